import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { readArticle } from '../../../src/readers/index.ts';

const PAGE = 'https://harbour-post.test/2021/ferry-terminal-roof';
const PROSE = [
  'The roof of the ferry terminal fell in the night of 3 November, and eleven people were brought to hospital, the clinic says.',
  'Inspectors had asked for new bearings twice, in letters that the port authority did not answer for the whole of that summer.',
  'A spokeswoman for the authority said that money had been set aside, and that the tender was late because of two complaints.',
  'The union of dock workers counts four roofs of the same make along the coast, and wants all of them closed before winter.',
];
const LAST =
  'The council will speak about the report of the inspectors in the first week of March, behind closed doors as before.';

/** A page of a news site with something between its paragraphs. */
function read(middle: string, behind = '', url: string | undefined = PAGE): Promise<Article> {
  const [first, ...rest] = PROSE.map((text) => `<p>${text}</p>`);
  const markup = `<!doctype html><html lang="en"><head><title>The roof of the ferry terminal</title></head><body>
    <article><h1>The roof of the ferry terminal</h1>${first}${rest.join('')}${middle}<p>${LAST}</p>${behind}</article></body></html>`;
  const bytes = new TextEncoder().encode(markup);
  return readArticle({ bytes, path: 'page.html', ...(url === undefined ? {} : { url }) }, 'html');
}

/** The text that is none of the paragraphs. */
function added(article: Article): string {
  return article.blocks
    .map(({ span }) => article.text.slice(span.start, span.end))
    .filter((text) => ![...PROSE, LAST, 'The roof of the ferry terminal'].includes(text))
    .join(' | ');
}

