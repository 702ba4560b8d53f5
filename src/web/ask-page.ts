import type { Asked, HowToAsk } from '../core/asking.ts';
import type { Clock } from '../core/clock.ts';
import type { Exchange, Fetcher } from '../core/exchange.ts';
import { type LinkState, linkState } from '../core/link-state.ts';
import type { Page, PageReader } from '../core/page.ts';
import type { ControlRequests } from './control-request.ts';
import { findFragment } from './fragments.ts';
import { judge } from './judge.ts';
import { withFacts } from './link-facts.ts';
import type { WebSetup } from './options.ts';
import { MAX_REFRESH_SECONDS } from './pages/page-refresh.ts';
import type { PlainReading } from './pages/plain-reading.ts';
import { withBody } from './pages/reading-batch.ts';
import type { ReadingThread } from './pages/reading-thread.ts';
import { placeBehind } from './redirect.ts';

/** What a page is asked for with. */
export interface AskerOptions {
  readonly web: WebSetup & { readonly maxWaitMs: number };
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly serviceFetcher: Fetcher;
  readonly readPage: PageReader;
  /** Reads pages of which nobody wants more than their judgement. */
  readonly thread: ReadingThread;
  readonly control: ControlRequests;
  /** Names of the name servers and aliases of a host, where they are looked up here: not through a proxy, not in a recording. */
  readonly namesOf?: (url: URL) => Promise<readonly string[]>;
}

/** Refreshes in pages that are followed: a chain of them is a trap. */
const MAX_REFRESHES = 3;
/** A page with more text than this is read before it sends anybody on. */
const MAX_REFRESHING_CHARS = 2000;

/** Text below which a page that renews itself shows nothing meanwhile. */
const MIN_SHOWN_CHARS = 40;

/** Asks for one page and judges what came; with a control request where that can tell more. */
export async function askPage(url: string, options: AskerOptions, how: HowToAsk): Promise<Asked> {
  const found: Found = { exchanges: [], page: null, plain: null, refreshed: false };
  if (how.readApart === true) options.thread.announce();
  await follow(url, options, how, found);
  const { exchanges, plain, refreshed } = found;
  const judged = plain === null ? await judgeFound(url, options, how.abort, found) : judgedPlainly(plain);
  const { reason } = judged.state;
  const state =
    refreshed && (reason === 'ok' || reason === 'temporary-redirect') ? movedByRefresh(judged.state) : judged.state;
  const all = judged.control.length === 0 ? exchanges : [...exchanges, ...judged.control];
  // Only a page that is the source's own is compared with claims. Taken here, behind all that is waited for: see `Found`.
  const page = state.liveness === 'alive' && how.withoutPage !== true ? found.page : null;
  letGo(found, all);
  return {
    state: withFacts(state, url, exchanges, judged.fragment, options.clock, how.pass),
    exchanges: all,
    page,
    askAgain: false,
  };
}

interface Judged {
  readonly state: LinkState;
  readonly fragment: LinkState['fragment'];
  /** What was asked beside the page itself. */
  readonly control: readonly Exchange[];
}

async function judgeFound(url: string, options: AskerOptions, abort: AbortSignal, found: Found): Promise<Judged> {
  const { exchanges, page } = found;
  const landed = exchanges.at(-1)?.url ?? url;
  const bare = judge(url, exchanges, page, 'not-asked');
  const names = bare.wantsNames ? ((await options.namesOf?.(new URL(landed))) ?? []) : [];
  const first = names.length === 0 ? bare : judge(url, exchanges, page, 'not-asked', names);
  let { state } = first;
  let control: readonly Exchange[] = [];
  if (first.wantsControl && page !== null) {
    const compared = await options.control.compare(url, page, landed, abort);
    state = judge(url, exchanges, page, compared.control, names).state;
    control = compared.exchanges;
  }
  if (state.liveness === 'alive' && page !== null && renewsForEver(landed, page)) state = circle(state);
  const fragment = state.liveness === 'alive' ? findFragment(placeBehind(url, exchanges), page) : undefined;
  return { state, fragment, control };
}

