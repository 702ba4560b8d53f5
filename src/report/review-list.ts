import { placeMark } from '../core/place-words.ts';
import type { ReportArticle, ReportClaim } from '../core/report.ts';
import type { View } from '../core/reporter.ts';
import { sourceNumber } from '../core/source-number.ts';
import { printable } from '../core/text/printable.ts';
import { tieMark } from '../core/tie-mark.ts';
import { changedSinceWords, reviewLine, signOffWords } from './sign-off-words.ts';
import { type Cell, Layout } from './table/layout.ts';
import { withMeasure } from './table/measure.ts';
import { type Paint, paintFor } from './table/paint.ts';
import { nameOf, sayWording } from './table/rows.ts';

const HEADINGS = ['ID', 'LINE', 'CLAIM', 'SOURCES', 'SIGNED OFF'];
const MIN_WIDTH = 60;
const MAX_WIDTH = 200;

/** What `stet review` prints: every claim to check, by whom it was signed off, and what was lost. */
export async function reviewList(article: ReportArticle, view: View): Promise<string> {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, view.width));
  const paint = await paintFor(view);
  return await withMeasure((measure) => render(article, width, paint, new Layout(measure)));
}

function render(article: ReportArticle, width: number, paint: Paint, layout: Layout): string {
  const widths = columnWidths(width);
  const heading = layout.row(
    HEADINGS.map((text) => ({ text, style: paint.bold })),
    widths,
  );
  const claims = article.claims.filter(({ checkWorthy, signOff }) => checkWorthy || signOff !== undefined);
  const rows = claims.flatMap((claim) => layout.row(cellsOf(claim, article, paint), widths));
  const lost = (article.review?.lost ?? []).flatMap((entry) => {
    const place = entry.line === undefined ? '' : `L${entry.line} `;
    const was = `“${printable(entry.text, 300)}” was ${sayWording(signOffWords(entry))}`;
    return layout.wrap(`LOST ${place}${was}. Its words are others now: check it again.`, width);
  });
  const end = article.review === undefined ? '' : reviewLine(article.review);
  const title = layout.wrap(printable(article.title ?? article.path, 300), width).map((line) => paint.bold(line));
  return `${[...title, '', ...heading, ...rows, ...(lost.length === 0 ? [] : ['', ...lost]), '', end].join('\n')}\n`;
}

function columnWidths(width: number): number[] {
  const free = width - 5 - 5 - (HEADINGS.length - 1);
  const sources = Math.floor(free * 0.25);
  const signed = Math.floor(free * 0.3);
  return [5, 5, free - sources - signed, sources, signed];
}

function cellsOf(claim: ReportClaim, article: ReportArticle, paint: Paint): Cell[] {
  const { signOff } = claim;
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const cited = claim.citations.map(
    (citation) => `${tieMark(citation)}${sourceNumber(citation.source)} ${nameOf(sources.get(citation.source))}`,
  );
  const words = signOff === undefined ? undefined : signOffWords(signOff);
  const changed = signOff === undefined ? '' : changedSinceWords(signOff);
  return [
    { text: claim.id },
    { text: placeMark(claim).replace(/^L/, ''), style: paint.dim },
    { text: printable(claim.text, 400) },
    { text: cited.join('\n') || '—' },
    words === undefined
      ? { text: '—', style: paint.dim }
      : { text: `${sayWording(words)}${changed === '' ? '' : `\n${changed}`}`, style: paint.tone(words.tone) },
  ];
}
