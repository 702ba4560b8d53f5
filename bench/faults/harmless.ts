import { type Kind, rewriting } from './kind.ts';

const ENGLISH = 'January February March April May June July August September October November December'.split(' ');
const GERMAN = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SHARES: Readonly<Record<string, string>> = {
  'a third': '33 percent',
  'two thirds': '67 percent',
  'two-thirds': '67 percent',
  'a quarter': '25 percent',
  half: '50 percent',
  'ein Drittel': '33 Prozent',
  'ein Viertel': '25 Prozent',
};
const DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})\\.? (${[...ENGLISH, ...GERMAN].join('|')}) (\\d{4})|(?<!\\p{L})(${ENGLISH.join('|')}) (\\d{1,2}), (\\d{4})`,
  'gu',
);

/** The same in another form: no difference. */
export const harmless: readonly Kind[] = [
  rewriting(
    'millions in digits',
    null,
    /(?<![\d.,])(\d{1,3})(?:\.(\d))? million(?!\p{L})/gu,
    ([, whole = '', tenth = '0']) => `${whole},${tenth}00,000`,
  ),
  rewriting(
    'millions in words',
    null,
    /(?<![\d.,])(\d{1,3}),(\d)\d\d,\d{3}(?![\d,])/gu,
    ([, whole, tenth]) => `about ${whole}.${tenth} million`,
  ),
  rewriting('date in figures', null, DATE, (match) => inFigures(match, ([y, m, d]) => `${d}.${m}.${y}`)),
  rewriting('ISO date', null, DATE, (match) => inFigures(match, (parts) => parts.join('-'))),
  rewriting('date the other way', null, DATE, ([, d, m, y, month, day, year]) =>
    month === undefined ? (ENGLISH.includes(m ?? '') ? `${m} ${d}, ${y}` : null) : `${day} ${month} ${year}`,
  ),
  rewriting(
    'share in per cent',
    null,
    new RegExp(`(?<=\\p{Ll} )(?:${Object.keys(SHARES).join('|')})(?= (?:of|der|des)(?!\\p{L}))`, 'gu'),
    ([share]) => `about ${SHARES[share]}`,
  ),
  rewriting('rounded, about', null, /(?<=\p{Ll} )(\d{1,3}),?(\d{3})(?=(?:,\d{3})* \p{Ll})(?!,)/gu, ([number]) => {
    const value = Number(number.replace(',', ''));
    return value < 2100 ? null : `about ${(Math.round(value / 100) * 100).toLocaleString('en-US')}`;
  }),
  rewriting('per cent sign', null, /(?<=\d)(?:%| percent| per cent)(?!\p{L}| point)/gu, ([sign]) =>
    sign === '%' ? ' percent' : ' %',
  ),
  rewriting(
    'number word in digits',
    null,
    new RegExp(`(?<=\\p{Ll} )(?:${WORDS.slice(2).join('|')})(?= \\p{Ll})`, 'gu'),
    ([word]) => String(WORDS.indexOf(word)),
  ),
  rewriting(
    'digits in a number word',
    null,
    /(?<= \p{Ll}{2,20} )(?:[2-9]|1[0-2])(?= \p{Ll}{3})/gu,
    ([digits], _random, { language }) => (language === 'en' ? (WORDS[Number(digits)] ?? null) : null),
  ),
  rewriting('thousands with a space', null, /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/gu, ([number]) =>
    number.replaceAll(',', '\u202f'),
  ),
  rewriting('title dropped', null, /(?<!\p{L})(?:Dr|Mr|Mrs|Ms|Prof)\.? (?=\p{Lu})/gu, () => ''),
  rewriting(
    'pair turned round',
    null,
    /(?<=\p{Ll} )(\p{Lu}\p{Ll}+) (and|und) (\p{Lu}\p{Ll}+)(?=[,. ])(?! \p{Lu})/gu,
    ([, a, and, b]) => `${b} ${and} ${a}`,
  ),
];

function inFigures(
  match: RegExpMatchArray,
  write: (parts: readonly [string, string, string]) => string,
): string | null {
  const [, d, m = '', y, month = m, day = d, year = y] = match;
  const number = Math.max(ENGLISH.indexOf(month), GERMAN.indexOf(month)) + 1;
  const two = (value: number | string | undefined) => String(value).padStart(2, '0');
  return year === undefined ? null : write([year, two(number), two(day)]);
}
