import type { Clock } from '../../core/clock.ts';
import type { Pace, Pacer, Target, Turn } from '../../core/pace.ts';
import { AbortListeners } from '../sockets/abort-listeners.ts';
import { TimeHeap } from './heap.ts';
import { type HostState, newHost, noteLatency, startTime, type Waiter, workLeft, workOf } from './host-state.ts';
import { LongHosts } from './long-hosts.ts';

/** How many requests may be under way, and how fast hosts are asked. */
export interface SchedulerOptions {
  readonly clock: Clock;
  /** Requests under way at once, over all hosts. */
  readonly concurrency: number;
  paceOf(host: string): Pace;
  /** Requests under way at once over all hosts of a registrable domain. */
  readonly domainConcurrency: number;
  /** A host that asks to be left alone for longer than this gets nothing: nobody waits for it. Without limit when absent. */
  readonly maxBlockMs?: number;
}

/** Successes in a row after which a slowed host may go faster again by a fifth. */
const RECOVER_AFTER = 8;
const RECOVER_FACTOR = 0.8;
/** A host is never slowed beyond this; its Retry-After may be longer. */
const MAX_INTERVAL_MS = 60_000;
/** Shortest interval that doubling can start from. */
const MIN_SLOW_MS = 250;

/** Hosts that are remembered before the idle ones are forgotten. */
const SWEEP_HOSTS = 4096;

/**
 * Decides who may send and when. Each host has an absolute next time, so that nobody sleeps holding a slot; a host that
 * must wait keeps nobody else waiting. Constant time a request but for a heap of hosts (logarithmic).
 */
