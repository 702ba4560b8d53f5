import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { readArticle } from '../../../src/readers/index.ts';

const LINES = [
  'The roof of the ferry terminal fell in the night of 3 November, and eleven people were brought to hospital, the',
  'Inspectors had asked for new bearings twice, in letters that the port authority did not answer, as they have told the',
  'A spokeswoman for the authority said that money had been set aside, and that the tender was late, according to the',
];

function read(body: string): Promise<Article> {
  const markup = `<!doctype html><html lang="en"><head><title>The roof of the ferry terminal</title></head><body>
    <div class="story">${body}</div></body></html>`;
  return readArticle({ bytes: new TextEncoder().encode(markup), path: 'page.html' }, 'html');
}

describe('a section whose id is made of its heading', () => {
  const section = (id: string, title: string, tag: string) =>
    `<${tag} id="${id}"><h2>${title}</h2>${[1, 2, 3].map((number) => `<p>Of ${title}, ${number}: the roof of the ferry terminal fell in the night of 3 November, and eleven people were brought to hospital, the clinic says.</p>`).join('')}</${tag}>`;

  test.each(['section', 'div'])('is no box, whatever its words (%s)', async (tag) => {
    const titles = ['How it fell', 'Related work', '2.1 Extension headers', 'The comments of readers', 'What we did'];
    const sections = titles.map((title) =>
      section(title.replace('2.1 ', '').toLowerCase().replaceAll(' ', '-'), title, tag),
    );
    const markup = `<!doctype html><html><head><title>Roofs</title></head><body><main><h1>Roofs</h1>${sections.join('')}</main></body></html>`;
    const { blocks, text } = await readArticle({ bytes: new TextEncoder().encode(markup), path: 'page.html' }, 'html');
    const headings = blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ span }) => text.slice(span.start, span.end));
    expect(headings).toEqual(['Roofs', ...titles]);
    expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(15);
  });
});

describe('the words of a page stay with the links that stand in them', () => {
  test.each([
    [
      'paragraphs that are no p elements',
      (line: string) => `<div>${line} <a href="https://clinic.test/">clinic</a>.</div>`,
    ],
    ['lines between line breaks', (line: string) => `${line} <a href="https://clinic.test/">clinic</a>.<br><br>`],
    [
      'cells of a layout table',
      (line: string) => `<table><tr><td>${line} <a href="https://clinic.test/">clinic</a>.</td></tr></table>`,
    ],
    [
      'words beside a paragraph',
      (line: string) =>
        `<div>${line} <a href="https://clinic.test/">clinic</a>.<p>Nobody else was asked, or would speak.</p></div>`,
    ],
  ])('%s', async (_, write) => {
    const { text, links } = await read(LINES.map(write).join('\n'));
    for (const line of LINES) expect(text).toContain(`${line} clinic.`);
    expect(links).toHaveLength(LINES.length);
  });
});

test('where a list was chosen, the text that the markup calls the article is read', async () => {
  const posts = LINES.map(
    (line) => `<div class="disqus comment"><p>${line} harbour office, says the last of three letters.</p></div>`,
  );
  const panel = Array.from(
    { length: 12 },
    (_, index) => `<p>Test, part ${index}: a bollard, a crane and a ferry, in pictures and words, with much to see</p>`,
  );
  const markup = `<html><body><div class="panel content">${panel.join('')}</div><main>${posts.join('')}</main></body></html>`;
  const { text } = await readArticle({ bytes: new TextEncoder().encode(markup), path: 'page.html' }, 'html');
  for (const line of LINES) expect(text).toContain(line);
});

test('a box that a site calls its contents is the article, also on a page too large for an extractor', async () => {
  const { blocks } = await read(`<div class="contents"><p>${LINES[0]}</p>${'<i></i>'.repeat(30_001)}</div>`);
  expect(blocks.map(({ kind }) => kind)).toContain('paragraph');
});
