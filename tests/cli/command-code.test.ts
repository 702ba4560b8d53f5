import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { openServer } from '../helpers/loopback.ts';
import { runCli } from '../helpers/run-cli.ts';

interface Code {
  load(file: string): Record<string, unknown>;
  keep(): void;
}

const { CommandCode } = createRequire(import.meta.url)('../../bin/command-code.js') as {
  CommandCode: new (folder: string | null) => Code;
};

const folder = mkdtempSync(join(tmpdir(), 'stet-code-'));
const main = join(folder, 'main.js');
const cache = join(folder, 'cache');

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(main, 'exports.sum = (a) => a + require("./part.js").one;');
  writeFileSync(join(folder, 'part.js'), 'exports.one = 1;');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One run of the command: 2 where all is well. */
function run(where: string | null = cache): unknown {
  const code = new CommandCode(where);
  const { sum } = code.load(main) as { sum: (a: number) => number };
  const answer = sum(1);
  code.keep();
  return answer;
}

const keptFiles = () => {
  const [kind = ''] = readdirSync(cache);
  return readdirSync(join(cache, kind)).map((name) => join(cache, kind, name));
};
/** Long ago, so that a file that is written anew can be told. */
const age = () => {
  for (const file of keptFiles()) utimesSync(file, 1, 1);
};
const written = () => keptFiles().filter((file) => statSync(file).mtimeMs > 1000).length;

describe('compiled code', () => {
  test('is kept for each file that was loaded, and used by the next run', () => {
    expect(run()).toBe(2);
    expect(keptFiles()).toHaveLength(2);
    age();
    expect(run()).toBe(2);
    expect(written()).toBe(0);
  });

  test('of a file that changed is not used, however long the file is', () => {
    run();
    writeFileSync(join(folder, 'part.js'), 'exports.one = 2;');
    age();
    expect(run()).toBe(3);
    expect(written()).toBe(1);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 9)],
    ['changed in one bit', (bytes) => bytes.fill((bytes.at(-9) ?? 0) ^ 1, bytes.length - 9, bytes.length - 8)],
    ['shorter than its head', (bytes) => bytes.subarray(0, 7)],
  ])('that is %s is made anew', (_how, damage) => {
    run();
    for (const file of keptFiles()) writeFileSync(file, damage(readFileSync(file)));
    age();
    expect(run()).toBe(2);
    expect(written()).toBe(2);
  });

  test('is made anew on another day, for other commands call other functions', () => {
    run();
    age();
    vi.useFakeTimers({ now: Date.now() + 24 * 60 * 60 * 1000, toFake: ['Date'] });
    expect(run()).toBe(2);
    vi.useRealTimers();
    expect(written()).toBe(2);
  });

  test('of a Node or a stet that was not used for a month is forgotten with the next that is new', () => {
    for (const [name, age] of [
      ['v18.0.0-x64-1', 31],
      ['v20.0.0-x64-1', 29],
    ] as const) {
      const old = join(cache, name);
      mkdirSync(old, { recursive: true });
      writeFileSync(join(old, 'main.js.code'), 'old');
      const seconds = Date.now() / 1000 - age * 24 * 60 * 60;
      for (const path of [join(old, 'main.js.code'), old]) utimesSync(path, seconds, seconds);
    }
    expect(run()).toBe(2);
    expect(readdirSync(cache)).toEqual(['v20.0.0-x64-1', expect.stringContaining(process.version)]);
  });

  test('is not kept where there is no folder for it, and nobody notices', () => {
    expect(run(null)).toBe(2);
    expect(run(join(main, 'below-a-file'))).toBe(2);
  });
});

describe('a file of the command', () => {
  test('loads its neighbours once, and packages by require or import', async () => {
    writeFileSync(join(folder, 'part.js'), 'exports.one = 1; exports.again = () => require("./main.js").sum;');
    const code = new CommandCode(null);
    const { sum } = code.load(main);
    expect((code.load(join(folder, 'part.js')) as { again: () => unknown }).again()).toBe(sum);
    const other = join(folder, 'other.js');
    writeFileSync(other, 'exports.imported = importPackage("node:path"); exports.required = require("node:path");');
    const { imported, required } = code.load(other);
    expect(required).toBe(path);
    await expect(imported).resolves.toMatchObject({ default: path });
  });

  test('that throws says in which line', () => {
    writeFileSync(main, 'exports.fine = 1;\nthrow new Error("no");');
    expect(() => new CommandCode(null).load(main)).toThrow(
      expect.objectContaining({ stack: expect.stringContaining('main.js:2:') }),
    );
  });
});

describe('the command', () => {
  beforeAll(buildCli);

  test('says nothing of its own about how this Node is tuned', async () => {
    expect(await runCli(['completion', 'bash'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('keeps its compiled code in the cache directory, unless Node is told to keep none', async () => {
    const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
    const none = await runCli(['--help'], { env: { ...env, NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect(readdirSync(folder)).not.toContain('cache');
    const first = await runCli(['--help'], { env });
    const second = await runCli(['--help'], { env });
    expect(readdirSync(join(cache, 'stet', 'code'))).toEqual([
      expect.stringMatching(`^${process.version}-${process.arch}-[0-9a-f]+$`),
    ]);
    expect([first, second].map(({ stdout, stderr, status }) => [stdout, stderr, status])).toEqual(
      Array(2).fill([none.stdout, '', 0]),
    );
  });

  test('takes the code that a long run kept: V8 has other flags by its end', async () => {
    const article = join(folder, 'article.txt');
    const server = createServer((_request, response) => setTimeout(() => response.end('Boats'), LONG_RUN_MS));
    const port = await openServer(server);
    writeFileSync(article, `http://127.0.0.1:${port}/boats\n`);
    const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
    const check = () => runCli(['--depth', 'links', '--no-archives', '--allow-private', '127.0.0.1', article], { env });
    const kept = () =>
      readdirSync(cache, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name.endsWith('.code'))
        .map((entry) => join(entry.parentPath, entry.name));
    try {
      await check();
      expect(kept().length).toBeGreaterThan(5);
      for (const file of kept()) utimesSync(file, 1, 1);
      await check();
      expect(kept().filter((file) => statSync(file).mtimeMs > 1000)).toEqual([]);
    } finally {
      server.close();
    }
  });
});

/** Beyond SHORT_RUN_MS of bin/short-runs.js. */
const LONG_RUN_MS = 1700;
