import { lookup } from '../../core/lookup.ts';
import type { Pace, Target } from '../../core/pace.ts';
import { hostTarget } from '../fetcher.ts';

/**
 * What services ask of their clients, by pacing key. Requests a second are below the published limit; dates are when the
 * limit was read. Longer intervals cost time, shorter ones get the machine shut out.
 */
const BUDGETS: Readonly<Record<string, Pace>> = lookup({
  // Internet Archive, limits given to the EDGI project (2026-06): 30 a minute for CDX and TimeMaps together, 600 for the rest.
  // It names no time with its 429; whoever goes on asking for a minute is locked out for an hour.
  'web.archive.org/cdx': { intervalMs: 2500, concurrency: 2, burst: 5, restMs: 60_000 },
  'web.archive.org': { intervalMs: 150, concurrency: 4, burst: 4, restMs: 60_000 },
  // Save Page Now (2026-07): seven captures a minute with keys; 5 GB and 30,000 a day are far above what an article needs.
  'web.archive.org/save': { intervalMs: 10_000, concurrency: 2, burst: 1, restMs: 60_000 },
  'archive.org': { intervalMs: 1000, concurrency: 1, burst: 3 },
  // arquivo.pt (2026): 250 a minute for search, 400 for Memento; going over it is punished for good.
  'arquivo.pt': { intervalMs: 400, concurrency: 1, burst: 1 },
  // Common Crawl (2026): one a second, never in parallel.
  'index.commoncrawl.org': { intervalMs: 1500, concurrency: 1, burst: 1 },
  'data.commoncrawl.org': { intervalMs: 600, concurrency: 1, burst: 1 },
  // Perma.cc limits by minute, hour and day, without saying how much; its packages are large.
  'perma.cc': { intervalMs: 1000, concurrency: 1, burst: 1, restMs: 60_000 },
  'api.perma.cc': { intervalMs: 1000, concurrency: 1, burst: 1, restMs: 60_000 },
  'archive.ph': { intervalMs: 5000, concurrency: 1, burst: 1, restMs: 300_000 },
  // Crossref's public pool from 2025-12: five a second, one at once.
  'api.crossref.org': { intervalMs: 250, concurrency: 1, burst: 1 },
  'api.datacite.org': { intervalMs: 250, concurrency: 1, burst: 1 },
  'doi.org': { intervalMs: 200, concurrency: 2, burst: 2 },
  // arXiv: one every three seconds.
  'export.arxiv.org': { intervalMs: 3000, concurrency: 1, burst: 1 },
  // Open Library (2026): one a second for those who do not name themselves with an address.
  'openlibrary.org': { intervalMs: 1000, concurrency: 1, burst: 1 },
  // NCBI: three a second without a key.
  'eutils.ncbi.nlm.nih.gov': { intervalMs: 400, concurrency: 1, burst: 1 },
});

/** Paths of the Internet Archive with buckets of their own. */
const BUCKETS: readonly (readonly [path: RegExp, key: string])[] = [
  [/^\/(?:cdx\/|web\/timemap)/, 'web.archive.org/cdx'],
  [/^\/save$/, 'web.archive.org/save'],
];

/** The budget of a pacing key, or null for hosts that are no services. */
export function servicePace(key: string): Pace | null {
  return BUDGETS[key] ?? null;
}

/** The pacing key of a request to a service: its host, or the bucket that its path falls into. */
export function serviceTarget(url: URL): Target {
  const target = hostTarget(url);
  const bucket = target.host === 'web.archive.org' ? BUCKETS.find(([path]) => path.test(url.pathname)) : undefined;
  const host = bucket?.[1] ?? target.host;
  return { host, domain: host };
}
