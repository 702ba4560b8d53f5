import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasPair, readablePage, sentencesWith } from '../../src/evidence/readable-page.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';

const vocabulary = new Vocabulary();
const keyOf = (word: string) => vocabulary.formsOf(word)[0]?.keyId ?? -1;
const PAGE = readablePage('The ferry left. Nobody saw the ferry roof fall.\n\nA roof is a roof, and rain is rain.', {
  vocabulary,
});

test.each<[string, readonly number[]]>([
  ['ferry', [0, 1]],
  ['roof', [1, 2]],
  ['rain', [2]],
  ['whale', []],
])('%s stands in the sentences %j', (word, sentences) => {
  expect(sentencesWith(PAGE, keyOf(word))).toEqual(sentences);
});

test.each<[string, string, boolean]>([
  ['ferry', 'roof', true],
  ['roof', 'fall', true],
  ['roof', 'ferry', false],
  ['fall', 'roof', false],
  ['left', 'saw', false],
])('%s %s follow each other in a sentence: %s', (first, second, follow) => {
  expect(hasPair(PAGE, keyOf(first), keyOf(second))).toBe(follow);
});

test('every word stands where its places say, and nowhere else', () => {
  const words = fc.array(fc.constantFrom('roof', 'ferry', 'rain.', 'Oslo', '1,900', 'salt-air', '\n'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (list) => {
      const page = readablePage(list.join(' '));
      const keys = Array.from(page.words, (word) => page.vocabulary.keyOf(word));
      const places = [...page.places.keys()].flatMap((key) => [...page.places.of(key)].map((at) => [at, key]));
      expect(places.sort(([a = 0], [b = 0]) => a - b)).toEqual(keys.map((key, at) => [at, key]));
    }),
  );
});
