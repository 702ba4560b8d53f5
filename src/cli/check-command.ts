import {
  type Article,
  foldReport,
  isoTime,
  isStetError,
  judgeGate,
  openRecording,
  openReplay,
  openRun,
  type Report,
  type ReportArticle,
  type Run,
  type RunOptions,
  readArticle,
  StetError,
} from '../index.ts';
import { isUrl, listInputs, loadInput } from './inputs.ts';
import type { Io } from './io.ts';
import { viewFor, writeReport } from './output.ts';
import { Progress } from './progress.ts';
import { addSignOffs } from './review-file.ts';
import { type Flags, gateOf, list, runOptions, storeOf, text, wantedFormats } from './settings.ts';
import { packageVersion } from './version.ts';

/** What is finished when a run ends, however it ends. */
interface Finished {
  readonly articles: ReportArticle[];
  /** Messages about inputs that could not be read. */
  readonly failures: StetError[];
  notCounted: number;
  complete: boolean;
}

/** `stet [check] <article...>`: 0, 1, 2, 3 or 130. */
export async function checkCommand(
  names: readonly string[],
  flags: Flags,
  io: Io,
  argv: readonly string[],
): Promise<number> {
  const wanted = wantedFormats(flags);
  const gate = gateOf(flags);
  const view = viewFor(flags, io);
  const stop = new AbortController();
  let interrupted = false;
  const onSignal = () => {
    interrupted = true;
    stop.abort(new DOMException('Interrupted', 'AbortError'));
  };
  io.on('SIGINT', onSignal);
  io.on('SIGTERM', onSignal);
  const network = await openNetwork(flags, io, argv);
  const run = openRun({ ...network.options, abort: stop.signal });
  const finished: Finished = { articles: [], failures: [], notCounted: 0, complete: true };
  try {
    const progress = new Progress(io, flags['quiet'] === true);
    await checkAll(await inputsOf(names, flags, io), {
      flags,
      io,
      run,
      progress,
      finished,
      stop: stop.signal,
    });
    progress.clear();
  } finally {
    await run.close();
    await network.close();
    io.off('SIGINT', onSignal);
    io.off('SIGTERM', onSignal);
  }
  for (const failure of finished.failures)
    io.stderr.write(`stet: ${failure.message}${failure.hint === undefined ? '' : `\n      ${failure.hint}`}\n`);
  if (finished.articles.length === 0 && finished.failures.length > 0) return 2;
  const report = finish(finished, run, gate, argv, interrupted);
  await writeReport(report, wanted, view, io);
  if (interrupted) return 130;
  if (finished.failures.length > 0) return 2;
  return exitCode(report);
}

/** The inputs named by arguments and `--files-from`. @throws StetError NO_ARTICLES */
export async function inputsOf(names: readonly string[], flags: Flags, io: Io): Promise<string[]> {
  const listFile = text(flags, 'filesFrom');
  const listed = listFile === undefined ? [] : await namesIn(listFile, io);
  const inputs = await listInputs([...names, ...listed], io);
  if (inputs.length > 0) return inputs;
  throw new StetError('NO_ARTICLES', 'No article named', {
    hint: 'stet article.md, or a directory, a URL, or - for standard input; stet --help shows more',
  });
}

/** The names in a file, one a line; `#` begins a comment. */
export async function namesIn(file: string, io: Io): Promise<string[]> {
  const { bytes } = await loadInput(file, io, { allEntries: false });
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

interface CheckJob {
  readonly flags: Flags;
  readonly io: Io;
  readonly run: Run;
  readonly progress: Progress;
  readonly finished: Finished;
  readonly stop: AbortSignal;
}

/** Checks the inputs one after the other; one that cannot be read is reported and the others go on. */
async function checkAll(inputs: readonly string[], job: CheckJob): Promise<void> {
  for (const name of inputs) {
    if (job.stop.aborted) {
      job.finished.complete = false;
      return;
    }
    try {
      const article = await readNamed(name, job);
      await checkOne(article, job);
      await signOffsOf(name, job);
    } catch (error) {
      if (!isStetError(error) || ['NETWORK_DOWN', 'BAD_OPTION'].includes(error.code)) throw error;
      job.finished.failures.push(error);
    }
  }
}

async function readNamed(name: string, job: CheckJob): Promise<Article> {
  const format = text(job.flags, 'inputFormat');
  const input = isUrl(name)
    ? await job.run.load(name)
    : await loadInput(name, job.io, { allEntries: job.flags['allEntries'] === true });
  return await readArticle(input, format);
}

async function checkOne(article: Article, { run, progress, finished }: CheckJob): Promise<void> {
  for await (const event of run.check(article)) {
    progress.on(event);
    if (event.type !== 'report') continue;
    finished.articles.push(event.report);
    finished.notCounted += event.notCounted;
    finished.complete &&= event.complete;
  }
}

/** Adds the sign-offs to the article that was just checked; a broken review file is reported, and the check stands. */
async function signOffsOf(name: string, { flags, io, finished }: CheckJob): Promise<void> {
  const report = finished.articles.pop();
  if (report === undefined) return;
  try {
    finished.articles.push(await addSignOffs(report, name, text(flags, 'review'), io));
  } catch (error) {
    finished.articles.push(report);
    throw error;
  }
}

/** The network of this run: the real one, one that is recorded, or a recording. */
export async function openNetwork(
  flags: Flags,
  io: Io,
  argv: readonly string[],
): Promise<{ options: RunOptions; close: () => Promise<void> }> {
  const replay = text(flags, 'replay');
  const record = text(flags, 'record');
  const plain = (now: number) => runOptions(flags, io.env, now);
  if (replay !== undefined && record !== undefined)
    throw new StetError('BAD_OPTION', 'Use --record or --replay, not both');
  if (replay !== undefined) {
    const { bytes } = await loadInput(replay, io, { allEntries: false });
    const recording = await openReplay(bytes, replay);
    return { options: { ...plain(recording.clock.now()), ...recording }, close: async () => {} };
  }
  if (record === undefined)
    return { options: { ...plain(Date.now()), ...storeChoice(flags, io) }, close: async () => {} };
  const recording = await openRecording(record, {
    version: packageVersion(),
    web: plain(Date.now()).web ?? {},
    argv,
  });
  return { options: { ...plain(Date.now()), ...recording.options }, close: () => recording.close() };
}

/** The store of this run; a problem with it is said once, and is no reason to stop. */
function storeChoice(flags: Flags, io: Io): Pick<RunOptions, 'store'> {
  const file = storeOf(flags, io.env);
  if (file === null) return {};
  const onProblem = (message: string) => {
    if (flags['quiet'] !== true) io.stderr.write(`stet: ${message}\n`);
  };
  return { store: { file, onProblem } };
}

function finish(
  finished: Finished,
  run: Run,
  gate: ReturnType<typeof gateOf>,
  argv: readonly string[],
  interrupted: boolean,
): Report {
  const report = foldReport(finished.articles, {
    version: packageVersion(),
    startedAt: run.startedAt,
    finishedAt: isoTime(run.clock.now()),
    complete: finished.complete && !interrupted,
    notCounted: finished.notCounted,
    argv,
    clockSkewMs: run.clockSkewMs(),
  });
  return { ...report, gate: judgeGate(report, gate) };
}

function exitCode({ gate }: Report): number {
  if (gate?.outcome === 'fail') return 1;
  return gate?.outcome === 'too-much-unknown' ? 3 : 0;
}

/** `--no-contact` hosts, for commands that share them. */
export function noContactHosts(flags: Flags): readonly string[] {
  return list(flags, 'contact');
}
