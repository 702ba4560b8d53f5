import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import { readArticle } from '../../src/readers/index.ts';
import { articleOf } from './article.ts';

const textsOf = (...parameters: Parameters<typeof articleOf>) =>
  extractClaims(articleOf(...parameters)).claims.map(({ text }) => text);

describe('claims', () => {
  test('are looked for in running text, and never in headings, code, captions, lists of sources or footers', () => {
    expect(
      textsOf([
        ['byline', 'By Mara Lindqvist for the Breakwater.'],
        ['heading', 'The roof fell in May.'],
        'The hall was shut.',
        ['code', 'The code was wrong.'],
        ['caption', 'The roof after the fall.'],
        ['list-item', 'The trusses were rusty.'],
        ['table-cell', 'Eleven people were hurt there.'],
        ['table-cell', '42'],
        ['source-list', 'The Ledger of May said so.'],
        ['footer', 'Join our mailing list for more stories.'],
      ]),
    ).toEqual(['The hall was shut.', 'The trusses were rusty.', 'Eleven people were hurt there.']);
  });

  test('a byline that stands in the text is none', () => {
    expect(textsOf(['By Mara Lindqvist · Breakwater · 18 March 2025', 'By Monday, the hall was shut.'])).toEqual([
      'By Monday, the hall was shut.',
    ]);
  });

  test('a name with its year begins a sentence, and a name and year in brackets end one', async () => {
    const text =
      '# Roofs\n\nOlder work found more. Orsted (2015) counted nine roofs. All of them fell (Moe, 2016).\n\n' +
      '## References\n\nMoe, K. (2016). Roofs. https://moe.test/a\n\nOrsted, N. (2015). Halls. https://orsted.test/b\n';
    const article = await readArticle({ bytes: new TextEncoder().encode(text), path: 'roofs.md' });
    expect(extractClaims(article).claims.map((claim) => claim.text)).toEqual([
      'Older work found more.',
      'Orsted (2015) counted nine roofs.',
      'All of them fell (Moe, 2016).',
    ]);
  });

  test('a call to the reader is none, wherever it stands', () => {
    expect(textsOf(['The hall was shut. Follow us on Twitter @breakwater for more.'])).toEqual(['The hall was shut.']);
  });

  test('a line about a picture or the article is none, and its links are not of the paragraph above', () => {
    const article = articleOf(
      ['The hall was shut.', 'Photo by Mara Vale on Unsplash', 'Share this article', 'It opens in May.'],
      [{ url: 'https://unsplash.test/', via: 'link', at: ['Unsplash'] }],
    );
    const { claims } = extractClaims(article);
    expect(claims.map(({ text, citations }) => [text, citations.length])).toEqual([
      ['The hall was shut.', 0],
      ['It opens in May.', 0],
    ]);
  });

  test('a line of code in running text is none', () => {
    const code = 'log.info("Starting", a=b[0], c={d: 1});';
    expect(textsOf(['The hall was shut (for a week).', code, 'raise Error(x); # {y: [1]}'])).toEqual([
      'The hall was shut (for a week).',
    ]);
  });

  test('a line that says whose words stand above is no claim, and its source is theirs', () => {
    const { claims } = extractClaims(
      articleOf(
        ['She cited a review.', ['quotation', 'The water is safe.'], ['quotation', '— Ann Pruitt, statement of May']],
        [
          { url: 'https://a.test/review', via: 'link', at: ['a review'] },
          { url: 'https://a.test/statement', via: 'link', at: ['statement of May'] },
        ],
      ),
    );
    expect(claims.map(({ text, citations: ties }) => [text, ties.map(({ source }) => source)])).toEqual([
      ['She cited a review.', ['s1']],
      ['The water is safe.', ['s2']],
    ]);
  });

  test.each([
    '(emphasis added)',
    'A post shared by Mill Town (@milltown)',
    'Ein Beitrag von mill (@mill.town) am 1. März',
  ])('nor is a line about the words: %s', (line) => {
    const { claims } = extractClaims(
      articleOf([
        ['quotation', 'The water is safe.'],
        ['quotation', line],
      ]),
    );
    expect(claims.map(({ text }) => text)).toEqual(['The water is safe.']);
  });

  test('a short post with its author on its line is a claim', () => {
    const { claims } = extractClaims(articleOf([['quotation', 'The mill is closed — Mill Town (@milltown) March 1']]));
    expect(claims).toHaveLength(1);
  });

  test('speech that begins with a dash is a claim', () => {
    const { claims } = extractClaims(
      articleOf([
        ['quotation', '—Nobody told us.'],
        ['quotation', '—They knew it all.'],
      ]),
    );
    expect(claims).toHaveLength(2);
  });

  test('a block quotation is one claim, however many sentences it has', () => {
    const { claims } = extractClaims(articleOf([['quotation', '“We knew. We said nothing.”'], 'It rained.']));
    expect(claims[0]).toMatchObject({ kind: 'quotation', text: '“We knew. We said nothing.”', reasons: ['quotation'] });
    expect(claims[0]?.quotations).toEqual([{ start: 1, end: 26 }]);
    expect(claims).toHaveLength(2);
  });

  test('an entry of a note is none, a remark in a note is one', () => {
    expect(
      textsOf([
        ['note', 'Solheim, Ingrid. Ports of the North, p. 88. https://a.test/1'],
        ['note', 'The figure of the union is higher than that of the town.'],
      ]),
    ).toEqual(['The figure of the union is higher than that of the town.']);
  });

  test('a sentence that leans on the one before carries it along', () => {
    const article = articleOf(['Ines Brandt left in May. She took the plans with her. The hall stayed.']);
    const { claims } = extractClaims(article);
    expect(claims.map(({ context }) => context && article.text.slice(context.start, context.end))).toEqual([
      undefined,
      'Ines Brandt left in May.',
      undefined,
    ]);
  });

  test('have ids in reading order and the section they stand in', () => {
    const { claims } = extractClaims(articleOf(['One fell.', ['heading', 'Later'], 'Two fell. Three fell.']));
    expect(claims.map(({ id, section }) => [id, section])).toEqual([
      ['c1', undefined],
      ['c2', 'Later'],
      ['c3', 'Later'],
    ]);
  });

  test('opinions, the first person and questions are counted, not checked', () => {
    const { claims, notCounted } = extractClaims(
      articleOf(['The hall closed in 2019. I am so angry. This is terrible. Who paid?']),
    );
    expect(claims.map(({ checkWorthy }) => checkWorthy)).toEqual([true, false, false, false]);
    expect(notCounted).toBe(3);
  });
});
