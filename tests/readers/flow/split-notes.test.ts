import { describe, expect, test } from 'vitest';
import { FlowRecorder } from '../../../src/readers/flow/flow.ts';
import { splitNotes } from '../../../src/readers/flow/split-notes.ts';
import { readArticle } from '../../../src/readers/index.ts';
import { SourceText } from '../../../src/readers/source-text.ts';
import { growthOf, MOST_GROWTH } from '../../helpers/growth.ts';

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

/** A list of so many linked lines in one paragraph, below its heading. */
function listOf(entries: number) {
  const flow = new FlowRecorder();
  const write = (text: string) => flow.text(text, new SourceText(text), 0, text.length, true);
  flow.open('heading', { level: 2 });
  write('Sources');
  flow.close();
  flow.open('paragraph');
  for (let entry = 0; entry < entries; entry++) {
    flow.startLink({ url: `https://a.test/${entry}`, role: 'source', origin: { startByte: 0, endByte: 0 } });
    write('The Ledger');
    flow.endLink();
    write('\n');
  }
  flow.close();
  return flow;
}

test('a list of many linked lines is parted in time that grows as they do', async () => {
  const lists = new Map([10_000, 40_000].map((entries) => [entries, listOf(entries)]));
  expect(splitNotes(listOf(50)).blocks).toHaveLength(51);
  const part = (entries: number) => splitNotes(lists.get(entries) ?? listOf(0));
  expect(await growthOf(part, 40_000)).toBeLessThan(MOST_GROWTH);
});
