import { seededRandom } from '../../src/store/recordings/replay.ts';
import { askIn, situation, type Verdict, verdictOn, WEATHERS } from '../../tests/helpers/archives/situations.ts';

/**
 * `bench:archives-choice [ADDRESSES] [SEED]`: invented addresses with captures good and bad, asked under every habit of the
 * Wayback Machine; whether the best capture is the one that the rule wants, and whether "found" is said of a bad one.
 */
const addresses = Number(process.argv[2] ?? '100');
const seed = Number(process.argv[3] ?? '1');

const VERDICTS: readonly Verdict[] = ['right', 'other', 'missed', 'said-none', 'found-bad'];

async function main(): Promise<void> {
  const total = new Map<Verdict, number>();
  const rows: string[] = [];
  for (const weather of WEATHERS) {
    // The same addresses in every weather.
    const random = seededRandom(seed);
    const counts = new Map<Verdict, number>();
    for (let index = 0; index < addresses; index++) {
      const each = situation(index, random);
      const verdict = verdictOn(await askIn(weather, each), each, weather);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      total.set(verdict, (total.get(verdict) ?? 0) + 1);
    }
    rows.push(rowOf(weather.name, counts));
  }
  const head = `${'the archive'.padEnd(34)} asked      % ${VERDICTS.map((name) => name.padStart(10)).join('')}`;
  process.stdout.write(`${[head, ...rows, rowOf('all', total)].join('\n')}\n`);
}

function rowOf(name: string, counts: ReadonlyMap<Verdict, number>): string {
  const asked = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = ((100 * (counts.get('right') ?? 0)) / asked).toFixed(1);
  const cells = VERDICTS.map((verdict) => String(counts.get(verdict) ?? 0).padStart(10));
  return `${name.padEnd(34)} ${String(asked).padStart(5)} ${share.padStart(6)} ${cells.join('')}`;
}

await main();
