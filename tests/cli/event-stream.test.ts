import { lstat, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let root: string;
let folder: string;
beforeAll(async () => {
  buildCli();
  root = await newFolder();
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'run-'));
  await mkdir(join(folder, 'articles'));
  for (const name of ['a', 'b', 'c'])
    await writeFile(join(folder, 'articles', `${name}.md`), `Boats of [${name}](https://${name}.test/).\n`);
});

const stet = (args: readonly string[], options: Parameters<typeof runCli>[1] = {}) =>
  runCli(['--offline', ...args, 'articles'], { cwd: folder, ...options });
const typesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line): { seq: number; type: string } => JSON.parse(line));

describe('the ndjson report', () => {
  test('comes as events, then article by article, then the summary, numbered from 1', async () => {
    const lines = typesOf((await stet(['--format', 'ndjson'])).stdout);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_line, index) => index + 1));
    const types = lines.map(({ type }) => type);
    expect(types.filter((type) => type === 'article')).toHaveLength(3);
    expect(types.indexOf('link')).toBeLessThan(types.indexOf('article'));
    expect(types.at(-1)).toBe('summary');
  });

  test('goes to a file beside another format on standard output', async () => {
    const { stdout } = await stet(['--format', 'ndjson=out.ndjson', '--format', 'json']);
    const lines = typesOf(await readFile(join(folder, 'out.ndjson'), 'utf8'));
    expect(lines.filter(({ type }) => type === 'source')).toHaveLength(JSON.parse(stdout).summary.sources);
    expect(await readdir(folder)).toEqual(['articles', 'out.ndjson']);
  });

  test('sums up the same and passes the same gate alone, when nothing is kept, as beside another format', async () => {
    const alone = await stet(['--format', 'ndjson', '--fail-on', 'note']);
    const beside = await stet(['--format', 'ndjson', '--format', 'json=report.json', '--fail-on', 'note']);
    const summaryOf = (text: string) => {
      const {
        startedAt: _start,
        finishedAt: _finish,
        run: _run,
        ...summary
      } = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
      return summary;
    };
    expect(summaryOf(alone.stdout)).toEqual(summaryOf(beside.stdout));
    expect(summaryOf(alone.stdout).summary).toMatchObject({ articles: 3, sources: 3 });
    expect(alone.status).toBe(beside.status);
  });

  test('ends quietly when nobody reads any more', async () => {
    const { stderr, status } = await stet(['--format', 'ndjson'], { onStart: (child) => child.stdout?.destroy() });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.skipIf(process.platform !== 'linux')('says that the disk is full, and ends with 2', async () => {
    const { status, stderr } = await stet(['--format', 'ndjson=/dev/full']);
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot write `/dev/full`');
    expect(stderr).not.toContain('    at ');
    expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('leaves a link a link', async () => {
    await writeFile(join(folder, 'real.ndjson'), 'old');
    await symlink('real.ndjson', join(folder, 'link.ndjson'));
    await stet(['--format', 'ndjson=link.ndjson', '--format', 'json=link.json']);
    expect((await lstat(join(folder, 'link.ndjson'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real.ndjson'), 'utf8')).toContain('"type":"summary"');
  });

  test('says that there is no such folder, and leaves nothing behind', async () => {
    const { status, stderr } = await stet(['--format', 'ndjson=nowhere/out.ndjson']);
    expect([status, await readdir(folder)]).toEqual([2, ['articles']]);
    expect(stderr).toContain('Cannot write `nowhere/out.ndjson`: its folder is not there (ENOENT)');
  });
});
