import { describe, expect, test } from 'vitest';
import { foldWord } from '../../../src/core/text/plain-text.ts';
import { englishStemmer, stemmerOf } from '../../../src/evidence/words/stemmers.ts';
import { stopWordsOf } from '../../../src/evidence/words/stop-words.ts';
import { Vocabulary, vocabularyOf } from '../../../src/evidence/words/vocabulary.ts';
import { wordForms } from '../../../src/evidence/words/word-forms.ts';

const ENGLISH = { stop: stopWordsOf(), stem: englishStemmer };

describe('what a written word compares as', () => {
  test.each<[string, readonly string[]]>([
    ['Harbours', ['harbour']],
    ['the', []],
    ['The', []],
    ['I', []],
    ['7', ['7']],
    ['1,234', ['1234']],
    ['2.5', ['2.5']],
    ['Áñez', ['anez']],
    ['O’Neill', ["o'neil"]],
    ['Lindqvist’s', ['lindqvist']],
    ["l'ouvrage", ['ouvrag']],
    ['d’Artagnan', ['artagnan']],
    ["qu'elles", ['ell']],
    ["dell'acqua", ['acqua']],
    ['well-known', ['well', 'known']],
    ['U.S.-led', ['led']],
    ['2021-11-03', ['2021-11-03']],
    ['東京都', ['東京', '京都']],
    ['東', []],
  ])('%s: %j', (written, keys) => {
    expect(wordForms(written, ENGLISH).map(({ key }) => key)).toEqual(keys);
  });

  test('says where in the word it stands', () => {
    for (const written of ['well-known', 'Harbours', '東京都'])
      for (const { word, from, to } of wordForms(written, ENGLISH))
        expect(written.slice(from, to).toLowerCase()).toBe(word);
  });
});

test.each([
  ['de', 'Fahrzeuge', 'Fahrzeugen'],
  ['de-AT', 'Regierung', 'Regierungen'],
  ['fr', 'nationale', 'nationaux'],
  ['es', 'elección', 'elecciones'],
  ['pt', 'pessoa', 'pessoas'],
  ['it', 'elezione', 'elezioni'],
  ['nl', 'verkiezing', 'verkiezingen'],
  ['ru', 'Иванов', 'Ивановым'],
  ['ru', 'Павел', 'Павла'],
  ['uk', 'школа', 'шкіл'],
  ['uk', 'Київ', 'Києва'],
  ['bg', 'министър', 'министрите'],
  ['pl', 'Kraków', 'Krakowie'],
  ['pl', 'droga', 'dróg'],
  ['pl', 'Danuta', 'Danucie'],
  ['cs', 'Praha', 'Praze'],
  ['sk', 'Lipovec', 'Lipovca'],
  ['hr', 'Rijeka', 'Rijeci'],
  ['sr-Latn', 'grad', 'gradovima'],
  ['fi', 'koulu', 'kouluista'],
  ['et', 'Tartu', 'Tartusse'],
  ['hu', 'Budapest', 'Budapesten'],
  ['ro', 'podul', 'poduri'],
  ['ro', 'școala', 'școlilor'],
  ['tr', 'Ankara', 'Ankara’daki'],
  ['tr', 'hastane', 'hastanesi'],
  ['sv', 'skola', 'skolan'],
  ['sv', 'universitet', 'universitetet'],
  ['da', 'lægen', 'lægerne'],
  ['nb', 'fiskere', 'fiskerne'],
  ['el', 'Αθήνα', 'Αθήνας'],
  ['ar', 'المدرسة', 'مدرستين'],
  ['ar', 'مستشفى', 'بالمستشفيات'],
  ['he', 'המפעל', 'מפעלים'],
  ['hi', 'दवा', 'दवाओं'],
  ['lt', 'Vilnius', 'Vilniuje'],
])('%s: %s and %s are one word', async (language, one, other) => {
  const vocabulary = await vocabularyOf(language);
  const [a, b] = [one, other].map((word) => vocabulary.formsOf(word)[0]?.keyId);
  expect(a).toBe(b);
});

