import {
  type Baseline,
  foldReport,
  isoTime,
  isStetError,
  openRun,
  type Report,
  type Run,
  type StetError,
  type View,
  withGate,
} from '../../index.ts';
import { abortOnSignal } from '../abort-on-signal.ts';
import { writeCopies } from '../article-copy.ts';
import { checkArticles, type Finished } from '../check-articles.ts';
import type { Call } from '../command.ts';
import type { EventStream } from '../event-stream.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { text } from '../flags.ts';
import { gateOf } from '../gate-settings.ts';
import type { Io } from '../io.ts';
import { type MarkedReport, markKnown, openBaseline, writeBaseline } from '../known-findings.ts';
import { inputsOf } from '../named-inputs.ts';
import { type OpenedNetwork, openNetwork } from '../network.ts';
import { needFolders, viewFor, writeReport } from '../output.ts';
import { type PathRuleFinder, pathRules } from '../path-rules.ts';
import { Progress } from '../progress.ts';
import { sayError } from '../say-error.ts';
import { packageVersion } from '../version.ts';
import { type Wanted, wantedFormats } from '../wanted-formats.ts';

/** What a call asks for; what is wrong with it is said before anybody is asked. */
interface Order {
  readonly wanted: readonly Wanted[];
  readonly view: View;
  readonly baseline: Baseline | null;
  readonly rules: PathRuleFinder;
  readonly inputs: readonly string[];
}

/** `stet [check] <article...>`: 0, 1, 2, 3 or 130. */
export async function checkCommand(call: Call): Promise<number> {
  const order = await orderOf(call);
  const stream = await openStream(order, call.io);
  let unhook = () => {};
  try {
    const { finished, run, interrupted, ...checked } = await checkAll(order, stream, call);
    unhook = checked.unhook;
    for (const failure of finished.failures) sayError(failure, call.io);
    if (finished.articles.length === 0 && finished.failures.length > 0) {
      await stream?.drop();
      return 2;
    }
    const { report, known } = reportOf(finished, run, interrupted, order, call);
    await stream?.end(report);
    await writeFormats(report, order, stream, call);
    await writeBaseline(known, call.flags, call.io);
    if (interrupted) return 130;
    return finished.failures.length > 0 ? 2 : exitCodeOf(report);
  } catch (error) {
    await stream?.drop();
    throw error;
  } finally {
    unhook();
  }
}

async function orderOf({ names, flags, io, config }: Call): Promise<Order> {
  const wanted = wantedFormats(flags);
  gateOf(flags);
  const view = viewFor(flags, io);
  const baseline = await openBaseline(flags, io);
  const rules = await pathRules(config, io);
  const inputs = await inputsOf(names, flags, io);
  await needFolders([...wanted.map(({ file }) => file), text(flags, 'writeBaseline')], io);
  return { wanted, view, baseline, rules, inputs };
}

/**
 * Checks all inputs, until the last or a signal. After a signal its listener stays until `unhook()`: without one, the same
 * signal passed on by npm would end the process before it has written.
 */
async function checkAll(
  { wanted, baseline, rules, inputs }: Order,
  stream: EventStream | null,
  call: Call,
): Promise<{
  readonly finished: Finished;
  readonly run: Run;
  readonly interrupted: boolean;
  readonly unhook: () => void;
}> {
  const { flags, io, argv, config } = call;
  const finished: Finished = { articles: [], summary: null, failures: [], unread: [], notCounted: 0, complete: true };
  // A baseline is compared with everything that was found, claims and all.
  const onlyStream =
    stream !== null && wanted.length === 1 && baseline === null && flags['writeBaseline'] === undefined;
  const quiet = flags['quiet'] === true;
  const progress = new Progress(io, { quiet, verbose: flags['verbose'] === true });
  const stop = new AbortController();
  let interrupted = false;
  const unhook = abortOnSignal(io, stop, {
    quiet,
    also: () => {
      interrupted = true;
    },
  });
  try {
    const network = await openNetwork(flags, io, argv, config);
    const run = openRun({ ...network.options, abort: stop.signal });
    try {
      await checkArticles(inputs, { call, run, rules, progress, stream, onlyStream, finished, stop });
    } finally {
      progress.clear();
      finished.failures.push(...(await closed(run, network)));
    }
    return { finished, run, interrupted, unhook };
  } finally {
    if (!interrupted) unhook();
  }
}

/** Every format that is not written yet. @throws StetError OUTPUT_FAILED */
async function writeFormats(
  report: Report,
  { wanted, view }: Order,
  stream: EventStream | null,
  { flags, io }: Call,
): Promise<void> {
  const left = wanted.filter(({ format }) => stream === null || format !== 'ndjson');
  await writeReport(report, left, view, io);
  await writeCopies(report, wanted, flags['quiet'] === true, io);
}

/** Ends the run. A recording that could not be written is an error of the call, and costs the report nothing. */
async function closed(run: Run, network: OpenedNetwork): Promise<StetError[]> {
  const ends = [await Promise.allSettled([run.close()]), await Promise.allSettled([network.close()])].flat();
  const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  const bug = errors.find((error) => !isStetError(error));
  if (bug !== undefined) throw bug;
  return errors.filter(isStetError).slice(0, 1); // both say it
}

/** The ndjson report, where it is wanted: few runs need its code. @throws StetError OUTPUT_FAILED */
async function openStream({ wanted, view }: Order, io: Io): Promise<EventStream | null> {
  if (!wanted.some(({ format }) => format === 'ndjson')) return null;
  const { EventStream } = await import('../event-stream.ts');
  return await EventStream.open(wanted, view, io);
}

function reportOf(
  finished: Finished,
  run: Run,
  interrupted: boolean,
  { baseline, rules }: Order,
  { flags, argv, config }: Call,
): { readonly report: Report; readonly known: MarkedReport } {
  const folded = foldReport(finished.articles, {
    version: packageVersion(),
    startedAt: run.startedAt,
    finishedAt: isoTime(run.clock.now()),
    complete: finished.complete && !interrupted,
    unread: finished.unread,
    notCounted: finished.notCounted,
    argv,
    configSha256: config?.sha256 ?? null,
    clockSkewMs: run.clockSkewMs(),
  });
  const { summary, notCounted } = finished;
  const whole = summary === null ? folded : { ...folded, summary: { ...summary, notCounted } };
  const known = markKnown(whole, baseline, flags);
  const gate = { ...gateOf(flags), failOnFor: (path: string) => rules(path)?.failOn, fixed: known.fixed };
  return { report: withGate(known.report, gate), known };
}
