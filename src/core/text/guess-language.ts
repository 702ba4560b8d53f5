import { lookup } from '../lookup.ts';

/** Function words that turn up in nearly every sentence of a language and seldom in the others. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = lookup({
  en: 'the of and to in is was that for with as are by from this were have been which'.split(' '),
  de: 'der die das und ist nicht mit von den dem ein eine auf für im sich auch wurde werden zu'.split(' '),
  fr: 'le les des est et dans pour une sur par que qui au du pas avec ce sont cette été'.split(' '),
  es: 'el los las una y del que en por con para se es fue como más pero su al lo'.split(' '),
  pt: 'o os as uma e do da em que não para com por se dos das foi mais ao pelo'.split(' '),
  it: 'il gli una e di che della dei per non con sono del nel alla è più come anche le'.split(' '),
  nl: 'de het een en van is dat niet op te met voor zijn door ook aan werd bij naar dit'.split(' '),
  id: 'yang dan di dengan untuk dari ini itu pada adalah tidak dapat juga oleh anda akan situs para'.split(' '),
  pl: 'w i na z się do nie że jest o od po za przez jak to dla ale oraz tym jego był była'.split(' '),
  cs: 'v na se je že z do o s ve pro za by jako jsou byl bylo od ale k po které který'.split(' '),
  sv: 'och att är av för från vid inte ett efter som på till den har jag kan ska sig under'.split(' '),
  da: 'og at er af fra ved ikke et efter blev som på til den har jeg kan skal sig under'.split(' '),
  fi: 'ja on ei että se oli ovat mutta myös kuin joka jotka mukaan sekä olivat hän ole vain jo kun'.split(' '),
  hu: 'az és hogy nem is egy volt meg de csak ez van már még mint ha szerint el amely akkor'.split(' '),
  ro: 'și în din că pe cu nu este care pentru au fost sunt după prin lui să într ci dar sau potrivit'.split(' '),
  tr: 've bir bu da de için ile olarak olan daha çok en gibi kadar sonra göre değil ise olduğunu'.split(' '),
});
/** Letters that words of one language have and hardly any of the others: they tell it as its small words do. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = lookup({
  cs: /[řůě]/,
  fi: /ää|yy|[sl]{2}ä|[slt]tä/,
  hu: /[őű]/,
  pl: /[łżśźćąę]/,
  ro: /[șț]/,
  tr: /[ğı]/,
});
const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** The languages that have a function word, by their places in `LANGUAGES`. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesOf();
const LETTERS = Object.entries(OWN_LETTERS).map(([language, letters]) => ({
  at: LANGUAGES.indexOf(language),
  letters,
}));
/** One look for all of them: most words have none. */
const ANY_LETTERS = new RegExp(LETTERS.map(({ letters }) => letters.source).join('|'));
/** Words looked at; more changes nothing but the time. */
const SAMPLE_WORDS = 1500;
/** Least share of function words, and least lead over the next language, for a guess. */
const MIN_SHARE = 0.08;
const MIN_LEAD = 1.3;
/** One word decides nothing, however often it comes: the letter of a list or of a host's name is a word of many languages. */
const MIN_WORDS = 2;
/** Scripts that no language above is written in: their share of the letters decides. */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['el', /\p{sc=Greek}/gu],
];
/** Of kana among the letters of a Japanese text there are fewer than of characters. */
const MIN_SCRIPT_SHARE = 0.2;

/** True for a function word of any language that is guessed; `word` in lower case. */
export function isFunctionWord(word: string): boolean {
  return LANGUAGES_OF.has(word);
}

/**
 * Primary language subtag of a text by its script or its commonest words; undefined where neither is sure. `ru`, `ar` and
 * the like stand for whatever language is written in their script.
 */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_WORDS * 8);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const script = SCRIPTS.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) / letters >= MIN_SCRIPT_SHARE);
  return script === undefined ? guessByWords(sample) : script[0];
}

/**
 * The same by words alone: for texts in the Latin script.
 * @param least function words that it takes: a sentence has few, and other languages may have some of them
 */
export function guessByWords(text: string, least = 1): string | undefined {
  const words =
    text
      .slice(0, SAMPLE_WORDS * 8)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE_WORDS) ?? [];
  if (words.length === 0) return undefined;
  const [best, next] = foundIn(words).sort((a, b) => b.count - a.count);
  if (best === undefined || best.different.size < Math.max(MIN_WORDS, least)) return undefined;
  if (best.count / words.length < MIN_SHARE) return undefined;
  return best.count >= (next?.count ?? 0) * MIN_LEAD ? best.language : undefined;
}

interface Found {
  readonly language: string;
  count: number;
  readonly different: Set<string>;
}

/** How many of these words each language has. */
function foundIn(words: readonly string[]): Found[] {
  const found = LANGUAGES.map((language): Found => ({ language, count: 0, different: new Set() }));
  const add = (at: number, word: string) => {
    const language = found[at];
    if (language === undefined) return;
    language.count += 1;
    language.different.add(word);
  };
  for (const word of words) {
    const known = LANGUAGES_OF.get(word) ?? [];
    for (const at of known) add(at, word);
    if (!ANY_LETTERS.test(word)) continue;
    for (const { at, letters } of LETTERS) if (!known.includes(at) && letters.test(word)) add(at, word);
  }
  return found;
}

function languagesOf(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  for (const [at, language] of LANGUAGES.entries()) {
    for (const word of FUNCTION_WORDS[language] ?? []) {
      const known = languages.get(word);
      if (known === undefined) languages.set(word, [at]);
      else if (!known.includes(at)) known.push(at);
    }
  }
  return languages;
}
