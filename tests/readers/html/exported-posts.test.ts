import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/extract.ts';
import { readArticle } from '../../../src/readers/index.ts';

async function extractOf(html: string, path = 'post.html') {
  const article = await readArticle({ bytes: new TextEncoder().encode(html), path });
  const { claims, sources } = extractArticle(article).report;
  const urlOf = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
  const { title, authors, publishedAt, publication } = article;
  return {
    about: { title, authors, publishedAt, publication },
    ties: claims.map(({ text, citations }) => [text, ...citations.map(({ source }) => urlOf.get(source))]),
    sources: sources.length,
  };
}

const WORDS =
  'The harbour office counted the boats again on Tuesday, and again the number was smaller than the year before, which nobody could explain.';
const marker = (n: number) =>
  `<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-${n}" href="#footnote-${n}" target="_self">${n}</a>`;
const note = (n: number, words: string) =>
  `<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-${n}" href="#footnote-anchor-${n}" class="footnote-number" contenteditable="false" target="_self">${n}</a><div class="footnote-content"><p>${words}</p></div></div>`;

test('the body of a post, as Substack exports it, is read whole, with its notes and without its buttons', async () => {
  const { about, ties, sources } = await extractOf(
    `<p>Eleven boats are missing, <a href="https://office.test/count">the office says</a>. One was found.${marker(1)}</p>
<div class="subscription-widget-wrap-editor" data-component-name="SubscribeWidgetToDOM"><div class="preamble"><p class="cta-caption">Tidewater Post is read by its readers. To get new posts, become a subscriber.</p></div><form><input type="email"></form></div>
<p>${WORDS}${marker(2)}</p>
<p class="button-wrapper" data-component-name="ButtonCreateButton"><a class="button primary" href="https://tidewater.substack.com/p/boats?utm_source=substack&amp;utm_medium=email&amp;action=share"><span>Share</span></a></p>
${note(1, 'Log of the lifeboat, <a href="https://lifeboat.test/log/31">no. 31</a>, a long entry with what its crew saw that night, hour by hour.')}
${note(2, 'Interview with the harbour master, 2 February 2024.')}`,
  );
  expect(ties).toEqual([
    ['Eleven boats are missing, the office says.', 'https://office.test/count'],
    ['One was found.[1]', 'https://lifeboat.test/log/31'],
    [`${WORDS}[2]`, expect.stringContaining('Interview with the harbour master')],
  ]);
  expect({ publishedAt: about.publishedAt, sources }).toEqual({ publishedAt: undefined, sources: 3 });
});

test('the footer of an article says when it came out; the dates of its notes do not', async () => {
  const { about } = await extractOf(
    `<!DOCTYPE html><html><head><title>The boats that went missing</title></head><body><article class="h-entry"><header><h1 class="p-name">The boats that went missing</h1></header>
<section data-field="body" class="e-content"><p>${WORDS} [1]</p><p>${WORDS}</p><h3>Notes</h3><p>[1] Letter of the director to the owners, published 3 January 2019, p. 2.</p><p>[2] Interview, 2 February 2019.</p></section>
<footer><p>By <a href="https://press.test/@mara" class="p-author h-card">Mara Lindqvist</a> on <a href="https://press.test/p/1"><time class="dt-published" datetime="2024-03-05T07:12:44.100Z">March 5, 2024</time></a>.</p></footer></article></body></html>`,
  );
  expect(about).toMatchObject({ authors: ['Mara Lindqvist'], publishedAt: '2024-03-05' });
});

test('the footer of the site says nothing of the article', async () => {
  const { about } = await extractOf(
    `<html><head><title>The boats</title></head><body><main><h1>The boats</h1><p>${WORDS}</p><p>${WORDS}</p></main><footer><p>Tidewater Post <time datetime="2011-01-01">1 January 2011</time> and all that is in it</p></footer></body></html>`,
  );
  expect(about.publishedAt).not.toBe('2024-03-05');
});

const draft = (body: string) =>
  `<body class="c5 doc-content"><p class="c6 title" id="h.a"><span class="c7">The roof at Pier Nine</span></p><p class="c6 subtitle" id="h.b"><span class="c7">Nobody had looked at it for years</span></p><p class="c1"><span>By Mara Lindqvist</span></p><p class="c1"><span>14 March 2022</span></p>${body}</body>`;
const BODY =
  '<p class="c1"><span>The roof fell in 2021, </span><span><a class="c4" href="https://www.google.com/url?q=https://union.test/bulletin?no%3D7&amp;sa=D">the union says</a></span><span>.</span></p><p class="c1"><span><img src="images/image1.jpg"></span></p><p class="c1"><span>The pier on a quiet morning. Photograph: Jon Eide.</span></p>';

