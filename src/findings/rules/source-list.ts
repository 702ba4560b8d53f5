import type { Block } from '../../core/article.ts';
import type { FactIndex, Hit, Rule } from '../rule.ts';
import { nameOf } from '../rule.ts';

/** Lines named in a message; more are counted. */
const MAX_LINES = 4;

/** Nothing to ask: no link, no list, no note, no printed work. */
export const noSources: Rule = {
  code: 'no-sources',
  severity: 'note',
  *find({ facts }: FactIndex): Generator<Hit> {
    if (facts.sources.length === 0) yield { offset: 0, args: { claims: facts.claims.length } };
  },
};

/** One address has several entries in the article's lists of sources. Several links to it in the text are no fault. */
export const listedTwice: Rule = {
  code: 'listed-twice',
  severity: 'note',
  *find({ facts }: FactIndex): Generator<Hit> {
    const lists = facts.article.blocks.filter(({ kind }) => kind === 'source-list');
    for (const source of facts.sources) {
      if (source.links.length < 2) continue;
      const entries = source.links.flatMap((index) => {
        const start = facts.article.links[index]?.span.start;
        return start !== undefined && isInside(start, lists) ? [facts.article.placeOf(start).line] : [];
      });
      const lines = [...new Set(entries)];
      if (lines.length < 2) continue;
      const named = lines.slice(0, MAX_LINES).join(', ');
      yield {
        source,
        args: { url: nameOf(source), times: lines.length, lines: lines.length > MAX_LINES ? `${named} …` : named },
      };
    }
  },
};

/** `blocks` are in order and do not overlap: a binary search keeps ten thousand entries linear. */
function isInside(offset: number, blocks: readonly Block[]): boolean {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (blocks[low]?.span.start ?? Number.POSITIVE_INFINITY) <= offset;
}
