import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/extract.ts';
import { readArticle } from '../../src/readers/index.ts';
import { labelledHead } from '../../src/readers/labelled-head.ts';

async function read(text: string, path: string) {
  const article = await readArticle({ bytes: new TextEncoder().encode(text), path });
  const { title, authors, publishedAt } = article;
  return { title, authors, publishedAt, claims: extractArticle(article).report.claims.map((claim) => claim.text) };
}

const FELL = 'The roof fell on 3 November 2021.';
const claims = [FELL];

describe('fields at the top of a text say what it is, and claim nothing', () => {
  test.each([
    ['post.md', 'Title: The *roof*\nDate: 2026-03-14 10:20\nTags: roofs, piers\nSlug: roof', [], '2026-03-14'],
    [
      'post.md',
      'Title:   The *roof*\nAuthor:  Ann Pilot and Ben Stone\nDate: 14 March 2026',
      ['Ann Pilot', 'Ben Stone'],
      '2026-03-14',
    ],
    ['brief.md', 'Titel: The *roof*\nAutorin: Ann Pilot\nDatum: 14. März 2026', ['Ann Pilot'], '2026-03-14'],
    [
      'proposal.txt',
      'Proposal: 12\nTitle: The *roof*\nAuthor: Ann Pilot <ann@pilots.test>, ben at stones.test (Ben Stone)\nStatus: Final\nCreated: 4-Feb-2026',
      ['Ann Pilot', 'Ben Stone'],
      '2026-02-04',
    ],
    ['artigo.txt', 'Título: The *roof*\nAutor: Ana Piloto\nData: 4 de fevereiro de 2026', ['Ana Piloto'], '2026-02-04'],
    [
      'proposal.rst',
      'PEP: 12\nTitle: The *roof*\nAuthor: Ann Pilot <ann at pilots.test>,\n        Ben Stone\nCreated: 04-Feb-2026',
      ['Ann Pilot', 'Ben Stone'],
      '2026-02-04',
    ],
    ['crlf.txt', 'Title: The *roof*\r\nBy: Ann Pilot', ['Ann Pilot'], undefined],
  ])('%s %j', async (path, head, authors, publishedAt) => {
    const title = 'The *roof*';
    expect(await read(`${head}\n\n${FELL}\n`, path)).toEqual({ title, authors, publishedAt, claims });
  });

  test('a value goes on in lines that are set in', async () => {
    const text = `Title: The roof\n  of the pier\nAuthor: Ann Pilot\nSummary: It fell\n    in a night.\n\n${FELL}\n`;
    for (const path of ['a.md', 'a.txt'])
      expect(await read(text, path)).toMatchObject({ title: 'The roof of the pier', authors: ['Ann Pilot'], claims });
  });

  test.each([
    ['a dialogue', 'Ann: The roof fell.\nBen: On 3 November 2021.\n\nSo it did.'],
    ['a title alone', 'Title: what a word that is.\nOthers: say heading.\n\nSo they do.'],
    ['fields that run into the text', 'Title: The roof\nAuthor: Ann Pilot\nThe roof fell on 3 November 2021.\n'],
    ['fields further down', 'It begins so.\n\nTitle: The roof\nAuthor: Ann Pilot\n\nThe roof fell.'],
    ['too many lines', `Title: The roof\nAuthor: Ann Pilot\n${'Note: of many\n'.repeat(80)}`],
  ])('%s is no head', (_name, text) => {
    expect(labelledHead(text)).toBeNull();
  });
});

test('of several days in one member the first that is known counts', async () => {
  const text = `---\ntitle: The roof\ndate:\n  created: 2026-03-14\n  updated: 2026-04-01\n---\n\n${FELL}\n`;
  expect(await read(text, 'post.md')).toMatchObject({ title: 'The roof', publishedAt: '2026-03-14', claims });
});
