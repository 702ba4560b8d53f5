import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCKED, findBlocked } from '../../src/web/signals/block-pages.ts';
import { findRemoved, REMOVED } from '../../src/web/signals/removed.ts';
import { SPAM_WORDS, spamTerms } from '../../src/web/signals/usurped.ts';

/** Texts that a pattern matches, each of its ways; what stands at the edge of a word does not matter here. */
const matching = (pattern: RegExp) =>
  fc.stringMatching(new RegExp(`^(?:${pattern.source.replace(/\\b|\(\?<![^)]*\)/g, '')})$`));

describe('the pieces that are looked for before a long pattern', () => {
  test.each([
    ['blocked', BLOCKED, (text: string) => findBlocked(text)],
    ['removed', REMOVED, (text: string) => findRemoved(text)?.[0]],
    ['spam', SPAM_WORDS, (text: string) => [...spamTerms(text)][0]],
  ])('stand in everything that says “%s”', (_, pattern, find) => {
    fc.assert(
      fc.property(matching(pattern), (text) => {
        expect(find(text)).toBe(text.match(pattern)?.[0]);
      }),
      { numRuns: 3000 },
    );
  });
});
