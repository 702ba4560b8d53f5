import { expect, test } from 'vitest';
import { viewFor } from '../../src/cli/output.ts';
import { fakeIo } from '../helpers/fake-io.ts';

const widthOf = (columns: string | undefined, flags = {}, answers?: []) =>
  viewFor(flags, fakeIo('/', { ...(answers === undefined ? {} : { answers }), env: { COLUMNS: columns } })).width;

test.each([
  ['60', 60],
  ['200', 200],
  [undefined, 100],
  ['', 100],
  ['wide', 100],
  ['-80', 100],
  ['39', 100],
  ['99999', 100],
])('piped, a table has the %j columns of the environment: %i', (columns, width) => {
  expect(widthOf(columns)).toBe(width);
});

test('--width goes before COLUMNS, and so does a terminal', () => {
  expect(widthOf('60', { width: '80' })).toBe(80);
  expect(widthOf('60', {}, [])).toBe(100);
});
