import { expect, test } from 'vitest';
import { readArticle } from '../../../src/readers/index.ts';

/** A newsletter as Substack writes it: every note is a box of its own, named like the foot of a page. */
const note = (number: number, words: string) =>
  `<div class="footnote"><a id="footnote-${number}" href="#footnote-anchor-${number}" class="footnote-number">${number}</a>` +
  `<div class="footnote-content"><p>${words}</p></div></div>`;
const marker = (number: number) =>
  `<a class="footnote-anchor" id="footnote-anchor-${number}" href="#footnote-${number}">${number}</a>`;
const PAGE = `<html><head><title>The clinic that never opened</title></head><body><article><h1>The clinic that never opened</h1>
<div class="byline"><a href="#comments">14</a></div><div class="body">
<p>In 2019 the region paid 12.4 million for a clinic in Alder${marker(1)}. It was to open in the spring, the minister said.</p>
<p>The auditors counted 212 empty rooms${marker(2)} and three nurses.${marker(3)} Discussion went on.<a href="#comments">14</a></p>
<blockquote><p>We have counted every room twice.</p><p>— <a href="https://audit.test/blog">Audit office, 2024</a></p></blockquote>
<p><strong>Sources</strong></p><ul><li><p><a href="https://stat.test/beds">Statistics office: Beds, 2024</a></p></li></ul>
${note(1, 'Regional budget, p. 88: <a href="https://region.test/b19.pdf">https://region.test/b19.pdf</a>')}
${note(2, 'Audit office, 2024, <a href="https://audit.test/44.pdf">here</a>; also <a href="https://audit.test/45.pdf">there</a>.')}
${note(3, 'Ibid., p. 12.')}</div></article>
<div id="comments"><h4>Discussion</h4><p>Great piece! See https://spam.test/ for it.</p></div></body></html>`;

test('notes that the text points at are kept though Readability takes them for a footer; comments are not', async () => {
  const { links } = await readArticle({ bytes: new TextEncoder().encode(PAGE), path: 'page.html' }, 'html');
  expect(
    links.filter(({ via }) => via === 'footnote').map(({ url, marks }) => [url, marks.map(({ label }) => label)]),
  ).toEqual([
    ['https://region.test/b19.pdf', ['1']],
    ['https://audit.test/44.pdf', ['2', '3']],
    ['https://audit.test/45.pdf', ['2', '3']],
  ]);
  expect(links.some(({ url }) => url === 'https://spam.test/')).toBe(false);
});
