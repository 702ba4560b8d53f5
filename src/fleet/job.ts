import type { Article, Link } from '../core/article.ts';
import type { Depth } from '../core/asking.ts';
import { sha256 } from '../core/files/sha256.ts';
import type { Source } from '../core/source.ts';
import { isAddress } from '../core/urls/parse-url.ts';

/** One source to be asked, however many articles cite it. */
export interface SourceJob {
  readonly v: 1;
  /** Identity of the source; see `sourceKey()`. */
  readonly key: string;
  /** The address to ask. */
  readonly url: string;
  readonly depth: Depth;
  /** The mentions that make the source what it is: address, kind, fields. */
  readonly links: readonly JobLink[];
}

/** What of a link a worker needs to ask its source. */
export type JobLink = Pick<Link, 'url' | 'target' | 'citedAs' | 'via' | 'fields'>;

/** When the author of an article read a source, and whether copies of living pages are wanted too. */
export interface WantedCopy {
  /** A date, or as much of one as is known. */
  readonly near?: string;
  readonly archivesFor: 'all' | 'problems';
}

/** The job's name in the queue: the same for every article that cites the source. No colons: BullMQ keeps those for itself. */
export function jobIdOf(key: string, depth: Depth): string {
  return sha256(`${depth} ${key}`).slice(0, 40);
}

/** The job of a source that somebody can be asked about. */
export function jobOf(source: Source & { readonly url: string }, links: readonly Link[], depth: Depth): SourceJob {
  return {
    v: 1,
    key: source.key,
    url: source.url,
    depth,
    links: source.links.flatMap((index) => {
      const link = links[index];
      return link === undefined ? [] : [jobLinkOf(link)];
    }),
  };
}

function jobLinkOf({ url, target, citedAs, via, fields }: Link): JobLink {
  return {
    ...(url === undefined ? {} : { url }),
    ...(target === undefined ? {} : { target }),
    citedAs: citedAs.slice(0, 2000),
    via,
    ...(fields === undefined ? {} : { fields }),
  };
}

/** What stands in the queue, looked at: undefined for what is no job of this version. */
export function readJob(data: unknown): SourceJob | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const job = data as Partial<SourceJob>; // every field is looked at below
  const whole =
    job.v === 1 &&
    typeof job.key === 'string' &&
    typeof job.url === 'string' &&
    isAddress(job.url) &&
    (job.depth === 'links' || job.depth === 'claims') &&
    Array.isArray(job.links) &&
    job.links.length > 0 &&
    job.links.every((link: unknown) => typeof link === 'object' && link !== null && 'citedAs' in link && 'via' in link);
  return whole ? (data as SourceJob) : undefined;
}

/** An article that cites this source and nothing else: what the main job does for it is what one machine would have done. */
export function articleOfJob({ links }: SourceJob, { near }: WantedCopy): Article {
  const text = 'Sources';
  const span = { start: 0, end: text.length };
  return {
    path: 'a source of many articles',
    format: 'job',
    authors: [],
    ...(near === undefined ? {} : { publishedAt: near }),
    text,
    textSha256: '',
    blocks: [{ kind: 'source-list', span }],
    links: links.map((link) => ({ ...link, role: 'source', span, origin: { startByte: 0, endByte: 0 }, marks: [] })),
    notices: [],
    complete: true,
    placeOf: () => ({ line: 1, column: 1 }),
    originOf: () => null,
  };
}
