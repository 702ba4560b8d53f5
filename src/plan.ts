import { extractClaims } from './claims/index.ts';
import type { Article } from './core/article.ts';
import { systemClock } from './core/clock.ts';
import { type IgnoreRule, ignoredBy } from './core/ignore.ts';
import type { Source } from './core/source.ts';
import { isAddress, parsedUrl } from './core/urls/parse-url.ts';
import { remappedUrl } from './core/urls/remap.ts';
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
  const [{ plannedServices }, { controlHostsOf, refusalOf }] = await Promise.all([
    import('./archives/index.ts'),
    import('./web/index.ts'),
  ]);
  const { sources: cited } = extractClaims(article);
  const refusal = (url: string) => refusalOf(url, options.web ?? {});
  const nowMs = (options.clock ?? systemClock).now();
  const ruleOf = (url = '') => ignoredBy(options.ignore ?? [], url, nowMs);
  const sources = cited.filter(({ url }) => ruleOf(url) === undefined);
  const hosts = joinPlans([
    ...cited.map(({ url }) => (url === undefined ? [] : [citedHost(url, ruleOf(url), options, refusal)])),
    sources.flatMap(copyHost),
  ]);
  const isAnyAsked = hosts.some((host) => isAsked(host) || host.why.endsWith('no-contact'));
  if (!isAnyAsked) return withServices(hosts, [], await registriesOf(sources, options, refusal));
  const archives = plannedServices(archiveChoice(options)).map((service) => ({ ...service, urls: sources.length }));
  const control = controlHostsOf(options.web ?? {}).map((host) => ({ host, urls: 0, why: WHERE_NOBODY_ANSWERS }));
  return withServices(hosts, archives, [...(await registriesOf(sources, options, refusal)), ...control]);
}

const NEVER = 'never asked';
const WHERE_NOBODY_ANSWERS = 'only where no source answers: is there a network at all?';

/** The plan of several articles: each host once. It is asked when one of its addresses is, in whatever article. */
export function joinPlans(plans: readonly (readonly PlannedHost[])[]): PlannedHost[] {
  const hosts = new Map<string, PlannedHost>();
  for (const planned of plans.flat()) {
    const known = hosts.get(planned.host);
    const first = known === undefined || weightOf(known) < weightOf(planned) ? planned : known;
    hosts.set(planned.host, { ...first, urls: (known?.urls ?? 0) + planned.urls });
  }
  return [...hosts.values()];
}

/** Which reason to ask a host is told of several: that of an address goes before that of none, and any before not asking. */
function weightOf({ asked, urls }: PlannedHost): number {
  if (asked === false) return 0;
  return urls === 0 ? 1 : 2;
}

function isAsked({ asked }: PlannedHost): boolean {
  return asked !== false;
}

type RefusalOf = (url: string) => string | null;

/** Where a cited address is asked, or why it is not. */
function citedHost(
  cited: string,
  rule: IgnoreRule | undefined,
  { remap = [] }: RunOptions,
  refusalOf: RefusalOf,
): PlannedHost {
  const url = remappedUrl(remap, cited) ?? cited;
  const refusal = isAddress(url) ? refusalOf(url) : 'not an address';
  if (rule !== undefined)
    return { host: hostOf(cited), urls: 1, why: `${NEVER}: ${rule.reason} (an ignore rule)`, asked: false };
  if (refusal !== null) return { host: hostOf(url), urls: 1, why: `${NEVER}: ${refusal}`, asked: false };
  return { host: hostOf(url), urls: 1, why: url === cited ? 'a cited source' : 'in the place of a cited source' };
}

/** The archive of a copy that is cited. */
function copyHost({ archiveOf }: Source): PlannedHost[] {
  if (archiveOf === undefined || !isAddress(archiveOf.url) || archiveOf.archive === 'archive-today') return [];
  return [{ host: new URL(archiveOf.url).host, urls: 1, why: 'a cited copy' }];
}

/** Registries that know the identifiers of the sources. */
async function registriesOf(
  sources: readonly Source[],
  options: RunOptions,
  refusalOf: RefusalOf,
): Promise<PlannedHost[]> {
  const { baseOf, REGISTRIES, registriesFor } = await import('./web/index.ts');
  // What a work is called is only asked where claims are compared with it.
  const isWanted = (name: string) => (options.depth ?? 'claims') === 'claims' || name === 'doi';
  const names = sources
    .filter(({ url, ids }) => (url === undefined ? ids.isbn !== undefined : refusalOf(url) === null))
    .flatMap(({ ids }) => registriesFor(ids).filter(isWanted));
  const registries = names.map((name) => ({
    host: new URL(baseOf(name, options.endpoints ?? {})).host,
    urls: sources.length,
    why: REGISTRIES[name].why,
  }));
  return [...new Map(registries.map((registry) => [registry.host, registry])).values()];
}

/** Archives are asked about every source, whatever else they are asked for; the others stand only where nothing else does. */
function withServices(
  hosts: readonly PlannedHost[],
  archives: readonly PlannedHost[],
  others: readonly PlannedHost[],
): PlannedHost[] {
  const all = new Map([...hosts, ...archives].map((planned) => [planned.host, planned]));
  for (const planned of others) if (!all.has(planned.host)) all.set(planned.host, planned);
  return [...all.values()];
}

function hostOf(url: string): string {
  const address = parsedUrl(url);
  return address === null ? '(malformed)' : address.host || address.protocol;
}
