import type { ArchiveChoice } from './archives/index.ts';
import { checkEvents } from './check.ts';
import type { CheckSettings, CheckTools } from './check-tools.ts';
import type { Article } from './core/article.ts';
import type { Asked, Web } from './core/asking.ts';
import { type Clock, isoTime, systemClock } from './core/clock.ts';
import { ClockSkew } from './core/clock-skew.ts';
import { StetError } from './core/errors.ts';
import type { CheckEvent } from './core/events.ts';
import type { Transport } from './core/exchange.ts';
import { DEFAULTS } from './core/options.ts';
import type { ReaderInput } from './core/reader.ts';
import { type Report, type ReportArticle, SCHEMA_VERSION } from './core/report.ts';
import type { Source } from './core/source.ts';
import type { Store } from './core/store.ts';
import { summarise } from './core/summarise.ts';
import { readArticle } from './readers/index.ts';
import type { WebOptions } from './web/index.ts';

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
  /** Real hosts are asked, so that a missing network is told from missing hosts. Default: where `transport` is not given. */
  readonly live?: boolean;
  readonly clock?: Clock;
  /** 0..1, as Math.random; seeded in recordings. */
  readonly random?: () => number;
  readonly abort?: AbortSignal;
  /** Where results are kept for later runs, and read from; nowhere when absent, and in recordings, replays and offline. */
  readonly store?: StoreChoice;
  /** Asks nobody and answers from the store alone; what it does not hold is not asked, and the report incomplete. */
  readonly storeOnly?: boolean;
  /** A link that failed on this many days is dead; never when absent. Needs a store. */
  readonly strikes?: number;
}

/** Where results are kept between runs. */
export interface StoreChoice {
  /** A file, or the address of a PostgreSQL database (`postgres://...`). */
  readonly file: string;
  /** Told once, in words for people, when the store cannot do its work; the run goes on without it. */
  readonly onProblem?: (message: string) => void;
}

/** One run over any number of articles: they share connections, pacing and what was already asked. */
export interface Run {
  readonly startedAt: string;
  readonly clock: Clock;
  /** How far the machine's clock is from the servers' that were asked; null where too few showed theirs. */
  clockSkewMs(): number | null;
  /**
   * Checks an article, with settings of its own where it has some.
   * @throws StetError NETWORK_DOWN before the first source is asked, when nothing at all can be reached
   */
  check(article: Article, own?: Partial<CheckSettings>): AsyncGenerator<CheckEvent, void, undefined>;
  /** Asks one source, without archives: what `explain` shows. */
  ask(source: Source): Promise<Asked>;
  /** Fetches an article named by its address. @throws StetError INPUT_UNREADABLE */
  load(url: string): Promise<ReaderInput>;
  /**
   * A run of its own over the same connections, paces and store; what this one remembers is not known to it. Closing it
   * leaves this one open, and this one has to outlive it.
   */
  again(abort: AbortSignal): Run;
  close(): Promise<void>;
}

/**
 * Opens a run. Nothing is sent before an article is checked, and the rooms that ask are loaded with the first question.
 * A bad archive or address rule is thrown by that question.
 */
export function openRun(options: RunOptions = {}): Run {
  const clock = options.clock ?? systemClock;
  let opened: Promise<Connections> | undefined;
  const connections = () => {
    opened ??= openConnections(options, clock);
    return opened;
  };
  const run = runOver(connections, options, clock);
  return {
    ...run,
    close: async () => {
      const open = await opened?.catch(() => undefined); // its error was thrown by whoever asked first
      await Promise.all([open?.web.close(), open?.store?.close(), run.close()]);
    },
  };
}

/** A run over connections that are somebody else's to close. */
function runOver(connections: () => Promise<Connections>, options: RunOptions, clock: Clock): Run {
  const abort = options.abort ?? new AbortController().signal;
  const skew = new ClockSkew();
  let opened: Promise<CheckTools> | undefined;
  const tools = () => {
    opened ??= openTools(connections, options, clock, skew);
    return opened;
  };
  const settings: CheckSettings = { ...options, depth: options.depth ?? 'claims' };
  const isAlone = options.offline === true || options.storeOnly === true;
  const live = (options.live ?? options.transport === undefined) && !isAlone;
  const needNetwork = live ? networkNeeded(abort) : () => Promise.resolve();
  return {
    startedAt: isoTime(clock.now()),
    clock,
    clockSkewMs: () => skew.medianMs(),
    async *check(article, own = {}) {
      const open = await tools();
      await needNetwork(article, open.web);
      yield* checkEvents(article, open, { ...settings, ...own }, abort);
    },
    ask: async (source) => askTwice((await tools()).web, source, abort),
    load: async (url) => (await tools()).web.load(url, abort),
    again: (signal) => runOver(connections, { ...options, abort: signal }, clock),
    close: async () => {
      const open = await opened?.catch(() => undefined); // its error was thrown by whoever asked first
      await Promise.all([open?.pages.close(), open?.asked.close()]);
    },
  };
}

