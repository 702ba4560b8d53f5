import { expect, test } from 'vitest';
import { csvRow, plainCell } from '../../../src/core/files/csv-row.ts';

test.each(['=1+1', '+1', '-1', '@SUM(1)', '＝1+1', '＋1', '－1', '＠SUM(1)'])(
  '%s starts no formula, and can be had back',
  (text) => {
    const written = csvRow([text]);
    expect(written).toBe(`"'${text}"\r\n`);
    expect(plainCell(written.slice(1, -3))).toBe(text);
  },
);

test.each(["'tis the season", '1=1', ' - a list'])('%s stays as it is', (text) => {
  expect(csvRow([text])).toBe(`"${text}"\r\n`);
  expect(plainCell(text)).toBe(text);
});
