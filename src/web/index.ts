import type { Web } from '../core/asking.ts';
import type { Transport } from '../core/exchange.ts';
import { DEFAULTS } from '../core/options.ts';
import { type AskerOptions, askSource } from './ask.ts';
import { ControlRequests } from './control-request.ts';
import { createFetcher, hostTarget } from './fetcher.ts';
import { judge } from './judge.ts';
import { loadArticle } from './load-article.ts';
import { networkDown } from './network-down.ts';
import { USER_AGENT, type WebOptions } from './options.ts';
import { readPage } from './page.ts';
import { createRobots } from './robots.ts';
import { Scheduler } from './scheduler.ts';
import { servicePace, serviceTarget } from './service-budgets.ts';
import { settle } from './settle.ts';
import { createTransport } from './transport.ts';

export type { HostRules, WebOptions } from './options.ts';
export { refusalOf } from './refusal.ts';

/** Requests at once over all hosts of one registrable domain: twice what one host gets. */
const DOMAIN_FACTOR = 2;

/** Opens the web room. Nothing is sent before somebody asks. */
export function createWeb(options: WebOptions): Web {
  const { clock } = options;
  const random = options.random ?? Math.random;
  const transport = options.transport ?? systemTransport(options);
  const hostPace = {
    intervalMs: options.hostIntervalMs ?? DEFAULTS.hostIntervalMs,
    concurrency: options.hostConcurrency ?? DEFAULTS.hostConcurrency,
    burst: 1,
  };
  const scheduler = new Scheduler({
    clock,
    concurrency: options.concurrency ?? DEFAULTS.concurrency,
    domainConcurrency: hostPace.concurrency * DOMAIN_FACTOR,
    paceOf: (key) => {
      const rules = options.hosts?.[key.replace(/:\d+$/, '')];
      if (rules !== undefined)
        return {
          intervalMs: rules.intervalMs ?? hostPace.intervalMs,
          concurrency: rules.concurrency ?? hostPace.concurrency,
          burst: 1,
        };
      return servicePace(key) ?? hostPace;
    },
  });
  const shared = {
    transport,
    scheduler,
    clock,
    random,
    userAgent: options.userAgent ?? USER_AGENT,
    retries: options.retries ?? DEFAULTS.retries,
    maxWaitMs: options.maxWaitMs ?? DEFAULTS.maxWaitMs,
    hosts: options.hosts ?? {},
    ...(options.onWait === undefined ? {} : { onWait: options.onWait }),
  };
  const fetcher = createFetcher({ ...shared, targetOf: hostTarget });
  const serviceFetcher = createFetcher({ ...shared, targetOf: serviceTarget });
  const asker: AskerOptions = {
    web: options,
    clock,
    fetcher,
    serviceFetcher,
    readPage,
    control: new ControlRequests({
      fetcher,
      readPage,
      robots: createRobots(fetcher, 'stet'),
      clock,
      seed: Math.floor(random() * 0x7fffffff),
    }),
    registries: {
      doi: options.endpoints?.['doi'] ?? 'https://doi.org',
      crossref: options.endpoints?.['crossref'] ?? 'https://api.crossref.org',
      datacite: options.endpoints?.['datacite'] ?? 'https://api.datacite.org',
    },
  };
  return {
    ask: (source, how) => askSource(source, asker, how),
    serviceFetcher,
    readPage,
    judgeCapture: async (original, exchanges) => {
      const last = exchanges.at(-1);
      const page = last === undefined ? null : await readPage(last);
      const { state } = judge(original, exchanges, page, 'other');
      return { good: state.liveness === 'alive', page, why: state.reason };
    },
    settle,
    load: (url, abort) => loadArticle(url, fetcher, readPage, options, abort),
    networkDown: (urls, abort) =>
      options.transport === undefined ? networkDown(urls, options, abort) : Promise.resolve(false),
    close: () => transport.close?.() ?? Promise.resolve(),
  };
}

/** The transport over real sockets, or through the proxies of the environment. */
export function systemTransport(options: WebOptions): Transport {
  return createTransport({
    clock: options.clock,
    timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
    connectTimeoutMs: options.connectTimeoutMs ?? DEFAULTS.connectTimeoutMs,
    allowPrivate: options.allowPrivate ?? [],
    resolve: options.resolve ?? [],
    env: options.env ?? {},
  });
}
