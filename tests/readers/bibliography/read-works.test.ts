import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../../src/claims/index.ts';
import { readArticle, readerFor } from '../../../src/readers/index.ts';

const BIB = `% refs
@online{gazette, title={Lock gate breaks}, author={{Brackwater Gazette}}, url={https://gazette.test/2023/03/lock-gate}, date={2023-03-05}}
@book{solheim, author={Solheim, Ingrid}, title={Ports of the North}, publisher={Tidewater Press}, year=2014, isbn={978-3-16-148410-0}}
@article{vang, title={Iron under load}, doi = {10.5555/iron.2014.7}}
`;

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a bibliography as an article', () => {
  test('has every entry as a source', async () => {
    const { sources, claims } = extractClaims(await readArticle({ bytes: bytes(BIB), path: 'refs.bib' }));
    expect(sources.map(({ kind, url, place }) => [kind, url, place.line])).toEqual([
      ['web', 'https://gazette.test/2023/03/lock-gate', 2],
      ['isbn', undefined, 3],
      ['doi', 'https://doi.org/10.5555/iron.2014.7', 4],
    ]);
    expect(claims).toEqual([]);
  });

  test('reads as a list of references', async () => {
    const { text } = await readArticle({ bytes: bytes(BIB), path: 'refs.bib' });
    expect(text.split('\n\n')).toEqual([
      'Brackwater Gazette (2023-03-05): Lock gate breaks. https://gazette.test/2023/03/lock-gate',
      'Ingrid Solheim (2014): Ports of the North. Tidewater Press.',
      'Iron under load. 10.5555/iron.2014.7',
    ]);
  });

  test('knows where every field stands', async () => {
    const { links } = await readArticle({ bytes: bytes(BIB), path: 'refs.bib' });
    const written = (origin: unknown) => {
      const { startByte, endByte } = origin as { startByte: number; endByte: number }; // a plain file has no other origins
      return BIB.slice(startByte, endByte);
    };
    expect(links.map(({ origin }) => written(origin))).toEqual([
      'https://gazette.test/2023/03/lock-gate',
      BIB.slice(BIB.indexOf('@book'), BIB.indexOf('\n@article')),
      '10.5555/iron.2014.7',
    ]);
    expect(written(links[0]?.fieldOrigins?.date)).toBe('2023-03-05');
    expect(written(links[0]?.container)).toBe(BIB.slice(BIB.indexOf('@online'), BIB.indexOf('\n@book')));
  });

  test('says which entries are broken, and where', async () => {
    const { notices, placeOf } = await readArticle({ bytes: bytes(`${BIB}@book{bad, title={Gates`), path: 'refs.bib' });
    expect(notices).toMatchObject([{ code: 'entry-damaged', args: { line: 5 } }]);
    expect(placeOf(notices[0]?.span?.start ?? 0).line).toBe(5);
  });

  test.each([
    ['refs.bib', '', 'bibtex'],
    ['-', BIB, 'bibtex'],
    ['export.json', '[{"id":"a","type":"article-journal","container-title":"Water"}]', 'csl-json'],
    ['refs.csl.json', '[]', 'csl-json'],
  ])('is recognised: %s %#', (path, text, expected) => {
    expect(readerFor({ bytes: bytes(text), path }).id).toBe(expected);
  });

  test('of no entries says so', async () => {
    const { notices, links } = await readArticle({ bytes: bytes('nothing here'), path: 'refs.bib' });
    expect([notices.map(({ code }) => code), links]).toEqual([['no-entries'], []]);
  });
});
