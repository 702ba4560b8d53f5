import type { Span } from '../core/text/span.ts';
import type { FoundMark } from './numbered-marks.ts';

/** `(1)`, `(2, 5)`, `(3-5)` behind a word or a stop. */
const PARENTHESISED = /(?<=[\p{L}\p{N}\p{M}.!?"”’»)%])\s?\((\d{1,3}(?:(?:, ?|; ?|[–-])\d{1,3}){0,9})\)/gu;
/** Words before the number of an item in a sentence: "(1) cheap and (2) fast". */
const BEFORE_ITEM = /(?<![\p{L}])(?:and|or|und|oder|sowie|et|ou|y|o|e|en|och|og)$/iu;
/** Share of such numbers that the list must have: the others are ages and amounts. */
const MIN_KNOWN_SHARE = 0.75;
/** Share of the list that must be pointed at: a few numbers in parentheses are no style of citing. */
const MIN_CITED_SHARE = 0.5;
/** A longer range is no list of entries. */
const MAX_RANGE = 30;

/**
 * Numbers in parentheses that point at the entries of a numbered list, as journals of medicine have them; none where the
 * numbers of the text are not those of the list. Spans are into the text.
 * @param labels of the entries
 */
export function findParenthesisedMarks(
  text: string,
  blocks: readonly Span[],
  labels: ReadonlySet<string>,
): FoundMark[] {
  if (labels.size === 0 || !text.includes('(')) return [];
  const found = blocks.flatMap(({ start, end }) => marksIn(text.slice(start, end), start));
  const known = found.filter(({ label }) => labels.has(label));
  const cited = new Set(known.map(({ label }) => label));
  const isStyle = known.length >= MIN_KNOWN_SHARE * found.length && cited.size >= MIN_CITED_SHARE * labels.size;
  return isStyle ? known : [];
}

function marksIn(text: string, offset: number): FoundMark[] {
  return [...text.matchAll(PARENTHESISED)].flatMap(({ 0: whole, 1: list = '', index }) => {
    const at = index + whole.length - whole.trimStart().length;
    if (BEFORE_ITEM.test(text.slice(Math.max(0, index - 8), index))) return [];
    const span = { start: offset + at, end: offset + index + whole.length };
    return numbersIn(list).map((label) => ({ span, label }));
  });
}

function numbersIn(list: string): string[] {
  return list.split(/[,;]/).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[–-]/).map(Number);
    const isRange = last > first && last - first <= MAX_RANGE;
    return isRange ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index)) : [String(first)];
  });
}
