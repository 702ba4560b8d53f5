import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Article, Origin, Place } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import type { Reader, ReaderInput } from '../../src/core/reader.ts';
import { sha256 } from '../../src/core/sha256.ts';
import { readArticle, readers } from '../../src/readers/index.ts';
import { partOfMessage } from '../../src/readers/mail/mail.ts';
import { PackageFile } from '../../src/readers/package-file.ts';
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

function expectSpansHold({ text, textSha256, blocks, links, notices }: Article): void {
  expect(textSha256).toBe(sha256(text));
  let before = 0;
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(before);
    expect(span.end).toBeGreaterThan(span.start);
    before = span.end;
  }
  expect(before).toBeLessThanOrEqual(text.length);
  const isInside = ({ start, end }: { start: number; end: number }) =>
    start <= end && blocks.some(({ span }) => span.start <= start && end <= span.end);
  for (const { span, marks } of links) {
    expect(isInside(span), `link ${text.slice(span.start, span.end)}`).toBe(true);
    for (const mark of marks)
      expect(isInside(mark.span), `mark ${text.slice(mark.span.start, mark.span.end)}`).toBe(true);
  }
  for (const { span } of notices) {
    if (span === undefined) continue;
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
}

/** Between two blocks stand characters that belong to the first. */
const BETWEEN = 1;

/** Places count up within a part, and a part is not come back to; notes and captions may be written inside a sentence. */
function expectMonotone(article: Article): void {
  const apart = article.blocks.filter(({ kind }) => kind === 'note' || kind === 'caption');
  const step = Math.max(1, Math.floor(article.text.length / 400));
  const left = new Set<string>();
  let last: Place = { line: 0, column: 0 };
  for (let offset = 0; offset <= article.text.length; offset += step) {
    if (apart.some(({ span }) => span.start <= offset && offset <= span.end + BETWEEN)) continue;
    const place = article.placeOf(offset);
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeGreaterThanOrEqual(1);
    if (place.part !== last.part) {
      expect(left.has(place.part ?? '')).toBe(false);
      if (last.line > 0) left.add(last.part ?? '');
    } else if (last.line > 0) {
      expect(compare(last, place), `${JSON.stringify(last)} before ${JSON.stringify(place)}`).toBeLessThanOrEqual(0);
    }
    last = place;
  }
}

function compare(a: Place, b: Place): number {
  return (a.page ?? 0) - (b.page ?? 0) || a.line - b.line || a.column - b.column;
}

/** The bytes that an origin counts in: the file, one part of a package or of a message, or a file beside it. */
async function holderOf(origin: Origin, { bytes, sibling }: ReaderInput): Promise<Uint8Array | null> {
  if (!('startByte' in origin)) return null;
  if (!('part' in origin)) return bytes;
  if (origin.part.startsWith('message.')) return partOfMessage(await PostalMime.parse(bytes))?.bytes ?? null;
  return partOf(bytes, origin.part) ?? (await sibling?.(origin.part)) ?? new Uint8Array();
}

/** A part of a package; null where the bytes are none, or have no such part. */
function partOf(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return new PackageFile(bytes, 'copy').read(name);
  } catch (error) {
    if (!isStetError(error)) throw error;
    return null;
  }
}

async function expectInBounds(origin: Origin, input: ReaderInput): Promise<void> {
  if ('page' in origin) {
    const [left, bottom, right, top] = origin.rect;
    expect(origin.page).toBeGreaterThanOrEqual(1);
    expect(right).toBeGreaterThanOrEqual(left);
    expect(top).toBeGreaterThanOrEqual(bottom);
    return;
  }
  expect(origin.startByte).toBeGreaterThanOrEqual(0);
  expect(origin.endByte).toBeGreaterThanOrEqual(origin.startByte);
  expect(origin.endByte).toBeLessThanOrEqual((await holderOf(origin, input))?.length ?? 0);
}

/** What the input says at an origin, its escapes undone; null where it has no bytes to show. */
async function writtenAt(origin: Origin, input: ReaderInput): Promise<string | null> {
  const holder = await holderOf(origin, input);
  if (holder === null || !('startByte' in origin)) return null;
  const written = Buffer.from(holder.subarray(origin.startByte, origin.endByte)).toString();
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
    expectSpansHold(article);
    expectMonotone(article);
    for (const { origin } of article.links) await expectInBounds(origin, input);
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
        const article = await readOrRefuse(reader, { ...same.input, bytes });
        if (article === null) return;
        expectSpansHold(article);
        expectMonotone(article);
        for (const { origin } of article.links) await expectInBounds(origin, { ...same.input, bytes });
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
