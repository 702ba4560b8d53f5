import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { SAME_ARTICLE, SOURCES } from '../fixtures/fix/same-article.ts';
import { fixFile, fixPage } from './helpers/fix-page.ts';
import { tempFolders } from './helpers/temp-folders.ts';

const newFolder = tempFolders();

const run = promisify(execFile);
const hasPandoc = await run('pandoc', ['--version']).then(
  () => true,
  () => false,
);
const files = Object.entries(SAME_ARTICLE);

test('the page about mending links shows what is done', async () => {
  await expect(await fixPage()).toMatchFileSnapshot('../docs/fix.md');
});

describe('the same article', () => {
  test.each(files)('as %s has its sources mended, and a second run changes nothing', async (path, bytes) => {
    const first = await fixFile(path, bytes);
    const done = new Map(first.applied.map(({ from, kind }) => [from, kind]));
    // A citation template keeps the address that its editor cited.
    const moved = path.endsWith('.wiki') ? undefined : 'moved';
    expect(Object.values(SOURCES).map((url) => done.get(url))).toEqual(['archived', moved, 'https', 'tracking']);
    const second = await fixFile(path, first.bytes);
    expect([second.applied, second.diff.length]).toEqual([[], 0]);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('as a wiki page has its reference changed once, which is used five times', async () => {
    const page = SAME_ARTICLE['article.wiki'] ?? new Uint8Array();
    expect([
      ...Buffer.from(page)
        .toString('utf8')
        .matchAll(/<ref name="ledger"/g),
    ]).toHaveLength(5);
    const { applied, diff } = await fixFile('article.wiki', page);
    expect(applied.filter(({ from }) => from === SOURCES.gone)).toHaveLength(1);
    expect([
      ...Buffer.from(diff)
        .toString('utf8')
        .matchAll(/^\+.*archive-url/gm),
    ]).toHaveLength(1);
  });
});

describe('a mended Word file', () => {
  const before = SAME_ARTICLE['article.docx'] ?? new Uint8Array();
  const withAddress = (text: string) => text.replace('utm_source=letter&', '');

  test('has its text unchanged for mammoth, but for the address that it shows', async () => {
    const { bytes } = await fixFile('article.docx', before);
    const textOf = async (file: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;
    expect(await textOf(before)).toContain('fell in on 16 February');
    expect(await textOf(bytes)).toBe(withAddress(await textOf(before)));
  });

  test.skipIf(!hasPandoc)('is read by pandoc, with the changes accepted or rejected', async () => {
    const { bytes } = await fixFile('article.docx', before);
    const text = await pandocText(before, 'accept');
    expect(await pandocText(bytes, 'reject')).toBe(text);
    expect(await pandocText(bytes, 'accept')).toBe(withAddress(text));
  });
});

async function pandocText(bytes: Uint8Array, changes: 'accept' | 'reject'): Promise<string> {
  const folder = await newFolder();
  const file = join(folder, 'article.docx');
  await writeFile(file, bytes);
  return (await run('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', `--track-changes=${changes}`, file])).stdout;
}
