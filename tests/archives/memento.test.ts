import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archives } from '../../src/archives/index.ts';
import { openFakes } from '../helpers/archives/ask-as-hall.ts';
import { httpDateOf, SOFT_404, type StoredCapture, stampOf, storyBody } from '../helpers/archives/captures.ts';
import { FakeMemento, type MementoHabits } from '../helpers/archives/fake-memento.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const URL_R = 'https://harbour.test/boats';
const STORY = storyBody('The boats of the first day');
const at = (day: string, status = 200, body = STORY): StoredCapture => ({
  url: URL_R,
  at: `${day}T10:00:00.000Z`,
  status,
  body,
});
const THREE = [at('2019-01-01'), at('2020-03-01'), at('2022-06-01')];
const PLAIN: MementoHabits = { base: 'https://archive.test/coll', timeMap: '/timemap/link/', timeGate: '/' };
const MEMGATOR: MementoHabits = { base: 'https://mems.test', timeMap: '/timemap/link/', timeGate: '/timegate/' };

const open = (id: string, captures: readonly StoredCapture[], habits: MementoHabits) =>
  openFakes([id], [new FakeMemento(captures, habits)]);

describe('TimeMaps and TimeGates in all their forms', () => {
  test.each<[string, string, MementoHabits]>([
    ['a TimeMap', 'memento:https://archive.test/coll/', PLAIN],
    ['a TimeMap in pages', 'memento:https://archive.test/coll', { ...PLAIN, pageSize: 1 }],
    ['an index of pages', 'memento:https://archive.test/coll', { ...PLAIN, pageSize: 2, isIndexed: true }],
    ['a TimeMap in JSON', 'memento:https://archive.test/coll', { ...PLAIN, form: 'memgator-json' }],
    [
      'a TimeGate, where the TimeMap is an outage page',
      'memento:https://archive.test/coll',
      { ...PLAIN, form: 'html' },
    ],
    ['MemGator', 'memgator:https://mems.test', MEMGATOR],
    ['a TimeGate that redirects (2.1)', 'timegate:https://archive.test/coll', PLAIN],
    [
      'a TimeGate with Content-Location (2.2)',
      'timegate:https://archive.test/coll',
      { ...PLAIN, gate: 'content-location' },
    ],
    ['a TimeGate that is the capture (2.3)', 'timegate:https://archive.test/coll', { ...PLAIN, gate: 'negotiated' }],
    [
      'a TimeMap without a TimeGate (4)',
      'timemap:https://archive.test/coll/timemap/link',
      { ...PLAIN, gate: 'missing' },
    ],
  ])('%s gives the last capture before the date', async (_name, id, habits) => {
    const answer = await open(id, THREE, habits).ask(URL_R, { near: '2020-06-01' });
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
    expect(answer.best?.page?.title).toBe('The boats of the first day');
  });

  test('a TimeGate that leads to the first after the date names the one before it', async () => {
    const answer = await open('timegate:https://archive.test/coll', THREE, PLAIN).ask(URL_R, { near: '2022-05-30' });
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
  });

  test('a page’s own TimeGate and TimeMap are asked after the archives, where the page names them (1.1, 3)', async () => {
    const own = new FakeMemento(THREE, { base: 'https://harbour.test/history', timeMap: '/map/', timeGate: '/gate/' });
    const history = {
      timeGate: `https://harbour.test/history/gate/${URL_R}`,
      timeMap: `https://harbour.test/history/map/${URL_R}`,
    };
    const answer = await openFakes([], [own]).ask(URL_R, { near: '2020-06-01', history });
    expect(answer.best).toMatchObject({ archive: 'own-history', capturedAt: '2020-03-01T10:00:00.000Z' });
  });
});

