import type { Asked, HowToAsk } from '../../core/asking.ts';
import { type Clock, isoTime } from '../../core/clock.ts';
import type { Exchange, Fetcher } from '../../core/exchange.ts';
import { type LinkState, linkState } from '../../core/link-state.ts';
import type { Source, SourceIds } from '../../core/source.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { withoutEndSlashes } from '../../core/urls/without-end-slashes.ts';
import { askArxiv } from './arxiv.ts';
import { askCrossref } from './crossref.ts';
import { askDataCite } from './datacite.ts';
import { askHandle } from './handle.ts';
import { askOpenLibrary } from './open-library.ts';
import { askPubmed } from './pubmed.ts';
import type { WorkAnswer, WorkFacts } from './registry.ts';

/** The registries by the names that `STET_ENDPOINT_...` has for them, with what they are asked for. */
export const REGISTRIES = {
  doi: { base: 'https://doi.org', why: 'DOI registry: does the identifier exist?' },
  crossref: { base: 'https://api.crossref.org', why: 'Crossref: what a DOI belongs to, retractions' },
  datacite: { base: 'https://api.datacite.org', why: 'DataCite: what a DOI belongs to' },
  arxiv: { base: 'https://export.arxiv.org', why: 'arXiv: what an id belongs to, withdrawals' },
  pubmed: { base: 'https://eutils.ncbi.nlm.nih.gov', why: 'PubMed: what an id belongs to, retractions' },
  openlibrary: { base: 'https://openlibrary.org', why: 'Open Library: what an ISBN belongs to' },
} as const;

type RegistryName = keyof typeof REGISTRIES;

