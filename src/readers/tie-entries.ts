import type { Link } from '../core/article.ts';
import { chatbotTraces } from '../core/text/chatbot-traces.ts';
import type { Span } from '../core/text/span.ts';
import type { ArticleBuilder } from './article-builder.ts';
import { findAuthorDates, isEntryOf, needsEntry } from './author-date.ts';
import { type FoundMark, findNumberedMarks } from './numbered-marks.ts';
import { findParenthesisedMarks } from './parenthesised-marks.ts';

/** An entry of a source list, until the marks are known. */
export interface ListedLink {
  readonly link: Link;
  /** Its own, and those of entries that say "ibid." of it; none in a list without labels. */
  readonly labels: string[];
}

/**
 * Ties the entries of lists to the places in the body that point at them (`[1]`, `¹`, `(Smith 2003)`); adds what only the
 * body names, and a notice for every loose end and every trace of a chatbot.
 * @param known marks that the reader found itself
 * @param taken spans that the reader understands already: the anchors of links and notes
 */
export function tieEntries(
  builder: ArticleBuilder,
  listed: readonly ListedLink[],
  taken: readonly Span[] = [],
  known: readonly FoundMark[] = [],
): void {
  const written = builder.textSoFar();
  const body = builder.spansOf(['paragraph', 'quotation', 'list-item', 'caption', 'table-cell']);
  const touches = touching(taken);
  const labels = new Set(listed.flatMap((entry) => entry.labels));
  const numbered = body
    .flatMap((span) => findNumberedMarks(written.slice(span.start, span.end), span.start))
    .filter(({ span }) => !touches(span));
  const hasMarks = numbered.some(({ label }) => labels.has(label));
  const marks = hasMarks ? numbered : [...numbered, ...findParenthesisedMarks(written, body, labels)];
  const positions =
    labels.size === 0 &&
    marks.length > 0 &&
    marks.every(({ label }) => Number(label) >= 1 && Number(label) <= listed.length);
  const cited = new Set<Link>();
  for (const [index, entry] of listed.entries()) {
    const { link } = entry;
    const own = positions ? [String(index + 1)] : entry.labels;
    const mine = own.length === 0 ? [] : [...marks, ...known].filter(({ label }) => own.includes(label));
    if (mine.length > 0) {
      cited.add(link);
      builder.link({ ...link, via: 'numbered', marks: mine });
    }
  }
  for (const span of body) tieAuthorDates(builder, written, span, listed, cited, touches);
  for (const { link } of listed) if (!cited.has(link)) builder.link(link);
  // What a block begins with is its own number.
  const starts = new Set(body.map(({ start }) => start));
  noticeMissing(
    builder,
    marks.filter(({ span }) => !starts.has(span.start)),
    positions ? new Set(listed.map((_entry, index) => String(index + 1))) : labels,
    listed.length > 0,
  );
  for (const { text: trace, span } of chatbotTraces(written)) builder.notice('chatbot-residue', { trace }, span);
}

function tieAuthorDates(
  builder: ArticleBuilder,
  written: string,
  block: { readonly start: number; readonly end: number },
  listed: readonly ListedLink[],
  cited: Set<Link>,
  touches: (span: Span) => boolean,
): void {
  for (const found of findAuthorDates(written.slice(block.start, block.end))) {
    const span = { start: block.start + found.start, end: block.start + found.end };
    if (touches(span)) continue;
    const marks = [{ span, label: found.text }];
    const entry = listed.find(({ link }) => isEntryOf(found, link.citedAs));
    if (entry !== undefined) {
      cited.add(entry.link);
      builder.link({ ...entry.link, via: 'author-date', marks });
      continue;
    }
    const origin = needsEntry(found) ? null : builder.originOf(span);
    if (origin !== null) builder.link({ citedAs: found.text, via: 'author-date', role: 'source', span, origin, marks });
  }
}

/** A marker without an entry is a loose end; where there is no list at all, a chatbot's table of sources was lost. */
function noticeMissing(
  builder: ArticleBuilder,
  marks: readonly FoundMark[],
  labels: ReadonlySet<string>,
  hasList: boolean,
): void {
  for (const { label, span } of marks) {
    if (!labels.has(label)) builder.notice('missing-entry', { label, list: hasList ? 'yes' : 'no' }, span);
  }
}

/** A test whether a span shares anything with one of these. The spans must ascend and not overlap. */
export function touching(taken: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (taken[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}
