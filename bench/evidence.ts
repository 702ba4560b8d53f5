import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inventWork, type Size } from './evidence/work.ts';
import { type Cost, measure, median } from './speed/measure.ts';

/** 250 sentences are 5,000 words; 50 KB of text is a long read. */
const USUAL: Size = { claims: 250, sources: 40, sourceChars: 50_000 };
const RUNS = 5;
const WEIGH = fileURLToPath(new URL('evidence/weigh.js', import.meta.url));
const LEAN = fileURLToPath(new URL('evidence/lean.js', import.meta.url));
/** What `bin/stet.js` tells V8 on the versions that it knows: here is measured what the command takes. */
const FLAGS = /^v2[0-4]\./.test(process.version)
  ? ['--liftoff-only', '--interrupt-budget=1000000', '--regexp-tier-up-ticks=20']
  : [];
/** Beside the sources: it is not compiled. */
const BASELINE = fileURLToPath(new URL('../../bench/evidence/baseline.py', import.meta.url));

/** A program and its arguments but for the last, the file of the work. */
type Command = readonly [program: string, ...args: string[]];

/**
 * `npm run -s bench:evidence [PYTHON]`: seconds and peak memory of claims held against sources, how they grow, and, where
 * a Python with rank_bm25 and rapidfuzz is named, those of a script of these for the same article in the same minute: for
 * ranking and quotations alone, and for what else such a script can find of what stet finds.
 */
async function main([python]: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-evidence-'));
  const stet: Command = [process.execPath, ...FLAGS, WEIGH];
  try {
    if (python !== undefined) await compare(stet, python, folder);
    say('\nsources  claims KB each seconds   CPU s peak MB');
    const sizes = [
      ...[10, 20, 40, 80, 160].map((sources) => ({ ...USUAL, sources })),
      ...[125, 500, 1000].map((claims) => ({ ...USUAL, claims })),
      ...[25_000, 100_000].map((sourceChars) => ({ ...USUAL, sourceChars })),
    ];
    for (const size of sizes) {
      const [costs = []] = await runs([stet], size, 1, folder);
      const cost = median(costs);
      const cells = [size.sources, size.claims, size.sourceChars / 1000, ...costCells(cost)];
      say(cells.map((cell, index) => String(cell).padStart(index === 0 ? 7 : 8)).join(''));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(stet: Command, python: string, folder: string): Promise<void> {
  const commands: readonly Command[] = [
    [process.execPath, ...FLAGS, LEAN],
    stet,
    [python, BASELINE],
    [python, BASELINE, '--whole'],
  ];
  const [lean, all, script, whole] = (await runs(commands, USUAL, RUNS, folder)).map(median);
  if (lean === undefined || all === undefined || script === undefined || whole === undefined)
    throw new Error('nothing was measured');
  const { claims, sources, sourceChars } = USUAL;
  say(
    `${claims} claims, ${sources} sources of ${sourceChars / 1000} KB, median of ${RUNS} in turn: seconds, CPU s, peak MB`,
  );
  say(`stet, ranking and quotations alone            ${costCells(lean).join('  ')}`);
  say(`stet, everything                              ${costCells(all).join('  ')}`);
  say(`rank_bm25 + rapidfuzz, the first              ${costCells(script).join('  ')}`);
  say(`the same with reuse and duplicates            ${costCells(whole).join('  ')}`);
  const ratio = (ours: Cost, theirs: Cost) => (ours.cpuS / theirs.cpuS).toFixed(2);
  say(
    `CPU, the first for both ${ratio(lean, script)}; stet's everything over the script's first ${ratio(all, script)},`,
  );
  say(`over the script with reuse and duplicates ${ratio(all, whole)}`);
}

/** The costs of each command for one piece of work, in turn, so that a machine whose speed drifts is fair to all. */
async function runs(commands: readonly Command[], size: Size, times: number, folder: string): Promise<Cost[][]> {
  const file = join(folder, 'work.json');
  await writeFile(file, JSON.stringify(inventWork(size)));
  const costs = commands.map((): Cost[] => []);
  for (let run = 0; run < times; run++) {
    for (const [index, [program, ...args]] of commands.entries()) {
      const cost = await measure(program, [...args, file], process.env);
      if (cost.status !== 0) throw new Error(`${args[0]} ended with ${cost.status}: ${cost.stderr}`);
      costs[index]?.push(cost);
    }
  }
  return costs;
}

function costCells({ wallS, cpuS, peakMb }: Cost): string[] {
  return [wallS.toFixed(2), cpuS.toFixed(2), peakMb.toFixed(0)];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
