import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../src/evidence/figures/figures.ts';
import { eastAsianValue } from '../../src/evidence/tongues/east-asian.ts';
import { TONGUES } from '../../src/evidence/tongues/index.ts';

const read = (language: string, text: string) =>
  figuresIn(text, () => language).map(({ kind, low, unit }) => `${kind} ${low} ${unit[0] ?? ''}`.trim());

describe('numbers in words', () => {
  test.each<[string, string, number]>([
    ['it', 'ventitré chiese', 23],
    ['it', 'duemilacinquecento chiese', 2500],
    ['nl', 'drieëntwintig kerken', 23],
    ['nl', 'tweeduizend kerken', 2000],
    ['nl', 'zevenenveertig kerken', 47],
    ['pl', 'dwadzieścia trzy domy', 23],
    ['pl', 'czterysta pięćdziesiąt domów', 450],
    ['cs', 'čtyřicet pět domů', 45],
    ['sv', 'tjugotre gårdar', 23],
    ['sv', 'trehundra gårdar', 300],
    ['da', 'femoghalvtreds gårde', 55],
    ['nb', 'femtifire gårder', 54],
    ['fi', 'kaksikymmentäkolme taloa', 23],
    ['fi', 'kolmesataa taloa', 300],
    ['hu', 'huszonhárom ház', 23],
    ['hu', 'kétezerötszáz ház', 2500],
    ['ro', 'patruzeci și cinci de case', 45],
    ['tr', 'kırk beş ev', 45],
    ['el', 'είκοσι τρία σπίτια', 23],
    ['ru', 'двадцать три дома', 23],
    ['ru', 'две тысячи пятьсот домов', 2500],
    ['uk', 'сорок п’ять хат', 45],
    ['hi', 'तेईस घर', 23],
    ['hi', 'तीन सौ घर', 300],
  ])('%s: %s', (language, text, value) => {
    expect(figuresIn(text, () => language)[0]?.low).toBe(value);
  });

  test.each<[string, string, number[]]>([
    ['de', 'Die bundesweite Sieben-Tage-Inzidenz ist hoch.', []],
    ['fr', 'Les deux-roues et les trois-mâts sont interdits.', []],
    ['fr', 'Quatre-vingt-dix-sept bateaux et vingt-et-un navires.', [97, 21]],
    ['es', 'Un traje dos-piezas y cinco camisas.', [5]],
  ])('%s: a word that begins with a number and is none, %s', (language, text, values) => {
    expect(figuresIn(text, () => language).map(({ low }) => low)).toEqual(values);
  });

  test.each([...TONGUES])(
    '%s: every number word is read to its end, whatever is joined to it',
    (language, { numbers }) => {
      for (const word of numbers?.values.keys() ?? []) {
        const text = `x ${word}-x ${word}-${word}, ${word}`;
        for (const { start, end } of figuresIn(text, () => language)) expect(text.slice(start, end)).toContain(word);
      }
    },
  );

  test.each([
    ['it', 'Sette e mezzo, otto.'],
    ['de', 'Der Hundertjährige ging.'],
  ])('%s: %s is no number of one word', (language, text) => {
    expect(figuresIn(text, () => language).every(({ low }) => low < 100)).toBe(true);
  });
});

describe('scales, shares, money, units and days', () => {
  test.each<[string, string, string[]]>([
    ['pl', '1,2 mln metrów', ['count 1200000 metr']],
    ['pl', '45 mld zł', ['money 45000000000 pln']],
    ['pl', '2,5 tys. osób', ['count 2500 osob']],
    ['cs', '45 mil. Kč', ['money 45000000 czk']],
    ['cs', '4,6 procenta objemu', ['percent 4.6 objemu']],
    ['nl', '45 miljoen euro', ['money 45000000 eur']],
    ['it', '45 milioni di euro', ['money 45000000 eur']],
    ['sv', '45 miljoner kronor', ['money 45000000 sek']],
    ['da', '45 mio. kr.', ['money 45000000 dkk']],
    ['da', '4,6 pct. af', ['percent 4.6']],
    ['fi', '45 milj. euroa', ['money 45000000 eur']],
    ['hu', '45 millió forintot', ['money 45000000 huf']],
    ['hu', '4,6 százaléka', ['percent 4.6']],
    ['ro', '4,6 la sută din', ['percent 4.6 din']],
    ['tr', 'yüzde 4,6', ['percent 4.6']],
    ['tr', '45 milyon lira', ['money 45000000 try']],
    ['el', '45 εκατ. ευρώ', ['money 45000000 eur']],
    ['ru', '45 млн рублей', ['money 45000000 rub']],
    ['uk', '2,5 тис. гривень', ['money 2500 uah']],
    ['he', '45 מיליון שקל', ['money 45000000 ils']],
    ['ar', '1.2 مليون متر', ['count 1200000 metr']],
    ['ar', '٢٥٠٠ متر', ['count 2500 metr']],
    ['hi', '12 लाख मीटर', ['count 1200000 metr']],
    ['hi', '12,00,000 मीटर', ['count 1200000 metr']],
    ['hi', '45 करोड़ रुपये', ['money 450000000 inr']],
    ['de', '80 Cent', ['money 0.8 cent']],
    ['ja', '45億円', ['money 4500000000 jpy']],
    ['ja', '営業時間：10:00～18:30', ['clock 600', 'clock 1110']],
    ['de', '7,81 sek', ['count 7.81 sek']],
    ['de', '500 SEK', ['money 500 sek']],
    ['en', '3 try', ['count 3 try']],
    ['ja', '1万2480メートル', ['count 12480 metr']],
    ['zh', '四亿五千万元', ['money 450000000 cny']],
    ['zh', '百分之四点六', ['percent 4.6']],
    ['zh', '三分之二', ['percent 67']],
    ['ko', '120만 미터', ['count 1200000 metr']],
    ['ko', '사십오억 원', ['money 4500000000 krw']],
  ])('%s: %s', (language, text, figures) => {
    expect(read(language, text)).toEqual(figures);
  });

  test.each<[string, string, string]>([
    ['hu', '2023. május 3-án', '2023-5-3'],
    ['hu', '2023.05.03-án', '2023-5-3'],
    ['ja', '2023年5月3日', '2023-5-3'],
    ['ko', '2023년 5월 3일', '2023-5-3'],
    ['ru', '3 мая 2023 г.', '2023-5-3'],
    ['fi', '3. toukokuuta 2023', '2023-5-3'],
    ['he', 'ב־3 במאי 2023', '2023-5-3'],
    ['hi', '3 मई 2023', '2023-5-3'],
  ])('%s: %s', (language, text, wanted) => {
    const time = figuresIn(text, () => language)[0]?.time;
    expect(`${time?.years?.[0]}-${time?.month}-${time?.day}`).toBe(wanted);
  });
});

