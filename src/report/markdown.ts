import { placeWords } from '../core/place-words.ts';
import type { Report, ReportArticle, ReportClaim, ReportFinding } from '../core/report.ts';
import { counted } from '../core/text/counted.ts';
import { printable } from '../core/text/printable.ts';
import { tieMark } from '../core/tie-mark.ts';
import { findingText } from './finding-text.ts';
import { fitting, sizeOf } from './fit-lines.ts';
import { gateWord } from './gate-word.ts';
import { type PlainRow, plainRows } from './plain-rows.ts';
import { changedSinceWords, reviewLine, signOffWords } from './sign-off-words.ts';
import { nameOf, sayWording } from './table/rows.ts';
import { linksLine } from './table/summary.ts';
import { todoOf } from './todo-order.ts';
import { copyWords, linkWords, supportWords } from './words.ts';

/** Rows of a comment: nobody reads more. */
const MAX_ROWS = 60;
/** Characters of all of it: GitHub refuses a comment of more than 65,536, and who posts it may add something. */
const MAX_CHARS = 60_000;
/** An article for which less is left is counted and not shown. */
const MIN_ARTICLE_CHARS = 2000;

/** A pull request comment: of each article what needs a look first, then the table folded away. What fails the gate comes first. */
export function renderMarkdown(report: Report): string {
  const gate =
    report.gate === undefined ? [] : [`**The gate ${gateWord(report.gate.outcome)}:** ${safe(report.gate.why)}`, ''];
  const lines = ['## stet', '', ...gate, ...unreadLines(report)];
  const articles = [...report.articles].sort((a, b) => Number(isFailing(b)) - Number(isFailing(a)));
  let left = MAX_CHARS - sizeOf(lines);
  for (const [index, article] of articles.entries()) {
    if (left < MIN_ARTICLE_CHARS) {
      lines.push(`${counted(articles.length - index, 'more article')} in the full report.`);
      break;
    }
    const own = articleLines(article, Math.max(MIN_ARTICLE_CHARS, left / (articles.length - index)));
    lines.push(...own);
    left -= sizeOf(own);
  }
  return `${lines.join('\n')}\n`;
}

/** What nobody looked at, below the gate: its checks are missing here. */
function unreadLines({ unread = [] }: Report): string[] {
  const lines = fitting(
    unread.map(({ message }) => `- ${safe(message, 600)}`),
    MAX_CHARS / 4,
  );
  const more = unread.length - lines.length;
  if (unread.length === 0) return [];
  return ['**Not read:**', '', ...lines, ...(more > 0 ? [`- and ${counted(more, 'more article')}`] : []), ''];
}

function isFailing({ findings }: ReportArticle): boolean {
  return findings.some(({ fails }) => fails === true);
}

/** At most so many characters: what is to be done takes half of what is left, the table the rest. */
function articleLines(article: ReportArticle, chars: number): string[] {
  const head = [
    `### ${safe(article.title ?? article.path)}`,
    '',
    safe(linksLine(article)),
    '',
    ...fitting(reviewLines(article), chars / 4),
  ];
  const todo = todoOf(article);
  const places = fitting(todo.map(todoLine), (chars - sizeOf(head)) / 2);
  const todoLines = [...places, ...leftOut(todo.slice(places.length)), ...(todo.length > 0 ? [''] : [])];
  const all = plainRows(article);
  const rows = fitting(
    all.slice(0, MAX_ROWS).map(tableRow),
    chars - sizeOf([...head, ...todoLines, ...TABLE_HEAD, moreRows(all.length), '', ...TABLE_END]),
  );
  const more = all.length - rows.length;
  return [...head, ...todoLines, ...TABLE_HEAD, ...rows, '', ...(more > 0 ? [moreRows(more), ''] : []), ...TABLE_END];
}

function moreRows(count: number): string {
  return `${counted(count, 'more row')} in the full report.`;
}

const TABLE_HEAD = [
  '<details><summary>Claim by claim</summary>',
  '',
  '| line | claim | source | link now | copy | in the source |',
  '|---|---|---|---|---|---|',
];
const TABLE_END = ['</details>', ''];

function todoLine(finding: ReportFinding): string {
  return `- ${safe(placeWords(finding))}, \`${safe(finding.code)}\`: ${safe(findingText(finding), 1200)}`;
}

/** `- and 612 more in the full report: dead-link ×600, drifted ×12`. */
function leftOut(findings: readonly ReportFinding[]): string[] {
  if (findings.length === 0) return [];
  const kinds = new Map<string, number>();
  for (const { code } of findings) kinds.set(code, (kinds.get(code) ?? 0) + 1);
  const said = [...kinds].map(([code, count]) => `${safe(code)} ×${count}`);
  return [`- and ${findings.length} more in the full report: ${said.join(', ')}`];
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
