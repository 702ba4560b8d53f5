import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Hits, reason, stances, type TieScore, tying, worthiness } from './essays/score-essay.ts';
import { type ReadSentence, weighEssay } from './essays/weigh-essay.ts';

/** In the order of the table. */
const REASONS = [
  'accusation',
  'quotation',
  'number',
  'date',
  'attribution',
  'comparison',
  'superlative',
  'causal',
  'absence',
  'named-event',
] as const;

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(2));

function hitsRow(name: string, { right, called, wanted }: Hits): string {
  const precision = `${right} of ${called} (${share(right, called)})`;
  return `${name.padEnd(24)}${precision.padEnd(22)}${right} of ${wanted} (${share(right, wanted)})\n`;
}

function tieRow(name: string, { strict, generous, without, falselyTied }: TieScore): string {
  const cells = [
    `${strict.called} of ${strict.wanted} (${share(strict.called, strict.wanted)})`,
    `${strict.right} (${share(strict.right, strict.called)})`,
    `${generous.right} (${share(generous.right, generous.called)})`,
    `${falselyTied} of ${without} (${share(falselyTied, without)})`,
  ];
  return `${name.padEnd(24)}${cells.map((cell) => cell.padEnd(18)).join('')}\n`;
}

function report(read: readonly ReadSentence[]): string {
  const lures = read.filter(({ gold }) => gold.lure);
  const lured = lures.filter(({ reasons }) => reasons.includes('accusation')).length;
  return [
    `${read.length} sentences\n${''.padEnd(24)}${'right of the called'.padEnd(22)}called of the wanted\n`,
    hitsRow('check-worthy', worthiness(read)),
    ...REASONS.map((name) => hitsRow(name, reason(read, name))),
    hitsRow('stance: opinion', stances(read, 'opinion')),
    hitsRow('stance: first-person', stances(read, 'first-person')),
    `looks like an accusation and is none: ${lured} of ${lures.length} called one\n\n`,
    `${'ties'.padEnd(24)}${['tied', 'strict', 'generous', 'without source'].map((head) => head.padEnd(18)).join('')}\n`,
    tieRow('words of the addresses', tying(read, 'byAddress')),
    tieRow('texts', tying(read, 'byText')),
    tieRow(
      'texts, no guess (~)',
      tying(read, 'byText', ({ sure }) => sure),
    ),
    tieRow(
      'texts, guesses (~?)',
      tying(read, 'byText', ({ sure }) => !sure),
    ),
    '\n',
  ].join('');
}

/** What is not as the editor reads it, a line each. */
function differences(name: string, read: readonly ReadSentence[]): string {
  return read
    .map(({ gold, checkWorthy, stance, reasons, byAddress, byText }) => {
      const ties = (found: typeof byText) =>
        found.map(({ letter, sure }) => `${letter}${sure ? '' : '?'}`).join(' ') || '-';
      const missed = [...gold.reasons].filter((each) => !reasons.includes(each)).map((each) => `-${each}`);
      const extra = reasons
        .filter((each) => !gold.reasons.has(each) && !gold.unsure.has(each))
        .map((each) => `+${each}`);
      const worth = checkWorthy === (gold.verdict === 'claim') ? [] : [checkWorthy ? '+worthy' : '-worthy'];
      const wrong = [...worth, ...missed, ...extra].join(' ');
      const wanted = `${gold.strict.join('') || '-'}/${gold.generous.join('') || '-'}`;
      return `${name} ${gold.verdict}/${stance} [${wrong}] ${wanted}: ${ties(byAddress)} | ${ties(byText)}: ${gold.text}\n`;
    })
    .join('');
}

/**
 * `essays FILE...`: essays of `fixtures/essays` (or of its `second/`), whose every sentence an editor has read. How often a sentence is rightly taken
 * for worth checking, each reason, and how often the first tie of a sentence is among the sources that the editor gives it
 * (strict: written from; generous: also speaks of it). `VERBOSE=1` shows each sentence. Of all files, and of the odd and the
 * even ones: only the odd were looked at while rules were mended.
 */
async function main(files: readonly string[]): Promise<void> {
  const halves: [ReadSentence[], ReadSentence[]] = [[], []];
  for (const file of files) {
    const read = await weighEssay(await readFile(file, 'utf8'));
    const name = basename(file, '.txt');
    halves[Number.parseInt(name, 10) % 2 === 1 ? 0 : 1].push(...read);
    if (process.env['VERBOSE'] === '1') process.stdout.write(differences(name, read));
  }
  process.stdout.write(
    `all: ${report(halves.flat())}looked at: ${report(halves[0])}not looked at: ${report(halves[1])}`,
  );
}

await main(process.argv.slice(2));
