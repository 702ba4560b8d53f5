import { lookup } from '../core/lookup.ts';
import { isGlued, type WordToken } from './figure-tokens.ts';

/** A number read from one or more tokens. */
export interface ReadNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** Index of the token behind it. */
  readonly next: number;
  /** Has a word of scale ("million", "bn"): it may be rounded. */
  readonly scaled: boolean;
  /** What the same figures are elsewhere: `12.500` is twelve and a half, or twelve thousand five hundred. */
  readonly also?: number;
  /** The last value of a decade: `in her 30s`. */
  readonly upTo?: number;
}

function table(words: string, from: number, step = 1): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index * step]);
}

const UNITS: ReadonlyMap<string, number> = new Map(
  table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
);
const TENS: ReadonlyMap<string, number> = new Map(
  table('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...table(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    1,
  ),
  ...table('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['millions', 1e6],
  ['billions', 1e9],
  ['crore', 1e7],
  ['lakh', 1e5],
  ['dozen', 12],
  ['dutzend', 12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  // The other languages' names; "billion" is the English one.
  ...'mil tausend tsd. mila'.split(' ').map((word): [string, number] => [word, 1e3]),
  ...'mio. mio millionen millon millones milhao milhoes milione milioni'
    .split(' ')
    .map((word): [string, number] => [word, 1e6]),
  ...'mrd. mrd milliarde milliarden milliard milliards bilhao bilhoes miliardo miliardi'
    .split(' ')
    .map((word): [string, number] => [word, 1e9]),
  ...'billionen billon billones biliao bilioes trilhao trilhoes'
    .split(' ')
    .map((word): [string, number] => [word, 1e12]),
]);
const SUFFIXES: Readonly<Record<string, number>> = lookup({ m: 1e6, bn: 1e9, tn: 1e12, k: 1e3 });
const FRACTIONS: Readonly<Record<string, number>> = lookup({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 });

/** True for a word that is a number or a scale by itself. Folded form. */
export function isNumberWord(word: string): boolean {
  return UNITS.has(word) || TENS.has(word) || SCALES.has(word) || ORDINALS.has(word);
}

/** True for a word such as "million", in any of the languages that are read. Folded form. */
export function isScale(word: string): boolean {
  return SCALES.has(word);
}

/** `nineteenth` is 19; undefined for other words. Folded form. */
export function ordinalValue(word: string): number | undefined {
  return ORDINALS.get(word);
}

/** Can a number in words begin with this one? Folded form; hyphenated words count by their first part. */
export function beginsNumber(word: string): boolean {
  const hyphen = word.indexOf('-');
  const first = hyphen < 0 ? word : word.slice(0, hyphen);
  return (
    UNITS.has(first) || TENS.has(first) || ORDINALS.has(first) || first === 'a' || first === 'an' || first === 'half'
  );
}

/** Before `30s` that are years of a life or degrees of warmth. */
const OF_DECADE = /^(?:his|her|their|my|our|your|the|early|mid|late)$/;
const DIGITS = /^[$€£¥₹]?(\d+(?:[.,'’]\d+)*(?:\s\d{3})*(?:[.,]\d{1,2})?)([½¼¾⅓⅔])?(st|nd|rd|th|er|s|m|bn|tn|k|b)?%?$/i;

/** The number that begins at a token: `1,234.5`, `23rd`, `twenty-three thousand`, `2.5 million`, `half a million`. */
export function numberAt(tokens: readonly WordToken[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const digits = DIGITS.exec(token.text);
  if (digits !== null) return fromDigits(digits, tokens, at);
  const partial = partOfScale(tokens, at);
  if (partial !== null) return partial;
  const next = tokens[at + 1]?.word ?? '';
  const single = /^an?$/.test(token.word) && /^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(next);
  return single ? new WordReader(tokens, at + 1, 1).read() : new WordReader(tokens, at, 0).read();
}

/** `Half a million`, `a quarter of a million`, `three-quarters of a billion`. */
function partOfScale(tokens: readonly WordToken[], at: number): ReadNumber | null {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((step) => tokens[at + step]?.word ?? '');
  const read = (share: number, scale: string | undefined, length: number): ReadNumber | null => {
    const value = SCALES.get(scale ?? '');
    return value === undefined || value < 1000
      ? null
      : { value: share * value, ordinal: false, next: at + length, scaled: true };
  };
  const isOne = (word: string | undefined) => /^an?$/.test(word ?? '');
  if (a === 'half' && isOne(b)) return read(0.5, c, 3);
  if (/^(?:a|one)$/.test(a ?? '') && b === 'quarter' && c === 'of' && isOne(d)) return read(0.25, e, 5);
  if (a === 'three' && b === 'quarters' && c === 'of' && isOne(d)) return read(0.75, e, 5);
  return a === 'three-quarters' && b === 'of' && isOne(c) ? read(0.75, d, 4) : null;
}

function fromDigits(match: RegExpExecArray, tokens: readonly WordToken[], at: number): ReadNumber | null {
  const [all, written = '', fraction, marked = ''] = match;
  const suffix = marked.toLowerCase();
  const value = parseDigits(written.replace(/[\s'’]/g, '')) + (FRACTIONS[fraction ?? ''] ?? 0);
  // `2.10.3` is a version, `192.0.2.1` an address.
  if (Number.isNaN(value)) return null;
  if (/^(?:st|nd|rd|th|er)$/.test(suffix)) return { value, ordinal: true, next: at + 1, scaled: false };
  // `$20B` is billions, flat 20B is none.
  const factor = suffix === 'b' && !/^\d/.test(all) ? 1e9 : SUFFIXES[suffix];
  if (factor !== undefined) {
    // `324m` is a height as often as millions.
    const also = marked === 'm' && /^\d/.test(all) ? { also: value } : {};
    return { value: value * factor, ordinal: false, next: at + 1, scaled: true, ...also };
  }
  if (suffix === 's' && value % 10 === 0 && value < 100 && OF_DECADE.test(tokens[at - 1]?.word ?? ''))
    return { value, ordinal: false, next: at + 1, scaled: false, upTo: value + 9 };
  const grouped = /^[1-9]\d{0,2}\.\d{3}$/.test(written) ? value * 1000 : undefined;
  let [scale, next] = [1, at + 1];
  for (let word = tokens[next]; word !== undefined && isGlued(word); word = tokens[next]) {
    const times = SCALES.get(word.word) ?? scaleOfSign(word, tokens[next + 1]);
    if (times === undefined) break;
    scale *= times;
    next += 1;
  }
  const half = /^and a half$/.test([0, 1, 2].map((step) => tokens[next + step]?.word ?? '').join(' '));
  const whole = half && scale === 1 ? value + 0.5 : value * scale;
  const also = grouped === undefined ? {} : { also: grouped * scale };
  return { value: whole, ordinal: false, next: half && scale === 1 ? next + 3 : next, scaled: scale > 1, ...also };
}

/** Letters of scale that stand glued to a currency sign: `68 M€`, `500 k€`, `1,2 Md€`. */
const BEFORE_SIGN: Readonly<Record<string, number>> = lookup({ k: 1e3, K: 1e3, M: 1e6, Md: 1e9 });

function scaleOfSign({ text }: WordToken, behind: WordToken | undefined): number | undefined {
  return behind?.gap === '' && /^[€$£]$/.test(behind.text) ? BEFORE_SIGN[text] : undefined;
}

/**
 * `1,234` and `1.234.567` are whole, `2.5` and `2,5` are not: groups of three behind a separator make thousands. NaN for
 * what is no number.
 */
function parseDigits(text: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  // "12,00,000": lakhs have groups of two.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  return Number(text.replace(',', '.'));
}

/** Reads a number in words, token by token. */
class WordReader {
  readonly #tokens: readonly WordToken[];
  readonly #start: number;
  #at: number;
  #total = 0;
  #group: number;
  #seen: boolean;
  #scaled = false;

  constructor(tokens: readonly WordToken[], start: number, seed: number) {
    this.#tokens = tokens;
    this.#start = start;
    this.#at = start;
    this.#group = seed;
    this.#seen = seed > 0;
  }

  read(): ReadNumber | null {
    for (; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#tokens[this.#at];
      if (token === undefined || (this.#at > this.#start && !isGlued(token))) break;
      if (this.#addUnits(token.word)) {
        if (!isOrdinalWord(token.word)) continue;
        this.#at += 1;
        return this.#isTimeSecond() ? null : this.#number(true);
      }
      if (!this.#addScale(token.word) && !this.#isJoiner(token.word)) break;
    }
    if (!this.#seen || this.#at === this.#start || this.#isPronoun()) return null;
    return this.#number(false);
  }

  #number(ordinal: boolean): ReadNumber {
    return { value: this.#total + this.#group, ordinal, next: this.#at, scaled: this.#scaled };
  }

  /** `three`, `twenty-three`, `third`. "twenty twenty" and "one two" are two numbers. */
  #addUnits(word: string): boolean {
    const value = unitValue(word);
    if (value === null) return false;
    const group = this.#group;
    const fits = group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && value < 10);
    if (this.#seen && !fits) return false;
    this.#group += value;
    this.#seen = true;
    return true;
  }

  #addScale(word: string): boolean {
    const scale = SCALES.get(word);
    if (scale === undefined || !this.#seen) return false;
    this.#scaled ||= scale >= 1000;
    if (scale < 1000) this.#group = (this.#group || 1) * scale;
    else {
      this.#total += (this.#group || 1) * scale;
      this.#group = 0;
    }
    return true;
  }

  /** The `and` of "two hundred and five"; "two and a half" is 2.5, of millions too. */
  #isJoiner(word: string): boolean {
    if (word !== 'and' || !this.#seen) return false;
    const [a, b] = [1, 2].map((step) => this.#tokens[this.#at + step]?.word ?? '');
    if (a === 'a' && b === 'half') {
      this.#group += 0.5;
      this.#at += 2;
      return true;
    }
    return (
      this.#group > 0 && this.#group % 100 === 0 && (UNITS.has(a ?? '') || TENS.has((a ?? '').split('-')[0] ?? ''))
    );
  }

  /** "a second later", "per second": time, not a place in a row. */
  #isTimeSecond(): boolean {
    if (this.#total + this.#group !== 2 || this.#at !== this.#start + 1) return false;
    const before = this.#tokens[this.#start - 1]?.word ?? '';
    return (
      /^(?:per|a|each|every|split)$/.test(before) &&
      /^(?:later|ago|after|before)?$/.test(this.#tokens[this.#at]?.word ?? '')
    );
  }

  /** "one of the best", "no one", "their only one.": counts nothing. */
  #isPronoun(): boolean {
    if (this.#at !== this.#start + 1 || this.#tokens[this.#start]?.word !== 'one') return false;
    const next = this.#tokens[this.#at];
    const after = next?.word ?? '';
    const before = this.#tokens[this.#start - 1]?.word ?? '';
    const isLast = next === undefined || !isGlued(next);
    return (
      (isLast && /^(?:only|other|last|next|new|old|the|latter|former|right|wrong)$/.test(before)) ||
      /^(?:of|another|day|thing|who|that|can|could|may|might|should)$/.test(after) ||
      /^(?:no|this|that|any|every|each|which)$/.test(before)
    );
  }
}

function unitValue(word: string): number | null {
  const parts = word.split('-');
  if (parts.length === 1) return UNITS.get(word) ?? TENS.get(word) ?? ORDINALS.get(word) ?? null;
  const [ten, one] = parts;
  const tens = TENS.get(ten ?? '');
  const ones = UNITS.get(one ?? '') ?? ORDINALS.get(one ?? '');
  return parts.length === 2 && tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : null;
}

function isOrdinalWord(word: string): boolean {
  return ORDINALS.has(word.split('-').at(-1) ?? '');
}
