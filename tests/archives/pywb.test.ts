import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askArchives, openArchives } from '../../src/archives/index.ts';
import type { ArchiveAnswer, ArchiveQuery } from '../../src/core/capture.ts';
import { DAY_MS, isoTime, systemClock } from '../../src/core/clock.ts';
import { readPackage } from '../../src/store/recordings/read-package.ts';
import { createWeb } from '../../src/web/index.ts';
import { CHALLENGE, digestOf, SOFT_404, type StoredCapture, storyBody } from '../helpers/archives/captures.ts';
import { installPywb, makeCollections, type Pywb, servePywb } from '../helpers/archives/pywb.ts';
import { tempFolders } from '../helpers/temp-folders.ts';
import { rawRecord } from '../store/warc-files.ts';

const newFolder = tempFolders();

const installed = await installPywb();
const why = 'missing' in installed ? ` (skipped: ${installed.missing})` : '';

/** Of a busy machine, on which an answer of pywb takes as long as a silent host elsewhere. */
const PATIENT = { timeoutMs: 60_000, connectTimeoutMs: 60_000 };

const ONE = storyBody('The rate of the harbour', 'The rate was 2.5 percent.');
const TWO = storyBody('The rate of the harbour', 'The rate was 4.5 percent.');
const at = (
  url: string,
  day: string,
  status: number,
  body: string | Uint8Array,
  rest: Partial<StoredCapture> = {},
) => ({
  url,
  at: `${day}T12:00:00Z`,
  status,
  body,
  ...rest,
});
const CAPTURES: readonly StoredCapture[] = [
  at('http://source.test/report.html', '2020-03-01', 200, ONE),
  at('http://source.test/report.html', '2020-09-01', 200, ONE, { isRevisit: true }),
  at('http://source.test/report.html', '2022-06-15', 200, TWO),
  at('http://source.test/report.html', '2023-01-10', 404, 'gone'),
  at('http://source.test/old', '2021-05-05', 301, '', { headers: { location: 'http://source.test/report.html' } }),
  at('http://source.test/walled', '2021-05-05', 200, ONE),
  at('http://source.test/walled', '2022-05-05', 200, CHALLENGE),
  at('http://source.test/soft', '2022-05-05', 200, SOFT_404),
  at('http://source.test/gone', '2022-05-05', 404, 'gone'),
  at('http://source.test/packed', '2022-05-05', 200, gzipSync(ONE), { headers: { 'content-encoding': 'gzip' } }),
  at('http://source.test/a,b?c="d"&e=f;g', '2022-05-05', 200, ONE),
  at('http://source.test/long-gone', '2018-02-01', 200, TWO),
  at('http://source.test/long-gone', '2018-08-01', 200, ONE),
  at('http://source.test/long-gone', '2018-10-01', 200, ONE, { isRevisit: true }),
  ...days('2019-01-01', 200).map((day, nth) => at('http://source.test/long-gone', day, 404, `gone ${nth % 9}`)),
];

/** Every third day from one on. */
function days(first: string, many: number): string[] {
  return Array.from({ length: many }, (_, nth) => isoTime(Date.parse(first) + 3 * nth * DAY_MS).slice(0, 10));
}

/** pywb finds what a revisit stands for by these only. */
const REVISIT = {
  'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
  'WARC-Refers-To-Target-URI': 'http://source.test/report.html',
  'WARC-Refers-To-Date': '2020-03-01T12:00:00Z',
};

