import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../../src/claims/index.ts';
import type { Article } from '../../../src/core/article.ts';
import { readArticle } from '../../../src/readers/index.ts';

const PROSE =
  'Salt intake is above ten grams a day in most of the countries that were looked at, and nobody knows the reason.';

function read(body: string, head = ''): Promise<Article> {
  const markup = `<!doctype html><html lang="en"><head><title>Salt</title>${head}</head><body><main><article><h1>Salt</h1><p>${PROSE}</p><p>${PROSE}</p>${body}</article></main></body></html>`;
  return readArticle({ bytes: new TextEncoder().encode(markup), path: 'page.html' }, 'html');
}

describe('an article of a journal', () => {
  const BODY = `<p>Kidneys grow old by one millilitre a year, say many of those who have measured it [<a href="#B1">1</a>]. Brandt et al. (<a href="#B2">2019</a>) found no effect in 300 women.</p>
<h2>References</h2><ul><li id="B1"><span>1.</span><cite>Kane O. Salt in Kell. <em>J Salt.</em> 2018;4:1–9.</cite> [<a href="https://scholar.google.com/scholar_lookup?title=y">Google Scholar</a>]</li>
<li id="B2"><span>2.</span><cite>Brandt L. No effect. 2019.</cite> [<a href="https://doi.org/10.5555/k.1">DOI</a>]</li></ul>`;

  test('cites no search for its references', async () => {
    const { sources } = extractClaims(await read(BODY));
    expect(sources.map(({ url, kind }) => url ?? kind)).toEqual(['offline', 'https://doi.org/10.5555/k.1']);
    expect(sources[0]?.citedAs).toMatch(/^Kane O\. Salt in Kell\./);
  });

  test('keeps the year that leads to a reference in its sentence', async () => {
    const { claims } = extractClaims(await read(BODY));
    expect(claims.at(-1)).toMatchObject({ text: 'Brandt et al. (2019) found no effect in 300 women.' });
    expect(claims.at(-1)?.citations).toHaveLength(1);
  });

  test('came out when PubMed says so', async () => {
    const head = '<meta name="citation_publication_date" content="2021 May 3">';
    expect((await read(BODY, head)).publishedAt).toBe('2021-05-03');
  });
});

test('a number that leads back to a picture is a word, and the number of a note is none', async () => {
  const { text, blocks } = await read(
    `<div id="pic"><p>${PROSE}</p></div><p>It was so.<a id="r1" href="#n1">1</a></p><p>Both Figures <a href="#pic">1</a> and <a href="#pic">4</a> say so.</p><ol><li id="n1"><a href="#r1">1</a> A letter, https://a.test/x.</li></ol>`,
  );
  expect(text).toContain('Both Figures 1 and 4 say so.');
  expect(blocks.filter(({ kind }) => kind === 'note').map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'A letter, https://a.test/x.',
  ]);
});

