import type { Mark } from '../core/article.ts';
import { joinedLines } from '../core/text/over-lines.ts';

/** A marker in the body: `[1]`, `[2, 5-7]`, `[2, p. 14]`, `¹²`; one entry a label. */
export interface FoundMark extends Mark {
  readonly label: string;
}

/** A place in the work behind its number: `[2, p. 14]`, `[3: S. 12 f.]`, `[4, § 2]`. */
const LOCATOR = joinedLines`
  (?:
    pp?|págs?|pgs?|S|Seiten?|ff?|fol|para?s?|Abs|Rn|ch(?:ap)?s?|caps?|Kap|secs?|arts?|Art|vols?|Bd|t|tomo|figs?|Abb|
    tab(?:le)?s?|lines?|pages?|chapter|section|article|note|n|nº|no
  )\.?\s?[\divxl]|
  §
`;
const BRACKETED = new RegExp(
  `\\[(\\^?\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*)(?:\\s?[,:]\\s?(?:${LOCATOR})[^[\\]]{0,40})?\\]`,
  'g',
);
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,˒⁻][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*/g;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A range longer than this is no list of notes but an interval in the text. */
const MAX_RANGE = 30;

/** Finds numbered markers in a text; spans are into it, moved by `offset`. Raised digits after a unit (m², 10³) are none. */
export function findNumberedMarks(text: string, offset = 0): FoundMark[] {
  const marks: FoundMark[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    // `list[0]` is code: nobody counts notes from nothing.
    for (const label of labelsIn(match[1] ?? '')) if (label !== '0') marks.push({ span, label });
  }
  for (const match of text.matchAll(RAISED)) {
    if (isExponent(text, match.index)) continue;
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    const plain = [...match[0]].map((char) => (DIGITS.includes(char) ? String(DIGITS.indexOf(char)) : ',')).join('');
    for (const label of labelsIn(plain)) marks.push({ span, label });
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/** After a digit, or after one or two letters alone, a raised digit is arithmetic: 10³, km², l/m², CO². */
export function isExponent(text: string, at: number): boolean {
  return /(?:[\d⁻]|(?:^|[\s\d(/·])(?:[kcmµn]?m|[A-Z]{1,3}|[xyzr]))$/.test(text.slice(Math.max(0, at - 5), at));
}

function labelsIn(list: string): string[] {
  return list.split(/[,;]/).flatMap((part) => {
    const [from = '', to] = part
      .replace(/^\^/, '')
      .trim()
      .split(/(?:(?<!\s)\s+)?[–-]\s*/);
    if (to === undefined) return [String(Number(from))];
    const first = Number(from);
    const last = Number(to);
    return last > first && last - first <= MAX_RANGE
      ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
      : [String(first), String(last)];
  });
}
