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
} from '../index.ts';
import { abortOnSignal } from './abort-on-signal.ts';
import { writeCopies } from './article-copy.ts';
import { checkArticles, type Finished } from './check-articles.ts';
import type { Call } from './commands.ts';
import type { EventStream } from './event-stream.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { Io } from './io.ts';
import { markKnown, openBaseline } from './known-findings.ts';
import { inputsOf } from './named-inputs.ts';
import { type OpenedNetwork, openNetwork } from './network.ts';
import { needFolders, viewFor, writeReport } from './output.ts';
import { type PathRuleFinder, pathRules } from './path-rules.ts';
import { Progress } from './progress.ts';
import { sayError } from './say-error.ts';
import { gateOf, type Wanted, wantedFormats } from './settings.ts';
import { packageVersion } from './version.ts';

/** `stet [check] <article...>`: 0, 1, 2, 3 or 130. */
export async function checkCommand(call: Call): Promise<number> {
  const { names, flags, io, argv, config } = call;
  // What is wrong with the call is said before anybody is asked.
  const wanted = wantedFormats(flags);
  gateOf(flags);
  const view = viewFor(flags, io);
  const baseline = await openBaseline(flags, io);
  const rules = await pathRules(config, io);
  const inputs = await inputsOf(names, flags, io);
  await needFolders(wanted, io);
  const stream = await openStream(wanted, view, io);
  const stop = new AbortController();
  let interrupted = false;
  const unhook = abortOnSignal(io, stop, () => {
    interrupted = true;
  });
  const network = await openNetwork(flags, io, argv, config).catch(async (error: unknown) => {
    await stream?.drop();
    throw error;
  });
  const run = openRun({ ...network.options, abort: stop.signal });
  const progress = new Progress(io, { quiet: flags['quiet'] === true, verbose: flags['verbose'] === true });
  const finished: Finished = { articles: [], summary: null, failures: [], notCounted: 0, complete: true };
  // A baseline is compared with everything that was found, claims and all.
  const onlyStream =
    stream !== null && wanted.length === 1 && baseline === null && flags['writeBaseline'] === undefined;
  try {
    await checkArticles(inputs, { call, run, rules, progress, stream, onlyStream, finished, stop });
  } catch (error) {
    await stream?.drop();
    throw error;
  } finally {
    progress.clear();
    finished.failures.push(...(await closed(run, network)));
    unhook();
  }
  for (const failure of finished.failures) sayError(failure, io);
  if (finished.articles.length === 0 && finished.failures.length > 0) {
    await stream?.drop();
    return 2;
  }
  const report = await finish(finished, run, interrupted, baseline, rules, call);
  await stream?.end(report);
  await writeReport(
    report,
    wanted.filter(({ format }) => stream === null || format !== 'ndjson'),
    view,
    io,
  );
  await writeCopies(report, wanted, flags['quiet'] === true, io);
  if (interrupted) return 130;
  if (finished.failures.length > 0) return 2;
  return exitCodeOf(report);
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
async function openStream(wanted: readonly Wanted[], view: View, io: Io): Promise<EventStream | null> {
  if (!wanted.some(({ format }) => format === 'ndjson')) return null;
  const { EventStream } = await import('./event-stream.ts');
  return await EventStream.open(wanted, view, io);
}

async function finish(
  finished: Finished,
  run: Run,
  interrupted: boolean,
  baseline: Baseline | null,
  rules: PathRuleFinder,
  { flags, io, argv, config }: Call,
): Promise<Report> {
  const folded = foldReport(finished.articles, {
    version: packageVersion(),
    startedAt: run.startedAt,
    finishedAt: isoTime(run.clock.now()),
    complete: finished.complete && !interrupted,
    notCounted: finished.notCounted,
    argv,
    configSha256: config?.sha256 ?? null,
    clockSkewMs: run.clockSkewMs(),
  });
  const { summary, notCounted } = finished;
  const whole = summary === null ? folded : { ...folded, summary: { ...summary, notCounted } };
  const { report, fixed } = await markKnown(whole, baseline, flags, io);
  return withGate(report, { ...gateOf(flags), failOnFor: (path) => rules(path)?.failOn, fixed });
}
