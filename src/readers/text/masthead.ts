import type { Line } from '../../core/text/wrapped-lines.ts';
import { findDate } from '../../core/text/written-date.ts';
import type { Header } from './header.ts';

/** What heads an RFC or a draft of one, beside other lines in two columns (RFC 7322, 4.1). */
const SERIES = /^(?:request for comments|internet[- ]draft|rfc)\b/i;
/** White space between the two columns. */
const GAP = /\s{3,}/;
const MAX_LINES = 25;
const MAX_TITLE_LINES = 4;
/** `T. Mallory`, `J-P. Vasseur, Ed.` */
const NAME = /^(?:\p{Lu}\p{L}{0,2}\.[ -]?){1,4}\s?\p{L}[\p{L}\p{M}’' -]{1,60}(?:, Eds?\.)?$/u;

/** What stands above the title of an RFC: authors and date to the right of its number; null for any other text. */
export function readMasthead(lines: readonly Line[]): Header | null {
  const first = lines.findIndex(({ text }) => text !== '');
  const end = endOfRun(lines, first);
  const head = lines.slice(Math.max(0, first), end);
  if (head.length < 3 || head.length > MAX_LINES || !head.some(({ text }) => SERIES.test(text))) return null;
  const right = head.map(({ text }) => text.split(GAP).at(-1) ?? '');
  const titleLine = lines.findIndex(({ text }, index) => index >= end && text !== '');
  const titleEnd = endOfRun(lines, titleLine);
  const title = lines.slice(titleLine, titleEnd).map(({ text }) => text);
  if (titleLine < 0 || title.length > MAX_TITLE_LINES) return null;
  const publishedAt = right.map((text) => findDate(text)?.iso).findLast((iso) => iso !== undefined);
  return {
    title: title.join(' '),
    authors: right.filter((text) => NAME.test(text)).map((name) => name.replace(/, Eds?\.$/, '')),
    lines: titleEnd,
    titleLine,
    titleLines: title.length,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** The first blank line behind a line that is none. */
function endOfRun(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(({ text }, index) => index >= from && text === '');
  return from < 0 ? 0 : end < 0 ? lines.length : end;
}
