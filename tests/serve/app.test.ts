import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test, vi } from 'vitest';
import { StetError } from '../../src/core/errors.ts';
import { type Check, createApp, type ServeDeps } from '../../src/serve/index.ts';
import type { Line } from '../../src/serve/lines.ts';
import { sampleReport } from '../helpers/sample-report.ts';

const TOKEN = 'a'.repeat(32);
const PORT = 4747;
const OWN = { host: `127.0.0.1:${PORT}`, cookie: `stet-${PORT}=${TOKEN}` };
const POST = { ...OWN, origin: `http://127.0.0.1:${PORT}` };
const DOOR = { token: TOKEN, port: PORT };

const finished: Check = {
  canFix: true,
  run: () => Promise.resolve(sampleReport()),
  fixed: () => Promise.resolve({ data: 'mended', contentType: 'text/plain', fileName: 'a.mended.txt' }),
  close: () => Promise.resolve(),
};

function deps(rest: Partial<ServeDeps> = {}): ServeDeps {
  let ids = 0;
  return {
    newId: () => `check${++ids}`,
    now: () => '2026-11-24T10:00:00.000Z',
    openCheck: () => finished,
    load: (url) => Promise.resolve({ bytes: new Uint8Array([65]), path: url }),
    reads: [{ name: 'plain text', extensions: ['.txt'] }],
    theme: ':root{}',
    formats: [{ id: 'json', about: 'everything' }],
    render: (_report, format) =>
      Promise.resolve(
        format === 'exe' ? null : { data: '{}', contentType: 'application/json', fileName: `Übersicht "1".${format}` },
      ),
    words: {
      start: () => ({ title: '', byline: '', language: '', sources: [], claims: [] }),
      line: () => null,
      end: () => ({ claims: [], todo: { mend: 0, lookAt: 0 } }),
    },
    review: {
      csv: () => 'claim,state\r\n',
      take: (_upload, _article, file) => Promise.resolve({ file, taken: 0, refused: ['row 2: who?'] }),
    },
    signOffLine: ({ signOff }) =>
      signOff === undefined
        ? null
        : {
            state: signOff.state,
            by: signOff.by,
            note: '',
            ownSource: '',
            look: { tone: 'good', glyph: '', words: '' },
          },
    ...rest,
  };
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

function open(rest: Partial<ServeDeps> = {}) {
  const { app, checks } = createApp(deps(rest), DOOR);
  const get = (path: string, headers: Record<string, string> = OWN) => app.request(path, { headers });
  const post = (path: string, fields: Record<string, string | File> = {}, headers: Record<string, string> = POST) =>
    app.request(path, { method: 'POST', headers, body: form(fields) });
  const start = async (fields: Record<string, string | File> = { text: 'An article.' }) => {
    const { id } = (await (await post('/checks', fields)).json()) as { id: string };
    return id;
  };
  const lines = async (id: string, headers: Record<string, string> = OWN): Promise<Line[]> => {
    const text = await (await get(`/checks/${id}/lines`, headers)).text();
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Line);
  };
  return { app, checks, get, post, start, lines };
}

test('the page itself is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error' } });
  const { results } = await validator.validateString(await readFile('ui/page.html', 'utf8'));
  expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
});

test('what is made of a file with a long name of pictures can be saved', async () => {
  const { start, get } = open({
    openCheck: ({ path }) => ({
      ...finished,
      fixed: () => Promise.resolve({ data: 'mended', contentType: 'text/plain', fileName: path }),
    }),
  });
  const id = await start({ file: new File(['An article.'], `${'🏗'.repeat(80)}.md`) });
  await expect.poll(async () => (await get(`/checks/${id}/fixed`)).status).toBe(200);
  const { headers } = await get(`/checks/${id}/fixed`);
  expect(decodeURIComponent(/''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '')).toMatch(/^🏗+\.md$/u);
});

