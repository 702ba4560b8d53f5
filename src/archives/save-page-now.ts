import type { ArchiveTools } from '../core/capture.ts';
import type { Clock } from '../core/clock.ts';
import { DAY_MS } from '../core/clock.ts';
import type { FetchOptions } from '../core/exchange.ts';
import { isRecord, parsedJson, plainValue } from '../core/json.ts';
import { printable } from '../core/text/printable.ts';
import { silenceOf } from './ask-service.ts';
import { isoOfTimestamp, orderByDate } from './choose.ts';
import { readText } from './read-text.ts';
import { kindOfSaveError, sayAboutSaveError } from './save-codes.ts';
import { askCdx } from './wayback-cdx.ts';

/** A person's S3-like keys at archive.org. Never printed, never recorded. */
export interface SaveKeys {
  readonly access: string;
  readonly secret: string;
}

/** What came of asking for a capture. */
export type SaveOutcome =
  /** `isNew`: false for a capture of somebody else, or of an earlier run, that stands for it. */
  | { readonly kind: 'saved'; readonly captureUrl: string; readonly capturedAt: string; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly why: string }
  /** Accepted, and not finished while we waited. */
  | { readonly kind: 'pending'; readonly why: string }
  /** Nothing more is to be sent in this run. */
  | { readonly kind: 'stopped'; readonly why: string };

/** What saving a page publicly needs beside its address. */
export interface SaveTools extends ArchiveTools {
  readonly clock: Clock;
  /** `https://web.archive.org` */
  readonly base: string;
  readonly keys: SaveKeys;
  readonly abort: AbortSignal;
}

const ANSWER_BYTES = 1024 * 1024;
/** Between two questions about a job; the API asks for three to five seconds. */
const POLL_MS = 5000;
/** A capture takes 20 to 60 s, and 2 minutes at most; jobs are remembered for an hour. */
const MAX_POLLS = 36;
/** Submissions of one address: errors that pass are worth another try, ten seconds later by the budget. */
const MAX_SUBMITS = 3;
/** A capture that is younger is taken instead of a new one: nobody needs two a day. */
const IF_OLDER_THAN = '1d';
/** Where Save Page Now stands: beside the Wayback Machine. */
export const SAVE_SERVICE = { id: 'wayback', base: 'https://web.archive.org' } as const;

/** How many captures the keys can have at once now; null where they are refused, undefined where nobody says. */
export async function spareCaptures(tools: SaveTools): Promise<number | null | undefined> {
  const reply = await askJson(`${tools.base}/save/status/user?_t=${tools.clock.now()}`, tools);
  if (reply.kind === 'stopped') return null;
  const available = reply.kind === 'facts' ? reply.facts['available'] : undefined;
  return typeof available === 'number' ? available : undefined;
}

/**
 * Save Page Now 2: makes a public capture of an address, and waits for it. An error may come with status 200, on the
 * submission as on the job. That the new capture replays is not waited for: it leads to an older one until it is indexed.
 */
export async function savePageNow(url: string, tools: SaveTools): Promise<SaveOutcome> {
  let why = 'the archive gave no answer';
  for (let tries = 0; tries < MAX_SUBMITS; tries++) {
    const step = await saveOnce(url, tools);
    if (step.kind !== 'again') return step;
    why = step.why;
  }
  return { kind: 'failed', why };
}

/** How one try ended; `again` may go better the next time. */
type Step = SaveOutcome | { readonly kind: 'again'; readonly why: string };
/** What the service said, where it said anything that can be read. */
type Facts = { readonly kind: 'facts'; readonly facts: Readonly<Record<string, unknown>> };

/** `spn2-` and a hash. */
const JOB = /^[\w-]{1,100}$/;

async function saveOnce(url: string, tools: SaveTools): Promise<Step> {
  const form = new URLSearchParams({ url, skip_first_archive: '1', if_not_archived_within: IF_OLDER_THAN });
  const submitted = await askJson(`${tools.base}/save`, tools, form);
  if (submitted.kind !== 'facts') return submitted.kind === 'gone' ? { kind: 'again', why: SILENT } : submitted;
  const { facts } = submitted;
  const job = plainValue(facts['job_id']);
  if (!JOB.test(job)) return await failureOf(facts, url, tools);
  const isNew = !/same snapshot/i.test(plainValue(facts['message']));
  const step = await waitFor(job, url, tools);
  return step.kind === 'saved' ? { ...step, isNew: isNew && step.isNew } : step;
}

