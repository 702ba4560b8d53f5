import type { Clock } from '../core/clock.ts';
import { TimeHeap } from './heap.ts';

/** How one host is paced. */
export interface Pace {
  /** Between the starts of two requests, in the long run. */
  readonly intervalMs: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Requests that may start without waiting for the interval after a rest (a token bucket's size). 1: never. */
  readonly burst: number;
}

/** Who is asked: `host` is paced, `domain` (the registrable one) has a cap of its own over all its hosts. */
export interface Target {
  readonly host: string;
  readonly domain: string;
}

export interface SchedulerOptions {
  readonly clock: Clock;
  /** Requests under way at once, over all hosts. */
  readonly concurrency: number;
  paceOf(host: string): Pace;
  /** Requests under way at once over all hosts of a registrable domain. */
  readonly domainConcurrency: number;
}

interface HostState {
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

interface Waiter {
  readonly start: () => void;
  cancelled: boolean;
  startedAt: number;
}

/** Successes in a row after which a slowed host may go faster again by a fifth. */
const RECOVER_AFTER = 8;
const RECOVER_FACTOR = 0.8;
/** A host is never slowed beyond this; its Retry-After may be longer. */
const MAX_INTERVAL_MS = 60_000;
/** Shortest interval that doubling can start from. */
const MIN_SLOW_MS = 250;

/** Weight of the newest answer in a host's smoothed latency. */
const LATENCY_WEIGHT = 0.3;
/** Assumed before a host has answered, so that hosts with many sources begin early. */
const UNKNOWN_LATENCY_MS = 500;

/** Milliseconds that a host still needs at the least. */
function workLeft(host: HostState): number {
  const latency = host.latencyMs === 0 ? UNKNOWN_LATENCY_MS : host.latencyMs;
  return host.waiting.length * Math.max(host.intervalMs, latency / host.pace.concurrency);
}

/**
 * Decides who may send and when. Each host has an absolute next time, so that nobody sleeps holding a slot; a host that
 * must wait keeps nobody else waiting. Constant time a request but for a heap of hosts (logarithmic).
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #hosts = new Map<string, HostState>();
  readonly #domains = new Map<string, number>();
  /** Hosts by the time from which they may start. */
  readonly #later = new TimeHeap<HostState>();
  /** Hosts that may start now, the one with the most work left first: the last host to end decides the whole run. */
  readonly #ready = new TimeHeap<HostState>();
  /** Hosts that wait for a slot of their domain, by domain. */
  readonly #stalled = new Map<string, HostState[]>();
  #active = 0;
  #timer: { readonly at: number; readonly abort: AbortController } | null = null;

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  /** Resolves when it is this request's turn, with the function that ends it. Rejects when `abort` aborts first. */
  async acquire(target: Target, abort?: AbortSignal): Promise<() => void> {
    abort?.throwIfAborted();
    const host = this.#hostOf(target);
    const startedAt = await new Promise<number>((resolve, reject) => {
      const onAbort = () => {
        waiter.cancelled = true;
        reject(abort?.reason);
      };
      const waiter: Waiter = {
        cancelled: false,
        startedAt: 0,
        start: () => {
          abort?.removeEventListener('abort', onAbort);
          resolve(waiter.startedAt);
        },
      };
      abort?.addEventListener('abort', onAbort, { once: true });
      host.waiting.push(waiter);
      this.#queue(host);
      this.#pump();
    });
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const took = this.#options.clock.now() - startedAt;
      host.latencyMs = host.latencyMs === 0 ? took : host.latencyMs + (took - host.latencyMs) * LATENCY_WEIGHT;
      this.#release(host);
    };
  }

  /** The host asked for time: nobody starts there before `untilMs`, and it is asked half as often from now on. */
  slowDown(target: Target, untilMs: number): void {
    const host = this.#hostOf(target);
    host.blockedUntil = Math.max(host.blockedUntil, untilMs);
    host.intervalMs = Math.min(MAX_INTERVAL_MS, Math.max(host.intervalMs * 2, MIN_SLOW_MS));
    host.successes = 0;
  }

