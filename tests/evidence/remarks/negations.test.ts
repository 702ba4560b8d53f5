import { describe, expect, test } from 'vitest';
import { loneNegation } from '../../../src/evidence/remarks/negations.ts';
import { pageWith, weighText } from '../weigh-text.ts';

describe('a negation that only one of two sentences has', () => {
  test.each([
    [
      'left out',
      'The harbour board has approved the new roof of the ferry terminal.',
      'The harbour board has not approved the new roof of the ferry terminal.',
      { word: 'not', isOurs: false },
    ],
    [
      'added',
      'In May the board did not have the money for the roof.',
      'In May the board did have the money for the roof.',
      { word: 'not', isOurs: true },
    ],
    [
      'left out of a contraction',
      'The owners said the ferry will sail in winter.',
      'The owners said the ferry won’t sail in winter.',
      { word: 'not', isOurs: false },
    ],
    [
      'added in one word',
      'The old ferry cannot carry cars to the island.',
      'The old ferry can carry cars to the island.',
      { word: 'not', isOurs: true },
    ],
    [
      'in a sentence that is otherwise said in part',
      'On Monday the ferry was inspected before its first trip to the island, the owners say.',
      'According to the owners, the ferry was not inspected before its first trip to the island.',
      { word: 'not', isOurs: false },
    ],
    [
      'in German',
      'Der Rat hat das neue Dach nicht am Montag genehmigt.',
      'Der Rat hat das neue Dach am Montag genehmigt.',
      { word: 'nicht', isOurs: true },
    ],
  ])('%s', (_, claim, sentence, expected) => {
    expect(loneNegation(claim, sentence)).toEqual(expected);
  });

  test.each([
    [
      'both have one',
      'The board did not pay for the new roof in May.',
      'The board never paid for the new roof in May.',
    ],
    [
      'more is said in other words',
      'The board declined to pay for the roof of the terminal.',
      'The board did not pay for the roof of the terminal.',
    ],
    [
      '“not only”',
      'The storm tore off the roof of the hall and broke the quay.',
      'The storm tore off not only the roof of the hall and broke the quay.',
    ],
    [
      '“No. 1” is a rank',
      'She was ranked No. 1 in the world of harbour rowing that year.',
      'She was ranked first in the world of harbour rowing that year.',
    ],
    [
      'a month is named in one of them',
      'Der Rat hat das neue Dach des Hafens am 9. genehmigt.',
      'Der Rat hat das neue Dach des Hafens am 9. Mai genehmigt.',
    ],
    ['few words alike', 'The roof was safe, he said.', 'The roof was not safe.'],
  ])('none where %s', (_, claim, sentence) => {
    expect(loneNegation(claim, sentence)).toBeNull();
  });
});

describe('what is remarked', () => {
  const ARTICLE = 'The harbour board of Northhaven has approved the new roof of the ferry terminal [1].';
  const REST =
    'The quay is long. Boats come and go all day. In the evening the lamps are lit by two old men of the town.';
  const remarks = async (page: string) =>
    (await weighText(ARTICLE, { 'ledger.test': pageWith(`${page} ${REST}`) })).remarks.filter(
      ({ code }) => code === 'negation-differs',
    );

  test('a claim whose source has the same words with a “not”', async () => {
    expect(
      await remarks('The harbour board of Northhaven has not approved the new roof of the ferry terminal.'),
    ).toMatchObject([{ args: { word: 'not', inArticle: 0 } }]);
  });

  test('nothing where the source says both', async () => {
    const both =
      'The harbour board of Northhaven has approved the new roof of the ferry terminal. ' +
      'In May: the harbour board of Northhaven has not approved the new roof of the ferry terminal.';
    expect(await remarks(both)).toEqual([]);
  });
});
