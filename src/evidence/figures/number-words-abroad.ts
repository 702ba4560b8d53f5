import type { Compound, NumberWords } from '../tongues/number-grammar.ts';
import { isScale } from './number-word.ts';
import { isGlued, type WordToken } from './tokens.ts';

/** A longer word is none that is put together of numbers. */
const MAX_COMPOUND = 60;

/** Of a word put together of several: `dreiundzwanzig`, `zweihundertfünfzig`, `huszonhárom`; null for what is no number. */
function compoundValue(word: string, words: NumberWords, compound: Compound): number | null {
  const known = words.values.get(word) ?? compound.ones.get(word) ?? compound.stems.get(word);
  if (known !== undefined) return known;
  if (word.length > MAX_COMPOUND) return null;
  const { scales, half } = compound;
  if (half !== undefined && word.endsWith(half))
    return plus(compoundValue(word.slice(0, -half.length), words, compound), 0.5);
  for (const [name, size] of scales) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const [before, behind] = [word.slice(0, at), withoutJoiner(word.slice(at + name.length), compound)];
    const times = before === '' ? 1 : compoundValue(before, words, compound);
    const rest = behind === '' ? 0 : compoundValue(behind, words, compound);
    return times === null || rest === null || rest >= size ? null : times * size + rest;
  }
  return tensAndOnes(word, compound);
}

function withoutJoiner(word: string, { joiner }: Compound): string {
  return joiner !== '' && word.startsWith(joiner) ? word.slice(joiner.length) : word;
}

function tensAndOnes(word: string, { joiner, stems, ones }: Compound): number | null {
  for (let at = 1; at < word.length; at++) {
    const first = word.slice(0, at);
    // Norwegian has "femtifire" beside "fireogfemti".
    const [one, ten] = [ones.get(word.slice(at)), stems.get(first)];
    if (one !== undefined && ten !== undefined) return ten + one;
    if (joiner === '' || !word.startsWith(joiner, at)) continue;
    const [small, large] = [ones.get(first), stems.get(word.slice(at + joiner.length))];
    if (small !== undefined && large !== undefined) return large + small;
  }
  return null;
}

function plus(value: number | null, more: number): number | null {
  return value === null ? null : value + more;
}

/** A number that is added up from its words. */
class Sum {
  thousands = 0;
  group = 0;
  seen = false;

  get value(): number {
    return this.thousands + this.group;
  }

  /** False where the word begins another number. */
  add(value: number): boolean {
    if (!this.#fits(value)) return false;
    if (value === 1000) {
      this.thousands = (this.group || 1) * 1000;
      this.group = 0;
    } else if (value === 100) this.group = (this.group || 1) * 100;
    else if (value === 20 && this.group % 100 === 4) this.group += 76;
    else this.group += value;
    this.seen = true;
    return true;
  }

  /** All of the parts of a word or none: "Sieben-Tage-Inzidenz" begins with a number and is none. */
  addAll(values: readonly (number | undefined)[]): boolean {
    const { thousands, group, seen } = this;
    if (values.length > 0 && values.every((value) => value !== undefined && this.add(value))) return true;
    Object.assign(this, { thousands, group, seen });
    return false;
  }

  #fits(value: number): boolean {
    const { group } = this;
    const rest = group % 100;
    if (!this.seen) return true;
    if (value === 1000) return this.thousands === 0;
    if (value >= 100) return value === 100 ? group < 10 : group === 0;
    if (value === 20 && rest === 4) return true;
    if (rest === 0) return group > 0 || this.thousands > 0;
    return rest >= 20 && rest % 10 === 0 && (value < 10 || ((rest === 60 || rest === 80) && value < 20));
  }
}

interface Read {
  readonly tokens: readonly WordToken[];
  readonly next: number;
}

/**
 * The tokens of a text with the numbers that stand in it in words of its language as digits, each in one token, so that they
 * are read like any other. Ordinals and words such as "centaine" stay. Linear.
 * @param words undefined leaves them as they are
 */