test.each([
  ['ru', 'Иванов', 'Иваненко'],
  ['uk', 'Шевчук', 'Шевченко'],
  ['bg', 'мост', 'място'],
  ['pl', 'Nowak', 'Nowakowski'],
  ['cs', 'Novák', 'Nováček'],
  ['sk', 'Kováč', 'Kováčik'],
  ['hr', 'Horvat', 'Horvatić'],
  ['fi', 'Virta', 'Virtanen'],
  ['et', 'Kask', 'Kaskneem'],
  ['hu', 'Farkas', 'Farkasházi'],
  ['ro', 'Munteanu', 'Muntean'],
  ['tr', 'Demir', 'Demirci'],
  ['sv', 'Karlberg', 'Karlsson'],
  ['da', 'Holm', 'Holmgaard'],
  ['el', 'Παππάς', 'Παπαδάκης'],
  ['ar', 'محمد', 'محمود'],
  ['he', 'לוי', 'לוין'],
  ['hi', 'वर्मा', 'वर्धन'],
  ['lt', 'Kazlas', 'Kazlauskas'],
])('%s: %s and %s are two names', async (language, one, other) => {
  const vocabulary = await vocabularyOf(language);
  const [a, b] = [one, other].map((word) => vocabulary.formsOf(word)[0]?.keyId);
  expect(a).not.toBe(b);
});

test.each(['ar', 'bg', 'cs', 'et', 'he', 'hr', 'pl', 'ro', 'ru', 'sv', 'tr', 'uk'])(
  '%s: words of one letter and of many stay words',
  async (language) => {
    const stem = await stemmerOf(language);
    for (const word of ['a', 'я', 'ה', 'بال', 'owego', 'ового', 'et'.repeat(50_000), 'ове'.repeat(50_000)])
      expect(stem(foldWord(word), word)).not.toBe('');
  },
);

describe('numbers of words', () => {
  test('are the same for every text that has the word, whatever its case', () => {
    const vocabulary = new Vocabulary();
    const one = vocabulary.read('The roof fell on the ferries.');
    const other = vocabulary.read('FERRIES and a roof');
    expect(other).toEqual([one.at(-1), one[0]]);
    expect(other.map((word) => vocabulary.spelling(word))).toEqual(['ferries', 'roof']);
  });

  test('differ for words of one key that are spelt otherwise', () => {
    const vocabulary = new Vocabulary();
    const words = vocabulary.read('ferry, ferries');
    expect(new Set(words).size).toBe(2);
    expect(new Set(words.map((word) => vocabulary.keyOf(word))).size).toBe(1);
  });

  test('the same text has the same numbers again, with joined words and with one too long to be kept', () => {
    const vocabulary = new Vocabulary();
    const text = `a well-known ferry ${'x'.repeat(500)} 東京都`;
    const words = vocabulary.read(text);
    expect(words).toHaveLength(6);
    expect(vocabulary.read(text)).toEqual(words);
  });
});

describe('function words tell nothing in their own language', () => {
  const told = (text: string, language?: string) => {
    const vocabulary = new Vocabulary(language);
    return vocabulary.read(text).map((word) => vocabulary.spelling(word));
  };

  test.each([
    ['en', 'the war in which her son may die', ['war', 'son', 'die']],
    ['de-AT', 'die Brücke war seit Januar gesperrt', ['brucke', 'januar', 'gesperrt']],
    ['fr', 'depuis 1990 le lac était à sec', ['1990', 'lac', 'sec']],
    ['es', 'cuando el puerto fue cerrado', ['puerto', 'cerrado']],
    ['pt', 'a ponte também foi fechada', ['ponte', 'fechada']],
    ['it', 'le barche del porto e la chiesa', ['barche', 'porto', 'chiesa']],
    ['ru', 'после пожара они закрыли школу', ['пожара', 'закрыли', 'школу']],
    ['no', 'etter brannen ble skolen stengt', ['brannen', 'skolen', 'stengt']],
    ['tr', 'yangından sonra su kesildi', ['yangından', 'su', 'kesildi']],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected);
  });

  test('a text of unknown language is read as English', () => {
    expect(told('die and der')).toEqual(told('die and der', 'en'));
  });
});
