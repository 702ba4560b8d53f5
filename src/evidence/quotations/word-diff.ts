import type { WordChange } from '../../core/evidence.ts';
import { isNegation } from '../../core/text/negation.ts';
import { normalised } from '../../core/text/normalised.ts';
import { isNumberWord } from '../figures/number-word.ts';

/** Cells of the table of one comparison; it grows with the square of the words. */
const MAX_CELLS = 300_000;

interface Word {
  readonly text: string;
  readonly key: string;
}

/** Marks of notes, which are no words of the text. */
const NOTE_MARKS = /(?<=\S)\[\d{1,3}\]|(?<=[\p{L}.,;:])[¹²³⁰⁴-⁹]+(?![\p{L}\p{N}])/gu;

function wordsOf(text: string): Word[] {
  return (text.replace(NOTE_MARKS, '').match(/[^\s—―]+/g) ?? [])
    .filter((word) => !/^[–-]+$/.test(word))
    .map((word) => ({ text: word, key: keyOf(word) }));
}

/** What a word compares as; marks between thousands are none of it. */
function keyOf(word: string): string {
  const folded = normalised(word, 'NFKC').toLowerCase().replace(/[’‘ʼ]/g, "'");
  return bare(folded.replace(/(?<=\d)[.,'](?=\d{3}(?!\d))/g, ''));
}

/** The changes so far; like ones are joined. */
class Changes {
  readonly list: { kind: WordChange['kind']; text: string }[] = [];

  push(kind: WordChange['kind'], words: readonly Word[]): void {
    if (words.length === 0) return;
    const text = words.map((word) => word.text).join(' ');
    const last = this.list.at(-1);
    if (last?.kind === kind) last.text = `${last.text} ${text}`;
    else this.list.push({ kind, text });
  }
}

/**
 * The way from the source's wording to the article's, word by word (longest common subsequence; long texts are first cut
 * where a word that both have once says that they run alongside): `cut` stands only in the source, `added` only in the
 * article. Case and punctuation at a word's ends make no difference.
 */
export function wordDiff(source: string, article: string): WordChange[] {
  const changes = new Changes();
  compare(wordsOf(source), wordsOf(article), changes);
  return changes.list;
}

function compare(source: readonly Word[], article: readonly Word[], changes: Changes): void {
  const shorter = Math.min(source.length, article.length);
  let head = 0;
  while (head < shorter && source[head]?.key === article[head]?.key) head += 1;
  let tail = 0;
  while (tail < shorter - head && source.at(-1 - tail)?.key === article.at(-1 - tail)?.key) tail += 1;
  changes.push('same', article.slice(0, head));
  const a = source.slice(head, source.length - tail);
  const b = article.slice(head, article.length - tail);
  if ((a.length + 1) * (b.length + 1) <= MAX_CELLS) bySubsequence(a, b, changes);
  else byAnchors(a, b, changes);
  changes.push('same', article.slice(article.length - tail));
}

function bySubsequence(a: readonly Word[], b: readonly Word[], changes: Changes): void {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const isSame = a[i]?.key === b[j]?.key;
      lengths[i * width + j] = isSame
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const isSame = left !== undefined && right !== undefined && left.key === right.key;
    const cuts = (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0);
    if (isSame) changes.push('same', [right]);
    else if (left !== undefined && (right === undefined || cuts)) changes.push('cut', [left]);
    else if (right !== undefined) changes.push('added', [right]);
    if (isSame || (left !== undefined && (right === undefined || cuts))) i += 1;
    if (isSame || left === undefined || (right !== undefined && !cuts)) j += 1;
  }
}

/** Cuts both texts at words that each has exactly once, in the order of both; between two of them all is compared anew. */
function byAnchors(a: readonly Word[], b: readonly Word[], changes: Changes): void {
  const anchors = risingPairs(a, b);
  if (anchors.length === 0) {
    changes.push('cut', a);
    changes.push('added', b);
    return;
  }
  let [i, j] = [0, 0];
  for (const [left, right] of anchors) {
    compare(a.slice(i, left), b.slice(j, right), changes);
    changes.push('same', b.slice(right, right + 1));
    [i, j] = [left + 1, right + 1];
  }
  compare(a.slice(i), b.slice(j), changes);
}

function risingPairs(a: readonly Word[], b: readonly Word[]): (readonly [left: number, right: number])[] {
  const [inA, inB] = [placesOnce(a), placesOnce(b)];
  const pairs: (readonly [number, number])[] = [];
  for (const [key, left] of inA) {
    const right = inB.get(key);
    const last = pairs.at(-1)?.[1] ?? -1;
    // A word far out of its place is no anchor; taking it would lose all that lie between.
    const isNear = right !== undefined && right > last && right - last <= 2 * (left - (pairs.at(-1)?.[0] ?? -1)) + 20;
    if (isNear) pairs.push([left, right]);
  }
  return pairs;
}

/** Words that stand exactly once, with their places, in order. */
function placesOnce(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    words.flatMap(({ key }, index) => (key !== '' && counts.get(key) === 1 ? [[key, index] as const] : [])),
  );
}

/** Changes that turn a sentence round: a negation or a number that came or went, not one that moved. In words, for people. */
export function meaningChanges(diff: readonly WordChange[]): string[] {
  const words = (kind: WordChange['kind']) =>
    diff.filter((change) => change.kind === kind).flatMap(({ text }) => wordsOf(text));
  const [cut, added] = [words('cut'), words('added')];
  const negations = (list: readonly Word[], other: readonly Word[], what: string) =>
    list
      .filter(({ key }) => isNegation(key) && !other.some((word) => word.key === key))
      .map((word) => `“${bare(word.text)}” is ${what}`);
  const numbers = (list: readonly Word[]) => list.filter(({ key }) => /\d/.test(key) || isNumber(key));
  const [theirs, ours] = [numbers(cut), numbers(added)];
  const keys = (list: readonly Word[]) => list.map(({ key }) => key).join(' ');
  const show = (list: readonly Word[]) => list.map(({ text }) => bare(text)).join(', ') || 'none';
  const numberChange = `number: ${show(theirs)} in the source, ${show(ours)} in the article`;
  return [
    ...negations(cut, added, 'left out'),
    ...negations(added, cut, 'added'),
    ...(keys(theirs) === keys(ours) ? [] : [numberChange]),
  ];
}

/** Without the punctuation around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
}

/** "one" is a pronoun as often as a number. */
function isNumber(key: string): boolean {
  return isNumberWord(key) && key !== 'one';
}
