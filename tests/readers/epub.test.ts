import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zip } from '../../fixtures/readers/make-docx.ts';
import { makeEpub } from '../../fixtures/readers/make-epub.ts';
import type { Article } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { readArticle } from '../../src/readers/index.ts';
import { PackageFile } from '../../src/readers/package-file.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const read = (bytes: Uint8Array, path = 'book.epub'): Promise<Article> => readArticle({ bytes, path });

const CHAPTERS = {
  'two words.xhtml':
    '<h1>The roof</h1><p><a id="p1"/>The roof fell in November.<a href="notes.xhtml#n1"><sup>1</sup></a> The <a href="https://council.test/votes">council voted</a> on it.</p>' +
    '<p>See <code><a href="https://manual.test/f">f()</a></code> and <a href="last.xhtml">the last chapter</a>.</p>',
  'last.xhtml':
    '<h1>What came later</h1><p>Nothing came later, says https://union.test/bulletin.</p><p hidden="hidden">https://hidden.test/</p>',
  'notes.xhtml':
    '<aside epub:type="footnote" id="n1"><p><a href="two%20words.xhtml#p1">1</a> <a href="https://inspectorate.test/letter">Letter</a> of the inspectorate.</p></aside>',
};

describe('an e-book', () => {
  const bytes = makeEpub({ chapters: CHAPTERS, contents: { 'two%20words.xhtml': 'One: The roof' } });

  test('says its title, its authors by role, its publisher, date and language', async () => {
    const { title, authors, publication, publishedAt, language } = await read(bytes);
    expect({ title, authors, publication, publishedAt, language }).toEqual({
      title: 'The harbour and its roof',
      authors: ['Mara Lindqvist'],
      publication: 'Tidewater Press',
      publishedAt: '2022-03-14',
      language: 'en-GB',
    });
  });

  test('is read in the order of the spine, with the chapter as place', async () => {
    const article = await read(bytes);
    const { text } = article;
    expect(text.indexOf('The roof fell')).toBeLessThan(text.indexOf('Nothing came later'));
    expect(text).not.toContain('hidden.test');
    expect(article.placeOf(text.indexOf('The roof fell'))).toEqual({ line: 2, column: 1, part: 'One: The roof' });
    expect(article.placeOf(text.indexOf('Nothing came'))).toMatchObject({ part: 'What came later' });
    const turned = await read(
      makeEpub({ chapters: CHAPTERS, spine: ['last.xhtml', 'two words.xhtml', 'notes.xhtml'] }),
    );
    expect(turned.text.indexOf('Nothing came later')).toBeLessThan(turned.text.indexOf('The roof fell'));
  });

  test('ties a note in another file to the place of its number', async () => {
    const { links, text, blocks } = await read(bytes);
    const letter = links.find(({ url }) => url === 'https://inspectorate.test/letter');
    expect(letter?.via).toBe('footnote');
    expect(letter?.marks.map(({ span, label }) => [label, text.slice(span.start - 9, span.end)])).toEqual([
      ['1', 'November.[1]'],
    ]);
    expect(blocks.filter(({ kind }) => kind === 'note').map(({ label }) => label)).toEqual(['1']);
  });

  test('keeps links to other chapters and links of code apart from sources', async () => {
    const { links } = await read(bytes);
    expect(links.map(({ url, role }) => [url, role])).toEqual([
      ['https://council.test/votes', 'source'],
      ['https://manual.test/f', 'navigation'],
      ['last.xhtml', 'internal'],
      ['https://union.test/bulletin', 'source'],
      ['https://inspectorate.test/letter', 'source'],
    ]);
  });

  test('leads back from a link to the bytes of its address', async () => {
    const { links } = await read(bytes);
    const origin = links[0]?.origin;
    expect(origin).toMatchObject({ part: 'OEBPS/text/two words.xhtml' });
    if (origin !== undefined && 'part' in origin) {
      const part = Buffer.from(new PackageFile(bytes, 'x').read(origin.part) ?? []);
      expect(part.subarray(origin.startByte, origin.endByte).toString()).toBe('https://council.test/votes');
    }
  });
});

