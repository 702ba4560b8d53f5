import type { TlsFacts } from './exchange.ts';

/** The one question about a link; `none` for a source without an address. */
export type Liveness = 'alive' | 'dead' | 'unknown' | 'none';

/** What a link is, in the words of the report; `livenessOf` sorts them. */
export type LinkStatus = 'alive' | 'moved' | 'drifted' | 'dead' | 'blocked' | 'failing' | 'not-asked' | 'no-link';

/** Every reason with the status it belongs to. The words are part of the report's schema: add, never rename. */
export const REASONS = {
  ok: 'alive',
  'temporary-redirect': 'alive',
  paywalled: 'alive',
  'too-large': 'alive',
  registered: 'alive',
  'permanent-redirect': 'moved',
  'meta-refresh': 'moved',
  'content-drift': 'drifted',
  'http-404': 'dead',
  'http-410': 'dead',
  'soft-404': 'dead',
  'redirect-to-home': 'dead',
  'redirect-to-error': 'dead',
  parked: 'dead',
  usurped: 'dead',
  'no-such-host': 'dead',
  'no-such-doi': 'dead',
  'account-suspended': 'dead',
  removed: 'dead',
  'failing-for-days': 'dead',
  'bot-challenge': 'blocked',
  forbidden: 'blocked',
  'rate-limited': 'blocked',
  'login-required': 'blocked',
  'consent-wall': 'blocked',
  legal: 'blocked',
  'geo-blocked': 'blocked',
  captcha: 'blocked',
  timeout: 'failing',
  'connection-refused': 'failing',
  'connection-reset': 'failing',
  'server-error': 'failing',
  'redirect-loop': 'failing',
  'too-many-redirects': 'failing',
  'redirect-elsewhere': 'failing',
  'tls-expired': 'failing',
  'tls-not-yet-valid': 'failing',
  'tls-self-signed': 'failing',
  'tls-wrong-host': 'failing',
  'tls-untrusted': 'failing',
  'tls-incomplete-chain': 'failing',
  'tls-error': 'failing',
  'bad-response': 'failing',
  'client-error': 'failing',
  empty: 'failing',
  'default-page': 'failing',
  unclear: 'failing',
  'dns-error': 'failing',
  'proxy-error': 'failing',
  'private-address': 'not-asked',
  'unsafe-redirect': 'not-asked',
  'unsupported-scheme': 'not-asked',
  'invalid-url': 'not-asked',
  'secret-in-url': 'not-asked',
  'no-contact': 'not-asked',
  excluded: 'not-asked',
  offline: 'not-asked',
  'not-recorded': 'not-asked',
  deadline: 'not-asked',
  'robots-disallowed': 'not-asked',
  'unreliable-archive': 'not-asked',
  'no-link': 'no-link',
} as const satisfies Record<string, LinkStatus>;

/** Why a link is what it is. */
export type LinkReason = keyof typeof REASONS;

/** The liveness that a status stands for. */
export function livenessOf(status: LinkStatus): Liveness {
  switch (status) {
    case 'alive':
    case 'moved':
    case 'drifted':
      return 'alive';
    case 'dead':
      return 'dead';
    case 'no-link':
      return 'none';
    case 'blocked':
    case 'failing':
    case 'not-asked':
      return 'unknown';
  }
}

/** One thing that spoke for the state. */
export interface SignalEvidence {
  readonly signal: string;
  readonly detail: string;
}

/** An address on the way to the one that answered. */
export interface RedirectHop {
  readonly url: string;
  /** Status of the answer that sent us on; absent for a refresh in the page. */
  readonly status?: number;
}

/** A living page against its copy of the article's time. */
export interface Drift {
  /** Share of what the copy says that the page still says, 0..1. */
  readonly similarity: number;
  /** Words of the copy that stand nowhere in the page any more. */
  readonly lost: readonly string[];
  /** Of the copy, ISO 8601 UTC. */
  readonly capturedAt: string;
  /** Its address. */
  readonly copy: string;
}

/** What is known of a link, and from what. */
export interface LinkState {
  readonly liveness: Liveness;
  readonly status: LinkStatus;
  readonly reason: LinkReason;
  /** 0..1, not calibrated. */
  readonly confidence: number;
  readonly evidence: readonly SignalEvidence[];
  readonly httpStatus?: number;
  readonly finalUrl?: string;
  readonly redirects: readonly RedirectHop[];
  /** Set on an unknown link whose recent capture is good; never counted as alive. */
  readonly presumed?: 'alive';
  /** ISO 8601 UTC: when an archive last saw it well. */
  readonly lastSeen?: string;
  /** ISO 8601 UTC: when the host asked to be asked again. */
  readonly retryAfter?: string;
  readonly fragment?: { readonly value: string; readonly found: boolean | 'unknown' };
  readonly tls?: TlsFacts;
  readonly contentType?: string;
  /** Of the received body. */
  readonly sha256?: string;
  /** Id of the answer's record in the recording of this run (WARC-Record-ID). */
  readonly recordId?: string;
  /** Set where the page could be compared with a copy. */
  readonly drift?: Drift;
  readonly elapsedMs?: number;
  /** ISO 8601 UTC. */
  readonly checkedAt?: string;
  /** True when an earlier run found this and nobody was asked again. */
  readonly fromCache?: boolean;
  /** ISO 8601 UTC: the first of the failures in a row, as far as the store remembers. */
  readonly failingSince?: string;
  /** Times the cited address was asked. */
  readonly attempts?: number;
}

/** Of what most states have nothing: one list for all of them. */
const NONE: readonly never[] = [];

/** Builds a state from its reason; status and liveness follow from it. */
export function linkState(
  reason: LinkReason,
  rest: Partial<Omit<LinkState, 'liveness' | 'status' | 'reason'>> = {},
): LinkState {
  const status: LinkStatus = REASONS[reason];
  return { liveness: livenessOf(status), status, reason, confidence: 1, evidence: NONE, redirects: NONE, ...rest };
}