describe('a page of a wiki', () => {
  const BODY = `<div class="mw-parser-output"><p>The mill is in a <a href="/wiki/Market_town">market town</a> and closed in 2024.<sup>[<a href="/wiki/Wikipedia:Citation_needed">citation needed</a>]</sup> The owner was bankrupt, as <a class="external text" href="https://paper.test/mill">the paper wrote</a>.</p><p>${PROSE} <span class="reference-accessdate">. Retrieved 3 March 2023</span></p></div>`;
  const HEAD = '<link rel="canonical" href="https://en.wiki.test/wiki/Salt">';

  test('cites none of its other pages', async () => {
    const { links } = await read(BODY, HEAD);
    expect(links.filter(({ role }) => role === 'source').map(({ url }) => url)).toEqual(['https://paper.test/mill']);
  });

  test('has short notes that lead on to the works of its bibliography', async () => {
    const note = (n: number, words: string) =>
      `<li id="cite_note-${n}"><span class="mw-cite-backlink"><a href="#cite_ref-${n}">^</a></span> <span class="reference-text">${words}</span></li>`;
    const mark = (n: number) => `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}">[${n}]</a></sup>`;
    const smith = '<a href="#CITEREFSmith2004">Smith 2004</a>';
    const { claims, sources } = extractClaims(
      await read(
        `<div class="mw-parser-output"><p>The dome was built in 1931.${mark(1)} It fell in 2021, and the glass was cracked.${mark(2)} It weighed 12 t.${mark(3)}</p>
<h2>Notes</h2><ol class="references">${note(1, `${smith}, p. 5.`)}${note(2, `<a href="#CITEREFBrandt2010">Brandt 2010</a>, pp. 7–9; ${smith}, p. 8.`)}${note(3, '<cite id="CITEREFLee2012" class="citation"><a class="external text" href="https://lee.test/">"Weights"</a>. 2012.</cite>')}</ol>
<h2>Bibliography</h2><ul><li><cite id="CITEREFBrandt2010" class="citation book">Brandt, Otto (2010). <i>The Roof</i>. Quay Press.</cite></li>
<li><cite id="CITEREFSmith2004" class="citation web">Smith, Jane (2004). <a class="external text" href="https://smith.test/domes">"Domes"</a>.</cite></li></ul></div>`,
        HEAD,
      ),
    );
    const nameOf = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
    expect(
      claims
        .slice(-3)
        .map(({ text, citations }) => [text, ...citations.map(({ source, via }) => `${via} ${nameOf.get(source)}`)]),
    ).toEqual([
      ['The dome was built in 1931.[1]', 'author-date https://smith.test/domes'],
      [
        'It fell in 2021, and the glass was cracked.[2]',
        'author-date Brandt, Otto (2010). The Roof. Quay Press.',
        'author-date https://smith.test/domes',
      ],
      ['It weighed 12 t.[3]', 'footnote https://lee.test/'],
    ]);
  });

  test('did not come out when a reference was looked at', async () => {
    expect((await read(BODY, HEAD)).publishedAt).toBeUndefined();
  });
});

test('a note within its sentence stands behind it, and its links are what the sentence leans on', async () => {
  const number =
    '<sup class="modern-footnotes-footnote " data-mfn="1"><a href="javascript:void(0)" role="button">1</a></sup>';
  const tooltip =
    '<span id="mfn-content-1" role="tooltip" class="modern-footnotes-footnote__note" data-mfn="1">See the <a href="https://inspectorate.test/letter">letter</a>.</span>';
  const side =
    '<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1"/><span class="sidenote">The figure is in the <a href="https://owner.test/report">report</a>.</span>';
  const article = await read(
    `<p>The roof fell in 2021.${number}${tooltip} Eleven people were hurt.${side} Nobody had weighed it.</p>`,
  );
  const { text, blocks, links } = article;
  expect(blocks.slice(-3).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)).toEqual([
    'paragraph: The roof fell in 2021.[1] Eleven people were hurt.[2] Nobody had weighed it.',
    'note: See the letter.',
    'note: The figure is in the report.',
  ]);
  expect(links.map(({ url, via, marks }) => [url, via, marks.map(({ label }) => label)])).toEqual([
    ['https://inspectorate.test/letter', 'footnote', ['1']],
    ['https://owner.test/report', 'footnote', ['2']],
  ]);
});

test('a row of references has those that it leaves out, linked to elsewhere or not', async () => {
  const items = [1, 2, 3, 4]
    .map((n) => `<li id="B${n}"><span>${n}.</span> <a href="https://a.test/${n}">Kidneys ${n}</a>, 2018.</li>`)
    .join('');
  const { claims, sources } = extractClaims(
    await read(
      `<p>${PROSE} Kidneys grow old by one millilitre a year [<a href="#B1">1</a>–<a href="#B4">4</a>]. Two say ten [<a href="#B2">2</a>], and Orr (<a href="#B3">2018</a>) five.</p><h2>References</h2><ol>${items}</ol>`,
    ),
  );
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  const claim = claims.find(({ text }) => text.startsWith('Kidneys'));
  expect(claim?.citations.map(({ source }) => urls.get(source)).sort()).toEqual([
    'https://a.test/1',
    'https://a.test/2',
    'https://a.test/3',
    'https://a.test/4',
  ]);
});
