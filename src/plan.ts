import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import { systemClock } from './core/clock.ts';
import { ignoredBy } from './core/ignore.ts';
import { isAddress, parsedUrl } from './core/parse-url.ts';
import { remappedUrl } from './core/remap.ts';
import { archiveChoice, type RunOptions } from './run-options.ts';

/** One host of a plan and why it would be asked, or why not. */
export interface PlannedHost {
  readonly host: string;
  /** Cited addresses at this host. */
  readonly urls: number;
  readonly why: string;
  /** False for a host of which no address is asked; absent for the others. */
  readonly asked?: false;
}

/**
 * Every host that a check of the article would contact, in the order of first mention, then the services (archives,
 * registries). Hosts that redirects lead to cannot be known before asking. Sends nothing.
 */
export async function planArticle(article: Article, options: RunOptions = {}): Promise<PlannedHost[]> {
  const [{ plannedServices }, { baseOf, controlHostsOf, REGISTRIES, refusalOf, registriesFor }] = await Promise.all([
    import('./archives/index.ts'),
    import('./web/index.ts'),
  ]);
  const { sources: cited } = extractClaims(article);
  const nowMs = (options.clock ?? systemClock).now();
  const ruleOf = (url = '') => ignoredBy(options.ignore ?? [], url, nowMs);
  const hosts = new Map<string, PlannedHost>();
  const add = (host: string, why: string, asked?: false) => {
    const known = hosts.get(host);
    // A host is asked when one of its addresses is.
    const isKept = known !== undefined && (isAsked(known) || asked === false);
    const first = isKept ? known : { why, ...(asked === undefined ? {} : { asked }) };
    hosts.set(host, { ...first, host, urls: (known?.urls ?? 0) + 1 });
  };
  for (const { url: said } of cited) {
    if (said === undefined) continue;
    const rule = ruleOf(said);
    const url = remappedUrl(options.remap ?? [], said) ?? said;
    const refusal = isAddress(url) ? refusalOf(url, options.web ?? {}) : 'not an address';
    if (rule !== undefined) add(hostOf(said), `${NEVER}: ${rule.reason} (an ignore rule)`, false);
    else if (refusal !== null) add(hostOf(url), `${NEVER}: ${refusal}`, false);
    else add(hostOf(url), url === said ? 'a cited source' : 'in the place of a cited source');
  }
  const sources = cited.filter(({ url }) => ruleOf(url) === undefined);
  for (const { archiveOf } of sources) {
    if (archiveOf !== undefined && isAddress(archiveOf.url) && archiveOf.archive !== 'archive-today')
      add(new URL(archiveOf.url).host, 'a cited copy');
  }
  const asked = [...hosts.values()].some((host) => isAsked(host) || host.why.endsWith('no-contact'));
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
  for (const host of asked ? controlHostsOf(options.web ?? {}) : [])
    if (!hosts.has(host))
      hosts.set(host, { host, urls: 0, why: 'only where no source answers: is there a network at all?' });
  return [...hosts.values()];
}

const NEVER = 'never asked';

function isAsked({ asked }: PlannedHost): boolean {
  return asked !== false;
}

function hostOf(url: string): string {
  const address = parsedUrl(url);
  return address === null ? '(malformed)' : address.host || address.protocol;
}
