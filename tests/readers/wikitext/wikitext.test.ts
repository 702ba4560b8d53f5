import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../../src/claims/index.ts';
import type { Article, Link, Origin } from '../../../src/core/article.ts';
import { readArticle, readerFor } from '../../../src/readers/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): Promise<Article> => readArticle({ bytes: bytes(text), path: 'page.wiki' }, 'wikitext');

function written(text: string, origin: Origin | undefined): string {
  if (origin === undefined || !('startByte' in origin)) return '';
  return Buffer.from(text).subarray(origin.startByte, origin.endByte).toString();
}

/** The one link of a page. */
async function only(text: string): Promise<Link> {
  const { links } = await read(text);
  expect(links).toHaveLength(1);
  const [link] = links;
  if (link === undefined) throw new Error('no link');
  return link;
}

/** Claims and the addresses or words of what each leans on. */
async function ties(text: string): Promise<Record<string, string[]>> {
  const { claims, sources } = extractClaims(await read(text));
  const nameOf = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
  return Object.fromEntries(
    claims.map((claim) => [
      claim.text.replace(/\[[^\]]*\]/g, ''),
      claim.citations.map(({ source }) => nameOf.get(source) ?? ''),
    ]),
  );
}

describe('a citation template', () => {
  const CITE = `The gate broke.<ref name="g">{{cite news
 |last1=Okparo |first1=Nadia |author2=Board of Works
 |title=Lock [[gate|gates]] ''break'' |url=https://gazette.test/a?b=1&c=2 <!-- live -->
 |newspaper=Brackwater Gazette |date=5 March 2023 |access-date=2023-05-01 |page=3
 |archive-url=https://web.archive.org/web/2023/https://gazette.test/a?b=1&c=2 |archive-date=6 March 2023 |url-status=dead
 |quote=The gate broke at noon. |doi=10.5555/gate |isbn=978-3-16-148410-0 |publisher=Gazette House}}</ref>`;

  test('is read with all its fields', async () => {
    const { url, fields, via } = await only(CITE);
    expect(url).toBe('https://gazette.test/a?b=1&c=2');
    expect(via).toBe('footnote');
    expect(fields).toEqual({
      entryKey: 'g',
      authors: ['Nadia Okparo', 'Board of Works'],
      title: 'Lock gates break',
      work: 'Brackwater Gazette',
      date: '5 March 2023',
      accessDate: '2023-05-01',
      pages: '3',
      archiveUrl: 'https://web.archive.org/web/2023/https://gazette.test/a?b=1&c=2',
      archiveDate: '6 March 2023',
      urlStatus: 'dead',
      quote: 'The gate broke at noon.',
      doi: '10.5555/gate',
      isbn: '978-3-16-148410-0',
      publisher: 'Gazette House',
    });
  });

  test('says where each of them stands, and where the whole template does', async () => {
    const { fieldOrigins, container, origin } = await only(CITE);
    expect(written(CITE, fieldOrigins?.archiveDate)).toBe('6 March 2023');
    expect(written(CITE, fieldOrigins?.urlStatus)).toBe('dead');
    expect(written(CITE, fieldOrigins?.title)).toBe("Lock [[gate|gates]] ''break''");
    expect(written(CITE, origin)).toContain('https://gazette.test/a?b=1&c=2');
    expect(written(CITE, container)).toBe(CITE.slice(CITE.indexOf('{{'), CITE.indexOf('</ref>')));
  });

  test.each([
    ['the older dead-url', '{{cite web|url=https://a.test/|title=T|dead-url=yes}}', { urlStatus: 'dead' }],
    [
      'the oldest deadurl',
      '{{Cite web|url=https://a.test/|title=T|deadurl=no|archiveurl=https://archive.ph/x1Y2z|accessdate=May 2015}}',
      { urlStatus: 'live', archiveUrl: 'https://archive.ph/x1Y2z', accessDate: 'May 2015' },
    ],
    ['an unfit address', '{{cite web|url=https://a.test/|title=T|url-status=unfit}}', { urlStatus: 'unfit' }],
    [
      'the year of a book',
      '{{cite book|title=T|year=1911|editor-last=Vang|editor-first=Hedda}}',
      { date: '1911', authors: ['Hedda Vang'] },
    ],
    ['citation style 2', '{{citation|title=T|url=https://a.test/|work=W}}', { work: 'W' }],
    [
      'German',
      '{{Internetquelle |url=https://a.test/ |titel=T |autor=A |werk=W |datum=2020-01-02 |abruf=2020-02-03 |archiv-url=https://web.archive.org/web/2020/https://a.test/}}',
      {
        title: 'T',
        authors: ['A'],
        work: 'W',
        date: '2020-01-02',
        accessDate: '2020-02-03',
        archiveUrl: 'https://web.archive.org/web/2020/https://a.test/',
      },
    ],
    [
      'French',
      '{{Lien web |url=https://a.test/ |titre=T |nom1=B |prénom1=A |consulté le=1 mai 2020}}',
      { title: 'T', authors: ['A B'], accessDate: '1 mai 2020' },
    ],
    [
      'Spanish',
      '{{cita web |url=https://a.test/ |título=T |apellidos=B |nombre=A |fechaacceso=1 de mayo}}',
      { title: 'T', authors: ['A B'], accessDate: '1 de mayo' },
    ],
    [
      'the last value of two that is not empty',
      '{{cite web|title=Old|url=https://a.test/|title=T|title=}}',
      { title: 'T' },
    ],
    ['a pipe in an address', '{{cite web|url=https://a.test/?a{{!}}b|title=T}}', { title: 'T' }],
    ['a template of the wiki itself, within a reference', '{{BBC source|title=T|url=https://a.test/}}', { title: 'T' }],
  ])('may be written as %s', async (_name, cite, expected) => {
    const { fields } = await only(`It fell.<ref>${cite}</ref>`);
    expect(fields).toMatchObject(expected);
  });

  test('without an address is a source that nobody can ask, or that its identifier can', async () => {
    const text =
      'One.<ref>{{cite book|title=Ports|last=Solheim}}</ref> Two.<ref>{{cite journal|title=Iron|doi=10.5555/i}}</ref> Three.<ref>{{cite journal|title=Salt|pmid=123456}}</ref>';
    const { sources } = extractClaims(await read(text));
    expect(sources.map(({ kind, url }) => [kind, url])).toEqual([
      ['offline', undefined],
      ['doi', 'https://doi.org/10.5555/i'],
      ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/123456/'],
    ]);
  });

  test('in a list of works is an entry of a list of sources', async () => {
    const { blocks, links } = await read('== Works ==\n* {{cite book|title=Ports|last=Solheim|url=https://p.test/}}');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'source-list']);
    expect(links.map(({ marks }) => marks)).toEqual([[]]);
  });
});

