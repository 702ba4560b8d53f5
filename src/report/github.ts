import { printable } from '../core/printable.ts';
import type { Report, ReportFinding } from '../core/report.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Workflow commands that GitHub shows as annotations at file and line. What fails the gate is an error, whatever its own
 * severity; notes are left out, they would drown the rest (GitHub shows ten annotations of a kind a step).
 */
export function renderGithub(report: Report): string {
  const failing = new Set(report.gate?.failed.map(({ code }) => code) ?? []);
  const lines = report.articles.flatMap(({ path, findings }) =>
    findings
      .filter(({ severity, code }) => severity !== 'note' || failing.has(code))
      .map((finding) => annotation(path, finding, failing.has(finding.code))),
  );
  const why = report.gate === undefined ? [] : [`::notice title=stet::${data(report.gate.why)}`];
  return [...lines, ...why].map((line) => `${line}\n`).join('');
}

function annotation(path: string, finding: ReportFinding, failing: boolean): string {
  const command = failing ? 'error' : COMMANDS[finding.severity];
  const text = finding.hint === undefined ? finding.message : `${finding.message} ${finding.hint}`;
  return `::${command} file=${property(path)},line=${finding.line},col=${finding.column},title=${property(`stet ${finding.code}`)}::${data(text)}`;
}

/** Escapes of the runner's command parser; a foreign string can neither end the command nor start another. */
function data(text: string): string {
  return printable(text, 1000).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