describe('between the paragraphs of an article', () => {
  test.each([
    ['a line that leads to another article', '<p>Read also: <a href="/2020/pilots">Pilots strike again</a></p>'],
    ['such a line in German', '<p>Lesen Sie auch: <a href="/2020/lotsen">Die Lotsen streiken</a></p>'],
    ['such a line whose link the page lost', '<p>Lea también: Los prácticos van a la huelga</p>'],
    [
      'the heading of a list that is not there',
      '<h4>Read also</h4><p>The clerk has no comment.</p>',
      'The clerk has no comment.',
    ],
    [
      'what stands in place of a film until the reader agrees',
      '<div>By loading the video you accept the privacy policy of its host.</div>',
    ],
    [
      'the same in German',
      '<div>An dieser Stelle steht ein externer Inhalt. Mit Ihrer Zustimmung wird er geladen.</div>',
    ],
    ['a line that is nothing but a link to the site', '<p><a href="/2020/pilots">Pilots strike again</a></p>'],
    [
      'a list of links to the site',
      '<ul><li><a href="/a">Pilots strike</a></li><li><a href="/b">New crane</a></li></ul>',
    ],
    [
      'the heading of such a list too',
      '<h3>From our archive</h3><ul><li><a href="/a">Pilots</a></li><li><a href="/b">Crane</a></li></ul><h2>The bearings</h2>',
      'The bearings',
    ],
    [
      'entries with a linked title and the first words of another article',
      '<section class="entry"><h4><a href="/a">Pilots strike</a></h4><p>They want more rest.</p></section><section class="entry"><h4><a href="/b">New crane</a></h4><p>It came by sea.</p></section>',
    ],
    [
      'a box that a name of it calls related',
      '<section data-module="relatedStories"><p>The pilots of the port have stopped work for a day.</p></section>',
    ],
    [
      'a list below such a line, whose entries say more than their links',
      '<p>More from the harbour:</p><ul><li><a href="/a">Pilots</a> on their fourth strike</li><li>Why <a href="/b">cranes</a> are late</li></ul>',
    ],
    [
      'a list that begins with such a line',
      '<ul><li>Videos and more</li></ul><ul><li>See also</li><li><a href="/a">Pilots</a></li><li><a href="https://shop.test/">Paid for</a></li></ul>',
      'Videos and more',
    ],
    [
      'what is left of a column whose lists are gone',
      '<table><tr><td><p>Most discussed</p><ul><li><a href="/a">Pilots strike again</a></li><li><a href="/b">New crane</a></li></ul></td></tr></table>',
    ],
    ['words of buttons among others', '<p>Share this on Twitter</p><p>Diesen Artikel per Mail senden</p>'],
    ['a heading over its links that is gone with them', '<h3>Related posts</h3><p><a href="/a">Pilots strike</a></p>'],
    ['who may comment', '<p>You must be <a href="/in">logged in</a> to write a comment.</p>'],
    ['how long it takes', '<p>Reading time: 4 minutes</p>'],
    ['signs without words', '<p>* * *</p>'],
    ['the place of a picture in a row of them', '<div>2 of 7</div>'],
    ['a notice of a slideshow', '<p>This slideshow requires JavaScript.</p>'],
    [
      'a sentence that is there to be posted elsewhere',
      '<div><a href="https://twitter.com/intent/tweet?text=x">The bearings were asked for twice. Click to tweet</a></div>',
    ],
    [
      'who looked through the text, in a sentence',
      '<p>This article follows the rules of the trade as they are written down today, and was reviewed by two engineers.</p>',
    ],
    [
      'a request in the middle of a line that leads to the site',
      '<p>Did you like it? Then please <a href="/give">donate</a>.</p>',
    ],
    ['share buttons without links', '<p>Share Tweet 12 Comments</p>'],
    ['a mark of advertising', '<p>Anzeige</p>'],
    [
      'an appeal that leads to the site',
      '<p>Sign up for <a href="/letters">our morning letter</a> and read it first.</p>',
    ],
    ['what only screen readers say', '<p class="sr-only">End of the interactive picture</p>'],
    ['the tags of the article', '<p>Filed under: harbour, pilots</p>'],
    [
      'a table of contents',
      '<section data-module="toc"><p>Contents of this page</p><ol><li><a href="#a">The roof</a></li><li><a href="#b">The letters</a></li></ol></section>',
    ],
  ])('%s is left out', async (_, middle, rest = '') => {
    const article = await read(middle);
    expect(added(article)).toBe(rest);
    expect(article.links.filter(({ role }) => role === 'source')).toEqual([]);
    for (const text of [...PROSE, LAST]) expect(article.text).toContain(text);
  });

  test.each([
    [
      'a line that leads to another site may be a source',
      '<p><a href="https://union.test/bulletin">The bulletin of the union</a></p>',
    ],
    [
      'so may a list of links to other sites',
      '<h2>Sources</h2><ul><li><a href="https://union.test/a">Bulletin 7</a></li><li><a href="https://clinic.test/b">Night report</a></li></ul>',
    ],
    [
      'a sentence that is linked whole',
      '<p><a href="/2020/pilots">The pilots of the same port stopped work for a day in the autumn of 2020.</a></p>',
    ],
    [
      'a sentence that begins like a lead',
      '<p>More from the union was not to be had before the evening, when its chairman spoke to the <a href="/a">press</a>.</p>',
    ],
    ['a short line without a link', '<p>Nobody had looked up.</p>'],
    ['a short sentence beside a picture', '<p><img src="a.png"> Nobody had looked up.</p>'],
    ['a sentence on what somebody reviewed', '<p>The article in the journal was reviewed by two of them.</p>'],
    [
      'a sentence with a word that is linked as a tag',
      '<p>The <a rel="tag" href="/t/h">harbour</a> was shut at noon, and the ferries lay outside of it until the divers had seen the piles.</p>',
    ],
    ['a list of facts', '<ul><li>Built in 1974</li><li>Four bearings</li></ul>'],
    [
      'a list below a line that leads to it',
      '<p>See also:</p><ul><li><a href="https://union.test/a">Bulletin 7</a></li><li><a href="https://clinic.test/b">Night report</a></li></ul>',
    ],
    ['a word of a button that leads to another site', '<p><a href="https://union.test/film">Video</a></p>'],
    ['a sentence about somebody who asks', '<p>She asked them to <a href="https://union.test/">donate</a>.</p>'],
    [
      'a sentence about what pages load',
      '<p>The ministry loads external content only after visitors consent to it, says the audit.</p>',
    ],
    ['a heading that says what it is about', '<h2>More about the bearings</h2><p>They had been asked for twice.</p>'],
    ['a heading of the article', '<h2>Letters without an answer</h2>'],
    [
      'a heading with a linked name above its text',
      `<h2><a href="/port">The port authority</a></h2><p>${'It has been run by the same three people since the day it was founded, on paper at least, and one of them lives abroad.'}</p>`,
    ],
    ['cells that have the words of a widget', '<table><tr><td>Image</td><td>Next</td></tr></table>'],
  ])('%s, and stays', async (_, middle) => {
    const words = middle
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
    const text = added(await read(middle));
    for (const word of words) expect(text).toContain(word);
  });

  test('a caption is kept apart with its link, by its element, its name or its words', async () => {
    const article = await read(
      '<figure><img src="a.jpg"><figcaption>The roof, seen from <a href="https://union.test/tower">the tower</a></figcaption></figure>' +
        '<p class="wp-caption-text">The old roof</p><p>Photo: Ann Pilot</p>' +
        '<div><img src="b.jpg"><br>The bearings in the yard</div><p>The new one, photos © Ann Pilot</p><p>Seen from below. A. Pilot/Getty Images</p>',
    );
    const captions = article.blocks.filter(({ kind }) => kind === 'caption');
    expect(captions.map(({ span }) => article.text.slice(span.start, span.end))).toEqual([
      'The roof, seen from the tower',
      'The old roof',
      'Photo: Ann Pilot',
      'The bearings in the yard',
      'The new one, photos © Ann Pilot',
      'Seen from below. A. Pilot/Getty Images',
    ]);
    expect(article.links.map(({ url }) => url)).toEqual(['https://union.test/tower']);
  });

  test('a credit that stands in the article itself does not turn its paragraphs into captions', async () => {
    const article = await read('(Photo: Ann Pilot)');
    const last = article.blocks.find(({ span }) => article.text.slice(span.start, span.end) === LAST);
    expect(last?.kind).toBe('paragraph');
  });
});