export function withNumbersOf(words: NumberWords | undefined, tokens: readonly WordToken[]): readonly WordToken[] {
  if (words === undefined) return tokens;
  const changed: WordToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = numberAt(tokens, at, words);
    changed.push(...(read?.tokens ?? tokens.slice(at, at + 1)));
    at = read?.next ?? at + 1;
  }
  return changed;
}

function numberAt(tokens: readonly WordToken[], at: number, words: NumberWords): Read | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || !/^\p{L}/u.test(token.word)) return null;
  if (before !== undefined && isGlued(token) && (words.notAfter.test(before.word) || /^\d/.test(before.word)))
    return null;
  const sum = new Sum();
  let next = at;
  if (words.half.test(token.word) && isScale(tokens[at + 1]?.word ?? '')) return digits(tokens, at, at + 1, 0.5);
  if (words.one.test(token.word)) {
    const behind = tokens[at + 1]?.word ?? '';
    if (words.half.test(behind) && isScale(tokens[at + 2]?.word ?? '')) return digits(tokens, at, at + 2, 0.5);
    if (!isScale(behind) || behind === 'mil') return null;
    sum.add(1);
    next = at + 1;
  } else next = summed(tokens, at, words, sum);
  if (!sum.seen || isOtherWord(tokens, at, next)) return null;
  const andHalf = `${tokens[next + 1]?.word} ${tokens[next + 2]?.word}`;
  if (!isScale(tokens[next]?.word ?? '') || !words.andHalf.test(andHalf)) return digits(tokens, at, next, sum.value);
  const more = digits(tokens, at, next, sum.value + 0.5);
  return { tokens: [...more.tokens, ...tokens.slice(next, next + 1)], next: next + 3 };
}

/** Adds up the words from a token on; gives the index of the token behind the last. */
function summed(tokens: readonly WordToken[], from: number, words: NumberWords, sum: Sum): number {
  let at = from;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    if (at > from && !isGlued(token)) break;
    const isJoined = sum.seen && words.and.test(token.word);
    const part = tokens[at + Number(isJoined)];
    if (part === undefined || (isJoined && !isGlued(part)) || !addWord(part.word, words, sum)) break;
    at += 1 + Number(isJoined);
  }
  return at;
}

/** A word, all of its parts: `soixante-dix`, `vingt-et-un`. */
function addWord(word: string, words: NumberWords, sum: Sum): boolean {
  if (words.compound !== undefined) {
    const value = compoundValue(word, words, words.compound);
    if (value !== null) return (words.one.test(word) ? sum.seen : true) && sum.add(value);
  }
  const parts = word.split('-').filter((part) => !words.and.test(part));
  const values = parts.map(
    (part, index) => words.values.get(part) ?? (words.one.test(part) && (sum.seen || index > 0) ? 1 : undefined),
  );
  return sum.addAll(values);
}

/** "Sept. 2020" is a month, and what is "neuf" is new, unless several things follow. */
function isOtherWord(tokens: readonly WordToken[], at: number, next: number): boolean {
  const [token, behind] = [tokens[at], tokens[next]];
  if (next !== at + 1 || token === undefined) return false;
  if (token.word === 'sept') return behind !== undefined && (/^\./.test(behind.gap) || /^\d/.test(behind.word));
  return token.word === 'neuf' && !/[sx]$/.test(behind?.word ?? '');
}

function digits(tokens: readonly WordToken[], at: number, next: number, value: number): Read {
  const [first, last] = [tokens[at], tokens[next - 1]];
  if (first === undefined || last === undefined) return { tokens: [], next };
  // Four digits alone would be a year.
  const text = String(value).replace(/^(\d+)(\d{3})$/, '$1,$2');
  return { tokens: [{ ...first, text, word: text, end: last.end }], next };
}
