import { expect, test } from 'vitest';
import { joinedLines, patternLines, spacedLines } from '../../../src/core/text/over-lines.ts';

test('of words every break is one space, and the outer ones are none', () => {
  const words = spacedLines`
    not found, no longer
      here
  `;
  expect(words).toBe('not found, no longer here');
  expect(spacedLines`one, two`).toBe('one, two');
});

test('of alternatives every break is nothing, and a backslash is a backslash', () => {
  const endings = 'ed|ing';
  const source = joinedLines`
    (?:
      kill(?:${endings})|
      \d+ dead
    )
  `;
  expect(source).toBe(String.raw`(?:kill(?:ed|ing)|\d+ dead)`);
});

test('what is put in keeps its own breaks', () => {
  expect(joinedLines`
    a|${'b\n  c'}
  `).toBe('a|b\n  c');
});

test('a pattern has its flags, and the spaces within a line', () => {
  const pattern = patternLines('giu')`
    \b(?:
      no (?:such )?page|
      gone
    )\b
  `;
  expect(pattern.source).toBe(String.raw`\b(?:no (?:such )?page|gone)\b`);
  expect(pattern.flags).toBe('giu');
  expect('No such page, and gone.'.match(pattern)).toEqual(['No such page', 'gone']);
  expect(patternLines()`a|${'b'}`.test('b')).toBe(true);
});
