import { describe, expect, test } from 'vitest';
import { FakeTransport, openTestWeb, sourceAt } from '../helpers/open-test-web.ts';

const TEXT = 'The keeper of the north light writes down the weather twice a day, and nobody asks him why. '.repeat(12);
const PAGE = `<!doctype html><title>The light</title><h1>The light</h1><p id="there">${TEXT}</p>`;

/** What is said of the place that an address names, where it is sent on to `location`. */
async function placeOf(url: string, location: string) {
  const transport = new FakeTransport(({ pathname }) =>
    pathname === '/old/light' ? { status: 301, headers: { location } } : { body: PAGE },
  );
  const web = openTestWeb(transport);
  const { state } = await web.ask(sourceAt(url), { depth: 'claims', abort: new AbortController().signal, pass: 1 });
  await web.close();
  expect(state.liveness).toBe('alive');
  return state.fragment;
}

describe('a place in a page behind a redirect', () => {
  test.each([
    ['https://site.test/old/light#there', '/new/light', { value: 'there', found: true }],
    ['https://site.test/old/light#gone', '/new/light', { value: 'gone', found: false }],
    ['https://site.test/old/light#gone', 'https://site.test/new/light#gone', { value: 'gone', found: false }],
    // The server knows better where that is now, and the reader never comes to the cited one.
    ['https://site.test/old/light#gone', '/new/light#there', undefined],
    ['https://site.test/old/light', '/new/light#gone', undefined],
  ])('%s to %s', async (url, location, fragment) => {
    expect(await placeOf(url, location)).toEqual(fragment);
  });
});
