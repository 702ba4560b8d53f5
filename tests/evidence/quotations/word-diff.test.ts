import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningChanges, wordDiff } from '../../../src/evidence/quotations/word-diff.ts';

const side = (kind: 'cut' | 'added', source: string, article: string) =>
  wordDiff(source, article)
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join(' ');

describe('the way from the source’s words to the article’s', () => {
  test('cut and added words stand where they differ; case and punctuation at a word’s ends do not', () => {
    expect(wordDiff('The roof, they said, was safe.', 'the roof was not safe')).toEqual([
      { kind: 'same', text: 'the roof' },
      { kind: 'cut', text: 'they said,' },
      { kind: 'same', text: 'was' },
      { kind: 'added', text: 'not' },
      { kind: 'same', text: 'safe' },
    ]);
  });

  test('what is the same and added, together, is the article; the same and cut, the source', () => {
    const words = fc.array(fc.constantFrom('roof', 'harbour', 'fell', 'not', 'nine', 'safe'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(side('added', a.join(' '), b.join(' '))).toBe(b.join(' '));
        expect(side('cut', a.join(' '), b.join(' '))).toBe(a.join(' '));
      }),
    );
  });

  test('texts of thousands of words are compared too, around words that both have once', () => {
    const text = Array.from({ length: 4000 }, (_unused, index) =>
      index % 5 === 0 ? `mark${index}` : `w${index % 37}`,
    );
    const changed = text.map((word, index) => (index % 400 === 13 ? `other${index}` : word));
    const diff = wordDiff(`begin ${text.join(' ')} end`, `start ${changed.join(' ')} stop`);
    expect(diff.filter(({ kind }) => kind === 'added').map(({ text: added }) => added)).toEqual([
      'start',
      ...changed.filter((word) => word.startsWith('other')),
      'stop',
    ]);
  });
});

test.each<[string, string, string[]]>([
  ['it was not safe', 'it was safe', ['“not” is left out']],
  ['it was safe', 'it was never safe', ['“never” is added']],
  ['no war es nicht', 'no war es', ['“nicht” is left out']],
  ['nine trusses', 'ten trusses', ['number: nine in the source, ten in the article']],
  ['47 trusses', 'trusses', ['number: 47 in the source, none in the article']],
  ['a safe roof', 'a sound roof', []],
  ['one of them fell', 'some of them fell', []],
])('%j to %j turns the meaning by %j', (source, article, changes) => {
  expect(meaningChanges(wordDiff(source, article))).toEqual(changes);
});