/** What registries are asked with. */
export interface Registries {
  readonly clock: Clock;
  /** Base addresses instead of the public ones. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** The registries that a check would ask about these identifiers, first to last. */
export function registriesFor(ids: SourceIds): readonly RegistryName[] {
  if (ids.doi !== undefined) return ['doi', 'crossref', 'datacite'];
  if (ids.arxiv !== undefined) return ['arxiv'];
  if (ids.pmid !== undefined) return ['pubmed'];
  return ids.isbn === undefined ? [] : ['openlibrary'];
}

/** The base address of a registry, without a slash at its end. */
export function baseOf(name: RegistryName, endpoints: Readonly<Record<string, string>>): string {
  return withoutEndSlashes(endpoints[name] ?? REGISTRIES[name].base);
}

type Tools = Registries & { readonly fetcher: Fetcher };

/**
 * Asks for a source's page, and the registries about its identifier: a DOI that nobody registered is dead, one that is
 * registered is alive however its publisher treats us, and what the registry says of the work goes with the answer.
 */
export async function askWork(
  source: Source,
  askPage: () => Promise<Asked>,
  tools: Tools,
  how: HowToAsk,
): Promise<Asked> {
  const ids: SourceIds = { ...source.ids, ...resolverDoi(source.url) };
  if (ids.doi === undefined) return withFactsOf(await askPage(), await describe(ids, tools, how));
  const handle = await askHandle(ids.doi, { ...tools, base: baseOf('doi', tools.endpoints), abort: how.abort });
  // In a publisher's own address an identifier may be read wrongly; only the resolver's address stands and falls with it.
  if (handle.status === 'missing' && isResolver(source.url))
    return noSuchDoi(ids.doi, handle.exchanges, tools.clock, how);
  const asked = await askPage();
  const exists = handle.status === 'exists' || (handle.status === 'unknown' && resolved(asked.exchanges));
  const facts = exists ? await describe(ids, tools, how) : null;
  const exchanges = [...handle.exchanges, ...asked.exchanges];
  const state = exists && asked.state.liveness === 'unknown' ? registered(ids.doi, asked.state) : asked.state;
  return withFactsOf({ ...asked, state, exchanges }, facts);
}

/** A book that no address leads to: nothing to open, and a registry that knows it. */
export async function askPrinted(ids: SourceIds, tools: Tools, how: HowToAsk): Promise<Asked> {
  const nobody: Asked = { state: linkState('no-link'), exchanges: [], page: null, askAgain: false };
  return withFactsOf(nobody, await describe(ids, tools, how));
}

function noSuchDoi(doi: string, exchanges: readonly Exchange[], clock: Clock, { pass }: HowToAsk): Asked {
  const state = linkState('no-such-doi', {
    confidence: 0.95,
    evidence: [{ signal: 'doi-registry', detail: `the handle system does not know ${doi}` }],
    checkedAt: isoTime(clock.now()),
    attempts: pass,
  });
  return { state, exchanges, page: null, askAgain: false };
}

function registered(doi: string, { liveness: _liveness, status: _status, ...state }: LinkState): LinkState {
  return {
    ...linkState('registered', { confidence: 0.9 }),
    ...state,
    reason: 'registered',
    confidence: 0.9,
    evidence: [{ signal: 'doi-registry', detail: `${doi} is registered` }, ...state.evidence],
  };
}

/** What the registries say of the work; once a run, and only where claims are to be compared with it. */
async function describe(ids: SourceIds, tools: Tools, how: HowToAsk): Promise<WorkFacts | null> {
  if (how.depth !== 'claims' || how.pass === 2) return null;
  const of = (name: RegistryName) => ({ ...tools, base: baseOf(name, tools.endpoints), abort: how.abort });
  if (ids.doi !== undefined) {
    const first = await askCrossref(ids.doi, of('crossref'));
    if (first.status === 'found') return first.facts;
    const second = await askDataCite(ids.doi, of('datacite'));
    if (second.status === 'found') return second.facts;
    return first.status === 'absent' && second.status === 'absent' ? NOT_INDEXED : null;
  }
  const answer: WorkAnswer | null =
    ids.arxiv !== undefined
      ? await askArxiv(ids.arxiv, of('arxiv'))
      : ids.pmid !== undefined
        ? await askPubmed(ids.pmid, of('pubmed'))
        : ids.isbn !== undefined
          ? await askOpenLibrary(ids.isbn, of('openlibrary'))
          : null;
  return answer?.status === 'found' ? answer.facts : null;
}

const NOT_INDEXED: WorkFacts = {
  about: { notices: [{ kind: 'not-indexed', text: 'registered, and neither Crossref nor DataCite describes it' }] },
};

function withFactsOf(asked: Asked, facts: WorkFacts | null): Asked {
  return {
    ...asked,
    ...(facts?.about === undefined ? {} : { about: facts.about }),
    ...(facts?.record === undefined ? {} : { record: facts.record }),
  };
}

const RESOLVER = /^(?:dx\.|www\.)?doi\.org$/i;

function isResolver(url: string | undefined): boolean {
  return url !== undefined && RESOLVER.test(parsedUrl(url)?.hostname ?? '');
}

/** The DOI of an address of the resolver itself. */
function resolverDoi(url: string | undefined): { readonly doi?: string } {
  if (url === undefined || !isResolver(url)) return {};
  const path = decodeURIComponent(new URL(url).pathname.slice(1).replace(/%(?![0-9a-f]{2})/gi, '%25'));
  return /^10\.\d{4,9}\/\S+$/.test(path) ? { doi: path } : {};
}

/** The resolver sent us on to somebody: it knows the DOI, even where its API was silent. */
function resolved(exchanges: readonly Exchange[]): boolean {
  return exchanges.some(
    ({ url, outcome }) =>
      RESOLVER.test(new URL(url).hostname) &&
      outcome.kind === 'response' &&
      outcome.status >= 300 &&
      outcome.status < 400 &&
      outcome.headers.some(([name, value]) => name === 'location' && !RESOLVER.test(hostIn(value, url))),
  );
}

function hostIn(location: string, base: string): string {
  return parsedUrl(location, base)?.hostname ?? '';
}
