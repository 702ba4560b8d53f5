import { checkEvents } from './check.ts';
import type { CheckSettings, CheckTools } from './check-tools.ts';
import { type Connections, openConnections } from './connections.ts';
import type { Article } from './core/article.ts';
import type { Asked, Web } from './core/asking.ts';
import { type Clock, isoTime, systemClock } from './core/clock.ts';
import { ClockSkew } from './core/clock-skew.ts';
import { StetError } from './core/errors.ts';
import type { CheckEvent } from './core/events.ts';
import type { ReaderInput } from './core/reader.ts';
import type { ReportArticle } from './core/report.ts';
import type { Source } from './core/source.ts';
import { printable } from './core/text/printable.ts';
import { isDay } from './core/text/written-date.ts';
import { NetworkWatch } from './network-watch.ts';
import { readArticle } from './readers/index.ts';
import type { RunOptions } from './run-options.ts';

/** One run over any number of articles: they share connections, pacing and what was already asked. */
export interface Run {
  readonly startedAt: string;
  readonly clock: Clock;
  /** How far the machine's clock is from the servers' that were asked; null where too few showed theirs. */
  clockSkewMs(): number | null;
  /**
   * Checks an article, with settings of its own where it has some.
   * @throws StetError NETWORK_DOWN before the first source is asked, when nothing at all can be reached, and after the first
   * sources, when the network turns out to let nothing through
   */
  check(article: Article, own?: Partial<CheckSettings>): AsyncGenerator<CheckEvent, void, undefined>;
  /** Opens the store now, which else the first question does. @throws StetError STORE_FAILED, MISSING_PACKAGE, BAD_OPTION */
  ready(): Promise<void>;
  /** Asks one source, without archives: what `explain` shows. @throws StetError NETWORK_DOWN as `check` does */
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
 * A bad archive, date or address rule is thrown by that question.
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
  const watch = new NetworkWatch();
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
    ready: async () => void (await tools()),
    async *check(article, own = {}) {
      const open = await tools();
      await needNetwork(citedIn(article), open.web);
      const events = checkEvents(article, open, { ...settings, ...own }, abort);
      yield* live ? watch.over(events, open.web, abort) : events;
    },
    ask: async (source) => {
      const { web } = await tools();
      await needNetwork([source.url ?? ''], web);
      const asked = await askTwice(web, source, abort);
      if (live) await watch.alone(asked.state, web, abort);
      return asked;
    },
    load: async (url) => (await tools()).web.load(url, abort),
    again: (signal) => runOver(connections, { ...options, abort: signal }, clock),
    close: async () => {
      const open = await opened?.catch(() => undefined); // its error was thrown by whoever asked first
      await Promise.all([open?.pages.close(), open?.asked.close()]);
    },
  };
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
  const { articleDate } = options;
  if (articleDate !== undefined && !isDay(articleDate))
    throw new StetError('BAD_OPTION', `Unexpected article date \`${printable(articleDate, 40)}\`, expected YYYY-MM-DD`);
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

/**
 * Looks once a run whether there is a network at all: a machine without one answers "no such host" to every name, and
 * nothing must be called dead for that.
 */
function networkNeeded(abort: AbortSignal): (urls: readonly string[], web: Web) => Promise<void> {
  let isDown: Promise<boolean> | undefined;
  return async (urls, web) => {
    if (urls.length === 0) return;
    isDown ??= web.networkDown(urls, abort);
    if (await isDown) {
      throw new StetError('NETWORK_DOWN', 'The network seems to be down: no host can be reached, nothing was checked', {
        hint: 'connect and run again, or see what is cited without asking anyone: stet extract',
      });
    }
  };
}

function citedIn({ links }: Article): readonly string[] {
  return links.flatMap(({ role, url, target }) => (role === 'source' ? [target ?? url ?? ''] : []));
}

/** Both passes, as the main job does it. */
async function askTwice(web: Web, source: Source, abort: AbortSignal): Promise<Asked> {
  const first = await web.ask(source, { depth: 'claims', abort, pass: 1 });
  if (!first.askAgain) return first;
  const second = await web.ask(source, { depth: 'claims', abort, pass: 2, before: first.state });
  return { ...second, exchanges: [...first.exchanges, ...second.exchanges] };
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
