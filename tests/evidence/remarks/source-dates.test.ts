import { expect, test } from 'vitest';
import { pageWith, weighText } from '../weigh-text.ts';

const page = pageWith(
  'The hall of the terminal was closed and opened again, as the operator had promised. '.repeat(4),
  {
    meta: { publishedAt: '2021-11-04T06:10:00Z' },
  },
);
const dates = async (sentence: string, dateline = '') => {
  const { remarks } = await weighText(`${dateline}They had waited for years at the old pier.\n\n${sentence}.[1]`, {
    'ledger.test/a': page,
  });
  return remarks.filter(({ code }) => code === 'source-predates').map(({ args }) => args['claim']);
};

test.each([
  ['The hall was opened again in March 2022', ['March 2022']],
  ['The hall was opened again on 5 November 2021', ['5 November 2021']],
  ['The hall was opened again in 2022', ['2022']],
  ['The hall was closed in November 2021', []],
  ['The hall was closed in 2019', []],
  ['The operator promised a new hall in 2024', []],
  ['The hall will open in 2024', []],
])('%s: %j', async (sentence, expected) => {
  expect(await dates(sentence)).toEqual(expected);
});

test('what lies behind the day of the article was still to come, whatever the words', async () => {
  const reopens = 'El operador anunció que reabrirá la terminal en 2024';
  expect(await dates(reopens, '14 March 2022\n\n')).toEqual([]);
  expect(await dates(reopens, '14 March 2025\n\n')).toEqual(['2024']);
});

test('a date that stands in the source itself is not held against the day of the source', async () => {
  const text = `The new hall is to be seen from March 2022, said the operator of the terminal. ${page.text}`;
  const { remarks } = await weighText('The new hall of the terminal is seen from March 2022, said its operator.[1]', {
    'ledger.test/a': { ...page, text, mainText: text },
  });
  expect(remarks.filter(({ code }) => code === 'source-predates')).toEqual([]);
});
