import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { readArticle } from '../../src/readers/index.ts';

const read = (markup: string | Uint8Array, fields: { url?: string; contentType?: string } = {}): Promise<Article> =>
  readArticle(
    { bytes: typeof markup === 'string' ? new TextEncoder().encode(markup) : markup, path: 'page.html', ...fields },
    'html',
  );

const WORDS =
  'The harbour office counted the boats again on Tuesday, and again the number was smaller than the year before, which nobody in the town could explain.';
const PARAGRAPHS = Array.from({ length: 6 }, (_, index) => `<p>${WORDS} This was paragraph ${index + 1}.</p>`).join('');

const PAGE = `<!doctype html>
<html lang="en-GB"><head><title>The boats that went missing | Tidewater Post</title>
<base href="https://tidewater.test/news/">
<meta property="og:site_name" content="Tidewater Post">
<meta property="article:published_time" content="2021-11-04T08:00:00+01:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The boats that went missing","author":[{"@type":"Person","name":"Mara Lindqvist"}]}</script>
</head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<article><h1>The boats that went missing</h1>
<p>By <a rel="author" href="/by/mara">Mara Lindqvist</a></p>
${PARAGRAPHS}
<p>The council said so in <a href="../minutes?year=2021&amp;page=3">its minutes</a>, and the union
denied it.<sup><a href="#fn1" id="ref1">1</a></sup> See also https://union.test/bulletin for more.</p>
<blockquote cite="https://letters.test/7"><p>We counted them twice &mdash; and then a third time.</p></blockquote>
<p>Everybody <q>knew it</q> and nobody said it.</p>
<h2>Sources</h2>
<ol><li id="fn1">Dockers’ Union, <a href="https://union.test/letter">open letter</a>, 2021. <a href="#ref1">↩</a></li>
<li>Ingrid Solheim, Ports of the North. Tidewater Press, 2014, pp. 88–90.</li></ol>
<p><a href="https://www.facebook.com/sharer.php?u=x">Share this story with everybody you know</a></p>
</article>
<aside><h3>Most read</h3><ul><li><a href="/other">Something else</a></ul></aside>
<footer>Copyright Tidewater Post</footer></body></html>`;

test('a charset that is declared behind what an archive wrote before the page counts', async () => {
  const toolbar = `<!-- ${'archived '.repeat(200)}-->`;
  const page = `<html><head>${toolbar}<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>`;
  const bytes = new Uint8Array([
    ...Buffer.from(page),
    0xcf,
    0xee,
    0xf0,
    0xf2,
    ...Buffer.from(`</p>${PARAGRAPHS}</body></html>`),
  ]);
  expect((await read(bytes)).text).toContain('Порт');
});

