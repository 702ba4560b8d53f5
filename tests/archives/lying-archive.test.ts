import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFakes } from '../helpers/archives/ask-as-hall.ts';
import { CHALLENGE, httpDateOf, SOFT_404, stampOf, storyBody } from '../helpers/archives/captures.ts';

const ASKED = 'https://harbour.test/boats';
const STORY = storyBody('The boats of the first day');

/** A day, what the index says was captured then, and what the replay does when it is opened. */
const row = fc.record({
  day: fc
    .integer({ min: 0, max: 9000 })
    .map((days) => `${new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10)}T10:00:00.000Z`),
  original: fc.constantFrom(
    ASKED,
    ASKED,
    ASKED,
    'http://www.harbour.test/boats/',
    'https://other.test/',
    'javascript:alert(1)',
    'http://127.0.0.1/',
  ),
  status: fc.constantFrom('200', '200', '-', '404', '302', '99999', 'ok'),
  replay: fc.constantFrom(
    'good',
    'good',
    'other page',
    'wall',
    'gone',
    'not its own',
    'other time',
    'to itself',
    'out',
    'captured out',
    'broken',
  ),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

/** What the archive gives for a replay: headers of a copy are there where it shows one. */
function replayOf({ day, replay }: Row, url: string) {
  const copy = (of: string, at: string) => ({
    'content-type': 'text/html',
    'memento-datetime': httpDateOf(at),
    link: `<${of}>; rel="original"`,
  });
  switch (replay) {
    case 'good':
      return { headers: copy(ASKED, day), body: STORY };
    case 'other page':
      return { headers: copy('https://other.test/boats', day), body: STORY };
    case 'wall':
      return { headers: copy(ASKED, day), body: CHALLENGE };
    case 'gone':
      return { headers: copy(ASKED, day), body: SOFT_404 };
    case 'not its own':
      return { headers: { 'content-type': 'text/html' }, body: STORY };
    case 'other time':
      return { headers: copy(ASKED, '2031-05-05T05:05:05.000Z'), body: STORY };
    case 'to itself':
      return { status: 302, headers: { location: url } };
    case 'out':
      return { status: 302, headers: { location: ASKED } };
    case 'captured out':
      return { status: 301, headers: { ...copy(ASKED, day), location: 'http://10.0.0.1/boats' } };
    default:
      return { phase: 'headers' as const, code: 'UND_ERR_SOCKET' };
  }
}

test('whatever an archive says, a copy is one that it showed, of the page, good, and of the time that it said', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ day }) => day, maxLength: 12 }),
      fc.boolean(),
      async (rows, hasDate) => {
        const shown = new Map(rows.map((one) => [stampOf(one.day), one]));
        const answer = ({ url }: { url: string }) => {
          if (!url.startsWith('https://web.archive.org/')) return null;
          if (url.includes('/cdx/'))
            return {
              body: JSON.stringify([
                ['timestamp', 'original', 'statuscode'],
                ...rows.map(({ day, original, status }) => [stampOf(day), original, status]),
              ]),
            };
          const one = shown.get(/\/web\/(\d{14})id_\//.exec(url)?.[1] ?? '');
          return one === undefined ? { status: 404 } : replayOf(one, url);
        };
        const { transport, ask } = openFakes(['wayback'], [{ answer }]);
        const { best, status } = await ask(ASKED, hasDate ? { near: '2012-06-01' } : {});
        expect(transport.asked.length).toBeLessThan(80);
        expect(
          transport.asked.map(({ url }) => new URL(url).hostname).filter((host) => !/(?:^|\.)archive\.org$/.test(host)),
        ).toEqual([]);
        expect(status === 'found').toBe(best !== undefined);
        if (best === undefined) return;
        found += 1;
        const one = shown.get(/\/web\/(\d{14})\//.exec(best.url)?.[1] ?? '');
        expect(one?.replay).toMatch(/^(?:good|other time)$/);
        expect(best.capturedAt).toBe(one?.replay === 'good' ? one.day : '2031-05-05T05:05:05.000Z');
        expect(best.page?.title).toBe('The boats of the first day');
      },
    ),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(40);
});
