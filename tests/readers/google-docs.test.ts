import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract.ts';
import { readArticle } from '../../src/readers/index.ts';

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

test('the ZIP that it comes in says what to do', async () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...new Uint8Array(200)]);
  await expect(readArticle({ bytes: zip, path: 'export.zip' })).rejects.toMatchObject({
    code: 'INPUT_BINARY',
    hint: expect.stringContaining('.html'),
  });
});
