import type { Pace, Target } from '../../core/pace.ts';
import type { HostWork } from './long-hosts.ts';

/** What the scheduler knows of a host. */
export interface HostState {
  readonly target: Target;
  readonly pace: Pace;
  /** Grows after 429, shrinks slowly: what the interval is now. */
  intervalMs: number;
  /** Theoretical arrival time (GCRA): the next start that leaves the long-run rate as it should be. */
  nextAt: number;
  /** Nobody starts before this: Retry-After. */
  blockedUntil: number;
  active: number;
  /** What a request takes here, smoothed; 0 before the first answer. */
  latencyMs: number;
  successes: number;
  queued: boolean;
  readonly waiting: Waiter[];
}

/** A request that waits for its turn. */
export interface Waiter {
  /** Its turn has come at this time, or null: it will not come. */
  readonly end: (startedAt: number | null) => void;
  cancelled: boolean;
}

/** Weight of the newest answer in a host's smoothed latency. */
const LATENCY_WEIGHT = 0.3;
/** Assumed before a host has answered, so that hosts with many sources begin early. */
const UNKNOWN_LATENCY_MS = 500;

function latencyOf(host: HostState): number {
  return host.latencyMs === 0 ? UNKNOWN_LATENCY_MS : host.latencyMs;
}

/** Milliseconds that a host still needs at the least. */
export function workLeft(host: HostState): number {
  return host.waiting.length * Math.max(host.intervalMs, latencyOf(host) / host.pace.concurrency);
}

export function workOf(host: HostState): HostWork {
  const underWay = host.active > 0 ? latencyOf(host) : 0;
  return { chainMs: workLeft(host) + underWay, waitingMs: host.waiting.length * latencyOf(host) };
}

export function newHost(target: Target, pace: Pace): HostState {
  return {
    target,
    pace,
    intervalMs: pace.intervalMs,
    nextAt: 0,
    blockedUntil: 0,
    active: 0,
    latencyMs: 0,
    successes: 0,
    queued: false,
    waiting: [],
  };
}

/** When the host may be asked next, ms: after its rest, and by its pace with what it may have at once. */
export function startTime(host: HostState): number {
  return Math.max(host.blockedUntil, host.nextAt - (host.pace.burst - 1) * host.intervalMs);
}

/** An answer took so long. */
export function noteLatency(host: HostState, tookMs: number): void {
  host.latencyMs = host.latencyMs === 0 ? tookMs : host.latencyMs + (tookMs - host.latencyMs) * LATENCY_WEIGHT;
}
