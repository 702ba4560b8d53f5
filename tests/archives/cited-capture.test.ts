import { describe, expect, test } from 'vitest';
import { checkCitedCopy, openArchives } from '../../src/archives/index.ts';
import type { CitedCapture } from '../../src/core/capture.ts';
import { parseArchiveUrl } from '../../src/core/urls/archive-url.ts';
import { readPackage } from '../../src/store/recordings/read-package.ts';
import type { FakeService } from '../helpers/archives/ask-as-hall.ts';
import { CHALLENGE, SOFT_404, type StoredCapture, storyBody } from '../helpers/archives/captures.ts';
import { FakePerma } from '../helpers/archives/fake-services.ts';
import { FakeWayback } from '../helpers/archives/fake-wayback.ts';
import { FakeTransport, openTestWeb } from '../helpers/open-test-web.ts';

const ORIGINAL = 'https://harbour.test/boats';
const STORY = storyBody('The boats of the first day');
const at = (day: string, status = 200, body = STORY, url = ORIGINAL): StoredCapture => ({
  url,
  at: `${day}T10:00:00.000Z`,
  status,
  body,
});
const CITED = `https://web.archive.org/web/20200301100000/${ORIGINAL}`;

async function check(
  address: string,
  services: readonly FakeService[],
  says: { readonly url?: string; readonly date?: string; readonly endpoints?: Record<string, string> } = {},
): Promise<CitedCapture & { readonly asked: readonly string[] }> {
  const { endpoints = {}, ...rest } = says;
  const transport = new FakeTransport((_url, nth, request) => {
    const answers = services.map((service) => service.answer(request, nth));
    return answers.find((answer) => answer !== null) ?? { phase: 'dns', code: 'ENOTFOUND' };
  });
  const { serviceFetcher, judgeCapture } = openTestWeb(transport);
  const reference = parseArchiveUrl(address);
  if (reference === null) throw new Error(`no archive's address: ${address}`);
  const { places } = openArchives({ ids: ['wayback'], endpoints });
  const copy = { reference, abort: new AbortController().signal, ...rest };
  const cited = await checkCitedCopy(copy, places, { fetcher: serviceFetcher, judge: judgeCapture, readPackage });
  return { ...cited, asked: transport.asked.map(({ url }) => url) };
}

