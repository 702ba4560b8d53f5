import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIGNAL_FIXTURES } from '../../../fixtures/web/signals.ts';
import type { Exchange } from '../../../src/core/exchange.ts';
import { readPlainly } from '../../../src/web/pages/plain-reading.ts';
import { ReadingThread, type ReadingThreadOptions } from '../../../src/web/pages/reading-thread.ts';
import { exchangesOfFixture } from '../../helpers/answer-of-fixture.ts';
import { buildCli } from '../../helpers/build-cli.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';

const newFolder = tempFolders();

const FIXTURES = Object.values(SIGNAL_FIXTURES)
  .flat()
  .map(exchangesOfFixture)
  .filter(({ last }) => last.outcome.body !== undefined);

describe('pages that are read in a thread', () => {
  let folder: string;
  beforeAll(async () => {
    buildCli();
    folder = await newFolder();
  });
  const threads: ReadingThread[] = [];
  afterAll(async () => {
    await Promise.all(threads.map((thread) => thread.close()));
  });

  function openThread(options: ReadingThreadOptions = {}): ReadingThread {
    const file = pathToFileURL(resolve('dist/command/reading-worker.js'));
    const thread = new ReadingThread({ from: 1, file, ...options });
    threads.push(thread);
    thread.announce();
    return thread;
  }
  /** A thread that does what the code says. */
  async function threadOf(name: string, code: string): Promise<ReadingThread> {
    const path = join(folder, `${name}.mjs`);
    await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${code}`);
    return openThread({ file: pathToFileURL(path) });
  }
  const readAll = (thread: ReadingThread, pages = FIXTURES) =>
    Promise.all(pages.map(({ cited, exchanges }) => thread.read(cited, exchanges)));
  /** The bodies of all pages, given back. */
  const bodies = () =>
    Promise.all(FIXTURES.map(async ({ last }) => ({ body: new Uint8Array((await last.outcome.body?.read()) ?? []) })));

  test('come to the same as here, and to nothing where there is more to do', async () => {
    const here = await Promise.all(FIXTURES.map(({ cited, exchanges }) => readPlainly(cited, exchanges)));
    const given = await bodies();
    const wanted = here.map((reading, index) => (reading === null ? given[index] : { reading }));
    expect(await readAll(openThread())).toEqual(wanted);
    expect(here.filter((reading) => reading !== null).length).toBeGreaterThan(FIXTURES.length / 2);
    expect(here).toContain(null);
  });

  test('are no more than it may hold, and none before enough were announced', async () => {
    const readings = await Promise.all(FIXTURES.map(({ cited, exchanges }) => readPlainly(cited, exchanges)));
    const settled = FIXTURES.filter((_, index) => readings[index] !== null).slice(0, 1);
    expect(await readAll(openThread({ maxBatches: 0 }), settled)).toEqual([null]);
    const later = openThread({ from: 2 });
    expect(await readAll(later, settled)).toEqual([null]);
    later.announce();
    expect(await readAll(later, settled)).toEqual([{ reading: expect.anything() }]);
  });

  test('are given back when it dies, is not there, or cannot be sent to', async () => {
    const given = await bodies();
    expect(await readAll(await threadOf('dies', "parentPort.on('message', () => process.exit(1));"))).toEqual(given);
    expect(
      await readAll(await threadOf('throws', "parentPort.on('message', () => { throw new Error('x'); });")),
    ).toEqual(given);
    expect(await readAll(openThread({ file: pathToFileURL(join(folder, 'nowhere.js')) }))).toEqual(given);
    const [page] = FIXTURES;
    const strange = { ...page?.last, sign: () => 1 } as unknown as Exchange;
    expect(await openThread().read('https://times.test/', [strange])).toEqual(given[0]);
  });

  test('are given back when it is closed while it reads, and it keeps no one waiting', async () => {
    const thread = await threadOf('silent', "parentPort.on('message', () => {});");
    const reading = readAll(thread);
    await new Promise((done) => setTimeout(done, 50));
    await thread.close();
    expect(await reading).toEqual(await bodies());
    expect(await readAll(thread, FIXTURES.slice(0, 1))).toEqual([null]);
  });
});
