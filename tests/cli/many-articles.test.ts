import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../../fixtures/web/bodies.ts';
import type { Report } from '../../src/core/report.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const ARTICLES = 6;
const names = Array.from({ length: ARTICLES }, (_, index) => `article-${index}.md`);
const urls = names.map((_, index) => `http://site-${index}.test/2021/council-votes-down-harbour-repair-budget`);

let internet: TestInternet;
let folder: string;
/** Answers held back until every site has been asked; the last to be asked is answered first. */
let held: ServerResponse[] = [];

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({
    answer: () => (response) => {
      held.push(response);
      if (held.length < ARTICLES) return;
      for (const each of held.reverse()) each.writeHead(200, { 'content-type': 'text/html' }).end(article());
      held = [];
    },
  });
  folder = await newFolder();
  await writeFile(join(folder, 'broken.pdf'), '%PDF-1.7 and no more');
  await Promise.all(
    names.map((name, index) => writeFile(join(folder, name), `# ${name}\n\nAs [it](${urls[index]}) says.\n`)),
  );
});
afterAll(async () => {
  await internet.close();
});

test('articles do not wait for each other’s sources, and are reported in the order of the inputs', async () => {
  const args = [...names.slice(0, 3), 'broken.pdf', ...names.slice(3), '--no-archives', '--timeout', '10s'];
  const { stdout, stderr, status } = await runCli([...args, '--format', 'json'], { cwd: folder, env: internet.env });
  if (stdout === '') throw new Error(stderr);
  const { articles } = JSON.parse(stdout) as Report;
  expect(articles.map(({ path }) => path)).toEqual(names);
  expect(articles.map(({ sources }) => sources[0]?.link?.status)).toEqual(names.map(() => 'alive'));
  expect(stderr).toMatch(/broken\.pdf/);
  expect(status).toBe(2);
});
