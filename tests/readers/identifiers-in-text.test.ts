import { describe, expect, test } from 'vitest';
import { ownIdentifiers } from '../../src/readers/identifiers-in-text.ts';
import { readArticle } from '../../src/readers/index.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

/** What each source is asked at (or its words), and the words that lean on it. */
async function sourcesOf(lines: string): Promise<readonly (readonly (string | undefined)[])[]> {
  const bytes = new TextEncoder().encode(lines);
  const { links, text } = await readArticle({ bytes, path: 'article.md' });
  for (const { origin, url = '', span } of links)
    if ('startByte' in origin && /^https?:/.test(url)) expect(text.slice(span.start, span.end)).not.toBe('');
  return links.map(({ target, url, citedAs, marks }) => [
    target ?? url ?? citedAs,
    ...marks.map(({ span }) => text.slice(span.start, span.end)),
  ]);
}

describe('numbers of works in running text', () => {
  test.each([
    ['A study (doi:10.1234/abc.5) says so.', 'https://doi.org/10.1234/abc.5', 'doi:10.1234/abc.5'],
    ['A study, DOI 10.1234/a_(b)c, says so.', 'https://doi.org/10.1234/a_(b)c', 'DOI 10.1234/a_(b)c'],
    ['A study (arXiv:2101.00001v2) says so.', 'https://arxiv.org/abs/2101.00001v2', 'arXiv:2101.00001v2'],
    ['A study (PMID: 12345678) says so.', 'https://pubmed.ncbi.nlm.nih.gov/12345678/', 'PMID: 12345678'],
    ['A book (ISBN 978-3-16-148410-0) says so.', 'ISBN 978-3-16-148410-0', 'ISBN 978-3-16-148410-0'],
  ])('are sources of their sentence: %s', async (sentence, asked, words) => {
    expect(await sourcesOf(`It fell. ${sentence}`)).toEqual([[asked, words]]);
  });

  test.each([
    'From 10.2023/11.2023 it rose.',
    'A book (ISBN 978-3-16-148410-1) says so.',
    'The code `doi:10.1234/abc` does it.',
    'The doing of 10.5 things.',
  ])('are none: %s', async (sentence) => {
    expect(await sourcesOf(sentence)).toEqual([]);
  });

  test('are no second source where they are the words of a link', async () => {
    expect(await sourcesOf('As [doi:10.1234/abc](https://doi.org/10.1234/abc) says.')).toEqual([
      ['https://doi.org/10.1234/abc', 'doi:10.1234/abc'],
    ]);
  });
});

describe('numbers of works in a note', () => {
  test.each([
    ['Roe, https://a.test/x; see also Doe (2024). doi:10.3133/bb.', ['https://a.test/x', 'https://doi.org/10.3133/bb']],
    [
      'Doe (2024). doi:10.3133/bb; Foo (2025), doi:10.1000/182.',
      ['https://doi.org/10.3133/bb', 'https://doi.org/10.1000/182'],
    ],
    ['Doe (2024), https://a.test/x, doi:10.3133/bb.', ['https://a.test/x']],
    ['Doe, *Ports* (2024). doi:10.3133/bb.', ['https://doi.org/10.3133/bb']],
  ])('are works of their own where no address is theirs: %s', async (words, asked) => {
    const sources = await sourcesOf(`It fell.[^1]\n\n[^1]: ${words}`);
    expect(sources).toEqual(asked.map((address) => [address, '[1]']));
  });

  test('of a hundred thousand works are found in time that grows with the text', () => {
    const work = 'https://a.test/x doi:10.3133/bb ';
    const sources = Array.from({ length: 50_000 }, (_, index) => ({
      start: index * work.length,
      end: index * work.length + 16,
    }));
    const started = cpuMs();
    expect(ownIdentifiers(work.repeat(50_000), 'note', sources)).toEqual([]);
    // Each mention against each other one took minutes.
    expect(cpuMs() - started).toBeLessThan(20_000);
  }, 60_000);
});
