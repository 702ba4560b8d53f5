import { describe, expect, test } from 'vitest';
import { genreOf } from '../../../src/evidence/about/genre/genre.ts';
import { pageWith } from '../weigh-text.ts';

describe('the kind of publication', () => {
  test.each([
    ['https://ledger.test/opinion/2021/roof', 'opinion'],
    ['https://ledger.test/commentisfree/2021/dec/02/roof', 'opinion'],
    ['https://ledger.test/2021/11/04/roof-falls', 'news'],
    ['https://port.gov/statements/1', 'government'],
    ['https://www.hafen.gob.es/nota', 'government'],
    ['https://agency.test/press-releases/roof', 'press-release'],
    ['https://en.wikipedia.org/wiki/Roof', 'encyclopedia'],
    ['https://arxiv.org/abs/2101.00001', 'preprint'],
    ['https://doi.org/10.1000/182', 'paper'],
    ['https://www.youtube.com/watch?v=1', 'video'],
    ['https://x.com/a/status/1', 'social'],
    ['https://statistics.test/datasets/ferries', 'dataset'],
    ['https://ledger.test/about', undefined],
    ['https://www.economist.com/opinion/2021/roofs', 'opinion'],
    ['https://zeitung.test/meinung/kommentare/das-dach', 'opinion'],
    ['https://diario.test/opinion/columnas/el-techo', 'opinion'],
    ['https://ledger.test/opinion', undefined],
    ['https://ledger.test/about/editorial/our-rules', undefined],
    ['https://www.supremecourt.gov/opinions/21pdf/1-2.pdf', 'government'],
    ['https://port.gov/press-releases/2021/roof', 'press-release'],
    ['https://firma.test/presse/pressemitteilungen/dach', 'press-release'],
    ['https://empresa.test/sala-de-prensa/techo', 'press-release'],
    ['https://www.prnewswire.com/news-releases/roof-1.html', 'press-release'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345/', 'paper'],
    ['https://www.ncbi.nlm.nih.gov/nuccore/1', 'government'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.01.1v1', 'preprint'],
    ['https://uk.reuters.com/article/roof-1', 'wire'],
    ['https://www.reuters.com/commentary/breakingviews/roofs-1', 'opinion'],
    ['https://edition.cnn.com/europe/roof', 'news'],
    ['https://www.northhavennews.test/2021/11/roof/', 'news'],
    ['https://paper.test/politics/2021/11/04/roof', 'news'],
    ['https://www.harbournewsnow.test/2021/11/04/roof', 'news'],
    ['https://my-kitchen.test/2021/11/04/roof-tiles/', undefined],
    ['https://firm.test/news/2021/11/04/new-roof', undefined],
    ['https://paper.test/politics/2021/11/04/roof.pdf', undefined],
    ['https://blog.twitter.com/official/2017/roof', undefined],
    ['https://someone.tumblr.com/post/1', 'social'],
    ['https://notfacebook.com/a', undefined],
    ['https://example.com/data/roof', undefined],
    ['https://www.go.jp.test/roof', undefined],
    ['https://www.mod.go.jp/gallery/roof', 'government'],
    ['not an address', undefined],
  ])('%s: %s', (url, genre) => {
    expect(genreOf(url, null)).toBe(genre);
  });

  test.each<[string, Parameters<typeof pageWith>, string]>([
    ['its section', ['text', { meta: { section: 'Opinion' } }], 'opinion'],
    ['its title', ['text', { title: 'Opinion: let the roof be' }], 'opinion'],
    ['its first words', ['FOR IMMEDIATE RELEASE. The port says', {}], 'press-release'],
    ['its identifier', ['text', { meta: { doi: '10.1000/182' } }], 'paper'],
    ['its dateline', ['NORTHHAVEN (Coastwire) — Fourteen people were injured', {}], 'wire'],
    ['its type', ['text', { meta: { type: 'NewsArticle' } }], 'news'],
    ['its label', ['text', { headings: ['Kommentar', 'Lasst das Dach'] }], 'opinion'],
    ['the end of its title', ['text', { title: 'Let the roof be | Opinion' }], 'opinion'],
    ['its heading line', ['Pressemitteilung vom 4. Mai\n\nDas Dach ist offen.', {}], 'press-release'],
  ])('%s says more than the address', (_, page, genre) => {
    expect(genreOf('https://ledger.test/a', pageWith(...page))).toBe(genre);
  });
});

describe('what a page does not say of itself', () => {
  test.each<[string, string, Parameters<typeof pageWith>, string | undefined]>([
    ['a story with a video', 'https://www.cnn.com/1', ['text', { meta: { type: 'VideoObject' } }], 'news'],
    ['a preprint with a DOI', 'https://arxiv.org/abs/1', ['text', { meta: { doi: '10.48550/1' } }], 'preprint'],
    [
      'a report that tells of a release',
      'https://a.test/1',
      ['In its press release the port said little.', {}],
      undefined,
    ],
    ['a menu with releases', 'https://a.test/1', ['Home\n\nNews\n\nPress releases\n\nThe roof fell.', {}], undefined],
    ['news with a DOI in it', 'https://a.test/1', ['text', { meta: { doi: '10.1/2', type: 'NewsArticle' } }], 'news'],
    ['a section that only sounds so', 'https://a.test/1', ['text', { meta: { section: 'Opinion polls' } }], undefined],
  ])('%s', (_, url, page, genre) => {
    expect(genreOf(url, pageWith(...page))).toBe(genre);
  });
});
