/** A word of a text with its place. */
export interface WordToken {
  readonly text: string;
  /** Folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A number read from one or more tokens. */
export interface ReadNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** Index of the token behind it. */
  readonly next: number;
}

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  crore: 1e7,
  lakh: 1e5,
  dozen: 12,
  score: 20,
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
};
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'sept'];

/** True for a capitalised month: `may` and `march` are also verbs. */
export function isMonth(text: string): boolean {
  const word = text.toLowerCase();
  return /^\p{Lu}/u.test(text) && (MONTHS.includes(word) || SHORT_MONTHS.includes(word));
}

/** 1..12 of a folded month name. */
export function monthOf(word: string): number {
  const long = MONTHS.indexOf(word);
  if (long >= 0) return long + 1;
  return word === 'sept' ? 9 : SHORT_MONTHS.indexOf(word) + 1;
}

/** The number that begins at a token: `1,234.5`, `23rd`, `twenty-three thousand`, `2.5 million`, `half a million`. */
export function numberAt(tokens: readonly WordToken[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const digits = /^[$€£¥₹]?(\d+(?:[.,]\d+)*)(st|nd|rd|th|s|m|bn|k)?%?$/.exec(token.word);
  if (digits !== null) return fromDigits(digits[1] ?? '', digits[2] ?? '', tokens, at);
  if (
    token.word === 'half' &&
    /^an?$/.test(tokens[at + 1]?.word ?? '') &&
    SCALES[tokens[at + 2]?.word ?? ''] !== undefined
  )
    return { value: (SCALES[tokens[at + 2]?.word ?? ''] ?? 0) / 2, ordinal: false, next: at + 3 };
  if (/^an?$/.test(token.word) && /^(?:hundred|thousand|million|billion|dozen)$/.test(tokens[at + 1]?.word ?? ''))
    return fromWords(tokens, at + 1, 1);
  return fromWords(tokens, at, 0);
}

function fromDigits(text: string, suffix: string, tokens: readonly WordToken[], at: number): ReadNumber {
  const value = parseDigits(text);
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th')
    return { value, ordinal: true, next: at + 1 };
  if (suffix === 'm' || suffix === 'bn' || suffix === 'k')
    return { value: value * (SCALES[suffix] ?? 1), ordinal: false, next: at + 1 };
  const scale = SCALES[tokens[at + 1]?.word ?? ''];
  return scale !== undefined && (tokens[at + 1]?.word.length ?? 0) > 1
    ? { value: value * scale, ordinal: false, next: at + 2 }
    : { value, ordinal: false, next: at + 1 };
}

/** `1,234` and `1.234.567` are whole, `2.5` and `2,5` are not: groups of three behind a separator make thousands. */
function parseDigits(text: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return Number(text.replace(',', '.').replace(/\.(?=.*\.)/g, ''));
}

function fromWords(tokens: readonly WordToken[], start: number, seed: number): ReadNumber | null {
  let total = 0;
  let group = seed;
  let seen = seed > 0;
  let at = start;
  for (; at < tokens.length; at++) {
    const words = (tokens[at]?.word ?? '').split('-');
    const read = words.map((word) => UNITS[word] ?? TENS[word] ?? ORDINALS[word]);
    const last = words.at(-1) ?? '';
    if (
      words.length <= 2 &&
      read.every((value) => value !== undefined) &&
      (words.length === 1 || TENS[words[0] ?? ''] !== undefined)
    ) {
      const value = read.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      // "twenty twenty" and "one two" are two numbers.
      if (seen && group % 100 !== 0 && !(group % 10 === 0 && group % 100 >= 20 && value < 10)) break;
      group += value;
      seen = true;
      if (ORDINALS[last] !== undefined)
        return total + group === 2 && words.length === 1 && isSecondOfTime(tokens, at)
          ? null
          : { value: total + group, ordinal: true, next: at + 1 };
      continue;
    }
    const scale = SCALES[words[0] ?? ''];
    if (scale !== undefined && words.length === 1 && (words[0]?.length ?? 0) > 2 && seen) {
      if (scale === 100) group = (group || 1) * 100;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      continue;
    }
    if (
      words[0] === 'and' &&
      seen &&
      group % 100 === 0 &&
      UNITS[tokens[at + 1]?.word ?? ''] === undefined &&
      TENS[(tokens[at + 1]?.word ?? '').split('-')[0] ?? ''] === undefined
    )
      break;
    if (words[0] === 'and' && seen && group > 0 && group % 100 === 0) continue;
    break;
  }
  // "one of the best" counts nothing.
  const isPronoun =
    at === start + 1 &&
    tokens[start]?.word === 'one' &&
    /^(?:of|another|day|thing|who|that|can|could|may|might|should)$/.test(tokens[at]?.word ?? '');
  return seen && at > start && !isPronoun ? { value: total + group, ordinal: false, next: at } : null;
}

/** "a second later", "per second": time, not a place in a row. */
function isSecondOfTime(tokens: readonly WordToken[], at: number): boolean {
  return (
    /^(?:per|a|each|every|split)$/.test(tokens[at - 1]?.word ?? '') &&
    /^(?:later|ago|after|before)?$/.test(tokens[at + 1]?.word ?? '')
  );
}