describe('references', () => {
  test('that are named are used again, before and behind their text', async () => {
    const text =
      'The lock broke.<ref name=a /> The port closed.<ref name="a">[https://a.test/ A]</ref> The gate stayed open.<ref name=\'a\'/>';
    expect(await ties(text)).toEqual({
      'The lock broke.': ['https://a.test/'],
      'The port closed.': ['https://a.test/'],
      'The gate stayed open.': ['https://a.test/'],
    });
  });

  test.each([
    [
      'in a list',
      'The lock broke.<ref name="a"/>\n\n== Notes ==\n<references>\n<ref name="a">[https://a.test/ A]</ref>\n</references>',
    ],
    [
      'in a template of the list',
      'The lock broke.<ref name="a"/>\n\n{{reflist|30em|refs=\n<ref name="a">[https://a.test/ A]</ref>\n}}',
    ],
    ['by r', 'The lock broke.{{r|a}}\n{{reflist|refs=<ref name="a">[https://a.test/ A]</ref>}}'],
    ['by refn', 'The lock broke.{{refn|[https://a.test/ A]}}'],
    ['by efn', 'The lock broke.{{efn|See [https://a.test/ A].}}'],
    ['by #tag', 'The lock broke.{{#tag:ref|[https://a.test/ A]|group=n}}'],
    ['in a group', 'The lock broke.<ref group="note">[https://a.test/ A]</ref>'],
    ['within a note', 'The lock broke.{{efn|The upper one.<ref>[https://a.test/ A]</ref>}}'],
    ['over lines', 'The lock broke.<ref>\nSee [https://a.test/\nA]\nhttps://a.test/\n</ref>'],
    ['with a bare address', 'The lock broke.<ref>https://a.test/.</ref>'],
    ['with too many brackets', 'The lock broke.<ref>[[https://a.test/ A]]</ref>'],
    ['in capitals', 'The lock broke.<REF>[https://a.test/ A]</REF>'],
  ])('may be defined %s', async (_name, text) => {
    const { sources } = extractClaims(await read(text));
    expect(sources.map(({ url }) => url)).toEqual(['https://a.test/']);
  });

  test('tie a note within a note to the note, not to the sentence', async () => {
    const { links, text } = await read('The lock broke.{{efn|The upper one.<ref>[https://a.test/ A]</ref>}}');
    expect(links[0]?.marks.map(({ span }) => text.slice(span.start - 4, span.end))).toEqual(['one.[1]']);
  });

  test('are numbered by their first use, a count for every group', async () => {
    const { text } = await read(
      'A gate.<ref>x</ref><ref group=n>y</ref><ref name=z>z</ref>{{efn|w}} Another.<ref name=z/>',
    );
    expect(text.split('\n\n')).toEqual(['A gate.[1][n 1][2][a] Another.[2]', 'x', 'y', 'z', 'w']);
  });

  test('without a text on the page are missing', async () => {
    const { notices, text } = await read('The lock broke.<ref name="lost" />');
    expect(notices.map(({ code, args, span }) => [code, args['label'], text.slice(span?.start, span?.end)])).toEqual([
      ['missing-entry', 'lost', '[1]'],
    ]);
  });

  test('with two texts under one name keep both', async () => {
    const { links } = await read('One.<ref name=a>https://a.test/</ref> Two.<ref name=a>https://b.test/</ref>');
    expect(links.map(({ url }) => url)).toEqual(['https://a.test/', 'https://b.test/']);
  });

  test('that are never closed end with their line, and are said to be open', async () => {
    const { links, notices, text } = await read(
      'One.<ref>https://a.test/\n\nTwo goes on.<ref>https://b.test/</ref> Three.',
    );
    expect(links.map(({ url }) => url)).toEqual(['https://a.test/', 'https://b.test/']);
    expect(notices.map(({ code }) => code)).toEqual(['unclosed-ref']);
    expect(text).toContain('Two goes on.[2] Three.');
  });

  test('in code are none', async () => {
    const { links, text } = await read(
      'Type <code>curl https://a.test/x</code> and see https://b.test/y.\n\nOr <code> this.\n\nThen https://c.test/z.',
    );
    expect(text).toMatch(/^Type curl https:..a.test.x and see https:..b.test.y\.\n/);
    expect(links.map(({ url }) => url)).toEqual(['https://b.test/y', 'https://c.test/z']);
  });

  test('in comments and nowiki are none', async () => {
    const text = 'A gate.<!-- <ref>https://a.test/</ref> --> <nowiki><ref>no</ref></nowiki> It stands.';
    const article = await read(text);
    expect(article.links).toEqual([]);
    expect(article.text).toBe('A gate. <ref>no</ref> It stands.');
  });
});

