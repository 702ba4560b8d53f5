import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { readArticle } from '../../../src/readers/index.ts';

const PROSE = Array.from(
  { length: 5 },
  (_, index) =>
    `<p>The harbour office counted the boats again in the year ${1901 + index}, and again the number was smaller than before, says its log.</p>`,
).join('');
const WORDS = 'The river has taken the church and eleven houses, and nobody was drowned.';

function read(quotation: string): Promise<Article> {
  const markup = `<!doctype html><html lang="en"><head><title>The river</title></head><body><article><h1>The river</h1>${PROSE}${quotation}${PROSE}</article></body></html>`;
  return readArticle({ bytes: new TextEncoder().encode(markup), path: 'page.html' }, 'html');
}

/** Kind and text of the blocks that are not the prose around. */
function quoted({ blocks, text }: Article): string[] {
  return blocks
    .map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)
    .filter((block) => !block.includes('harbour office') && !block.startsWith('heading'));
}

describe('who said the words of a quotation', () => {
  test.each([
    [
      'in its footer',
      `<p>${WORDS}</p><footer>Jane Marsh, in <cite><a href="https://a.test/1">Letters</a></cite></footer>`,
    ],
    [
      'in a cite behind the words',
      `<p>${WORDS}</p>\n<cite>Jane Marsh, in <a href="https://a.test/1">Letters</a></cite>`,
    ],
    ['in small letters', `<p>${WORDS}</p><small>Jane Marsh, in <a href="https://a.test/1">Letters</a></small>`],
    [
      'in a cite on the line of the words',
      `${WORDS}<br><cite>Jane Marsh, in <a href="https://a.test/1">Letters</a></cite>`,
    ],
  ])('stands below them, with its link: %s', async (_name, inside) => {
    const article = await read(`<blockquote>${inside}</blockquote>`);
    expect(quoted(article)).toEqual([`quotation: ${WORDS}`, 'byline: Jane Marsh, in Letters']);
    expect(article.links).toMatchObject([{ url: 'https://a.test/1', role: 'source', via: 'link' }]);
  });

  test.each([
    [
      'in the caption of a figure of words',
      `<figure><blockquote><p>${WORDS}</p></blockquote><figcaption>Jane Marsh, in <a href="https://a.test/1">Letters</a></figcaption></figure>`,
    ],
    [
      'in a pull quote of WordPress',
      `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p><cite>Jane Marsh, in <a href="https://a.test/1">Letters</a></cite></blockquote></figure>`,
    ],
  ])('is no caption of a picture: %s', async (_name, figure) => {
    const article = await read(figure);
    expect(quoted(article)).toEqual([`quotation: ${WORDS}`, 'byline: Jane Marsh, in Letters']);
    expect(article.links).toMatchObject([{ url: 'https://a.test/1', role: 'source' }]);
  });

  test('a work that the words name is a part of them', async () => {
    const article = await read(`<blockquote><p>I read <cite>The Tide</cite> every day.</p></blockquote>`);
    expect(quoted(article)).toEqual(['quotation: I read The Tide every day.']);
  });

  test('the footer of a page says nothing of the article', async () => {
    expect(quoted(await read('<footer>Copyright of the Tidewater Post and its <cite>owners</cite></footer>'))).toEqual(
      [],
    );
  });
});

describe('a figure without a picture', () => {
  test('has the words of an embedded post, with its address', async () => {
    const article = await read(
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet"><p lang="en" dir="ltr">${WORDS} <a href="https://t.co/AbC">pic.twitter.com/AbC</a></p>&mdash; Mill Town (@milltown) <a href="https://twitter.com/milltown/status/1">March 1, 2024</a></blockquote></div></figure>`,
    );
    expect(quoted(article)).toEqual([
      `quotation: ${WORDS} pic.twitter.com/AbC`,
      'quotation: — Mill Town (@milltown) March 1, 2024',
    ]);
    expect(article.links).toMatchObject([
      { url: 'https://t.co/AbC', role: 'navigation' },
      { url: 'https://twitter.com/milltown/status/1', role: 'source' },
    ]);
  });

  test('has one source in an embedded post: what its author linked to is none', async () => {
    const article = await read(
      `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${WORDS} <a href="https://twitter.com/hashtag/roof?src=hash">#roof</a> <a href="https://twitter.com/mayor">@mayor</a></p>&mdash; Mill Town (@milltown) <a href="https://twitter.com/milltown/status/1">March 1, 2024</a></blockquote>`,
    );
    expect(article.links.map(({ url, role }) => [url, role])).toEqual([
      ['https://twitter.com/hashtag/roof?src=hash', 'navigation'],
      ['https://twitter.com/mayor', 'navigation'],
      ['https://twitter.com/milltown/status/1', 'source'],
    ]);
  });

  test('has a post as Substack shows it: its words, with its address', async () => {
    const post = 'https://twitter.com/milltown/status/1';
    const article = await read(
      `<div class="tweet" data-component-name="Twitter2ToDOM"><a href="${post}" class="tweet-link-top"><div class="tweet-header"><span class="tweet-author-name">Mill Town </span><span class="tweet-author-handle">@milltown</span></div></a><div class="tweet-text">${WORDS} <a href="https://twitter.com/mayor">@mayor</a></div><a href="${post}" class="tweet-link-bottom"><div class="tweet-footer"><span class="tweet-date">6:00 PM ∙ Nov 4, 2021</span><div class="tweet-ufi"><span class="rt-count">14</span>Retweets</div></div></a></div>`,
    );
    expect(quoted(article)).toEqual([`quotation: ${WORDS} @mayor`]);
    expect(article.text).not.toMatch(/Mill Town|Retweets/);
    expect(article.links.filter(({ role }) => role === 'source').map(({ url, citedAs }) => [url, citedAs])).toEqual([
      [post, `${WORDS} @mayor`],
    ]);
  });

  test('has nothing of what a network draws around an embedded post', async () => {
    const post = 'https://www.instagram.com/p/abc/';
    const article = await read(
      `<blockquote class="instagram-media"><div style="padding:16px"><a href="${post}"><div></div><div style="padding-top:8px"><div>View this post on Instagram</div></div></a><p><a href="${post}">A post shared by Mill Town (@milltown)</a></p></div></blockquote>`,
    );
    expect(quoted(article)).toEqual(['quotation: A post shared by Mill Town (@milltown)']);
    expect(article.links.filter(({ role }) => role === 'source')).toMatchObject([{ url: post }]);
  });

  test('that repeats a line of the article is a caption', async () => {
    const article = await read(`<figure class="pullquote"><blockquote><p>${WORDS}</p></blockquote></figure>`);
    expect(quoted(article)).toEqual([`caption: ${WORDS}`]);
  });
});

test('the number that leads to what readers wrote marks no note', async () => {
  const article = await read(
    '<p>The mill closed in the spring of 2024, after 120 years. <a href="#comments">14</a></p><section id="comments"><p>Bob thinks otherwise.</p></section>',
  );
  expect(article.notices).toEqual([]);
  expect(article.blocks.filter(({ kind }) => kind === 'note')).toEqual([]);
});

test('the author of a page on a link card is not the author of the article', async () => {
  const article = await read(
    '<p class="author">Ruth Ames</p><a class="kg-bookmark-container" href="https://miners.test/oral"><span class="kg-bookmark-title">Oral history</span><span class="kg-bookmark-author">Hugo Stone</span></a>',
  );
  expect(article.authors).toEqual(['Ruth Ames']);
});