test.each<[string, string, string, boolean | null]>([
  ['pl', 'Cena wzrosła z 0,80 do 1,15 zł za metr.', 'Cena wzrosła z 80 groszy do 1,15 zł za metr.', true],
  ['pl', 'Petycję podpisało ponad 2,5 tys. osób.', 'Petycję podpisało 2540 osób.', true],
  ['pl', 'Zarząd wystawił 87 mandatów.', 'Zarząd wystawił 78 mandatów.', false],
  ['ru', 'Петицию подписали более 2,5 тыс. человек.', 'Петицию подписали 2540 человек.', true],
  ['ko', '청원에는 2500명 이상이 서명했다.', '청원에는 2540명이 서명했다.', true],
  ['ja', '第8レース 3歳以上が出走した。', '第10レース 3歳以上が出走した。', true],
  ['ja', '集会は午後7時30分に始まった。', '集会は19時30分に始まった。', true],
  ['zh', '水务局开出了87张罚单。', '水务局开出了78张罚单。', false],
  ['he', 'על העצומה חתמו יותר מ־2,500 איש.', 'על העצומה חתמו 2,540 איש.', true],
  ['sv', 'Mötet började kl. 19.30 på torget.', 'Mötet började klockan 19:30 på torget.', true],
  // Finnish has "alle" for "under", and these have it for "all".
  ['de', 'Alle 300 Gäste wurden gerettet.', '300 Gäste wurden gerettet.', true],
  ['nl', 'Alle 300 gasten kwamen.', 'Er kwamen 300 gasten.', true],
  ['da', 'Alle 300 gæster kom.', 'Der kom 300 gæster.', true],
  ['it', 'Il concerto piacque alle 300 persone presenti.', 'C’erano 300 persone presenti.', true],
])('%s: %s beside %s: %s', (language, claim, passage, agrees) => {
  expect(compareFigures(claim, passage, language).at(-1)?.agrees).toBe(agrees);
});

test('numbers of East Asia are added up', () => {
  expect(eastAsianValue('四億五千万')).toEqual({ value: 4.5e8, scaled: true });
  expect(eastAsianValue('二〇二四').value).toBe(2024);
  expect(eastAsianValue('1万2480').value).toBe(12_480);
  expect(eastAsianValue('二十三').value).toBe(23);
});

describe('shares in words', () => {
  const lines = readFileSync('fixtures/shares/looked-at.txt', 'utf8').trim().split('\n');

  test.each(lines.map((line) => line.split('|')))('%s %s: %s', (language = '', kind, sentence = '', page = '') => {
    const told = compareFigures(sentence, page, language).map(({ agrees }) => agrees);
    if (kind === 'agrees') expect(told).toEqual([true]);
    else expect(told).not.toContain(true);
  });

  test.each([
    ['ru', 'В первой половине года вырос экспорт. Четверть века назад, четверть часа спустя. Каждый пятый день.'],
    ['uk', 'У другій половині року. Чверть години. Кожен п’ятий рік.'],
    ['pl', 'W połowie roku. Pierwsza połowa meczu. Co czwarty dzień.'],
    ['cs', 'V první polovině roku. Čtvrtina hodiny. Každý třetí rok.'],
    ['hu', 'Az év első negyede. A ház felé ment.'],
    ['fi', 'Joka kolmas vuosi. Puolet ja puolet.'],
    ['sv', 'Vart femte år. Hälften så stor.'],
    ['da', 'Hvert femte år. Den første halvdel af kampen.'],
    ['it', 'La meta del viaggio. Un quarto d’ora. La prima metà del secolo. Un quarto di finale.'],
    ['nl', 'De eerste helft van het jaar. Een derde man. Een kwart eeuw.'],
    ['ro', 'O jumătate de oră. Un sfert de secol.'],
    ['tr', 'Gece yarısı geldi. Maçın ilk yarısı.'],
    ['ar', 'نصف الساعة الأولى. ربع النهائي. نصف ساعة.'],
    ['he', 'רבע שעה. מחצית המשחק. רבע גמר.'],
    ['hi', 'आधे घंटे बाद। हर चौथा साल।'],
    ['ja', '過半数が賛成した。'],
  ])('%s: %s has none', (language, text) => {
    expect(figuresIn(text, () => language).filter(({ kind }) => kind === 'percent')).toEqual([]);
  });

  test('a length behind its number is one in Japanese: 1800m', () => {
    expect(read('ja', '女子1800mを走った。')).toEqual(['count 1800 metr']);
  });
});
