import { describe, expect, test } from 'vitest';
import { type SaveOutcome, savePageNow, spareCaptures } from '../../src/archives/index.ts';
import { readPackage } from '../../src/store/recordings/read-package.ts';
import { storyBody } from '../helpers/archives/captures.ts';
import { FakeSavePageNow, KEYS, type SaveHabit } from '../helpers/archives/fake-save-page-now.ts';
import { FakeWayback } from '../helpers/archives/fake-wayback.ts';
import { FakeTransport, openTestWeb } from '../helpers/open-test-web.ts';

const PAGE = 'https://harbour.test/boats?b=1&c=2';
const BASE = 'https://web.archive.org';

function open(habits: readonly SaveHabit[], keys = KEYS, lastAt = '2026-11-20T10:00:00.000Z') {
  const service = new FakeSavePageNow({ [PAGE]: habits });
  const wayback = new FakeWayback([{ url: PAGE, at: lastAt, status: 200, body: storyBody('Boats') }]);
  const transport = new FakeTransport(
    (_url, _nth, request) => service.answer(request) ?? wayback.answer(request) ?? {},
  );
  let now = Date.parse('2026-11-24T10:00:00Z');
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      now += Math.max(0, ms);
      return Promise.resolve();
    },
  };
  const { serviceFetcher, judgeCapture } = openTestWeb(transport, { clock });
  const tools = {
    fetcher: serviceFetcher,
    judge: judgeCapture,
    readPackage,
    clock,
    base: BASE,
    keys,
    abort: new AbortController().signal,
  };
  return {
    service,
    transport,
    elapsed: () => now - Date.parse('2026-11-24T10:00:00Z'),
    save: () => savePageNow(PAGE, tools),
    spare: () => spareCaptures(tools),
  };
}

const NEW: SaveOutcome = {
  kind: 'saved',
  captureUrl: `${BASE}/web/20261124100500/${PAGE}`,
  capturedAt: '2026-11-24T10:05:00.000Z',
  isNew: true,
};
const OLDER = { kind: 'saved', capturedAt: '2026-11-20T10:00:00.000Z', isNew: false };

describe('a capture', () => {
  test.each<[string, readonly SaveHabit[], object, number]>([
    ['comes after some waiting', [{ does: 'capture', pending: 4 }], NEW, 1],
    [
      'is named by where the page led',
      [{ does: 'capture', original: `${PAGE}#x` }],
      { kind: 'saved', captureUrl: `${BASE}/web/20261124100500/${PAGE}#x` },
      1,
    ],
    ['of a moment ago stands for a new one', [{ does: 'capture', recent: true }], { ...NEW, isNew: false }, 1],
    ['of today stands for one too many', [{ does: 'refuse', code: 'too-many-daily-captures' }], OLDER, 1],
    [
      'is not one of days ago where its job was forgotten',
      [{ does: 'forget' }],
      { kind: 'failed', why: 'the archive has forgotten the job' },
      3,
    ],
    [
      'comes at the second try after an error that passes',
      [{ does: 'fail', code: 'no-browsers-available' }, { does: 'capture' }],
      NEW,
      2,
    ],
    [
      'comes at the second try after the site asked the archive to slow down',
      [{ does: 'fail', code: 'too-many-requests' }, { does: 'capture' }],
      NEW,
      2,
    ],
    [
      'is none where its job has no name that can be asked for',
      [{ does: 'answer', status: 200, body: JSON.stringify({ job_id: '\ud83d/../x' }) }, { does: 'capture' }],
      { kind: 'failed' },
      1,
    ],
    ['comes at the second try after a bad gateway', [{ does: 'answer', status: 520 }, { does: 'capture' }], NEW, 2],
    [
      'comes after an outage page with status 200',
      [{ does: 'answer', status: 200, body: '<html>Temporarily Offline</html>' }, { does: 'capture' }],
      NEW,
      2,
    ],
    [
      'comes after a rest that was asked for',
      [{ does: 'answer', status: 429, body: 'slow down' }, { does: 'capture' }],
      NEW,
      2,
    ],
    ['that never ends is left pending', [{ does: 'never-end' }], { kind: 'pending' }, 1],
    [
      'is not made where the site refuses',
      [{ does: 'fail', code: 'no-access' }],
      { kind: 'failed', why: 'the site refuses the archive (403)' },
      1,
    ],
    [
      'is not made, told by an error with status 200 at once',
      [{ does: 'refuse', code: 'blocked-url' }],
      { kind: 'failed', why: 'the archive does not save addresses of this kind' },
      1,
    ],
    [
      'is not made for a reason that nobody knows yet',
      [{ does: 'fail', code: 'solar-flare', message: 'Sorry,\u001b[31m the sun.' }],
      { kind: 'failed', why: expect.stringMatching(/^the archive says: Sorry,[^\u001b]*the sun\.$/) },
      1,
    ],
    ['is tried three times and no more', [{ does: 'fail', code: 'proxy-error' }], { kind: 'failed' }, 3],
    [
      'ends the run where the day’s share is used up',
      [{ does: 'refuse', code: 'max-daily-bandwidth' }],
      { kind: 'stopped' },
      1,
    ],
  ])('%s', async (_name, habits, outcome, submissions) => {
    const { service, save } = open(habits);
    expect(await save()).toMatchObject(outcome);
    expect(service.submitted).toEqual(Array.from({ length: submissions }, () => PAGE));
  });

  test('is asked for with the whole address and no needless work, in the pace of the service', async () => {
    const { service, transport, save, elapsed } = open([{ does: 'fail', code: 'celery' }, { does: 'capture' }]);
    await save();
    expect(Object.fromEntries(service.forms[0] ?? [])).toEqual({
      url: PAGE,
      skip_first_archive: '1',
      if_not_archived_within: '1d',
    });
    expect(elapsed()).toBeGreaterThanOrEqual(15_000);
    const polls = transport.asked.filter(({ url }) => url.includes('/save/status/'));
    expect(polls.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('is looked up in the index where its job was forgotten', async () => {
    const { save } = open([{ does: 'forget' }], KEYS, '2026-11-24T09:59:00.000Z');
    expect(await save()).toMatchObject({ kind: 'saved', capturedAt: '2026-11-24T09:59:00.000Z', isNew: false });
  });

  test('is not asked for with keys that are refused', async () => {
    const { service, save, spare } = open([], { access: 'wrong', secret: 'wrong' });
    expect(await spare()).toBeNull();
    expect(await save()).toEqual({ kind: 'stopped', why: 'the archive does not accept the keys' });
    expect(service.submitted).toEqual([]);
  });

  test('keys tell how many captures they have left', async () => {
    expect(await open([]).spare()).toBe(3);
  });
});