describe('bounds', () => {
  test('a TimeMap of more pages than are followed leaves "none" unsaid', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      at(`20${String(index + 10).padStart(2, '0')}-01-01`, 404, 'x'),
    );
    const { transport, ask } = open('memento:https://archive.test/coll', many.slice(0, 12), { ...PLAIN, pageSize: 1 });
    const answer = await ask(URL_R);
    expect(answer).toMatchObject({ status: 'unknown', seen: true });
    expect(transport.asked.length).toBeLessThan(20);
  });

  test('a TimeMap that was cut gives what was whole, and no "none"', async () => {
    const habits: MementoHabits = { ...PLAIN, form: 'cut' };
    const answer = await open('memento:https://archive.test/coll', [...THREE, at('2023-01-01')], habits).ask(URL_R, {
      near: '2020-06-01',
    });
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
    const bad = await open(
      'memento:https://archive.test/coll',
      [at('2020-01-01', 200, SOFT_404), at('2021-01-01')],
      habits,
    ).ask(URL_R);
    expect(bad.status).toBe('unknown');
  });

  test('two hundred thousand captures are a list like any other', async () => {
    const start = Date.UTC(1999, 0, 1);
    const lines = Array.from({ length: 200_000 }, (_, index) => {
      const iso = new Date(start + index * 3_600_000).toISOString();
      return `<https://archive.test/coll/${stampOf(iso)}/${URL_R}>; rel="memento"; datetime="${httpDateOf(iso)}"`;
    });
    const huge = {
      answer: ({ url }: { url: string }) => {
        if (url.includes('/timemap/'))
          return { headers: { 'content-type': 'application/link-format' }, body: lines.join(',\n') };
        const stamp = /coll\/(\d{14})id_/.exec(url)?.[1] ?? '';
        const iso = stamp.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z');
        return { headers: { 'content-type': 'text/html', 'memento-datetime': httpDateOf(iso) }, body: STORY };
      },
    };
    const { transport, ask } = openFakes(['memento:https://archive.test/coll'], [huge]);
    const answer = await ask(URL_R, { near: '2010-01-01' });
    expect(answer.best?.capturedAt).toBe('2010-01-01T23:00:00.000Z');
    expect(transport.asked).toHaveLength(2);
  });
});

describe('a list that was made to do harm', () => {
  /** What an archive says whose TimeMap is this. */
  async function toldBy(...bodies: readonly string[]) {
    const answer = ({ url }: { url: string }) => {
      const body = bodies[Number(/page=(\d+)/.exec(url)?.[1] ?? 0)] ?? '';
      return url.includes('/timemap/')
        ? { headers: { 'content-type': 'application/link-format' }, body }
        : { status: 404 };
    };
    const { transport, ask } = openFakes(['timemap:https://archive.test/timemap/link'], [{ answer }]);
    return { answer: await ask(URL_R), asked: transport.asked };
  }
  const WHEN = 'datetime="Wed, 01 Jan 2020 00:00:00 GMT"';

  test('two hundred thousand further pages are no more than are followed', async () => {
    const pages = Array.from({ length: 200_000 }, (_, nth) => `</timemap/link/page=${nth + 1}>;rel=timemap`);
    const { answer, asked } = await toldBy(pages.join(','));
    expect(answer.status).toBe('unknown');
    expect(asked.length).toBeLessThan(10);
  });

  test('pages that lead in a circle end', async () => {
    const { answer, asked } = await toldBy('</timemap/link/page=1>;rel=timemap', '</timemap/link/page=0>;rel=timemap');
    expect(answer.status).toBe('unknown');
    expect(asked.length).toBeLessThan(4);
  });

  test('what is no address, and no time, is no capture', async () => {
    const links = [
      `<http://[x${'/1234/http'.repeat(50_000)}\n x>;rel=memento;${WHEN}`,
      `<https://archive.test/${'a'.repeat(70_000)}>;rel=memento;${WHEN}`,
      `<mailto:a@archive.test>;rel=memento;${WHEN}`,
      '<https://archive.test/99999/x>;rel=memento;datetime="Fri, 31 Dec 99999 00:00:00 GMT"',
      '<https://archive.test/1/x>;rel=memento;datetime="some day"',
    ];
    const started = cpuMs();
    expect((await toldBy(links.join(','))).answer).toMatchObject({ status: 'unknown', absences: 1 });
    expect(cpuMs() - started).toBeLessThan(20_000); // hours, where each of those is looked through from each
  });

  test.each([
    ['JSON', '{"mementos":{"list":[{"datetime":{"toString":1},"uri":"https://archive.test/a"}]}}'],
    ['lines of JSON', '{"timestamp":{"toString":1},"url":"https://harbour.test/"}\n{"timestamp":1}'],
  ])('%s with an object where a text was expected names nothing', async (_form, body) => {
    expect((await toldBy(body)).answer.status).toBe('unknown');
  });
});

