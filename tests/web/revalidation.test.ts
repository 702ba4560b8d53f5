import { describe, expect, test } from 'vitest';
import type { CachedResponse, LinkKey, ResponseCache } from '../../src/core/store.ts';
import { askTwice, type FakeAnswer, FakeTransport, openTestWeb } from '../helpers/open-test-web.ts';

const URL_ = 'https://times.test/2021/council-votes-down-harbour-budget';
const BODY = `<title>Council votes down harbour budget</title><p>${'The council voted nine to six. '.repeat(30)}</p>`;
const HTML = { 'content-type': 'text/html' };

/** A cache in memory, and what was kept in it. */
function memory(): ResponseCache & { readonly kept: Map<string, CachedResponse> } {
  const kept = new Map<string, CachedResponse>();
  const nameOf = ({ scope, url }: LinkKey) => `${scope} ${url}`;
  return {
    kept,
    find: (key) => Promise.resolve(kept.get(nameOf(key)) ?? null),
    keep: (key, response) => {
      kept.set(nameOf(key), response);
      return Promise.resolve();
    },
  };
}

async function runs(answers: readonly FakeAnswer[], options: Parameters<typeof openTestWeb>[1] = {}) {
  const responses = memory();
  const results = [];
  for (const answer of answers) {
    const transport = new FakeTransport(() => answer);
    const asked = await askTwice(openTestWeb(transport, { responses, ...options }), URL_);
    results.push({ asked, headers: transport.asked[0]?.headers ?? {} });
  }
  return { results, kept: responses.kept };
}

describe('an answer of an earlier run', () => {
  test('is asked for by its validators, and judged again when the server says that it still holds', async () => {
    const { results } = await runs([
      { body: BODY, headers: { ...HTML, etag: '"v1"', 'last-modified': 'Fri, 05 Feb 2021 10:00:00 GMT' } },
      { status: 304, headers: { etag: '"v1"', date: 'Tue, 24 Nov 2026 10:00:00 GMT' } },
    ]);
    const [, second] = results;
    expect(second?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Fri, 05 Feb 2021 10:00:00 GMT',
    });
    expect(second?.asked.state).toMatchObject({ reason: 'ok', httpStatus: 200, contentType: 'text/html' });
    expect(second?.asked.page?.title).toBe('Council votes down harbour budget');
    expect(second?.asked.exchanges[0]?.revalidated).toBe(true);
  });

  test('gives way to a new one', async () => {
    const { results } = await runs([
      { body: BODY, headers: { ...HTML, etag: '"v1"' } },
      { body: BODY.replace('nine', 'ten'), headers: { ...HTML, etag: '"v2"' } },
      { status: 304, headers: {} },
    ]);
    expect(results[2]?.headers).toMatchObject({ 'if-none-match': '"v2"' });
    expect(results[2]?.asked.page?.text).toContain('ten to six');
  });

  test('that is gone now is gone', async () => {
    const { results } = await runs([{ body: BODY, headers: { ...HTML, etag: '"v1"' } }, { status: 404 }]);
    expect(results[1]?.asked.state.reason).toBe('http-404');
  });
});

describe('nothing is kept', () => {
  test.each<[string, FakeAnswer]>([
    ['without a validator', { body: BODY }],
    [
      'that must not be stored',
      { body: BODY, headers: { ...HTML, etag: '"1"', 'cache-control': 'private, no-store' } },
    ],
    ['that varies with everything', { body: BODY, headers: { ...HTML, etag: '"1"', vary: '*' } }],
    ['that was cut', { body: BODY, headers: { ...HTML, etag: '"1"' }, truncated: 'length' }],
    ['with another status', { status: 203, body: BODY, headers: { ...HTML, etag: '"1"' } }],
  ])('%s', async (_name, answer) => {
    expect((await runs([answer])).kept.size).toBe(0);
  });

  test('of hosts that get the user’s own headers, or that were pinned', async () => {
    const answer = { body: BODY, headers: { ...HTML, etag: '"1"' } };
    for (const options of [{ hosts: { 'times.test': { cookie: 'a=1' } } }, { resolve: ['times.test:443:127.0.0.1'] }])
      expect((await runs([answer], options)).kept.size).toBe(0);
  });
});

test('a 304 that nobody asked for is no page', async () => {
  const { results } = await runs([{ status: 304 }]);
  expect(results[0]?.asked.state).toMatchObject({ liveness: 'unknown', reason: 'bad-response' });
});
