import { describe, expect, test } from 'vitest';
import { absolute, roleOfLink } from '../../src/readers/link-role.ts';

const role = (href: string, base?: string) =>
  roleOfLink({ href, rel: '', words: 'the minutes', hasImage: false, base, page: undefined });

describe('an address without its scheme', () => {
  test.each([
    ['//council.test/minutes?of=1#x', 'https://council.test/minutes?of=1#x'],
    [' //council.test:8443 ', 'https://council.test:8443/'],
  ])('%s is a source of the web, asked over https', (href, target) => {
    expect(role(href)).toEqual({ role: 'source', target });
  });

  test('takes the scheme of the page where that is known', () => {
    expect(absolute('//council.test/a', 'http://paper.test/story')).toBe('http://council.test/a');
  });

  test.each([
    '/minutes',
    '//minutes',
    '//minutes/2021.html',
    '//',
    '///council.test/a',
    'council.test/a',
    '../a//b.test',
  ])('%s is none', (href) => {
    expect(role(href)).toEqual({ role: 'internal' });
  });
});
