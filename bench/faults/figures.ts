import { type Kind, pick, rewriting } from './kind.ts';

const MONTHS =
  'January|February|March|April|June|July|August|September|October|November|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember';
const GERMAN_MONTHS = 'Januar Februar März April Juni Juli August September Oktober November Dezember'.split(' ');
const ENGLISH_MONTHS = 'January February March April June July August September October November December'.split(' ');
/** A number in digits that is no year, no part of a date, a time of day, an address or a name. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#@_-]|(?:${MONTHS}|\\p{Lu}\\p{Ll}{2,3}\\.) )(?!(?:1[5-9]|20)\\d\\d(?![\\d,.]))\\d{2,3}(?:,\\d{3})*` +
    `(?![\\p{L}\\p{N}:/_-]|[.,]\\d|\\.? (?:${MONTHS}|[ap]\\.?m|Uhr))`,
  'gu',
);
const WORDS = 'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' ');
const GERMAN_WORDS = 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig'.split(' ');
const DATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}\\.? (?:${MONTHS})|(?:${MONTHS}) \\d{1,2}(?!\\d))`, 'gu');
const COMPARATORS: readonly (readonly [string, string])[] = [
  ['at least', 'at most'],
  ['more than', 'less than'],
  ['over', 'under'],
  ['up to', 'at least'],
  ['mindestens', 'höchstens'],
  ['mehr als', 'weniger als'],
  ['über', 'unter'],
  ['bis zu', 'mindestens'],
];

const SCALES: Readonly<Record<string, string>> = {
  million: 'billion',
  billion: 'million',
  Millionen: 'Milliarden',
  Milliarden: 'Millionen',
};

/** Figures, times and the words that say how exactly they are meant. */
export const figureFaults: readonly Kind[] = [
  rewriting('digits swapped', 'figure', NUMBER, ([number]) =>
    number.replace(/(\d)(\d)(?!.*\d\d)/, '$2$1').replace(/^0/, '9'),
  ),
  rewriting('another magnitude', 'figure', NUMBER, ([number]) =>
    inStyleOf(number, Number(number.replaceAll(',', '')) * 10),
  ),
  rewriting(
    'million, billion',
    'figure',
    /(?<=\d )(?:[mb]illion|Millionen|Milliarden)(?!\p{L})/gu,
    ([scale]) => SCALES[scale] ?? null,
  ),
  rewriting('per cent, points', 'figure', /(?<=\d)(?:%| percent| per cent| ?Prozent)(?!\p{L}| point)/gu, ([sign]) =>
    sign.includes('Prozent') ? ' Prozentpunkte' : ' percentage points',
  ),
  rewriting(
    'year',
    'figure',
    /(?<![\p{L}\p{N}.,:/#@_$€£-])(?:1[89]|20)\d\d(?![\p{L}\p{N}:/_-]|[.,]\d)/gu,
    ([year], random) => String(Number(year) + (pick([-10, -3, -2, -1, 1, 2], random) ?? 1)),
  ),
  rewriting('month', 'figure', DATE, ([date]) =>
    date.replace(/\p{L}+/u, (month) => {
      const months = GERMAN_MONTHS.includes(month) && date.includes('.') ? GERMAN_MONTHS : ENGLISH_MONTHS;
      return months[(months.indexOf(month) + 3) % months.length] ?? month;
    }),
  ),
  rewriting('day', 'figure', DATE, ([date]) =>
    date.replace(/\d+/, (day) => String(Number(day) > 20 ? Number(day) - 7 : Number(day) + 7)),
  ),
  rewriting(
    'number word',
    'figure',
    new RegExp(`(?<![\\p{L}-])(?:${[...WORDS, ...GERMAN_WORDS].join('|')})(?![\\p{L}-])`, 'gu'),
    ([word]) => {
      const words = WORDS.includes(word) ? WORDS : GERMAN_WORDS;
      return words[(words.indexOf(word) + 2) % words.length] ?? null;
    },
  ),
  rewriting(
    'comparator',
    'figure',
    new RegExp(`(?<!\\p{L})(?:${COMPARATORS.map(([word]) => word).join('|')})(?= (?:an? )?[$€£]?\\d)`, 'gu'),
    ([word]) => COMPARATORS.find(([ours]) => ours === word)?.[1] ?? null,
  ),
];

function inStyleOf(number: string, value: number): string {
  return number.includes(',') ? value.toLocaleString('en-US') : String(value);
}