describe('behind the last paragraph', () => {
  test.each([
    ['a line about rights', '<p>© 2021 Harbour Post. All rights reserved.</p>'],
    ['an appeal', '<p>Follow us for more, and tell your friends about the letter that we write each Friday.</p>'],
    [
      'what is left of a section when its links are gone',
      '<h2>Our walks</h2><p>Would you like to see more of it?</p><p><a href="/walks">All walks</a></p>',
    ],
    [
      'a line of links and what the article is filed under',
      '<p>3 May 2021 | filed under <a href="/t/h">harbour</a>, <a href="/t/p">pilots</a></p><p><a href="/p">Print</a> | <a href="/s">Send</a> | <a href="/m">A mistake?</a></p>',
    ],
    [
      'who looked through it',
      '<p>Medically reviewed by Dr. Ann Pilot, Northhaven Clinic, who has been there for many years.</p>',
    ],
    [
      'what it is filed under, in a sentence whose links say so',
      '<div>Erstellt am Dienstag, 4. Mai 2021, und abgelegt unter <a rel="category tag" href="/t/h">Hafen</a>, <a rel="tag" href="/t/l">Lotsen</a>. Kommentare und Verweise sind nicht erlaubt.</div>',
    ],
    ['when it was published', '<p>First published: Tuesday, 4 May 2021, 08:38 AM</p>'],
    ['who reported as well', '<p>Reporting by Ann Pilot; editing by Tom Hale</p>'],
    ['where to telephone', '<p>Press office of the port, Telephone: 0555 152200</p>'],
    ['who wrote it', '<p>By Ann Pilot, Northhaven</p>'],
    ['who wrote it and when', '<p>By Ann Pilot - 11/18/19 11:04 PM EST</p>'],
    [
      'how to reach the author',
      '<p>Have a tip? Ann Pilot can be reached at the desk, by day and by night, on every day of the year.</p>',
    ],
    ['a box about the author', '<p data-component="author-bio">Ann Pilot writes about the coast and has two dogs.</p>'],
  ])('%s is left out', async (_, behind) => {
    expect(added(await read('', behind))).toBe('');
  });

  const readBy = (author: string, behind: string): Promise<Article> => {
    const text = [...PROSE, LAST].map((words) => `<p>${words}</p>`).join('');
    const head = `<title>The roof of the ferry terminal</title><meta name="author" content="${author}">`;
    const markup = `<html lang="en"><head>${head}</head><body><article>${text}${behind}</article></body></html>`;
    return readArticle({ bytes: new TextEncoder().encode(markup), path: 'page.html', url: PAGE }, 'html');
  };

  test.each([
    [
      'a sentence on who the author is',
      '<p>Ann Pilot is a reporter on the coast. She has two dogs, a boat and a book about bearings.</p>',
    ],
    [
      'a name as a heading with what follows',
      '<h3>Ann Pilot</h3><p>has two dogs, a boat and a book about bearings, and is at work on another one.</p>',
    ],
  ])('%s is left out', async (_, behind) => {
    expect(added(await readBy('Ann Pilot', behind))).toBe('');
  });

  test('what somebody says who bears the name of no author stays', async () => {
    const behind = '<p>Ann Pilot is a reporter on the coast. She has two dogs, a boat and a book about bearings.</p>';
    expect(added(await readBy('Tom Hale', behind))).toContain('two dogs');
    const said = '<p>Ann Pilot said that the roof had looked like that for years, and that nobody had looked up.</p>';
    expect(added(await readBy('Ann Pilot', said))).toContain('looked up');
  });

  test('notes and printed sources stay', async () => {
    const behind =
      '<h2>Notes</h2><ol><li>Ann Pilot, Bearings, Northhaven 1998, p. 12.</li><li>Letter of 4 May 2021.</li></ol>';
    expect(added(await read('', behind))).toContain('Bearings, Northhaven 1998');
  });
});

