import type { Archive, PageHistory } from '../core/capture.ts';
import type { Exchange } from '../core/exchange.ts';
import { parsedUrl } from '../core/urls/parse-url.ts';
import { answerOfSilence, plainAnswer } from './listing.ts';
import { answerFrom } from './memento.ts';
import { linksOf } from './open-capture.ts';
import { askTimeGate } from './timegate.ts';
import { readTimeMap } from './timemap.ts';

const ID = 'own-history';

/**
 * The earlier states that a page itself keeps or points at (RFC 7089 patterns 1 and 3: wikis, versioned standards): asked
 * only where its answer named a TimeGate or a TimeMap. Silent about all other pages.
 */
export const ownHistory: Archive = {
  id: ID,
  name: 'the page’s own history',
  async find(query, tools) {
    const { timeGate, timeMap } = query.history ?? {};
    if (timeGate === undefined && timeMap === undefined) return plainAnswer(ID, 'none');
    const gate = timeGate === undefined ? null : await askTimeGate(timeGate, query, tools);
    const listing =
      gate?.kind === 'captures' || timeMap === undefined ? gate : await readTimeMap(timeMap, query.abort, tools);
    if (listing === null) return plainAnswer(ID, 'none');
    return listing.kind === 'captures' ? await answerFrom(ID, listing, query, tools) : answerOfSilence(ID, listing, 0);
  },
};

/** Where an answer says that its page's earlier states are kept; undefined where it does not. */
export function historyOf({ url, outcome }: Exchange): PageHistory | undefined {
  if (outcome.kind !== 'response') return undefined;
  const links = linksOf(outcome.headers);
  const target = (rel: string) => {
    const link = links.find(({ rels }) => rels.has(rel));
    return link === undefined ? undefined : parsedUrl(link.target, url)?.href;
  };
  const timeGate = target('timegate');
  const timeMap = target('timemap');
  if (timeGate === undefined && timeMap === undefined) return undefined;
  return { ...(timeGate === undefined ? {} : { timeGate }), ...(timeMap === undefined ? {} : { timeMap }) };
}
