import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf, PdfPageMaker } from '../../fixtures/readers/make-pdf.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';

/** What Node looks for to know whether it is an executable: that of a distribution may have it in a library. */
const CAN_BE_MADE = readFileSync(process.execPath).includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2');
const EXECUTABLE = resolve('dist-executable', process.platform === 'win32' ? 'stet.exe' : 'stet');
/** A copy of Node and every package go into it: a quarter of a minute, on a busy machine minutes. */
const BUILD_MS = 600_000;
const ARTICLE = 'fixtures/articles/northhaven/article.txt';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const CHECK = ['--fail-on', 'none', '--replay', 'fixtures/articles/northhaven/web.warc.gz', ARTICLE];

describe.skipIf(!CAN_BE_MADE)('the executable', () => {
  let home: string;
  let caches: string;
  beforeAll(() => {
    buildCli();
    execFileSync(process.execPath, ['scripts/executable.js'], { stdio: ['ignore', 'ignore', 'pipe'] });
    home = mkdtempSync(join(tmpdir(), 'stet-executable-'));
    caches = join(home, 'caches');
  }, BUILD_MS);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** On a machine without Node: nothing is on the path. */
  const bare = (more: Readonly<Record<string, string>> = {}) => ({
    PATH: '',
    HOME: home,
    TMPDIR: home,
    XDG_CACHE_HOME: caches,
    LOCALAPPDATA: caches,
    NO_COLOR: '1',
    STET_STORE: '',
    ...more,
  });
  const stet = (args: readonly string[], more?: Readonly<Record<string, string>>) =>
    spawnSync(EXECUTABLE, args, { env: bare(more), encoding: 'utf8' });
  const unpacked = () =>
    readdirSync(join(caches, 'stet', 'executable')).map((id) => join(caches, 'stet', 'executable', id));

  test('checks an article as the installed command does', async () => {
    const { stdout, stderr, status } = stet(CHECK);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toBe((await runCli(CHECK)).stdout);
    expect(stdout).toContain('GATE passes');
  });

  test('reads a PDF, which begins a thread with a file', async () => {
    const file = join(home, 'paper.pdf');
    writeFileSync(file, makePdf([new PdfPageMaker().paragraph('Nine boats sank in the storm of 2019.')]));
    expect(stet(['extract', file]).stdout).toContain('Nine boats sank in the storm of 2019.');
  });

  test('keeps a store, for which it brings the library of this machine', () => {
    const store = join(home, 'store.sqlite');
    const checked = spawnSync(EXECUTABLE, ['--store', store, '--fail-on', 'none', '-'], {
      env: bare(),
      encoding: 'utf8',
      input: 'Nine boats sank in 2019 (https://127.0.0.1/storm).\n',
    });
    expect([checked.stderr, checked.status]).toEqual(['', 0]);
    expect(stet(['cache', 'show', '--store', store]).stdout).toContain('0 link results');
  });

  test('serves its page', async () => {
    const served = spawn(EXECUTABLE, ['serve', '--offline'], { env: bare(), stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const printed = await new Promise<string>((done) => served.stdout.setEncoding('utf8').once('data', done));
      const entered = await fetch(printed.trim(), { redirect: 'manual' });
      const cookie = entered.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')[0] ?? '';
      const page = await fetch(new URL('/', printed.trim()), { headers: { cookie } });
      expect(await page.text()).toBe(readFileSync('ui/page.html', 'utf8'));
    } finally {
      served.kill();
    }
  });

  test('unpacks once, and anew what is missing or was cut short', () => {
    const folders = unpacked();
    expect(folders).toHaveLength(1);
    const manifest = join(folders[0] ?? '', 'package.json');
    rmSync(manifest);
    writeFileSync(join(folders[0] ?? '', 'bin', 'stet.js'), '');
    expect(stet(['--version'])).toMatchObject({ stdout: `${version}\n`, status: 0 });
    expect(readFileSync(manifest, 'utf8')).toBe(readFileSync('package.json', 'utf8'));
    expect(unpacked()).toEqual(folders);
  });

  test('leaves nothing behind where there is no cache to unpack into', () => {
    const file = join(home, 'a-file');
    writeFileSync(file, '');
    const before = readdirSync(home);
    const { stdout, status } = stet(['--version'], { XDG_CACHE_HOME: join(file, 'x'), LOCALAPPDATA: join(file, 'x') });
    expect([stdout, status]).toEqual([`${version}\n`, 0]);
    expect(readdirSync(home)).toEqual(before);
  });

  test('several that are started at once for the first time all run', async () => {
    rmSync(caches, { recursive: true });
    const started = Array.from({ length: 4 }, () => spawn(EXECUTABLE, ['--version'], { env: bare(), stdio: 'ignore' }));
    const codes = await Promise.all(started.map((child) => new Promise((done) => child.once('exit', done))));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(unpacked()).toHaveLength(1);
  });

  test('says the licences of all that it carries', () => {
    const said = readFileSync('dist-executable/LICENSES.txt', 'utf8');
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(said, name).toContain(`${name} ${version} (`);
    expect(said).toContain(`Node.js ${process.version}`);
  });
});
