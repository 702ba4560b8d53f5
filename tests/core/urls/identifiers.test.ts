import { describe, expect, test } from 'vitest';
import {
  doiIn,
  identifiersIn,
  identifiersOfUrl,
  isbn13,
  isIsbn,
  resolverOf,
} from '../../../src/core/urls/identifiers.ts';

describe('a DOI', () => {
  test.each([
    ['doi:10.1234/abc.5', '10.1234/abc.5'],
    ['https://doi.org/10.1234/abc.5', '10.1234/abc.5'],
    ['http://dx.doi.org/10.1234/ABC(5)6', '10.1234/ABC(5)6'],
    ['see 10.1234/abc.5.', '10.1234/abc.5'],
    ['(doi: 10.1234/abc(5))', '10.1234/abc(5)'],
    ['“10.1234/abc”', '10.1234/abc'],
    ['https://doi.org/10.1234%2Fabc', '10.1234/abc'],
    ['10.1002/(SICI)1097-0258(19980815/30)17:15/16', '10.1002/(SICI)1097-0258(19980815/30)17:15/16'],
  ])('is found in %s', (text, doi) => {
    expect(doiIn(text)).toBe(doi);
  });

  test.each(['version 10.1/2', '10.12/abc', '110.1234/abc', 'no identifier'])('is none in %s', (text) => {
    expect(doiIn(text)).toBeUndefined();
  });
});

describe('identifiers in words', () => {
  test.each([
    ['arXiv:2107.05580v2', { arxiv: '2107.05580v2' }],
    ['arXiv: hep-th/9901001', { arxiv: 'hep-th/9901001' }],
    ['PMID: 12345678', { pmid: '12345678' }],
    ['in PMC1234567.', { pmcid: 'PMC1234567' }],
    ['hdl:1887/4531.', { handle: '1887/4531' }],
    ['ISBN 978-0-306-40615-7', { isbn: '9780306406157' }],
    ['ISBN-10: 0-306-40615-2.', { isbn: '9780306406157' }],
    ['ISBN 978-0-306-40615-8', {}],
    ['In 2019 the 12345678 passengers', {}],
  ])('%s', (text, ids) => {
    expect(identifiersIn(text)).toEqual(ids);
  });

  test('both forms of an ISBN are one book, and a wrong check figure is none', () => {
    expect(isbn13('0-8044-2957-X')).toBe('9780804429573');
    expect(isIsbn('0306406152')).toBe(true);
    expect(isIsbn('0306406153')).toBe(false);
  });
});

describe('identifiers of addresses', () => {
  test.each([
    ['https://arxiv.org/abs/2107.05580', { arxiv: '2107.05580' }],
    ['https://arxiv.org/pdf/2107.05580v3.pdf', { arxiv: '2107.05580v3' }],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', { pmid: '12345678' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/', { pmcid: 'PMC1234567' }],
    ['https://hdl.handle.net/1887/4531', { handle: '1887/4531' }],
    ['https://press.test/doi/full/10.1234/abc.5', { doi: '10.1234/abc.5' }],
    ['https://press.test/doi/10.1234/abc/pdf', { doi: '10.1234/abc' }],
    ['https://ledger.test/10.1234/abc', {}],
    ['https://ledger.test/2021/roof', {}],
  ])('%s', (address, ids) => {
    expect(identifiersOfUrl(address)).toEqual(ids);
  });
});

test.each([
  [{ doi: '10.1234/a#b' }, 'https://doi.org/10.1234/a%23b'],
  [{ arxiv: '2107.05580' }, 'https://arxiv.org/abs/2107.05580'],
  [{ pmid: '1234' }, 'https://pubmed.ncbi.nlm.nih.gov/1234/'],
  [{ isbn: '9780306406157' }, undefined],
])('%j is asked at %s', (ids, address) => {
  expect(resolverOf(ids)).toBe(address);
});
