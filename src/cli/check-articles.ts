import pLimit from 'p-limit';
import { addSummaries, summarise } from '../core/reports/summarise.ts';
import {
  type Article,
  type CheckEvent,
  type CheckSettings,
  DEFAULTS,
  isStetError,
  type LineRange,
  type ReportArticle,
  type ReportSummary,
  type ReportUnread,
  type Run,
  type StetError,
} from '../index.ts';
import type { Call } from './command.ts';
import type { EventStream } from './event-stream.ts';
import { text } from './flags.ts';
import { isUrl } from './inputs.ts';
import type { PathRuleFinder } from './path-rules.ts';
import type { Progress } from './progress.ts';
import { isOfOneArticle, readNamed } from './read-named.ts';
import { addSignOffs } from './review-file.ts';
import { SourceRoom } from './source-room.ts';

/** Articles under way at once: most wait for one slow host, and the others need not wait with them. */
const ARTICLES_AT_ONCE = 32;

/** What is finished when a run ends, however it ends; in the order of the inputs. */
export interface Finished {
  readonly articles: ReportArticle[];
  /** Counts of the articles that were written already and whose lists are empty now; null where nothing was given away. */
  summary: ReportSummary | null;
  /** Messages about inputs that could not be read. */
  readonly failures: StetError[];
  /** The inputs among them that no report has. */
  readonly unread: ReportUnread[];
  notCounted: number;
  complete: boolean;
}

export interface CheckJob {
  readonly call: Call;
  readonly run: Run;
  readonly rules: PathRuleFinder;
  readonly progress: Progress;
  /** The ndjson report, where it is wanted. */
  readonly stream: EventStream | null;
  /** The stream is all that is wanted: what it has written of an article is not kept. */
  readonly onlyStream: boolean;
  readonly finished: Finished;
  readonly stop: AbortController;
}

/** What came of one input. */
interface Outcome {
  /** Null where there was nothing to look at, or it could not be read. */
  readonly report: ReportArticle | null;
  readonly failures: readonly StetError[];
  readonly unread?: ReportUnread;
  readonly notCounted: number;
  readonly complete: boolean;
}

const NOTHING: Outcome = { report: null, failures: [], notCounted: 0, complete: true };

/**
 * Checks the inputs, some at once; one that cannot be read is noted and the others go on. What is finished is noted in
 * the order of the inputs, so that two runs read alike.
 * @throws StetError NETWORK_DOWN, BAD_OPTION, OUTPUT_FAILED, STORE_FAILED, MISSING_PACKAGE
 */
export async function checkArticles(inputs: readonly string[], job: CheckJob): Promise<void> {
  const { flags } = job.call;
  // A recording is made and replayed in one order.
  const isRecording = flags['record'] !== undefined || flags['replay'] !== undefined;
  const limit = pLimit(isRecording ? 1 : ARTICLES_AT_ONCE);
  const room = new SourceRoom(DEFAULTS.askWindow);
  const outcomes = inputs.map((name) => limit(() => outcomeOf(name, room, job)));
  for (const outcome of outcomes) outcome.catch(() => undefined); // thrown below, in the order of the inputs
  try {
    // What is noted is let go of: ten thousand articles would be held otherwise.
    for (let next = outcomes.shift(); next !== undefined; next = outcomes.shift()) note(await next, job);
  } catch (error) {
    job.stop.abort(error);
    await Promise.allSettled(outcomes);
    throw error;
  }
}

function note(
  { report, failures, unread, notCounted, complete }: Outcome,
  { finished, stream, onlyStream }: CheckJob,
): void {
  finished.failures.push(...failures);
  if (unread !== undefined) finished.unread.push(unread);
  finished.notCounted += notCounted;
  finished.complete &&= complete;
  if (report === null) return;
  stream?.article(report);
  if (!onlyStream) {
    finished.articles.push(report);
    return;
  }
  const counts = summarise([report], 0);
  finished.summary = finished.summary === null ? counts : addSummaries(finished.summary, counts);
  // A gate looks at findings; everything else stands in the lines that were written.
  const { text: _text, blocks: _blocks, ...head } = report;
  finished.articles.push({ ...head, sources: [], claims: [] });
}

async function outcomeOf(name: string, room: SourceRoom, job: CheckJob): Promise<Outcome> {
  if (job.stop.signal.aborted) return { ...NOTHING, complete: false };
  try {
    return await checkNamed(name, room, job);
  } catch (error) {
    if (!isOfOneArticle(error)) throw error;
    return { ...NOTHING, failures: [error], unread: unreadOf(name, error) };
  }
}

/** What a report says of an input that could not be read. */
export function unreadOf(path: string, { code, message }: StetError): ReportUnread {
  return { path, code, message };
}

/** One input by the rules for its path; nothing of it is read where there is nothing to look at. */
async function checkNamed(name: string, room: SourceRoom, job: CheckJob): Promise<Outcome> {
  const rules = job.rules(name);
  if (rules?.skip === true) return NOTHING;
  const onlyLines = await linesOf(name, job.call);
  if (onlyLines?.length === 0) return NOTHING;
  const own = {
    ...(rules?.depth === undefined ? {} : { depth: rules.depth }),
    ...(onlyLines === undefined ? {} : { onlyLines }),
  };
  const article = await readNamed(name, job.call, job.run);
  const leave = await room.enter(article.links.length);
  try {
    return await withSignOffs(await checkOne(article, own, job), name, job);
  } finally {
    leave();
  }
}

/** The lines that `--changed-since` leaves; undefined for all of them. @throws StetError BAD_OPTION */
async function linesOf(name: string, { flags, io }: Call): Promise<readonly LineRange[] | undefined> {
  const ref = text(flags, 'changedSince');
  if (ref === undefined || name === '-' || isUrl(name)) return undefined;
  const { changedLines } = await import('./changed-lines.ts');
  return (await changedLines(name, ref, io.cwd())) ?? undefined;
}

async function checkOne(article: Article, own: Partial<CheckSettings>, job: CheckJob): Promise<Outcome> {
  let outcome = NOTHING;
  for await (const event of job.run.check(article, own)) {
    job.progress.on(event);
    await tell(article.path, event, job);
    if (event.type !== 'report') continue;
    const { report, notCounted, complete } = event;
    outcome = { report, notCounted, complete, failures: [] };
  }
  return outcome;
}

/** Passes an event on to who reads along; once nobody does, nothing more is asked. */
async function tell(path: string, event: CheckEvent, { stream, stop }: CheckJob): Promise<void> {
  stream?.on(path, event);
  if (stream !== null && !(await stream.stillRead())) stop.abort(new DOMException('Nobody reads', 'AbortError'));
}

/** The article with its sign-offs; a broken review file is reported, and the check stands. */
async function withSignOffs(outcome: Outcome, name: string, { call }: CheckJob): Promise<Outcome> {
  if (outcome.report === null) return outcome;
  try {
    return { ...outcome, report: await addSignOffs(outcome.report, name, text(call.flags, 'review'), call.io) };
  } catch (error) {
    if (!isStetError(error)) throw error;
    return { ...outcome, failures: [error] };
  }
}
