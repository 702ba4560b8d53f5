import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { fakeIo } from '../../helpers/fake-io.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';

const newFolder = tempFolders();

let root: string;
/** Of the repository in `root`. */
let below: string;

beforeAll(async () => {
  root = await newFolder();
  below = join(root, 'articles', 'drafts');
  await mkdir(join(root, '.git'));
  await mkdir(below, { recursive: true });
  await writeFile(join(root, 'roof.md'), 'The roof fell.\n');
});

/** How a config file names an environment variable. */
const fromEnv = (name: string) => `$\{${name}}`;

/** `stet config` below a folder with this config file. */
async function configOf(
  name: string,
  content: string,
  { env = {}, args = ['config'] }: { env?: Record<string, string>; args?: readonly string[] } = {},
): Promise<{ code: number; out: string; err: string }> {
  const file = join(root, name);
  await writeFile(file, content);
  const io = fakeIo(below, { env });
  const code = await main(args, io);
  await rm(file);
  return { code, out: io.out(), err: io.err() };
}

describe('stet config', () => {
  test.each([
    ['stet.config.json', '{"failOn": ["dead-link", "warning"], "timeout": "5s"}'],
    ['stet.config.yaml', 'failOn: [dead-link, warning]\ntimeout: 5s\n'],
    ['stet.config.toml', 'failOn = ["dead-link", "warning"]\ntimeout = "5s"\n'],
    ['package.json', '{"name": "paper", "stet": {"failOn": ["dead-link", "warning"], "timeout": "5s"}}'],
  ])('reads %s from a folder above', async (name, content) => {
    const { code, out } = await configOf(name, content);
    expect(code).toBe(0);
    expect(out).toContain(`failOn = "dead-link,warning"  (../../${name})`);
    expect(out).toContain('timeout = "5s"');
  });

  test('reads what an editor on Windows saved, with a mark before the text', async () => {
    const { out } = await configOf('stet.config.json', '\ufeff{"timeout": "5s"}');
    expect(out).toContain('timeout = "5s"');
  });

  test('runs nothing, and unfolds no more than it holds', async () => {
    const code = 'process.env.STET_TEST_RAN = "1"';
    expect((await configOf('stet.config.js', `${code}; module.exports = { failOn: ["warning"] };`)).out).not.toContain(
      'stet.config.js',
    );
    await configOf('stet.config.yaml', `timeout: !!js/function 'function () { ${code} }()'\n`);
    expect(process.env['STET_TEST_RAN']).toBeUndefined();
    const folds = Array.from({ length: 9 }, (_, nth) => `  - &a${nth + 1} [${`*a${nth}, `.repeat(9)}]\n`).join('');
    const { code: status, err } = await configOf('stet.config.yaml', `failOn:\n  - &a0 [x]\n${folds}`);
    expect([status, err]).toEqual([2, expect.stringContaining('Cannot read `../../stet.config.yaml`')]);
  });

  test.each([
    ['stet.config.toml', 'timeout = "5s"\nfailOn = [dead\n'],
    ['stet.config.yaml', 'timeout: 5s\nfailOn: [dead\n'],
    ['stet.config.json', '{"timeout": "5s",\n}'],
  ])('says in which line %s cannot be read', async (name, content) => {
    const { code, err } = await configOf(name, content);
    expect([code, err]).toEqual([2, expect.stringMatching(/^stet: Cannot read `.*`: .+ at line [23], column \d+\n$/)]);
  });

  test.each([
    ['STET_TIMEOUT', 'abc', /duration `abc`.*\n {6}for example .*; it comes from STET_TIMEOUT\n$/],
    [
      'STET_FAIL_ON',
      'dead-link,dead-lnk',
      /`dead-lnk`.*\n {6}did you mean `dead-link`\?; it comes from STET_FAIL_ON\n$/,
    ],
    ['STET_CONCURRENCY', '0', /value `0` for --concurrency.*\n {6}it comes from STET_CONCURRENCY\n$/],
    ['STET_FORMAT', 'jsn', /format `jsn`.*\n {6}did you mean `json`\?; it comes from STET_FORMAT\n$/],
  ])('refuses what a check would refuse, and says where %s=%s stands', async (name, value, said) => {
    for (const args of [['config'], ['check', '../../roof.md']]) {
      const { code, err } = await configOf('unused.json', '', { env: { [name]: value }, args });
      expect([code, err]).toEqual([2, expect.stringMatching(said)]);
    }
    const { err } = await configOf('stet.config.yaml', 'failOn: [dead-lnk]\n');
    expect(err).toContain('did you mean `dead-link`?; it comes from failOn of ../../stet.config.yaml');
  });

  test('blames no variable for what was typed', async () => {
    const { err } = await configOf('unused.json', '', {
      env: { STET_TIMEOUT: '5s' },
      args: ['check', '--timeout', 'abc', '../../roof.md'],
    });
    expect(err).not.toContain('STET_');
  });

  test('names variables that were meant to be settings, and none of others', async () => {
    const env = {
      STET_TIMEUOT: '5s',
      STET_ENDPOINT_WAYBACK: 'https://mirror.test/',
      STET_BY: 'ML',
      STET_TOKEN_OF_OURS: 'x',
    };
    const { code, err } = await configOf('unused.json', '', { env });
    expect(code).toBe(0);
    expect(err).toBe('stet: STET_TIMEUOT is no setting and does nothing; did you mean STET_TIMEOUT?\n');
  });

  test('takes an empty STET_CONFIG for none', async () => {
    const { code, out } = await configOf('stet.config.json', '{"timeout": "5s"}', { env: { STET_CONFIG: '' } });
    expect([code, out]).toEqual([0, expect.stringContaining('timeout = "5s"')]);
  });

  test('says what is in force without a file', async () => {
    const io = fakeIo(below);
    expect(await main(['config'], io)).toBe(0);
    expect(io.out()).toBe('no config file\nevery setting has its default\n');
  });

  test('lets the environment count over the file', async () => {
    const { out } = await configOf('stet.config.json', '{"timeout": "5s"}', { env: { STET_TIMEOUT: '9s' } });
    expect(out).toContain('timeout = "9s"  (STET_TIMEOUT)');
  });

  test('refuses a variable with a value that its option does not take', async () => {
    const { code, err } = await configOf('stet.config.json', '{}', { env: { STET_DEPTH: 'link' } });
    expect(code).toBe(2);
    expect(err).toBe('stet: Unexpected value `link` for STET_DEPTH, expected links or claims\n');
  });

  test('shows no password of the store', async () => {
    const { out } = await configOf('stet.config.json', '{}', {
      env: { STET_STORE: 'postgres://me:hush@db.test/stet' },
    });
    expect(out).toContain('store = "postgres://me@db.test/stet"  (STET_STORE)');
  });

  test('takes secrets from the environment and shows none', async () => {
    const config = {
      hosts: { 'Paywalled.test': { headers: { Authorization: `Bearer ${fromEnv('TOKEN')}` }, interval: '5s' } },
    };
    const { out } = await configOf('stet.config.json', JSON.stringify(config), { env: { TOKEN: 'hush' } });
    expect(out).toContain('hosts paywalled.test: {"intervalMs":5000}, sends authorization (hidden)');
    expect(out).not.toContain('hush');
  });

  test('spells hosts as addresses do', async () => {
    const hosts = Object.fromEntries(
      ['Bücher.test', 'site.test:8080', '[::1]:80', '0:0:0:0:0:0:0:2', 'root.test.'].map((host) => [
        host,
        { interval: '5s' },
      ]),
    );
    const { out } = await configOf('stet.config.json', JSON.stringify({ hosts }));
    expect([...out.matchAll(/^hosts (\S+): /gm)].map(([, host]) => host)).toEqual([
      'xn--bcher-kva.test',
      'site.test:8080',
      '::1:80',
      '::2',
      'root.test',
    ]);
  });

  test('a gate that is empty in a config file is meant so', async () => {
    const { out } = await configOf('stet.config.json', '{"failOn": []}');
    expect(out).toContain('failOn = "none"');
  });

  test.each([
    ['an unknown key', '{"failon": []}', 'Unexpected key `failon`', 'did you mean `failOn`?'],
    [
      'an unknown key of a section',
      '{"paths": [{"file": "x"}]}',
      'Unexpected key `paths.file`',
      'did you mean `files`?',
    ],
    ['a number for a list', '{"failOn": 3}', 'expected a list of texts, got `3`', ''],
    ['an address for a host', '{"hosts": {"https://a.test/": {"interval": "1s"}}}', 'host names such as site.test', ''],
    ['no name of a header', '{"hosts": {"a.test": {"headers": {"x y": "1"}}}}', 'expected names of headers', ''],
    [
      'a header that frames the request',
      '{"hosts": {"a.test": {"headers": {"Content-Length": "5"}}}}',
      '`hosts.a.test.headers` in ../../stet.config.json: expected no header that frames the request',
      '',
    ],
    ['a secret of two lines', '{"hosts": {"a.test": {"headers": {"x": "1\\n"}}}}', 'hosts.a.test.headers.x', ''],
    ['a day that no month has', '{"ignore": [{"url": "*", "reason": "x", "until": "2027-02-30"}]}', 'ignore.until', ''],
    ['no time at all', '{"hosts": {"a.test": {"interval": {"toString": 1}}}}', 'hosts.a.test.interval', ''],
    ['a duration without a unit', '{"timeout": "5"}', 'timeout in ../../stet.config.json', ''],
    ['an unknown code', '{"ignore": [{"code": "dead-lnk", "reason": "x"}]}', '`dead-lnk`', 'did you mean `dead-link`?'],
    ['an exception without a reason', '{"ignore": [{"url": "https://a.test/"}]}', 'ignore.reason', ''],
    ['a day that is none', '{"ignore": [{"code": "dead-link", "reason": "x", "until": "soon"}]}', 'YYYY-MM-DD', ''],
    ['a remap to a folder', '{"remap": [{"from": "https://a.test/", "to": "/x"}]}', 'remap.to', ''],
    ['a list', '[]', 'expected a table of settings', ''],
    ['a comma too many', '{\n  "retries": 2,\n}\n', 'Cannot read `../../stet.config.json`: ', ' at line 3, column 1'],
    ['half a file', '{"failOn": ', 'Cannot read `../../stet.config.json`', ''],
    ['a secret that is not set', `{"hosts": {"a.test": {"cookie": "${fromEnv('NOPE')}"}}}`, 'NOPE', 'set it'],
  ])('refuses %s', async (_what, content, message, hint) => {
    const { code, err, out } = await configOf('stet.config.json', content);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).not.toContain('    at ');
  });

  test('names a config file that is not there', async () => {
    const io = fakeIo(below);
    expect(await main(['config', '--config', 'other.json'], io)).toBe(2);
    expect(io.err()).toContain('Cannot read `other.json`: there is no such file (ENOENT)');
  });

  test('prints a schema that takes what stet takes, and refuses what stet refuses', async () => {
    const io = fakeIo(below);
    expect(await main(['config', '--schema'], io)).toBe(0);
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(io.out()));
    const good = {
      failOn: ['dead-link'],
      archives: false,
      hostInterval: '2s',
      paths: [{ files: 'drafts/**', skip: true }],
      remap: [{ from: 'https://paper.test/', to: 'https://preview.test/' }],
      ignore: [{ url: 'https://a.test/*', reason: 'asks for a login', until: '2027-01-01' }],
    };
    expect(fits(good)).toBe(true);
    expect((await configOf('stet.config.json', JSON.stringify(good))).code).toBe(0);
    for (const bad of [{ failon: [] }, { paths: [{}] }, { ignore: [{ reason: 'x' }] }, { depth: 'deep' }])
      expect(fits(bad), JSON.stringify(bad)).toBe(false);
  });
});