export class Scheduler implements Pacer {
  readonly #options: SchedulerOptions;
  readonly #hosts = new Map<string, HostState>();
  readonly #domains = new Map<string, number>();
  /** Hosts by the time from which they may start. */
  readonly #later = new TimeHeap<HostState>();
  /** Hosts that may start now, the one with the most work left first: the last host to end decides the whole run. */
  readonly #ready = new TimeHeap<HostState>();
  /** Hosts that wait for a slot of their domain, by domain. */
  readonly #stalled = new Map<string, HostState[]>();
  readonly #long: LongHosts<HostState>;
  /** Hosts that may start and were passed over for longer ones: looked at for every request, a thousand of them would be all that is done. */
  readonly #passed = new TimeHeap<HostState>();
  /** The look of `#long` since which they wait. */
  #passedAt = 0;
  readonly #aborts = new AbortListeners();
  #active = 0;
  #sweepAt = SWEEP_HOSTS;
  #timer: { readonly at: number; readonly abort: AbortController } | null = null;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#long = new LongHosts(options.concurrency, workOf);
  }

  async acquire(target: Target, abort?: AbortSignal): Promise<Turn | null> {
    abort?.throwIfAborted();
    const host = this.#hostOf(target);
    if (this.#blocksTooLong(host)) return null;
    const startedAt = await new Promise<number | null>((resolve, reject) => {
      const onAbort = () => {
        waiter.cancelled = true;
        reject(abort?.reason);
      };
      const forget = abort === undefined ? undefined : this.#aborts.add(abort, onAbort);
      const waiter: Waiter = {
        cancelled: false,
        end: (at) => {
          forget?.();
          resolve(at);
        },
      };
      host.waiting.push(waiter);
      this.#queue(host);
      this.#pump();
    });
    if (startedAt === null) return null;
    let ended = false;
    return {
      began: () => {
        host.nextAt = Math.max(host.nextAt, this.#options.clock.now() + host.intervalMs);
      },
      end: () => {
        if (!ended) this.#end(host, startedAt); // a second call would free somebody else's place
        ended = true;
      },
    };
  }

  block(target: Target, untilMs: number): void {
    const host = this.#hostOf(target);
    host.blockedUntil = Math.max(host.blockedUntil, untilMs);
    if (this.#blocksTooLong(host)) this.dismiss(target);
  }

  slowDown(target: Target): void {
    const host = this.#hostOf(target);
    host.intervalMs = Math.min(MAX_INTERVAL_MS, Math.max(host.intervalMs * 2, MIN_SLOW_MS));
    host.successes = 0;
  }

  succeeded(target: Target): void {
    const host = this.#hostOf(target);
    if (host.intervalMs <= host.pace.intervalMs) return;
    host.successes += 1;
    if (host.successes < RECOVER_AFTER) return;
    host.successes = 0;
    host.intervalMs = Math.max(host.pace.intervalMs, host.intervalMs * RECOVER_FACTOR);
  }

  dismiss(target: Target): void {
    for (const waiter of this.#hostOf(target).waiting.splice(0)) waiter.end(null);
  }

  paceOf(target: Target): Pace {
    return this.#hostOf(target).pace;
  }

  blockedUntil(target: Target): number {
    return this.#hosts.get(target.host)?.blockedUntil ?? 0;
  }

  #hostOf(target: Target): HostState {
    const known = this.#hosts.get(target.host);
    if (known !== undefined) return known;
    const state = newHost(target, this.#options.paceOf(target.host));
    this.#hosts.set(target.host, state);
    if (this.#hosts.size > this.#sweepAt) this.#sweep();
    return state;
  }

  /** Forgets hosts of which nothing is to be remembered, so that a hundred thousand of them are no burden. */
  #sweep(): void {
    const now = this.#options.clock.now();
    for (const [key, host] of this.#hosts) {
      const idle = host.active === 0 && host.waiting.length === 0 && !host.queued;
      if (idle && startTime(host) <= now && host.intervalMs <= host.pace.intervalMs) this.#hosts.delete(key);
    }
    this.#sweepAt = Math.max(SWEEP_HOSTS, this.#hosts.size * 2);
  }

  #queue(host: HostState): void {
    if (host.queued || host.waiting.length === 0 || host.active >= host.pace.concurrency) return;
    host.queued = true;
    this.#later.push(startTime(host), host);
  }

  /** Starts everybody whose turn it is. */
  #pump(): void {
    const now = this.#options.clock.now();
    this.#ripen(now);
    while (this.#active < this.#options.concurrency) {
      const isKept = this.#long.keepPlaces(this.#options.concurrency - this.#active, () => this.#hosts.values());
      if (isKept) this.#returnLong();
      const host = isKept ? this.#ready.pop() : this.#popReady();
      if (host === undefined) break;
      if (isKept && this.#long.isShort(host)) {
        this.#passed.push(-workLeft(host), host);
        continue;
      }
      host.queued = false;
      if (!this.#startOne(host, now)) this.#wakeStalled(host.target.domain, now);
      this.#ripen(now);
    }
    const next = this.#later.peekTime();
    if (next !== undefined && this.#active < this.#options.concurrency) this.#wakeAt(next);
  }

  /** The one with the most work left, passed over or not. */
  #popReady(): HostState | undefined {
    const ready = this.#ready.peekTime() ?? Number.POSITIVE_INFINITY;
    const passed = this.#passed.peekTime() ?? Number.POSITIVE_INFINITY;
    return passed < ready ? this.#passed.pop() : this.#ready.pop();
  }

  /** When the work was added up anew, those passed over that count as long now have their chance again. */
  #returnLong(): void {
    if (this.#long.looks === this.#passedAt) return;
    this.#passedAt = this.#long.looks;
    for (const host of this.#passed.drain())
      (this.#long.isShort(host) ? this.#passed : this.#ready).push(-workLeft(host), host);
  }

  /** Moves hosts whose time has come to those that may start. */
  #ripen(now: number): void {
    for (let time = this.#later.peekTime(); time !== undefined && time <= now; time = this.#later.peekTime()) {
      const host = this.#later.pop();
      if (host !== undefined) this.#ready.push(-workLeft(host), host);
    }
  }

  /** False when the host has nothing to start now: somebody else may have its place. */
  #startOne(host: HostState, now: number): boolean {
    const { domain } = host.target;
    // The host may have been slowed, or those who waited may have gone, after it was queued.
    while (host.waiting[0]?.cancelled === true) host.waiting.shift();
    if (host.waiting.length === 0 || startTime(host) > now) {
      this.#queue(host);
      return false;
    }
    const domainActive = this.#domains.get(domain) ?? 0;
    if (domainActive >= this.#options.domainConcurrency) {
      const stalled = this.#stalled.get(domain) ?? [];
      stalled.push(host);
      this.#stalled.set(domain, stalled);
      host.queued = true;
      return true;
    }
    const waiter = host.waiting.shift();
    host.active += 1;
    this.#domains.set(domain, domainActive + 1);
    this.#active += 1;
    this.#long.started();
    host.nextAt = Math.max(host.nextAt, now) + host.intervalMs;
    waiter?.end(now);
    this.#queue(host);
    return true;
  }

  /** Gives a place of a domain to the next host that can take it now; those before it wait by themselves from here on. */
  #wakeStalled(domain: string, now: number): void {
    const stalled = this.#stalled.get(domain) ?? [];
    for (let host = stalled.shift(); host !== undefined; host = stalled.shift()) {
      host.queued = false;
      this.#queue(host);
      if (host.queued && startTime(host) <= now) return;
    }
    this.#stalled.delete(domain);
  }

  #blocksTooLong(host: HostState): boolean {
    return host.blockedUntil - this.#options.clock.now() > (this.#options.maxBlockMs ?? Number.POSITIVE_INFINITY);
  }

  #end(host: HostState, startedAt: number): void {
    noteLatency(host, this.#options.clock.now() - startedAt);
    this.#release(host);
  }

  #release(host: HostState): void {
    const { domain } = host.target;
    host.active -= 1;
    this.#active -= 1;
    const left = (this.#domains.get(domain) ?? 1) - 1;
    if (left === 0) this.#domains.delete(domain);
    else this.#domains.set(domain, left);
    this.#wakeStalled(domain, this.#options.clock.now());
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
