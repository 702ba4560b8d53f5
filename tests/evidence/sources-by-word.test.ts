import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/evidence/read-source.ts';
import { SourcesByWord } from '../../src/evidence/sources-by-word.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';
import { pageWith } from './weigh-text.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Fifty reports of one harbour; each twelfth is of the same month. */
const REPORTS = Array.from(
  { length: 50 },
  (_, index) => `The harbour report for ${MONTHS[index % 12]}, page p${index}x.`,
);

function byWord(texts: readonly string[]): SourcesByWord {
  const vocabulary = new Vocabulary('en');
  const sources = texts.map((text, index) => {
    const source = {
      id: `s${index}`,
      key: `k${index}`,
      kind: 'web',
      citedAs: '',
      ids: {},
      place: { line: 1, column: 1 },
      occurrences: [],
      links: [],
    } as const;
    return readSource({ ...source, unmarked: false }, { page: pageWith(text), from: 'live' }, vocabulary);
  });
  return new SourcesByWord(sources, vocabulary);
}

const idsOf = (sources: ReturnType<SourcesByWord['nearest']>) => sources.map(({ source }) => source.id);

describe('the sources nearest to a claim', () => {
  test('of a short list are all of it, in its order', () => {
    expect(idsOf(byWord(REPORTS.slice(0, 3)).nearest('nothing of this'))).toEqual(['s0', 's1', 's2']);
  });

  test('share its rarest words, and come in the order of how many', () => {
    const found = idsOf(byWord(REPORTS).nearest('The harbour report for March has a page p26x.'));
    expect(found).toEqual(['s26', 's2', 's14', 's38']);
  });

  test('are none by words that most sources have', () => {
    expect(idsOf(byWord(REPORTS).nearest('The harbour has a report.'))).toEqual([]);
  });
});
