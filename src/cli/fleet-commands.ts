import { hostname } from 'node:os';
import { counted } from '../core/counted.ts';
import {
  type BatchStatus,
  collectBatch,
  fleetStatus,
  foldReport,
  isoTime,
  printable,
  type ReportArticle,
  runFleetWorker,
  StetError,
  type SubmitOptions,
  type SubmittedArticle,
  scheduleArticles,
  submitArticles,
  systemClock,
  withGate,
} from '../index.ts';
import { writeCopies } from './article-copy.ts';
import type { Call } from './commands.ts';
import { listInputs, loadInput } from './inputs.ts';
import { type Io, writeAll } from './io.ts';
import { markKnown, openBaseline } from './known-findings.ts';
import { namesIn } from './named-inputs.ts';
import { withSections } from './network.ts';
import { viewFor, writeReport } from './output.ts';
import { MAX_PORT, untilSignal } from './serve-command.ts';
import { count, type Flags, gateOf, runOptions, text, wantedFormats } from './settings.ts';
import { packageVersion } from './version.ts';

/** `stet submit <article...>`: puts their sources into the queue; prints the batch. 0 or 2. */
export async function submitCommand({ names, flags, io }: Call): Promise<number> {
  const id = await submitArticles(articlesIn(names, flags, io), submitOptions(flags, io));
  await writeAll(io.stdout, `${id}\n`);
  if (flags['quiet'] !== true)
    io.stderr.write(`stet: stet status ${id} shows how far it is, stet collect ${id} its report\n`);
  return 0;
}

/** `stet schedule <article...>`: puts in only what is due by what the store remembers. 0 or 2. */
export async function scheduleCommand({ names, flags, io, config }: Call): Promise<number> {
  const scheduled = await scheduleArticles(articlesIn(names, flags, io), {
    ...submitOptions(flags, io),
    store: needed(flags, io, 'store'),
    // Who asks, and through which proxy, is a part of what the store remembers.
    web: withSections(runOptions(flags, io.env, systemClock.now()), config).web ?? {},
  });
  await writeAll(io.stdout, `${scheduled.batch}\n`);
  if (flags['quiet'] !== true)
    io.stderr.write(`stet: ${counted(scheduled.due, 'source')} due, ${scheduled.resting} not yet\n`);
  return 0;
}

function submitOptions(flags: Flags, io: Io): SubmitOptions {
  const { depth, articleDate, archivesFor } = runOptions(flags, io.env, systemClock.now());
  const inputFormat = text(flags, 'inputFormat');
  return {
    queue: needed(flags, io, 'queue'),
    ...(depth === undefined ? {} : { depth }),
    ...(articleDate === undefined ? {} : { articleDate }),
    ...(archivesFor === undefined ? {} : { archivesFor }),
    ...(inputFormat === undefined ? {} : { inputFormat }),
    ...(flags['allEntries'] === true ? { allEntries: true } : {}),
  };
}

/** The articles one by one; a name that leads nowhere is an article that cannot be read, and no end. */
async function* articlesIn(names: readonly string[], flags: Flags, io: Io): AsyncGenerator<SubmittedArticle, void> {
  const list = text(flags, 'filesFrom');
  const all = [...names, ...(list === undefined ? [] : await namesIn(list, io))];
  if (all.length === 0)
    throw new StetError('NO_ARTICLES', 'No article named', {
      hint: 'stet submit articles/, or --files-from manifest.txt',
    });
  for (const name of all) {
    let paths: readonly string[] = [name];
    let failure: unknown = null;
    try {
      paths = await listInputs([name], io);
    } catch (error) {
      failure = error;
    }
    for (const path of paths) {
      const load = () =>
        failure === null
          ? loadInput(path, io, { allEntries: flags['allEntries'] === true })
          : Promise.reject<never>(failure);
      yield { path, load };
    }
  }
}

/** `stet worker`: asks sources until Ctrl-C or SIGTERM; what is under way is finished first. 0 or 2. */
export async function workerCommand({ flags, io, config }: Call): Promise<number> {
  const stop = new AbortController();
  void untilSignal(io).then(() => stop.abort());
  const format = text(flags, 'log');
  const log = (event: string, fields: Readonly<Record<string, string | number>>) => {
    if (flags['quiet'] === true || (format === undefined && event === 'source')) return;
    const at = isoTime(systemClock.now());
    const line =
      format === 'json'
        ? JSON.stringify({ at, event, ...fields })
        : `${at} ${event} ${Object.entries(fields)
            .map(([name, value]) => `${name}=${value}`)
            .join(' ')}`;
    io.stderr.write(`${printable(line, 4000)}\n`);
  };
  const concurrency = count(flags, 'concurrency', 1);
  const metricsPort = count(flags, 'metrics', 0, MAX_PORT);
  await runFleetWorker({
    queue: needed(flags, io, 'queue'),
    store: needed(flags, io, 'store'),
    name: text(flags, 'name') ?? `${hostname()}-${process.pid}`,
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(metricsPort === undefined ? {} : { metricsPort }),
    run: withSections(runOptions(flags, io.env, systemClock.now()), config),
    log,
    stop: stop.signal,
  });
  return 0;
}

