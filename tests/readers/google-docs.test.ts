import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/extract.ts';
import { readArticle, readerFor } from '../../src/readers/index.ts';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/readers/google-docs/${name}`, import.meta.url)));

async function extractOf(bytes: Uint8Array, path: string) {
  return extractArticle(await readArticle({ bytes, path })).report;
}

test('a web page of Google Docs has its title, and the author and the date below it', async () => {
  const { title, authors, publishedAt } = await readArticle({ bytes: file('export.html'), path: 'export.html' });
  expect({ title, authors, publishedAt }).toEqual({
    title: 'The roof at Pier Nine',
    authors: ['Mara Lindqvist'],
    publishedAt: '2022-03-14',
  });
});

test('its wrapped links are opened, its footnotes and comments are tied to what they stand at', async () => {
  const { claims, sources } = await extractOf(file('export.html'), 'export.html');
  const urlOf = new Map(sources.map(({ id, url }) => [id, url]));
  expect(
    claims.map(({ text, citations }) => [text, citations.map(({ source, via }) => [via, urlOf.get(source)])]),
  ).toEqual([
    [
      'The roof of the terminal fell on 3 November 2021, the union says.[1]',
      [
        ['footnote', 'https://inspectorate.test/letter'],
        ['link', 'https://union.test/bulletin?no=7'],
      ],
    ],
    ['Eleven people were injured.[a]', [['comment', 'https://clinic.test/night']]],
    [
      'The inspectors’ photographs show nine of them.',
      [['link', 'https://drive.google.com/file/d/1a2b3c4d5e/view?usp=sharing']],
    ],
  ]);
});

test('a document on Drive is one that readers may not open', async () => {
  const { findings } = await extractOf(file('export.html'), 'export.html');
  expect(findings.map(({ code }) => code)).toEqual(['reader-cannot-open']);
});

test('an older export is known by its style sheet', async () => {
  const old = file('export.html');
  const text = Buffer.from(old).toString().replace(' doc-content', '').replace('.c1{', '.lst-kix_a1-0 > li{}.c1{');
  expect((await readArticle({ bytes: new TextEncoder().encode(text), path: 'export.html' })).title).toBe(
    'The roof at Pier Nine',
  );
});

const zipped = (files: Readonly<Record<string, Uint8Array>>) => zipSync({ ...files }, { mtime: '2026-11-24' });

describe('the ZIP that it comes in', () => {
  test('is read like the page in it, whose places and origins name the part', async () => {
    const page = new Uint8Array(file('export.html'));
    const bytes = zipped({ 'images/image1.png': new Uint8Array(9000), 'TheRoof.html': page });
    const alone = await readArticle({ bytes: page, path: 'export.html' });
    const article = await readArticle({ bytes, path: 'export.zip' });
    expect(article).toMatchObject({ format: 'html-zip', path: 'export.zip', title: alone.title, text: alone.text });
    expect(article.links.map(({ url }) => url)).toEqual(alone.links.map(({ url }) => url));
    expect(article.links.map(({ origin }) => origin)).toEqual(
      alone.links.map(({ origin }) => ({ part: 'TheRoof.html', ...origin })),
    );
    expect(article.placeOf(3)).toEqual({ ...alone.placeOf(3), part: 'TheRoof.html' });
    const [{ span = { start: 0, end: 1 } } = {}] = article.blocks;
    expect(article.originOf(span)).toEqual({ part: 'TheRoof.html', ...alone.originOf(span) });
  });

  test('is known without its ending, where the page comes first', () => {
    const bytes = zipped({ 'TheRoof.html': new Uint8Array(file('export.html')) });
    expect(readerFor({ bytes, path: 'download' }).id).toBe('html-zip');
  });

  const text = (words: string) => new TextEncoder().encode(words);
  const roof = text(
    '<h1>The roof</h1><p>The roof fell in 2021, <a href="https://union.test/b">the union says</a>.</p>',
  );
  const other = text('<p>Nothing of the kind.</p>');

  test.each([
    [
      'in a folder, as Notion packs it',
      'Private/Roof 1a.html',
      { 'Private/Roof 1a.html': roof, 'Private/Roof/Page below.html': other },
    ],
    ['beside its table of contents', 'Roof.html', { 'index.html': other, 'Roof.html': roof }],
    ['beside what the export says of itself', 'posts/roof.html', { 'README.html': other, 'posts/roof.html': roof }],
    ['that is called index, with its frames', 'index.html', { 'index.html': roof, 'index_files/ad.html': other }],
    [
      'in Markdown',
      'Roof 1a.md',
      {
        'Roof 1a.md': text('# The roof\n\nThe roof fell in 2021, [the union says](https://union.test/b).\n'),
        'Roof/a.png': roof,
      },
    ],
  ])('is read for the document %s', async (_what, part, files) => {
    const article = await readArticle({ bytes: zipped(files), path: 'export.zip' });
    expect(article.text).toBe('The roof\n\nThe roof fell in 2021, the union says.');
    expect(article.links.map(({ url, origin }) => ({ url, origin }))).toEqual([
      { url: 'https://union.test/b', origin: expect.objectContaining({ part }) },
    ]);
  });

  test.each([
    ['no page', { 'a.png': new Uint8Array(5), '__MACOSX/a.html': new Uint8Array(5) }],
    ['two pages', { 'a.html': new Uint8Array(5), 'b.html': new Uint8Array(5) }],
    [
      'two posts',
      { 'README.html': new Uint8Array(5), 'posts/a.html': new Uint8Array(5), 'posts/b.html': new Uint8Array(5) },
    ],
    ['another one', { 'Part-1.zip': new Uint8Array(5) }],
  ])('with %s says what to do', async (_what, files) => {
    await expect(readArticle({ bytes: zipped(files), path: 'export.zip' })).rejects.toMatchObject({
      code: 'INPUT_BINARY',
      hint: expect.stringContaining('unpack'),
    });
  });
});

describe('the links that reference managers put on the words of a citation', () => {
  const links = [
    'https://www.zotero.org/google-docs/?a1B2c3',
    'https://www.google.com/url?q=https://www.zotero.org/google-docs/?a1B2c3&sa=D&source=editors',
    'https://paperpile.com/c/a1B2c3/xYz1',
    new URL('work/citation?ids=1234567&pre=&suf=&sa=0', 'https://sciwheel.com').href,
  ];
  const ENTRY = 'Solheim, I. (2014). Iron and salt. https://tidewater.test/iron';

  test.each(links)('%s: the words are a citation of the entry that they name', async (link) => {
    const words = `# The roof\n\nSalt eats a roof [(Solheim, 2014)](${link}).\n\n## References\n\n[${ENTRY.slice(0, 33)}](${link})${ENTRY.slice(33)}\n`;
    const { links: found } = await readArticle({ bytes: new TextEncoder().encode(words), path: 'export.md' });
    const sources = found.filter(({ role }) => role === 'source');
    expect(sources.map(({ url, via, marks }) => [url, via, marks.length])).toEqual([
      ['https://tidewater.test/iron', 'author-date', 1],
    ]);
  });

  test('in a web page they are no links at all', async () => {
    const html = `<!doctype html><title>The roof</title><article><h1>The roof</h1><p>Salt eats a roof <a href="${links[1]?.replaceAll('&', '&amp;')}">(Solheim, 2014)</a>.</p><h2>References</h2><p>${ENTRY}</p></article>`;
    const { links: found } = await readArticle({ bytes: new TextEncoder().encode(html), path: 'export.html' });
    expect(found.map(({ url, via, marks }) => [url, via, marks.length])).toEqual([
      ['https://tidewater.test/iron', 'author-date', 1],
    ]);
  });

  test('a page of one of them is a source like any other', async () => {
    const words = '# The roof\n\nIt has [its own page](https://www.zotero.org/support/google_docs) on that.\n';
    const { links: found } = await readArticle({ bytes: new TextEncoder().encode(words), path: 'export.md' });
    expect(found.map(({ url, role }) => [url, role])).toEqual([
      ['https://www.zotero.org/support/google_docs', 'source'],
    ]);
  });
});
