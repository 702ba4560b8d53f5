import { describe, expect, test } from 'vitest';
import { textOfPages } from '../../../src/web/pages/pdf-text.ts';

const SOFT = '\u00ad';
const body = (page: number) =>
  [
    `Nine boats of page ${page} lay there in the harbour,`,
    'and they lay there for a long time in that year.',
    `Nobody of page ${page} came to look at them at all.`,
  ].join('\n');
const inOne = (page: number) => body(page).replaceAll('\n', ' ');

describe('the text of the pages of a PDF', () => {
  test('has the word whole that two lines have, and says that it may have a hyphen', () => {
    expect(textOfPages(['The prices of the boats were shrink-\ning in that year, said the twenty-\nfive boats.'])).toBe(
      `The prices of the boats were shrink${SOFT}ing in that year, said the twenty${SOFT}five boats.`,
    );
  });

  test('keeps the hyphen that the document writes elsewhere, and one before a capital', () => {
    expect(textOfPages(['A well-known man, well-\nknown in the town of Stoke-\nMandeville.'])).toBe(
      'A well-known man, well-known in the town of Stoke-Mandeville.',
    );
  });

  test('goes on over the end of a page, within a word too', () => {
    expect(textOfPages(['They left the har-', 'bour in May', 'of that year.', 'It rained.'])).toBe(
      `They left the har${SOFT}bour in May of that year.\n\nIt rained.`,
    );
  });

  test('is parted where a line is short: at headings, the ends of paragraphs, in tables', () => {
    const text = `The boats\n${body(1)}\nThat was all.\n${body(2)}`;
    expect(textOfPages([text])).toBe(`The boats\n\n${inOne(1)} That was all.\n\n${inOne(2)}`);
    expect(textOfPages(['Cod 12\nHerring 40\nEel 3'])).toBe('Cod 12\n\nHerring 40\n\nEel 3');
  });

  test('has no heads, feet and numbers of pages, and keeps what only looks like one', () => {
    const page = (number: number) =>
      `The Harbour Review ${number}\nTotal ${number * 7}\n${body(number)}\n- ${number} -`;
    expect(textOfPages([page(1), page(2), page(3)])).toBe(
      [1, 2, 3].map((number) => `Total ${number * 7}\n\n${inOne(number)}`).join('\n\n'),
    );
  });

  test('keeps a line that comes back inside of pages, and pages of few lines', () => {
    const page = (number: number) =>
      `First ${'abc'[number]}\nSecond ${'abc'[number]}\nChorus\nFourth ${'abc'[number]}\nFifth ${'abc'[number]}.`;
    expect(textOfPages([page(0), page(1)]).match(/Chorus/g)).toHaveLength(2);
    expect(textOfPages(['7\nAll.', '7\nAll.'])).toBe('7\n\nAll.\n\n7\n\nAll.');
  });

  test('of many lines and heads takes no longer than they are', () => {
    const page = `${'Head\n'.repeat(2)}${'word-\n'.repeat(20_000)}end`;
    expect(textOfPages([page, page]).length).toBeGreaterThan(100_000);
  });
});