test('a draft of Google Docs claims nothing in its subtitle, its byline and its captions', async () => {
  const { about, ties } = await extractOf(`<html><head><style>.lst-kix_a-0>li{}</style></head>${draft(BODY)}</html>`);
  expect(about).toMatchObject({
    title: 'The roof at Pier Nine',
    authors: ['Mara Lindqvist'],
    publishedAt: '2022-03-14',
  });
  expect(ties).toEqual([['The roof fell in 2021, the union says.', 'https://union.test/bulletin?no=7']]);
});

test('a document that Google Docs published is read without the lines of the service', async () => {
  const page = draft(BODY)
    .replace('<body class="c5 doc-content">', '<div class="c5 doc-content">')
    .replace('</body>', '</div>');
  const { about, ties } = await extractOf(
    `<html lang="en"><head><title>The roof at Pier Nine</title><meta property="og:title" content="The roof at Pier Nine"><meta property="og:site_name" content="Google Docs"></head><body><div id="banners"><div id="publish-banner"><div class="title">The roof at Pier Nine</div><a href="https://docs.google.com/abuse?id=x">Report abuse</a></div><div id="footer">Published using <a href="//docs.google.com/">Google Docs</a><span>Updated automatically every 5 minutes</span></div></div><div id="contents"><style>.c1{}</style>${page}</div></body></html>`,
  );
  expect(about).toEqual({
    title: 'The roof at Pier Nine',
    authors: ['Mara Lindqvist'],
    publishedAt: '2022-03-14',
    publication: undefined,
  });
  expect(ties).toEqual([['The roof fell in 2021, the union says.', 'https://union.test/bulletin?no=7']]);
});

test('what an encyclopedia says of the state of its article is no claim of it', async () => {
  const { ties } = await extractOf(
    `<html><head><title>Ferry - Encyclopedia</title></head><body><main><div class="mw-parser-output"><table class="box-Update plainlinks metadata ambox ambox-content"><tbody><tr><td class="mbox-text"><div class="mbox-text-span">This article needs to be updated. Please help to bring it up to date.</div></td></tr></tbody></table><p>${WORDS}</p><p>${WORDS.replace('Tuesday', 'Friday')}</p></div></main></body></html>`,
  );
  expect(ties).toEqual([[WORDS], [WORDS.replace('Tuesday', 'Friday')]]);
});

test('the subtitle, the captions and the buttons of a post, as Medium exports it, are no claims', async () => {
  const { about, ties } = await extractOf(
    `<!DOCTYPE html><html><head><title>The roof at Pier Nine</title></head><body><article class="h-entry"><header><h1 class="p-name">The roof at Pier Nine</h1></header>
<section data-field="subtitle" class="p-summary">The harbour lost its roof and nobody was told for two years.</section>
<section data-field="body" class="e-content"><section name="1" class="section section--body"><h3 class="graf graf--h3 graf--title">The roof at Pier Nine</h3><figure class="graf graf--figure"><img class="graf-image" src="a.jpg"><figcaption class="imageCaption">The roof fell on cars. Photo by Mara Vale on Unsplash</figcaption></figure><p class="graf graf--p">The roof fell in 2021, <a href="https://union.test/b" class="markup--anchor">the union says</a>.</p><p class="graf graf--p">${WORDS}</p><p class="graf graf--p">Share this story with your friends</p></section></section>
<footer><p>By <a href="https://medium.test/@nora" class="p-author h-card">Nora Quist</a> on <time class="dt-published" datetime="2022-03-14T10:00:00.000Z">March 14, 2022</time>.</p></footer></article></body></html>`,
  );
  expect(about).toMatchObject({ authors: ['Nora Quist'], publishedAt: '2022-03-14' });
  expect(ties).toEqual([['The roof fell in 2021, the union says.', 'https://union.test/b'], [WORDS]]);
});

test('the excerpt and the reading time of a theme of Ghost are no claim and no author', async () => {
  const { about, ties } = await extractOf(
    `<!DOCTYPE html><html><head><title>The roof at Pier Nine</title><meta name="generator" content="Ghost 5.2"></head><body><main><article class="article post"><header class="article-header"><h1 class="article-title">The roof at Pier Nine</h1><p class="article-excerpt">The harbour lost its roof and nobody was told for two years.</p>
<div class="article-byline"><h4 class="author-name"><a href="/author/nora/">Nora Quist</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2022-03-14">Mar 14, 2022</time><span class="byline-reading-time">5 min read</span></div></div></header>
<section class="gh-content"><p>The roof fell in 2021, <a href="https://union.test/b">the union says</a>.</p><p>${WORDS}</p></section></article></main></body></html>`,
  );
  expect(about).toMatchObject({ authors: ['Nora Quist'], publishedAt: '2022-03-14' });
  expect(ties).toEqual([['The roof fell in 2021, the union says.', 'https://union.test/b'], [WORDS]]);
});
