import { digitsAt } from './number-digits.ts';
import { isOrdinalWord, SCALES, TENS, UNITS, unitValue } from './number-word.ts';
import type { ReadNumber } from './read-number.ts';
import { isGlued, type WordToken } from './tokens.ts';

/** The number that begins at a token: `1,234.5`, `23rd`, `twenty-three thousand`, `2.5 million`, `half a million`. */
export function numberAt(tokens: readonly WordToken[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const plain = digitsAt(tokens, at) ?? partOfScale(tokens, at);
  if (plain !== null) return plain;
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

  /** "one of the best", "no one", "their only one.", "it is a small one:": counts nothing. */
  #isPronoun(): boolean {
    if (this.#at !== this.#start + 1 || this.#tokens[this.#start]?.word !== 'one') return false;
    const next = this.#tokens[this.#at];
    const after = next?.word ?? '';
    const before = this.#tokens[this.#start - 1]?.word ?? '';
    const isLast = next === undefined || !isGlued(next);
    const beforeThat = this.#tokens[this.#start - 2]?.word ?? '';
    return (
      (isLast && /^an?$/.test(beforeThat) && /^\p{L}+$/u.test(before)) ||
      (isLast && /^(?:only|other|last|next|new|old|the|latter|former|right|wrong)$/.test(before)) ||
      /^(?:of|another|day|thing|who|that|can|could|may|might|should)$/.test(after) ||
      /^(?:no|this|that|any|every|each|which)$/.test(before)
    );
  }
}
