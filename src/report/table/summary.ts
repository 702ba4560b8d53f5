import { formatDuration } from '../../core/duration.ts';
import { printable } from '../../core/printable.ts';
import type { Report, ReportArticle, ReportClaim, ReportFinding, ReportSource } from '../../core/report.ts';
import type { View } from '../../core/reporter.ts';
import { reviewLine, signOffWords } from '../sign-off-words.ts';
import { linkWords } from '../words.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { nameOf, sayWording } from './rows.ts';

/** Findings shown in "before you publish"; the rest is counted and in every other format. */
const TODO_LINES = 12;

/** What the table left out, and why nothing is lost. */
export function hiddenLine(hidden: readonly ReportClaim[], article: ReportArticle, notCounted: number): string[] {
  const inferred = hidden.filter((claim) => claim.citations.length > 0).length;
  const parts = [];
  if (hidden.length > 0) {
    const bare = hidden.length - inferred;
    const detail = [inferred > 0 ? `${inferred} tied` : '', bare > 0 ? `${bare} ${bareWord(article)}` : ''];
    parts.push(`… ${hidden.length} more: ${detail.filter((part) => part !== '').join(', ')} (--all)`);
  }
  if (notCounted > 0) parts.push(`${notCounted} opinion, question or first person, not counted`);
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

function bareWord(article: ReportArticle): string {
  return article.claims.some((claim) => claim.provenance === 'no-source-matched')
    ? 'no source matched'
    : 'no source cited';
}

/** Sources that no claim leans on: they were asked all the same. */
export function unusedLine(article: ReportArticle): string[] {
  const used = new Set(article.claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const unused = article.sources
    .map((source, index) => ({ source, number: index + 1 }))
    .filter(({ source }) => !used.has(source.id));
  if (unused.length === 0) return [];
  const names = unused.map(({ source, number }) => `${number} ${nameOf(source)} (${linkSay(source)})`);
  return [
    `No claim leans on: ${names.slice(0, 12).join(' · ')}${names.length > 12 ? ` · ${names.length - 12} more` : ''}`,
  ];
}

function linkSay(source: ReportSource): string {
  return sayWording(linkWords(source.link));
}

/** The to-do list: errors first, then warnings, with the line and what to do. */
export function todoLines(article: ReportArticle, view: View, paint: Paint): string[] {
  const rank = { error: 0, warning: 1, note: 2 };
  const todo = article.findings
    .filter((finding) => finding.severity !== 'note')
    .sort((a, b) => rank[a.severity] - rank[b.severity] || a.line - b.line);
  if (todo.length === 0) return [];
  const lines = todo.slice(0, TODO_LINES).flatMap((finding, index) => todoLine(finding, index + 1, view.width));
  const more = todo.length > TODO_LINES ? [`    … ${todo.length - TODO_LINES} more in --format json`] : [];
  return [paint.bold('BEFORE YOU PUBLISH'), ...lines, ...more];
}

function todoLine(finding: ReportFinding, number: number, width: number): string[] {
  const hint = finding.hint === undefined ? '' : ` — ${printable(finding.hint, 300)}`;
  const head = `${String(number).padStart(2)}  `;
  const text = `L${finding.line} ${printable(finding.message, 400)}${hint}`;
  return wrap(text, width - head.length).map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line);
}

/** `LINKS 15: 9 live · 1 moved · 1 gone (copy) · 4 could not tell (3 blocked, 1 no answer) · 41 s`. */
export function linksLine(article: ReportArticle): string {
  const asked = article.sources.filter(({ link }) => link !== undefined && link.status !== 'no-link');
  const count = (status: string) => asked.filter(({ link }) => link?.status === status);
  const dead = count('dead');
  const copies = dead.filter(({ archive }) => archive?.status === 'found').length;
  const unknown = asked.filter(({ link }) => link?.liveness === 'unknown');
  const kinds = new Map<string, number>();
  for (const { link } of unknown) {
    const { word } = linkWords(link);
    kinds.set(word, (kinds.get(word) ?? 0) + 1);
  }
  const why = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, times]) => `${times} ${word}`);
  const offline = article.sources.length - asked.length;
  const parts = [
    say(count('alive').length, 'live'),
    say(count('moved').length, 'moved'),
    say(count('drifted').length, 'changed'),
    dead.length === 0 ? '' : `${dead.length} gone${copies > 0 ? ` (${copies} with a copy)` : ''}`,
    unknown.length === 0 ? '' : `${unknown.length} could not tell (${why.join(', ')})`,
    say(offline, 'not on the web'),
  ];
  return `LINKS ${article.sources.length}: ${parts.filter((part) => part !== '').join(' · ') || 'none'}`;
}

function say(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}`;
}

/** `REVIEW 12 of 41 signed off`, and every sign-off whose claim was changed since; nothing without a review file. */
export function reviewLines({ review }: ReportArticle): string[] {
  if (review === undefined) return [];
  const lost = review.lost.map(
    (entry) =>
      `  lost${entry.line === undefined ? '' : ` (L${entry.line})`}: “${printable(entry.text, 160)}” was ${sayWording(signOffWords(entry))}; its words are others now, check it again`,
  );
  return [`REVIEW ${reviewLine(review)}`, ...lost];
}

/** The last lines of the report: how long it took, and what the gate says. */
export function endLines(report: Report, view: View, paint: Paint): string[] {
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  const lines = [];
  if (!report.complete)
    lines.push(paint.bold('INCOMPLETE: the run ended before everything was asked; what is here is finished work.'));
  if (report.gate !== undefined) {
    const { outcome, why } = report.gate;
    const word = outcome === 'pass' ? 'passes' : outcome === 'fail' ? 'fails' : 'cannot tell';
    lines.push(`${paint.bold(`GATE ${word}:`)} ${why}${Number.isFinite(took) ? ` · ${formatDuration(took)}` : ''}`);
  }
  return lines.flatMap((line) => wrap(line, view.width));
}
