import { setMaxListeners } from 'node:events';
import type { CheckSettings, CheckTools } from './check-tools.ts';
import { CopiesOfSources } from './copies-of-sources.ts';
import type { Article } from './core/article.ts';
import { RankedQueue, roundRobin } from './core/ask-order.ts';
import type { Asked, HowToAsk } from './core/asking.ts';
import { AsyncQueue } from './core/async-queue.ts';
import type { ArchiveAnswer } from './core/capture.ts';
import { withoutPages } from './core/capture-pages.ts';
import { LONGEST_TIMER_MS } from './core/clock.ts';
import type { CheckEvent } from './core/events.ts';
import { type LinkState, linkState } from './core/link-state.ts';
import { DEFAULTS } from './core/options.ts';
import type { Source } from './core/source.ts';
import { hostOf } from './core/urls/host-name.ts';
import { nobodyAsked, notAsked, whereToAsk } from './whom-to-ask.ts';

/**
 * Sources of one article beyond which memory is what is short. A second thread with what goes to and fro takes 50 MB beside
 * 10,000 sources and 200 beside 100,000 (docs/performance.md).
 */
const MAX_READ_APART = 20_000;

/** Asks the sources of one article: first pass, second pass, archives; keeps what came of it. */
export class Asking {
  readonly states = new Map<string, LinkState>();
  readonly answers = new Map<string, ArchiveAnswer>();
  /** What registries said, by source; of the others nothing is kept. */
  readonly works = new Map<string, { readonly about: Asked['about']; readonly record: Asked['record'] }>();
  complete = true;
  /** As the article has them; one that is cited by a number of an archive gets its address while it is asked. */
  sources: readonly Source[];
  readonly #tools: CheckTools;
  readonly #settings: CheckSettings;
  /** The run's end. It is held here: of signals that only `AbortSignal.any` knows, Node's collector lets go (nodejs/node#57736). */
  readonly #deadline: AbortSignal | null;
  readonly #abort: AbortSignal;
  readonly #queue = new AsyncQueue<CheckEvent>();
  readonly #links: RankedQueue;
  readonly #copies: CopiesOfSources;
  #firstPass: Promise<void> = Promise.resolve();

  constructor(
    article: Article,
    sources: readonly Source[],
    tools: CheckTools,
    settings: CheckSettings,
    abort: AbortSignal,
  ) {
    this.sources = sources;
    this.#tools = tools;
    this.#settings = settings;
    this.#links = new RankedQueue(DEFAULTS.askWindow);
    this.#deadline = this.#deadlineOf(settings);
    this.#abort = this.#withDeadline(abort);
    this.#copies = new CopiesOfSources(article, tools, settings, this.#abort);
  }