  /** The host answered well; after a run of these it may be asked a little more often again. */
  succeeded(target: Target): void {
    const host = this.#hostOf(target);
    if (host.intervalMs <= host.pace.intervalMs) return;
    host.successes += 1;
    if (host.successes < RECOVER_AFTER) return;
    host.successes = 0;
    host.intervalMs = Math.max(host.pace.intervalMs, host.intervalMs * RECOVER_FACTOR);
  }

  /** When the host may be asked next, in the clock's milliseconds. */
  nextTime(target: Target): number {
    return this.#startTime(this.#hostOf(target));
  }

  #hostOf(target: Target): HostState {
    const known = this.#hosts.get(target.host);
    if (known !== undefined) return known;
    const pace = this.#options.paceOf(target.host);
    const state: HostState = {
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
    this.#hosts.set(target.host, state);
    return state;
  }

  #startTime(host: HostState): number {
    return Math.max(host.blockedUntil, host.nextAt - (host.pace.burst - 1) * host.intervalMs);
  }

  #queue(host: HostState): void {
    if (host.queued || host.waiting.length === 0 || host.active >= host.pace.concurrency) return;
    host.queued = true;
    this.#later.push(this.#startTime(host), host);
  }

  /** Starts everybody whose turn it is. */
  #pump(): void {
    const now = this.#options.clock.now();
    this.#ripen(now);
    while (this.#active < this.#options.concurrency) {
      const host = this.#ready.pop();
      if (host === undefined) break;
      host.queued = false;
      // The host may have been slowed after it was queued.
      if (this.#startTime(host) > now) this.#queue(host);
      else this.#startOne(host, now);
      this.#ripen(now);
    }
    const next = this.#later.peekTime();
    if (next !== undefined && this.#active < this.#options.concurrency) this.#wakeAt(next);
  }

  /** Moves hosts whose time has come to those that may start. */
  #ripen(now: number): void {
    for (let time = this.#later.peekTime(); time !== undefined && time <= now; time = this.#later.peekTime()) {
      const host = this.#later.pop();
      if (host !== undefined) this.#ready.push(-workLeft(host), host);
    }
  }

  #startOne(host: HostState, now: number): void {
    const { domain } = host.target;
    const domainActive = this.#domains.get(domain) ?? 0;
    if (domainActive >= this.#options.domainConcurrency) {
      const stalled = this.#stalled.get(domain) ?? [];
      stalled.push(host);
      this.#stalled.set(domain, stalled);
      host.queued = true;
      return;
    }
    let waiter = host.waiting.shift();
    while (waiter?.cancelled === true) waiter = host.waiting.shift();
    if (waiter === undefined) return;
    host.active += 1;
    waiter.startedAt = now;
    this.#domains.set(domain, domainActive + 1);
    this.#active += 1;
    host.nextAt = Math.max(host.nextAt, now) + host.intervalMs;
    waiter.start();
    this.#queue(host);
  }

  #release(host: HostState): void {
    const { domain } = host.target;
    host.active -= 1;
    this.#active -= 1;
    const left = (this.#domains.get(domain) ?? 1) - 1;
    if (left === 0) this.#domains.delete(domain);
    else this.#domains.set(domain, left);
    const next = this.#stalled.get(domain)?.shift();
    if (next !== undefined) {
      next.queued = false;
      this.#queue(next);
    }
    this.#queue(host);
    this.#pump();
  }

  /** One timer for the earliest host. */
  #wakeAt(time: number): void {
    if (this.#timer !== null && this.#timer.at <= time) return;
    this.#timer?.abort.abort();
    const timer = { at: time, abort: new AbortController() };
    this.#timer = timer;
    this.#options.clock.sleep(Math.max(0, time - this.#options.clock.now()), timer.abort.signal).then(
      () => {
        if (this.#timer === timer) this.#timer = null;
        this.#pump();
      },
      () => undefined, // replaced by an earlier one
    );
  }
}
