import { describe, expect, test } from 'vitest';
import { plannedServices } from '../../src/archives/index.ts';
import type { ArchiveAnswer, CaptureCache, CaptureQuery } from '../../src/core/capture.ts';
import { openFakes } from '../helpers/archives/ask-as-hall.ts';
import { CHALLENGE, SOFT_404, type StoredCapture, storyBody } from '../helpers/archives/captures.ts';
import { FakeArquivo, FakeCommonCrawl, FakePerma } from '../helpers/archives/fake-services.ts';
import { FakeWayback } from '../helpers/archives/fake-wayback.ts';

const URL_R = 'https://harbour.test/boats';
const STORY = storyBody('The boats of the first day');
const at = (day: string, status = 200, body = STORY): StoredCapture => ({
  url: URL_R,
  at: `${day}T10:00:00.000Z`,
  status,
  body,
});

describe('Perma.cc', () => {
  const open = (...args: ConstructorParameters<typeof FakePerma>) => openFakes(['perma'], [new FakePerma(...args)]);

  test('gives the copy nearest to the date, judged by its WARC file', async () => {
    const { best } = await open([at('2019-01-01'), at('2020-03-01'), at('2021-01-01')]).ask(URL_R, {
      near: '2020-06-01',
    });
    expect(best).toMatchObject({
      archive: 'perma',
      url: 'https://perma.cc/AB11-CD34',
      capturedAt: '2020-03-01T10:00:00.000Z',
      httpStatus: 200,
      distanceDays: -92,
    });
    expect(best?.page?.title).toBe('The boats of the first day');
  });

  test('leaves out a copy that failed, and one that shows a wall', async () => {
    const { best } = await open([at('2019-01-01'), at('2020-01-01', 404), at('2020-03-01', 200, CHALLENGE)]).ask(URL_R);
    expect(best?.capturedAt.slice(0, 10)).toBe('2019-01-01');
  });

  test.each<[string, string, ConstructorParameters<typeof FakePerma>]>([
    ['nobody has a copy', 'none', [[]]],
    ['the copies are private', 'none', [[at('2020-01-01')], { isPrivate: true }]],
    ['the API is down', 'unknown', [[], { api: 'down' }]],
    ['the API shows a page', 'unknown', [[], { api: 'html' }]],
    ['one of two lists is down', 'unknown', [[], { timeMap: 'down' }]],
    ['its file is larger than is read', 'unknown', [[at('2020-01-01')], { isLarge: true }]],
    ['its only copy is a soft 404', 'unknown', [[at('2020-01-01', 200, SOFT_404)]]],
  ])('when %s it says %s', async (_name, status, args) => {
    const answer = await open(...args).ask(URL_R);
    expect(answer.status).toBe(status);
    expect(answer.best).toBeUndefined();
  });
});

describe('Arquivo.pt', () => {
  const open = (...args: ConstructorParameters<typeof FakeArquivo>) =>
    openFakes(['arquivo-pt'], [new FakeArquivo(...args)]);

  test('gives the capture nearest to the date, by the address for readers', async () => {
    const captures = [
      at('2019-01-01'),
      { ...at('2020-03-01'), isRevisit: true },
      at('2020-05-01', 404),
      at('2021-01-01'),
    ];
    const { best } = await open(captures).ask(URL_R, { near: '2020-06-01' });
    expect(best?.url).toBe('https://arquivo.pt/wayback/20200301100000/https://harbour.test/boats');
  });

  test.each<[string, string, ConstructorParameters<typeof FakeArquivo>]>([
    ['nobody has a copy', 'none', [[]]],
    ['all captures are failures', 'none', [[at('2020-01-01', 404), at('2021-01-01', 503)]]],
    ['the index is down and nothing is known', 'unknown', [[], { cdx: 'down' }]],
    ['the index shows a page', 'unknown', [[], { cdx: 'html' }]],
  ])('when %s it says %s', async (_name, status, args) => {
    expect((await open(...args).ask(URL_R)).status).toBe(status);
  });

  test('finds a copy by its TimeGate while the index is down', async () => {
    const answer = await open([at('2020-01-01')], { cdx: 'down' }).ask(URL_R);
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-01-01');
  });
});

