import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/core/asking.ts';
import type { ArchiveAnswer } from '../../src/core/capture.ts';
import type { Clock } from '../../src/core/clock.ts';
import { linkState } from '../../src/core/link-state.ts';
import type { Page } from '../../src/core/page.ts';
import type { Store } from '../../src/core/store.ts';

export const START = Date.parse('2026-11-20T10:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const KEY = { scope: 'here', url: 'https://times.test/a' };

export const PAGE: Page = {
  url: 'https://times.test/a',
  contentType: 'text/html',
  title: 'Harbour',
  headings: ['Harbour'],
  text: 'Nine to six.',
  meta: { authors: ['Marta Solheim'] },
  anchors: new Set(['vote']),
  marks: { passwordFields: 0, asks: 0, frames: [], scripts: [], links: 3, outgoing: 1, noscript: '' },
  html: '<html>',
  partial: false,
};

export const found = (reason: Parameters<typeof linkState>[0], page: Page | null = null): Asked => ({
  state: linkState(reason, { checkedAt: '2026-11-20T10:00:00.000Z' }),
  exchanges: [],
  page,
  askAgain: false,
});

/** The test's own time: stores read it, tests set it. */
export class TestTime implements Clock {
  ms = START;
  readonly now = () => this.ms;
  readonly sleep = () => Promise.resolve();
}

/** What every store promises, whatever engine keeps it. `open` gives another store over the same place; `problems` is what they said. */
export function describeStore(place: {
  readonly time: TestTime;
  readonly problems: readonly string[];
  open(): Promise<Store>;
}): void {
  const { time } = place;
  const open = () => place.open();

  describe('link results', () => {
    test('are found again in another run, with the page and without its markup', async () => {
      const first = await open();
      await first.links.keep(KEY, 'claims', { ...found('ok', PAGE), about: { title: 'Harbour' } });
      await first.close();
      const again = await (await open()).links.find(KEY, 'claims');
      expect(again?.state).toMatchObject({ liveness: 'alive', reason: 'ok', fromCache: true });
      expect(again?.page).toEqual({ ...PAGE, html: '' });
      expect(again?.about).toEqual({ title: 'Harbour' });
      expect(again?.askAgain).toBe(false);
    });

    test.each([
      ['ok', 23 * HOUR, 25 * HOUR],
      ['http-404', 5 * HOUR, 7 * HOUR],
      ['forbidden', HOUR / 2, 2 * HOUR],
      ['timeout', HOUR / 10, HOUR / 2],
    ] as const)('%s stands for a while and no longer', async (reason, within, after) => {
      const { links } = await open();
      await links.keep(KEY, 'links', found(reason));
      time.ms = START + within;
      expect((await links.find(KEY, 'links'))?.state.reason).toBe(reason);
      time.ms = START + after;
      expect(await links.find(KEY, 'links')).toBeNull();
    });

    test('of a clock that was ahead do not stand until then; of one that differs by seconds they do', async () => {
      const { links } = await open();
      time.ms = START + 3650 * DAY;
      await links.keep(KEY, 'links', found('ok'));
      time.ms -= 30_000;
      expect(await links.find(KEY, 'links')).not.toBeNull();
      time.ms = START;
      expect(await links.find(KEY, 'links')).toBeNull();
      await links.keep(KEY, 'links', found('http-404'));
      expect((await links.find(KEY, 'links'))?.state.reason).toBe('http-404');
    });

    test.each(['deadline', 'offline', 'no-contact', 'private-address'] as const)('%s is no result', async (reason) => {
      const { links } = await open();
      await links.keep(KEY, 'links', found(reason));
      expect(await links.find(KEY, 'links')).toBeNull();
    });

    test('of a look at links only do not serve where the text is wanted; the other way round they do', async () => {
      const { links } = await open();
      await links.keep(KEY, 'links', found('ok'));
      expect(await links.find(KEY, 'claims')).toBeNull();
      await links.keep(KEY, 'claims', found('ok', PAGE));
      expect(await links.find(KEY, 'links')).not.toBeNull();
    });

    test('with a page that is too large to keep serve where its text is not wanted', async () => {
      const { links } = await open();
      await links.keep(KEY, 'claims', found('ok', { ...PAGE, text: 'a'.repeat(600_000) }));
      expect(await links.find(KEY, 'claims')).toBeNull();
      expect((await links.find(KEY, 'links'))?.state.reason).toBe('ok');
    });

    test('are found in their own scope only', async () => {
      const { links } = await open();
      await links.keep(KEY, 'links', found('ok'));
      expect(await links.find({ ...KEY, scope: 'through a proxy' }, 'links')).toBeNull();
    });

    test('of two stores over one file are everybody’s', async () => {
      const [one, two] = [await open(), await open()];
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          (index % 2 === 0 ? one : two).links.keep(
            { ...KEY, url: `https://times.test/${index}` },
            'links',
            found('ok'),
          ),
        ),
      );
      const all = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          one.links.find({ ...KEY, url: `https://times.test/${index}` }, 'links'),
        ),
      );
      expect(all.every((asked) => asked?.state.reason === 'ok')).toBe(true);
      expect(place.problems).toEqual([]);
    });
  });

  describe('failures', () => {
    const check = async (store: Store, day: number, reason: Parameters<typeof found>[0]) => {
      time.ms = START + day * DAY;
      await store.links.keep(KEY, 'links', found(reason));
    };

    test('count from the last time the page was alive', async () => {
      const store = await open();
      for (const [day, reason] of [
        [0, 'timeout'],
        [1, 'ok'],
        [2, 'timeout'],
        [2.2, 'timeout'],
        [4, 'server-error'],
      ] as const)
        await check(store, day, reason);
      expect(await store.links.failures(KEY)).toEqual({
        since: '2026-11-22T10:00:00.000Z',
        checks: 3,
        days: 2,
        reasons: ['timeout', 'timeout', 'server-error'],
      });
    });

    test('are none for a page that was last alive, or behind a wall', async () => {
      const store = await open();
      await check(store, 0, 'ok');
      await check(store, 1, 'forbidden');
      expect(await store.links.failures(KEY)).toBeNull();
    });
  });

  describe('answers with validators', () => {
    test('come back byte for byte, without cookies', async () => {
      const body = new Uint8Array([0, 255, 10, 13, 31, 139]);
      const first = await open();
      await first.responses.keep(KEY, {
        headers: [
          ['etag', '"1"'],
          ['set-cookie', 'a=1'],
        ],
        body,
      });
      await first.close();
      const again = await (await open()).responses.find(KEY);
      expect(again?.headers).toEqual([['etag', '"1"']]);
      expect([...(again?.body ?? [])]).toEqual([...body]);
    });

    test('are not kept when they are large', async () => {
      const { responses } = await open();
      await responses.keep(KEY, { headers: [['etag', '"1"']], body: new Uint8Array(300_000) });
      expect(await responses.find(KEY)).toBeNull();
    });
  });

  describe('answers of archives', () => {
    const query = { archive: 'wayback', url: 'https://times.test/a', near: '2020-10-19', wantNewest: false };
    const answer: ArchiveAnswer = {
      status: 'found',
      asked: [{ archive: 'wayback', outcome: 'found' }],
      best: {
        archive: 'wayback',
        url: 'https://web.archive.org/web/1/x',
        capturedAt: '2020-10-18T00:00:00.000Z',
        good: true,
        page: PAGE,
      },
    };

    test('come back with their pages', async () => {
      const captures = (await open()).captures('public');
      await captures.keep(query, answer);
      expect(await captures.find(query)).toEqual({ ...answer, best: { ...answer.best, page: { ...PAGE, html: '' } } });
      expect(await captures.find({ ...query, near: '2021-01-01' })).toBeNull();
      expect(await captures.find({ ...query, wantNewest: true })).toBeNull();
    });

    test.each(['unknown', 'skipped'] as const)('that are silences (%s) are not kept', async (status) => {
      const captures = (await open()).captures('public');
      await captures.keep(query, { status, asked: [] });
      expect(await captures.find(query)).toBeNull();
    });

    test('stand a day when the newest was asked for, a month when it was a date', async () => {
      const captures = (await open()).captures('public');
      await captures.keep(query, answer);
      await captures.keep({ ...query, wantNewest: true }, answer);
      time.ms = START + 2 * DAY;
      expect(await captures.find(query)).not.toBeNull();
      expect(await captures.find({ ...query, wantNewest: true })).toBeNull();
    });

    test('of a clock that was ahead do not stand until then', async () => {
      const captures = (await open()).captures('public');
      time.ms = START + 3650 * DAY;
      await captures.keep(query, answer);
      time.ms = START;
      expect(await captures.find(query)).toBeNull();
    });
  });
}
