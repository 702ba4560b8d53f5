import type { Exchange } from '../../core/exchange.ts';
import type { LinkState } from '../../core/link-state.ts';
import { findFragment } from '../fragments.ts';
import { judge } from '../judge.ts';
import { placeBehind } from '../redirect.ts';
import { readPage } from './page.ts';

/** What a page comes to, and all that a run without claims keeps of it. */
export type PlainReading = Pick<LinkState, 'reason' | 'confidence' | 'evidence' | 'fragment'>;

/**
 * Reads the page at the end of a chain and judges it, by itself. Null where there is more to do about it: it sends its
 * readers on, or a control request or the names of its host may tell more.
 */
export async function readPlainly(url: string, exchanges: readonly Exchange[]): Promise<PlainReading | null> {
  const last = exchanges.at(-1);
  const page = last === undefined ? null : await readPage(last);
  if (page?.refresh !== undefined) return null;
  const { state, wantsControl, wantsNames } = judge(url, exchanges, page, 'not-asked');
  if (wantsControl || wantsNames) return null;
  const { reason, confidence, evidence } = state;
  const fragment = state.liveness === 'alive' ? findFragment(placeBehind(url, exchanges), page) : undefined;
  return { reason, confidence, evidence, ...(fragment === undefined ? {} : { fragment }) };
}