/** What runs can share: the way to the web, what is kept of earlier runs, and who looks for copies. */
interface Connections {
  readonly web: Web;
  readonly store: Store | null;
  /** @throws StetError BAD_OPTION for an archive that is not known */
  openFinder(): CheckTools['copies'];
}

async function openConnections(options: RunOptions, clock: Clock): Promise<Connections> {
  const choice = archiveChoice(options);
  const [{ createWeb, scopeOf, serviceScopeOf }, copies, store] = await Promise.all([
    import('./web/index.ts'),
    choice.ids.length === 0 ? null : import('./look-up.ts'),
    storeOf(options, clock),
  ]);
  const asking = { ...options.web, ...(options.endpoints === undefined ? {} : { endpoints: options.endpoints }) };
  const plain = createWeb({
    ...asking,
    clock,
    ...(options.random === undefined ? {} : { random: options.random }),
    ...(options.transport === undefined ? {} : { transport: options.transport }),
    ...(store === null ? {} : { responses: store.responses }),
    ...(options.storeOnly === true ? { closed: true } : {}),
  });
  const web = store === null ? plain : await remembered(plain, store, (url) => scopeOf(url, asking), options, clock);
  const captures = store?.captures(serviceScopeOf(asking));
  return { web, store, openFinder: () => copies?.openCopyFinder(choice, web, captures) ?? null };
}

async function openTools(
  connections: () => Promise<Connections>,
  options: RunOptions,
  clock: Clock,
  skew: ClockSkew,
): Promise<CheckTools> {
  const [{ web, openFinder }, { openAskedStore }, { openPageStore }] = await Promise.all([
    connections(),
    import('./store/asked-store.ts'),
    import('./store/page-store.ts'),
  ]);
  // Opened also where it is not used: a wrong name is refused in every run.
  const finder = openFinder();
  return {
    web,
    copies: options.offline === true ? null : finder,
    clock,
    skew,
    pages: openPageStore(),
    asked: openAskedStore(),
  };
}

/** The store of this run. What is recorded or replayed has none: a recording must hold everything that was asked. */
async function storeOf({ store, transport, offline }: RunOptions, clock: Clock): Promise<Store | null> {
  if (store === undefined || transport !== undefined || offline === true) return null;
  const { openStoreAt } = await import('./store/open-store.ts');
  return await openStoreAt(store.file, { clock, onProblem: store.onProblem ?? (() => undefined) });
}

async function remembered(
  web: Web,
  { links }: Store,
  scopeOf: (url: string) => string | null,
  { strikes }: RunOptions,
  clock: Clock,
): Promise<Web> {
  const { rememberingWeb } = await import('./store/remembering-web.ts');
  return rememberingWeb(web, { links, clock, scopeOf, ...(strikes === undefined ? {} : { strikes }) });
}

/**
 * Looks once a run whether there is a network at all: a machine without one answers "no such host" to every name, and
 * nothing must be called dead for that.
 */
function networkNeeded(abort: AbortSignal): (article: Article, web: Web) => Promise<void> {
  let isDown: Promise<boolean> | undefined;
  return async (article, web) => {
    const urls = article.links.flatMap(({ role, url, target }) => (role === 'source' ? [target ?? url ?? ''] : []));
    if (urls.length === 0) return;
    isDown ??= web.networkDown(urls, abort);
    if (await isDown) {
      throw new StetError('NETWORK_DOWN', 'The network seems to be down: no host can be reached, nothing was checked', {
        hint: 'connect and run again, or see what is cited without asking anyone: stet extract',
      });
    }
  };
}

/** Both passes, as the main job does it. */
async function askTwice(web: Web, source: Source, abort: AbortSignal): Promise<Asked> {
  const first = await web.ask(source, { depth: 'claims', abort, pass: 1 });
  if (!first.askAgain) return first;
  const second = await web.ask(source, { depth: 'claims', abort, pass: 2, before: first.state });
  return { ...second, exchanges: [...first.exchanges, ...second.exchanges] };
}

/** The archives of a run and where they stand, defaults filled in. */
export function archiveChoice(options: RunOptions): ArchiveChoice {
  return {
    ids: options.archives ?? DEFAULTS.archives,
    endpoints: options.endpoints ?? {},
    allowed: options.allowArchiveToday === true ? ['archive-today'] : [],
  };
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
  readonly clockSkewMs?: number | null;
}

/** Puts articles that were checked together into one report. */
export function foldReport(articles: readonly ReportArticle[], facts: RunFacts): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'stet', version: facts.version },
    startedAt: facts.startedAt,
    finishedAt: facts.finishedAt,
    complete: facts.complete,
    run: {
      argv: facts.argv ?? [],
      configSha256: facts.configSha256 ?? null,
      ...(facts.clockSkewMs === undefined ? {} : { clockSkewMs: facts.clockSkewMs }),
    },
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
