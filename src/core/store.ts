import type { Asked, Depth } from './asking.ts';
import type { CaptureCache } from './capture.ts';
import type { Headers } from './exchange.ts';
import type { LinkState } from './link-state.ts';

/**
 * What one run keeps for the next. A store never stands in the way of a check: what cannot be read was never kept, what
 * cannot be written is lost, and nothing here rejects. What was kept when a promise resolved survives the process.
 *
 * `scope` names what answers depend on beside the address (proxy, own headers, endpoints): an entry is found again in
 * its own scope only.
 */
export interface Store {
  readonly links: LinkMemory;
  readonly responses: ResponseCache;
  /** What archives answered, as they may use it; `scope` is bound by whoever opens the archives. */
  captures(scope: string): CaptureCache;
  /** Writes what is still to be written. */
  close(): Promise<void>;
}

/** What came of asking sources, by their address, and how they fared over time. */
export interface LinkMemory {
  /** The newest finished result, as long as its lifetime lasts; a result of less depth than wanted is none. */
  find(key: LinkKey, depth: Depth): Promise<Asked | null>;
  /** Keeps a finished result and adds it to the history; what was not asked is no result. */
  keep(key: LinkKey, depth: Depth, asked: Asked): Promise<void>;
  /** When the address was last looked at, and what came of it; null when nobody remembers. */
  lastCheck(key: LinkKey): Promise<LastCheck | null>;
  /** How the address fared since it was last seen alive. */
  failures(key: LinkKey): Promise<FailureRecord | null>;
}

/** A result is one address's, and of what the answer depends on beside it (`scope`). */
export interface LinkKey {
  readonly scope: string;
  readonly url: string;
}

/** The last result of an address, and how often in a row it was that. */
export interface LastCheck {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly status: LinkState['status'];
  /** Checks in a row, this one included, that ended with this status. */
  readonly times: number;
}

/** Failures in a row: nothing alive was seen between the first and the last of them. */
export interface FailureRecord {
  /** ISO 8601 UTC of the first. */
  readonly since: string;
  /** Checks that failed, and on how many days (UTC). */
  readonly checks: number;
  readonly days: number;
  readonly reasons: readonly LinkState['reason'][];
}

/** Answers that can be asked for again by their validators (RFC 9111 §4.3). */
export interface ResponseCache {
  find(key: LinkKey): Promise<CachedResponse | null>;
  keep(key: LinkKey, response: CachedResponse): Promise<void>;
}

/** A whole 200 with a validator; headers without Set-Cookie. */
export interface CachedResponse {
  readonly headers: Headers;
  /** As received, before content decoding. */
  readonly body: Uint8Array;
}
