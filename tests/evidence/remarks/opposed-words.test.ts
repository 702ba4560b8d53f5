import { expect, test } from 'vitest';
import { opposedWord } from '../../../src/evidence/remarks/opposed-words.ts';
import { Vocabulary } from '../../../src/evidence/words/vocabulary.ts';

const find = (claim: string, sentence: string) => opposedWord(claim, sentence, new Vocabulary('en'));

test.each([
  ['Turnout was the highest since 1990.', 'Turnout was 44 per cent, the lowest since 1990.', 'highest', 'lowest'],
  ['Their mean age was 47.', 'Their median age was 47.', 'mean', 'median'],
  ['Holm has the smallest harbour of the coast.', 'Holm has the biggest harbour of the coast.', 'smallest', 'biggest'],
])('%s: %s', (claim, sentence, ours, theirs) => {
  expect(find(claim, sentence)).toEqual({ claim: ours, source: theirs });
});

test.each([
  ['the same', 'Turnout was the lowest since 1990.', 'Turnout was the lowest since 1990.'],
  ['both there', 'Turnout was the highest since 1990.', 'Turnout was the lowest since 1990, after the highest ever.'],
  ['both here', 'Turnout was the highest, not the lowest, since 1990.', 'Turnout was the lowest since 1990.'],
  ['another name', 'Holm has the smallest harbour of the coast.', 'Sande has the biggest harbour of the coast.'],
  ['another figure', 'Turnout was the highest since 1990.', 'Turnout was the lowest since 1984.'],
  ['another thing', 'The highest hill of the coast is bare.', 'The lowest wage was paid in the mills.'],
  ['too little', 'It was the highest.', 'It was the lowest.'],
])('not: %s', (_why, claim, sentence) => {
  expect(find(claim, sentence)).toBeNull();
});
