import { framed, notice } from '../../../fixtures/web/bodies.ts';
import type { ArchiveAnswer } from '../../../src/core/capture.ts';
import { openFakes } from './ask-as-hall.ts';
import { CHALLENGE, LOGIN, SOFT_404, type StoredCapture, storyBody } from './captures.ts';
import { FakeWayback, type WaybackQuirk } from './fake-wayback.ts';

/** What an archive did on the day: quirks of its endpoints, and what only the first question meets. */
export interface Weather {
  readonly name: string;
  readonly quirks: readonly WaybackQuirk[];
  /** Answers the first so many questions to the index instead. */
  readonly first?: {
    readonly times: number;
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** What may be said where a good capture exists. */
  readonly expects: 'found' | 'excluded' | 'unknown';
}

/** From a quiet day to an archive that nobody can reach. */
export const WEATHERS: readonly Weather[] = [
  { name: 'all is well', quirks: [], expects: 'found' },
  { name: 'the second voice misses it', quirks: ['availability-misses'], expects: 'found' },
  { name: 'the index has nothing', quirks: ['cdx-empty'], expects: 'found' },
  { name: 'index empty, second voice misses', quirks: ['cdx-empty', 'availability-misses'], expects: 'found' },
  { name: 'the second voice names a 404', quirks: ['cdx-empty', 'availability-names-404'], expects: 'found' },
  { name: 'the index is down', quirks: ['cdx-503'], expects: 'found' },
  { name: 'the index shows an outage page', quirks: ['cdx-outage-page'], expects: 'found' },
  { name: 'index and TimeMap are down', quirks: ['cdx-503', 'timemap-503'], expects: 'found' },
  { name: 'the index refuses connections', quirks: ['cdx-refused'], expects: 'found' },
  { name: 'the index throttles', quirks: ['cdx-429'], expects: 'found' },
  { name: 'the index throttles first', quirks: [], first: { times: 1, status: 429 }, expects: 'found' },
  {
    name: 'the index asks for 30 s first',
    quirks: [],
    first: { times: 1, status: 429, headers: { 'retry-after': '30' } },
    expects: 'found',
  },
  { name: 'the index is down first', quirks: [], first: { times: 1, status: 503 }, expects: 'found' },
  { name: 'bodies are packed twice', quirks: ['replay-double-gzip'], expects: 'found' },
  { name: 'the replay is down', quirks: ['replay-503'], expects: 'unknown' },
  {
    name: 'everything is down',
    quirks: ['cdx-503', 'timemap-503', 'replay-503', 'availability-503'],
    expects: 'unknown',
  },
  { name: 'the site is excluded', quirks: ['excluded'], expects: 'excluded' },
];

/** An address, what an archive holds of it, and when its reader was there. */
export interface Situation {
  readonly url: string;
  /** `YYYY-MM-DD`, or as much as is known; absent: unknown. */
  readonly near?: string;
  readonly captures: readonly StoredCapture[];
  /** Captures that show the page, by their times. */
  readonly good: readonly string[];
}

type Make = (title: string) => Pick<StoredCapture, 'status' | 'body' | 'headers'>;

/** What a capture can be, and whether it shows the page. */
const KINDS: readonly (readonly [isGood: boolean, share: number, make: Make])[] = [
  [true, 40, (title) => ({ status: 200, body: storyBody(title) })],
  [false, 12, () => ({ status: 404, body: notice('Not found') })],
  [false, 6, () => ({ status: 503, body: notice('Service unavailable') })],
  [false, 4, () => ({ status: 429, body: 'Too many requests' })],
  [false, 8, () => ({ status: 200, body: SOFT_404 })],
  [false, 8, () => ({ status: 200, body: framed('Seite nicht gefunden', 'Diese Seite gibt es nicht mehr.') })],
  [false, 6, () => ({ status: 200, body: framed('Page introuvable', 'La page que vous cherchez n’existe plus.') })],
  [false, 8, () => ({ status: 200, body: CHALLENGE })],
  [false, 6, () => ({ status: 200, body: LOGIN })],
  [false, 4, () => ({ status: 301, body: '', headers: { location: '/' } })],
];

/** Captures of an address at most; some addresses have very many. */
const FEW = 12;
const MANY = 120;
/** Share of addresses with very many captures, and with no date. */
const MANY_SHARE = 0.08;
const UNDATED_SHARE = 0.1;
/** Share of addresses that only ever led to another one, which was captured with them. */
const MOVED_SHARE = 0.08;

/** An invented address and its captures. `random` gives 0..1. */
export function situation(index: number, random: () => number): Situation {
  const url = `https://site-${index}.test/2019/harbour-report-${index}`;
  const title = `The harbour report ${index}`;
  const count = random() < MANY_SHARE ? MANY : Math.floor(random() * FEW);
  const days = new Set(Array.from({ length: count }, () => dayBetween(2012, 2024, random)));
  if (random() < MOVED_SHARE) return moved(url, title, [...days].sort(), dayBetween(2013, 2023, random));
  const captures: StoredCapture[] = [];
  const good: string[] = [];
  for (const day of [...days].sort()) {
    const [isGood, , make] = pick(random);
    const at = `${day}T${String(Math.floor(random() * 24)).padStart(2, '0')}:30:00.000Z`;
    captures.push({ url: random() < 0.2 ? url.replace('https://', 'http://www.') : url, at, ...make(title) });
    if (isGood) good.push(at);
  }
  const undated = random() < UNDATED_SHARE;
  return { url, captures, good, ...(undated ? {} : { near: dayBetween(2013, 2023, random) }) };
}

/** Every capture is a redirect, and where it leads was captured half a minute later. */
function moved(url: string, title: string, days: readonly string[], near: string): Situation {
  const target = url.replace('/2019/', '/archive/2019/');
  const captures = days.flatMap((day): StoredCapture[] => [
    { url, at: `${day}T12:00:00.000Z`, status: 301, body: '', headers: { location: target } },
    { url: target, at: `${day}T12:00:30.000Z`, status: 200, body: storyBody(title) },
  ]);
  return { url, near, captures, good: days.map((day) => `${day}T12:00:30.000Z`) };
}

function pick(random: () => number): (typeof KINDS)[number] {
  const total = KINDS.reduce((sum, [, share]) => sum + share, 0);
  let left = random() * total;
  const found = KINDS.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  return found ?? (KINDS[0] as (typeof KINDS)[number]); // the shares are used up only by rounding
}

function dayBetween(from: number, to: number, random: () => number): string {
  const start = Date.UTC(from, 0, 1);
  return new Date(start + Math.floor(random() * (Date.UTC(to, 0, 1) - start))).toISOString().slice(0, 10);
}

/** The capture that the rule wants: the last good one before or on the day, else the first after; the newest without a day. */
function wantedCapture({ good, near }: Pick<Situation, 'good' | 'near'>): string | undefined {
  if (near === undefined) return good.at(-1);
  const end = `${near}T23:59:59.999Z`;
  return good.filter((at) => at <= end).at(-1) ?? good.find((at) => at > end);
}

/** What may be said of an answer. `other`: a good capture, and not the one that the rule wants. */
export type Verdict = 'right' | 'other' | 'missed' | 'found-bad' | 'said-none';

/** Asks for the best capture of an address in some weather. */
export async function askIn({ quirks, first }: Weather, { url, near, captures }: Situation): Promise<ArchiveAnswer> {
  const wayback = new FakeWayback(captures, { '*': quirks });
  let left = first?.times ?? 0;
  const service = {
    answer: (request: { url: string }) => {
      if (first === undefined || left === 0 || !request.url.includes('/cdx/')) return wayback.answer(request);
      left -= 1;
      return { status: first.status, headers: first.headers ?? {}, body: 'not now' };
    },
  };
  return await openFakes(['wayback'], [service]).ask(url, near === undefined ? {} : { near });
}

/** Whether the answer is what the rule wants and the weather allows. */
export function verdictOn({ best, status }: ArchiveAnswer, each: Situation, { expects }: Weather): Verdict {
  const wanted = wantedCapture(each);
  if (best !== undefined && !each.good.includes(best.capturedAt)) return 'found-bad';
  if (wanted !== undefined && status === 'none') return 'said-none';
  const isRight =
    wanted === undefined || expects !== 'found'
      ? best === undefined && status !== 'found'
      : best?.capturedAt === wanted;
  if (isRight) return 'right';
  return best === undefined ? 'missed' : 'other';
}
