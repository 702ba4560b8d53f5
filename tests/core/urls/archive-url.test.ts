import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArchiveUrl } from '../../../src/core/urls/archive-url.ts';

const ORIGINAL = 'https://ledger.test/roof?a=b';

describe('an archive’s address', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    [`https://web.archive.org/web/20200119032503/${ORIGINAL}`, 'wayback', ORIGINAL, '2020-01-19T03:25:03Z'],
    [`http://web.archive.org/web/20200119032503id_/${ORIGINAL}`, 'wayback', ORIGINAL, '2020-01-19T03:25:03Z'],
    [`https://web.archive.org/web/2020/${ORIGINAL}`, 'wayback', ORIGINAL, '2020-01-01T00:00:00Z'],
    [`https://web.archive.org/web/${ORIGINAL}`, 'wayback', ORIGINAL, undefined],
    [`https://web.archive.org/web/*/${ORIGINAL}`, 'wayback', ORIGINAL, undefined],
    [
      'https://web.archive.org/web/20200119/http:/ledger.test/roof',
      'wayback',
      'http://ledger.test/roof',
      '2020-01-19T00:00:00Z',
    ],
    [
      'https://web.archive.org/web/20200119/ledger.test/roof',
      'wayback',
      'http://ledger.test/roof',
      '2020-01-19T00:00:00Z',
    ],
    [`https://archive.today/2013.11.02-123456/${ORIGINAL}`, 'archive-today', ORIGINAL, '2013-11-02T12:34:56Z'],
    [`https://archive.is/20131102123456/${ORIGINAL}`, 'archive-today', ORIGINAL, '2013-11-02T12:34:56Z'],
    ['https://archive.ph/aB3dE', 'archive-today', undefined, undefined],
    ['https://perma.cc/AB12-CD34', 'perma', undefined, undefined],
    [`https://arquivo.pt/wayback/20150503090125/${ORIGINAL}`, 'arquivo-pt', ORIGINAL, '2015-05-03T09:01:25Z'],
    [`https://wayback.archive-it.org/1234/20150503090125/${ORIGINAL}`, 'archive-it', ORIGINAL, '2015-05-03T09:01:25Z'],
    [
      `https://www.webarchive.org.uk/wayback/archive/20150503090125mp_/${ORIGINAL}`,
      'uk-web-archive',
      ORIGINAL,
      '2015-05-03T09:01:25Z',
    ],
    [
      `https://webarchive.nationalarchives.gov.uk/ukgwa/20150503090125/${ORIGINAL}`,
      'uk-government',
      ORIGINAL,
      '2015-05-03T09:01:25Z',
    ],
    [`https://webarchive.loc.gov/all/20150503090125/${ORIGINAL}`, 'loc', ORIGINAL, '2015-05-03T09:01:25Z'],
    [
      'https://www.webcitation.org/5kgSh1vA2?url=http%3A%2F%2Fledger.test%2Froof',
      'webcite',
      'http://ledger.test/roof',
      undefined,
    ],
    ['https://ghostarchive.org/archive/aB3dE', 'ghostarchive', undefined, undefined],
    [`https://megalodon.jp/2015-0503-0901-25/${ORIGINAL}`, 'megalodon', ORIGINAL, '2015-05-03T09:01:25Z'],
    [
      'https://webcache.googleusercontent.com/search?q=cache:abcdefghijkl:ledger.test/roof+roof',
      'google-cache',
      'http://ledger.test/roof',
      undefined,
    ],
  ])('%s', (address, archive, original, capturedAt) => {
    const parsed = parseArchiveUrl(address);
    expect(parsed).toMatchObject({ archive, url: address });
    expect([parsed?.original, parsed?.capturedAt]).toEqual([original, capturedAt]);
  });

  test.each([
    ORIGINAL,
    'https://archive.org/details/roof',
    'https://archive.org/about/',
    'https://archive.ph/about',
    'https://perma.cc/about',
    'https://ledger.test/web/20200119032503/https://other.test/',
    'https://web.archive.org/save',
    'not an address',
  ])('is not %s', (address) => {
    expect(parseArchiveUrl(address)).toBeNull();
  });

  test('a copy of a copy gives the innermost original and the outer date', () => {
    const twice = `https://web.archive.org/web/20200119032503/https://archive.today/20131102123456/${ORIGINAL}`;
    expect(parseArchiveUrl(twice)).toMatchObject({
      archive: 'wayback',
      original: ORIGINAL,
      capturedAt: '2020-01-19T03:25:03Z',
    });
  });

  test('an impossible date is no date', () => {
    expect(parseArchiveUrl(`https://web.archive.org/web/20209999999999/${ORIGINAL}`)?.capturedAt).toBeUndefined();
    expect(parseArchiveUrl(`https://web.archive.org/web/19200101000000/${ORIGINAL}`)?.capturedAt).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('https://web.archive.org/web/', 'https://archive.ph/', 'https://www.webcitation.org/', ''),
        fc.string({ unit: 'binary' }),
        (head, tail) => {
          parseArchiveUrl(head + tail);
        },
      ),
    );
  });
});
