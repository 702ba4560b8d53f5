import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { DAY_MS, systemClock } from '../src/core/clock.ts';
import type { Transport } from '../src/core/exchange.ts';
import { linkState } from '../src/core/link-state.ts';
import { checkArticle, openRun, type Run, readArticle } from '../src/index.ts';
import { openStoreAt } from '../src/store/open-store.ts';
import { scopeOf } from '../src/web/index.ts';
import { FakeTransport } from './helpers/open-test-web.ts';
import { tempFolders } from './helpers/temp-folders.ts';

const newFolder = tempFolders();

const ARTICLE = {
  bytes: new TextEncoder().encode('A title\n\nNine boats sank.\n\nSources:\nhttps://a.test/boats\n'),
  path: 'a.txt',
};

async function check(run: Run): Promise<void> {
  for await (const event of run.check(await readArticle(ARTICLE))) if (event.type === 'report') return;
}

test('a run asks a source once, a run opened again asks it anew over the same connections', async () => {
  const transport = new FakeTransport(() => ({
    body: '<title>Boats</title><p>Nine boats of the town sank in the storm.',
  }));
  let closed = 0;
  Object.assign(transport, {
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  });
  const run = openRun({ transport, archives: [], web: { hostIntervalMs: 0 } });
  await check(run);
  await check(run);
  expect(transport.asked).toHaveLength(1);
  const again = run.again(new AbortController().signal);
  await check(again);
  expect(transport.asked).toHaveLength(2);
  await again.close();
  expect(closed).toBe(0);
  await run.close();
  expect(closed).toBe(1);
});

test('while the texts of sources are read, others have their turn', async () => {
  const transport = new FakeTransport(() => ({
    body: '<title>Boats</title><p>Nine boats of the town sank in the storm.',
  }));
  const list = Array.from({ length: 20 }, (_unused, index) => `https://a.test/boats/${index}`);
  const bytes = new TextEncoder().encode(`A title\n\nNine boats sank.\n\nSources:\n${list.join('\n')}\n`);
  const run = openRun({ transport, archives: [], web: { hostIntervalMs: 0 } });
  let turns = 0;
  let counting: NodeJS.Immediate | undefined;
  const count = () => {
    turns += 1;
    counting = setImmediate(count);
  };
  for await (const event of run.check(await readArticle({ bytes, path: 'a.txt' })))
    if (event.type === 'weighing') counting = setImmediate(count);
  clearImmediate(counting);
  await run.close();
  expect(turns).toBeGreaterThanOrEqual(list.length);
});

/** Says nothing to anybody. */
const SILENT: Transport = {
  send: (_request, abort) =>
    new Promise((_, reject) => {
      abort.addEventListener('abort', () => reject(abort.reason));
    }),
};

test('what was under way for an article that was left is asked for the next one', async () => {
  let asked = 0;
  const answering = new FakeTransport(() => ({ body: '<title>Boats</title><p>Nine boats of the town sank.' }));
  const transport: Transport = {
    send: (request, abort) => {
      asked += 1;
      return asked === 1 ? SILENT.send(request, abort) : answering.send(request);
    },
  };
  const run = openRun({ transport, archives: [], web: { hostIntervalMs: 0 } });
  for await (const event of run.check(await readArticle(ARTICLE)))
    if (event.type === 'asking') {
      await vi.waitFor(() => expect(asked).toBe(1));
      break;
    }
  const states: unknown[] = [];
  for await (const event of run.check(await readArticle(ARTICLE)))
    if (event.type === 'settled') states.push(event.state.reason);
  await run.close();
  expect(states).toEqual(['ok']);
});

test('an article that shares a source with one that a deadline cut short is incomplete too', async () => {
  const run = openRun({ transport: SILENT, archives: [], deadlineAt: Date.now() + 300 });
  const completeOf = async () => {
    for await (const event of run.check(await readArticle(ARTICLE))) if (event.type === 'report') return event.complete;
    return null;
  };
  expect(await Promise.all([completeOf(), completeOf()])).toEqual([false, false]);
  await run.close();
});

test('a run ends at its deadline, also when Node has collected what nobody holds', async () => {
  setFlagsFromString('--expose-gc');
  const collecting = setInterval(runInNewContext('gc') as () => void, 20);
  const started = Date.now();
  const run = openRun({ transport: SILENT, archives: [], deadlineAt: started + 300 });
  let complete = true;
  try {
    for await (const event of run.check(await readArticle(ARTICLE)))
      if (event.type === 'report') complete = event.complete;
  } finally {
    clearInterval(collecting);
    await run.close();
  }
  expect(complete).toBe(false);
  expect(Date.now() - started).toBeGreaterThanOrEqual(290);
}, 5000);

test.each([30, 60])('a deadline in %i days, beyond what a timer of Node takes, is not now', async (days) => {
  const transport = new FakeTransport(() => ({ body: '<title>Boats</title><p>Nine boats of the town sank.' }));
  const run = openRun({ transport, archives: [], deadlineAt: Date.now() + days * DAY_MS });
  for await (const event of run.check(await readArticle(ARTICLE)))
    if (event.type === 'report') expect(event.report.sources[0]?.link?.liveness).toBe('alive');
  await run.close();
});

test('a sleep beyond what a timer of Node takes is not over at once', async () => {
  const stop = new AbortController();
  const over = vi.fn();
  const slept = systemClock.sleep(30 * DAY_MS, stop.signal).then(over);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(over).not.toHaveBeenCalled();
  stop.abort(new Error('enough'));
  await expect(slept).rejects.toThrow('enough');
});

test('a run from the store alone has what was kept after its time: the reports of a batch that took hours', async () => {
  const folder = await newFolder();
  const submittedAt = Date.parse('2026-11-20T10:00:00Z');
  const at = (ms: number) => ({ ...systemClock, now: () => ms });
  const url = 'https://a.test/boats';
  const file = join(folder, 'store.sqlite');
  const kept = await openStoreAt(file, { clock: at(submittedAt + 3 * 3_600_000), needed: true, onProblem: fail });
  const asked = { state: linkState('http-404'), exchanges: [], page: null, askAgain: false };
  await kept?.links.keep({ scope: scopeOf(url, {}) ?? '', url }, 'links', asked);
  await kept?.close();
  const run = openRun({
    store: { file, needed: true },
    storeOnly: true,
    depth: 'links',
    archives: [],
    clock: at(submittedAt),
  });
  let found: unknown;
  for await (const event of run.check(await readArticle(ARTICLE)))
    if (event.type === 'report') found = event.report.sources.map(({ link }) => link?.reason);
  await run.close();
  expect(found).toEqual(['http-404']);
});

function fail(message: string): never {
  throw new Error(message);
}

test('a run that was given up before it began has an incomplete report, and asks nobody', async () => {
  const report = await checkArticle(ARTICLE, { abort: AbortSignal.abort(), archives: [] });
  expect(report.sources.map(({ link }) => link?.reason)).toEqual(['deadline']);
});

test.each(['2021-13-45', 'yesterday', '2021'])('%s is no date of an article, and is refused', async (articleDate) => {
  await expect(checkArticle(ARTICLE, { articleDate, offline: true })).rejects.toMatchObject({
    code: 'BAD_OPTION',
    message: `Unexpected article date \`${articleDate}\`, expected YYYY-MM-DD`,
  });
});
