import { describe, expect, test } from 'vitest';
import { readCslJson } from '../../../src/readers/bibliography/csl-json.ts';
import { addressOfWork, fieldsOfWork } from '../../../src/readers/cited-work.ts';

const WORK = {
  id: 'vang2014',
  type: 'article-journal',
  title: 'Iron <i>under</i> load',
  author: [
    { family: 'Vang', given: 'Hedda' },
    { family: 'Berg', given: 'Ida', 'non-dropping-particle': 'von' },
    { literal: 'Board of Works' },
  ],
  'container-title': 'Journal of Old Metal',
  issued: { 'date-parts': [[2014, 3, 7]] },
  accessed: { 'date-parts': [['2020', 1]] },
  DOI: '10.5555/iron.2014.7',
  URL: 'https://metal.test/iron',
  page: '1-9',
};

describe('a work in CSL-JSON', () => {
  test('is read field by field', async () => {
    const { works } = await readCslJson(JSON.stringify([WORK]));
    expect(works.map((work) => fieldsOfWork(work))).toEqual([
      {
        entryKey: 'vang2014',
        title: 'Iron under load',
        authors: ['Hedda Vang', 'Ida von Berg', 'Board of Works'],
        work: 'Journal of Old Metal',
        date: '2014-03-07',
        accessDate: '2020-01',
        doi: '10.5555/iron.2014.7',
        pages: '1-9',
      },
    ]);
  });

  test('leads back to the characters of its address and its DOI', async () => {
    const text = JSON.stringify({ items: [{ id: 1, title: 'é "x"' }, WORK] }, null, 2);
    const { works } = await readCslJson(text);
    const work = works.find(({ key }) => key === 'vang2014');
    expect(text.slice(work?.url?.from, work?.url?.to)).toBe('https://metal.test/iron');
    expect(text.slice(work?.fields.doi?.from, work?.fields.doi?.to)).toBe('10.5555/iron.2014.7');
    expect(JSON.parse(text.slice(work?.from, work?.to))).toEqual(WORK);
  });

  test.each([
    ['a list', [WORK, WORK], 2],
    ['one work alone', WORK, 1],
    ['a list under `items`', { items: [WORK] }, 1],
    ['a list under `references`', { version: [1], references: [WORK, WORK] }, 2],
    ['an empty list', [], 0],
  ])('is found in %s', async (_name, value, count) => {
    expect((await readCslJson(JSON.stringify(value))).works).toHaveLength(count);
  });

  test.each([
    ['a plain date', { issued: '2014-03' }, '2014-03'],
    ['a date in words', { issued: { raw: 'spring 2014' } }, 'spring 2014'],
    ['a year as a word', { issued: { literal: '2014' } }, '2014'],
    ['no date', { issued: { 'date-parts': [[]] } }, undefined],
  ])('has %s', async (_name, more, expected) => {
    const [work] = (await readCslJson(JSON.stringify([{ id: 'x', ...more }]))).works;
    expect(work?.fields.date?.value).toBe(expected);
  });

  test('without an address is asked by its DOI', async () => {
    const { URL: _url, ...rest } = WORK;
    const [work] = (await readCslJson(JSON.stringify([rest]))).works;
    expect(work === undefined ? null : addressOfWork(work)?.target).toBe('https://doi.org/10.5555/iron.2014.7');
  });
});

describe('a broken file', () => {
  test('loses the broken work and no other', async () => {
    const { works, damaged } = await readCslJson(
      '[{"id":"a","title":"A"},{"id":"b","title":B},{"id":"c"},{"id":"d","title":"cut',
    );
    expect(works.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(damaged).toHaveLength(2);
  });

  test.each(['[', '{', '[[[[', '[{"a"', ']', '{}}}]', `${'['.repeat(200_000)}`, `${'{"a":'.repeat(100_000)}`])(
    'is read: %#',
    async (text) => {
      expect((await readCslJson(text)).works.length).toBeLessThanOrEqual(1);
    },
  );
});