/** A WARC file of these captures, each record a gzip member of its own. */
function warcOf(captures: readonly StoredCapture[]): Buffer {
  return Buffer.concat(
    captures.map(({ url, at: date, status, body, headers, isRevisit }) => {
      const head = Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('');
      const block = Buffer.concat([
        Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n`),
        isRevisit ? Buffer.alloc(0) : Buffer.from(body),
      ]);
      const record = rawRecord({
        headers: {
          'WARC-Type': isRevisit === true ? 'revisit' : 'response',
          'WARC-Record-ID': `<urn:uuid:${crypto.randomUUID()}>`,
          'WARC-Date': date,
          'WARC-Target-URI': url,
          'Content-Type': 'application/http; msgtype=response',
          'WARC-Payload-Digest': `sha1:${digestOf(body)}`,
          ...(isRevisit === true ? REVISIT : {}),
        },
        block,
      });
      return gzipSync(record);
    }),
  );
}

describe.skipIf(why !== '')(`a real pywb${why}`, () => {
  let folder: string;
  let collections: Awaited<ReturnType<typeof makeCollections>>;
  let framed: Pywb;
  let unframed: Pywb;

  beforeAll(async () => {
    if ('missing' in installed) return;
    folder = await newFolder();
    const file = join(folder, 'captures.warc.gz');
    await writeFile(file, warcOf(CAPTURES));
    collections = await makeCollections(installed.bin, { demo: [file] });
    const serve = (isFramed: boolean) => servePywb(installed.bin, collections.folder, { framed: isFramed });
    [framed, unframed] = await Promise.all([serve(true), serve(false)]);
  }, 240_000);

  afterAll(async () => {
    await Promise.all([framed?.close(), unframed?.close()]);
    await collections?.close();
  });

  async function ask(
    kind: string,
    pywb: Pywb,
    path: string,
    query: Partial<ArchiveQuery> = {},
  ): Promise<ArchiveAnswer> {
    const web = createWeb({ ...PATIENT, clock: systemClock, allowPrivate: [pywb.host], hostIntervalMs: 0, env: {} });
    try {
      const address = { memento: '/demo', pywb: '/demo', timegate: '/demo', timemap: '/demo/timemap/link' }[kind];
      const setup = openArchives({ ids: [`${kind}:${pywb.base}${address ?? kind}`], endpoints: {} });
      return await askArchives(
        { url: `http://source.test/${path}`, abort: new AbortController().signal, ...query },
        { fetcher: web.serviceFetcher, judge: web.judgeCapture, readPackage },
        setup,
      );
    } finally {
      await web.close();
    }
  }

  const ways = [
    ['memento', 'framed'],
    ['memento', 'unframed'],
    ['pywb', 'framed'],
    ['pywb', 'unframed'],
    ['timegate', 'framed'],
    ['timegate', 'unframed'],
    ['timemap', 'framed'],
  ] as const;
  const of = (form: string) => (form === 'framed' ? framed : unframed);

  describe.each(ways)('asked as %s, %s', (kind, form) => {
    test.each([
      ['2021-06-01', '2020-09-01'],
      ['2020-05-01', '2020-03-01'],
      ['2022-06-15', '2022-06-15'],
      ['2019-01-01', '2020-03-01'],
      [undefined, '2022-06-15'],
    ])('gives for %s the capture of %s, never the captured 404', async (near, day) => {
      // A TimeGate alone names neighbours only: behind a 404 it leads to the newest.
      const answer = await ask(kind, of(form), 'report.html', near === undefined ? {} : { near });
      if (kind === 'timegate' && near === undefined) expect(answer.best).toBeUndefined();
      else expect(answer.best?.capturedAt.slice(0, 10)).toBe(day);
      if (answer.best !== undefined)
        expect(answer.best.page?.text).toContain(day < '2022' ? '2.5 percent' : '4.5 percent');
    });

    test('follows a captured redirect inside the archive', async () => {
      const { best } = await ask(kind, of(form), 'old', { near: '2021-06-01' });
      expect(best?.page?.text).toContain('2.5 percent');
      expect(best?.url).toContain('/demo/');
    });

    test('says "found" neither of a wall nor of a soft 404', async () => {
      const walled = await ask(kind, of(form), 'walled', { near: '2022-12-01' });
      if (walled.best !== undefined) expect(walled.best.capturedAt.slice(0, 10)).toBe('2021-05-05');
      const soft = await ask(kind, of(form), 'soft');
      expect(soft.best).toBeUndefined();
      expect(soft.seen).toBe(true);
    });

    test('finds what was captured well behind hundreds of captures of its absence', async () => {
      const answer = await ask(kind, of(form), 'long-gone', { near: '2019-12-01' });
      // The index of pywb knows what status a capture has. A TimeMap does not: the oldest is looked at in any case.
      const day = { pywb: '2018-10-01', memento: '2018-02-01', timemap: '2018-02-01' }[kind as string];
      expect(answer.best?.capturedAt.slice(0, 10)).toBe(day);
    });

    test('reads packed captures, and addresses with commas and quotes', async () => {
      expect((await ask(kind, of(form), 'packed')).best?.page?.text).toContain('2.5 percent');
      expect((await ask(kind, of(form), 'a,b?c="d"&e=f;g')).best?.page?.text).toContain('2.5 percent');
    });

    test('tells absence by as many voices as it has', async () => {
      const answer = await ask(kind, of(form), 'never');
      expect(answer.status).toBe(kind === 'timegate' || kind === 'timemap' ? 'unknown' : 'none');
      expect(answer.seen).toBeUndefined();
    });
  });

  test('a collection that does not exist is no absence by itself', async () => {
    const answer = await ask('/nowhere', framed, 'report.html').catch((error: unknown) => error);
    expect(answer).toMatchObject({ code: 'BAD_OPTION' });
  });
});