describe('short citations', () => {
  const FULL =
    '\n\n== Bibliography ==\n* {{cite book|last1=Vang|first1=Hedda|last2=Berg|year=2014|title=Iron|url=https://iron.test/}}\n* {{cite book|author=Port Board|date=May 1999|title=Salt|ref={{sfnref|PB|1999}}|url=https://salt.test/}}';

  test.each([
    ['{{sfn|Vang|Berg|2014|p=7}}', ['https://iron.test/']],
    ['{{harv|Vang|Berg|2014}}', ['https://iron.test/']],
    ['<ref>{{harvnb|Vang|Berg|2014|pp=7–9}}</ref>', ['https://iron.test/']],
    ['<ref>{{harvnb|Vang|Berg|2014}}; {{harvnb|PB|1999}}</ref>', ['https://iron.test/', 'https://salt.test/']],
    ['{{sfnm|1a1=Vang|1a2=Berg|1y=2014|2a1=PB|2y=1999|2p=3}}', ['https://iron.test/', 'https://salt.test/']],
  ])('%s lead to the full one', async (short, expected) => {
    const found = await ties(`The iron was old ${short} in places.${FULL}`);
    const [[text = '', sources = []] = []] = Object.entries(found);
    expect(text).toContain('The iron was old');
    expect(sources).toEqual(expected);
  });

  test('in the sentence read as words', async () => {
    const { text } = await read(`As {{harvtxt|Vang|Berg|2014|p=7}} show, iron rusts.${FULL}`);
    expect(text).toContain('As Vang & Berg (2014, p. 7) show, iron rusts.');
  });

  test('without a full one are a source all the same, and said to be unresolved', async () => {
    const article = await read('The iron was old.{{sfn|Solheim|2014|p=88}}');
    expect(article.links.map(({ url, citedAs, via }) => [url, citedAs, via])).toEqual([
      [undefined, 'Solheim 2014, p. 88', 'author-date'],
    ]);
    expect(article.notices.map(({ code, args }) => [code, args['key']])).toEqual([
      ['undefined-key', 'Solheim 2014, p. 88'],
    ]);
  });
});

