import type { Remark } from '../../core/facts.ts';
import type { ReadSource } from '../read-source.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type OpposedDeed, opposedDeed, tellsSameDeed } from './deeds.ts';
import { opposedWord } from './opposed-words.ts';
import type { Reading } from './remarker.ts';
import { turnedNames } from './turned-names.ts';

/** A way in which a sentence of a source can turn a claim round. */
interface Opposition {
  find(claim: string, sentence: string, vocabulary: Vocabulary): OpposedDeed | null;
  /** Does the page say somewhere what the claim says? Then it tells of two occasions. */
  tellsSame?(claim: string, source: ReadSource): boolean;
}

/** Order is precedence. */
const oppositions: readonly Opposition[] = [
  { find: opposedDeed, tellsSame: tellsSameDeed },
  { find: turnedNames },
  { find: opposedWord },
];

/**
 * Claims that tell the opposite of what a passage of their source tells. English alone. An opinion may tell a deed as well ("it was a shame
 * that she was convicted"), and does so of the source that its author gave it; what is only wished or advised is no deed (`deed-clauses.ts`).
 */
export function remarkOpposed({ claims, read, wordings }: Reading): Remark[] {
  return claims.flatMap(({ id, span, stance, citations }) => {
    if (stance === 'question') return [];
    for (const { source, clause, inferred } of citations) {
      if (inferred && stance !== 'fact') continue;
      const page = read.get(source);
      const ours = clause ?? span;
      if (page === undefined || (page.page.vocabulary.language ?? 'en') !== 'en') continue;
      const text = wordings.of(ours);
      let found: OpposedDeed | undefined;
      for (const { find, tellsSame } of oppositions) found ??= foundIn(page, text, find, tellsSame);
      if (found !== undefined)
        return [{ code: 'deed-differs', args: { ...found }, offset: ours.start, claim: id, source }];
    }
    return [];
  });
}

function foundIn(
  page: ReadSource,
  text: string,
  find: Opposition['find'],
  tellsSame: Opposition['tellsSame'],
): OpposedDeed | undefined {
  const { vocabulary } = page.page;
  for (const passage of page.evidence(text).passages) {
    const found = find(text, passage.text, vocabulary);
    if (found !== null) return tellsSame?.(text, page) === true ? undefined : found;
  }
  return undefined;
}
