import { describe, expect, test } from 'vitest';
import { genreOf } from '../../../src/evidence/about/genre.ts';
import { pageWith } from '../weigh-text.ts';

describe('the kind of publication', () => {
  test.each([
    ['https://ledger.test/opinion/2021/roof', 'opinion'],
    ['https://ledger.test/commentisfree/2021/dec/02/roof', 'opinion'],
    ['https://ledger.test/2021/11/04/roof-falls', 'news'],
    ['https://port.gov/statements/1', 'government'],
    ['https://www.hafen.gob.es/nota', 'government'],
    ['https://agency.test/press-releases/roof', 'press-release'],
    ['https://en.wikipedia.org/wiki/Roof', 'encyclopedia'],
    ['https://arxiv.org/abs/2101.00001', 'preprint'],
    ['https://doi.org/10.1000/182', 'paper'],
    ['https://www.youtube.com/watch?v=1', 'video'],
    ['https://x.com/a/status/1', 'social'],
    ['https://statistics.test/datasets/ferries', 'dataset'],
    ['https://ledger.test/about', undefined],
    ['not an address', undefined],
  ])('%s: %s', (url, genre) => {
    expect(genreOf(url, null)).toBe(genre);
  });

  test.each<[string, Parameters<typeof pageWith>, string]>([
    ['its section', ['text', { meta: { section: 'Opinion' } }], 'opinion'],
    ['its title', ['text', { title: 'Opinion: let the roof be' }], 'opinion'],
    ['its first words', ['FOR IMMEDIATE RELEASE. The port says', {}], 'press-release'],
    ['its identifier', ['text', { meta: { doi: '10.1000/182' } }], 'paper'],
    ['its dateline', ['NORTHHAVEN (Coastwire) — Fourteen people were injured', {}], 'wire'],
    ['its type', ['text', { meta: { type: 'NewsArticle' } }], 'news'],
  ])('%s says more than the address', (_, page, genre) => {
    expect(genreOf('https://ledger.test/a', pageWith(...page))).toBe(genre);
  });
});
