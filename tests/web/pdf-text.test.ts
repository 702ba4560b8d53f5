import { describe, expect, test } from 'vitest';
import { textOfPages } from '../../src/web/pdf-text.ts';

const SOFT = '\u00ad';
const body = (page: number) =>
  [`Nine boats of page ${page} lay there.`, 'They lay there long.', `Nobody of page ${page} came.`].join('\n');

describe('the text of the pages of a PDF', () => {
  test('has the word whole that two lines have, and says that it may have a hyphen', () => {
    expect(textOfPages(['The prices were shrink-\ning, said the twenty-\nfive boats.'])).toBe(
      `The prices were shrink${SOFT}ing,\nsaid the twenty${SOFT}five\nboats.`,
    );
  });

  test('keeps the hyphen that the document writes elsewhere, and one before a capital', () => {
    expect(textOfPages(['A well-known man, well-\nknown in Stoke-\nMandeville.'])).toBe(
      'A well-known man, well-known\nin Stoke-Mandeville.',
    );
  });

  test('goes on over the end of a page, within a word too', () => {
    expect(textOfPages(['They left the har-', 'bour in May', 'of that year.', 'It rained.'])).toBe(
      `They left the har${SOFT}bour\nin May\nof that year.\n\nIt rained.`,
    );
  });

  test('has no heads, feet and numbers of pages, and keeps what only looks like one', () => {
    const page = (number: number) =>
      `The Harbour Review ${number}\nTotal ${number * 7}\n${body(number)}\n- ${number} -`;
    expect(textOfPages([page(1), page(2), page(3)])).toBe(
      [1, 2, 3].map((number) => `Total ${number * 7}\n${body(number)}`).join('\n\n'),
    );
  });

  test('keeps a line that comes back inside of pages, and pages of few lines', () => {
    const page = (number: number) =>
      `First ${'abc'[number]}\nSecond ${'abc'[number]}\nChorus\nFourth ${'abc'[number]}\nFifth ${'abc'[number]}.`;
    expect(textOfPages([page(0), page(1)]).match(/Chorus/g)).toHaveLength(2);
    expect(textOfPages(['7\nAll.', '7\nAll.'])).toBe('7\nAll.\n\n7\nAll.');
  });

  test('of many lines and heads takes no longer than they are', () => {
    const page = `${'Head\n'.repeat(2)}${'word-\n'.repeat(20_000)}end`;
    expect(textOfPages([page, page]).length).toBeGreaterThan(100_000);
  });
});
