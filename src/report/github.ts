import type { Report, ReportArticle, ReportFinding } from '../core/report.ts';
import { printable } from '../core/text/printable.ts';
import { filePlace } from './file-place.ts';
import { findingText } from './finding-text.ts';
import { gateWord } from './gate-word.ts';

/** Of what does not fail the gate. */
const COMMANDS = { error: 'warning', warning: 'warning', note: 'notice' } as const;

/**
 * Workflow commands that GitHub shows as annotations at file and line. What fails the gate is an error, what does not is
 * none. Notes and what a baseline knows are left out, they would drown the rest (GitHub shows ten annotations of a kind
 * a step). The gate's sentence is a plain line of the log.
 */
export function renderGithub(report: Report): string {
  const lines = report.articles.flatMap((article) =>
    article.findings
      .filter(({ severity, fails, known }) => fails === true || (severity !== 'note' && known !== true))
      .map((finding) => annotation(article, finding)),
  );
  const why =
    report.gate === undefined ? [] : [`stet: the gate ${gateWord(report.gate.outcome)}: ${data(report.gate.why)}`];
  const unread = (report.unread ?? []).map(
    ({ path, code, message }) =>
      `::error file=${property(path)},line=1,col=1,title=${property(`stet ${code}`)}::${data(message)}`,
  );
  return [...lines, ...unread, ...why].map((line) => `${line}\n`).join('');
}

function annotation(article: ReportArticle, finding: ReportFinding): string {
  const { path, line, column, within } = filePlace(article, finding);
  const text = findingText(finding, within);
  const command = finding.fails === true ? 'error' : COMMANDS[finding.severity];
  return `::${command} file=${property(path)},line=${line},col=${column},title=${property(`stet ${finding.code}`)}::${data(text)}`;
}

/** Escapes of the runner's command parser; a foreign string can neither end the command nor start another. */
function data(text: string): string {
  return printable(text, 1000).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
