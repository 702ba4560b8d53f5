import type { Pace } from '../../../src/core/pace.ts';
import type { LoggedRequest } from '../test-internet.ts';

/** What a server's log says about how politely it was asked. */
export interface LoggedPace {
  /** The most requests under way at once at one host. */
  readonly mostAtOnce: number;
  /**
   * By how much a host was asked too early, ms, over every run of requests to it: n starts in a row may not lie closer
   * together than (n - burst) intervals. 0 where the pace was kept.
   */
  readonly worstMs: number;
  readonly worstHost: string;
}

export function paceOfLog(log: readonly LoggedRequest[], { intervalMs, burst }: Pace): LoggedPace {
  const hosts = new Map<string, number[]>();
  for (const { host, at } of log) {
    const times = hosts.get(host);
    if (times === undefined) hosts.set(host, [at]);
    else times.push(at);
  }
  let worstMs = 0;
  let worstHost = '';
  for (const [host, times] of hosts) {
    times.sort((a, b) => a - b);
    // Earliest allowed time of request k after request i is t(i) + (k - i + 1 - burst) x interval: keep the latest bound.
    let bound = Number.NEGATIVE_INFINITY;
    times.forEach((at, index) => {
      bound = Math.max(bound, at - index * intervalMs);
      const earliest = bound + (index + 1 - burst) * intervalMs;
      if (earliest - at > worstMs) {
        worstMs = earliest - at;
        worstHost = host;
      }
    });
  }
  const mostAtOnce = log.reduce((most, { parallel }) => Math.max(most, parallel), 0);
  return { mostAtOnce, worstMs, worstHost };
}
