import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../src/evidence/vocabulary.ts';
import { wordForms } from '../../src/evidence/word-forms.ts';

describe('what a written word compares as', () => {
  test.each<[string, readonly string[]]>([
    ['Harbours', ['harbour']],
    ['the', []],
    ['The', []],
    ['I', []],
    ['7', ['7']],
    ['1,234', ['1234']],
    ['2.5', ['2.5']],
    ['Áñez', ['anez']],
    ['O’Neill', ["o'neil"]],
    ['Lindqvist’s', ['lindqvist']],
    ['well-known', ['well', 'known']],
    ['U.S.-led', ['led']],
    ['2021-11-03', ['2021-11-03']],
    ['東京都', ['東京', '京都']],
    ['東', []],
  ])('%s: %j', (written, keys) => {
    expect(wordForms(written).map(({ key }) => key)).toEqual(keys);
  });

  test('says where in the word it stands', () => {
    for (const written of ['well-known', 'Harbours', '東京都'])
      for (const { word, from, to } of wordForms(written)) expect(written.slice(from, to).toLowerCase()).toBe(word);
  });
});

describe('numbers of words', () => {
  test('are the same for every text that has the word, whatever its case and ending', () => {
    const vocabulary = new Vocabulary();
    const one = vocabulary.read('The roof fell on the ferries.');
    const other = vocabulary.read('FERRIES and a roof');
    expect(other.keys).toEqual([one.keys.at(-1), one.keys[0]]);
    expect(other.words.map((id) => vocabulary.spelling(id))).toEqual(['ferries', 'roof']);
  });

  test('differ for words that compare alike and are spelt otherwise', () => {
    const { keys, words } = new Vocabulary().read('ferry ferries');
    expect(new Set(keys).size).toBe(1);
    expect(new Set(words).size).toBe(2);
  });

  test('a word too long to be kept gets the same numbers again', () => {
    const vocabulary = new Vocabulary();
    const long = 'x'.repeat(500);
    expect(vocabulary.read(long).keys).toEqual(vocabulary.read(long).keys);
  });
});
