import { execFile, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { article } from '../../fixtures/web/bodies.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { fencesOf } from '../helpers/fences.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const run = promisify(execFile);

/** Lines that no test can run, and why. */
const EXEMPT: readonly (readonly [line: RegExp, why: string])[] = [
  [/^npm (?:install|ci)\b/, 'asks the package registry'],
  [/^cp -r "\$\(npm root --global\)/, 'the sandbox has that folder already'],
  [/^docker /, 'needs Docker'],
];
/** Pages whose commands need servers: their own tests run them. */
const NEEDS_SERVERS = new Set(['fleet.md']);

const ARTICLE = `# The harbour roof

The council [voted down the budget](https://voices.test/2021/council) for repairs by nine votes to six in February 2021.
Ferry service was [suspended for nineteen days](https://ferries.test/2021/suspended). The terminal had 2.3 million
passengers in 2021. Two roof trusses were [replaced in 2019](https://journal.test/paper). The harbour master resigned in
October 2021.
`;

let internet: TestInternet;
let folder: string;

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({ answer: () => ({ body: article() }) });
  folder = await newFolder();
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  const bin = join(folder, 'bin', 'stet');
  await writeFile(bin, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/stet.js')}" "$@"\n`);
  await chmod(bin, 0o755);
});
afterAll(async () => {
  await internet.close();
});

/** A folder as the pages suppose it: a repository with an article, a folder of articles and the bundled one. */
async function sandbox(): Promise<string> {
  const home = await mkdtemp(join(folder, 'page-'));
  await mkdir(join(home, 'articles'));
  await writeFile(join(home, 'article.md'), ARTICLE);
  await writeFile(join(home, 'articles', 'one.md'), ARTICLE);
  await cp('fixtures/articles/northhaven', join(home, 'northhaven'), { recursive: true });
  const who = ['-c', 'user.name=Sample', '-c', 'user.email=sample@paper.test', '-c', 'init.defaultBranch=main'];
  const git = (...args: string[]) => run('git', ['-C', home, ...who, ...args]);
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'articles');
  await git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return home;
}

/** The archives are left out where the invented web would have to be one; a recording has its own. */
function environment(line: string, home: string): Record<string, string> {
  return {
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
    HOME: home,
    NO_COLOR: '1',
    ...internet.env,
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    XDG_CACHE_HOME: join(home, 'cache'),
    ...(line.includes('--replay') ? {} : { STET_ARCHIVES: 'none' }),
    STET_HOST_INTERVAL: '0ms',
    STET_RETRIES: '0',
    PAYWALLED_TOKEN: 'hush',
  };
}

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs a line as a shell would; a server is ended when it has said where it is. */
function runLine(line: string, home: string): Promise<Ended> {
  const isServer = /^stet serve\b/.test(line);
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-o', 'pipefail', '-c', isServer ? `exec ${line}` : line], {
      cwd: home,
      env: environment(line, home),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const onText = (text: string) => {
      printed += text;
      // Once: a second one ends a server that is closing.
      if (isServer && !child.killed && printed.includes('http://127.0.0.1')) child.kill('SIGINT');
    };
    child.stdout.setEncoding('utf8').on('data', onText);
    child.stderr.setEncoding('utf8').on('data', onText);
    child.on('error', fail);
    child.on('close', (code) => done({ code, printed }));
  });
}

const pages = [
  'README.md',
  ...(await readdir('docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

describe.skipIf(process.platform === 'win32')('the commands of', () => {
  const running = pages.filter((page) => !NEEDS_SERVERS.has(page.replace('docs/', '')));
  test.each(running)('%s do what it says', { timeout: 120_000 }, async (page) => {
    const fences = fencesOf(await readFile(page, 'utf8')).filter(({ language }) => language === 'sh');
    if (fences.length === 0) return;
    const home = await sandbox();
    for (const { lines, output } of fences) {
      let printed = '';
      for (const line of lines) {
        if (line.startsWith('#') || EXEMPT.some(([pattern]) => pattern.test(line))) continue;
        const command = line.replace(/\s+#\s.*$/, '').replace(/\bnode bin\/stet\.js\b/g, 'stet');
        const expected = Number(/#.*\bexit (\d+)/.exec(line)?.[1] ?? 0);
        const ended = await runLine(command, home);
        expect(ended.code, `${line}\n${ended.printed}`).toBe(expected);
        printed += ended.printed;
      }
      for (const line of output) if (line.trim() !== '…') expect(printed).toContain(line.trimEnd());
    }
  });

  test.each(pages)('%s are stet’s, or needed for them', async (page) => {
    const lines = fencesOf(await readFile(page, 'utf8'))
      .filter(({ language }) => language === 'sh')
      .flatMap((fence) => fence.lines);
    for (const line of lines)
      expect(line).toMatch(/^(?:stet|node bin\/stet\.js|git|npm|npx|cp|docker|export|STET_\w+=|#)/);
  });
});

test.each(pages)('the settings on %s are taken', async (page) => {
  const blocks = fencesOf(await readFile(page, 'utf8')).filter(({ language }) => language === 'yaml');
  for (const { lines } of blocks) {
    const text = `${lines.join('\n')}\n`;
    expect(parse(text)).toBeTypeOf('object');
    if (lines[0] !== '# stet.config.yaml') continue;
    const home = await mkdtemp(join(folder, 'config-'));
    await writeFile(join(home, 'stet.config.yaml'), text);
    const ended = await runLine('stet config', home);
    expect(ended.code, ended.printed).toBe(0);
  }
});

test('every page is in the contents of the manual, and every link between pages leads somewhere', async () => {
  const contents = await readFile('docs/README.md', 'utf8');
  for (const page of pages.slice(1)) {
    const name = page.replace('docs/', '');
    if (name !== 'README.md') expect(contents).toContain(`(${name})`);
  }
  for (const page of pages) {
    const text = await readFile(page, 'utf8');
    const base = page.startsWith('docs/') ? 'docs' : '.';
    for (const [, target = ''] of text.matchAll(/\]\(((?!https?:)[^)\s]+)\)/g)) {
      const [file = '', anchor] = target.split('#');
      const linked = await readFile(file === '' ? page : join(base, file), 'utf8').catch(() => null);
      expect(linked, `${page} links to ${target}`).not.toBeNull();
      if (anchor === undefined || linked === null) continue;
      const anchors = [...linked.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s-]/gu, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors, `${page} links to ${target}`).toContain(anchor);
    }
  }
});
