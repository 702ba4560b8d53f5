import { describe, expect, test } from 'vitest';
import { StetError } from '../../src/core/errors.ts';
import { createApp, type ServeDeps } from '../../src/serve/index.ts';
import { sampleReport } from '../helpers/sample-report.ts';

const TOKEN = 'a'.repeat(32);
const OWN = { host: '127.0.0.1:4747', cookie: `stet=${TOKEN}` };
const POST = { ...OWN, origin: 'http://127.0.0.1:4747' };

function deps(rest: Partial<ServeDeps> = {}): ServeDeps {
  let ids = 0;
  return {
    token: TOKEN,
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    newId: () => `job${++ids}`,
    check: () => Promise.resolve(sampleReport()),
    load: (url) => Promise.resolve({ bytes: new Uint8Array([65]), path: url }),
    formats: [{ id: 'json', about: 'everything' }],
    render: (_report, format) =>
      Promise.resolve(
        format === 'json' ? { data: '{}', contentType: 'application/json', fileName: 'report.json' } : null,
      ),
    fixed: () => Promise.resolve(null),
    signOff: (review, _report, claim, { state, by }) =>
      by === ''
        ? null
        : { ...review, signOffs: [{ exact: claim, prefix: '', suffix: '', state: state as 'query', by, at: '' }] },
    ...rest,
  };
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe('who gets in', () => {
  const { app } = createApp(deps());
  test.each([
    ['without a cookie', { host: '127.0.0.1:4747' }, 403],
    ['with another token', { host: '127.0.0.1:4747', cookie: `stet=${'b'.repeat(32)}` }, 403],
    ['by a foreign name for this machine (DNS rebinding)', { ...OWN, host: 'evil.test' }, 421],
    ['with everything in order', OWN, 200],
  ])('%s', async (_name, headers, status) => {
    expect((await app.request('/', { headers })).status).toBe(status);
  });

  test('the first visit turns the token into a strict cookie', async () => {
    const answer = await app.request(`/?token=${TOKEN}`, { headers: { host: 'localhost:4747' } });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test.each([
    ['another site', { ...OWN, origin: 'https://evil.test' }],
    ['no site at all', OWN],
    ['a site that the browser calls cross-site', { ...POST, 'sec-fetch-site': 'cross-site' }],
  ])('a post from %s is refused', async (_name, headers) => {
    expect((await app.request('/jobs', { method: 'POST', headers, body: form({ text: 'x' }) })).status).toBe(403);
  });

  test('every page forbids everything that it does not need', async () => {
    const policy = (await app.request('/', { headers: OWN })).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('a check', () => {
  async function lines(
    options: Partial<ServeDeps>,
    fields: Record<string, string | File>,
  ): Promise<{ type: string; message?: string }[]> {
    const { app } = createApp(deps(options));
    const started = await app.request('/jobs', { method: 'POST', headers: POST, body: form(fields) });
    const { id } = (await started.json()) as { id: string };
    const text = await (await app.request(`/jobs/${id}/lines`, { headers: OWN })).text();
    return [...text.matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => JSON.parse(data ?? '') as { type: string; message?: string },
    );
  }

  test.each([
    ['pasted text', { text: 'An article.' }],
    ['a file', { file: new File(['An article.'], 'a.md') }],
    ['an address', { url: 'https://site.test/a' }],
  ])('of %s ends in a report', async (_name, fields) => {
    expect((await lines({}, fields)).at(-1)).toEqual({ type: 'finished', complete: true });
  });

  test('of something unreadable says what is wrong and what to do', async () => {
    const check = () =>
      Promise.reject(new StetError('INPUT_BINARY', 'That is no article', { hint: 'try another file' }));
    expect(await lines({ check }, { text: 'x' })).toEqual([
      { type: 'failed', message: 'That is no article', hint: 'try another file' },
    ]);
  });

  test('of something that is no address is refused before anything is asked', async () => {
    expect((await lines({}, { url: 'file:///etc/passwd' }))[0]?.type).toBe('failed');
  });

  test('of nothing is refused', async () => {
    const { app } = createApp(deps());
    expect((await app.request('/jobs', { method: 'POST', headers: POST, body: form({ text: ' ' }) })).status).toBe(400);
  });

  test('can be followed again after a reload, signed off and downloaded', async () => {
    const { app } = createApp(deps());
    const { id } = (await (
      await app.request('/jobs', { method: 'POST', headers: POST, body: form({ text: 'x' }) })
    ).json()) as { id: string };
    for (let visit = 0; visit < 2; visit++)
      expect(await (await app.request(`/jobs/${id}/lines`, { headers: OWN })).text()).toContain('finished');
    const sign = (by: string) =>
      app.request(`/jobs/${id}/signoffs`, {
        method: 'POST',
        headers: POST,
        body: form({ claim: 'c1', state: 'confirmed', by }),
      });
    expect((await sign('')).status).toBe(400);
    expect(await (await sign('ML')).json()).toEqual({ signedOff: 1 });
    const saved = await app.request(`/jobs/${id}/report/json?save`, { headers: OWN });
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename="report.json"');
    expect((await app.request(`/jobs/${id}/report/exe`, { headers: OWN })).status).toBe(404);
  });

  test('a fifth at once is told to wait', async () => {
    const { app } = createApp(deps({ check: () => new Promise(() => {}) }));
    const post = () => app.request('/jobs', { method: 'POST', headers: POST, body: form({ text: 'x' }) });
    for (let job = 0; job < 4; job++) expect((await post()).status).toBe(202);
    expect((await post()).status).toBe(429);
  });

  test('stop aborts what is under way', async () => {
    const check: ServeDeps['check'] = (_input, _on, abort) =>
      new Promise((resolve) => abort.addEventListener('abort', () => resolve({ ...sampleReport(), complete: false })));
    const { app } = createApp(deps({ check }));
    const { id } = (await (
      await app.request('/jobs', { method: 'POST', headers: POST, body: form({ text: 'x' }) })
    ).json()) as { id: string };
    const followed = Promise.resolve(app.request(`/jobs/${id}/lines`, { headers: OWN })).then((answer) =>
      answer.text(),
    );
    await app.request(`/jobs/${id}/stop`, { method: 'POST', headers: POST });
    expect(await followed).toContain('"complete":false');
  });
});
