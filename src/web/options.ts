import type { Clock } from '../core/clock.ts';
import type { Transport } from '../core/exchange.ts';
import type { SharedPace } from '../core/pace.ts';
import type { ResponseCache } from '../core/store.ts';

/** How one host is to be treated, from the config. Values of headers and cookies may come from the environment. */
export interface HostRules {
  readonly intervalMs?: number;
  readonly concurrency?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is with the first request to this host. */
  readonly cookie?: string;
}

/** How sources are asked. The numbers have their defaults in `core/options.ts`. */
export interface WebOptions {
  /** Requests at once over all hosts. */
  readonly concurrency?: number;
  readonly hostConcurrency?: number;
  readonly hostIntervalMs?: number;
  readonly timeoutMs?: number;
  readonly connectTimeoutMs?: number;
  /** Longest wait that a host may ask of us. */
  readonly maxWaitMs?: number;
  readonly retries?: number;
  /** `HOST`, `HOST:PORT`, an address or a CIDR block that may be asked although it is private. */
  readonly allowPrivate?: readonly string[];
  /** `HOST:PORT:ADDR`, as curl has it. */
  readonly resolve?: readonly string[];
  /** Name servers to ask instead of the system's: `192.0.2.1` or `192.0.2.1:5353`. The hosts file still counts first. */
  readonly nameServers?: readonly string[];
  /** Hosts that get no request; a leading dot or `*.` takes their subdomains too. */
  readonly noContact?: readonly string[];
  /** By host name. */
  readonly hosts?: Readonly<Record<string, HostRules>>;
  /** Environment variables: proxies are read from here. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly userAgent?: string;
  /** The pace of hosts that other processes ask too; this process alone when absent. */
  readonly sharedPace?: SharedPace;
  /** Ask what robots.txt allows and nothing else: for programs that ask by themselves, not for a reader who waits. */
  readonly obeyRobots?: boolean;
}

/** The web room's options, and what a run gives it: these are the run's own options and not told here. */
export interface WebSetup extends WebOptions {
  readonly clock: Clock;
  /** 0..1, as Math.random. */
  readonly random?: () => number;
  /** Replaces the network: a recording, a fault injector, a test. */
  readonly transport?: Transport;
  /** Base addresses of services instead of the public ones, by service id. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** Answers of earlier runs, to be asked for by their validators. */
  readonly responses?: ResponseCache;
  /** Nothing is sent at all: what would be asked is told as not asked in time. */
  readonly closed?: boolean;
}

/** Who we are, honestly, with an address to complain to (Wikimedia's and others' user agent policies ask for one). */
export const USER_AGENT = 'stet/0.1 (source-citation checker; +https://stet-cli.dev/bot)';
