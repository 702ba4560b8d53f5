import { describe, expect, test } from 'vitest';
import { isSureTie, type SureSigns, tieConfidence } from '../../../src/evidence/ties/confidence.ts';

describe('a tie is asserted', () => {
  const SURE: SureSigns = { score: 0.4, next: 0.1, found: { state: 'topic-only', score: 0.95, part: 0.95 }, words: 8 };

  test('where one source leads and its text surely has a part of the claim', () => {
    expect(isSureTie(SURE)).toBe(true);
    expect(isSureTie({ ...SURE, found: { ...SURE.found, state: 'figure-differs' } })).toBe(true);
  });

  test.each<[string, Partial<SureSigns>]>([
    ['the next fits about as well', { next: 0.37 }],
    ['hardly a part of the claim is in the text', { found: { ...SURE.found, part: 0.6 } }],
    ['nothing of it could be shown', { found: { ...SURE.found, state: 'no-passage-found' } }],
    ['the claim is a name and a verb', { words: 2 }],
    ['all sources are about the same, and the best leads by little', { score: 0.1, next: 0.088 }],
  ])('never where %s', (_why, signs) => {
    expect(isSureTie({ ...SURE, ...signs })).toBe(false);
  });
});

test('confidence grows with score, lead and support, and stays between 0 and 1', () => {
  const signs = { score: 0.3, lead: 0.1, support: 0.7 };
  const middle = tieConfidence(signs);
  expect(tieConfidence({ ...signs, score: 0.5 })).toBeGreaterThan(middle);
  expect(tieConfidence({ ...signs, lead: 0.2 })).toBeGreaterThan(middle);
  expect(tieConfidence({ ...signs, support: 0.9 })).toBeGreaterThan(middle);
  expect(tieConfidence({ score: 0, lead: 0, support: 0 })).toBeGreaterThanOrEqual(0);
  expect(tieConfidence({ score: 1, lead: 1, support: 1 })).toBeLessThanOrEqual(1);
});
