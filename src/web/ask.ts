import type { Asked, HowToAsk } from '../core/asking.ts';
import type { LinkReason, LinkState } from '../core/link-state.ts';
import { linkState } from '../core/link-state.ts';
import type { Source } from '../core/source.ts';
import { isAddress } from '../core/urls/parse-url.ts';
import { redactUrl, secretIn } from '../core/urls/secret-url.ts';
import { type AskerOptions, askPage } from './ask-page.ts';
import { askPrinted, askWork, type Registries } from './registries/index.ts';
import type { RobotsRules } from './robots.ts';

/** The same for a source, with the registries that know its identifiers. */
export interface SourceAskerOptions extends AskerOptions {
  readonly registries: Registries;
  /** Why an address is not asked at all; null when it may be. */
  refusalOf(address: string): LinkReason | null;
  /** Given where robots.txt has to allow even what is cited. */
  readonly robots?: RobotsRules;
}

/** Reasons for calling a page dead that are only believed when they were seen twice. What a whole site became is seen once. */
const SEEN_TWICE: ReadonlySet<LinkReason> = new Set([
  'http-404',
  'http-410',
  'no-such-host',
  'no-such-doi',
  'soft-404',
  'removed',
  'redirect-to-home',
  'redirect-to-error',
]);
/** What passes: asked once more at the end of the run. */
const PASSING: ReadonlySet<LinkReason> = new Set([
  'timeout',
  'connection-refused',
  'connection-reset',
  'server-error',
  'dns-error',
  'rate-limited',
  'bad-response',
  'proxy-error',
]);

/**
 * Asks one source, all the way from its address to a link state. What may pass, and what makes a page dead, is to be asked
 * again in a second pass; a death that only the second pass saw is looked at once more there.
 */
export async function askSource(source: Source, options: SourceAskerOptions, how: HowToAsk): Promise<Asked> {
  if (source.url === undefined && options.web.closed !== true)
    return await askPrinted(source.ids, { ...options.registries, fetcher: options.serviceFetcher }, how);
  const url = source.url ?? '';
  const refusal = options.refusalOf(url);
  if (refusal !== null) return { state: refused(refusal, url), exchanges: [], page: null, askAgain: false };
  if (options.web.closed === true) return { state: linkState('deadline'), exchanges: [], page: null, askAgain: false };
  if (options.robots !== undefined && !(await options.robots.allows(url, how.abort))) return notAllowed(url);
  const asked = await askOnce(source, options, how);
  const lateDeath =
    how.pass === 2 && SEEN_TWICE.has(asked.state.reason) && how.before !== undefined && how.before.status !== 'dead';
  if (!lateDeath) return { ...asked, askAgain: how.pass === 1 && wantsSecondPass(asked.state, options) };
  const last = await askOnce(source, options, how);
  return { ...last, exchanges: [...asked.exchanges, ...last.exchanges], askAgain: false };
}

function askOnce(source: Source, options: SourceAskerOptions, how: HowToAsk): Promise<Asked> {
  const page = () => askPage(source.url ?? '', options, how);
  return askWork(source, page, { ...options.registries, fetcher: options.serviceFetcher }, how);
}

function wantsSecondPass(state: LinkState, { web, clock }: AskerOptions): boolean {
  const waits = state.retryAfter === undefined ? 0 : Date.parse(state.retryAfter) - clock.now();
  if (waits > web.maxWaitMs) return false;
  // A wall that was up once may be down a minute later; one that names its vendor will not be.
  const bare403 = state.reason === 'forbidden' && state.httpStatus === 403 && state.evidence.every(isStatus);
  return SEEN_TWICE.has(state.reason) || PASSING.has(state.reason) || bare403;
}

function isStatus({ signal }: LinkState['evidence'][number]): boolean {
  return signal === 'access-denied' || signal === 'slug-absent';
}

function notAllowed(url: string): Asked {
  const detail = `robots.txt of ${new URL(url).host} does not allow it, or did not answer`;
  const state = linkState('robots-disallowed', { evidence: [{ signal: 'robots', detail }] });
  return { state, exchanges: [], page: null, askAgain: false };
}

function refused(reason: LinkReason, url: string): LinkState {
  const secret = reason === 'secret-in-url' && isAddress(url) ? secretIn(new URL(url)) : null;
  const detail = secret ?? `${redactUrl(url).slice(0, 200)} is not asked`;
  return linkState(reason, { evidence: [{ signal: 'address', detail }] });
}
