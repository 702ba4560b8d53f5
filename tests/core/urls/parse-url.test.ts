import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAddress, parsedUrl } from '../../../src/core/urls/parse-url.ts';
import { cpuMs } from '../../helpers/cpu-ms.ts';

function tried(address: string): URL | null {
  try {
    return new URL(address, 'http://base.test/');
  } catch {
    return null;
  }
}

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

  test.each([
    ['http://', '/'],
    [' HTTPS:\\\\', ''],
    ['http:', '?a'],
    ['//', ':80/x'],
    ['\n/\t/', '#a'],
    ['ht\ntp:/', ''],
    ['http://user:pass@', '/'],
    ['ftp://', '/'],
  ])('whose host has no end is none, and takes no time: %j', (before, behind) => {
    const started = cpuMs();
    for (const piece of ['例', '\u0301\u0323', 'xn--a9', '%E4%BE%8B'])
      expect(parsedUrl(`${before}${piece.repeat(60_000)}${behind}`, 'http://site.test/')).toBeNull();
    // Ten seconds and more, where the host is parsed.
    expect(cpuMs() - started).toBeLessThan(3000);
  });

  test.each([
    ['a long path', `https://site.test/${'例'.repeat(500)}`],
    ['a long path beside a base', `${'例'.repeat(500)}/b`],
    ['a long query', `https://site.test?${'例'.repeat(500)}`],
    ['a long user', `https://${'u'.repeat(500)}@site.test/`],
    ['a host of escaped letters', `https://${'%E4%BE%8B'.repeat(15)}.test/a/${'b'.repeat(200)}`],
    ['a path of a file', `file:///${'a'.repeat(300)}`],
    ['an address without a host', `data:text/plain,${'a'.repeat(500)}`],
    ['a mail address', `mailto:${'a'.repeat(500)}@site.test`],
  ])('with %s is one', (_what, address) => {
    expect(parsedUrl(address, 'http://site.test/')?.href).toBe(new URL(address, 'http://site.test/').href);
  });

  test('is what the URL Standard says that it is, whatever it is made of', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      'file',
      ':',
      '/',
      '\\',
      '//',
      '@',
      '?',
      '#',
      'site.test',
      'é',
      '%E9',
      '\n',
      '\t',
      ' ',
      '[::1]',
      '.',
      ':80',
      'a'.repeat(100),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const address = pieces.join('');
        const expected = tried(address);
        const read = parsedUrl(address, 'http://base.test/');
        if (read === null && expected !== null) expect(expected.hostname.length).toBeGreaterThan(200);
        else expect(read?.href).toBe(expected?.href);
      }),
      { numRuns: 1000 },
    );
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
