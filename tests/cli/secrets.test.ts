import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;

beforeAll(async () => {
  buildCli();
  folder = await newFolder();
  await writeFile(
    join(folder, 'article.md'),
    `# The roof

The roof fell in 2021 on 5 people, says [a report](https://bob:hidden-one@files.test/a?page=7). It fell
[again in 2022](https://files.test/b?token=hidden-two-0123456789), and [3 fled](https://w.test/unsubscribe/hidden-three-0123456789).

[copy]: https://web.archive.org/web/2020/https://files.test/c?apikey=hidden-four-0123456789

In 2023 it was [mended][copy].
`,
  );
});

// The terminal, a pull request, a CI system's artefacts: a report goes further than its article did.
test('no report and no line of progress has the secrets of cited addresses', async () => {
  const formats = reporters.flatMap(({ id }) => ['--format', `${id}=out.${id}`]);
  const { stderr } = await runCli(['article.md', '--offline', '--no-store', '--verbose', ...formats], { cwd: folder });
  expect(stderr).toContain('https://files.test/b?token=…');
  for (const { id } of reporters) {
    const report = await readFile(join(folder, `out.${id}`), 'utf8');
    expect(report, id).not.toContain('hidden-');
    if (['json', 'ndjson', 'csv', 'html', 'junit', 'bibtex', 'csl-json'].includes(id))
      expect(report, id).toContain('files.test/b?token=');
  }
  expect(stderr).not.toContain('hidden-');
});

// The page names the command that made it, and JSON its arguments.
test('no report has the password of the store', async () => {
  const store = ['--store', 'postgres://stet:hidden-five@127.0.0.1:1/stet?sslpassword=hidden-six'];
  const formats = reporters.flatMap(({ id }) => ['--format', `${id}=pw.${id}`]);
  await runCli(['article.md', '--offline', ...store, ...formats], { cwd: folder });
  for (const { id } of reporters)
    expect(await readFile(join(folder, `pw.${id}`), 'utf8'), id).not.toMatch(/hidden-(?:five|six)/);
  expect(await readFile(join(folder, 'pw.json'), 'utf8')).toContain('postgres://stet@127.0.0.1:1/stet');
});
