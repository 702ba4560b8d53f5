import {
  type Article,
  type Baseline,
  type CheckEvent,
  type CheckSettings,
  foldReport,
  isoTime,
  isStetError,
  judgeGate,
  type LineRange,
  openRun,
  type Report,
  type ReportArticle,
  type Run,
  readArticle,
  type StetError,
} from '../index.ts';
import type { Call } from './commands.ts';
import { EventStream } from './event-stream.ts';
import { isUrl, loadInput } from './inputs.ts';
import { markKnown, openBaseline } from './known-findings.ts';
import { inputsOf } from './named-inputs.ts';
import { openNetwork } from './network.ts';
import { viewFor, writeReport } from './output.ts';
import { type PathRuleFinder, pathRules } from './path-rules.ts';
import { Progress } from './progress.ts';
import { addSignOffs } from './review-file.ts';
import { sayError } from './say-error.ts';
import { gateOf, text, wantedFormats } from './settings.ts';
import { packageVersion } from './version.ts';

/** What is finished when a run ends, however it ends. */
interface Finished {
  readonly articles: ReportArticle[];
  /** Messages about inputs that could not be read. */
  readonly failures: StetError[];
  notCounted: number;
  complete: boolean;
}

interface CheckJob {
  readonly call: Call;
  readonly run: Run;
  readonly rules: PathRuleFinder;
  readonly progress: Progress;
  /** The ndjson report, where it is wanted. */
  readonly stream: EventStream | null;
  readonly finished: Finished;
  readonly stop: AbortController;
}

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
  const stop = new AbortController();
  let interrupted = false;
  const onSignal = () => {
    interrupted = true;
    stop.abort(new DOMException('Interrupted', 'AbortError'));
  };
  io.on('SIGINT', onSignal);
  io.on('SIGTERM', onSignal);
  const network = await openNetwork(flags, io, argv, config);
  const run = openRun({ ...network.options, abort: stop.signal });
  const progress = new Progress(io, { quiet: flags['quiet'] === true, verbose: flags['verbose'] === true });
  const stream = EventStream.open(wanted, view, io);
  const finished: Finished = { articles: [], failures: [], notCounted: 0, complete: true };
  try {
    await checkAll(inputs, { call, run, rules, progress, stream, finished, stop });
  } catch (error) {
    await stream?.drop();
    throw error;
  } finally {
    progress.clear();
    await run.close();
    await network.close();
    io.off('SIGINT', onSignal);
    io.off('SIGTERM', onSignal);
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
  if (interrupted) return 130;
  if (finished.failures.length > 0) return 2;
  return exitCode(report);
}

/** Checks the inputs one after the other; one that cannot be read is reported and the others go on. */
async function checkAll(inputs: readonly string[], job: CheckJob): Promise<void> {
  for (const name of inputs) {
    if (job.stop.signal.aborted) {
      job.finished.complete = false;
      return;
    }
    try {
      await checkNamed(name, job);
    } catch (error) {
      if (!isStetError(error) || ['NETWORK_DOWN', 'BAD_OPTION', 'OUTPUT_FAILED'].includes(error.code)) throw error;
      job.finished.failures.push(error);
    }
  }
}

/** One input by the rules for its path; nothing of it is read where there is nothing to look at. */
async function checkNamed(name: string, job: CheckJob): Promise<void> {
  const rules = job.rules(name);
  if (rules?.skip === true) return;
  const onlyLines = await linesOf(name, job.call);
  if (onlyLines?.length === 0) return;
  const own = {
    ...(rules?.depth === undefined ? {} : { depth: rules.depth }),
    ...(onlyLines === undefined ? {} : { onlyLines }),
  };
  const report = await checkOne(await readNamed(name, job), own, job);
  if (report === null) return;
  const signed = await signOffsOf(report, name, job);
  job.finished.articles.push(signed);
  job.stream?.article(signed);
}

/** The lines that `--changed-since` leaves; undefined for all of them. @throws StetError BAD_OPTION */
async function linesOf(name: string, { flags, io }: Call): Promise<readonly LineRange[] | undefined> {
  const ref = text(flags, 'changedSince');
  if (ref === undefined || name === '-' || isUrl(name)) return undefined;
  const { changedLines } = await import('./changed-lines.ts');
  return (await changedLines(name, ref, io.cwd())) ?? undefined;
}

async function readNamed(name: string, { call, run }: CheckJob): Promise<Article> {
  const { flags, io } = call;
  const input = isUrl(name)
    ? await run.load(name)
    : await loadInput(name, io, { allEntries: flags['allEntries'] === true });
  return await readArticle(input, text(flags, 'inputFormat'));
}

async function checkOne(article: Article, own: Partial<CheckSettings>, job: CheckJob): Promise<ReportArticle | null> {
  let report: ReportArticle | null = null;
  for await (const event of job.run.check(article, own)) {
    job.progress.on(event);
    await tell(article.path, event, job);
    if (event.type !== 'report') continue;
    report = event.report;
    job.finished.notCounted += event.notCounted;
    job.finished.complete &&= event.complete;
  }
  return report;
}

/** Passes an event on to who reads along; once nobody does, nothing more is asked. */
async function tell(path: string, event: CheckEvent, { stream, stop }: CheckJob): Promise<void> {
  stream?.on(path, event);
  if (stream !== null && !(await stream.stillRead())) stop.abort(new DOMException('Nobody reads', 'AbortError'));
}

/** The article with its sign-offs; a broken review file is reported, and the check stands. */
async function signOffsOf(report: ReportArticle, name: string, { call, finished }: CheckJob): Promise<ReportArticle> {
  try {
    return await addSignOffs(report, name, text(call.flags, 'review'), call.io);
  } catch (error) {
    if (!isStetError(error)) throw error;
    finished.failures.push(error);
    return report;
  }
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
  const { report, fixed } = await markKnown(folded, baseline, flags, io);
  const gate = judgeGate(report, { ...gateOf(flags), failOnFor: (path) => rules(path)?.failOn, fixed });
  return { ...report, gate };
}

function exitCode({ gate }: Report): number {
  if (gate?.outcome === 'fail') return 1;
  return gate?.outcome === 'too-much-unknown' ? 3 : 0;
}
