import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { articleOf } from '../helpers/report-of.ts';
import { type CliResult, runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;

beforeAll(async () => {
  buildCli();
  folder = await newFolder();
  await mkdir(join(folder, 'no-articles'));
  const article = (sources: string) => `A title\n\nThe roof fell in 2021 on 5 people.\n\nSources:\n${sources}\n`;
  const files: Record<string, string | Uint8Array> = {
    'empty.txt': '',
    'blank.txt': ' \n\n\t\n',
    'junk.txt': new Uint8Array([0, 1, 2, 255, 254, 3, 0, 0]),
    'big.txt': Buffer.alloc(80 * 1024 * 1024, 'word '),
    'line.txt': `A title\n\n${'word '.repeat(2_000_000)}\n\nSources:\nhttps://a.test/x\n`,
    'latin.txt': Buffer.from(article('https://a.test/café'), 'latin1'),
    'none.txt': 'A title\n\nThe roof fell in 2021 on 5 people.\n',
    'forty.txt': article('https://a.test/x\n'.repeat(40)),
    'malformed.txt': article('https://a..test/x\nhttp://\nhtps://a.test/y'),
    'local.txt': article('http://localhost:3000/x\nhttp://192.168.1.5/doc\nhttp://intranet/wiki'),
    'good.txt': article('https://a.test/x'),
  };
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
});

const run = (args: readonly string[]): Promise<CliResult> => runCli([...args, '--offline'], { cwd: folder });

/** `stet extract` by somebody who may not look everywhere: root may. */
async function extractAsNobody(...args: string[]): Promise<{ stdout: string; stderr: string; code?: number }> {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return await promisify(execFile)(process.execPath, [resolve('bin/stet.js'), 'extract', ...args], {
    cwd: folder,
    ...nobody,
  }).catch((error: { stdout: string; stderr: string; code: number }) => error);
}

test.each([
  [['help'], 0],
  [['help', 'fix'], 0],
  [['help', 'help'], 0],
  [[], 2],
])('%j shows help and ends with %i', async (args, code) => {
  const { stdout, status } = await runCli(args);
  expect(status).toBe(code);
  expect(stdout).toContain('Usage: stet');
});

test.each([
  ['explian', 'stet help explain'],
  ['dead-link', 'stet --help has them all; stet explain CODE says what a code means'],
])('help for `%s`, which is no command, names it', async (word, hint) => {
  const { stdout, stderr, status } = await runCli(['help', word]);
  expect([stdout, stderr, status]).toEqual(['', `stet: No such command: \`${word}\`\n      ${hint}\n`, 2]);
});

describe('a report', () => {
  test('shares its file with no other', async () => {
    const { stderr, status } = await run(['good.txt', '--format', 'json=out', '--format', 'csv=./out']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Two formats cannot go to one file: `out`')]);
  });

  test.each([
    [['--record', 'kept.warc.gz', '--format', 'json=./kept.warc.gz'], 'kept.warc.gz'],
    [['--write-baseline', 'known.json', '--format', 'json=known.json'], 'known.json'],
    [['--store', 'all.sqlite', '--output', 'all.sqlite'], 'all.sqlite'],
  ])('and a recording, a baseline and a store have a file each: %j', async (args, name) => {
    const { stderr, status } = await run(['good.txt', ...args]);
    expect([stderr, status]).toEqual([expect.stringMatching(`Two things cannot be written to one file: .*${name}`), 2]);
  });

  test('is written over no recording and no config file of its run', async () => {
    const recording = resolve('fixtures/articles/northhaven/web.warc.gz');
    const { stderr, status } = await runCli(['good.txt', '--replay', recording, '--output', recording], {
      cwd: folder,
    });
    expect([stderr, status]).toEqual([expect.stringContaining('is the recording of this run'), 2]);
    await writeFile(join(folder, 'own.yaml'), 'timeout: 5s\n');
    const config = await run(['good.txt', '--config', 'own.yaml', '--output', 'own.yaml']);
    expect([config.stderr, config.status]).toEqual([expect.stringContaining('is the config file of this run'), 2]);
  });

  test.each([
    ['--record', 'none/web.warc.gz'],
    ['--write-baseline', 'none/known.json'],
    ['--output', 'none/report.txt'],
  ])('%s into a folder that is not there is refused before anybody is asked', async (flag, name) => {
    const { stdout, stderr, status } = await run(['good.txt', flag, name]);
    expect([stdout, stderr, status]).toEqual([
      '',
      expect.stringContaining(`Cannot write \`${name}\`: its folder is not there`),
      2,
    ]);
  });

  test
    .skipIf(process.platform === 'win32')
    .each([
      [['--output', 'good.txt']],
      [['--format', 'json=./good.txt']],
      [['--format', 'table=link.txt']],
      [['--write-baseline', 'good.txt']],
      [['--record', 'good.txt']],
      [['--store', 'good.txt']],
    ])('never takes the place of the article: %j', async (args) => {
    await symlink('good.txt', join(folder, 'link.txt')).catch(() => undefined);
    const before = await readFile(join(folder, 'good.txt'), 'utf8');
    const { stderr, status } = await runCli(['good.txt', ...args], { cwd: folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining('is an article that is to be read')]);
    expect(await readFile(join(folder, 'good.txt'), 'utf8')).toBe(before);
  });
});

test.each([
  ['--timeout 0ms', /`0ms` for --timeout: no answer comes in no time/],
  ['--fail-on ,', /a gate that looks for nothing always passes/],
  ['--format json=', /`json=`: a file is to follow/],
  ['--allow-private nonsense/99', /`nonsense\/99` for --allow-private/],
  ['--allow-private 10.0.0.0/33', /for --allow-private/],
  ['--allow-private http://a.test/', /for --allow-private/],
])('`%s` is refused, not taken for something else', async (args, words) => {
  const { stderr, stdout, status } = await run(['good.txt', ...args.split(' ')]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(words);
});

test.each(['wiki', 'wiki.test:80', '::1', '[::1]:80', '10.0.0.0/8', 'fd00::/8', '127.0.0.1'])(
  '--allow-private %s is taken',
  async (place) => {
    expect((await run(['good.txt', '--allow-private', place])).stderr).toBe('');
  },
);

describe('an input that cannot be checked', () => {
  test.each<[string, RegExp, RegExp]>([
    ['missing.txt', /No such file: `missing\.txt`/, /give a file, a directory/],
    ['no-articles', /No article in the directory `no-articles`/, /files ending in/],
    ['empty.txt', /`empty\.txt` is empty/, /give an article/],
    ['blank.txt', /`blank\.txt` is empty/, /give an article/],
    ['junk.txt', /`junk\.txt` is not text/, /--input-format/],
    ['big.txt', /`big\.txt` has 80 MB, the limit is 64 MB/, /split it/],
    ['*.nothing', /No file matches `\*\.nothing`/, /quote the pattern/],
    ['-', /standard input is empty/, /give an article/],
  ])('`%s`: says what, where and what to do, and exits with 2', async (name, what, todo) => {
    const { stdout, stderr, status } = await run([name]);
    expect([status, stdout]).toEqual([2, '']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toMatch(what);
    expect(lines[1]).toMatch(todo);
    expect(lines).toHaveLength(2);
  });

  test.skipIf(process.platform !== 'linux')(
    'of a folder that was removed meanwhile is said, and is no bug',
    async () => {
      const gone = await newFolder();
      const { stderr, status } = await promisify(execFile)(
        'sh',
        ['-c', 'rmdir "$PWD" && "$0" "$1" extract article.md', process.execPath, resolve('bin/stet.js')],
        { cwd: gone },
      ).then(
        () => ({ stderr: '', status: 0 }),
        (error: { stderr: string; code: number }) => ({ stderr: error.stderr, status: error.code }),
      );
      expect([stderr.split('\n')[0], status]).toEqual([
        'stet: The folder that this was called in is not there any more',
        2,
      ]);
    },
  );

  test.skipIf(process.platform === 'win32')('that is there and cannot be had is not called missing', async () => {
    await symlink('loop.txt', join(folder, 'loop.txt'));
    const { stderr, status } = await run(['loop.txt']);
    expect([stderr, status]).toEqual([
      'stet: Cannot read `loop.txt`: it is a link that leads back to itself (ELOOP)\n',
      2,
    ]);
  });

  test.skipIf(process.platform === 'win32')('follows no link of a folder, to a file or to another folder', async () => {
    const other = await newFolder();
    await writeFile(join(other, 'secret.txt'), 'The key of the house is under the mat of 2021.');
    await mkdir(join(folder, 'drafts'));
    await writeFile(join(folder, 'drafts', 'own.txt'), 'The shared words are of 2021.');
    await symlink(join(other, 'secret.txt'), join(folder, 'drafts', 'theirs.txt'));
    await symlink(other, join(folder, 'drafts', 'way'));
    for (const named of ['drafts', 'drafts/**/*.txt']) {
      const { stdout } = await runCli(['extract', named, '--format', 'json'], { cwd: folder });
      expect(stdout).toContain('shared words');
      expect(stdout).not.toContain('under the mat');
    }
  });

  test.skipIf(process.platform === 'win32')('does nothing in a terminal by its name', async () => {
    await mkdir(join(folder, 'names'));
    await writeFile(join(folder, 'names', 'a\u001b[31m\u202eb.txt'), 'The roof fell in 2021: https://a.test/x\n');
    for (const args of [['extract'], ['check', '--offline'], ['fix', '--offline']]) {
      const { stdout, stderr } = await runCli([...args, 'names'], { cwd: folder });
      expect(stdout + stderr, args.join(' ')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(stdout + stderr, args.join(' ')).toContain('b.txt');
    }
  });

  test.skipIf(process.platform === 'win32')(
    'includes files of its folder, by a link into the working directory too, and none from elsewhere',
    async () => {
      const other = await newFolder();
      await writeFile(join(other, 'secret.tex'), 'The key of the house is under the mat of 2021.');
      await mkdir(join(folder, 'paper'));
      await writeFile(join(folder, 'shared.tex'), 'The shared words are of 2021.');
      await symlink(join(folder, 'shared.tex'), join(folder, 'paper', 'ours.tex'));
      await symlink(join(other, 'secret.tex'), join(folder, 'paper', 'theirs.tex'));
      await symlink(other, join(folder, 'paper', 'way'));
      const names = ['ours', 'theirs', 'way/secret'];
      await writeFile(join(folder, 'paper', 'p.tex'), names.map((name) => `\\input{${name}}\n\n`).join(''));
      const { stdout } = await runCli(['extract', 'paper/p.tex', '--format', 'json'], { cwd: folder });
      expect(stdout).toContain('shared words');
      expect(stdout).not.toContain('under the mat');
    },
  );

  test.skipIf(process.platform !== 'linux')('has a name that is not UTF-8, and is not called missing', async () => {
    const odd = join(folder, 'odd');
    await mkdir(odd);
    await writeFile(join(odd, 'good.txt'), 'A title\n\nThe roof fell in 2021.\n\nSources:\nhttps://a.test/x\n');
    await writeFile(Buffer.concat([Buffer.from(`${odd}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'text');
    const said =
      'stet: Cannot read `odd/caf\ufffd.txt`: its name is not UTF-8 (ENOENT)\n      rename it, or give it on standard input\n';
    expect(await run(['odd', '--format', 'csv'])).toMatchObject({
      stdout: expect.stringContaining('odd/good.txt'),
      stderr: said,
      status: 2,
    });
    expect(await run(['odd/caf\ufffd.txt'])).toMatchObject({ stderr: said, status: 2 });
  });

  test.skipIf(process.platform === 'win32')(
    'is a folder below the one that was named, and the others go on',
    async () => {
      const mixed = join(folder, 'mixed');
      await mkdir(join(mixed, 'closed'), { recursive: true });
      await writeFile(join(mixed, 'open.txt'), 'A title\n\nThe roof fell in 2021.\n\nSources:\nhttps://a.test/x\n');
      await Promise.all([chmod(folder, 0o755), chmod(join(mixed, 'closed'), 0)]);
      expect(await extractAsNobody('mixed', '--format', 'csv')).toMatchObject({
        code: 2,
        stderr: 'stet: Cannot read `mixed/closed`: you may not (EACCES)\n',
        stdout: expect.stringContaining('mixed/open.txt'),
      });
    },
  );

  test.skipIf(process.platform === 'win32')(
    'that names a file beside it that may not be read is read without it',
    async () => {
      await chmod(folder, 0o755);
      await writeFile(
        join(folder, 'main.tex'),
        '\\documentclass{article}\n\\begin{document}\nThe roof fell.\n\\input{closed}\n\\end{document}\n',
      );
      await writeFile(join(folder, 'closed.tex'), 'Nobody may read this.', { mode: 0 });
      expect(await extractAsNobody('main.tex', '--format', 'json')).toMatchObject({
        stdout: expect.stringContaining('The roof fell.'),
        stderr: '',
      });
    },
  );

  test('in a folder is said with its folder where another name is near', async () => {
    await mkdir(join(folder, 'near'));
    await writeFile(join(folder, 'near', 'harbour.txt'), 'text');
    expect((await run(['near/harbour.md'])).stderr).toContain('did you mean `near/harbour.txt`?');
  });

  test('does not keep the others from being checked, and is said at the end', async () => {
    const { stdout, stderr, status } = await run(['empty.txt', 'good.txt', '--format', 'json']);
    expect(articleOf(stdout).path).toBe('good.txt');
    expect(stderr).toContain('`empty.txt` is empty');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      unread: [{ path: 'empty.txt', code: 'INPUT_EMPTY', message: '`empty.txt` is empty' }],
      gate: { outcome: 'pass', why: expect.stringMatching(/; but 1 article could not be read\.$/) },
    });
  });

  test('is named by a report of claims and sources too', async () => {
    const { stdout, status } = await runCli(['extract', 'empty.txt', 'good.txt'], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toContain('INCOMPLETE: 1 article could not be read; what is here is of the others.');
    expect(stdout).not.toContain('before everything was asked');
  });

  test('writes no baseline that would forget what is known of it, and says so', async () => {
    const { stderr, status } = await run(['empty.txt', 'good.txt', '--write-baseline', 'known.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('stet: `known.json` is not written: this run is incomplete');
    await expect(readFile(join(folder, 'known.json'))).rejects.toThrow('ENOENT');
  });

  test('of which only the sign-offs cannot be read is in both reports all the same', async () => {
    await writeFile(join(folder, 'good.txt.review.json'), '{');
    try {
      for (const command of ['check', 'extract']) {
        const offline = command === 'check' ? ['--offline'] : [];
        const { stdout, stderr, status } = await runCli([command, 'good.txt', '--format', 'json', ...offline], {
          cwd: folder,
        });
        expect(articleOf(stdout).path).toBe('good.txt');
        expect(JSON.parse(stdout).unread).toBeUndefined();
        expect([stderr, status]).toEqual([expect.stringContaining('Cannot read the sign-offs'), 2]);
      }
    } finally {
      await rm(join(folder, 'good.txt.review.json'));
    }
  });
});

describe('an odd article', () => {
  const findingsOf = async (name: string) => {
    const { stdout, stderr, status } = await run([name, '--format', 'json']);
    expect(stderr).toBe('');
    const { findings, sources } = articleOf(stdout);
    return { status, sources, codes: findings.map(({ code, line }) => `${code} ${line}`), findings };
  };

  test('with a line of 10 MB is read to its end', async () => {
    expect((await findingsOf('line.txt')).sources).toHaveLength(1);
  });

  test('in another encoding is read, and says which was guessed', async () => {
    const { codes, sources } = await findingsOf('latin.txt');
    expect(codes).toContain('encoding-guessed 1');
    expect(sources[0]?.url).toBe('https://a.test/café');
  });

  test('in UTF-32 is refused, for it would be read as UTF-16 full of nothing', async () => {
    const letters = [...'The roof fell in 2021.\n'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]);
    await writeFile(join(folder, 'wide.txt'), new Uint8Array([0xff, 0xfe, 0, 0, ...letters]));
    const { stderr, status } = await run(['wide.txt']);
    expect([stderr, status]).toEqual([
      expect.stringMatching(/^stet: `wide.txt` is in UTF-32.*\n {6}save it in UTF-8\n$/),
      2,
    ]);
  });

  test('without any source says so, and passes', async () => {
    const { codes, status } = await findingsOf('none.txt');
    expect([codes, status]).toEqual([['no-sources 1'], 0]);
  });

  test('that lists one address forty times has one source', async () => {
    const { codes, sources, findings } = await findingsOf('forty.txt');
    expect(sources).toHaveLength(1);
    expect(codes).toEqual(['listed-twice 6']);
    expect(findings[0]?.message).toBe('https://a.test/x is listed 40 times (lines 6, 7, 8, 9 …).');
  });

  test('with malformed addresses names each of them, and fails', async () => {
    const { codes, status } = await findingsOf('malformed.txt');
    expect(codes).toEqual(['malformed-url 6', 'malformed-url 7', 'malformed-url 8']);
    expect(status).toBe(1);
  });

  test('with addresses of one machine or one office names each of them, and asks none', async () => {
    const { stdout, status } = await runCli(['local.txt', '--format', 'json', '--no-archives'], {
      cwd: folder,
      env: { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' },
    });
    const { findings, sources } = articleOf(stdout);
    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('reader-cannot-open'));
    expect(sources.map(({ link }) => link?.reason)).toEqual(Array(3).fill('private-address'));
    expect(status).toBe(1);
  });
});

describe('a wrong command line', () => {
  test.each<[readonly string[], RegExp]>([
    [['exctract', 'good.txt'], /did you mean the command `stet extract`\?/],
    [['good.txt', '--format', 'pdf'], /Unexpected format `pdf`, expected one of/],
    [['good.txt', '--timeout', '5'], /--timeout/],
    [['good.txt', '--article-date', 'soon'], /Unexpected date `soon` for --article-date/],
    [['good.txt', '--fail-on', 'deadlink'], /deadlink/],
    [['good.txt', '--archives', 'wayhack'], /Unexpected archive `wayhack`/],
    [['good.txt', '--input-format', 'wordperfect'], /Unexpected input format `wordperfect`/],
    [['good.txt', '--input-format', 'md'], /Unexpected input format `md`.*\n {6}did you mean `markdown`\?/],
    [['good.txt', '--input-format', 'wikitxt'], /did you mean `wikitext`\?/],
    [['good.txt', '--format', 'jsn'], /did you mean `json`\?/],
    [
      ['good.txt', '--formt', 'json'],
      /^stet: Unknown option `--formt`\n {6}did you mean --format\?\n {6}stet help check has the options\n$/,
    ],
    // A report of a batch is made from the store.
    [['collect', 'batch', '--no-store'], /Unknown option `--no-store`/],
    [
      ['good.txt', '--output', 'no/such/folder/report.txt'],
      /Cannot write `no\/such\/folder\/report\.txt`: its folder is not there \(ENOENT\)/,
    ],
  ])('%j is refused in words', async (args, words) => {
    const { stderr, status } = await run(args);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  test('without what a command needs says what, and where its help is', async () => {
    const address = await runCli(['explain', 'paper.test:8080/a?b']);
    expect([address.stderr, address.status]).toEqual([
      'stet: No such code: `paper.test:8080/a?b`\n      an address begins with its scheme: stet explain https://paper.test:8080/a?b\n',
      2,
    ]);
    const { stderr, status } = await runCli(['explain']);
    expect([stderr, status]).toEqual([
      'stet: Missing required argument `url|code`\n      stet help explain has the options\n',
      2,
    ]);
  });
});

describe('a host that cannot be read', () => {
  test.each([
    ['--no-contact', 'https://a.test/'],
    ['--no-contact', 'a.test:80'],
    ['--resolve', 'a.test:127.0.0.1'],
    ['--resolve', 'a.test:80:b.test'],
  ])('%s %s asks nobody with it, and exits with 2', async (option, value) => {
    const { stdout, stderr, status } = await run(['good.txt', option, value]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`\`${value}\``);
  });
});
