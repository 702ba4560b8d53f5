import { describe, expect, test } from 'vitest';
import { indexText } from '../../../src/evidence/quotations/indexed-text.ts';
import { QuotationSearch } from '../../../src/evidence/quotations/search-quotations.ts';
import type { ReadSource } from '../../../src/evidence/read-source.ts';

const ROOF = 'They said that the roof of the hall fell in March. It was not safe. Nobody was hurt.';

/** A search over texts by source id; only their folded words are looked at. */
function searchIn(texts: Readonly<Record<string, string>>): QuotationSearch {
  return new QuotationSearch(
    new Map(Object.entries(texts).map(([id, text]) => [id, { indexed: indexText(text) } as ReadSource])),
  );
}

describe('a quotation in the sources that were read', () => {
  test('is looked up in one of them, and is null in one that was not read', () => {
    const search = searchIn({ s1: ROOF, s2: 'Nothing of it.' });
    expect(search.in('s1', 'the roof of the hall fell')?.state).toBe('verbatim');
    expect(search.in('s2', 'the roof of the hall fell')?.state).toBe('no-passage-found');
    expect(search.in('s1', 'the roof of the hall fell in April')?.state).toBe('wording-differs');
    expect(search.in('s3', 'the roof of the hall fell')).toBeNull();
  });

  test('is looked up once: the same answer comes again', () => {
    const search = searchIn({ s1: ROOF, s2: ROOF });
    expect(search.in('s1', 'It was not safe')).toBe(search.in('s1', 'It was not safe'));
    expect(search.in('s2', 'It was not safe')).not.toBe(search.in('s1', 'It was not safe'));
    expect(search.whole('It was not safe')).toBe(search.whole('It was not safe'));
    expect(search.whole('It was unsafe')).toBe(search.whole('It was unsafe'));
  });

  test('stands whole in the source that has it best, the first of equals', () => {
    const cut = 'They said that the roof of the hall, that old hall, fell in March.';
    const quotation = 'the roof of the hall … fell in March';
    expect(searchIn({ none: 'Nothing.', cut, also: cut }).whole(quotation)).toMatchObject({
      source: 'cut',
      result: { state: 'verbatim-elided' },
    });
    expect(searchIn({ turned: 'fell in March, the roof of the hall', cut }).whole(quotation)?.source).toBe('cut');
    expect(searchIn({ cut, turned: 'fell in March, the roof of the hall' }).whole(quotation)?.source).toBe('cut');
  });

  test('stands whole in none where only its like is there', () => {
    expect(searchIn({ s1: ROOF }).whole('the roof of the hall fell in April')).toBeNull();
    expect(searchIn({}).whole('the roof of the hall fell')).toBeNull();
  });
});
