import { expect, test } from 'vitest';
import type { LinkFix } from '../../src/core/link-fix.ts';
import { editorFor } from '../../src/edit/index.ts';
import { readArticle } from '../../src/readers/index.ts';

const TEXT = 'See [one](https://a.test/x) and [two](https://b.test/y).';

/** Edits of the text whose links stand at these bytes. */
async function edited(changes: readonly (readonly [from: string, to: string])[]) {
  const bytes = Buffer.from(TEXT);
  const article = await readArticle({ bytes, path: 'a.md' });
  const [link] = article.links;
  if (link === undefined) throw new Error('no link');
  const links = changes.map(([url]) => {
    const startByte = TEXT.indexOf(url);
    return { ...link, url, origin: { startByte, endByte: startByte + url.length } };
  });
  const fixes = changes.map(([from, to], index): LinkFix => {
    return { kind: 'moved', link: index, source: 's1', from, to, reason: 'permanent-redirect' };
  });
  const result = await editorFor('markdown')?.edit({
    bytes,
    article: { ...article, links },
    fixes,
    today: '2026-11-25',
  });
  return { ...result, text: Buffer.from(result?.bytes ?? []).toString() };
}

test('a change that reaches into one before it is refused, and the others are made', async () => {
  const { text, applied, refused } = await edited([
    ['https://b.test/y', 'https://d.test/2'],
    ['//a.test/x', 'https://e.test/'],
    ['https://a.test/x', 'https://c.test/1'],
  ]);
  expect(text).toBe('See [one](https://c.test/1) and [two](https://d.test/2).');
  expect(applied?.map(({ to }) => to)).toEqual(['https://d.test/2', 'https://c.test/1']);
  expect(refused).toEqual([
    { fix: expect.objectContaining({ from: '//a.test/x' }), why: expect.stringContaining('shares characters') },
  ]);
});

test('the same change asked for twice is made once, and two that differ are not both made', async () => {
  const twice = await edited([
    ['https://a.test/x', 'https://c.test/1'],
    ['https://a.test/x', 'https://c.test/1'],
  ]);
  expect([twice.text, twice.applied?.length]).toEqual(['See [one](https://c.test/1) and [two](https://b.test/y).', 2]);
  const differing = await edited([
    ['https://a.test/x', 'https://c.test/1'],
    ['https://a.test/x', 'https://c.test/2'],
  ]);
  expect([differing.applied?.length, differing.refused?.length]).toEqual([1, 1]);
});
