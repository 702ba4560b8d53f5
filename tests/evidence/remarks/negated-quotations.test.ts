import { expect, test } from 'vitest';
import { pageWith, weighText } from '../weigh-text.ts';

const REST = 'The harbour board met on Tuesday in the customs house, and the ferry sailed at noon as it always does.';

/** The negations that are told of an article's sentence and a page. */
async function told(sentence: string, page: string) {
  const pages = { 'ledger.test/a': pageWith(`${page} ${REST}`) };
  const { remarks } = await weighText(`${sentence} [1]`, pages);
  return remarks.flatMap(({ code, args }) => (code === 'negation-differs' ? [args] : []));
}

const NO = 'Observers reported “no faults that could have affected the outcome”, and left.';

test.each<[string, string, string | null]>([
  ['Observers saw “faults that could have affected the outcome”.', NO, 'no'],
  [
    'Observers saw “credible support” for the plan of the board.',
    'They saw “no credible support” for the plan of the board.',
    'no',
  ],
  [
    'Moe said the roof was “made of the best slate there is”.',
    'Moe said it was “not made of the best slate there is”.',
    'not',
  ],
  ['Observers saw no “faults that could have affected the outcome”.', NO, null],
  ['Observers saw “no faults that could have affected the outcome”.', NO, null],
  // The page quotes the same words, and denies nothing in them.
  ['The board spoke of a “harbour for all”.', 'The board said that there is no “harbour for all” in its plan.', null],
  // It says both.
  [
    'Observers saw “credible support” for it.',
    'They saw “no credible support” first, then “credible support” for it.',
    null,
  ],
  ['The board has a “plan”.', 'The board has no plan.', null],
])('%s | %s', async (sentence, page, word) => {
  expect(await told(sentence, page)).toEqual(word === null ? [] : [{ word, inArticle: 0 }]);
});
