import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { article } from '../../fixtures/web/bodies.ts';
import { saveKeys } from '../../src/cli/save-keys.ts';
import { FakeSavePageNow, KEYS } from '../helpers/archives/fake-save-page-now.ts';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { TestInternet } from '../helpers/test-internet.ts';

const newFolder = tempFolders();

const NEWS = 'https://news.test/2021/council-votes-down-harbour-repair-budget';
const GONE = 'https://gone.test/page';

let service: FakeSavePageNow;
let internet: TestInternet;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  buildCli();
  internet = await TestInternet.open({
    answer: ({ url, method, headers, body }) => {
      const sent = {
        url: url.href,
        method: method as 'GET' | 'POST',
        headers: headers as Record<string, string>,
        body,
      };
      const answer = service.answer(sent);
      if (answer !== null && !('phase' in answer)) return answer;
      const html = { 'content-type': 'text/html' };
      return url.hostname === 'gone.test' ? { status: 404, headers: html } : { headers: html, body: article() };
    },
  });
  folder = await newFolder();
  await writeFile(join(folder, 'ca.pem'), internet.ca.pem);
  await writeFile(join(folder, 'article.md'), `The budget was [voted down](${NEWS}), as [they wrote](${GONE}).\n`);
});
afterAll(async () => {
  await internet.close();
});
beforeEach(() => {
  service = new FakeSavePageNow({ [NEWS]: [{ does: 'capture', pending: 0 }] });
  env = {
    ...internet.env,
    HOME: folder,
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    STET_STORE: join(folder, 'store.sqlite'),
    IA_ACCESS_KEY_ID: KEYS.access,
    IA_SECRET_ACCESS_KEY: KEYS.secret,
  };
});

const save = () => runCli(['save', '--to', 'wayback', 'article.md'], { cwd: folder, env });

describe('stet save --to wayback', () => {
  test('says what it does, sends what is there once, and the next run sends nothing', async () => {
    const first = await save();
    expect(first.stderr).toBe('stet: captures in the Wayback Machine are public and dated, and cannot be taken back\n');
    expect(first.stdout.split('\n').sort()).toEqual([
      '',
      `  https://web.archive.org/web/20261124100500/${NEWS}`,
      `not sent: ${GONE} (dead: http-404)`,
      `saved: ${NEWS}`,
    ]);
    expect([first.status, service.submitted]).toEqual([0, [NEWS]]);
    const second = await save();
    expect(second.stdout).toContain(`saved by an earlier run on 2026-11-24: ${NEWS}`);
    expect([second.status, service.submitted]).toEqual([0, [NEWS]]);
  });

  test('sends nothing without keys, or with keys that the archive refuses', async () => {
    env = { ...env, IA_SECRET_ACCESS_KEY: 'not-the-secret', STET_STORE: '' };
    const refused = await save();
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('does not accept the keys')]);
    expect(`${refused.stdout}${refused.stderr}`).not.toContain('not-the-secret');
    env = { ...env, IA_ACCESS_KEY_ID: '' };
    const missing = await save();
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('needs your keys')]);
    expect(service.submitted).toEqual([]);
  });
});

describe('keys', () => {
  test('are read from the file of the Internet Archive’s own tool', async () => {
    await mkdir(join(folder, 'config', 'internetarchive'), { recursive: true });
    const file = join(folder, 'config', 'internetarchive', 'ia.ini');
    const from = () => saveKeys({ env: { XDG_CONFIG_HOME: join(folder, 'config') } });
    await writeFile(file, '[s3]\r\naccess = aaaa\r\nsecret = bbbb\r\n\r\n[cookies]\r\nlogged-in-user = x\r\n');
    expect(await from()).toEqual({ access: 'aaaa', secret: 'bbbb' });
    await writeFile(file, '[other]\naccess = aaaa\nsecret = bbbb\n[s3]\n');
    await expect(from()).rejects.toThrow(/needs your keys/);
  });
});
