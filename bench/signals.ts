import { SIGNAL_FIXTURES } from '../fixtures/web/signals.ts';
import { signals } from '../src/web/signals/index.ts';
import { answerOfFixture } from '../tests/helpers/answer-of-fixture.ts';
import { pagesState } from './predict/pages-state.ts';
import { rows, text } from './predict/rows.ts';

/** Labels of pages that show the cited work, or a part of it. */
const ORDINARY = new Set(['ok', 'paywall_declared']);

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** `bench:signals [FOLDER]`: precision and recall of every signal on its fixtures and, given one, on a folder of recorded answers. */
async function main([folder]: readonly string[]): Promise<void> {
  say('| signal | fixtures | precision | recall |\n|---|---|---|---|');
  for (const { id, speak } of signals) {
    const count: Count = { right: 0, wrong: 0, missed: 0 };
    const fixtures = SIGNAL_FIXTURES[id] ?? [];
    for (const fixture of fixtures) {
      const spoke = speak(await answerOfFixture(fixture)) !== null;
      if (spoke) count[fixture.fires ? 'right' : 'wrong'] += 1;
      else if (fixture.fires) count.missed += 1;
    }
    say(`| ${id} | ${fixtures.length} | ${ratio(count.right, count.wrong)} | ${ratio(count.right, count.missed)} |`);
  }
  if (folder !== undefined) await overCorpus(folder);
}

/** What spoke on recorded pages: how often on pages that are no ordinary ones, and how often on ordinary ones. */
async function overCorpus(folder: string): Promise<void> {
  const labels = new Map<string, string>();
  for await (const row of rows(folder)) labels.set(text(row, 'id'), text(row, 'label'));
  const spoke = new Map<string, Count>();
  for await (const predicted of pagesState.predict(folder)) {
    const prediction: Record<string, unknown> = { ...predicted };
    const label = labels.get(String(prediction['id'])) ?? '';
    for (const signal of new Set(signalsOf(prediction['evidence']))) {
      const count = spoke.get(signal) ?? { right: 0, wrong: 0, missed: 0 };
      count[ORDINARY.has(label) ? 'wrong' : 'right'] += 1;
      spoke.set(signal, count);
    }
  }
  const walls = [...labels.values()].filter((label) => !ORDINARY.has(label)).length;
  say(
    `\n| signal | on the ${walls} that are no ordinary pages | on the ${labels.size - walls} ordinary |\n|---|---|---|`,
  );
  for (const [signal, { right, wrong }] of [...spoke].sort((a, b) => b[1].right - a[1].right))
    say(`| ${signal} | ${right} | ${wrong} |`);
}

function signalsOf(evidence: unknown): readonly string[] {
  return Array.isArray(evidence)
    ? evidence.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'signal' in entry ? [String(entry.signal)] : [],
      )
    : [];
}

function ratio(right: number, other: number): string {
  return right + other === 0 ? 'none' : (right / (right + other)).toFixed(2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
