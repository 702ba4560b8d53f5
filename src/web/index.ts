import type { Web } from '../core/asking.ts';
import { DEFAULTS } from '../core/options.ts';
import { askSource, type SourceAskerOptions } from './ask.ts';
import { ControlRequests } from './control-request.ts';
import { judge } from './judge.ts';
import { loadArticle } from './load-article.ts';
import type { WebSetup } from './options.ts';
import { networkDown } from './pacing/network-down.ts';
import { nobodyReached } from './pacing/nobody-reached.ts';
import { readPage } from './pages/page.ts';
import { ReadingThread } from './pages/reading-thread.ts';
import { refusalRule } from './refusal.ts';
import { createRobots } from './robots.ts';
import { settle } from './settle.ts';
import { openNetwork } from './sockets/network.ts';

export { controlHostsOf } from './pacing/network-down.ts';
export { refusalOf } from './refusal.ts';
export { baseOf, REGISTRIES, registriesFor } from './registries/index.ts';
export { scopeOf, serviceScopeOf } from './scope.ts';
export { systemTransport } from './sockets/network.ts';

/** Opens the web room. Nothing is sent before somebody asks. */
export function createWeb(options: WebSetup): Web {
  const { clock } = options;
  const random = options.random ?? Math.random;
  const { transport, fetcher, serviceFetcher, namesOf } = openNetwork(options);
  const thread = new ReadingThread();
  const robots = createRobots(fetcher, 'stet');
  const asker: SourceAskerOptions = {
    ...(options.obeyRobots === true ? { robots } : {}),
    web: { ...options, maxWaitMs: options.maxWaitMs ?? DEFAULTS.maxWaitMs },
    refusalOf: refusalRule(options),
    clock,
    fetcher,
    serviceFetcher,
    readPage,
    thread,
    control: new ControlRequests({
      fetcher,
      readPage,
      robots,
      seed: Math.floor(random() * 0x7fffffff),
    }),
    ...(namesOf === undefined ? {} : { namesOf }),
    registries: { clock, endpoints: options.endpoints ?? {} },
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
    networkDown: (urls, abort) => networkDown(urls, options, abort),
    nobodyReached: (abort) => nobodyReached(fetcher, options, abort),
    close: async () => {
      await Promise.all([thread.close(), transport.close?.()]);
    },
  };
}
