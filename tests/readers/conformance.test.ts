import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import type { Article, Via } from '../../src/core/article.ts';
import type { Claim } from '../../src/core/claim.ts';
import type { Source } from '../../src/core/source.ts';
import { readers } from '../../src/readers/index.ts';
import { readSame, sameArticles } from './same-article.ts';

// How a format joins: put the article of `fixtures/readers/same-article/text.txt`, written as people write it in that
// format, beside it under the reader's id (`rst.rst`; `odt.ts` with a `build()` for a package). The wording stays, the
// notes may be whatever the format has for them. A registry entry without such a file fails below.

/** Formats that hold addresses and no sentences: the same sources are all that can be asked of them. */
const WITHOUT_SENTENCES: ReadonlySet<string> = new Set(['url-list', 'csv', 'bibtex', 'csl-json', 'ris']);

/** And those that hold nothing but addresses. */
const ONLY_ADDRESSES: ReadonlySet<string> = new Set(['url-list']);

interface Expected {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publishedAt: string;
  readonly sources: Readonly<Record<string, { kind: string; url?: string; words?: string }>>;
  readonly claims: readonly { text: string; kind?: string; section?: string; ties: Readonly<Record<string, string>> }[];
}

const expected = JSON.parse(
  readFileSync(new URL('../../fixtures/readers/same-article/expected.json', import.meta.url), 'utf8'),
) as Expected; // written beside the test, in this shape

/** A marker is a footnote here, a number or a template there; what matters is whether the author linked words or noted. */
function family(via: Via): string {
  switch (via) {
    case 'link':
    case 'comment':
    case 'named':
    case 'inferred':
      return via;
    default:
      return 'note';
  }
}

/** The words of a claim without what a format writes in it to point at a source: `[1]`, `¹`, `(https://...)`, `(Vang 2014)`. */
function bare(text: string): string {
  return text
    .replace(/\s*(?:\[[^\]]{1,30}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\([^()]{0,60}(?:https?:\/\/|\d{4}[a-z]?)[^()]{0,80}\))/g, '')
    .replace(/[“”„]/g, '"')
    .trim();
}

function nameOf(source: Source): string {
  const known = Object.entries(expected.sources).find(
    ([, { url, words }]) =>
      (url !== undefined && source.url === url) ||
      (words !== undefined && `${source.citedAs} ${source.fields?.title ?? ''}`.includes(words)),
  );
  return known?.[0] ?? source.url ?? source.citedAs;
}

function tiesOf({ citations }: Claim, sources: readonly Source[]): Record<string, string> {
  const nameById = new Map(sources.map((source) => [source.id, nameOf(source)]));
  return Object.fromEntries(citations.map(({ source, via }) => [nameById.get(source) ?? source, family(via)]));
}

/** What an article says, in the form of `expected.json`. */
function summary(article: Article): Pick<Expected, 'sources' | 'claims'> {
  const { claims, sources } = extractClaims(article);
  return {
    sources: Object.fromEntries(
      sources.map((source) => {
        const name = nameOf(source);
        const { words } = expected.sources[name] ?? {};
        return [
          name,
          {
            kind: source.kind,
            ...(source.url === undefined ? {} : { url: source.url }),
            ...(words === undefined ? {} : { words }),
          },
        ];
      }),
    ),
    claims: claims.map((claim) => ({
      text: bare(claim.text),
      ...(claim.kind === 'statement' ? {} : { kind: claim.kind }),
      // The title is a heading in some formats and stands apart from the text in others.
      ...(claim.section === undefined || claim.section === expected.title ? {} : { section: claim.section }),
      ties: tiesOf(claim, sources),
    })),
  };
}

const articles = await sameArticles();

test.each(readers.map(({ id }) => id))('the reader %s has the shared article', (id) => {
  expect(articles.map(({ reader }) => reader)).toContain(id);
});

describe.each(articles.filter(({ reader }) => readers.some(({ id }) => id === reader)))(
  'the shared article in $name',
  (same) => {
    const hasSentences = !WITHOUT_SENTENCES.has(same.reader);

    test('cites the same sources', async () => {
      const askable = Object.entries(expected.sources).filter(([, { url }]) => url !== undefined);
      expect(summary(await readSame(same)).sources).toEqual(
        ONLY_ADDRESSES.has(same.reader) ? Object.fromEntries(askable) : expected.sources,
      );
    });

    test.runIf(hasSentences)('makes the same claims, each tied to the same sources in the same way', async () => {
      expect(summary(await readSame(same)).claims).toEqual(expected.claims);
    });

    test.runIf(hasSentences)(
      'has the same title, and the same author and date where the format says them',
      async () => {
        const { title, authors, publishedAt } = await readSame(same);
        expect({
          title,
          authors: authors.length === 0 ? expected.authors : authors,
          publishedAt: publishedAt ?? expected.publishedAt,
        }).toEqual({
          title: expected.title,
          authors: expected.authors,
          publishedAt: expected.publishedAt,
        });
      },
    );

    test('is read whole, without a notice', async () => {
      const { complete, notices } = await readSame(same);
      expect([complete, notices]).toEqual([true, []]);
    });
  },
);
