import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/extract.ts';
import { readArticle } from '../../../src/readers/index.ts';

async function extractOf(html: string) {
  const article = await readArticle({ bytes: new TextEncoder().encode(html), path: 'export.html' });
  const { claims, sources } = extractArticle(article).report;
  const urlOf = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
  const ties = claims.map(({ kind, section, text, citations }) => [
    `${kind} ${section ?? '-'}: ${text}`,
    ...citations.map(({ source }) => urlOf.get(source)),
  ]);
  const { title, authors, publishedAt, language } = article;
  return { ties, about: { title, authors, publishedAt, language }, urls: sources.map(({ url }) => url) };
}

const page = (generator: string, body: string, head = '') =>
  `<html><head><meta name="generator" content="${generator}"><title>The roof that fell</title>${head}</head>${body}</html>`;

describe('a web page that a program made of a document is read whole', () => {
  test('Word (filtered): its styles are quotations, lists, captions and notes', async () => {
    const { ties, about, urls } = await extractOf(
      page(
        'Microsoft Word 15 (filtered)',
        `<body lang=EN-US><div class=WordSection1><p class=MsoTitle>The roof that fell</p><p class=MsoNormal>By Ann Pilot</p>
<p class=MsoNormal>20 November 2021</p><p class=MsoTocHeading>Contents</p><p class=MsoToc1><a href="#_Toc1">What happened. 1</a></p>
<h1><a name="_Toc1">What happened</a></h1>
<p class=MsoNormal>Eleven people were injured.<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a></p>
<p class=MsoQuote>We had warned the owner for years, and nobody listened.</p>
<p class=MsoQuote>— Maria Lindqvist, <a href="https://council.test/minutes">speech</a></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span>The first beam was replaced in 1998 (<a href="https://archive.test/beam">archive</a>).</p>
<p class=MsoListParagraph style='text-indent:-.25in'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span>In 2001 the owner sold it.</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>2018</p></td><td><p class=MsoNormal><a href="https://census.test/2018">census</a></p></td></tr></table>
<p class=MsoCaption>The dome. Photo: <a href="https://museum.test/dome">Harbour Museum</a></p></div>
<div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference>[1]</span></a> See the <a href="https://inspectorate.test/letter">letter</a>.</p>
<p class=MsoFootnoteText>The plan is <a href="https://plan.test/1987">here</a>.</p></div></div></body>`,
      ),
    );
    expect(about).toEqual({
      title: 'The roof that fell',
      authors: ['Ann Pilot'],
      publishedAt: '2021-11-20',
      language: 'EN-US',
    });
    expect(ties).toEqual([
      [
        'statement What happened: Eleven people were injured.[1]',
        'https://inspectorate.test/letter',
        'https://plan.test/1987',
      ],
      [
        'quotation What happened: We had warned the owner for years, and nobody listened.',
        'https://council.test/minutes',
      ],
      ['statement What happened: The first beam was replaced in 1998 (archive).', 'https://archive.test/beam'],
      ['statement What happened: In 2001 the owner sold it.'],
    ]);
    expect(urls).toEqual(expect.arrayContaining(['https://census.test/2018', 'https://museum.test/dome']));
  });

  test('LibreOffice: the day of the file is not the article’s, and a note has all its paragraphs', async () => {
    const { ties, about } = await extractOf(
      page(
        'LibreOffice 7.4.7.2 (Linux)',
        `<body lang="en-US"><p align="center"><b>The roof that fell</b></p><p align="center">Ann Pilot</p>
<h1 class="western">What happened</h1>
<p>Eleven people were injured.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<p class="block-text-western">We had warned the owner for years, and nobody listened.</p>
<p class="block-text-western">— Maria Lindqvist, <a href="https://council.test/minutes">speech</a></p>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
See the <a href="https://inspectorate.test/letter">letter</a>.</p><p class="sdfootnote-western">The plan is <a href="https://plan.test/1987">here</a>.</p></div></body>`,
        '<meta name="created" content="2026-01-02T03:04:05"/><meta name="changed" content="2026-01-02T03:04:05"/>',
      ),
    );
    expect(about).toEqual({
      title: 'The roof that fell',
      authors: ['Ann Pilot'],
      publishedAt: undefined,
      language: 'en-US',
    });
    expect(ties).toEqual([
      [
        'statement What happened: Eleven people were injured.[1]',
        'https://inspectorate.test/letter',
        'https://plan.test/1987',
      ],
      [
        'quotation What happened: We had warned the owner for years, and nobody listened.',
        'https://council.test/minutes',
      ],
    ]);
  });

  test('Notion: its boxes are the author’s own words, and its tables have sources', async () => {
    const { ties, urls } = await extractOf(
      `<html><head><title>The roof</title></head><body><article id="1c" class="page sans"><header><h1 class="page-title">The roof</h1></header><div class="page-body">
<p>The roof of the terminal fell on 3 November 2021, the union says in its bulletin.</p><figure class="block-color-gray_background callout" id="a3"><div><span class="icon">!</span></div><div><p>The hall was built in 1931 (<a href="https://archive.test/1931">archive</a>).</p></div></figure>
<table class="simple-table"><tbody><tr><td>2018</td><td><a href="https://census.test/2018">census</a></td></tr></tbody></table></div></article></body></html>`,
    );
    expect(ties.at(-1)).toEqual([
      'statement The roof: The hall was built in 1931 (archive).',
      'https://archive.test/1931',
    ]);
    expect(urls).toEqual(['https://archive.test/1931', 'https://census.test/2018']);
  });

  test('Confluence: what it says of itself is no source', async () => {
    const { ties, urls } = await extractOf(
      `<html><head><title>Press : The roof</title></head><body><div id="page"><div id="main"><h1>Press : The roof</h1><div id="content" class="view"><div class="page-metadata">Created by <span class="author">Ann Pilot</span>, last modified on Nov 20, 2021</div>
<div id="main-content" class="wiki-content group"><p>The roof of the terminal fell on 3 November 2021, <a href="https://union.test/7">the union says</a> in its bulletin.</p>${'<p>Eleven people were injured, and the owner of the hall said nothing for a week.</p>'.repeat(4)}</div></div></div>
<div id="footer" role="contentinfo"><section class="footer-body"><p>Document generated by Confluence on Nov 21, 2021 10:00</p><div><a href="http://www.atlassian.test/">Atlassian</a></div></section></div></div></body></html>`,
    );
    expect(urls).toEqual(['https://union.test/7']);
    expect(ties).toHaveLength(5);
  });

  const flat = `<h1 class="title">The roof that fell</h1><h2 id="a">What happened</h2>
<p>The roof of the terminal fell on 3 November 2021, the union says in its bulletin for the members.</p>
<blockquote><p>We had warned the owner for years, and nobody listened.</p><p>— Maria Lindqvist, <a href="https://council.test/minutes">speech</a></p></blockquote>
<ul><li>The first beam was replaced in 1998 (<a href="https://archive.test/beam">archive</a>).</li></ul>
<p>Glass cracks where the load moves, and older domes more often than newer ones (Brandt 2004).</p>
<h2 id="bibliography">References</h2>
<div id="refs" class="references"><div id="ref-brandt2004" class="csl-entry">Brandt, Otto. 2004. <em>The Roof of the City</em>. Quay Press.</div>
<div id="ref-miller2019" class="csl-entry">Miller, Ruth, and Ben Okafor. 2019. “Cracking of Glass Domes, in Harbours, in Towns.” Journal 12: 44–61.</div></div>`;
  const read = [
    [
      'statement What happened: The roof of the terminal fell on 3 November 2021, the union says in its bulletin for the members.',
    ],
    [
      'quotation What happened: We had warned the owner for years, and nobody listened.',
      'https://council.test/minutes',
    ],
    ['statement What happened: The first beam was replaced in 1998 (archive).', 'https://archive.test/beam'],
    [
      'statement What happened: Glass cracks where the load moves, and older domes more often than newer ones (Brandt 2004).',
      'Brandt, Otto. 2004. The Roof of the City. Quay Press.',
    ],
  ];

  test('pandoc: quotations, lists and headings beside a list of works are kept', async () => {
    const contents = '<div id="TOC"><ul><li><a href="#a">What happened</a></li></ul></div>';
    expect((await extractOf(page('pandoc', `<body>${contents}${flat}</body>`))).ties).toEqual(read);
  });

  test('Asciidoctor: the brackets of a note stand once, and nothing is left of its number', async () => {
    const note = `<p>It fell.<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup></p>
<div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. Solheim, Ingrid: Ports. Quay Press, 2014.</div></div>`;
    const { ties } = await extractOf(page('Asciidoctor 2.0.18', `<body class="article">${flat}${note}</body>`));
    expect(ties.at(-1)).toEqual(['statement References: It fell.[1]', 'Solheim, Ingrid: Ports. Quay Press, 2014.']);
  });

  test('a site that such a program helps to make has more on its pages than the article', async () => {
    const menu =
      '<div role="navigation"><p>The manual, the index, the search, and all the modules of the project.</p></div>';
    const { ties } = await extractOf(
      page('Docutils 0.20: https://docutils.test/', `<body>${menu}<main>${flat}</main></body>`),
    );
    expect(ties.flat().join()).not.toContain('all the modules');
  });
});

test('a caption that is kept from being read out twice is one all the same', async () => {
  const html = `<p>The roof of the terminal fell on 3 November 2021, the union says in its bulletin.</p><figure><img src="d.jpg" alt="The dome">
<figcaption aria-hidden="true">The dome. Photo: <a href="https://museum.test/dome">Harbour Museum</a></figcaption></figure>`;
  expect((await extractOf(page('pandoc', `<body>${html}</body>`))).urls).toEqual(['https://museum.test/dome']);
});
