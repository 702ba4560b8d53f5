import { basename } from 'node:path';
import { type CheckedArticle, checkWhole } from './whole/check-whole.ts';
import { isProvenanceRight, isTiedRight, scoreWhole } from './whole/score-whole.ts';

const share = (part: number, whole: number) => `${part} of ${whole} (${whole === 0 ? '-' : (part / whole).toFixed(2)})`;

function table(name: string, articles: readonly CheckedArticle[]): string {
  const score = scoreWhole(articles);
  const lines = [
    ['wanted, told', share(score.told, score.wanted)],
    ['findings, wanted', share(score.right, score.right + score.noise)],
    ['nobody wants', `${score.noise}, of these warnings and errors ${score.alarms}`],
    ['harmless spots', `${score.tempting}; noise in ${score.tempted} of their sentences`],
    ['ties, right of the tied', share(score.tiedRight, score.tied)],
    ['ties, right of all', share(score.tiedRight, score.sourced)],
    ['no source and tied', `${share(score.falselyTied, score.sourceless)}, by no guess ${score.falselySure}`],
    ['provenance', share(score.provenanceRight, score.worthy)],
  ];
  return `${name}\n${lines.map(([head = '', cell]) => `  ${head.padEnd(26)}${cell}\n`).join('')}`;
}

/** What is not as an editor wants it, a line each. */
function differences({ name, rows, wanted, noise, report }: CheckedArticle): string {
  const lines: string[] = [];
  for (const each of wanted)
    if (!each.told) lines.push(`missed ${each.wanted.codes.join('/')} ${each.wanted.letters.join('/')}: ${each.of}`);
  for (const { code, severity, claim, message, source } of noise) {
    const text = report.claims.find(({ id }) => id === claim)?.text ?? '';
    lines.push(`noise ${severity} ${code} ${source ?? ''}: ${message} | ${text}`);
  }
  for (const each of rows) {
    const { row, claim, ties } = each;
    if (row.letters.length > 0 ? !isTiedRight(each) : ties.length > 0)
      lines.push(`tie ${ties.join(' ') || '-'} for ${row.letters.join('') || '-'}: ${row.start}`);
    if (claim?.checkWorthy === true && !isProvenanceRight(each)) {
      const states = claim.citations.map(({ support }) => support?.state).join(' ');
      lines.push(`provenance ${claim.provenance} for ${row.provenance.join('/')} [${states}]: ${row.start}`);
    }
  }
  return lines.map((line) => `${name} ${line}\n`).join('');
}

/**
 * `whole-job FOLDER...`: articles of `fixtures/whole`, checked whole against the pages of their sources, served from the
 * folder: how much of what an editor wants to be told is told, how many findings nobody wants, ties and provenance. Of all,
 * and of the odd and the even ones: only the odd were looked at while rules were mended. `VERBOSE=1` shows each difference.
 */
async function main(folders: readonly string[]): Promise<void> {
  const halves: [CheckedArticle[], CheckedArticle[]] = [[], []];
  for (const folder of folders) {
    const checked = await checkWhole(folder);
    const odd = Number.parseInt(basename(folder), 10) % 2 === 1;
    halves[odd ? 0 : 1].push(checked);
    if (process.env['VERBOSE'] === '1') process.stdout.write(differences(checked));
  }
  process.stdout.write(table('all', halves.flat()));
  process.stdout.write(table('looked at', halves[0]));
  process.stdout.write(table('not looked at', halves[1]));
}

await main(process.argv.slice(2));
