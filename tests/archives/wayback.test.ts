import { describe, expect, test } from 'vitest';
import { openFakes } from '../helpers/archives/ask-as-hall.ts';
import { CHALLENGE, LOGIN, SOFT_404, type StoredCapture, storyBody } from '../helpers/archives/captures.ts';
import { FakeWayback, type WaybackQuirk } from '../helpers/archives/fake-wayback.ts';

const URL_R = 'https://harbour.test/boats';
const STORY = storyBody('The boats of the first day');
const at = (
  day: string,
  status = 200,
  body: string | Uint8Array = STORY,
  rest: Partial<StoredCapture> = {},
): StoredCapture => ({
  url: URL_R,
  at: `${day}T10:00:00.000Z`,
  status,
  body,
  ...rest,
});
const open = (captures: readonly StoredCapture[], quirks: readonly WaybackQuirk[] = []) =>
  openFakes(['wayback'], [new FakeWayback(captures, { '*': quirks })]);

describe('the best capture', () => {
  test.each<[string, readonly StoredCapture[], string | undefined, string | undefined]>([
    ['the last before the date', [at('2019-01-01'), at('2020-03-01'), at('2020-03-20')], '2020-03-10', '2020-03-01'],
    ['one of the day itself', [at('2020-03-01'), at('2020-03-10'), at('2020-03-11')], '2020-03-10', '2020-03-10'],
    ['one long before rather than the day after', [at('2012-01-01'), at('2020-03-11')], '2020-03-10', '2012-01-01'],
    ['the first after, where none is before', [at('2021-05-01'), at('2022-01-01')], '2020-03-10', '2021-05-01'],
    ['the newest, where no date is wanted', [at('2021-05-01'), at('2022-01-01')], undefined, '2022-01-01'],
    ['one of the year, where only the year is known', [at('2020-08-01'), at('2021-01-02')], '2020', '2020-08-01'],
    ['never a captured 404', [at('2019-01-01'), at('2020-03-09', 404, 'gone')], '2020-03-10', '2019-01-01'],
    ['never a captured soft 404', [at('2019-01-01'), at('2020-03-09', 200, SOFT_404)], '2020-03-10', '2019-01-01'],
    ['never a captured bot check', [at('2019-01-01'), at('2020-03-09', 200, CHALLENGE)], '2020-03-10', '2019-01-01'],
    ['never a captured login', [at('2019-01-01'), at('2020-03-09', 200, LOGIN)], '2020-03-10', '2019-01-01'],
    ['never a captured 429', [at('2019-01-01'), at('2020-03-09', 429, 'slow down')], '2020-03-10', '2019-01-01'],
    [
      'a revisit like any other',
      [at('2019-01-01'), at('2020-03-01', 200, STORY, { isRevisit: true })],
      '2020-03-10',
      '2020-03-01',
    ],
    [
      'one under http, where https was asked',
      [at('2019-01-01', 200, STORY, { url: 'http://www.harbour.test:80/boats' })],
      undefined,
      '2019-01-01',
    ],
  ])('is %s', async (_name, captures, near, day) => {
    const answer = await open(captures).ask(URL_R, near === undefined ? {} : { near });
    expect(answer.status).toBe('found');
    expect(answer.best?.capturedAt.slice(0, 10)).toBe(day);
    expect(answer.best).toMatchObject({ archive: 'wayback', good: true, httpStatus: 200 });
  });

  test('is named by the address for people, with digest, distance and the range of captures', async () => {
    const answer = await open([at('2019-01-01'), at('2020-03-01'), at('2023-01-01')]).ask(URL_R, {
      near: '2020-03-10',
    });
    expect(answer.best).toMatchObject({
      url: 'https://web.archive.org/web/20200301100000/https://harbour.test/boats',
      distanceDays: -9,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([answer.first?.slice(0, 10), answer.last?.slice(0, 10)]).toEqual(['2019-01-01', '2023-01-01']);
  });

  test('is found behind a captured redirect, inside the archive', async () => {
    const captures = [
      at('2020-03-01', 301, '', { headers: { location: '/boats-2020' } }),
      { ...at('2020-03-05'), url: 'https://harbour.test/boats-2020' },
    ];
    const { transport, ask } = open(captures, ['cdx-empty']);
    const { best } = await ask(URL_R, { near: '2020-03-10' });
    expect(best?.url).toBe('https://web.archive.org/web/20200305100000/https://harbour.test/boats-2020');
    expect(new Set(transport.asked.map(({ url }) => new URL(url).hostname))).toEqual(new Set(['web.archive.org']));
  });

  test('is not one of another address that the archive leads to', async () => {
    const wayback = new FakeWayback([{ ...at('2020-03-01'), url: 'https://other.test/page' }]);
    const mixed = {
      answer: (request: { url: string }) =>
        wayback.answer({
          url: request.url
            .replaceAll('harbour.test/boats', 'other.test/page')
            .replaceAll('harbour.test%2Fboats', 'other.test%2Fpage'),
        }),
    };
    const answer = await openFakes(['wayback'], [mixed]).ask(URL_R);
    expect(answer.best).toBeUndefined();
    expect(answer.status).not.toBe('found');
  });

  test('is read although its body was packed twice', async () => {
    const answer = await open([at('2020-03-01')], ['replay-double-gzip']).ask(URL_R);
    expect(answer.best?.page?.title).toBe('The boats of the first day');
  });

  test('is found although the index came compressed', async () => {
    const { transport, ask } = open([at('2020-03-01')], ['cdx-gzip']);
    expect((await ask(URL_R)).best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
    expect(transport.asked).toHaveLength(2);
  });

  test('is looked for behind a row of bad ones, with few requests', async () => {
    const bad = Array.from({ length: 12 }, (_, index) =>
      at(`2020-02-${String(index + 10)}`, 200, SOFT_404.replace('Sorry', `Sorry (${index})`)),
    );
    const { transport, ask } = open([at('2019-01-01'), ...bad]);
    const answer = await ask(URL_R, { near: '2020-03-10' });
    expect(transport.asked.length).toBeLessThanOrEqual(12);
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2019-01-01');
  });

  test('is looked for once more among those that were passed over', async () => {
    const bad = Array.from({ length: 30 }, (_, index) =>
      at(new Date(Date.UTC(2020, 0, 31 - index)).toISOString().slice(0, 10), 200, `${SOFT_404}<!-- ${index} -->`),
    );
    const captures = bad.map((capture, index) => (index >= 5 && index <= 12 ? { ...capture, body: STORY } : capture));
    const answer = await open(captures).ask(URL_R, { near: '2020-03-10' });
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-01-26');
  });

  test('is one long before the date where the index names those after it only', async () => {
    const after = Array.from({ length: 40 }, (_, index) => at(`2020-${index < 20 ? '04' : '05'}-${10 + (index % 20)}`));
    const { transport, ask } = open([at('2012-01-01'), ...after]);
    expect((await ask(URL_R, { near: '2020-03-10' })).best?.capturedAt.slice(0, 10)).toBe('2012-01-01');
    expect(transport.asked.length).toBeLessThanOrEqual(5);
  });

  test('costs one request where many bad captures are the same page', async () => {
    const bad = Array.from({ length: 12 }, (_, index) => at(`2020-02-${String(index + 10)}`, 200, SOFT_404));
    const { transport, ask } = open([at('2019-01-01'), ...bad]);
    const answer = await ask(URL_R, { near: '2020-03-10' });
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2019-01-01');
    expect(transport.asked).toHaveLength(3);
  });
});

describe('where the index does not help', () => {
  test.each<[string, readonly WaybackQuirk[]]>([
    ['is empty', ['cdx-empty']],
    ['is empty and the second voice misses it', ['cdx-empty', 'availability-misses']],
    ['is down', ['cdx-503']],
    ['shows an outage page with status 200', ['cdx-outage-page']],
    ['is down with its TimeMap', ['cdx-503', 'timemap-503']],
    ['throttles', ['cdx-429']],
    ['throttles for an hour', ['cdx-429-retry-after']],
    ['refuses the connection', ['cdx-refused']],
    ['is empty and the replay does not lead on', ['cdx-empty', 'replay-503']],
  ])('because it %s, the copy is found another way or nothing is said', async (_name, quirks) => {
    const answer = await open([at('2020-03-01')], quirks).ask(URL_R, { near: '2020-03-10' });
    if (quirks.includes('replay-503')) expect(answer.status).toBe('unknown');
    else expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
  });

  test('the best is found from neighbour to neighbour, whatever the nearest one is', async () => {
    const captures = [
      at('2018-01-01'),
      at('2019-01-01'),
      at('2019-06-01', 200, SOFT_404),
      at('2020-03-08', 301, '', { headers: { location: '/nowhere' } }),
      at('2020-03-11'),
    ];
    const { ask } = open(captures, ['cdx-empty', 'availability-misses']);
    expect((await ask(URL_R, { near: '2020-03-10' })).best?.capturedAt.slice(0, 10)).toBe('2019-01-01');
    expect((await ask(URL_R, { near: '2020-03-12' })).best?.capturedAt.slice(0, 10)).toBe('2020-03-11');
  });

  test('an index that has nothing where the replay has bad copies is believed only when all were looked at', async () => {
    const bad = (count: number) =>
      Array.from({ length: count }, (_, index) => at(`2020-01-${10 + index}`, 200, `${SOFT_404}<!-- ${index} -->`));
    const quirks: WaybackQuirk[] = ['cdx-empty', 'availability-misses'];
    expect(await open(bad(3), quirks).ask(URL_R)).toMatchObject({ status: 'none', seen: true });
    const many = await open([at('2010-01-01'), ...bad(20)], quirks).ask(URL_R);
    expect(many).toMatchObject({ status: 'unknown', seen: true });
    expect(many.asked[0]?.detail).toContain('none of those looked at is good');
  });

  test('a copy that the second voice knows without a scheme only is found', async () => {
    const wayback = new FakeWayback([at('2020-03-01')], { '*': ['cdx-empty', 'availability-misses-scheme'] });
    // The replay from any time fails once, as it does for fresh captures.
    const flaky = {
      answer: (request: { url: string }) =>
        request.url.includes('/web/2099') ? { status: 404, body: '' } : wayback.answer(request),
    };
    const answer = await openFakes(['wayback'], [flaky]).ask(URL_R);
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
  });

  test('a slash at the end that index and replay mind is tried', async () => {
    const captures = [{ ...at('2020-03-01'), url: `${URL_R}/` }];
    const answer = await open(captures, ['minds-slash', 'availability-misses']).ask(URL_R);
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2020-03-01');
  });
});

describe('absence and silence', () => {
  test('nothing anywhere is "none", said by all endpoints', async () => {
    const { transport, ask } = open([]);
    const answer = await ask(URL_R, { near: '2020-03-10' });
    expect(answer).toMatchObject({ status: 'none', asked: [{ archive: 'wayback', outcome: 'none' }] });
    expect(answer.seen).toBeUndefined();
    expect(answer.absences).toBeGreaterThanOrEqual(2);
    expect(new Set(transport.asked.map(({ url }) => new URL(url).hostname))).toEqual(
      new Set(['web.archive.org', 'archive.org']),
    );
  });

  test('a capture that is said not to be available is none for the second voice', async () => {
    const quirks: WaybackQuirk[] = ['cdx-empty', 'replay-absent', 'availability-unavailable'];
    expect((await open([at('2020-03-01')], quirks).ask(URL_R)).status).toBe('none');
  });

  test('captured failures only are "none", and somebody has seen the address', async () => {
    const answer = await open([at('2020-03-01', 404, 'gone'), at('2021-03-01', 503, 'down')]).ask(URL_R);
    expect(answer).toMatchObject({ status: 'none', seen: true });
  });

  test.each<[string, readonly WaybackQuirk[]]>([
    ['everything is down', ['cdx-503', 'timemap-503', 'replay-503', 'availability-503']],
    ['the second voice shows an outage page', ['availability-html']],
    ['the index refuses and the second voice has nothing', ['cdx-refused', 'replay-absent', 'availability-misses']],
    ['the index throttles and the others have nothing', ['cdx-429', 'availability-misses']],
  ])('when %s it is unknown, never "none"', async (_name, quirks) => {
    const answer = await open([], quirks).ask(URL_R);
    expect(answer.status).toBe('unknown');
    expect(answer.asked[0]?.detail).toBeTruthy();
  });

  test('copies that are listed and cannot be opened are unknown', async () => {
    const answer = await open([at('2020-03-01')], ['replay-absent', 'availability-misses']).ask(URL_R);
    expect(answer).toMatchObject({ status: 'unknown', seen: true });
  });

  test('an error of the replay that comes with 200 is no capture', async () => {
    const answer = await open([at('2020-03-01')], ['replay-runtime-error']).ask(URL_R);
    expect(answer.status).toBe('unknown');
  });

  test('a circle of redirects in the replay ends, and is no capture', async () => {
    const { transport, ask } = open([at('2020-03-01')], ['replay-circle']);
    const answer = await ask(URL_R);
    expect(answer.best).toBeUndefined();
    expect(transport.asked.length).toBeLessThan(12);
  });

  test.each([
    ['by the index', [] as WaybackQuirk[]],
    ['by the replay, with status 200', ['cdx-503', 'timemap-503'] as WaybackQuirk[]],
  ])('an excluded site is told %s', async (_name, quirks) => {
    const answer = await open([at('2020-03-01')], ['excluded', ...quirks.filter((quirk) => quirk !== 'cdx-503')]).ask(
      URL_R,
    );
    expect(answer).toMatchObject({ status: 'excluded', asked: [{ outcome: 'excluded' }] });
  });

  test('after three failures in a row it is left alone, and that is "skipped"', async () => {
    const { transport, ask } = open([], ['cdx-503', 'timemap-503', 'replay-503', 'availability-503']);
    for (const page of ['a', 'b', 'c']) await ask(`https://harbour.test/${page}`);
    const before = transport.asked.length;
    const answer = await ask('https://harbour.test/d');
    expect(answer).toMatchObject({ status: 'skipped', asked: [{ outcome: 'skipped' }] });
    expect(transport.asked).toHaveLength(before);
  });

  test('one address is looked up once a run', async () => {
    const { transport, ask } = open([at('2020-03-01')]);
    await Promise.all([ask(URL_R), ask(URL_R)]);
    expect(transport.asked).toHaveLength(2);
  });
});

describe('a witness', () => {
  const near = '2015-01-01';
  const witnessSince = '2026-10-25T00:00:00.000Z';

  test('is the newest good capture, beside the best one for the date', async () => {
    const answer = await open([at('2014-12-01'), at('2020-01-01'), at('2026-11-20')]).ask(URL_R, {
      near,
      witnessSince,
    });
    expect(answer.best?.capturedAt.slice(0, 10)).toBe('2014-12-01');
    expect(answer.newestGood?.capturedAt.slice(0, 10)).toBe('2026-11-20');
  });

  test('is never a capture of the wall that stopped us', async () => {
    const answer = await open([at('2014-12-01'), at('2026-11-10'), at('2026-11-20', 200, CHALLENGE)]).ask(URL_R, {
      near,
      witnessSince,
    });
    expect(answer.newestGood?.capturedAt.slice(0, 10)).toBe('2026-11-10');
  });

  test('is not looked for in the index where the newest capture is too old', async () => {
    const { transport, ask } = open([at('2014-12-01'), at('2020-01-01')]);
    const answer = await ask(URL_R, { near, witnessSince });
    expect(answer.newestGood?.capturedAt.slice(0, 10)).toBe('2020-01-01');
    expect(transport.asked.filter(({ url }) => url.includes('/cdx/'))).toHaveLength(1);
  });

  test('costs nothing where none is wanted', async () => {
    const { transport, ask } = open([at('2014-12-01'), at('2026-11-20')]);
    expect((await ask(URL_R, { near })).newestGood).toBeUndefined();
    expect(transport.asked).toHaveLength(2);
  });
});
