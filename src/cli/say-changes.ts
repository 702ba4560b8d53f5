import { placeWords } from '../core/place-words.ts';
import type { BaselineEntry } from '../core/reports/baseline.ts';
import { printable } from '../core/text/printable.ts';
import type { Report, ReportFinding } from '../index.ts';

/** Characters of a message that is shown; longer ones quote whole sentences, and a terminal wraps them. */
const MESSAGE_CHARS = 400;
const GLYPH = { error: '✗', warning: '!', note: '–' } as const;

/** What an edit changed: the findings that are new, those that are gone, and how much is left to do. */
export function sayChanges({ articles, finishedAt }: Report, fixed: readonly BaselineEntry[]): string {
  return articles
    .map(({ path, findings }) => {
      const fresh = findings.filter(({ known }) => known !== true).sort((a, b) => a.line - b.line);
      const left = findings.filter(({ severity }) => severity !== 'note').length;
      const news = fresh.length + fixed.length === 0 ? 'nothing new' : `${fresh.length} new, ${fixed.length} mended`;
      const lines = [
        `${printable(path, 200)} · ${finishedAt.slice(11, 19)} UTC · ${news} · ${left} to mend or look at`,
        ...fresh.map(newLine),
        ...fixed.map(({ code, message }) => `  ✓ mended   ${code}: ${printable(message, MESSAGE_CHARS)}`),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function newLine(finding: ReportFinding): string {
  const { severity, code, message, hint } = finding;
  const advice = hint === undefined ? '' : `\n             ${printable(hint, MESSAGE_CHARS)}`;
  return `  ${GLYPH[severity]} ${placeWords(finding).padEnd(8)} ${code}: ${printable(message, MESSAGE_CHARS)}${advice}`;
}