describe('a book that lacks something', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['a spine', makeEpub({ chapters: CHAPTERS, spine: null }), ['order-guessed']],
    [
      'its package document',
      zip({ mimetype: 'application/epub+zip', 'b2.xhtml': '<p>Nothing came later.</p>', 'b10.xhtml': '<p>Later.</p>' }),
      ['order-guessed'],
    ],
    ['a chapter', makeEpub({ chapters: CHAPTERS, spine: ['last.xhtml', 'gone.xhtml'] }), []],
  ])('%s is read as far as it goes, and says so', async (_name, bytes, codes) => {
    const article = await read(bytes);
    expect(article.text).toContain('Nothing came later');
    expect(article.notices.map(({ code }) => code)).toEqual(codes);
  });

  test('a file that the list of files names and the package has not is named', async () => {
    const book = makeEpub({ chapters: CHAPTERS });
    const file = new PackageFile(book, 'x');
    const parts = Object.fromEntries(
      file.names.filter((name) => !name.endsWith('last.xhtml')).map((name) => [name, file.read(name) ?? '']),
    );
    const article = await read(zip(parts));
    expect(article.complete).toBe(false);
    expect(article.notices).toContainEqual({ code: 'part-missing', args: { part: 'OEBPS/text/last.xhtml' } });
  });
});

describe('a protected book', () => {
  const encryption = (algorithm: string, uri: string) => ({
    'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
  });

  test('whose chapters are encrypted is a clear error', async () => {
    const bytes = makeEpub({
      chapters: CHAPTERS,
      extra: encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/text/last.xhtml'),
    });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'INPUT_ENCRYPTED' });
  });

  test('whose fonts are scrambled is read', async () => {
    const bytes = makeEpub({
      chapters: CHAPTERS,
      extra: encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf'),
    });
    expect((await read(bytes)).complete).toBe(true);
  });
});

test('without a list of its files is read by their names, whatever they are made of', async () => {
  const pile = '\u0301\u0323'.repeat(15_000);
  const names = [10, 2, 1].flatMap((number) => [`part ${number}.xhtml`, `e${pile}${number}.xhtml`]);
  const chapters = names.map((name) => [name, `<h1>C</h1><p>Chapter ${name.replaceAll(pile, '')} is here.</p>`]);
  const started = cpuMs();
  const { text } = await read(zip({ mimetype: 'application/epub+zip', ...Object.fromEntries(chapters) }));
  expect([...text.matchAll(/Chapter (\S+ ?\d*)\.xhtml/g)].map(([, name]) => name)).toEqual([
    'e1',
    'e2',
    'e10',
    'part 1',
    'part 2',
    'part 10',
  ]);
  expect(cpuMs() - started).toBeLessThan(10_000); // half a minute and more, where marks that change places are compared
});

test('flipped and cut bytes never give anything but an article or the typed error', async () => {
  const bytes = makeEpub({ chapters: CHAPTERS });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(bytes.length),
      async (flips, length) => {
        const copy = bytes.slice(0, Math.max(length, bytes.length / 2));
        for (const [at, value] of flips) if (at < copy.length) copy[at] = value;
        await read(copy).catch((error: unknown) => expect(isStetError(error)).toBe(true));
      },
    ),
    { numRuns: 150 },
  );
});

test('the names of the authors on a title page state nothing', async () => {
  const chapters = {
    'title.xhtml':
      '<h1>The harbour</h1><p class="author">Mara Lindqvist</p><p class="author">Tom Hale</p><p>The roof fell.</p>',
  };
  const metadata =
    '<dc:title>The harbour</dc:title><dc:creator>Mara Lindqvist</dc:creator><dc:creator>Tom Hale</dc:creator>';
  const { blocks } = await read(makeEpub({ chapters, metadata }));
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'byline', 'byline', 'paragraph']);
});
