import { type Exchange, headerOf } from './exchange.ts';
import { parsedUrl } from './urls/parse-url.ts';

/** Hosts that must have shown their time before anything is said of ours: single ones are wrong often enough. */
const MIN_HOSTS = 3;
/** A Date header counts in whole seconds: on average it is so much behind. */
const HALF_TICK_MS = 500;

/**
 * How far this machine's clock is from those of the servers that it asked, by their Date headers (RFC 9110 §6.6.1): the
 * times of a report can be argued with only where that is known.
 */
export class ClockSkew {
  /** By host, the first answer that shows a time of its own, in milliseconds. */
  readonly #byHost = new Map<string, number>();

  add({ url, at, elapsedMs, outcome }: Exchange): void {
    const host = parsedUrl(url)?.host;
    if (outcome.kind === 'failure' || host === undefined) return;
    const date = Date.parse(headerOf(outcome.headers, 'date') ?? '');
    // What came out of a cache carries the time at which it went in.
    const isCached = Number(headerOf(outcome.headers, 'age') ?? 0) > 0;
    if (this.#byHost.has(host) || Number.isNaN(date) || isCached) return;
    this.#byHost.set(host, Date.parse(at) + elapsedMs - (date + HALF_TICK_MS));
  }

  /** Milliseconds that this machine is ahead of the median host; negative when it is behind; null where too few said. */
  medianMs(): number | null {
    const all = [...this.#byHost.values()].sort((a, b) => a - b);
    const middle = all[Math.floor(all.length / 2)];
    return all.length < MIN_HOSTS || middle === undefined ? null : Math.round(middle);
  }
}
