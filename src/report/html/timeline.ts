import { DAY_MS } from '../../core/clock.ts';
import type { ReportArticle, ReportSource } from '../../core/report.ts';
import { html, joined, type Part, type Safe, time } from './markup.ts';
import { percent } from './stacked-bar.ts';

/** Names of years below the line; more run into each other on a phone. */
const MAX_YEARS = 6;
/** Room at either end, percent, so that no shape is cut. */
const EDGE = 3;

type Kind = 'published' | 'copy' | 'article' | 'check';

/** One dated thing that happened to a source, or to the article that cites it. */
interface Moment {
  readonly kind: Kind;
  readonly at: number;
  readonly day: string;
  readonly names: string[];
}

/** The shapes, also the signs of the legend; told apart by form and not by colour alone. */
const SHAPES: Readonly<Record<Kind, Safe>> = {
  published: html`<path class="shape published" d="M0-6 6 0 0 6-6 0Z"/>`,
  copy: html`<circle class="shape copy" r="5"/>`,
  article: html`<path class="shape article" d="M0-6 6 5-6 5Z"/>`,
  check: html`<rect class="shape check" x="-5" y="-5" width="10" height="10"/>`,
};

/** What the timelines of an article span, ms since 1970. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** The range that all timelines of an article share; null when nothing has a date. */
export function timeRange(article: ReportArticle): TimeRange | null {
  const times = article.sources.flatMap((source) => momentsOf(source, article).map(({ at }) => at));
  if (times.length === 0) return null;
  const from = times.reduce((a, b) => Math.min(a, b));
  const to = times.reduce((a, b) => Math.max(a, b));
  return { from, to: Math.max(to, from + DAY_MS) };
}

/**
 * When the source was published, copied and asked, and when the article was, on one line of time; the same range for
 * every source of the article. Nothing when there is no date to show. The legend says it all in words.
 */
export function timeline(source: ReportSource, article: ReportArticle, range: TimeRange | null): Safe | null {
  const moments = momentsOf(source, article);
  if (range === null || moments.length === 0) return null;
  const place = (at: number) => percent(EDGE + ((at - range.from) / (range.to - range.from)) * (100 - 2 * EDGE));
  const shapes = moments.map(
    ({ kind, at }) => html`<svg x="${place(at)}" y="14" overflow="visible">${SHAPES[kind]}</svg>`,
  );
  const years = yearTicks(range).map(
    ({ year, at }) =>
      html`<line class="tick" x1="${place(at)}" x2="${place(at)}" y1="14" y2="22"/><text x="${place(at)}" y="34" text-anchor="middle">${year}</text>`,
  );
  const legend = moments.map(
    ({ kind, day, names }) =>
      html`<li><svg class="sign" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"
        focusable="false">${SHAPES[kind]}</svg> ${sayNames(names)} ${time(day)}</li>`,
  );
  const axis = html`<line class="axis" x1="${percent(EDGE)}" x2="${percent(100 - EDGE)}" y1="14" y2="14"/>`;
  return html`<figure class="timeline">
    <svg width="100%" height="38" aria-hidden="true" focusable="false">${axis}${years}${shapes}</svg>
    <figcaption><ul>${legend}</ul></figcaption>
  </figure>`;
}

/** What happened on one day to one kind of thing is one shape. In order of time. */
function momentsOf(source: ReportSource, article: ReportArticle): Moment[] {
  const { first, last, best } = source.archive ?? {};
  const dated: readonly (readonly [Kind, string, string | null | undefined])[] = [
    ['published', 'source published', source.about?.publishedAt],
    ['copy', 'first copy', first],
    ['copy', 'best copy', best?.capturedAt],
    ['copy', 'last copy', last],
    ['article', 'your article', article.publishedAt],
    ['check', 'asked', source.link?.checkedAt],
  ];
  const moments: Moment[] = [];
  for (const [kind, name, iso] of dated) {
    const at = typeof iso === 'string' ? Date.parse(iso) : Number.NaN;
    if (typeof iso !== 'string' || Number.isNaN(at)) continue;
    const day = iso.slice(0, 10);
    const known = moments.find((moment) => moment.kind === kind && moment.day === day);
    if (known === undefined) moments.push({ kind, at, day, names: [name] });
    else known.names.push(name);
  }
  return moments.some(({ kind }) => kind !== 'article') ? moments.sort((a, b) => a.at - b.at) : [];
}

/** `first, best and last copy`; names of one kind share their noun. */
function sayNames(names: readonly string[]): string {
  const [last = '', ...rest] = [...names].reverse();
  if (rest.length === 0) return last;
  return `${rest
    .reverse()
    .map((name) => name.replace(/ copy$/, ''))
    .join(', ')} and ${last}`;
}

/** New Year's Days inside the range, thinned out to what fits. */
function yearTicks({ from, to }: TimeRange): { readonly year: number; readonly at: number }[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(to).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first + 1) / MAX_YEARS));
  const ticks = [];
  for (let year = first; year <= last; year += step) ticks.push({ year, at: Date.UTC(year, 0, 1) });
  return ticks;
}

/** `2021-11-07 to 2026-11-20`, for a table; nothing without copies. */
export function copyRange(first: string | undefined, last: string | undefined): Part {
  const days = [first?.slice(0, 10), last?.slice(0, 10)].filter((day) => day !== undefined);
  return joined(
    [...new Set(days)].map((day) => time(day)),
    ' to ',
  );
}