describe('a news page', () => {
  test('says its title, author, publication, date and language', async () => {
    const { title, authors, publication, publishedAt, language } = await read(PAGE);
    expect({ title, authors, publication, publishedAt, language }).toEqual({
      title: 'The boats that went missing',
      authors: ['Mara Lindqvist'],
      publication: 'Tidewater Post',
      publishedAt: '2021-11-04',
      language: 'en-GB',
    });
  });

  test('is read without what the site puts around it', async () => {
    const { text } = await read(PAGE);
    expect(text).toContain('This was paragraph 6.');
    expect(text).not.toMatch(/Most read|Copyright|Sport/);
  });

  test('has its links as written, with the absolute address of a relative one', async () => {
    const { links } = await read(PAGE);
    const minutes = links.find(({ citedAs }) => citedAs === 'its minutes');
    expect(minutes).toMatchObject({
      url: '../minutes?year=2021&page=3',
      target: 'https://tidewater.test/minutes?year=2021&page=3',
      via: 'link',
      role: 'source',
    });
    expect(links.map(({ url }) => url)).toContain('https://union.test/bulletin');
  });

  test('ties a footnote to its marker and leaves the way back out of it', async () => {
    const { links, text } = await read(PAGE);
    const letter = links.find(({ url }) => url === 'https://union.test/letter');
    expect(letter?.via).toBe('footnote');
    expect(letter?.marks.map(({ span, label }) => [label, text.slice(span.start - 7, span.end)])).toEqual([
      ['1', 'ied it.[1]'],
    ]);
    expect(text).not.toContain('↩');
  });

  test('keeps a printed work of its list as a source without an address', async () => {
    const { links } = await read(PAGE);
    const book = links.find(({ citedAs }) => citedAs.startsWith('Ingrid Solheim'));
    expect(book).toMatchObject({ via: 'reference', role: 'source' });
    expect(book?.url).toBeUndefined();
  });

  test('takes the address of a block quotation as the source of its words, and shows the marks of a short one', async () => {
    const { links, text, blocks } = await read(PAGE);
    const letter = links.find(({ url }) => url === 'https://letters.test/7');
    expect(text.slice(letter?.span.start, letter?.span.end)).toBe('We counted them twice — and then a third time.');
    expect(blocks.some(({ kind }) => kind === 'quotation')).toBe(true);
    expect(text).toContain('Everybody “knew it” and');
  });

  test('counts a share button as navigation', async () => {
    const { links } = await read(PAGE);
    const share = links.filter(({ url }) => url?.includes('facebook'));
    expect(share.every(({ role }) => role === 'navigation')).toBe(true);
  });

  test('leads every link back to the bytes of its address', async () => {
    const { links } = await read(PAGE);
    const bytes = Buffer.from(PAGE);
    const addressed = links.filter(({ url }) => url !== undefined);
    expect(addressed.length).toBeGreaterThan(0);
    for (const { url, origin } of addressed) {
      const { startByte, endByte } = 'startByte' in origin ? origin : { startByte: 0, endByte: 0 };
      expect(bytes.subarray(startByte, endByte).toString().replaceAll('&amp;', '&')).toBe(url);
    }
  });
});

test.each([
  ['of an e-book', '<span epub:type="pagebreak" role="doc-pagebreak" id="p12">12</span>'],
  ['of a book on the web', '<span class="pagenum"><a id="Page_12">[12]</a></span>'],
  ['in Roman numerals', '<span class="x pageno">p. xii</span>'],
])('the number of a printed page is no part of a sentence, nor the mark of a note: %s', async (_name, number) => {
  const { text, notices } = await read(
    `<article>${PARAGRAPHS}<p>They sank in the ${number} storm of 1911.</p></article>`,
  );
  expect([text.split('\n').at(-1), notices]).toEqual(['They sank in the storm of 1911.', []]);
});

test('what only bears the name of a page number is text', async () => {
  const { text } = await read(`<article>${PARAGRAPHS}<p class="pagenum">They sank in 1911.</p></article>`);
  expect(text.split('\n').at(-1)).toBe('They sank in 1911.');
});

describe('charsets', () => {
  const page = (charset: string, word: string) =>
    `<html><head><meta charset="${charset}"><title>Déjà vu in ${word}</title></head><body><article>${PARAGRAPHS}<p>The word is ${word}, it says.</p></article></body></html>`;

  test('a page that calls itself Latin-1 and is UTF-8 is read as UTF-8', async () => {
    expect((await read(page('iso-8859-1', 'café'))).text).toContain('café');
  });

  test('a page in windows-1252 is read as such, and its positions count its bytes', async () => {
    const markup = page('windows-1252', '\x93café\x94 <a href="https://a.test/x">link</a>').replace('Déjà', 'Deja');
    const bytes = Buffer.from(markup, 'latin1');
    const { text, links } = await read(bytes);
    expect(text).toContain('“café”');
    const origin = links[0]?.origin;
    expect(origin !== undefined && 'startByte' in origin && !('part' in origin)).toBe(true);
    if (origin !== undefined && 'startByte' in origin)
      expect(bytes.subarray(origin.startByte, origin.endByte).toString('latin1')).toBe('https://a.test/x');
  });

  test('the charset of the response is used where the document says none', async () => {
    const markup = `<html><body><article>${PARAGRAPHS}<p>The word is caf\u00e9 in Koi.</p></article></body></html>`;
    const { text } = await read(Buffer.from(markup, 'latin1'), { contentType: 'text/html; charset=iso-8859-1' });
    expect(text).toContain('café');
  });

  test('one broken byte does not turn a UTF-8 page into something else', async () => {
    const markup = Buffer.from(page('utf-8', 'naïve — “quoted” <a href="https://a.test/é">x</a>'));
    const at = markup.indexOf('paragraph 3');
    const bytes = Buffer.concat([markup.subarray(0, at), Buffer.from([0x92]), markup.subarray(at)]);
    const { text, links } = await read(bytes);
    expect(text).toContain('naïve');
    const origin = links[0]?.origin;
    if (origin !== undefined && 'startByte' in origin)
      expect(bytes.subarray(origin.startByte, origin.endByte).toString()).toBe('https://a.test/é');
  });
});

