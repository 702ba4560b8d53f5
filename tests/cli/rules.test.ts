import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { article } from '../../fixtures/web/bodies.ts';
import type { Report } from '../../src/core/report.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const PATH = '/2021/council-votes-down-harbour-repair-budget';
let internet: TestInternet;
let folder: string;

beforeAll(async () => {
  buildCli();
  // Only the preview has the page; its own address knows nothing of it yet.
  internet = await TestInternet.open({
    answer: ({ url }) => (url.hostname === 'preview.test' ? { body: article() } : { status: 404, body: 'not found' }),
  });
});
afterAll(() => internet.close());
beforeEach(async () => {
  internet.log.length = 0;
  folder = await newFolder();
  await mkdir(join(folder, 'drafts'));
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  for (const name of ['news.md', 'drafts/news.md'])
    await writeFile(join(folder, name), `The budget was [voted down](https://paper.test${PATH}) in 2021.\n`);
});

/** Checks both articles with these settings in the config file. */
async function check(config: object, ...args: string[]): Promise<{ status: number | null; report: Report }> {
  await writeFile(join(folder, 'stet.config.json'), JSON.stringify(config));
  const names = args.length > 0 ? args : ['news.md', 'drafts/news.md'];
  const { status, stdout } = await runCli(['--format', 'json', '--no-archives', ...names], {
    cwd: folder,
    env: { ...internet.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), STET_HOST_INTERVAL: '0ms' },
  });
  return { status, report: JSON.parse(stdout) };
}

const linksOf = ({ articles }: Report) => articles.map(({ path, sources }) => [path, sources[0]?.link?.reason]);
const hosts = () => [...new Set(internet.log.map(({ host }) => host))];

describe('a config file', () => {
  test('lets the gate look for something else in some files', async () => {
    const { status, report } = await check({ paths: [{ files: 'drafts/**', failOn: ['none'] }] });
    expect(status).toBe(1);
    expect(report.gate?.failed).toEqual([{ code: 'dead-link', count: 1 }]);
    const fails = report.articles.map(({ findings }) => findings.some(({ fails }) => fails === true));
    expect(fails).toEqual([true, false]);
  });

  test('leaves files out, and looks at the links only of others', async () => {
    const { report } = await check({
      paths: [
        { files: 'drafts/**', skip: true },
        { files: '*.md', depth: 'links' },
      ],
    });
    expect(report.articles.map(({ path }) => path)).toEqual(['news.md']);
    expect(
      report.articles[0]?.claims.flatMap(({ citations }) => citations.map(({ support }) => support)),
    ).not.toContainEqual(expect.objectContaining({ state: 'verbatim' }));
  });

  test('leads addresses elsewhere that are not published yet', async () => {
    const { status, report } = await check(
      { remap: [{ from: 'https://paper.test/', to: 'https://preview.test/' }] },
      'news.md',
    );
    expect([status, linksOf(report)]).toEqual([0, [['news.md', 'ok']]]);
    expect(report.articles[0]?.sources[0]?.url).toBe(`https://paper.test${PATH}`);
    expect(hosts()).toEqual(['preview.test']);
  });

  test('leaves sources unasked, with the reason in the report', async () => {
    const ignore = [{ url: 'https://paper.test/*', reason: 'published on Friday', until: '2999-01-01' }];
    const { status, report } = await check({ ignore }, 'news.md');
    expect([status, linksOf(report), hosts()]).toEqual([0, [['news.md', 'excluded']], []]);
    expect(report.articles[0]?.sources[0]?.link?.evidence).toEqual([
      { signal: 'ignore-rule', detail: 'published on Friday' },
    ]);
  });

  test('silences a finding about an address, and no other', async () => {
    const { status, report } = await check(
      { ignore: [{ code: 'dead-link', url: '*/2021/*', reason: 'known' }] },
      'news.md',
    );
    expect([status, linksOf(report)]).toEqual([0, [['news.md', 'http-404']]]);
    expect(report.articles[0]?.findings.map(({ code }) => code)).not.toContain('dead-link');
  });

  test('says that an exception is over, and keeps to it no longer', async () => {
    const { status, report } = await check(
      { ignore: [{ code: 'dead-link', reason: 'known', until: '2020-01-31' }] },
      'news.md',
    );
    const codes = report.articles[0]?.findings.map(({ code }) => code);
    expect(status).toBe(1);
    expect(codes).toEqual(expect.arrayContaining(['dead-link', 'ignore-expired']));
  });

  test('is named by its digest in the report', async () => {
    const { report } = await check({ retries: 0 }, 'news.md');
    expect(report.run.configSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
