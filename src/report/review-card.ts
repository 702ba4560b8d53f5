import { placeWords } from '../core/place-words.ts';
import type { ReportArticle, ReportCitation, ReportClaim, ReportSource } from '../core/report.ts';
import type { View } from '../core/reporter.ts';
import { sourceNumber } from '../core/source-number.ts';
import { printable } from '../core/text/printable.ts';
import { tieMark } from '../core/tie-mark.ts';
import { changedSinceWords, signOffWords } from './sign-off-words.ts';
import { Layout } from './table/layout.ts';
import { withMeasure } from './table/measure.ts';
import { type Paint, paintFor } from './table/paint.ts';
import { nameOf, sayWording } from './table/rows.ts';
import { copyWords, linkWords, supportWords } from './words.ts';

/** Lines longer than this are hard to read, whatever the terminal's width. */
const MAX_WIDTH = 100;

/** One claim with all that is known of it, as `stet review` shows it before it asks. */
export async function claimCard(claim: ReportClaim, article: ReportArticle, view: View): Promise<string> {
  const paint = await paintFor(view);
  const width = Math.min(MAX_WIDTH, view.width);
  return await withMeasure((measure) => render(claim, article, width, paint, new Layout(measure)));
}

function render(claim: ReportClaim, article: ReportArticle, width: number, paint: Paint, layout: Layout): string {
  const indented = (text: string, depth: number) =>
    layout.wrap(text, width - depth).map((line) => ' '.repeat(depth) + line);
  const findings = article.findings.filter((finding) => finding.claim === claim.id);
  const lines = [
    paint.dim([`${claim.id}, ${placeWords(claim)}`, ...claim.reasons].join(' · ')),
    ...(claim.context === undefined ? [] : indented(`after: ${printable(claim.context)}`, 2).map(paint.dim)),
    ...indented(printable(claim.text), 2).map(paint.bold),
    ...claim.citations.flatMap((citation) =>
      citationLines(
        citation,
        article.sources.find(({ id }) => id === citation.source),
        paint,
      ).flatMap((line) => indented(line, 4)),
    ),
    ...(claim.citations.length === 0 ? indented('no source tied to it', 4) : []),
    ...findings.flatMap(({ severity, message }) => indented(`${severity}: ${printable(message, 600)}`, 4)),
    ...signOffLines(claim, paint).flatMap((line) => indented(line, 2)),
  ];
  return `${lines.join('\n')}\n`;
}

function citationLines(citation: ReportCitation, source: ReportSource | undefined, paint: Paint): string[] {
  const tie = { '': `tied by the author (${citation.via})`, '~': '~ tied by stet', '~?': '~? a guess of stet' }[
    tieMark(citation)
  ];
  const head = `${sourceNumber(citation.source)} ${nameOf(source)}, ${tie}`;
  const address = source?.url ?? source?.citedAs;
  const state =
    source?.link === undefined
      ? []
      : [`link now: ${sayWording(linkWords(source.link))} · copy: ${sayWording(copyWords(source.archive))}`];
  const found = citation.support === undefined ? [] : [`in the source: ${sayWording(supportWords(citation.support))}`];
  const passage = citation.support?.passages[0];
  const quoted =
    passage === undefined
      ? []
      : [`“${printable(passage.prefix, 80)}${printable(passage.text, 500)}${printable(passage.suffix, 80)}”`];
  return [
    head,
    ...(address === undefined ? [] : [paint.link(printable(address, 600), source?.url)]),
    ...state,
    ...found,
    ...quoted,
  ];
}

function signOffLines({ signOff }: ReportClaim, paint: Paint): string[] {
  if (signOff === undefined) return [];
  const words = signOffWords(signOff);
  const changed = changedSinceWords(signOff);
  return [paint.tone(words.tone)(`signed off: ${sayWording(words)}`), ...(changed === '' ? [] : [changed])];
}
