import type { Asked, HowToAsk, Web } from '../core/asking.ts';
import type { Clock } from '../core/clock.ts';
import type { Source } from '../core/source.ts';
import type { LinkKey, LinkMemory } from '../core/store.ts';
import { isAddress } from '../core/urls/parse-url.ts';
import { withHistory } from './strikes.ts';

/** What results are remembered with, and how long. */
export interface RememberOptions {
  readonly links: LinkMemory;
  readonly clock: Clock;
  /** What the answer to an address depends on beside it; null for addresses of which nothing is to be kept. */
  scopeOf(url: string): string | null;
  /** Failures on so many days make a link dead; never when absent. */
  readonly strikes?: number;
}

/**
 * A web that answers from what earlier runs found, as long as that stands, and keeps what it finds. A result is kept when
 * it is final, that is after the second pass where there is one, and before anybody is told of it.
 */
export function rememberingWeb(web: Web, options: RememberOptions): Web {
  return { ...web, ask: (source, how) => ask(web, source, how, options) };
}

async function ask(web: Web, source: Source, how: HowToAsk, options: RememberOptions): Promise<Asked> {
  const key = keyOf(source, options);
  if (key === null) return await web.ask(source, how);
  const known = how.pass === 1 ? await options.links.find(key, how.depth) : null;
  const asked = known ?? (await web.ask(source, how));
  if (asked.askAgain) return asked;
  if (known === null) await options.links.keep(key, how.depth, asked);
  const failures = asked.state.liveness === 'alive' ? null : await options.links.failures(key);
  return { ...asked, state: withHistory(asked.state, failures, options.strikes, options.clock.now()) };
}

/** The same address cited with another identifier or fragment is judged otherwise. */
function keyOf({ url, ids }: Source, { scopeOf }: RememberOptions): LinkKey | null {
  const scope = url === undefined || !isAddress(url) ? null : scopeOf(url);
  if (url === undefined || scope === null) return null;
  return { scope: ids.doi === undefined ? scope : `${scope} doi=${ids.doi}`, url };
}