describe('an answer that came packed, or damaged', () => {
  const LIST = `<https://archive.test/coll/20200301100000/${URL_R}>; rel="memento"; datetime="Sun, 01 Mar 2020 10:00:00 GMT"`;
  const ROW = JSON.stringify({ timestamp: '20200301100000', url: URL_R, status: '200' });
  const ROWS = JSON.stringify([
    ['timestamp', 'original'],
    ['20200301100000', URL_R],
  ]);
  /** What an archive says whose list comes so packed; it shows its captures, and knows none at its other endpoints. */
  async function toldWith(id: string, text: string, coding: string, pack: (bytes: Buffer) => Uint8Array) {
    const answer = ({ url }: { url: string }) => {
      if (/\/timemap\/|\/cdx\b/.test(url))
        return { headers: { 'content-encoding': coding }, body: pack(Buffer.from(text)) };
      if (url.includes('available')) return { body: '{"archived_snapshots":{}}' };
      return /\d{14}id_/.test(url) && !url.includes('2099')
        ? {
            headers: { 'content-type': 'text/html', 'memento-datetime': httpDateOf('2020-03-01T10:00:00Z') },
            body: STORY,
          }
        : { status: 404 };
    };
    return await openFakes([id], [{ answer }]).ask(URL_R);
  }
  const LISTS = [
    ['memento:https://archive.test/coll', LIST],
    ['pywb:https://archive.test/coll', ROW],
    ['wayback', ROWS],
  ] as const;

  test.each(
    LISTS.flatMap(([id, text]) =>
      (
        [
          ['br', brotliCompressSync],
          ['deflate', deflateSync],
          ['deflate', deflateRawSync],
          ['gzip', gzipSync],
        ] as const
      ).map(([coding, pack]) => ({ id, text, coding, pack })),
    ),
  )('is read: $id, $coding', async ({ id, text, coding, pack }) => {
    expect((await toldWith(id, text, coding, pack)).best?.capturedAt).toBe('2020-03-01T10:00:00.000Z');
  });

  test.each(LISTS)('is no “none” where it cannot be unpacked: %s', async (id, text) => {
    const half = (bytes: Buffer) => gzipSync(bytes).subarray(0, 20);
    const answer = await toldWith(id, text, 'gzip', half);
    expect(answer.status).toBe('unknown');
    const bomb = await toldWith(id, '', 'gzip', () => gzipSync(Buffer.alloc(80 * 1024 * 1024)));
    expect(bomb.status).toBe('unknown');
  });
});

describe('what is not asked', () => {
  test('copies in archive.today that an aggregator names are left alone, and others are taken', async () => {
    const map = (...lines: string[]) => ({
      answer: ({ url }: { url: string }) => {
        if (url.includes('/timemap/'))
          return { headers: { 'content-type': 'application/link-format' }, body: lines.join(',\n') };
        if (url.startsWith('https://web.archive.org/web/20200301100000id_/'))
          return {
            headers: { 'content-type': 'text/html', 'memento-datetime': httpDateOf('2020-03-01T10:00:00Z') },
            body: STORY,
          };
        return { status: 500, body: 'nobody should ask here' };
      },
    });
    const today = `<http://archive.md/20200501100000/${URL_R}>; rel="memento"; datetime="${httpDateOf('2020-05-01T10:00:00Z')}"`;
    const perma = `<https://perma.cc/AB12-CD34>; rel="memento"; datetime="${httpDateOf('2020-05-01T10:00:00Z')}"`;
    const wayback = `<https://web.archive.org/web/20200301100000/${URL_R}>; rel="memento"; datetime="${httpDateOf('2020-03-01T10:00:00Z')}"`;
    const both = openFakes(['memgator:https://mems.test'], [map(today, perma, wayback)]);
    expect((await both.ask(URL_R)).best?.capturedAt).toBe('2020-03-01T10:00:00.000Z');
    const none = openFakes(['memgator:https://mems.test'], [map(today, perma)]);
    expect(await none.ask(URL_R)).toMatchObject({ status: 'unknown', seen: true });
    const asked = [...both.transport.asked, ...none.transport.asked].map(({ url }) => new URL(url).hostname);
    expect(new Set(asked)).toEqual(new Set(['mems.test', 'web.archive.org']));
  });

  test('a captured redirect is never followed to the living web, also not to a host that must not be contacted', async () => {
    const captures: StoredCapture[] = [
      { ...at('2020-03-01', 301, ''), headers: { location: 'https://harbour.test/boats-2020' } },
      { ...at('2020-03-01'), url: 'https://harbour.test/boats-2020' },
    ];
    const { transport, ask } = openFakes(['memento:https://archive.test/coll'], [new FakeMemento(captures, PLAIN)], {
      noContact: ['harbour.test'],
    });
    const answer = await ask(URL_R);
    expect(answer.best?.page?.title).toBe('The boats of the first day');
    expect(transport.asked.every(({ url }) => url.startsWith('https://archive.test/'))).toBe(true);
  });
});

