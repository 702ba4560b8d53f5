import type { Asked, Depth } from '../core/asking.ts';
import type { Clock } from '../core/clock.ts';
import { isoTime } from '../core/clock.ts';
import { type Exchange, type Fetcher, headerOf } from '../core/exchange.ts';
import { type LinkState, linkState } from '../core/link-state.ts';
import { DEFAULTS } from '../core/options.ts';
import type { Page, PageReader } from '../core/page.ts';
import { redactUrl, secretIn } from '../core/secret-url.ts';
import type { Source } from '../core/source.ts';
import type { ControlRequests } from './control-request.ts';
import { findFragment } from './fragments.ts';
import { type Control, judge } from './judge.ts';
import type { WebOptions } from './options.ts';
import { refusalOf } from './refusal.ts';
import { askCrossref, askDataCite, askDoi, type WorkFacts } from './registries/doi.ts';
import { waitAsked } from './retry-after.ts';

export interface AskerOptions {
  readonly web: WebOptions;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly serviceFetcher: Fetcher;
  readonly readPage: PageReader;
  readonly control: ControlRequests;
  /** Base addresses of the registries. */
  readonly registries: { readonly doi: string; readonly crossref: string; readonly datacite: string };
}

/** Refreshes in pages that are followed: a chain of them is a trap. */
const MAX_REFRESHES = 3;
/** A refresh after longer than this is a page that renews itself. */
const MAX_REFRESH_SECONDS = 10;
/** Reasons that are only believed when the second pass agrees. */
const ASK_TWICE = new Set(['http-404', 'http-410', 'no-such-host', 'no-such-doi']);
/** What passes: asked once more at the end of the run. */
const PASSING = new Set([
  'timeout',
  'connection-refused',
  'connection-reset',
  'server-error',
  'dns-error',
  'rate-limited',
  'bad-response',
]);

/** Asks one source, all the way from its address to a link state. */
export async function askSource(
  source: Source,
  options: AskerOptions,
  how: { readonly depth: Depth; readonly abort: AbortSignal; readonly pass: 1 | 2 },
): Promise<Asked> {
  const url = source.url ?? '';
  const refusal = refusalOf(url, options.web);
  if (refusal !== null) return { state: refused(refusal, url), exchanges: [], page: null, askAgain: false };
  const doi = source.ids.doi ?? doiOf(url);
  if (doi !== undefined) return await askWithDoi(source, doi, url, options, how);
  return await askPage(url, options, how);
}

function refused(reason: NonNullable<ReturnType<typeof refusalOf>>, url: string): LinkState {
  const secret = reason === 'secret-in-url' && URL.canParse(url) ? secretIn(new URL(url)) : null;
  const detail = secret ?? `${redactUrl(url).slice(0, 200)} is not asked`;
  return linkState(reason, { evidence: [{ signal: 'address', detail }] });
}

/** The DOI of an address of the resolver itself. */
function doiOf(url: string): string | undefined {
  const parsed = new URL(url);
  if (!/^(?:dx\.|www\.)?doi\.org$/i.test(parsed.hostname)) return undefined;
  const path = decodeURIComponent(parsed.pathname.slice(1).replace(/%(?![0-9a-f]{2})/gi, '%25'));
  return /^10\.\d{4,9}\/\S+$/.test(path) ? path : undefined;
}

async function askWithDoi(
  source: Source,
  doi: string,
  url: string,
  options: AskerOptions,
  how: { readonly depth: Depth; readonly abort: AbortSignal; readonly pass: 1 | 2 },
): Promise<Asked> {
  const { serviceFetcher, registries } = options;
  const registry = await askDoi(doi, serviceFetcher, registries.doi, how.abort);
  if (registry.status === 'missing') {
    const state = linkState('no-such-doi', {
      confidence: 0.95,
      evidence: [{ signal: 'doi-registry', detail: `the handle system does not know ${doi}` }],
      checkedAt: isoTime(options.clock.now()),
      attempts: how.pass,
    });
    return { state, exchanges: registry.exchanges, page: null, askAgain: how.pass === 1 };
  }
  const asked = await askPage(url, options, how);
  const exchanges = [...registry.exchanges, ...asked.exchanges];
  const facts: WorkFacts | null =
    how.depth === 'claims' && how.pass === 1
      ? ((await askCrossref(doi, serviceFetcher, registries.crossref, how.abort)) ??
        (await askDataCite(doi, serviceFetcher, registries.datacite, how.abort)))
      : null;
  const known = {
    ...(facts?.about === undefined ? {} : { about: facts.about }),
    ...(facts?.record === undefined ? {} : { record: facts.record }),
  };
  if (registry.status === 'exists' && asked.state.liveness === 'unknown') {
    const state = {
      ...linkState('registered', { confidence: 0.9 }),
      ...withoutVerdict(asked.state),
      evidence: [{ signal: 'doi-registry', detail: `${doi} is registered` }, ...asked.state.evidence],
    };
    return { ...asked, ...known, state, exchanges, askAgain: false };
  }
  return { ...asked, ...known, exchanges };
}

function withoutVerdict(state: LinkState): Partial<LinkState> {
  const {
    liveness: _liveness,
    status: _status,
    reason: _reason,
    confidence: _confidence,
    evidence: _evidence,
    ...facts
  } = state;
  return facts;
}

