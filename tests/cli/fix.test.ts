import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { LocalSites } from '../helpers/local-sites.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

const NORTHHAVEN = resolve('fixtures/articles/northhaven');
const REPLAY = ['--replay', join(NORTHHAVEN, 'web.warc.gz')];

let folder: string;
beforeAll(async () => {
  buildCli();
  folder = await newFolder();
  await copyFile(join(NORTHHAVEN, 'article.txt'), join(folder, 'article.txt'));
  await writeFile(join(folder, 'notes.pdf'), 'no article');
});

const fix = (...args: string[]) => runCli(['fix', ...REPLAY, ...args], { cwd: folder });

describe('stet fix', () => {
  test('shows a unified diff and writes nothing', async () => {
    const before = await readFile(join(folder, 'article.txt'), 'utf8');
    const { stdout, stderr, status } = await fix('article.txt');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^--- a\/article\.txt\n\+\+\+ b\/article\.txt\n@@ /);
    const added = stdout.split('\n').filter((line) => /^\+(?!\+\+)/.test(line));
    expect(added).toEqual([
      '+http://old.northhaventimes.test/news/2021/council-votes-down-repair-budget.html (archived 2021-02-19: https://web.archive.org/web/20210219114410/http://old.northhaventimes.test/news/2021/council-votes-down-repair-budget.html)',
      '+https://portengineers.test/journal/12/fatigue-cracks-steel-trusses-salt-air',
      '+https://ferrytimes.test/articles/northhaven-ferry-service-suspended (archived 2021-11-23: https://web.archive.org/web/20211123180000/https://ferrytimes.test/articles/northhaven-ferry-service-suspended)',
    ]);
    expect(stderr).toBe('stet: article.txt: 3 changes (--write makes them)\n');
    expect(await readFile(join(folder, 'article.txt'), 'utf8')).toBe(before);
  });

  test('--fix chooses, and refuses what it does not know', async () => {
    const { stdout } = await fix('--fix', 'moved', 'article.txt');
    expect(stdout.split('\n').filter((line) => /^\+(?!\+\+)/.test(line))).toHaveLength(1);
    const wrong = await fix('--fix', 'everything', 'article.txt');
    expect(wrong.stderr).toContain('Unexpected `everything` for --fix, expected archived, moved, https, tracking');
    expect(wrong.status).toBe(2);
  });

  test('--write makes the changes of the diff, and a second run finds nothing to do', async () => {
    const { stdout: diff } = await fix('article.txt');
    const { stderr, status } = await fix('--write', 'article.txt');
    expect([stderr, status]).toEqual(['stet: article.txt: 3 changes written\n', 0]);
    const written = await readFile(join(folder, 'article.txt'), 'utf8');
    for (const line of diff.split('\n')) if (/^\+(?!\+\+)/.test(line)) expect(written).toContain(line.slice(1));
    const again = await fix('article.txt');
    expect([again.stdout, again.stderr]).toEqual(['', 'stet: article.txt: nothing to change\n']);
  });

  test('what was saved while the links were checked is not written over', async () => {
    const sites = await LocalSites.open();
    try {
      const file = join(folder, 'draft.txt');
      const draft = (address: string) => `A title\n\nThe roof fell in 2021.\n\nSources:\n${address}\n`;
      const later = `${draft('').trimEnd()} And the words of this minute.\n`;
      const moved = sites.http('moved', ({ url }, response) => {
        if (url?.startsWith('/2021/') === true) {
          const said = '<p>The roof of the old school fell in the night, and nobody was under it. '.repeat(20);
          return void response
            .writeHead(200, { 'content-type': 'text/html' })
            .end(`<title>School roof falls</title><h1>School roof falls</h1>${said}`);
        }
        // Somebody saves his draft just now.
        return void writeFile(file, later).then(() =>
          response.writeHead(301, { location: '/2021/school-roof-falls' }).end(),
        );
      });
      await writeFile(file, draft(`${moved}/news/school-roof-falls`));
      const args = ['fix', '--write', '--no-archives', ...sites.args, 'draft.txt'];
      const { stderr, status } = await runCli(args, { cwd: folder });
      expect(stderr).toContain('`draft.txt` was changed while its links were checked: nothing is written');
      expect(status).toBe(2);
      expect(await readFile(file, 'utf8')).toBe(later);
    } finally {
      await sites.close();
    }
  });

  test('what is no file is refused', async () => {
    const { stderr, status } = await fix('https://a.test/article');
    expect(stderr).toContain('is no file, and fix changes files');
    expect(status).toBe(2);
  });
});
