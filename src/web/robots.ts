import { type Fetcher, headerOf } from '../core/exchange.ts';
import { decodeText } from './bodies/charset.ts';
import { decodeBody } from './bodies/decode-body.ts';

/** RFC 9309 §2.5: a parser reads at least 500 KiB. */
const ROBOTS_BYTES = 512 * 1024;

/** Origins whose rules are remembered; the oldest are asked for again. */
const MAX_ORIGINS = 10_000;

/** What robots.txt files allow. */
export interface RobotsRules {
  /** True when robots.txt lets our product token ask for the address. Nothing said, or not there: yes; no answer: no. */
  allows(url: string, abort: AbortSignal): Promise<boolean>;
}

/** Reads robots.txt once an origin. Only asked for requests that nobody waits for: a cited page is asked for its reader. */
export function createRobots(fetcher: Fetcher, productToken: string): RobotsRules {
  const known = new Map<string, Promise<((url: string) => boolean) | null>>();
  const load = async (origin: string, abort: AbortSignal) => {
    const exchanges = await fetcher.fetch(`${origin}/robots.txt`, {
      abort,
      maxBytes: ROBOTS_BYTES,
      purpose: 'robots',
      retries: 0,
    });
    const outcome = exchanges.at(-1)?.outcome;
    if (outcome?.kind !== 'response' || outcome.status >= 500 || outcome.status === 429) return null;
    if (outcome.status >= 400 || outcome.body === undefined) return () => true;
    const { bytes } = await decodeBody(outcome.headers, await outcome.body.read(), ROBOTS_BYTES);
    const { text } = decodeText(bytes, headerOf(outcome.headers, 'content-type'));
    if (/^\s*</.test(text)) return () => true;
    const { default: parse } = await import('robots-parser');
    const rules = (
      parse as unknown as (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined }
    )(`${origin}/robots.txt`, text); // its types forget the default export
    return (url: string) => rules.isAllowed(url, productToken) ?? true;
  };
  return {
    async allows(url, abort) {
      const { origin } = new URL(url);
      const rules = known.get(origin) ?? load(origin, abort);
      known.delete(origin);
      known.set(origin, rules);
      const [oldest] = known.keys();
      if (known.size > MAX_ORIGINS && oldest !== undefined) known.delete(oldest);
      return (await rules)?.(url) ?? false;
    },
  };
}