/** `stet status [batch]`. 0 or 2. */
export async function statusCommand({ names, flags, io }: Call): Promise<number> {
  const status = await fleetStatus(needed(flags, io, 'queue'), names[0]);
  if (flags['json'] === true) {
    await writeAll(io.stdout, `${JSON.stringify(status, null, 2)}\n`);
    return 0;
  }
  const jobs = Object.entries(status.jobs).flatMap(([state, jobCount]) =>
    jobCount > 0 ? [`${jobCount} ${state}`] : [],
  );
  const workers = status.workers.length === 0 ? 'no worker' : `workers: ${status.workers.join(', ')}`;
  const lines = [
    `${workers}; ${jobs.length === 0 ? 'nothing waits' : jobs.join(', ')}`,
    ...status.batches.flatMap(batchLines),
  ];
  await writeAll(io.stdout, `${lines.map((line) => printable(line, 2000)).join('\n')}\n`);
  return 0;
}

function batchLines(batch: BatchStatus): readonly string[] {
  const { id, submittedAt, articles, unread, sources, open, poisoned, finishedAt } = batch;
  const state =
    open > 0
      ? `${sources - open} of ${counted(sources, 'source')} done`
      : `done: ${counted(sources, 'source')}${finishedAt === undefined ? '' : ` at ${finishedAt}`}`;
  return [
    `${id}  submitted ${submittedAt}, ${counted(articles, 'article')}  ${state}`,
    ...unread.map(({ path, why }) => `  not read: ${path}: ${why}`),
    ...poisoned.map(({ url, why }) => `  given up: ${url}: ${why}`),
  ];
}

/** `stet collect <batch>`: the report of a batch, as one machine would have made it. 0, 1, 2 or 3. */
export async function collectCommand({ names, flags, io, argv, config }: Call): Promise<number> {
  const [batch, ...more] = names;
  if (batch === undefined || more.length > 0)
    throw new StetError('BAD_OPTION', 'Expected one batch', { hint: 'stet status lists the batches' });
  const wanted = wantedFormats(flags);
  const gate = gateOf(flags);
  const baseline = await openBaseline(flags, io);
  const startedAt = isoTime(systemClock.now());
  const articles: ReportArticle[] = [];
  let complete = true;
  let notCounted = 0;
  let failures = 0;
  for await (const collected of collectBatch({
    queue: needed(flags, io, 'queue'),
    store: needed(flags, io, 'store'),
    batch,
    load: (path, { allEntries }) => loadInput(path, io, { allEntries: allEntries === true }),
    run: withSections(runOptions(flags, io.env, systemClock.now()), config),
  })) {
    if ('error' in collected) {
      failures += 1;
      io.stderr.write(`stet: ${printable(collected.error.message, 1000)}\n`);
      continue;
    }
    articles.push(collected.report);
    complete &&= collected.complete;
    notCounted += collected.notCounted;
  }
  if (articles.length === 0 && failures > 0) return 2;
  const plain = foldReport(articles, {
    version: packageVersion(),
    startedAt,
    finishedAt: isoTime(systemClock.now()),
    complete,
    notCounted,
    argv,
    configSha256: config?.sha256 ?? null,
  });
  const { report: marked, fixed } = await markKnown(plain, baseline, flags, io);
  const report = withGate(marked, { ...gate, fixed });
  await writeReport(report, wanted, viewFor(flags, io), io);
  await writeCopies(report, wanted, flags['quiet'] === true, io);
  if (!complete && flags['quiet'] !== true)
    io.stderr.write('stet: some sources were not asked yet: the report is incomplete\n');
  if (failures > 0) return 2;
  return report.gate?.outcome === 'fail' ? 1 : report.gate?.outcome === 'too-much-unknown' ? 3 : 0;
}

/** An option that a fleet cannot do without. */
function needed(flags: Flags, io: Io, name: 'queue' | 'store'): string {
  const value = text(flags, name) ?? io.env[name === 'queue' ? 'STET_QUEUE' : 'STET_STORE'] ?? '';
  if (value !== '') return value;
  const example = name === 'queue' ? '--queue redis://127.0.0.1:6379' : '--store postgres://127.0.0.1/stet';
  throw new StetError('BAD_OPTION', `--${name} is missing`, {
    hint: `for example ${example}, or by ${name === 'queue' ? 'STET_QUEUE' : 'STET_STORE'}`,
  });
}
