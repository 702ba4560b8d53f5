import { describe, expect, test } from 'vitest';
import { uninterrupted } from '../../../src/evidence/quotations/interruptions.ts';

const QUOTATION = 'We lost it all that night, and nobody called';

/** The parts of a page's speech, from its first word to its last; null where it is no speech in parts. */
function spoken(page: string, quotation = QUOTATION): string[] | null {
  const start = page.indexOf(quotation.slice(0, 7));
  const word = quotation.split(' ').at(-1) ?? '';
  const end = page.lastIndexOf(word) + word.length;
  const parts = uninterrupted(quotation, page, { start, end });
  return parts?.map((part) => page.slice(part.start, part.end)) ?? null;
}

describe('a speech in the page goes on behind who said it', () => {
  test.each([
    ['“We lost it all that night,” said Tom Berg, “and nobody called.”'],
    ['“We lost it all that night,” he said, “and nobody called.” Then he left.'],
    ['“We lost it all that night,” he said; “and nobody called.”'],
    ['„We lost it all that night“, sagte er; „and nobody called.“'],
    ['»We lost it all that night«, sagte er; »and nobody called.«'],
    ['«We lost it all that night», dijo; «and nobody called».'],
    ['"We lost it all that night," he said; "and nobody called."'],
    ['“We lost it all that night“, sagte er, „and nobody called.“'],
    ['„We lost it all that night“, sagte er, „and nobody called.“'],
    ['»We lost it all that night«, sagte er, »and nobody called.«'],
    ['« We lost it all that night », a-t-il dit, « and nobody called ».'],
    ['«We lost it all that night», dijo, «and nobody called».'],
    ['"We lost it all that night," he said, "and nobody called."'],
    ['"We lost it all that night", he said, "and nobody called."'],
  ])('%s', (page) => {
    expect(spoken(page)).toHaveLength(2);
  });

  test.each('Dr Mr Mrs Ms Prof St Sr Sra Dra Gen Sen Rep Lt Col Capt Gov'.split(' '))(
    '“%s.” ends no sentence of the page',
    (title) => {
      expect(spoken(`“We lost it all that night,” said ${title}. Berg, “and nobody called.”`)).toHaveLength(2);
    },
  );

  test('nor does a letter of a name', () => {
    expect(spoken('“We lost it all that night,” said K. H. Berg, “and nobody called.”')).toHaveLength(2);
  });

  test('and breaks off once more', () => {
    expect(
      spoken('“We lost it,” said Tom, who was there, “all that night,” and he wept, “and nobody called.”'),
    ).toEqual(['We lost it,', 'all that night,', 'and nobody called']);
  });
});

describe('what stands between two speeches is none', () => {
  test.each([
    ['where another sentence begins', '“We lost it all that night,” said Tom. But Mary said, “and nobody called.”'],
    ['where each is given to somebody', '“We lost it all that night,” said Tom. “And nobody called,” said Mary.'],
    ['where words are missing', '“We lost it all that very night,” said Tom, “and nobody called.”'],
    ['where nobody breaks off', '“We lost it all that night, and nobody called.”'],
    [
      'where the page says more than a hundred characters',
      `“We lost it all that night,” said ${'Tom and '.repeat(13)}Ann, “and nobody called.”`,
    ],
    ['where a colon opens another speech', '“We lost it all that night,” said Tom; Mary: “and nobody called.”'],
  ])('%s', (_, page) => {
    expect(spoken(page)).toBeNull();
  });
});