describe('links beside references', () => {
  test('have the status and the copy that templates behind them say', async () => {
    const text =
      '* [https://a.test/x A page]{{dead link|date=May 2020}} {{webarchive|url=https://web.archive.org/web/2019/https://a.test/x|date=2019-01-02}}';
    const { fields, fieldOrigins } = await only(text);
    expect(fields).toEqual({
      urlStatus: 'dead',
      archiveUrl: 'https://web.archive.org/web/2019/https://a.test/x',
      archiveDate: '2019-01-02',
    });
    expect(written(text, fieldOrigins?.urlStatus)).toBe('{{dead link|date=May 2020}}');
  });

  test('are found in infoboxes, tables, lists, captions and galleries', async () => {
    const text = `{{Infobox lock
| name = Brackwater
| population = 40,000<ref>https://in-box.test/</ref>
| website = {{URL|lock.test/home}}
}}
[[File:Lock.jpg|thumb|left|200px|The lock<ref>https://in-caption.test/</ref>]]
{| class="wikitable"
! Year !! Ships
|-
| 1911 || style="x" | 12<ref>https://in-cell.test/</ref>
|}
* An item [https://in-item.test/ here]
<gallery>
File:A.jpg|A gate<ref>https://in-gallery.test/</ref>
</gallery>
{{columns-list|2|
* Listed [https://in-columns.test/ one]
}}`;
    const { links } = await read(text);
    expect(links.map(({ url }) => url).sort()).toEqual([
      'https://in-box.test/',
      'https://in-caption.test/',
      'https://in-cell.test/',
      'https://in-columns.test/',
      'https://in-gallery.test/',
      'https://in-item.test/',
      'lock.test/home',
    ]);
  });

  test('within the wiki are none', async () => {
    const { links, text } = await read(
      'A [[lock]], [[Gate (water)|gates]] and [[:Category:Ports]].[[Category:Locks]][[de:Schleuse]]',
    );
    expect(links).toEqual([]);
    expect(text).toBe('A lock, gates and Category:Ports.');
  });

  test.each([
    ["''https://a.test/x''.", 'https://a.test/x'],
    ['(https://a.test/x)', 'https://a.test/x'],
    ['https://a.test/x_(y)', 'https://a.test/x_(y)'],
    ['[//a.test/x A]', '//a.test/x'],
    ['[https://a.test/x?a=1&amp;b=2 A]', 'https://a.test/x?a=1&b=2'],
    ["[https://a.test/x''A'']", 'https://a.test/x'],
  ])('end where MediaWiki ends them: %s', async (text, url) => {
    expect((await only(`See ${text}`)).url).toBe(url);
  });
});

