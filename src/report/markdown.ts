import { counted } from '../core/counted.ts';
import { placeWords } from '../core/place-words.ts';
import { printable } from '../core/printable.ts';
import type { Report, ReportArticle, ReportClaim } from '../core/report.ts';
import { tieMark } from '../core/tie-mark.ts';
import { findingText } from './finding-text.ts';
import { type PlainRow, plainRows } from './plain-rows.ts';
import { changedSinceWords, reviewLine, signOffWords } from './sign-off-words.ts';
import { nameOf, sayWording } from './table/rows.ts';
import { linksLine } from './table/summary.ts';
import { copyWords, linkWords, supportWords } from './words.ts';

/** Rows of a comment: a hosted forge cuts comments at 65,536 characters, and nobody reads more. */
const MAX_ROWS = 60;

/** A pull request comment: what needs a look first, then the table folded away. */
export function renderMarkdown(report: Report): string {
  const gate = report.gate === undefined ? [] : [`**Gate: ${report.gate.outcome}.** ${safe(report.gate.why)}`, ''];
  return `${['## stet', '', ...gate, ...report.articles.flatMap(articleLines)].join('\n')}\n`;
}

function articleLines(article: ReportArticle): string[] {
  const todo = article.findings.filter(({ severity }) => severity !== 'note');
  const rows = plainRows(article).slice(0, MAX_ROWS);
  const left = plainRows(article).length - rows.length;
  return [
    `### ${safe(article.title ?? article.path)}`,
    '',
    safe(linksLine(article)),
    '',
    ...reviewLines(article),
    ...todo.map(
      (finding) => `- ${safe(placeWords(finding))}, \`${safe(finding.code)}\`: ${safe(findingText(finding), 1200)}`,
    ),
    ...(todo.length > 0 ? [''] : []),
    '<details><summary>Claim by claim</summary>',
    '',
    '| line | claim | source | link now | copy | in the source |',
    '|---|---|---|---|---|---|',
    ...rows.map(tableRow),
    '',
    ...(left > 0 ? [`${counted(left, 'more row')} in the full report.`, ''] : []),
    '</details>',
    '',
  ];
}

/** Where the checking stands, and which sign-offs lost their claim. */
function reviewLines({ review }: ReportArticle): string[] {
  if (review === undefined) return [];
  const lost = review.lost.map(
    (entry) => `- lost: “${safe(entry.text, 300)}” was ${safe(sayWording(signOffWords(entry)))}; check it again`,
  );
  return [`**${safe(reviewLine(review))}**`, '', ...lost, ...(lost.length > 0 ? [''] : [])];
}

function tableRow({ claim, citation, source }: PlainRow): string {
  const cells =
    citation === undefined
      ? [placeCell(claim), claimCell(claim), 'none', '', '', '']
      : [
          placeCell(claim),
          claimCell(claim),
          `${safe(tieMark(citation))}${safe(nameOf(source))}`,
          safe(sayWording(linkWords(source?.link))),
          safe(sayWording(copyWords(source?.archive))),
          safe(sayWording(supportWords(citation.support))),
        ];
  return `| ${cells.join(' | ')} |`;
}

/** The number under `line`; in a page, a chapter or a cell all that tells the place. */
function placeCell(claim: ReportClaim): string {
  return safe(placeWords(claim).replace(/^line /, ''));
}

/** The claim's words, and under them the checker's verdict where there is one. */
function claimCell({ text, signOff }: ReportClaim): string {
  if (signOff === undefined) return safe(text, 300);
  const changed = changedSinceWords(signOff);
  const verdict = `${sayWording(signOffWords(signOff))}${changed === '' ? '' : `; ${changed}`}`;
  return `${safe(text, 300)}<br>${safe(verdict)}`;
}

/** A foreign string in Markdown: no markup, no HTML, no mention, no automatic link, no table break. */
function safe(text: string, maxLength = 600): string {
  return printable(text, maxLength)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, (char) => `\\${char}`)
    .replace(/@/g, '@\u2060')
    .replace(/\b(https?|ftp|www)([:.])/gi, '$1\u2060$2');
}
