import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Origin } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import type { Reader, ReaderInput } from '../../src/core/reader.ts';
import { readArticle, readers } from '../../src/readers/index.ts';
import { brokenPromises, Holders } from './promises.ts';
import { type SameArticle, sameArticles } from './same-article.ts';

// Every reader of the registry is run over the shared article in its format (see conformance.test.ts), over damaged
// copies of it, and over the files of every other format. A new format needs nothing here.

const articles = await sameArticles();
const RUNS = 60;

/** The article, or null where the reader says with a typed error that it cannot read this. */
async function readOrRefuse(reader: Reader, input: ReaderInput): Promise<Article | null> {
  try {
    reader.sniff(input.bytes, input.path);
    return await reader.read(input);
  } catch (error) {
    if (!isStetError(error)) throw error;
    expect(error.code).toMatch(/^INPUT_/);
    return null;
  }
}

/** What the input says at an origin, its escapes undone; null where it has no bytes to show. */
async function writtenAt(origin: Origin, input: ReaderInput): Promise<string | null> {
  const written = await new Holders(input).written(origin);
  if (written === null) return null;
  return (input.path.endsWith('.ipynb') ? written.replace(/\\n/g, ' ').replace(/\\(?=")/g, '') : written)
    .replaceAll('&amp;', '&')
    .replace(/\\(?=[_&%#])/g, '');
}

function comparable(article: Article): unknown {
  const { placeOf, originOf, ...data } = article;
  return { ...data, places: article.blocks.map(({ span }) => [placeOf(span.start), originOf(span)]) };
}

describe.each(readers.map((reader) => ({ id: reader.id, reader })))('the reader $id', ({ id, reader }) => {
  const own = articles.filter((same) => same.reader === id);

  test.each(own)('keeps its promises on $name', async ({ input }) => {
    const article = await reader.read(input);
    expect(await brokenPromises(article, input)).toEqual([]);
  });

  test.each(own)('says which bytes of $name the words and addresses come from', async ({ input }) => {
    const article = await reader.read(input);
    expect(article.links.length).toBeGreaterThan(0);
    for (const { url, origin, citedAs } of article.links) {
      const written = await writtenAt(origin, input);
      if (written !== null && url !== undefined) expect(written.replace(/\s/g, '')).toContain(url);
      if (written !== null && url === undefined)
        expect(wordsOf(written)).toEqual(expect.arrayContaining(wordsOf(citedAs)));
    }
    for (const { span } of article.blocks) {
      const origin = article.originOf(span);
      expect(origin).not.toBeNull();
      const written = origin === null ? null : await writtenAt(origin, input);
      const words = wordsOf(article.text.slice(span.start, span.end));
      if (written !== null) expect(wordsOf(written)).toEqual(expect.arrayContaining(words));
    }
  });

  test.each(own)('gives the same article for the same bytes of $name', async ({ input }) => {
    expect(comparable(await reader.read(input))).toEqual(comparable(await reader.read(input)));
  });

  test.each(own)('reads or refuses damaged copies of $name', async (same) => {
    await fc.assert(
      fc.asyncProperty(damage(same), async (bytes) => {
        const input = { ...same.input, bytes };
        const article = await readOrRefuse(reader, input);
        if (article !== null) expect(await brokenPromises(article, input)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('reads or refuses the files of the other formats, and bytes of no format', async () => {
    for (const { input } of articles) await readOrRefuse(reader, input);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readOrRefuse(reader, { bytes, path: `x${reader.extensions[0] ?? ''}` });
      }),
      { numRuns: RUNS },
    );
  });
});

/** Words of letters; shorter ones are as likely to be markup. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}{4,}/gu) ?? [];
}

/** Copies of a file that were cut, had bytes changed, or lines doubled, dropped and moved. */
function damage({ input: { bytes } }: SameArticle): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: bytes.length });
  const cut = fc.tuple(at, at).map(([a, b]) => bytes.slice(Math.min(a, b), Math.max(a, b)));
  const changed = fc
    .array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { maxLength: 12 })
    .map((edits) => {
      const copy = bytes.slice();
      for (const [index, value] of edits) copy[index] = value;
      return copy;
    });
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/(?<=\n)/);
  const shuffled = fc
    .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 40 })
    .map((picked) => new Uint8Array(Buffer.from(picked.join(''), 'latin1')));
  return fc.oneof(cut, changed, shuffled);
}

test.each([
  ['article.txt', (count: number) => `Title\n\n${'- an item\n'.repeat(count)}`],
  ['article.org', (count: number) => `#+AUTHOR: ${'A. Pilot; '.repeat(count)}\n\nText.\n`],
  ['article.rst', (count: number) => `.. bibliography:: ${'a.bib '.repeat(count)}\n\nText.\n`],
])('more pieces in a row than a call takes arguments are read: %s', async (path, write) => {
  const bytes = new TextEncoder().encode(write(150_000));
  expect((await readArticle({ bytes, path })).text).not.toBe('');
});
