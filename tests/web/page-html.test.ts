import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/web/page-html.ts';

const FIRST = 'The harbour of the town was closed for a week, and no boat could leave it. '.repeat(4).trim();
const SECOND = 'The boats that could not be moved stayed where they were until the spring. '.repeat(4).trim();

function textsOf(body: string) {
  const { text, mainText } = readHtml(`<html><body>${body}</body></html>`, 'http://a.test/');
  return { text, mainText };
}

describe('the main text of a page', () => {
  test('is what stands between its menus', () => {
    const { text, mainText } = textsOf(
      `<nav><a href="/">Home</a></nav>\n<main>\n<h1>Harbour</h1>\n<p>${FIRST}</p>\n<p> ${SECOND}\n</p></main><footer>Imprint</footer>`,
    );
    expect(text).toBe(`Home\n\nHarbour\n\n${FIRST}\n\n${SECOND}\n\nImprint`);
    expect(mainText).toBe(`Harbour\n\n${FIRST}\n\n${SECOND}`);
  });

  test('has nothing of a menu that stands in it', () => {
    const { text, mainText } = textsOf(
      `<main><h1>Harbour</h1><p>${FIRST}</p><nav><a href="/more">More on harbours</a></nav><p>${SECOND}</p></main>`,
    );
    expect(text).toContain('More on harbours');
    expect(mainText).toBe(`Harbour\n\n${FIRST}\n\n${SECOND}`);
  });

  test('is the whole text where there are no menus, and none where there is no text', () => {
    const { text, mainText } = textsOf(`<p>${FIRST}</p>`);
    expect(mainText).toBe(text);
    expect(textsOf('<nav><a href="/">Home</a></nav>')).toEqual({ text: 'Home', mainText: undefined });
  });
});