describe('bad input', () => {
  test('a page nested 100,000 deep is read in bounded time', async () => {
    const { text } = await read(`<html><body>${'<div>'.repeat(100_000)}<p>${WORDS}</p>${'</span>'.repeat(50_000)}`);
    expect(text).toContain('The harbour office');
  });

  test('what stands too deep keeps its order', async () => {
    const { text } = await read(`${'<div>'.repeat(300)}<p>${WORDS} One, <cite>two</cite>, <b>three</b> and four.</p>`);
    expect(text.replace(/\s+/g, ' ')).toContain('One, two, three and four.');
  });

  test('an empty file is a clear error', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
  });

  test.each([
    ['an unclosed tag', `<p>${WORDS}<a href="https://a.test/`],
    ['an unclosed comment', `<p>${WORDS}<!-- <a href="https://a.test/">`],
    ['end tags without start tags', `</div></p></a><p>${WORDS}</b></table>`],
    ['entities of no character', `<p>${WORDS} &#0; &#x110000; &#xD800; &nosuch;</p>`],
  ])('%s is read as far as it goes', async (_name, markup) => {
    expect((await read(markup)).text).toContain('The harbour office');
  });
});

describe('properties', () => {
  const fragment = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<a href="https://a.test/b?c=1&amp;d">',
    '</a>',
    '<table><tr><td>',
    '</table>',
    '<li>',
    '<ul>',
    '</ul>',
    '<blockquote cite="http://q.test">',
    '</blockquote>',
    '<sup><a href="#n">1</a></sup>',
    '<p id="n">',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<svg>',
    '</svg>',
    '<pre><code>',
    '</code></pre>',
    '<br><br>',
    '&eacute;',
    '&amp',
    '&#8220;',
    ' ',
    '\n',
    'words and more words of a sentence. ',
    '<h2>Sources</h2>',
    '<h1>Title of it</h1>',
    'https://bare.test/x ',
    '<title>T',
    '<q>',
    '</q>',
    '<base href="//b.test">',
    'é',
    '日本語',
  );

  test('places do not go back where a title stands in a quotation', async () => {
    const article = await read('<q>\n<h1>Title of it</h1>');
    const lines = [...article.text].map((_, offset) => article.placeOf(offset).line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test('any soup of tags gives an article whose spans, places and origins hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 60 }), async (parts) => {
        const markup = parts.join('');
        const article = await read(markup).catch((error: unknown) => {
          expect(isStetError(error)).toBe(true);
          return null;
        });
        if (article === null) return;
        let last = 0;
        for (const { span } of article.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(article.text.slice(span.start, span.end).trim()).toBe(article.text.slice(span.start, span.end));
          last = span.end;
        }
        for (const link of article.links) {
          const block = article.blocks.find(({ span }) => span.start <= link.span.start && link.span.end <= span.end);
          expect(block).toBeDefined();
        }
        let line = 0;
        for (let offset = 0; offset <= article.text.length; offset += 7) {
          const place = article.placeOf(offset);
          expect(place.line).toBeGreaterThanOrEqual(line);
          line = place.line;
        }
        expect((await read(markup)).textSha256).toBe(article.textSha256);
      }),
      { numRuns: 150 },
    );
  });

  test('garbage never throws anything but the typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await read(bytes).catch((error: unknown) => expect(isStetError(error)).toBe(true));
      }),
      { numRuns: 200 },
    );
  });
});