describe('the reading text', () => {
  test.each([
    ["'''Bold''' and ''slanted'' words", 'Bold and slanted words'],
    ['A&nbsp;gate &ndash; 5&times;5', 'A gate – 5×5'],
    [
      'It is {{convert|5|to|10|km|mi}} long{{citation needed|date=May 2020}}, {{circa|1911}}.',
      'It is 5 to 10 km long, c. 1911.',
    ],
    ['{{lang|de|Schleuse}} and {{nowrap|12 ships}}', 'Schleuse and 12 ships'],
    ['A line<br/>broken, <small>small</small> <s>words</s>', 'A line broken, small words'],
    ['One line\nand the next', 'One line and the next'],
    ['An open [[link and {{template', 'An open [[link and {{template'],
    ['__NOTOC__A gate', 'A gate'],
  ])('of %j', async (text, expected) => {
    expect((await read(text)).text).toBe(expected);
  });

  test('has headings, lists, quotations and cells as blocks', async () => {
    const text =
      '== Past ==\nText.\n\n* one thing\n# another\n; term : meaning\n{{quote|Words were said.|A speaker}}\n<blockquote>More words.</blockquote>\n{|\n|+ Ships\n! Year\n|-\n| 1911 || 12\n|}\n----\nEnd.';
    const { blocks, text: reading } = await read(text);
    expect(blocks.map(({ kind, span }) => [kind, reading.slice(span.start, span.end)])).toEqual([
      ['heading', 'Past'],
      ['paragraph', 'Text.'],
      ['list-item', 'one thing'],
      ['list-item', 'another'],
      ['list-item', 'term : meaning'],
      ['quotation', 'Words were said.'],
      ['byline', 'A speaker'],
      ['quotation', 'More words.'],
      ['caption', 'Ships'],
      ['table-cell', 'Year'],
      ['table-cell', '1911'],
      ['table-cell', '12'],
      ['paragraph', 'End.'],
    ]);
  });

  test.each([
    ["'''Brackwater lock''' is a lock.", 'Brackwater lock'],
    ['{{DISPLAYTITLE:Brackwater}}\nA lock.', 'Brackwater'],
    ['A lock.', undefined],
  ])('%j has the title %s', async (text, title) => {
    expect((await read(text)).title).toBe(title);
  });
});

describe('a page is recognised', () => {
  test.each([
    ['page.wiki', 'x', 'wikitext'],
    ['-', "'''Lock''' is a [[gate]].<ref>{{cite web|url=https://a.test/}}</ref>\n\n== Past ==\nOld.", 'wikitext'],
    ['-', 'A text with [[brackets]] and nothing else.', 'text'],
  ])('%s %j', (path, text, expected) => {
    expect(readerFor({ bytes: bytes(text), path }).id).toBe(expected);
  });
});

describe('the speaker of a quotation', () => {
  test.each([
    [
      'by a short citation',
      "{{blockquote|The river has taken the church.|Jane Marsh|''Letters'' (1913){{sfn|Marsh|1913|p=4}}}}",
    ],
    ['by a reference', '{{quote|The river has taken the church.|Jane Marsh|Letters<ref>[https://a.test/ A]</ref>}}'],
  ])('is one line below it, and its source is that of the words: %s', async (_name, quotation) => {
    const list = '\n\n== Sources ==\n* {{cite book |last=Marsh |year=1913 |title=Letters |url=https://a.test/}}\n';
    const article = await read(`It moved in 1911.\n\n${quotation}${list}`);
    expect(article.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['paragraph', 'quotation', 'byline']);
    const { claims, sources } = extractClaims(article);
    expect(claims.map(({ text, citations }) => [text, citations.length > 0])).toEqual([
      ['It moved in 1911.', false],
      ['The river has taken the church.', true],
    ]);
    expect(sources.map(({ url }) => url)).toEqual(['https://a.test/']);
  });
});

test.each([
  ['in a line', '<pre>x = [https://code.test/ y]</pre>'],
  ['over lines', '<pre>\nx = [https://code.test/ y]\n</pre>'],
  ['of a language', '<syntaxhighlight lang="js">x = "https://code.test/"</syntaxhighlight>'],
])('code is a block of its own, and cites nothing: %s', async (_name, code) => {
  const { blocks, links, text } = await read(`The mill closed in 2024.\n${code}\nIt had 85 workers.`);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'code', 'paragraph']);
  expect(text.slice(blocks[2]?.span.start)).toBe('It had 85 workers.');
  expect(links).toEqual([]);
});