describe('Common Crawl', () => {
  const open = (...args: ConstructorParameters<typeof FakeCommonCrawl>) =>
    openFakes(['common-crawl'], [new FakeCommonCrawl(...args)]);

  test('is a witness by its record, and never has a copy to cite', async () => {
    const answer = await open([at('2021-07-02'), at('2026-07-05')]).ask(URL_R);
    expect(answer.best).toBeUndefined();
    expect(answer.status).toBe('unknown');
    expect(answer.newestGood).toMatchObject({
      archive: 'common-crawl',
      capturedAt: '2026-07-05T10:00:00.000Z',
      good: true,
    });
    expect(answer.asked).toEqual([expect.objectContaining({ archive: 'common-crawl', outcome: 'found' })]);
  });

  test('asks the crawl after the wanted date too, and no more than three', async () => {
    const { transport, ask } = open([at('2021-07-02')]);
    const answer = await ask(URL_R, { near: '2021-03-01' });
    expect(answer.newestGood?.capturedAt.slice(0, 10)).toBe('2021-07-02');
    expect(transport.asked.filter(({ url }) => url.includes('-index?'))).toHaveLength(3);
  });

  test('reads the list of crawls once a run', async () => {
    const { transport, ask } = open([]);
    await ask(`${URL_R}/a`);
    await ask(`${URL_R}/b`);
    expect(transport.asked.filter(({ url }) => url.endsWith('collinfo.json'))).toHaveLength(1);
  });

  test.each<[string, ConstructorParameters<typeof FakeCommonCrawl>]>([
    ['a record that shows a wall', [[at('2026-07-05', 200, CHALLENGE)]]],
    ['a server that would send the whole file', [[at('2026-07-05')], { data: 'whole-file' }]],
    ['a record that does not come', [[at('2026-07-05')], { data: 'down' }]],
  ])('%s is no witness, but the address was seen', async (_name, args) => {
    const answer = await open(...args).ask(URL_R);
    expect(answer.newestGood).toBeUndefined();
    expect(answer.seen).toBe(true);
  });

  test.each<[string, string, ConstructorParameters<typeof FakeCommonCrawl>]>([
    ['says that it has nothing', 'none', [[]]],
    ['says so in its older words', 'none', [[], { index: 'old-miss' }]],
    ['asks for fewer requests', 'unknown', [[], { index: 'slow-down' }]],
    ['gives no list of crawls', 'unknown', [[], { list: 'html' }]],
  ])('when it %s it is %s', async (_name, outcome, args) => {
    expect((await open(...args).ask(URL_R)).asked[0]?.outcome).toBe(outcome);
  });
});

describe('archive.today', () => {
  const map = {
    answer: ({ url }: { url: string }) =>
      url.startsWith('https://archive.ph/timemap/')
        ? {
            headers: { 'content-type': 'application/link-format' },
            body: `<http://archive.md/20200301100000/${URL_R}>; rel="first last memento"; datetime="Sun, 01 Mar 2020 10:00:00 GMT"`,
          }
        : { status: 500, body: 'nobody should ask here' },
  };

  test('is refused by name unless it is allowed', () => {
    expect(() => openFakes(['archive-today'], [map])).toThrow(/known to have changed copies/);
  });

  test('names its copies where it is allowed, and none is one to cite or a witness', async () => {
    const { transport, ask } = openFakes(['archive-today'], [map], { allowed: ['archive-today'] });
    const answer = await ask(URL_R, { witnessSince: '2019-01-01T00:00:00Z' });
    expect(answer).toMatchObject({ seen: true, asked: [{ outcome: 'found' }] });
    expect(answer.best ?? answer.newestGood).toBeUndefined();
    expect(transport.asked).toHaveLength(1);
  });

  test.each([
    [
      'a captcha with 200',
      200,
      '<html><title>archive.ph</title>One more step: please complete the security check</html>',
      'unknown',
    ],
    ['429', 429, 'Too many requests', 'unknown'],
    ['its own words for nothing, with 200', 200, 'TimeMap does not exists', 'none'],
    ['404', 404, '', 'none'],
  ])('answers with %s', async (_name, status, body, outcome) => {
    const fake = { answer: () => ({ status, body }) };
    const answer = await openFakes(['archive-today'], [fake], { allowed: ['archive-today'] }).ask(URL_R);
    expect(answer.asked[0]?.outcome).toBe(outcome);
  });
});