describe('an archive that leads out to the living page', () => {
  /** The page itself, which calls what it answers a copy of an earlier day. */
  const lying = {
    headers: { 'content-type': 'text/html', 'memento-datetime': httpDateOf('2019-01-01T10:00:00Z') },
    body: STORY,
  };
  const LIST = `<https://archive.test/coll/20190101100000/${URL_R}>; rel="memento"; datetime="${httpDateOf('2019-01-01T10:00:00Z')}"`;

  test.each([
    ['by its replay', 'timemap:https://archive.test/map'],
    ['by its TimeGate', 'timegate:https://archive.test/gate'],
  ])('%s has no copy to show, whatever the page says of itself, and the page is not asked', async (_how, id) => {
    const answer = ({ url }: { url: string }) => {
      if (url.startsWith('https://archive.test/map/'))
        return { headers: { 'content-type': 'application/link-format' }, body: LIST };
      return url.startsWith('https://archive.test/')
        ? { status: 302, headers: { location: 'https://www.harbour.test/boats?from=archive' } }
        : lying;
    };
    const { transport, ask } = openFakes([id], [{ answer }]);
    expect(await ask(URL_R)).toMatchObject({
      status: 'unknown',
      asked: [{ detail: expect.stringContaining('leads to the page itself') }],
    });
    expect(transport.asked.every(({ url }) => url.startsWith('https://archive.test/'))).toBe(true);
  });
});

describe('absence', () => {
  test.each<[string, MementoHabits, string]>([
    ['TimeMap and TimeGate say so', PLAIN, 'none'],
    ['the archive throttles', { ...PLAIN, status: 429 }, 'unknown'],
    ['the archive is down', { ...PLAIN, status: 503 }, 'unknown'],
  ])('when %s', async (_name, habits, status) => {
    const answer = await open('memento:https://archive.test/coll', [], habits).ask(URL_R);
    expect(answer.status).toBe(status);
    expect(answer.seen).toBeUndefined();
  });
});

test.each(archives.filter(({ endpoints }) => endpoints.length === 1).map(({ id }) => id))(
  '%s stands at an address of its own, over https',
  (id) => {
    const kind = archives.find((entry) => entry.id === id);
    expect(kind?.endpoints.every(({ base }) => /^https:\/\/[^/]+$/.test(base))).toBe(true);
  },
);

test.each([
  'archive-it',
  'uk-web-archive',
  'uk-government',
  'uk-parliament',
  'loc',
  'stanford',
  'iceland',
  'australia',
])('%s is asked for its TimeMap, and gives its capture', async (id) => {
  const map = (url: string) =>
    `<${url.replace(/\/timemap\/(?:link\/)?.*/, '')}/20200301100000/${URL_R}>; rel="memento"; datetime="${httpDateOf('2020-03-01T10:00:00Z')}"`;
  const service = {
    answer: ({ url }: { url: string }) =>
      url.includes('/timemap/')
        ? { headers: { 'content-type': 'application/link-format' }, body: map(url) }
        : {
            headers: { 'content-type': 'text/html', 'memento-datetime': httpDateOf('2020-03-01T10:00:00Z') },
            body: STORY,
          },
  };
  const { transport, ask } = openFakes([id], [service]);
  expect((await ask(URL_R)).best).toMatchObject({ archive: id, good: true });
  const base = archives.find((entry) => entry.id === id)?.endpoints[0]?.base ?? '';
  expect(transport.asked.every(({ url }) => url.startsWith(base))).toBe(true);
});
