import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/web/pages/page-html.ts';

const FIRST = 'The harbour of the town was closed for a week, and no boat could leave it. '.repeat(4).trim();
const SECOND = 'The boats that could not be moved stayed where they were until the spring. '.repeat(4).trim();

function textsOf(body: string) {
  const { text, mainText } = readHtml(`<html><body>${body}</body></html>`, 'http://a.test/');
  return { text, mainText };
}

describe('the main text of a page', () => {
  const OPINION = '<li><b>Jean</b> “No boat could leave it for a week and a day” - then mend the harbour, please.</li>';

  test.each([
    '<section class="comments">',
    '<div id="comments" class="comments-area">',
    '<div class="article__comments">',
    '<section id="disqus_thread">',
    '<section class="leserkommentare">',
  ])('has nothing of what readers wrote below it: %s', (open) => {
    const close = open.replace(/<(\w+).*/, '</$1>');
    const { text, mainText } = textsOf(
      `<main><h1>Harbour</h1><p>${FIRST}</p>${open}<h2>Comments (1)</h2><ol>${OPINION}</ol>${close}<p>${SECOND}</p></main>`,
    );
    expect(text).toContain('Jean');
    expect(mainText).toBe(`Harbour\n\n${FIRST}\n\n${SECOND}`);
  });

  test('is what readers wrote where they wrote more than the page has', () => {
    const answers = `<div class="comments"><p>${FIRST}</p><p>${SECOND}</p></div>`;
    expect(textsOf(`<main><h1>Harbour</h1><p>Is it closed?</p>${answers}</main>`).mainText).toContain(FIRST);
    const whole = `<div class="has-comments comments"><h1>Harbour</h1><p>${FIRST}</p></div>`;
    expect(textsOf(`<p>Menu</p>${whole}`).mainText).toContain(FIRST);
  });

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

  const comment = '<article><p>I was there when it happened, and it was no pleasure at all to see it.</p></article>';

  test('does not stand in the comments below it, though they are articles', () => {
    const { mainText } = textsOf(`<h1>Harbour</h1><div><p>${FIRST}</p><p>${SECOND}</p></div>${comment.repeat(4)}`);
    expect(mainText).toContain(FIRST);
    expect(mainText).toContain(SECOND);
  });

  test('stands in the article that has the title, though there is more in teasers beside it', () => {
    const { mainText } = textsOf(
      `<article><h1>Harbour</h1><p>${FIRST}</p></article>${comment}<div><p>${SECOND}</p><p>${SECOND}</p></div>`,
    );
    expect(mainText).toContain(FIRST);
    expect(mainText).not.toContain(SECOND);
  });

  test('is not known where a menu that nobody closed has the paragraphs in it', () => {
    expect(textsOf(`<nav><a href="/">Home</a><div><p>${FIRST}</p></div></nav><p><a href="/up">Up</a></p>`)).toEqual({
      text: `Home\n\n${FIRST}\n\nUp`,
      mainText: undefined,
    });
  });

  test('is the whole text where there are no menus, and none where there is no text', () => {
    const { text, mainText } = textsOf(`<p>${FIRST}</p>`);
    expect(mainText).toBe(text);
    expect(textsOf('<nav><a href="/">Home</a></nav>')).toEqual({ text: 'Home', mainText: undefined });
  });
});

test.each(['dcterms.issued', 'dcterms.date', 'DC.date.issued', 'article:published_time'])(
  'the day of a page is told by %s',
  (name) => {
    const { meta } = readHtml(`<html><head><meta name="${name}" content="2024-02-09"></head></html>`, 'http://a.test/');
    expect(meta.publishedAt).toBe('2024-02-09');
  },
);

describe('elements within elements', () => {
  test('are read as deep as browsers nest them, and a page of nothing else is read up to there', () => {
    expect(textsOf(`<p>${FIRST}</p>${'<div>'.repeat(600)}${SECOND}`).text).toBe(`${FIRST}\n\n${SECOND}`);
    expect(textsOf(`<p>${FIRST}</p>${'<b>'.repeat(3000)}${SECOND}`).text).toBe(FIRST);
  });

  test.each(['<b>', '<br>', '<frame>'])(
    'says that a page was not read to its end, whatever element is the last (%s)',
    (last) => {
      const { text, partial } = readHtml(
        `<p>${FIRST}${'<b>'.repeat(1999)}${last.repeat(2)}${SECOND}`,
        'http://a.test/',
      );
      expect([text.startsWith(FIRST), partial]).toEqual([true, true]);
      expect(readHtml(`<p>${FIRST}`, 'http://a.test/').partial).toBe(false);
    },
  );

  test('that are closed again, or that nobody has to close, are as many as there are', () => {
    const { text } = textsOf(`${'<p>a<br>'.repeat(3000)}${'<b>b</b><img>'.repeat(3000)}<p>${FIRST}`);
    expect(text.endsWith(FIRST)).toBe(true);
  });
});

describe('boxes over a page', () => {
  const headingsOf = (body: string) => readHtml(`<html><body>${body}</body></html>`, 'http://a.test/').headings;
  const text = `<p>${'The ferry makes its last crossing on Sunday. '.repeat(6)}</p>`;

  test.each([
    ['a dialog', '<dialog open><h2>Your age?</h2></dialog>'],
    ['a box that is called one', '<div role="dialog"><div><h2>Your age?</h2></div></div>'],
    ['a box that takes all keys', '<section aria-modal="true"><h2>Your age?</h2></section>'],
  ])('%s gives the page no heading', (_, box) => {
    expect(headingsOf(`${box}<h1>Ferry</h1>${text}<h2>Fares</h2>`)).toEqual(['Ferry', 'Fares']);
  });

  test('are the page where it has hardly a word beside them', () => {
    expect(headingsOf('<h1>Ferry</h1><div role="dialog"><h2>Your age?</h2></div>')).toContain('Your age?');
    expect(headingsOf(`<div role="dialog"><h2>Your age?</h2>${text}</div>`)).toEqual(['Your age?']);
  });
});