describe('several archives', () => {
  test('are asked in order until one has a copy from before the date', async () => {
    const services = [new FakeWayback([at('2021-01-01')]), new FakeArquivo([at('2020-05-30')])];
    const { transport, ask } = openFakes(['wayback', 'arquivo-pt', 'perma'], [...services, new FakePerma([])]);
    const answer = await ask(URL_R, { near: '2020-06-01' });
    expect(answer.best).toMatchObject({ archive: 'arquivo-pt', distanceDays: -2 });
    expect(answer.asked.map(({ archive, outcome }) => `${archive} ${outcome}`)).toEqual([
      'wayback found',
      'arquivo-pt found',
    ]);
    expect(transport.asked.some(({ url }) => url.includes('perma'))).toBe(false);
  });

  test('go on being asked for a witness', async () => {
    const services = [new FakeWayback([at('2020-05-30')]), new FakeCommonCrawl([at('2026-07-05')])];
    const answer = await openFakes(['wayback', 'common-crawl'], services).ask(URL_R, {
      near: '2020-06-01',
      witnessSince: '2026-07-01T00:00:00.000Z',
    });
    expect(answer.best?.archive).toBe('wayback');
    expect(answer.newestGood?.archive).toBe('common-crawl');
  });

  test('a silent one among them keeps "none" from being said', async () => {
    const services = [new FakeWayback([]), new FakeArquivo([], { cdx: 'down' })];
    const answer = await openFakes(['wayback', 'arquivo-pt'], services).ask(URL_R);
    expect(answer.status).toBe('unknown');
    expect(answer.asked.map(({ outcome }) => outcome)).toEqual(['none', 'unknown']);
  });

  test('one voice alone does not say "none"', async () => {
    expect((await openFakes(['common-crawl'], [new FakeCommonCrawl([])]).ask(URL_R)).status).toBe('unknown');
  });

  test('when the run ends on the way, what was not asked is skipped', async () => {
    const stop = new AbortController();
    const stopping = {
      answer: () => {
        stop.abort(new DOMException('stop', 'AbortError'));
        return { status: 503, body: '' };
      },
    };
    const { ask } = openFakes(['wayback', 'arquivo-pt'], [stopping]);
    const answer = await ask(URL_R, { abort: stop.signal });
    expect(answer.status).not.toBe('none');
    expect(answer.asked.at(-1)).toMatchObject({ archive: 'arquivo-pt', outcome: 'skipped' });
  });
});

describe('the choice of archives', () => {
  test.each([
    ['waybak', /Unexpected archive `waybak`, expected one of wayback/, 'did you mean `wayback`?'],
    ['memento:not an address', /Unexpected archive/, undefined],
    ['memento:ftp://archive.test/', /Unexpected archive/, undefined],
  ])('%s is refused with what there is', (id, message, hint) => {
    let error: unknown;
    try {
      openFakes([id], []);
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'BAD_OPTION', message: expect.stringMatching(message) });
    if (hint !== undefined) expect(error).toMatchObject({ hint });
  });

  test('says whom it would contact, mirrors included', () => {
    const hosts = (ids: readonly string[], endpoints = {}) =>
      plannedServices({ ids, endpoints }).map(({ host }) => host);
    expect(hosts(['wayback'])).toEqual(['web.archive.org', 'archive.org']);
    expect(hosts(['wayback'], { wayback: 'http://127.0.0.1:8080/' })).toEqual(['127.0.0.1:8080']);
    expect(hosts(['perma', 'memento:https://pywb.test/coll'])).toEqual(['perma.cc', 'api.perma.cc', 'pywb.test']);
  });
});

describe('what earlier runs were told', () => {
  const memory = () => {
    const kept = new Map<string, ArchiveAnswer>();
    const keyOf = (query: CaptureQuery) => JSON.stringify(query);
    const cache: CaptureCache = {
      find: async (query) => kept.get(keyOf(query)) ?? null,
      keep: async (query, answer) => void kept.set(keyOf(query), answer),
    };
    return { cache, kept };
  };

  test('is not asked again, and is said to be of then', async () => {
    const { cache } = memory();
    const services = [new FakeWayback([at('2020-03-01')])];
    const first = await openFakes(['wayback'], services, { cache }).ask(URL_R, { near: '2020-06-01' });
    const later = openFakes(['wayback'], services, { cache });
    const second = await later.ask(URL_R, { near: '2020-06-01' });
    expect(later.transport.asked).toEqual([]);
    expect(second.best).toEqual(first.best);
    expect(second.asked[0]?.detail).toMatch(/as told to an earlier run$/);
  });

  test('is kept for "found", "none" and "excluded", never for a silence', async () => {
    const { cache, kept } = memory();
    await openFakes(['wayback'], [new FakeWayback([])], { cache }).ask(URL_R);
    expect(kept.size).toBe(1);
    await openFakes(['arquivo-pt'], [new FakeArquivo([], { cdx: 'down' })], { cache }).ask(URL_R);
    expect(kept.size).toBe(1);
  });
});
