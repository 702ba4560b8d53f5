import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/readers/index.ts';

const read = (text: string, path = 'a.md') => readArticle({ bytes: new TextEncoder().encode(text), path });
const listed = async (text: string, path?: string) =>
  (await read(text, path)).links.map(({ url, citedAs, via }) => [url, citedAs, via]);

/** More characters than a paragraph of a list may have. */
const MANY = Array.from({ length: 15 }, (_, index) => `https://ledger.test/news/2021/11/0${index}/roof-falls-again`);

describe('the lines of a list of sources below its heading', () => {
  test.each([
    ['a heading', `# T\n\nIt fell.\n\n## Sources\n\n${MANY.join('\n')}\n`],
    ['a paragraph', `# T\n\nIt fell.\n\nSources:\n\n${MANY.join('\n')}\n`],
    ['another language', `# T\n\nSe cayó.\n\nFuentes:\n\n${MANY.join('\n')}\n`],
    [
      'an empty line amid',
      `# T\n\nIt fell.\n\nSources:\n\n${MANY.slice(0, 7).join('\n')}\n\n${MANY.slice(7).join('\n')}\n`,
    ],
  ])('are entries of their own, however many there are: %s', async (_name, text) => {
    expect(await listed(text)).toEqual(MANY.map((url) => [url, url, 'reference']));
  });

  test('in a page, too, where they are broken by tags', async () => {
    const page = `<article><h1>T</h1><p>${'It fell down. '.repeat(30)}</p><h2>Sources</h2><p>${MANY.join('<br>')}</p></article>`;
    expect(await listed(page, 'a.html')).toEqual(MANY.map((url) => [url, url, 'reference']));
  });

  test('keep the words of each line for its own address', async () => {
    expect(
      await listed('# T\n\nIt fell.\n\nSources:\n\nThe Ledger, https://a.test/1\n[The Post](https://b.test/2)\n'),
    ).toEqual([
      ['https://a.test/1', 'The Ledger, https://a.test/1', 'reference'],
      ['https://b.test/2', 'The Post', 'reference'],
    ]);
  });

  test('a line without an address goes on from the one before', async () => {
    expect(await listed('# T\n\nIt fell.\n\nSources:\n\nhttps://a.test/1\nof the Ledger\nhttps://b.test/2\n')).toEqual([
      ['https://a.test/1', 'https://a.test/1 of the Ledger', 'reference'],
      ['https://b.test/2', 'https://b.test/2', 'reference'],
    ]);
  });
});

test('lines with addresses below no such heading are text', async () => {
  const { links, blocks } = await read('# T\n\n## The fall\n\nhttps://a.test/1\nhttps://b.test/2\n');
  expect(links.map(({ via }) => via)).toEqual(['link', 'link']);
  expect(blocks.map(({ kind }) => kind)).not.toContain('source-list');
});
