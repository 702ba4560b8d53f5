import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../helpers/growth.ts';
import { pageWith, weighText } from './weigh-text.ts';

// Pages and articles whose writer knows how claims are weighed. What tests/pumps.test.ts says over and over is the same each
// time; here each is almost the claim, or another name, figure or deed.

const QUOTED =
  'the harbour board had never been told that the eastern pier was closed to boats after the storm of nineteen ninety four';
const SANK = '“Nine boats of the harbour sank in the storm of 1994,” it said.[1]';
const HALL = 'There were 400 people, 17 boats and 3 cats in the hall, 5 percent more than in 1994.[1]';
const CAME = 'Anna Lindqvist and Per Olsson came to the hall in 1994.[1]';
const SUED = 'Nordbank sued Sudbank in 1994.[1]';

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, nth) => of(nth)).join('');
const weighed = (article: string, page: string) => weighText(article, { 'ledger.test/a': pageWith(page) });

/** The quotation with two other words. */
function almost(nth: number): string {
  const words = QUOTED.split(' ');
  words[nth % words.length] = `x${nth}`;
  words[(nth * 7) % words.length] = 'y';
  return words.join(' ');
}

/** `Babson`, `Bbbson`: another for each number. */
function name(nth: number): string {
  const letters = (nth + 26).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}son`;
}

test.each<[what: string, size: number, work: (count: number) => unknown]>([
  [
    'what is almost the quotation',
    500,
    (n) =>
      weighed(
        `It said “${QUOTED}.”[1]`,
        many(n, (i) => `${almost(i)}. `),
      ),
  ],
  [
    'the same in one sentence',
    1000,
    (n) =>
      weighed(
        `It said “${QUOTED}.”[1]`,
        many(n, (i) => `${almost(i)} and `),
      ),
  ],
  [
    'parts of an elided quotation in turn',
    4000,
    (n) => weighed('It said “the harbour board … the pier … the storm”[1]', 'the harbour board. the pier. '.repeat(n)),
  ],
  ['elisions', 150, (n) => weighed(`It said “${'the board … '.repeat(n)} end”[1]`, 'the board said. '.repeat(1000))],
  [
    'words in brackets',
    200,
    (n) => weighed(`It said “${'the [big] board '.repeat(n)}”[1]`, 'the board said. '.repeat(1000)),
  ],
  [
    'a quoted word without end',
    6000,
    (n) => weighed(`It said “nine ${'ab'.repeat(n)} sank in May.”[1]`, `Nine ${'ab'.repeat(n - 1)} sank in May.`),
  ],
  [
    'hyphens',
    4000,
    (n) => weighed(`It said “nine ${'ab-'.repeat(n)} sank in May.”[1]`, `Nine ${'ab-'.repeat(n - 1)} sank in May.`),
  ],
  [
    'marks on one letter',
    10_000,
    (n) =>
      weighed(
        `It said “nine boats a${'\u0301\u0323'.repeat(n)} sank in May.”[1]`,
        `Nine boats a${'\u0323\u0301'.repeat(n)} sank in May.`,
      ),
  ],
  [
    'invisible characters',
    5000,
    (n) => weighed(`It said “nine ${'a\u200b\u00ad'.repeat(n)} sank.”[1]`, `Nine ${'a\u200d'.repeat(n)} sank.`),
  ],
  [
    'one sentence again and again',
    4000,
    (n) => weighed(SANK, 'Nine boats of the harbour sank in the storm. '.repeat(n)),
  ],
  ['figures of one sentence', 4000, (n) => weighed(HALL, `There were ${many(n, (i) => `${i + 300} people, `)}in it.`)],
  [
    'figures of two sentences',
    250,
    (n) =>
      weighed(
        `There were ${many(n, (i) => `${i + 300} people, `)}in it.[1]`,
        `There were ${many(n, (i) => `${i + 5000} people, `)}in it.`,
      ),
  ],
  [
    'years and spans of years',
    2000,
    (n) =>
      weighed(
        HALL,
        many(n, (i) => `in ${1500 + (i % 500)}, from 1910 to 19${20 + (i % 70)}, `),
      ),
  ],
  ['names of one sentence', 4000, (n) => weighed(CAME, `${many(n, (i) => `Anna ${name(i)}, `)}came.`)],
  [
    'names of two sentences',
    500,
    (n) =>
      weighed(`${many(n, (i) => `Anna ${name(i)}, `)}came.[1]`, `${many(n, (i) => `Anna ${name(i + 9000)}, `)}came.`),
  ],
  [
    'speakers',
    2000,
    (n) =>
      weighed(
        SANK,
        many(n, (i) => `“Nine boats of the harbour sank in the storm of 1994,” said Anna ${name(i)}. `),
      ),
  ],
  [
    'deeds',
    2000,
    (n) =>
      weighed(
        SUED,
        many(n, (i) => `Sudbank sued Nordbank, and ${name(i)} sued ${name(i + 1)}. `),
      ),
  ],
  [
    'deeds of one sentence',
    2000,
    (n) =>
      weighed(
        SUED,
        many(n, (i) => `Sudbank sued Nordbank, and ${name(i)} sued ${name(i + 1)}, `),
      ),
  ],
  [
    'negations',
    4000,
    (n) =>
      weighed('The board has not approved the roof.[1]', 'not the board has never approved the roof and '.repeat(n)),
  ],
  ['clauses', 6000, (n) => weighed(SANK, 'who said that the boats, which sank when it rained, '.repeat(n))],
  ['abbreviations', 6000, (n) => weighed(SANK, 'e.g. Mr. A. B. '.repeat(n))],
  ['marks of the direction of writing', 20_000, (n) => weighed(SANK, '\u202eboats \u202cאמר המועצה '.repeat(n))],
  [
    'writing without spaces',
    20_000,
    (n) => weighed('理事会表示“九艘船在一九九四年的风暴中沉没了”。[1]', '九艘船在港口沉没了的风暴中理事会'.repeat(n)),
  ],
])('%s: to weigh them takes time in proportion', async (_what, size, work) => {
  await work(20); // what is loaded once
  expect(await growthOf(work, size)).toBeLessThan(MOST_GROWTH);
});
