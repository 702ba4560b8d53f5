import type { Fetcher, Transport } from '../../core/exchange.ts';
import { DEFAULTS } from '../../core/options.ts';
import type { Pace, Pacer, Target } from '../../core/pace.ts';
import { createFetcher, type FetcherOptions, hostTarget } from '../fetcher.ts';
import { USER_AGENT, type WebSetup } from '../options.ts';
import { CircuitBreaker } from '../pacing/circuit-breaker.ts';
import { checkedRules } from '../pacing/host-rules.ts';
import { Scheduler } from '../pacing/scheduler.ts';
import { servicePace, serviceTarget } from '../pacing/service-budgets.ts';
import { SharedPacer } from '../pacing/shared-pacer.ts';
import { noContactRule } from '../refusal.ts';
import { Revalidation } from '../revalidation.ts';
import { scopeOf } from '../scope.ts';
import { createResolver, systemSources } from './dns.ts';
import { createTransport, type SystemTransport } from './transport.ts';

/** Requests at once over all hosts of one registrable domain: twice what one host gets. */
const DOMAIN_FACTOR = 2;

/** Everything between an address and its exchanges. */
export interface Network {
  readonly transport: Transport;
  /** For cited addresses: paced by host. */
  readonly fetcher: Fetcher;
  /** For archives and registries: budgets of their own. */
  readonly serviceFetcher: Fetcher;
  /** Only where names are looked up here. */
  readonly namesOf?: (url: URL) => Promise<readonly string[]>;
}

/** Opens the lower half of the web room: one scheduler, one memory of refusals and one transport for all fetchers. */
export function openNetwork(options: WebSetup): Network {
  const { clock } = options;
  const maxWaitMs = options.maxWaitMs ?? DEFAULTS.maxWaitMs;
  const { namesOf, ...sending } = sendingOf(options);
  const shared: FetcherOptions = {
    ...sending,
    scheduler: openScheduler(options, maxWaitMs),
    breaker: new CircuitBreaker(),
    clock,
    random: options.random ?? Math.random,
    userAgent: options.userAgent ?? USER_AGENT,
    retries: options.retries ?? DEFAULTS.retries,
    retrySilence: false,
    maxWaitMs,
    hosts: checkedRules(options.hosts ?? {}),
    isNoContact: options.closed === true ? () => true : noContactRule(options.noContact ?? []),
  };
  const { responses } = options;
  const revalidation =
    responses === undefined ? {} : { revalidation: new Revalidation(responses, (url) => scopeOf(url, options)) };
  return {
    transport: shared.transport,
    fetcher: createFetcher({ ...shared, ...revalidation, targetOf: remembered(hostTarget) }),
    serviceFetcher: createFetcher({ ...shared, retrySilence: true, targetOf: serviceTarget }),
    ...(namesOf === undefined ? {} : { namesOf }),
  };
}

/** Hosts whose registrable domain is remembered; more hold memory, fewer take names apart again. */
const MAX_TARGETS = 4096;

/** The same target for a host that was seen before: a name is slow to take apart by the public suffix list. */
function remembered(targetOf: (url: URL) => Target): (url: URL) => Target {
  const known = new Map<string, Target>();
  return (url) => {
    const seen = known.get(url.host);
    if (seen !== undefined) return seen;
    const target = targetOf(url);
    if (known.size >= MAX_TARGETS) known.clear();
    known.set(url.host, target);
    return target;
  };
}

/** Names are looked up ahead only where they are looked up at all: not for recordings and tests. */
function sendingOf(options: WebSetup): Pick<FetcherOptions, 'transport' | 'prepare'> & Pick<Network, 'namesOf'> {
  if (options.transport !== undefined) return { transport: options.transport };
  const transport = systemTransport(options);
  return { transport, prepare: (url) => transport.prepare(url), namesOf: (url) => transport.namesOf(url) };
}

function openScheduler(options: WebSetup, maxBlockMs: number): Pacer {
  const usual: Pace = {
    intervalMs: options.hostIntervalMs ?? DEFAULTS.hostIntervalMs,
    concurrency: options.hostConcurrency ?? DEFAULTS.hostConcurrency,
    burst: 1,
  };
  const paceOf = (key: string): Pace => {
    const rules = options.hosts?.[key] ?? options.hosts?.[key.replace(/:\d+$/, '')];
    const service = servicePace(key);
    if (rules === undefined) return service ?? usual;
    return {
      ...(service ?? usual),
      burst: 1,
      ...(rules.intervalMs === undefined ? {} : { intervalMs: rules.intervalMs }),
      ...(rules.concurrency === undefined ? {} : { concurrency: rules.concurrency }),
    };
  };
  const scheduler = new Scheduler({
    clock: options.clock,
    concurrency: options.concurrency ?? DEFAULTS.concurrency,
    domainConcurrency: usual.concurrency * DOMAIN_FACTOR,
    maxBlockMs,
    paceOf,
  });
  const { sharedPace, clock } = options;
  return sharedPace === undefined ? scheduler : new SharedPacer(scheduler, { shared: sharedPace, clock, maxBlockMs });
}

/** The transport over real sockets, or through the proxies of the environment. */
export function systemTransport(options: WebSetup): SystemTransport {
  return createTransport({
    clock: options.clock,
    timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
    connectTimeoutMs: options.connectTimeoutMs ?? DEFAULTS.connectTimeoutMs,
    allowPrivate: options.allowPrivate ?? [],
    resolve: options.resolve ?? [],
    ...(options.nameServers === undefined ? {} : { resolver: createResolver(systemSources(options.nameServers)) }),
    env: options.env ?? {},
  });
}
