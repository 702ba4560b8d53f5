import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUrls } from '../../src/readers/urls.ts';

const urlsIn = (text: string) => findUrls(text).map((found) => found.url);

describe('where an address in running text ends', () => {
  test.each([
    ['See https://post.test/a.', 'https://post.test/a'],
    ['Is it https://post.test/a?', 'https://post.test/a'],
    ['https://post.test/a?b=1, and', 'https://post.test/a?b=1'],
    ['According to https://post.test/a: no', 'https://post.test/a'],
    ['(see https://post.test/wiki/Mercury_(planet))', 'https://post.test/wiki/Mercury_(planet)'],
    ['(see https://post.test/a)more', 'https://post.test/a'],
    ['(see https://post.test/a.)', 'https://post.test/a'],
    ['https://post.test/a(which is odd', 'https://post.test/a'],
    ['https://post.test/?ids[]=1&ids[]=2 now', 'https://post.test/?ids[]=1&ids[]=2'],
    ['https://post.test/{id}/x', 'https://post.test/{id}/x'],
    ['“https://post.test/a”', 'https://post.test/a'],
    ['„https://post.test/a“', 'https://post.test/a'],
    ['«https://post.test/a»', 'https://post.test/a'],
    ['"https://post.test/a", he wrote', 'https://post.test/a'],
    ["'https://post.test/a'", 'https://post.test/a'],
    ["https://post.test/it's-over", "https://post.test/it's-over"],
    ['`https://post.test/a`', 'https://post.test/a'],
    ['見て「https://post.test/a」。', 'https://post.test/a'],
    ['見てhttps://post.test/a。次', 'https://post.test/a'],
    ['https://post.test/a（注）', 'https://post.test/a'],
    ['https://post.test/a[2] said', 'https://post.test/a'],
    ['https://post.test/a.[2][13]', 'https://post.test/a'],
    ['https://post.test/wiki/Ox–Cam_line', 'https://post.test/wiki/Ox–Cam_line'],
    ['https://post.test/abc…', 'https://post.test/abc'],
    ['https://post.test/a\u200b and', 'https://post.test/a'],
    ['&lt;https://post.test/a&gt; x', 'https://post.test/a'],
    ['<https://post.test/a>', 'https://post.test/a'],
    ['https://post.test:8080?', 'https://post.test:8080'],
    ['https://user:pw@post.test/a', 'https://user:pw@post.test/a'],
    ['http://[2001:db8::1]:80/a', 'http://[2001:db8::1]:80/a'],
    ['HTTPS://POST.TEST/A', 'HTTPS://POST.TEST/A'],
    ['http://localhost/a', 'http://localhost/a'],
    ['http://bücher.test/ä', 'http://bücher.test/ä'],
    ['http://a_b.c-d.test', 'http://a_b.c-d.test'],
    ['https://web.test/web/*/http://post.test/', 'https://web.test/web/*/http://post.test/'],
    ['http://https://post.test/a', 'https://post.test/a'],
    ['https://post.com中文', 'https://post.com'],
    ['https://post.test/x----', 'https://post.test/x----'],
    ['ftp://post.test/pub', 'ftp://post.test/pub'],
  ])('%s', (text, expected) => {
    expect(urlsIn(text)).toEqual([expected]);
  });

  test.each(['', ',', ';', '|'])('two addresses pasted together with “%s” between them are two', (sign) => {
    const text = `https://post.test/a${sign}https://other.test/b`;
    expect(urlsIn(text)).toEqual(['https://post.test/a', 'https://other.test/b']);
  });
});

describe('what counts as an address', () => {
  test.each([
    ['Read www.northhaven-post.org today.', ['www.northhaven-post.org']],
    ['Read northhaven-post.org/2020/coup.', ['northhaven-post.org/2020/coup']],
    ['(bit.ly/abc)', ['bit.ly/abc']],
  ])('without a scheme: %s', (text, expected) => {
    expect(findUrls(text).map(({ url, explicit }) => [url, explicit])).toEqual(expected.map((url) => [url, false]));
  });

  test.each([
    'northhaven-post.org has it',
    'mail editor@northhaven-post.org/x',
    'run setup.py/x and main.rs/y',
    'the U.S./Canada border, e.g./i.e., 1.5/2',
    'and/or, km/h, he.She/they',
    '@northhaven',
    'http://',
    'http://..',
    'http://##',
    'hppt://post.test',
    'mailto:editor@post.test',
  ])('%s holds none', (text) => {
    expect(urlsIn(text)).toEqual([]);
  });
});

describe('findUrls', () => {
  test('spans slice back to the address, in order, without overlap', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'https://',
        'www.',
        'a.org/',
        'post.test',
        '/',
        '(',
        ')',
        '[1]',
        '“',
        '。',
        ' ',
        '\n',
        '.',
        '@',
        '?',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { url, start, end } of findUrls(text)) {
          expect(text.slice(start, end)).toBe(url);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  // What grew with the square of these would not end within the time a test has.
  test.each([
    ['a.', 250_000],
    ['(', 500_000],
    ['http://', 75_000],
    ['www.', 125_000],
    ['http://a.test/(', 15_000],
    ['[1]', 150_000],
    ['a-', 250_000],
    ['@a', 250_000],
    [',', 500_000],
  ])('reads %j times %i to the end, bare and behind an address', (piece, times) => {
    for (const text of [piece.repeat(times), `http://a.test/${piece.repeat(times)}`, `http://${piece.repeat(times)}`])
      expect(findUrls(text).length).toBeLessThanOrEqual(times + 1);
  });
});

describe('what is looked for first', () => {
  /** Hosts of ASCII and the marks that stand inside or at the edge of one. */
  const host = fc.string({ unit: fc.constantFrom(...'ab09.-_~:@[]$`^'), minLength: 1, maxLength: 12 });

  test('an address of ASCII alone ends where it ends in a text that is not', () => {
    fc.assert(
      fc.property(host, (name) => {
        expect(urlsIn(`http://${name}`)).toEqual(urlsIn(`http://${name} ü`));
      }),
    );
  });

  test.each([
    'see ünïcode.com/a',
    'see a.b-c.中.com/a',
    '“e\u0301t.com/a”',
    '😀.com a.com:80/x',
    'WWW2.post.test',
    '中www.post.test',
    '、post.com/a',
  ])('a host without a scheme is not missed in %s', (text) => {
    const wanted = /post|www|ünï|a\.b|a\.com|t\.com/i;
    expect(urlsIn(text).some((url) => wanted.test(url))).toBe(!text.startsWith('中www'));
  });
});
