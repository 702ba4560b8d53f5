import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import { articleOf, type TestLink } from './article.ts';

const sourcesOf = (links: readonly TestLink[]) => extractClaims(articleOf(['The roof fell in May.'], links)).sources;

describe('sources', () => {
  test('come in the order of the list, exactly as written', () => {
    const urls = ['https://b.test/2?x=1', 'https://a.test/1/', 'http://c.test/(3)'];
    const sources = sourcesOf(urls.map((url) => ({ url })));
    expect(sources.map(({ id, citedAs }) => [id, citedAs])).toEqual([
      ['s1', urls[0]],
      ['s2', urls[1]],
      ['s3', urls[2]],
    ]);
    expect(sources.every((source) => source.unmarked)).toBe(true);
  });

  test('forty mentions of one address are one source with forty places', () => {
    const sources = sourcesOf(Array.from({ length: 40 }, () => ({ url: 'https://a.test/1' })));
    expect(sources).toHaveLength(1);
    expect(sources[0]?.occurrences).toHaveLength(40);
    expect(sources[0]?.links).toHaveLength(40);
  });

  test('tracking parameters do not make another source', () => {
    expect(sourcesOf([{ url: 'https://a.test/1?utm_source=x' }, { url: 'https://a.test/1' }])).toHaveLength(1);
  });

  test('other parameters do', () => {
    expect(sourcesOf([{ url: 'https://a.test/?id=1' }, { url: 'https://a.test/?id=2' }])).toHaveLength(2);
  });

  test('images, navigation and mail addresses are no sources', () => {
    const links = (['image', 'navigation', 'internal', 'contact'] as const).map((role) => ({
      url: `https://a.test/${role}`,
      role,
    }));
    expect(sourcesOf(links)).toEqual([]);
  });

  test('a note beside an address and the fields of its entry are kept', () => {
    const [source] = sourcesOf([
      { url: 'https://a.test/1', note: 'broken in May' },
      { url: 'https://a.test/1', fields: { title: 'The roof', authors: ['Roe'] } },
    ]);
    expect(source).toMatchObject({ note: 'broken in May', fields: { title: 'The roof' } });
  });

  test('a source without an address is offline; an interview is personal; an ISBN is a book', () => {
    const kinds = sourcesOf([
      { citedAs: 'Ingrid Solheim, Ports of the North. Tidewater Press, 2014.' },
      { citedAs: 'Interview with Petra Oduya, 4 May 2021' },
      { citedAs: 'Solheim, Ports of the North', fields: { isbn: '978-0-306-40615-7' } },
    ]).map(({ kind, url }) => [kind, url]);
    expect(kinds).toEqual([
      ['offline', undefined],
      ['personal', undefined],
      ['isbn', undefined],
    ]);
  });

  test('a DOI in two dresses, a wrapped address and a copy in an archive are one source each', () => {
    const sources = sourcesOf([
      { url: 'doi:10.1234/abc' },
      { url: 'https://dx.doi.org/10.1234/ABC' },
      { url: 'https://www.google.com/url?q=https%3A%2F%2Fledger.test%2Froof' },
      { url: 'https://ledger.test/roof' },
      { url: 'https://web.archive.org/web/20200119032503/https://ledger.test/roof' },
    ]);
    expect(sources).toHaveLength(2);
    expect(sources[0]).toMatchObject({ kind: 'doi', url: 'https://doi.org/10.1234/abc', citedAs: 'doi:10.1234/abc' });
    expect(sources[1]).toMatchObject({
      url: 'https://ledger.test/roof',
      archiveOf: { archive: 'wayback', original: 'https://ledger.test/roof', capturedAt: '2020-01-19T03:25:03Z' },
    });
  });

  test('a cited copy is asked at its original; one that hides its original is asked itself', () => {
    const [dated, short] = sourcesOf([
      { url: 'https://web.archive.org/web/2020/https://ledger.test/roof' },
      { url: 'https://archive.ph/aB3dE' },
    ]);
    expect(dated).toMatchObject({ kind: 'archive', url: 'https://ledger.test/roof' });
    expect(short).toMatchObject({
      kind: 'archive',
      url: 'https://archive.ph/aB3dE',
      archiveOf: { archive: 'archive-today' },
    });
  });

  test('a book that names its DOI can be asked', () => {
    const [source] = sourcesOf([{ citedAs: 'Lund, Cracks in steel. doi:10.1234/abc' }]);
    expect(source).toMatchObject({ kind: 'doi', url: 'https://doi.org/10.1234/abc' });
  });

  test('a marked source is not unmarked', () => {
    const { sources } = extractClaims(
      articleOf(['The roof fell.[1] It rained.'], [{ url: 'https://a.test/1', at: ['[1]'] }]),
    );
    expect(sources[0]?.unmarked).toBe(false);
  });
});
