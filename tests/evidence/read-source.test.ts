import { expect, test } from 'vitest';
import type { Source } from '../../src/core/source.ts';
import { readSource } from '../../src/evidence/read-source.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';
import { pageWith } from './weigh-text.ts';

const SOURCE: Source = {
  id: 's1',
  key: 'k',
  citedAs: 'k',
  kind: 'web',
  ids: {},
  place: { line: 1, column: 1 },
  links: [],
  occurrences: [],
  unmarked: false,
};

test('of a page is kept the text that claims are held against, and not the whole of it', () => {
  const page = pageWith('Home. News. The council voted on the roof. Imprint.', {
    mainText: 'The council voted on the roof.',
  });
  const read = readSource(SOURCE, { page, from: 'live' }, new Vocabulary());
  expect(read.page.text).toBe('The council voted on the roof.');
  expect(JSON.stringify(read)).not.toContain('Imprint');
});

test('a page that does not say its language is read in that of its words', () => {
  const text = 'Die Brücke wurde am 18. Februar gesperrt, und das Amt hat sie noch nicht wieder geöffnet.';
  const read = readSource(SOURCE, { page: pageWith(text), from: 'live' }, new Vocabulary('de'));
  expect(read.page.sentences).toEqual([{ start: 0, end: text.length }]);
});
