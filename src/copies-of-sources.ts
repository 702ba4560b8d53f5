import type { CheckSettings, CheckTools } from './check-tools.ts';
import type { Article } from './core/article.ts';
import { RankedQueue } from './core/ask-order.ts';
import type { Asked } from './core/asking.ts';
import type { ArchiveAnswer } from './core/capture.ts';
import { copyKey } from './core/capture-pages.ts';
import { DAY_MS, isoTime } from './core/clock.ts';
import { DEFAULTS } from './core/options.ts';
import type { Source } from './core/source.ts';
import { copiesWanted, rankOf, wantsCopy, whenRead, whereToAsk } from './whom-to-ask.ts';

/** Looks for copies of the sources of one article: which of them, in what order, and near which day. */
export class CopiesOfSources {
  readonly #article: Article;
  readonly #tools: CheckTools;
  readonly #settings: CheckSettings;
  readonly #abort: AbortSignal;
  readonly #lookups = new RankedQueue(DEFAULTS.archiveConcurrency);

  constructor(article: Article, tools: CheckTools, settings: CheckSettings, abort: AbortSignal) {
    this.#article = article;
    this.#tools = tools;
    this.#settings = settings;
    this.#abort = abort;
  }

  /**
   * What the archives know of a source, most needed first; null where nobody was to be asked.
   * @param sources how many the article has: of many only those that are not alive are looked up
   */
  async of(source: Source, asked: Asked, sources: number): Promise<ArchiveAnswer | null> {
    const { copies } = this.#tools;
    const { state } = asked;
    const { url } = source;
    if (copies === null || url === undefined || state.status === 'no-link' || !wantsCopy(state)) return null;
    // A page that is not published yet has no copies.
    if (whereToAsk(source, this.#settings) !== source) return null;
    const { archivesFor, articleDate } = this.#settings;
    const onlyProblems = copiesWanted(archivesFor, sources) === 'problems';
    if (onlyProblems && state.liveness === 'alive' && source.archiveOf === undefined) return null;
    const wanted = {
      source: { ...source, url },
      asked,
      near: whenRead(source, articleDate, this.#article),
      witnessSince: this.#witnessSince(),
      abort: this.#abort,
    };
    return await this.#withPage(await this.#lookups.run(rankOf(state), () => copies.find(wanted)));
  }

  /** The best copy's page from the store where another article has read it, or put there for the comparison. */
  async #withPage(answer: ArchiveAnswer): Promise<ArchiveAnswer> {
    const { best } = answer;
    if (best === undefined) return answer;
    const { pages } = this.#tools;
    if (best.page !== undefined) await pages.put(copyKey(best), best.page);
    const page = best.page ?? (await pages.get(copyKey(best)));
    return page === undefined ? answer : { ...answer, best: { ...best, page } };
  }

  /** From when on a capture is a witness; of one day, so that sources of one run share their look-ups. */
  #witnessSince(): string {
    const { witnessAgeDays } = this.#settings;
    const since = this.#tools.clock.now() - (witnessAgeDays ?? DEFAULTS.witnessAgeDays) * DAY_MS;
    return isoTime(Math.floor(since / DAY_MS) * DAY_MS);
  }
}
