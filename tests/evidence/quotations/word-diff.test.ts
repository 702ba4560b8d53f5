import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningChanges, wordDiff } from '../../../src/evidence/quotations/word-diff.ts';

const side = (kind: 'cut' | 'added', source: string, article: string) =>
  wordDiff(source, article)
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join(' ');

const NEGATIONS =
  "no not never none nobody nothing nor neither without cannot hardly barely isn't don’t nicht kein keine nie niemals ohne pas jamais aucun aucune sans nunca jamás sin ningún ninguna não nem sem non senza nessuno".split(
    ' ',
  );

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
  ['it was not safe', 'it was quite safe', ['“not” is left out']],
  ['1 and 2 boats', '12 boats', ['number: 1, 2 in the source, 12 in the article']],
  ['47 trusses', 'trusses', ['number: 47 in the source, none in the article']],
  ['a safe roof', 'a sound roof', []],
  ['one of them fell', 'some of them fell', []],
])('%j to %j turns the meaning by %j', (source, article, changes) => {
  expect(meaningChanges(wordDiff(source, article))).toEqual(changes);
});

test.each(NEGATIONS)('“%s” that came or went turns the meaning', (word) => {
  expect(meaningChanges(wordDiff(`it was ${word}, so`, 'it was so'))).toEqual([`“${word}” is left out`]);
  expect(meaningChanges(wordDiff('it was so', `it was (${word}) so`))).toEqual([`“${word}” is added`]);
});

test.each<[string, string, string[]]>([
  // The same word on both sides is no change, nor a word that only sounds like one.
  ['not he but she', 'she but not he', []],
  ['a notable knot of nobles', 'a big group of men', []],
  ['Not he, but she', 'but she, not he', []],
  ['Three of four fell', 'In May four of three fell', []],
  ['they fell in 2021, three of them', 'Three of them fell in 2021', []],
  ['12 boats, 3 men', '12 boats, 4 men', ['number: 3 in the source, 4 in the article']],
  ['boats', 'Twelve boats and 3 men', ['number: none in the source, Twelve, 3 in the article']],
  ['a 2nd boat', 'a third boat', ['number: 2nd in the source, third in the article']],
  ['One fell', 'Some fell', []],
])('%j to %j: %j', (source, article, changes) => {
  expect(meaningChanges(wordDiff(source, article))).toEqual(changes);
});

describe('words are compared', () => {
  test.each([
    ['don’t', "don't"],
    ['donʼt', 'don’t'],
    ['ROOF', 'roof,'],
    ['“roof”', '(roof)'],
    ['ﬁre', 'fire'],
    ['É', 'é'],
    ['fell.[12]', 'fell.'],
    ['fell.¹²', 'fell'],
    ['– fell –', 'fell'],
    ['1,250', '1250'],
    ['1,250,', '1250'],
  ])('%s and %s as the same', (source, article) => {
    expect(wordDiff(`a ${source} b`, `a ${article} b`)).toEqual([{ kind: 'same', text: `a ${article} b` }]);
  });

  test('in order, as many of them as can be', () => {
    const words = fc.array(fc.constantFrom(...'abcd'), { maxLength: 8 });
    /** Words of the longest sequence that both have. */
    const longest = ([a, ...as]: readonly string[], [b, ...bs]: readonly string[]): number => {
      if (a === undefined || b === undefined) return 0;
      return a === b ? 1 + longest(as, bs) : Math.max(longest(as, [b, ...bs]), longest([a, ...as], bs));
    };
    fc.assert(
      fc.property(words, words, (a, b) => {
        const same = wordDiff(a.join(' '), b.join(' ')).filter(({ kind }) => kind === 'same');
        expect(same.flatMap(({ text }) => text.split(' '))).toHaveLength(longest(a, b));
      }),
    );
  });

  test('as others where a letter or a figure differs', () => {
    expect(wordDiff('a1 b', 'a2 b').map(({ kind }) => kind)).toEqual(['cut', 'added', 'same']);
    expect(wordDiff('two- or three-day', 'or three-day').map(({ kind }) => kind)).toEqual(['cut', 'same']);
    expect(wordDiff('e', 'é').map(({ kind }) => kind)).toEqual(['cut', 'added']);
  });

  test('by the longest run of them that both have in order', () => {
    expect(wordDiff('a b c d e', 'c d a b e')).toEqual([
      { kind: 'cut', text: 'a b' },
      { kind: 'same', text: 'c d' },
      { kind: 'added', text: 'a b' },
      { kind: 'same', text: 'e' },
    ]);
    expect(wordDiff('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
    expect(wordDiff('a b', '')).toEqual([{ kind: 'cut', text: 'a b' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('a a', 'a a a')).toEqual([
      { kind: 'same', text: 'a a' },
      { kind: 'added', text: 'a' },
    ]);
  });
});

describe('texts too long for that', () => {
  const many = (words: string, count: number) => Array.from({ length: count }, () => words).join(' ');

  test('without a word that each has once are cut and added as a whole, but for their ends', () => {
    const diff = wordDiff(`begin ${many('a b', 300)} end`, `begin ${many('c d', 300)} end`);
    expect(diff).toEqual([
      { kind: 'same', text: 'begin' },
      { kind: 'cut', text: many('a b', 300) },
      { kind: 'added', text: many('c d', 300) },
      { kind: 'same', text: 'end' },
    ]);
  });

  test('are compared anew between words that each has once', () => {
    const source = `${many('a b', 300)} mark ${many('a b', 3)} not safe ${many('b a', 300)}`;
    const article = `${many('c d', 300)} mark ${many('a b', 3)} safe ${many('d c', 300)}`;
    expect(wordDiff(source, article)).toEqual([
      { kind: 'cut', text: many('a b', 300) },
      { kind: 'added', text: many('c d', 300) },
      { kind: 'same', text: `mark ${many('a b', 3)}` },
      { kind: 'cut', text: 'not' },
      { kind: 'same', text: 'safe' },
      { kind: 'cut', text: many('b a', 300) },
      { kind: 'added', text: many('d c', 300) },
    ]);
  });

  test('a word far out of its place is no anchor: what lies between would be lost', () => {
    const marks = Array.from({ length: 40 }, (_unused, index) => `m${index} x y`).join(' ');
    const source = `stray ${many('p q', 300)} ${marks}`;
    const article = `${many('r s', 300)} ${marks} stray`;
    const same = wordDiff(source, article).filter(({ kind }) => kind === 'same');
    expect(same.map(({ text }) => text)).toEqual([marks]);
  });
});
