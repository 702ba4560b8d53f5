import { expect, test } from 'vitest';
import { withoutComments } from '../../../src/core/wikitext/comments.ts';

test.each([
  ['a<!-- b -->c', 'ac'],
  ['a<!---->c<!-- > --> d', 'ac d'],
  ['a<!-- b\n<!-- c --> d -->', 'a d -->'],
  ['a<!-->b', 'a<!-->b'],
  ['a<!-- b --><!-- c', 'a<!-- c'],
  ['', ''],
])('%j without comments is %j', (text, bare) => {
  expect(withoutComments(text)).toBe(bare);
});

test('a million comments without an end cost no more than their length', () => {
  const text = '<!--'.repeat(1_000_000);
  expect(withoutComments(text)).toBe(text);
});
