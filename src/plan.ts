import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import { archiveChoice, type RunOptions } from './run.ts';

/** One host of a plan and why it would be asked, or why not. */
export interface PlannedHost {
  readonly host: string;
  /** Addresses at this host. */
  readonly urls: number;
  readonly why: string;
}

/**
 * Every host that a check of the article would contact, in the order of first mention, then the services (archives,
 * registries). Hosts that redirects lead to cannot be known before asking. Sends nothing.
 */
export async function planArticle(article: Article, options: RunOptions = {}): Promise<PlannedHost[]> {
  const [{ plannedServices }, { baseOf, REGISTRIES, refusalOf, registriesFor }] = await Promise.all([
    import('./archives/index.ts'),
    import('./web/index.ts'),
  ]);
  const { sources } = extractClaims(article);
  const hosts = new Map<string, PlannedHost>();
  const add = (host: string, why: string) => {
    const known = hosts.get(host);
    hosts.set(host, { host, urls: (known?.urls ?? 0) + 1, why: known?.why ?? why });
  };
  for (const { url } of sources) {
    if (url === undefined) continue;
    const refusal = refusalOf(url, options.web ?? {});
    if (!URL.canParse(url)) add('(malformed)', 'never asked: not an address');
    else if (refusal !== null) add(new URL(url).host || new URL(url).protocol, `never asked: ${refusal}`);
    else add(new URL(url).host, 'a cited source');
  }
  for (const { archiveOf } of sources) {
    if (archiveOf !== undefined && URL.canParse(archiveOf.url) && archiveOf.archive !== 'archive-today')
      add(new URL(archiveOf.url).host, 'a cited copy');
  }
  const asked = [...hosts.values()].some(({ why }) => why === 'a cited source' || why.endsWith('no-contact'));
  const services = asked ? plannedServices(archiveChoice(options)) : [];
  const depth = options.depth ?? 'claims';
  const registries = new Map(
    sources
      .filter(({ url, ids }) =>
        url === undefined ? ids.isbn !== undefined : refusalOf(url, options.web ?? {}) === null,
      )
      // What a work is called is only asked where claims are compared with it.
      .flatMap(({ ids }) => registriesFor(ids).filter((name) => depth === 'claims' || name === 'doi'))
      .map((name) => [new URL(baseOf(name, options.endpoints ?? {})).host, REGISTRIES[name].why]),
  );
  for (const { host, why } of services) hosts.set(host, { host, urls: sources.length, why });
  for (const [host, why] of registries) if (!hosts.has(host)) hosts.set(host, { host, urls: sources.length, why });
  return [...hosts.values()];
}