async function askPage(
  url: string,
  options: AskerOptions,
  how: { readonly abort: AbortSignal; readonly pass: 1 | 2 },
): Promise<Asked> {
  const { exchanges, page, refreshed } = await follow(url, options, how.abort);
  let { state, wantsControl } = judge(url, exchanges, page, 'not-asked');
  let all: readonly Exchange[] = exchanges;
  if (wantsControl && page !== null) {
    const { control, exchanges: asked } = await options.control.compare(
      url,
      page,
      exchanges.at(-1)?.url ?? url,
      how.abort,
    );
    state = judge(url, exchanges, page, settled(control)).state;
    all = [...exchanges, ...asked];
  }
  if (refreshed && (state.reason === 'ok' || state.reason === 'temporary-redirect'))
    state = {
      ...state,
      ...linkState('meta-refresh'),
      evidence: [...state.evidence, { signal: 'refresh', detail: 'the page sends its readers on' }],
    };
  state = withFacts(state, url, exchanges, page, options.clock, how.pass);
  const tooLate =
    state.retryAfter !== undefined &&
    Date.parse(state.retryAfter) - options.clock.now() > (options.web.maxWaitMs ?? DEFAULTS.maxWaitMs);
  const askAgain = how.pass === 1 && !tooLate && (ASK_TWICE.has(state.reason) || PASSING.has(state.reason));
  return {
    state: withFacts(state, url, exchanges, page, options.clock, how.pass),
    exchanges: all,
    page: readable(state, page),
    askAgain,
  };
}

function settled(control: Control): Control {
  return control === 'not-asked' ? 'other' : control;
}

/** Only a page that is the source's own is compared with claims. */
function readable(state: LinkState, page: Page | null): Page | null {
  return state.liveness === 'alive' ? page : null;
}

/** The chain with the refreshes in its pages: a refresh is a hop like any other, guarded and paced. */
async function follow(
  url: string,
  options: AskerOptions,
  abort: AbortSignal,
): Promise<{ exchanges: readonly Exchange[]; page: Page | null; refreshed: boolean }> {
  const exchanges: Exchange[] = [];
  let next = url;
  let page: Page | null = null;
  for (let refreshes = 0; ; refreshes++) {
    exchanges.push(...(await options.fetcher.fetch(next, { abort })));
    const last = exchanges.at(-1);
    page = last === undefined ? null : await options.readPage(last);
    const refresh = page?.refresh;
    const goesOn =
      refresh !== undefined &&
      refresh.delaySeconds <= MAX_REFRESH_SECONDS &&
      refresh.url.split('#')[0] !== last?.url &&
      (page?.text.length ?? 0) < 2000;
    if (!goesOn || refreshes >= MAX_REFRESHES || last?.outcome.kind !== 'response' || last.outcome.status >= 400)
      return { exchanges, page, refreshed: refreshes > 0 };
    if (exchanges.some((exchange) => exchange.url === refresh.url))
      return { exchanges, page, refreshed: refreshes > 0 };
    next = refresh.url;
  }
}

function withFacts(
  state: LinkState,
  url: string,
  exchanges: readonly Exchange[],
  page: Page | null,
  clock: Clock,
  pass: 1 | 2,
): LinkState {
  const last = exchanges.at(-1);
  if (last === undefined) return state;
  const { outcome } = last;
  const fragment = state.liveness === 'alive' ? findFragment(new URL(url).hash, page) : undefined;
  const redirects = exchanges.slice(0, -1).filter((exchange, index) => exchange.url !== exchanges[index + 1]?.url);
  const now = clock.now();
  const wait = outcome.kind === 'response' && state.liveness === 'unknown' ? waitAsked(outcome.headers, now) : 0;
  return {
    ...state,
    finalUrl: last.url,
    redirects: redirects.map((exchange) => ({
      url: exchange.url,
      ...(exchange.outcome.kind === 'response' && exchange.outcome.status >= 300 && exchange.outcome.status < 400
        ? { status: exchange.outcome.status }
        : {}),
    })),
    checkedAt: last.at,
    elapsedMs: Math.round(exchanges.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0)),
    attempts:
      pass === 2
        ? exchanges.filter((exchange) => exchange.url === exchanges[0]?.url).length + 1
        : exchanges.filter((exchange) => exchange.url === exchanges[0]?.url).length,
    ...(fragment === undefined ? {} : { fragment }),
    ...(wait > 0 ? { retryAfter: isoTime(now + wait) } : {}),
    ...(outcome.kind === 'failure' && outcome.retryAfter !== undefined ? { retryAfter: outcome.retryAfter } : {}),
    ...(outcome.kind === 'response' ? responseFacts(outcome) : {}),
  };
}

function responseFacts(outcome: Extract<Exchange['outcome'], { kind: 'response' }>): Partial<LinkState> {
  const contentType = headerOf(outcome.headers, 'content-type');
  return {
    httpStatus: outcome.status,
    ...(contentType === undefined ? {} : { contentType }),
    ...(outcome.body === undefined ? {} : { sha256: outcome.body.sha256 }),
    ...(outcome.tls === undefined ? {} : { tls: outcome.tls }),
  };
}
