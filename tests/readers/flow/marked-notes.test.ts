import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/readers/index.ts';

const TEXT = 'It sank on 4 June 2023.[1] The owner was warned.[2]';
const ENTRIES = [
  ['https://a.test/1', '[1]'],
  ['https://b.test/2', '[2]'],
];

/** Address and markers of every source, what is noticed, and the blocks that make claims. */
async function read(lines: string, path: string) {
  const { links, notices, text, blocks } = await readArticle({ bytes: new TextEncoder().encode(lines), path });
  return {
    sources: links.map(({ url, marks }) => [url, ...marks.map(({ span }) => text.slice(span.start, span.end))]),
    notices: notices.map(({ code }) => code),
    prose: blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => text.slice(span.start, span.end)),
  };
}

describe('notes at the end without a heading', () => {
  test.each([
    ['plain text', `The ferry\n\n${TEXT}\n\n[1] https://a.test/1\n[2] Post, https://b.test/2\n`, 'a.txt'],
    ['plain text behind a rule', `The ferry\n\n${TEXT}\n\n---\n[1] https://a.test/1\n[2] https://b.test/2\n`, 'a.txt'],
    ['lines of Markdown', `# The ferry\n\n${TEXT}\n\n[1] https://a.test/1\n[2] Post, https://b.test/2\n`, 'a.md'],
    ['lines with breaks', `# The ferry\n\n${TEXT}\n\n[1] https://a.test/1<br>\n[2] https://b.test/2\n`, 'a.md'],
    ['paragraphs of Markdown', `# T\n\n${TEXT}\n\n\\[1] https://a.test/1\n\n\\[2] https://b.test/2\n`, 'a.md'],
    ['lines below a heading', `# T\n\n${TEXT}\n\n## Notes\n\n[1] https://a.test/1\n[2] https://b.test/2\n`, 'a.md'],
    [
      'a paragraph with its heading',
      `# T\n\n${TEXT}\n\n**Notes:**\n[1] https://a.test/1\n[2] https://b.test/2\n`,
      'a.md',
    ],
  ])('are the sources of their markers: %s', async (_what, lines, path) => {
    expect(await read(lines, path)).toEqual({ sources: ENTRIES, notices: [], prose: expect.arrayContaining([TEXT]) });
  });

  test('of HTML may be lines of a paragraph', async () => {
    const prose = TEXT.repeat(5);
    const html = `<html><body><article><h1>T</h1><p>${prose}</p><p>[1] <a href="https://a.test/1">A</a><br>[2] B, https://b.test/2</p></article></body></html>`;
    const { sources, notices } = await read(html, 'a.html');
    expect([sources.map(([url]) => url), notices]).toEqual([['https://a.test/1', 'https://b.test/2'], []]);
  });

  test.each([
    ['remarks', `${TEXT}\n\n[1] This is only what I think of it.\n[2] And so is this.`],
    ['numbers that nothing points at', `It sank.\n\n[1] The court has heard https://a.test/1 of it.`],
    ['a wrapped marker', `It sank\n[1] in the bay, as https://a.test/1 says.[2]`],
  ])('are none: %s', async (_what, lines) => {
    const { blocks } = await readArticle({ bytes: new TextEncoder().encode(`# T\n\n${lines}\n`), path: 'a.md' });
    expect(blocks.filter(({ kind }) => kind === 'source-list')).toEqual([]);
  });
});

describe('a list in a line', () => {
  test.each([
    '**Sources:** [Ledger](https://a.test/1), [Post](https://b.test/2)',
    'Fuentes: https://a.test/1, https://b.test/2',
    'Références : https://a.test/1 et https://b.test/2',
    'Quellen:\nhttps://a.test/1\nhttps://b.test/2',
  ])('belongs to no sentence: %s', async (line) => {
    const { sources, prose } = await read(`# T\n\nIt sank on 4 June 2023.\n\n${line}\n`, 'a.md');
    expect({ sources, prose }).toEqual({
      sources: [['https://a.test/1'], ['https://b.test/2']],
      prose: expect.arrayContaining(['It sank on 4 June 2023.']),
    });
  });

  test('of one source is that of the paragraph above', async () => {
    const { sources } = await read('# T\n\nIt sank on 4 June 2023.\n\nSource: [Ledger](https://a.test/1)\n', 'a.md');
    expect(sources).toEqual([['https://a.test/1', 'Ledger']]);
  });
});

describe('a note with thousands of sources', () => {
  // Each of them had all of the note: the square of their number.
  test.each(['a.md', 'a.txt'])('has each of them, by its own name: %s', async (path) => {
    const urls = Array.from({ length: 16_000 }, (_, index) => `https://a.test/${index}`);
    const note = urls.join(' doy 10 ');
    const lines =
      path === 'a.md' ? `# T\n\nIt fell.[^1]\n\n[^1]: ${note}\n` : `T\n\nIt fell.[1]\n\nSources:\n[1] ${note}\n`;
    const { links } = await readArticle({ bytes: new TextEncoder().encode(lines), path });
    expect(links.map(({ url, citedAs }) => [url, citedAs])).toEqual(urls.map((url) => [url, url]));
  });
});