describe('a cited copy', () => {
  test('that is there, good, and of the page and day that the article says, is good', async () => {
    const cited = await check(CITED, [new FakeWayback([at('2020-03-01')])], { url: ORIGINAL, date: '2020-03-01' });
    expect(cited).toMatchObject({
      outcome: 'good',
      original: ORIGINAL,
      capture: { archive: 'wayback', url: CITED, capturedAt: '2020-03-01T10:00:00.000Z', good: true },
    });
    expect(cited.asked).toEqual([`https://web.archive.org/web/20200301100000id_/${ORIGINAL}`]);
  });

  test('is opened at the mirror, where the archive has one', async () => {
    const wayback = new FakeWayback([at('2020-03-01')]);
    const mirror = {
      answer: ({ url }: { url: string }) =>
        url.startsWith('https://mirror.test/')
          ? wayback.answer({ url: url.replace('mirror.test', 'web.archive.org') })
          : null,
    };
    const cited = await check(CITED, [mirror], { endpoints: { wayback: 'https://mirror.test/' } });
    expect(cited.outcome).toBe('good');
  });

  test.each<[string, string, readonly StoredCapture[], { url?: string; date?: string }, string, RegExp]>([
    ['a soft 404', CITED, [at('2020-03-01', 200, SOFT_404)], {}, 'bad', /no good copy \(soft-404\)/],
    ['a bot check', CITED, [at('2020-03-01', 200, CHALLENGE)], {}, 'bad', /no good copy \(bot-challenge\)/],
    ['a captured 404', CITED, [at('2020-03-01', 404, 'gone')], {}, 'bad', /http-404/],
    [
      'of another day in truth',
      CITED,
      [at('2022-07-07')],
      {},
      'missing',
      /no copy of 2020-03-01; it shows that of 2022-07-07/,
    ],
    ['not there at all', CITED, [], {}, 'missing', /no such copy/],
    [
      'of another day than the template says',
      CITED,
      [at('2020-03-01')],
      { date: '2019-05-05' },
      'bad',
      /it is of 2020-03-01, and the article says 2019-05-05/,
    ],
    [
      'of another page than the template says',
      CITED,
      [at('2020-03-01')],
      { url: 'https://harbour.test/other' },
      'bad',
      /a copy of https:\/\/harbour\.test\/boats/,
    ],
    ['a calendar', `https://web.archive.org/web/2020*/${ORIGINAL}`, [at('2020-03-01')], {}, 'bad', /names no moment/],
    [
      'the newest, whatever that is',
      `https://web.archive.org/web/${ORIGINAL}`,
      [at('2020-03-01')],
      {},
      'bad',
      /names no moment/,
    ],
  ])('that is %s is told apart', async (_name, address, captures, says, outcome, problem) => {
    const cited = await check(address, [new FakeWayback(captures)], says);
    expect(cited.outcome).toBe(outcome);
    expect(cited.problem).toMatch(problem);
    expect(cited.capture).toBeUndefined();
  });

  test('under http, with www or a slash more is of the same page', async () => {
    const captures = [at('2020-03-01', 200, STORY, 'http://www.harbour.test/boats/')];
    const address = 'http://web.archive.org/web/20200301100000/http://www.harbour.test/boats/';
    expect((await check(address, [new FakeWayback(captures)], { url: ORIGINAL })).outcome).toBe('good');
  });

  test('of an archive that is down is unknown', async () => {
    const cited = await check(CITED, [new FakeWayback([at('2020-03-01')], { '*': ['replay-503'] })]);
    expect(cited.outcome).toBe('unknown');
  });

  test('of a site that the archive does not show any more is missing', async () => {
    const cited = await check(CITED, [new FakeWayback([at('2020-03-01')], { '*': ['excluded'] })]);
    expect(cited).toMatchObject({ outcome: 'missing', problem: expect.stringContaining('nothing of this site') });
  });

  test.each([
    'https://archive.ph/aB3dE',
    `https://archive.today/2020.03.01-100000/${ORIGINAL}`,
    'https://www.webcitation.org/5kgSh1vA2',
    'https://ghostarchive.org/archive/aB3dE',
  ])('at %s is not asked', async (address) => {
    const cited = await check(address, [{ answer: () => ({ status: 500, body: '' }) }]);
    expect(cited.outcome).toBe('not-asked');
    expect(cited.asked).toEqual([]);
  });
});

describe('a copy in Perma.cc, by its number', () => {
  const AB10 = 'https://perma.cc/AB10-CD34';

  test('is read from its WARC file, and its original is learnt', async () => {
    const cited = await check(AB10, [new FakePerma([at('2020-03-01')])]);
    expect(cited).toMatchObject({ outcome: 'good', original: ORIGINAL, capturedAt: '2020-03-01T10:00:00.000Z' });
    expect(cited.asked.every((url) => url.startsWith('https://api.perma.cc/'))).toBe(true);
  });

  test.each<[string, ConstructorParameters<typeof FakePerma>, { url?: string }, string]>([
    ['private', [[at('2020-03-01')], { isPrivate: true }], {}, 'missing'],
    ['of a wall', [[at('2020-03-01', 200, CHALLENGE)]], {}, 'bad'],
    ['of another page', [[at('2020-03-01')]], { url: 'https://harbour.test/other' }, 'bad'],
    ['too large', [[at('2020-03-01')], { isLarge: true }], {}, 'unknown'],
    ['in an archive that is down', [[at('2020-03-01')], { api: 'down' }], {}, 'unknown'],
  ])('that is %s is told apart', async (_name, args, says, outcome) => {
    expect((await check(AB10, [new FakePerma(...args)], says)).outcome).toBe(outcome);
  });
});
