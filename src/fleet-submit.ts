import type { Redis } from 'ioredis';
import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import type { Depth } from './core/asking.ts';
import { systemClock } from './core/clock.ts';
import { isStetError } from './core/errors.ts';
import { sha256 } from './core/files/sha256.ts';
import type { ReaderInput } from './core/reader.ts';
import type { Source } from './core/source.ts';
import { addArticle, addUnread, openBatch, waitForJob } from './fleet/batch.ts';
import type { BatchReading } from './fleet/batch-status.ts';
import { jobIdOf, jobOf, type WantedCopy } from './fleet/job.ts';
import type { SourceQueues } from './fleet/queues.ts';
import { withQueues } from './fleet/with-queues.ts';
import { readArticle } from './readers/index.ts';
import { refusalOf } from './web/index.ts';
import { copiesWanted, whenRead } from './whom-to-ask.ts';

/** An article to submit, read when its turn comes. */
export interface SubmittedArticle {
  readonly path: string;
  load(): Promise<ReaderInput>;
}

/** What goes with a batch into the queue. */
export interface SubmitOptions extends BatchReading {
  /** `redis://HOST:PORT`. */
  readonly queue: string;
  readonly depth?: Depth;
  /** Which sources to ask; all when absent. */
  readonly isWanted?: (source: Source & { readonly url: string }, article: Article) => Promise<boolean>;
  readonly abort?: AbortSignal;
  readonly onArticle?: (path: string, sources: number) => void;
}

/**
 * Splits the work of many articles by source and puts it into the queue, each source once. An article that cannot be read
 * is noted with its reason, and the others go on. Gives the batch's id.
 * @throws StetError MISSING_PACKAGE, QUEUE_FAILED, BAD_OPTION
 */
export async function submitArticles(
  articles: AsyncIterable<SubmittedArticle>,
  options: SubmitOptions,
): Promise<string> {
  return await withQueues(options.queue, async (redis, queues) => {
    const depth = options.depth ?? 'claims';
    const id = await openBatch(redis, depth, readingOf(options));
    for await (const article of articles) {
      if (options.abort?.aborted === true) break;
      await queues.room((ms) => systemClock.sleep(ms, options.abort));
      await submitArticle(article, { redis, queues, id, depth, ...options });
    }
    return id;
  });
}

/** What an article is submitted with. */
type Submitting = SubmitOptions & {
  readonly redis: Redis;
  readonly queues: SourceQueues;
  readonly id: string;
  readonly depth: Depth;
};

async function submitArticle({ path, load }: SubmittedArticle, work: Submitting): Promise<void> {
  try {
    const input = await load();
    const article = await readArticle(input, work.inputFormat);
    if (!(await addArticle(work.redis, work.id, { path, sha256: sha256(input.bytes) }))) return;
    const asked = await submitSources(article, work);
    work.onArticle?.(path, asked);
  } catch (error) {
    if (!isStetError(error)) throw error;
    await addUnread(work.redis, work.id, path, error.message);
    work.onArticle?.(path, 0);
  }
}

function readingOf({ inputFormat, allEntries, articleDate, archivesFor }: SubmitOptions): BatchReading {
  return {
    ...(inputFormat === undefined ? {} : { inputFormat }),
    ...(allEntries === undefined ? {} : { allEntries }),
    ...(articleDate === undefined ? {} : { articleDate }),
    ...(archivesFor === undefined ? {} : { archivesFor }),
  };
}

async function submitSources(article: Article, work: Submitting): Promise<number> {
  const { sources } = extractClaims(article);
  const archivesFor = copiesWanted(work.archivesFor, sources.length);
  let asked = 0;
  for (const source of sources) {
    // What is never asked is decided again when the report is made, by the same rules.
    if (!isAsked(source) || (await work.isWanted?.(source, article)) === false) continue;
    const near = whenRead(source, work.articleDate, article);
    const copy: WantedCopy = { ...(near === undefined ? {} : { near }), archivesFor };
    await waitForJob(work.redis, work.id, jobIdOf(source.key, work.depth), copy);
    await work.queues.add(jobOf(source, article.links, work.depth));
    asked += 1;
  }
  return asked;
}

function isAsked(source: Source): source is Source & { readonly url: string } {
  const { url, kind } = source;
  return url !== undefined && kind !== 'offline' && kind !== 'personal' && refusalOf(url, {}) === null;
}
