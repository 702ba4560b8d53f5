import { expect, test } from 'vitest';
import { widthsOf } from '../../../src/report/table/columns.ts';
import { Layout } from '../../../src/report/table/layout.ts';

const COLUMNS = [
  { id: 'line', heading: 'LINE', share: 0 },
  { id: 'claim', heading: 'CLAIM', share: 1 },
  { id: 'source', heading: 'SOURCE', share: 0.3 },
] as const;
const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }));

test('a column is as wide as its widest line, the claim gets what is left', () => {
  const rows = [cells('7', 'The roof fell.', 'ledger.test\nharbour.test'), cells('12345', 'It fell.', 'a.test')];
  expect(widthsOf(COLUMNS, rows, 80, new Layout(({ length }) => length))).toEqual([5, 61, 12]);
});

test('two hundred thousand rows have widths as well', () => {
  const rows = Array.from({ length: 200_000 }, () => cells('7', 'The roof fell.', 'a.test'));
  expect(widthsOf(COLUMNS, rows, 80, new Layout(({ length }) => length))).toEqual([4, 68, 6]);
});
