import { expect, test } from 'vitest';
import { remappedUrl } from '../../../src/core/urls/remap.ts';

const REMAPS = [
  { from: 'https://paper.test/', to: 'https://preview.test/' },
  { from: 'https://paper.test/2026/', to: 'http://127.0.0.1:8080/' },
];

test.each([
  ['https://paper.test/a?b#c', 'https://preview.test/a?b#c'],
  ['https://paper.test/2026/x', 'http://127.0.0.1:8080/x'],
  ['https://paper.test.evil.test/', undefined],
  ['https://other.test/https://paper.test/', undefined],
])('%s is asked at %s', (url, expected) => {
  expect(remappedUrl(REMAPS, url)).toBe(expected);
});
