import { describe, expect, test } from 'vitest';
import { PROVENANCE_GUIDE, STATUS_GUIDE, SUPPORT_GUIDE } from '../src/core/reports/state-guide.ts';
import { explainCode, findingCodes, knownCodes } from '../src/index.ts';

const words = [STATUS_GUIDE, SUPPORT_GUIDE, PROVENANCE_GUIDE].flatMap(Object.keys);

describe('every word of a report', () => {
  test.each(words)(
    '`%s` is explained in a sentence that judges nothing, and is among those that are suggested',
    (word) => {
      const { means = '', advice = '' } = explainCode(word) ?? {};
      expect(means).toMatch(/^\p{Lu}.*\.$/u);
      expect(advice).toMatch(/^\p{Lu}.*\.$/u);
      expect(`${means} ${advice}`).not.toMatch(/\b(?:true|false|supported|verified|fact-checked|plagiarism)\b/i);
      expect(knownCodes(findingCodes)).toContain(word);
    },
  );

  test.each([
    ['http-404', 'link state'],
    ['dead-link', 'finding'],
    ['blocked', 'link status'],
    ['topic-only', 'what a source has'],
    ['source-lost', 'what a claim has behind it'],
    // One word for several things: the finding says most.
    ['wording-differs', 'finding'],
  ])('`%s` is said to be: %s', (word, kind) => {
    expect(explainCode(word)?.kind).toBe(kind);
  });

  test('that is none is not explained', () => {
    expect(['constructor', 'toString', ''].map(explainCode)).toEqual([null, null, null]);
  });
});

test('no code is suggested twice', () => {
  const known = knownCodes(findingCodes);
  expect(new Set(known).size).toBe(known.length);
});
