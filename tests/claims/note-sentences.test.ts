import { expect, test } from 'vitest';
import { isBibliographic } from '../../src/claims/note-sentences.ts';

/** The sentence without its square brackets, and the mention that stood in them. */
function mention(marked: string): { sentence: string; cited: { start: number; end: number }[] } {
  const start = marked.indexOf('[');
  if (start < 0) return { sentence: marked, cited: [] };
  const end = marked.indexOf(']') - 1;
  return { sentence: marked.replace(/[[\]]/g, ''), cited: [{ start, end }] };
}

test.each([
  ['Breakwater Gazette, “[Lock gate breaks]”.', true],
  ['Inspectorate of Waterways, [Report on the lower gate that was never mended].', true],
  ['[Interview with the lock keeper, 12 April 2023].', true],
  ['See the letter of the council.', true],
  ['Solheim, Ingrid. Ports of the North.', true],
  ['Gazette, 4 March, https://gazette.test/1', true],
  ['The council denied it in a [letter of June].', false],
  ['[The union] says that nine people were there.', false],
  ['Nine people, by another count.', false],
  ['Die Zahl der [Gewerkschaft] ist höher.', false],
])('in a note, %j cites and says nothing: %j', (marked, expected) => {
  const { sentence, cited } = mention(marked);
  expect(isBibliographic(sentence, cited)).toBe(expected);
});
