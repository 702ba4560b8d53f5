import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText, plainValue } from '../../src/core/json.ts';

test.each([
  ['half a pair', 'a\ud800b', 'a\ufffdb'],
  ['the other half', '\udc00', '\ufffd'],
  ['a backslash before it', '\\\ud800', '\\\ufffd'],
  ['the escape as text', '\\ud800', '\\ud800'],
  ['a whole pair', '😀', '😀'],
])('%s reads back as text that can be encoded', (_what, text, read) => {
  expect(JSON.parse(jsonText({ text }))).toEqual({ text: read });
});

test('every value reads back as JSON alone would read it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value, 2))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each<[unknown, string]>([
  ['a', 'a'],
  [0, '0'],
  [false, 'false'],
  [null, ''],
  [undefined, ''],
  [['a'], ''],
  [{ toString: 1, valueOf: 1 }, ''],
])('%j as a plain value is %j', (value, text) => {
  expect(plainValue(value)).toBe(text);
});