/** What was read in another thread, with the lists and words that all states here share. */
function judgedPlainly({ reason, confidence, evidence, fragment }: PlainReading): Judged {
  const state = linkState(reason, { ...(evidence.length > 0 && { evidence }), confidence });
  return { state, fragment, control: [] };
}

/**
 * What a chain came to, filled while it is followed. Nothing large is handed over by promises here: a function that waited
 * for an answer is old, keeps what it was last resumed with, and is found dead by the slow garbage collection only. With a
 * page and a body for each of ten thousand links that collection was most of the memory and a tenth of the time.
 */
interface Found {
  readonly exchanges: Exchange[];
  page: Page | null;
  /** In place of a page that was read elsewhere. */
  plain: PlainReading | null;
  refreshed: boolean;
}

/** Nothing that was waited with holds on to what came: bodies are read, and the page goes its way without it. */
function letGo(found: Found, exchanges: readonly Exchange[]): void {
  found.page = null;
  for (const { outcome } of exchanges) if (outcome.kind === 'response') outcome.body?.drop?.();
}

function movedByRefresh(state: LinkState): LinkState {
  return {
    ...state,
    ...linkState('meta-refresh'),
    evidence: [...state.evidence, { signal: 'refresh', detail: 'the page sends its readers on' }],
  };
}

/** A page without a word that sends its readers to itself at once. */
function renewsForEver(url: string | undefined, { refresh, text }: Page): boolean {
  return refresh !== undefined && refresh.delaySeconds <= 1 && refresh.url === url && text.length < MIN_SHOWN_CHARS;
}

function circle(state: LinkState): LinkState {
  const detail = 'the page has no text and sends its readers to itself';
  return { ...state, ...linkState('redirect-loop'), evidence: [...state.evidence, { signal: 'refresh', detail }] };
}

/** The chain with the refreshes in its pages: a refresh is a hop like any other, guarded and paced. */
async function follow(
  url: string,
  { fetcher, readPage, thread }: AskerOptions,
  { abort, readApart }: HowToAsk,
  found: Found,
): Promise<void> {
  const { exchanges } = found;
  let next = url;
  for (let refreshes = 0; ; refreshes++) {
    exchanges.push(...(await fetcher.fetch(next, { abort })));
    found.refreshed = refreshes > 0;
    let last = exchanges.at(-1);
    if (last === undefined) return;
    const answer = readApart === true ? await thread.read(url, exchanges) : null;
    if (answer !== null && 'reading' in answer) {
      found.plain = answer.reading;
      return;
    }
    if (answer !== null) {
      last = withBody(last, answer.body);
      abort.throwIfAborted(); // hundreds may have been given back
    }
    // Not as what is awaited: see `Found`.
    await readPage(last).then((page) => {
      found.page = page;
    });
    const target = refreshOf(last, found.page);
    if (target === null) return;
    found.page = null;
    const seen = exchanges.some((exchange) => exchange.url === target);
    if (seen || refreshes >= MAX_REFRESHES) {
      exchanges.push(endless(last, target, seen ? 'REDIRECT_LOOP' : 'TOO_MANY_REDIRECTS'));
      return;
    }
    next = target;
  }
}

/** Where a page sends its readers at once, without its fragment; null where it does not, or is worth reading itself. */
function refreshOf({ url, outcome }: Exchange, page: Page | null): string | null {
  if (page?.refresh === undefined || outcome.kind !== 'response' || outcome.status >= 400) return null;
  const { delaySeconds, url: target } = page.refresh;
  const [address = target] = target.split('#');
  const isOnward = delaySeconds <= MAX_REFRESH_SECONDS && address !== url && page.text.length < MAX_REFRESHING_CHARS;
  return isOnward ? address : null;
}

function endless(last: Exchange, url: string, code: string): Exchange {
  const detail = 'pages send their readers on without end';
  return { ...last, url, elapsedMs: 0, outcome: { kind: 'failure', phase: 'guard', code, detail } };
}
