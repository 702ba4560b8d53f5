/** What is left to do at one host, in the scheduler's own estimate. */
export interface HostWork {
  /** Milliseconds that the host needs at the least, what is under way included. */
  readonly chainMs: number;
  /** Milliseconds of requests that wait for it. */
  readonly waitingMs: number;
}

/** One place in so many is kept: fewer, and a long host finds all places taken by slow answers; more, and places stand empty. */
const KEPT_SHARE = 8;
/** Hosts with this share of the longest host's work may take the kept places. */
const LONG_SHARE = 0.5;
/** Kept only where the longest host, and not the sum of all work, decides when the run ends; below it places would be lost. */
const DECIDES_SHARE = 0.7;
/** Starts after which the work is added up again: 32 starts change little, and ten thousand hosts are added up quickly. */
const LOOK_AGAIN = 32;

/**
 * Keeps some places for the hosts with the longest way to go. An answer cannot be interrupted, so that without them a
 * host that is asked once a second finds every place taken by answers that take eight, second after second. Measured on
 * random loads: the worst of a hundred falls from 1.25 to 1.13 of what no order can beat (`npm run -s bench:scheduler`).
 */
export class LongHosts<Host> {
  readonly #places: number;
  readonly #kept: number;
  readonly #workOf: (host: Host) => HostWork;
  #starts = LOOK_AGAIN;
  #looks = 0;
  /** The host that had most to do at the last look, and how much that was. */
  #longest: Host | undefined;
  #longestMs = 0;
  #decides = false;

  constructor(places: number, workOf: (host: Host) => HostWork) {
    this.#places = places;
    this.#kept = Math.max(1, Math.floor(places / KEPT_SHARE));
    this.#workOf = workOf;
  }

  /** True when the places that are free are for long hosts only. `hosts` are all, and are gone through now and then. */
  keepPlaces(free: number, hosts: () => Iterable<Host>): boolean {
    if (this.#places < 2 || free > this.#kept) return false;
    if (this.#starts >= LOOK_AGAIN || this.#isForNobody()) this.#look(hosts());
    return this.#decides;
  }

  /** True when the kept places are not for this host. */
  isShort(host: Host): boolean {
    return this.#workOf(host).chainMs < LONG_SHARE * this.#longestMs;
  }

  /** How often the work was added up: what `isShort` says of a host may change with each. */
  get looks(): number {
    return this.#looks;
  }

  /** A request started. */
  started(): void {
    this.#starts += 1;
  }

  /** The longest host itself counts as short by now: nobody would start, and so nobody would look again. */
  #isForNobody(): boolean {
    return this.#decides && this.#longest !== undefined && this.isShort(this.#longest);
  }

  #look(hosts: Iterable<Host>): void {
    this.#starts = 0;
    this.#looks += 1;
    this.#longest = undefined;
    this.#longestMs = 0;
    let total = 0;
    for (const host of hosts) {
      const { chainMs, waitingMs } = this.#workOf(host);
      total += waitingMs;
      if (chainMs <= this.#longestMs) continue;
      this.#longestMs = chainMs;
      this.#longest = host;
    }
    this.#decides = this.#longestMs > DECIDES_SHARE * (total / this.#places);
  }
}
