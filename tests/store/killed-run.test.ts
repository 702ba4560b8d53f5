import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../../fixtures/web/bodies.ts';
import { summariseStore } from '../../src/store/maintain.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

/** Sources of the article: one more than kills, so that the last run has something to do. */
const SOURCES = 21;
const KILLS = 20;

/** Checks the article, one source after the other, and prints each as it is settled. */
const CHILD = `
  import { readFile } from 'node:fs/promises';
  import { openRun, readArticle } from ${JSON.stringify(resolve('dist/index.js'))};
  const [file, store] = process.argv.slice(1);
  const run = openRun({
    depth: 'links', archives: [], live: false,
    web: { concurrency: 1, hostIntervalMs: 0, env: process.env },
    store: { file: store, onProblem: (message) => console.log('problem ' + message) },
  });
  const article = await readArticle({ bytes: await readFile(file), path: file });
  for await (const event of run.check(article))
    if (event.type === 'settled') console.log((event.state.fromCache ? 'kept ' : 'asked ') + event.source.url);
  await run.close();
`;

let internet: TestInternet;
let folder: string;
const urlOf = (index: number) => `https://source-${index}.test/2021/council-votes-down-harbour-repair-budget`;

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({ answer: () => ({ headers: { 'content-type': 'text/html' }, body: article() }) });
  folder = await newFolder();
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  await writeFile(
    join(folder, 'article.md'),
    Array.from({ length: SOURCES }, (_, index) => `- [source ${index}](${urlOf(index)})`).join('\n'),
  );
});
afterAll(async () => {
  await internet.close();
});

/** Runs the child until it has printed so many newly asked sources (then it is killed), or to its end. */
function runChild(killAfter: number): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', CHILD, join(folder, 'article.md'), join(folder, 'store.sqlite')],
    {
      env: { PATH: process.env['PATH'] ?? '', ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    if (lines.filter((each) => each.startsWith('asked ')).length === killAfter) child.kill('SIGKILL');
  });
  return new Promise((done) => child.on('close', () => done(lines)));
}

test('a run killed twenty times goes on where it was, and its store opens', async () => {
  const finished = new Set<string>();
  for (let kill = 1; kill <= KILLS + 1; kill++) {
    const before = internet.log.length;
    const lines = await runChild(kill <= KILLS ? 1 : Number.POSITIVE_INFINITY);
    const asked = internet.log.slice(before).map(({ host, path }) => `https://${host}${path}`);
    expect(asked.filter((url) => finished.has(url))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('problem'))).toEqual([]);
    for (const line of lines) finished.add(line.replace(/^\w+ /, ''));
  }
  expect(finished.size).toBe(SOURCES);
  expect(await summariseStore(join(folder, 'store.sqlite'), Date.now())).toMatchObject({
    links: SOURCES,
    fresh: SOURCES,
  });
}, 180_000);