  /** Every event until all sources are settled. */
  async *events(): AsyncGenerator<CheckEvent, void, undefined> {
    const all = this.#askAll().then(
      () => this.#queue.end(),
      (error) => this.#queue.fail(error),
    );
    yield* this.#queue;
    await all;
  }

  async #askAll(): Promise<void> {
    let passed = 0;
    let endFirstPass = () => {};
    this.#firstPass = new Promise((resolve) => {
      endFirstPass = resolve;
    });
    if (this.sources.length === 0) endFirstPass();
    const onFirst = () => {
      passed += 1;
      if (passed === this.sources.length) endFirstPass();
    };
    const order = roundRobin(this.sources, ({ url }) => hostOf(url));
    await this.#settleAll(order, onFirst);
  }

  /**
   * Every source, begun when there is room to ask it: one that only waits for that holds a thousand bytes. Rejects with
   * the first that fails, as soon as it does.
   */
  #settleAll(order: readonly Source[], onFirst: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const left = order.values();
      let unsettled = order.length;
      const begin = () => {
        const { value: source } = left.next();
        if (source === undefined) return;
        const onAsked = () => {
          onFirst();
          begin();
        };
        this.#settleOne(source, onAsked).then(() => {
          unsettled -= 1;
          if (unsettled === 0) resolve();
        }, reject);
      };
      if (unsettled === 0) resolve();
      for (let nth = 0; nth < DEFAULTS.askWindow; nth++) begin();
    });
  }

  /** One source, all the way: ask, perhaps ask again, look for copies, settle. */
  async #settleOne(cited: Source, onFirst: () => void): Promise<void> {
    let asked: Asked;
    let source = cited;
    try {
      source = await this.#resolved(cited);
      asked = await this.#ask(source);
    } finally {
      onFirst();
    }
    this.#queue.push({ type: 'link', source, state: asked.state });
    const lookup = this.#lookUp(source, asked);
    if (asked.askAgain && !this.#abort.aborted) asked = await this.#askAgain(source, asked);
    const answer = await lookup;
    if (answer !== null) this.answers.set(source.id, withoutPages(answer));
    const state = this.#tools.web.settle(asked, answer, {
      witnessAgeDays: this.#settings.witnessAgeDays ?? DEFAULTS.witnessAgeDays,
      nowMs: this.#tools.clock.now(),
    });
    this.states.set(source.id, state);
    const { about, record } = asked;
    if (about !== undefined || record !== undefined) this.works.set(source.id, { about, record });
    this.#queue.push({ type: 'settled', source, state, done: this.states.size, total: this.sources.length });
  }

  /** The source with its original's address, where only its archive knows that. */
  async #resolved(source: Source): Promise<Source> {
    const { copies } = this.#tools;
    if (copies === null || source.archiveOf === undefined || this.#abort.aborted) return source;
    try {
      const resolved = await copies.resolve(source, this.#abort);
      this.sources = this.sources.map((entry) => (entry.id === source.id ? resolved : entry));
      return resolved;
    } catch (error) {
      if (this.#abort.aborted) return source;
      throw error;
    }
  }

  /** Asks a source once a run, however many articles cite it. */
  async #ask(source: Source): Promise<Asked> {
    const skipped = notAsked(source, this.#settings, this.#tools.clock.now());
    if (skipped !== null) return skipped;
    const { asked: store, pages } = this.#tools;
    const found = store.find(source.key);
    if (found !== null) {
      const known = await found;
      if (known.state.reason !== 'deadline') return { ...known, page: (await pages.get(source.key)) ?? null };
      // It was cut short with another article: it is asked anew, unless this one has come to its end too.
      if (this.#abort.aborted) return this.#cutShort();
    }
    const asking = this.#links.run(0, () => this.#askWeb(source, { pass: 1 }));
    store.put(source.key, asking.then(withoutBody));
    const asked = await asking;
    store.put(source.key, withoutBody(asked));
    await this.#keepPage(source, asked);
    return asked;
  }

  /** Pages are kept for claims, and for the copies that another article compares with them; else nobody reads them again. */
  #wantsPages(): boolean {
    return this.#settings.depth === 'claims' || this.#tools.copies !== null;
  }

  async #keepPage({ key }: Source, { page }: Asked): Promise<void> {
    if (page !== null && this.#wantsPages()) await this.#tools.pages.put(key, page);
  }

  async #askAgain(source: Source, first: Asked): Promise<Asked> {
    await this.#firstPass;
    const second = await this.#links.run(1, () => this.#askWeb(source, { pass: 2, before: first.state }));
    // An abort in the second pass must not lose what the first one found.
    if (second.state.reason === 'deadline') return first;
    this.#tools.asked.put(source.key, withoutBody(second));
    await this.#keepPage(source, second);
    // What registries said of the work is asked in the first pass only.
    const { about, record } = first;
    return {
      ...(about === undefined ? {} : { about }),
      ...(record === undefined ? {} : { record }),
      ...second,
      exchanges: [...first.exchanges, ...second.exchanges],
    };
  }

  async #askWeb(source: Source, turn: Pick<HowToAsk, 'pass' | 'before'>): Promise<Asked> {
    if (this.#abort.aborted) return this.#cutShort();
    this.#queue.push({ type: 'asking', source });
    try {
      const asked = await this.#tools.web.ask(whereToAsk(source, this.#settings), {
        depth: this.#settings.depth,
        abort: this.#abort,
        withoutPage: !this.#wantsPages(),
        readApart: !this.#wantsPages() && this.sources.length <= MAX_READ_APART,
        ...turn,
      });
      for (const exchange of asked.exchanges) this.#tools.skew.add(exchange);
      if (asked.state.reason === 'deadline') this.complete = false;
      return asked;
    } catch (error) {
      if (this.#abort.aborted) return this.#cutShort();
      throw error;
    }
  }

  #cutShort(): Asked {
    this.complete = false;
    return nobodyAsked(linkState('deadline'));
  }

  /** What the archives know; null where nobody was to be asked. */
  async #lookUp(source: Source, asked: Asked): Promise<ArchiveAnswer | null> {
    const answer = await this.#copies.of(source, asked, this.sources.length);
    if (answer === null) return null;
    // The run ended before the archives had answered: that says nothing about copies.
    if (this.#abort.aborted && answer.asked.some(({ outcome }) => outcome === 'skipped')) this.complete = false;
    this.#queue.push({ type: 'archive', source, answer });
    return answer;
  }

  #deadlineOf({ deadlineAt }: CheckSettings): AbortSignal | null {
    if (deadlineAt === undefined) return null;
    const left = Math.max(0, deadlineAt - this.#tools.clock.now());
    return AbortSignal.timeout(Math.min(left, LONGEST_TIMER_MS));
  }

  #withDeadline(abort: AbortSignal): AbortSignal {
    const signal = AbortSignal.any(this.#deadline === null ? [abort] : [abort, this.#deadline]);
    // Every source under way listens to it: more than Node's ten are no leak here.
    setMaxListeners(0, signal);
    return signal;
  }
}

const NO_EXCHANGES: Asked['exchanges'] = [];

function withoutBody(asked: Asked): Asked {
  return { ...asked, page: null, exchanges: NO_EXCHANGES };
}
