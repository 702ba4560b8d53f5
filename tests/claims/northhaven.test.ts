import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import type { Article } from '../../src/core/article.ts';
import type { Extraction } from '../../src/core/facts.ts';
import { readArticle } from '../../src/readers/index.ts';

/** The bundled article: three numbered markers, an unmarked rest of the list, a note, a book, a lost link. */
let article: Article;
let extraction: Extraction;

beforeAll(async () => {
  const path = 'fixtures/articles/northhaven/article.txt';
  article = await readArticle({ bytes: new Uint8Array(await readFile(path)), path });
  extraction = extractClaims(article);
});

/** The claim that holds the words, with its ties as `s2 numbered` or `~s9`. */
function tiesOf(words: string): readonly string[] {
  const claim = extraction.claims.find(({ text }) => text.includes(words));
  if (claim === undefined) throw new Error(`no claim with “${words}”`);
  return claim.citations.map(({ source, via, inferred }) => (inferred ? `~${source}` : `${source} ${via}`));
}

describe('the bundled article', () => {
  test('lists thirteen sources, the last a book', () => {
    expect(extraction.sources).toHaveLength(13);
    expect(extraction.sources.at(-1)).toMatchObject({ kind: 'offline' });
    expect(extraction.sources[0]?.note).toContain('same inspectorate');
  });

  test.each([
    ['At least eleven of them', ['s2 numbered']],
    ['unusually plain', ['s1 numbered']],
    ['built for a traffic', ['s1 numbered']],
    ['Ingrid Solheim writes', ['s13 author-date']],
    ['The Evening Ledger counted', ['s9 named']],
    ['The Meridian Review called', ['s7 named']],
    ['voted down the repair budget', ['~s4']],
    ['Fatigue cracks in steel', ['~s5']],
    ['dockworkers had refused', ['~s6']],
    ['Ferry service was suspended', ['~s8']],
    ['keep the doors open', ['~s11']],
    ['Anselm Krog pocketed', []],
    ['A culture of neglect', []],
  ])('“%s” is tied to %j', (words, wanted) => {
    expect(tiesOf(words)).toEqual(wanted);
  });

  test('its quotations are two blocks and two phrases', () => {
    const quoted = extraction.claims.flatMap(({ quotations }) => quotations);
    expect(quoted.map(({ start, end }) => article.text.slice(start, end).slice(0, 20))).toEqual([
      'The terminal was bui',
      'was not carried out ',
      'the most predictable',
      'We were told to keep',
    ]);
  });

  test('one sentence accuses, and not the one in which a culture kills confidence', () => {
    const accusing = extraction.claims.filter(({ reasons }) => reasons.includes('accusation'));
    expect(accusing.map(({ text }) => text.slice(0, 21))).toEqual(['Director Anselm Krog ']);
  });

  test('the lost link is noticed; the footer and the list claim nothing', () => {
    expect(extraction.remarks).toMatchObject([{ code: 'lost-link', args: { word: 'here' } }]);
    expect(extraction.claims.some(({ text }) => /mailing list|breakwatermag|https?:/.test(text))).toBe(false);
  });
});
