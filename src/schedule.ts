import { systemClock } from './core/clock.ts';
import { isDue } from './fleet/due.ts';
import { type SubmitOptions, type SubmittedArticle, submitArticles } from './fleet-submit.ts';
import { openStoreAt } from './store/open-store.ts';
import { scopeOf } from './web/index.ts';
import type { WebOptions } from './web/options.ts';

/** What came of scheduling. */
export interface Scheduled {
  /** The batch of what is due. */
  readonly batch: string;
  readonly due: number;
  /** Sources that need not be asked yet. */
  readonly resting: number;
}

/**
 * Submits the sources of articles that are due by what the store remembers of them: living ones rarely, failing ones
 * often, those of articles of this week daily.
 * @throws StetError MISSING_PACKAGE, QUEUE_FAILED, STORE_FAILED
 */
export async function scheduleArticles(
  articles: AsyncIterable<SubmittedArticle>,
  options: SubmitOptions & { readonly store: string; readonly web?: WebOptions },
): Promise<Scheduled> {
  const store = await openStoreAt(options.store, { clock: systemClock, needed: true, onProblem: () => undefined });
  let due = 0;
  let resting = 0;
  try {
    const batch = await submitArticles(articles, {
      ...options,
      isWanted: async ({ url }, { publishedAt }) => {
        const scope = scopeOf(url, options.web ?? {});
        const last = scope === null || store === null ? null : await store.links.lastCheck({ scope, url });
        const isWanted = isDue(last, publishedAt, systemClock.now());
        if (isWanted) due += 1;
        else resting += 1;
        return isWanted;
      },
    });
    return { batch, due, resting };
  } finally {
    await store?.close();
  }
}
