import { seededRandom } from '../../src/store/replay.ts';
import { openFakes } from '../../tests/helpers/archives/ask-as-hall.ts';
import { FakeWayback } from '../../tests/helpers/archives/fake-wayback.ts';
import { type Situation, situation, WEATHERS, type Weather, wantedCapture } from './situations.ts';

/**
 * `bench:archives-choice [ADDRESSES] [SEED]`: invented addresses with captures good and bad, asked under every habit of the
 * Wayback Machine; whether the best capture is the one that the rule wants, and whether "found" is said of a bad one.
 */
const addresses = Number(process.argv[2] ?? '60');
const seed = Number(process.argv[3] ?? '1');

interface Score {
  asked: number;
  right: number;
  /** "found" of a capture that is none of the page. */
  foundBad: number;
  /** A good capture, and not the one that the rule wants. */
  other: number;
  /** "none" or "unknown" where a copy could be had. */
  missed: number;
  /** "none" where a good capture exists: a wrong word, not a silence. */
  saidNone: number;
}

function emptyScore(): Score {
  return { asked: 0, right: 0, foundBad: 0, other: 0, missed: 0, saidNone: 0 };
}

async function ask({ url, near, captures }: Situation, { quirks, first }: Weather) {
  const wayback = new FakeWayback(captures, { '*': quirks });
  let left = first?.times ?? 0;
  const service = {
    answer: (request: { url: string }) => {
      if (first !== undefined && left > 0 && request.url.includes('/cdx/')) {
        left -= 1;
        return { status: first.status, headers: first.headers ?? {}, body: 'not now' };
      }
      return wayback.answer(request);
    },
  };
  return await openFakes(['wayback'], [service]).ask(url, near === undefined ? {} : { near });
}

function add(score: Score, each: Situation, weather: Weather, answer: Awaited<ReturnType<typeof ask>>): void {
  const wanted = wantedCapture(each);
  const best = answer.best?.capturedAt;
  score.asked += 1;
  if (best !== undefined && !each.good.includes(best)) score.foundBad += 1;
  const isRight =
    weather.expects !== 'found'
      ? best === undefined && answer.status !== 'found' && (wanted === undefined || answer.status !== 'none')
      : wanted === undefined
        ? best === undefined && answer.status !== 'found'
        : best === wanted;
  if (isRight) score.right += 1;
  else if (best === undefined) score.missed += 1;
  else if (each.good.includes(best)) score.other += 1;
  if (wanted !== undefined && answer.status === 'none') score.saidNone += 1;
}

async function main(): Promise<void> {
  const total = emptyScore();
  const rows: string[] = [];
  for (const weather of WEATHERS) {
    // The same addresses in every weather.
    const random = seededRandom(seed);
    const score = emptyScore();
    for (let index = 0; index < addresses; index++) {
      const each = situation(index, random);
      add(score, each, weather, await ask(each, weather));
    }
    rows.push(rowOf(weather.name, score));
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key]; // every key is a count
  }
  const head = `${'the archive'.padEnd(34)} asked right   %   other missed said-none found-bad`;
  process.stdout.write(`${[head, ...rows, rowOf('all', total)].join('\n')}\n`);
}

function rowOf(name: string, { asked, right, other, missed, saidNone, foundBad }: Score): string {
  const cells = [other, missed, saidNone, foundBad].map((count, index) =>
    String(count).padStart([6, 7, 10, 10][index] ?? 8),
  );
  return `${name.padEnd(34)} ${String(asked).padStart(5)} ${String(right).padStart(5)} ${((100 * right) / asked).toFixed(1).padStart(5)}${cells.join('')}`;
}

await main();