test.each(['16 marca 2021', 'vor 5 Stunden', 'Updated 3 hours ago', '2021年3月16日'])(
  '%s above the text is left out',
  async (line) => {
    const markup = `<html><body><article><h1>The roof</h1><p>${line}</p>${PROSE.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
    const article = await readArticle(
      { bytes: new TextEncoder().encode(markup), path: 'page.html', url: PAGE },
      'html',
    );
    expect(article.text).toContain(PROSE[0]);
    expect(article.text).not.toContain(line);
  },
);

describe('a page that says its address nowhere', () => {
  const nav = Array.from({ length: 6 }, (_, index) => `<a href="https://harbour-post.test/${index}">x</a>`).join(' ');
  const line =
    '<p>Read more: <a href="https://harbour-post.test/a">Pilots</a></p><p>Read more: <a href="https://union.test/a">Union</a></p>';

  test('is of the site to which most of its links lead', async () => {
    expect(added(await read(`${line}<nav>${nav}</nav>`, '', ''))).toBe('Read more: Union');
  });
});

test('a page that is nothing but a linked heading keeps it', async () => {
  const bytes = new TextEncoder().encode('<html><body><h2><a href="/a">Pilots strike again</a></h2></body></html>');
  const article = await readArticle({ bytes, path: 'page.html', url: PAGE }, 'html');
  expect(article.text).toContain('Pilots strike again');
});

test('a chapter about somebody is no box about the author', async () => {
  const chapter = PROSE.join(' ').repeat(5);
  const others = Array.from({ length: 25 }, () => `<p>${PROSE.join(' ')}</p>`).join('');
  const { text } = await read(`<div id="s1-bio"><p>${chapter}</p></div>`, others);
  expect(text).toContain(chapter);
});

test('a menu is left out however little else there is, and a box about the author is no article', async () => {
  const menu = ['Harbour', 'Pilots', 'Cranes', 'Weather', 'Letters'].map((name) => `<div>${name}</div>`).join('');
  const about = `<div id="author-description"><h2>About Ann Pilot</h2>${PROSE.slice(1).join(' ')}</div>`;
  const page = `<html><body><div class="navigation"><div class="flyout">${menu}</div></div>
    <article><h1>The roof</h1><div class="text"><p>${PROSE[0]}</p></div><footer>${about}</footer></article></body></html>`;
  const { text } = await readArticle({ bytes: new TextEncoder().encode(page), path: 'page.html', url: PAGE }, 'html');
  expect(text).toContain(PROSE[0]);
  expect(text).not.toContain('Weather');
  expect(text).not.toContain(PROSE[1]);
});

test('a name borne by most of the text does not take the article away', async () => {
  const text = [...PROSE, LAST].map((words) => `<p class="comment">${words}</p>`).join('');
  const bytes = new TextEncoder().encode(`<html><body><main><h1>The roof</h1>${text}</main></body></html>`);
  expect((await readArticle({ bytes, path: 'page.html', url: PAGE }, 'html')).text).toContain(LAST);
});

test('paragraphs of running text without links are never left out, whatever stands between them', async () => {
  const pieces = fc.constantFrom(
    '<p><a href="/a">Pilots strike</a></p>',
    '<ul><li><a href="/b">Crane</a></li></ul>',
    '<p>Share</p>',
    '<h3>More</h3>',
    '<p>Read also:</p>',
    '<hr>',
    '<div class="teaser"><a href="/c">Fog</a></div>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (middle) => {
      const { text } = await read(middle.join(''));
      for (const paragraph of [...PROSE, LAST]) expect(text).toContain(paragraph);
    }),
    { numRuns: 20 },
  );
});
