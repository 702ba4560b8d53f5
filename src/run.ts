import { type ArchiveSetup, openArchives } from './archives/index.ts';
import { type CheckSettings, type CheckTools, checkEvents } from './check.ts';
import type { Article } from './core/article.ts';
import type { Asked, Web } from './core/asking.ts';
import { type Clock, isoTime, systemClock } from './core/clock.ts';
import { StetError } from './core/errors.ts';
import type { CheckEvent } from './core/events.ts';
import type { Transport } from './core/exchange.ts';
import { DEFAULTS } from './core/options.ts';
import type { ReaderInput } from './core/reader.ts';
import { type Report, type ReportArticle, SCHEMA_VERSION } from './core/report.ts';
import type { Source } from './core/source.ts';
import { summarise } from './core/summarise.ts';
import { readArticle } from './readers/index.ts';
import { openPageStore } from './store/page-store.ts';
import { createWeb, type WebOptions } from './web/index.ts';

/** Everything a run needs beside the article; every field has a default. */
export interface RunOptions extends Partial<CheckSettings> {
  /** Ids of archives to ask, in order; an empty list asks none. */
  readonly archives?: readonly string[];
  /** Base addresses of services instead of the public ones: `{wayback: 'http://127.0.0.1:8080'}`. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** How sources are asked: limits, pacing, proxies, addresses. */
  readonly web?: Partial<WebOptions>;
  /** Replaces the network: recordings, tests. */
  readonly transport?: Transport;
  readonly clock?: Clock;
  /** 0..1, as Math.random; seeded in recordings. */
  readonly random?: () => number;
  readonly abort?: AbortSignal;
}

/** One run over any number of articles: they share connections, pacing and what was already asked. */
export interface Run {
  readonly startedAt: string;
  readonly clock: Clock;
  check(article: Article): AsyncGenerator<CheckEvent, void, undefined>;
  /** Asks one source, without archives: what `explain` shows. */
  ask(source: Source): Promise<Asked>;
  /** Fetches an article named by its address. @throws StetError INPUT_UNREADABLE */
  load(url: string): Promise<ReaderInput>;
  /** True when nothing at all can be reached; asked before the first article. */
  networkDown(urls: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a run. Nothing is sent before an article is checked. */
export function openRun(options: RunOptions = {}): Run {
  const clock = options.clock ?? systemClock;
  const abort = options.abort ?? new AbortController().signal;
  const web = createWeb({
    ...options.web,
    clock,
    ...(options.random === undefined ? {} : { random: options.random }),
    ...(options.transport === undefined ? {} : { transport: options.transport }),
    ...(options.endpoints === undefined ? {} : { endpoints: options.endpoints }),
  });
  const tools: CheckTools = {
    web,
    archives: archiveSetup(options),
    clock,
    pages: openPageStore(),
    memory: new Map<string, Promise<Asked>>(),
  };
  const settings: CheckSettings = { ...options, depth: options.depth ?? 'claims' };
  return {
    startedAt: isoTime(clock.now()),
    clock,
    check: (article) => checkEvents(article, tools, settings, abort),
    ask: (source) => askTwice(web, source, abort),
    load: (url) => web.load(url, abort),
    networkDown: (urls) => web.networkDown(urls, abort),
    close: async () => {
      await Promise.all([web.close(), tools.pages.close()]);
    },
  };
}

/** Both passes, as the main job does it. */
async function askTwice(web: Web, source: Source, abort: AbortSignal): Promise<Asked> {
  const first = await web.ask(source, { depth: 'claims', abort, pass: 1 });
  if (!first.askAgain) return first;
  const second = await web.ask(source, { depth: 'claims', abort, pass: 2 });
  return { ...second, exchanges: [...first.exchanges, ...second.exchanges] };
}

function archiveSetup(options: RunOptions): ArchiveSetup | null {
  const ids = options.archives ?? DEFAULTS.archives;
  return ids.length === 0 || options.offline === true ? null : openArchives(ids, options.endpoints ?? {});
}

/** What a report says of the run itself. */
export interface RunFacts {
  readonly version: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly complete: boolean;
  readonly notCounted: number;
  readonly argv?: readonly string[];
  readonly configSha256?: string | null;
}

/** Puts articles that were checked together into one report. */
export function foldReport(articles: readonly ReportArticle[], facts: RunFacts): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'stet', version: facts.version },
    startedAt: facts.startedAt,
    finishedAt: facts.finishedAt,
    complete: facts.complete,
    run: { argv: facts.argv ?? [], configSha256: facts.configSha256 ?? null },
    articles,
    summary: summarise(articles, facts.notCounted),
  };
}

/**
 * Checks one article and yields what happens as it happens; the last event is its `report`. Breaking out of the loop
 * aborts what is in flight.
 * @throws StetError INPUT_... when the input cannot be read
 */
export async function* checkArticleEvents(
  input: ReaderInput & { readonly format?: string },
  options: RunOptions = {},
): AsyncGenerator<CheckEvent, void, undefined> {
  const article = await readArticle(input, input.format);
  const run = openRun(options);
  try {
    yield* run.check(article);
  } finally {
    await run.close();
  }
}

/**
 * Checks one article and gives its report.
 * @throws StetError INPUT_... when the input cannot be read
 */
export async function checkArticle(
  input: ReaderInput & { readonly format?: string },
  options: RunOptions = {},
): Promise<ReportArticle> {
  for await (const event of checkArticleEvents(input, options)) {
    if (event.type === 'report') return event.report;
  }
  throw new StetError('ABORTED', 'The check ended without a report');
}
