import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAddress, parsedUrl } from '../../src/core/parse-url.ts';

describe('an address', () => {
  test.each([
    ['https://site.test/a', undefined, 'https://site.test/a'],
    ['https://bücher.test/köln', undefined, 'https://xn--bcher-kva.test/k%C3%B6ln'],
    ['https://例え.test/', undefined, 'https://xn--r8jz45g.test/'],
    ['../b?c', 'https://site.test/a/d', 'https://site.test/b?c'],
    ['doi:10.1234/ab', undefined, 'doi:10.1234/ab'],
    ['/b', undefined, undefined],
    ['https://', undefined, undefined],
    ['no address', undefined, undefined],
    ['', undefined, undefined],
  ])('%j beside %j is %j', (address, base, href) => {
    expect(parsedUrl(address, base)?.href).toBe(href);
    expect(isAddress(address, base)).toBe(href !== undefined);
  });

  // `URL.canParse` of Node 20.20 says no to the second from its 1,303rd call on.
  test('with an international name stays one, however often addresses were looked at', () => {
    const names = ['https://site.test/', 'https://bücher.test/'];
    for (let call = 0; call < 20_000; call++) expect(names.every((name) => isAddress(name))).toBe(true);
  });

  test('is never asked for by URL.canParse', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const askers = files.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('URL.canParse('));
    expect(files.length).toBeGreaterThan(500);
    expect(askers).toEqual([]);
  });
});
