import { findEvidence } from '../src/evidence/find-evidence.ts';
import { readablePage } from '../src/evidence/readable-page.ts';
import { rows, text } from './predict/rows.ts';

/** Days and other small numbers are moved by so much, years by so much, and all others by a share. */
const SMALL = { upTo: 31, by: 4 };
const YEARS_BY = 2;
const SHARE = 1.37;

/**
 * `figure-alarms FOLDER`: how often a whole page is said to differ from a sentence that its readers judged
 * (`evidence.jsonl`), and how often it is when one figure of the sentence that agreed is changed. `VERBOSE=1` shows each
 * difference that was said, for reading.
 */
async function main(folder: string): Promise<void> {
  const said = new Map<string, number>();
  const count = (name: string) => said.set(name, (said.get(name) ?? 0) + 1);
  for await (const row of rows(folder, 'evidence.jsonl')) {
    const sentences = Array.isArray(row['sentences']) ? row['sentences'].map(String) : [];
    const page = readablePage(sentences.filter((line) => !line.startsWith('(meta data)')).join('\n\n'));
    const claim = text(row, 'claim');
    const { state, figures } = findEvidence(claim, page);
    count(`${text(row, 'label')}: ${state}`);
    for (const figure of figures) {
      if (figure.agrees === false && process.env['VERBOSE'] === '1')
        say(`${text(row, 'id')} ${figure.claim} here, ${String(figure.source)} there: ${claim}`);
      const changed = figure.agrees === true ? changedFigure(figure.claim) : null;
      if (changed === null) continue;
      const { state: then } = findEvidence(
        claim.replace(figure.claim, () => changed),
        page,
      );
      count(`${figure.kind} changed: ${then}`);
    }
  }
  for (const [name, times] of [...said].sort(([a], [b]) => (a < b ? -1 : 1))) say(`${name.padEnd(46)} ${times}`);
  const total = (pattern: RegExp) =>
    [...said].reduce((sum, [name, times]) => sum + (pattern.test(name) ? times : 0), 0);
  say(`said to differ: ${total(/supported: figure-differs/)} of ${total(/supported: /)} sentences as they are`);
  say(`and ${total(/changed: figure-differs/)} of ${total(/changed: /)} with one figure changed`);
}

/** Another figure of the same form; null for one in words. */
function changedFigure(figure: string): string | null {
  const digits = /\d[\d,.]*\d|\d/.exec(figure)?.[0];
  const value = Number(digits?.replaceAll(',', ''));
  if (digits === undefined || !Number.isFinite(value)) return null;
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  const isSmall = Number.isInteger(value) && value <= SMALL.upTo;
  const other = isYear ? value - YEARS_BY : isSmall ? Math.abs(value - SMALL.by) + 1 : Math.round(value * SHARE);
  return figure.replace(digits, digits.includes(',') ? other.toLocaleString('en-US') : String(other));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv[2] ?? '');
