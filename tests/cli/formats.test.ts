import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { readers } from '../../src/readers/index.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { readSame, sameArticles } from '../readers/same-article.ts';

const newFolder = tempFolders();

/** What the bundled command does with a format that the library reads: a reader's own files may have been left behind. */
describe('the built command reads what the library reads', async () => {
  const known = new Set(readers.map(({ id }) => id));
  const files = await sameArticles();
  let folder: string;
  beforeAll(async () => {
    buildCli();
    folder = await newFolder();
    await Promise.all(files.map(({ input }) => writeFile(join(folder, input.path), input.bytes)));
  });

  test.each(files.filter(({ reader }) => known.has(reader)))('$name', async (article) => {
    const { stdout, stderr } = await runCli(
      ['extract', '--format', 'json', '--input-format', article.reader, article.input.path],
      { cwd: folder },
    );
    expect(stderr).toBe('');
    const [read] = (JSON.parse(stdout) as Report).articles;
    expect(read?.textSha256).toBe((await readSame(article)).textSha256);
  });
});