test('a sign-off that is too large is told the limit', async () => {
  const { start, post } = open();
  const answer = await post(`/checks/${await start()}/sign-offs`, { claim: 'a'.repeat(100_000) });
  expect([answer.status, await answer.json()]).toEqual([413, { error: 'That is more than 64 KB.' }]);
});

test('a check whose temporary file cannot be taken away keeps neither the server nor other checks from ending', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const close = () => Promise.reject(new Error('EBUSY'));
  const { start, checks } = open({ openCheck: () => ({ ...finished, close }) });
  for (let nth = 0; nth < 20; nth++) await start();
  await checks.close();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});

describe('who gets in', () => {
  const { get, post } = open();

  test.each([
    ['with everything in order', OWN, 200],
    ['by another name of this machine', { ...OWN, host: `localhost:${PORT}` }, 200],
    ['without a cookie', { host: OWN.host }, 403],
    ['with the token of another start', { ...OWN, cookie: `stet-${PORT}=${'b'.repeat(32)}` }, 403],
    ['with the cookie of another port', { ...OWN, cookie: `stet-1=${TOKEN}` }, 403],
    ['by a foreign name for this machine (DNS rebinding)', { ...OWN, host: `evil.test:${PORT}` }, 421],
    ['by a foreign name that begins like ours', { ...OWN, host: `127.0.0.1.evil.test:${PORT}` }, 421],
    ['for another port', { ...OWN, host: '127.0.0.1:1' }, 421],
    ['without any host', { cookie: OWN.cookie }, 421],
  ])('%s', async (_name, headers, status) => {
    expect((await get('/', headers)).status).toBe(status);
  });

  test('the first visit turns the token into a strict cookie and out of the address', async () => {
    const answer = await get(`/?token=${TOKEN}`, { host: OWN.host });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^stet-${PORT}=.*HttpOnly; SameSite=Strict`));
  });

  test('a token of another start sets nothing', async () => {
    const answer = await get(`/?token=${'b'.repeat(32)}`, { host: OWN.host });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  test.each([
    ['another site', { ...OWN, origin: 'https://evil.test' }],
    ['another port of this machine', { ...OWN, origin: 'http://127.0.0.1:8080' }],
    ['a page without an origin', { ...OWN, origin: 'null' }],
    ['no page at all', OWN],
    ['a site that the browser calls cross-site', { ...POST, 'sec-fetch-site': 'cross-site' }],
  ])('a post from %s is refused', async (_name, headers) => {
    for (const path of ['/checks', '/checks/check1/sign-offs', '/checks/check1/forget'])
      expect((await post(path, { text: 'x' }, headers)).status).toBe(403);
  });

  test.each([
    ['/', 200, OWN],
    ['/ui/main.js', 200, OWN],
    ['/ui/../package.json', 404, OWN],
    ['/ui/%2e%2e%2fpackage.json', 404, OWN],
    ['/nothing', 404, OWN],
    ['/checks/none/lines', 404, OWN],
    ['/', 403, { host: OWN.host }],
    ['/', 421, { host: 'evil.test' }],
  ])('%s (%i) forbids a page everything that ours does not need', async (path, status, headers) => {
    const answer = await get(path, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a check', () => {
  test.each([
    ['pasted text', { text: 'An article.' }, 'pasted text'],
    ['a rich paste, as Markdown', { text: '[a](b)', kind: 'markdown' }, 'pasted text.md'],
    ['a file, by its name alone', { file: new File(['An article.'], 'C:\\desk\\a.md') }, 'a.md'],
    ['an address', { url: ' https://site.test/a ' }, 'https://site.test/a'],
    [
      'a file before an address before text',
      { file: new File(['x'], 'b.md'), url: 'https://a.test', text: 'x' },
      'b.md',
    ],
  ])('of %s', async (_name, fields, path) => {
    const paths: string[] = [];
    const { start, lines } = open({
      openCheck: (input) => {
        paths.push(input.path);
        return finished;
      },
    });
    expect((await lines(await start(fields))).at(-1)?.type).toBe('finished');
    expect(paths).toEqual([path]);
  });

  test.each([
    [{ url: 'file:///etc/passwd' }, /is no address of a page/],
    [{ url: 'javascript:alert(1)' }, /is no address of a page/],
    [{ url: 'https://' }, /is no address of a page/],
  ])('of %j is refused before anything is asked', async (fields, why) => {
    const load = () => Promise.reject(new Error('asked'));
    const { start, lines } = open({ load });
    expect(await lines(await start(fields))).toMatchObject([{ type: 'failed', message: expect.stringMatching(why) }]);
  });

  test('of nothing is refused', async () => {
    expect((await open().post('/checks', { text: ' ' })).status).toBe(400);
  });

  test('that cannot be read says what is wrong and what to do, and nothing of the machine', async () => {
    const fail = (error: unknown) => ({ ...finished, run: () => Promise.reject(error) });
    const known = open({
      openCheck: () => fail(new StetError('INPUT_BINARY', 'No article', { hint: 'another file' })),
    });
    expect(await known.lines(await known.start())).toEqual([
      { type: 'failed', message: 'No article', hint: 'another file' },
    ]);
    const bug = open({ openCheck: () => fail(new Error('x is undefined')) });
    const [line] = await bug.lines(await bug.start());
    expect(line).toMatchObject({ type: 'failed', message: expect.stringContaining('bug') });
    expect(JSON.stringify(line)).not.toMatch(/\.ts:|at /);
  });

  test('that is larger than can be read is refused before it is in memory', async () => {
    const { app } = open();
    const headers = {
      ...POST,
      'content-length': String(80 * 1024 * 1024),
      'content-type': 'multipart/form-data; boundary=x',
    };
    const answer = await app.request('/checks', { method: 'POST', headers, body: 'x' });
    expect([answer.status, await answer.json()]).toEqual([413, { error: 'That is more than 64 MB.' }]);
  });

  test('can be followed again after a reload, and goes on where a connection broke', async () => {
    const { start, lines } = open({ words: { ...deps().words, line: () => ({ type: 'waiting', words: 'x' }) } });
    const id = await start();
    const all = await lines(id);
    expect(await lines(id)).toEqual(all);
    expect(await lines(id, { ...OWN, 'last-event-id': String(all.length - 1) })).toEqual([]);
  });

  test('a fifth at once is told to wait', async () => {
    const { post } = open({ openCheck: () => ({ ...finished, run: () => new Promise(() => {}) }) });
    for (let check = 0; check < 4; check++) expect((await post('/checks', { text: 'x' })).status).toBe(202);
    expect((await post('/checks', { text: 'x' })).status).toBe(429);
  });

  test('nor do more start while their forms come in together', async () => {
    const { post } = open({ openCheck: () => ({ ...finished, run: () => new Promise(() => {}) }) });
    const answers = await Promise.all(Array.from({ length: 9 }, () => post('/checks', { text: 'x' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 429, 429, 429, 429, 429]);
  });

  test.each([
    ['multipart/form-data; boundary=x', 'junk', 400],
    ['multipart/form-data', 'junk', 400],
    ['application/x-www-form-urlencoded', '%', 400],
  ])('a form that is none (%s) is the sender’s fault', async (contentType, body, status) => {
    const { app } = createApp(deps(), DOOR);
    const headers = { ...POST, 'content-type': contentType };
    expect((await app.request('/checks', { method: 'POST', headers, body })).status).toBe(status);
  });

  test('stop ends it with what is finished', async () => {
    const { start, lines, post } = open({
      openCheck: (_input, stop) => ({
        ...finished,
        run: () =>
          new Promise((resolve) => {
            stop.addEventListener('abort', () => resolve({ ...sampleReport(), complete: false }));
          }),
      }),
    });
    const id = await start();
    const followed = lines(id);
    await post(`/checks/${id}/stop`);
    expect((await followed).at(-1)).toMatchObject({ type: 'finished', complete: false });
  });

  test('that is forgotten is gone, and what it held is freed', async () => {
    let closed = 0;
    const { start, lines, post, get } = open({
      openCheck: () => ({
        ...finished,
        close: () => {
          closed += 1;
          return Promise.resolve();
        },
      }),
    });
    const id = await start();
    await lines(id);
    expect((await post(`/checks/${id}/forget`)).status).toBe(200);
    expect([(await get(`/checks/${id}/report/html`)).status, closed]).toEqual([404, 1]);
  });

  test('only the last are kept', async () => {
    const { start, lines, get } = open();
    const first = await start();
    await lines(first);
    for (let more = 0; more < 13; more++) await lines(await start());
    expect((await get(`/checks/${first}/lines`)).status).toBe(404);
  });
});

describe('what a finished check gives', () => {
  async function ready(rest: Partial<ServeDeps> = {}) {
    const opened = open(rest);
    const id = await opened.start();
    await opened.lines(id);
    return { ...opened, id, base: `/checks/${id}` };
  }

  test('files to save, under a name that no header can break', async () => {
    const { get, base } = await ready();
    const saved = await get(`${base}/report/json`);
    expect(saved.headers.get('content-disposition')).toBe(
      'attachment; filename="_bersicht _1_.json"; filename*=UTF-8\'\'%C3%9Cbersicht%20%221%22.json',
    );
    expect((await get(`${base}/report/exe`)).status).toBe(404);
    expect(await (await get(`${base}/fixed`)).text()).toBe('mended');
  });

  test('the report as a page of its own origin', async () => {
    const { get, base } = await ready();
    const policy = (await get(`${base}/report/html`)).headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox allow-scripts/);
    expect(policy).not.toContain('allow-same-origin');
    expect((await get(`${base}/report/html?save`)).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  test('sign-offs, which every report then has', async () => {
    const rendered: (string | undefined)[] = [];
    const { get, post, base } = await ready({
      render: (report) => {
        rendered.push(report.articles[0]?.claims[0]?.signOff?.by);
        return Promise.resolve(null);
      },
    });
    const sign = (fields: Record<string, string>) => post(`${base}/sign-offs`, { claim: 'c1', ...fields });
    expect((await sign({ state: 'confirmed', by: '' })).status).toBe(400);
    expect((await sign({ state: 'true', by: 'ML' })).status).toBe(400);
    expect((await sign({ claim: 'c99', state: 'query', by: 'ML' })).status).toBe(404);
    expect(await (await sign({ state: 'confirmed', by: ' ML ' })).json()).toMatchObject({
      signedOff: 1,
      of: 5,
      signed: { c1: { state: 'confirmed', by: 'ML' } },
    });
    await get(`${base}/report/json`);
    expect(rendered).toEqual(['ML']);
    const file = await get(`${base}/review/json`);
    expect(file.headers.get('content-disposition')).toContain('article.txt.review.json');
    expect(await file.json()).toMatchObject({ signOffs: [{ by: 'ML', at: '2026-11-24T10:00:00.000Z' }] });
    expect(await (await sign({ state: 'clear' })).json()).toMatchObject({ signedOff: 0 });
  });

  test('sign-offs from a file, and why some were left out', async () => {
    const { post, base } = await ready();
    const upload = await post(`${base}/review`, { file: new File(['x'], 'r.csv'), by: 'ML' });
    expect(await upload.json()).toMatchObject({ taken: 0, refused: ['row 2: who?'] });
    expect((await post(`${base}/review`, { by: 'ML' })).status).toBe(400);
    const broken = await ready({
      review: { ...deps().review, take: () => Promise.reject(new StetError('BAD_REVIEW', 'It is not JSON')) },
    });
    const refused = await broken.post(`${broken.base}/review`, { file: new File(['x'], 'r.json') });
    expect([refused.status, await refused.json()]).toEqual([400, { error: 'It is not JSON' }]);
  });
});