async function waitFor(job: string, url: string, tools: SaveTools): Promise<Step> {
  const startedAt = tools.clock.now();
  for (let polls = 0; polls < MAX_POLLS; polls++) {
    await tools.clock.sleep(POLL_MS, tools.abort);
    const status = await askJson(`${tools.base}/save/status/${job}`, tools);
    if (status.kind === 'gone') return await afterwards(url, startedAt, tools);
    // One silence of the status page says nothing about the job.
    if (status.kind === 'again' || (status.kind === 'facts' && status.facts['status'] === 'pending')) continue;
    return status.kind === 'facts' ? await endOf(status.facts, url, tools) : status;
  }
  return { kind: 'pending', why: 'the archive has accepted it and is not done yet: run again later' };
}

/** What came of a job that the service has forgotten: a capture since then, if the index knows one. */
async function afterwards(url: string, startedAt: number, tools: SaveTools): Promise<Step> {
  const newest = await newestInIndex(url, tools);
  const isOfNow = newest?.kind === 'saved' && Date.parse(newest.capturedAt) > startedAt - DAY_MS;
  return isOfNow ? newest : { kind: 'again', why: 'the archive has forgotten the job' };
}

async function endOf(facts: Facts['facts'], url: string, tools: SaveTools): Promise<Step> {
  const stamp = plainValue(facts['timestamp']);
  const capturedAt = isoOfTimestamp(stamp);
  if (facts['status'] !== 'success' || capturedAt === null) return await failureOf(facts, url, tools);
  const original = typeof facts['original_url'] === 'string' ? facts['original_url'] : url;
  return { kind: 'saved', captureUrl: `${tools.base}/web/${stamp}/${original}`, capturedAt, isNew: true };
}

/** An error of the service, whatever status it came with. */
async function failureOf(facts: Facts['facts'], url: string, tools: SaveTools): Promise<Step> {
  const code = plainValue(facts['status_ext']).replace(/^error:/, '');
  const why = sayAboutSaveError(printable(code, 60), printable(plainValue(facts['message']), 200));
  switch (kindOfSaveError(code)) {
    case 'passing':
      return { kind: 'again', why };
    case 'stop':
      return { kind: 'stopped', why };
    case 'daily':
      return (
        (await newestInIndex(url, tools)) ?? { kind: 'failed', why: 'it was saved too often today, by others too' }
      );
    case 'lasting':
      return { kind: 'failed', why };
  }
}

/** The newest capture that the index knows: for what was saved already, or while the job was forgotten. */
async function newestInIndex(url: string, tools: SaveTools): Promise<SaveOutcome | null> {
  const listing = await askCdx(url, undefined, tools.base, tools.abort, tools);
  if (listing.kind !== 'captures') return null;
  const [newest] = orderByDate(listing.candidates, undefined);
  return newest === undefined
    ? null
    : { kind: 'saved', captureUrl: newest.viewUrl, capturedAt: newest.capturedAt, isNew: false };
}

/** One question; a form makes it a submission. Submissions are never repeated by the fetcher: that is a try of its own. */
async function askJson(
  url: string,
  { fetcher, keys, abort }: SaveTools,
  form?: URLSearchParams,
): Promise<Facts | Step | { readonly kind: 'gone' }> {
  const exchanges = await fetcher.fetch(url, {
    ...asking(keys, abort),
    ...(form === undefined ? {} : submission(keys, form)),
  });
  const exchange = exchanges.at(-1);
  if (exchange?.outcome.kind !== 'response')
    return { kind: 'again', why: exchange === undefined ? SILENT : silenceOf(exchange).detail };
  const { status } = exchange.outcome;
  const facts = parsedJson((await readText(exchange)) ?? '');
  if (status === 401) return { kind: 'stopped', why: 'the archive does not accept the keys' };
  if (status === 404) return { kind: 'gone' };
  if (isRecord(facts) && status < 500 && status !== 429) return { kind: 'facts', facts };
  return {
    kind: 'again',
    why: status === 429 ? 'the archive asks to slow down (429)' : `the archive answered ${status}`,
  };
}

const SILENT = 'the archive gave no answer';

function asking({ access, secret }: SaveKeys, abort: AbortSignal): FetchOptions {
  return {
    abort,
    accept: 'application/json',
    maxBytes: ANSWER_BYTES,
    redirects: 'manual',
    purpose: 'archive',
    headers: { authorization: `LOW ${access}:${secret}` },
  };
}

function submission({ access, secret }: SaveKeys, form: URLSearchParams): FetchOptions {
  return {
    method: 'POST',
    body: form.toString(),
    retries: 0,
    headers: { authorization: `LOW ${access}:${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
  };
}
