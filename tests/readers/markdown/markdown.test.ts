import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { readArticle } from '../../../src/readers/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, path = 'article.md', files: Readonly<Record<string, string>> = {}): Promise<Article> =>
  readArticle({
    bytes: bytes(text),
    path,
    sibling: async (name) => (files[name] === undefined ? null : bytes(files[name])),
  });

/** `via role address: words`, one a link. */
const linksOf = ({ links }: Article): string[] =>
  links.map(({ via, role, url, citedAs }) => `${via} ${role} ${url ?? '-'}: ${citedAs}`);
/** `kind: words`, one a block. */
const blocksOf = ({ blocks, text }: Article): string[] =>
  blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

describe('links', () => {
  test.each<[string, string, readonly string[]]>([
    ['an inline link', '[the report](https://a.test/x "Title")', ['link source https://a.test/x: the report']],
    ['an address in angle brackets', '[r](<https://a.test/x y>)', ['link source https://a.test/x y: r']],
    [
      'brackets in the words',
      '[see [note 3] there](https://a.test/x)',
      ['link source https://a.test/x: see [note 3] there'],
    ],
    ['parentheses in the address', '[r](https://a.test/x_(y)_z)', ['link source https://a.test/x_(y)_z: r']],
    [
      'escapes and references undone',
      '[r](https://a.test/\\_x?a=1&amp;b=2)',
      ['link source https://a.test/_x?a=1&b=2: r'],
    ],
    ['a full reference', '[r][One  TWO]\n\n[one two]: https://a.test/x', ['link source https://a.test/x: r']],
    ['a collapsed one', '[r][]\n\n[R]: <https://a.test/x> "t"', ['link source https://a.test/x: r']],
    ['a shortcut', '[r]\n\n[r]: https://a.test/x', ['link source https://a.test/x: r']],
    [
      'the first of two definitions',
      '[r]\n\n[r]: https://a.test/1\n[r]: https://a.test/2',
      ['link source https://a.test/1: r'],
    ],
    ['no link without a definition', '[r] and [s][t]', []],
    ['an autolink', '<https://a.test/x>', ['link source https://a.test/x: https://a.test/x']],
    [
      'a bare address',
      'See https://a.test/a_b_c, and www.a.test/x.',
      ['link source https://a.test/a_b_c: https://a.test/a_b_c', 'link source www.a.test/x: www.a.test/x'],
    ],
    [
      'raw HTML in a sentence',
      'See <a href="https://a.test/x?a&amp;b">the <b>report</b></a>.',
      ['link source https://a.test/x?a&b: the report'],
    ],
    [
      'a block of HTML',
      '<div>\n<p>See <a href="https://a.test/x">it</a></p>\n</div>',
      ['link source https://a.test/x: it'],
    ],
    [
      'mail',
      '[Mail](mailto:ines@a.test) and <ines@a.test> and mailto:per@a.test, not ines@b.test',
      [
        'link contact mailto:ines@a.test: Mail',
        'link contact ines@a.test: ines@a.test',
        'link contact mailto:per@a.test: mailto:per@a.test',
      ],
    ],
    ['a relative link', '[there](../notes/x.md#part)', ['link internal ../notes/x.md#part: there']],
    ['a link without words', 'Then [](https://a.test/x).', ['link source https://a.test/x: https://a.test/x']],
    ['a marker stuck to the sentence', 'It fell.[1](https://a.test/x)', ['numbered source https://a.test/x: [1]']],
    ['a marker in brackets', 'It fell. [[2]](https://a.test/x)', ['numbered source https://a.test/x: [2]']],
    ['a number that is no marker', 'It took [12](https://a.test/x) days.', ['link source https://a.test/x: 12']],
    [
      'attributes behind a link',
      '[r](https://a.test/x){target="_blank" .external} says',
      ['link source https://a.test/x: r'],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(linksOf(await read(`Words.\n\n${text}`))).toEqual(expected);
  });

  test.each<[string, string]>([
    ['in a code span', '`https://a.test/x` and ``[r](https://a.test/y)``'],
    ['in a fence', '```sh\ncurl https://a.test/x\n```'],
    ['in an indented block', 'Words:\n\n    [r](https://a.test/x) https://a.test/y'],
    ['in HTML code', 'Words <code>https://a.test/x</code>\n\n<pre><code>https://a.test/y</code></pre>'],
    ['in a comment', 'Words.<!-- https://a.test/x -->\n\n<!-- https://a.test/y -->'],
    ['in a definition that nothing uses', '[r]: https://a.test/x'],
  ])('none %s', async (_name, text) => {
    expect(linksOf(await read(`Words.\n\n${text}`))).toEqual([]);
  });

  test('pictures are kept apart, also those that are links', async () => {
    const article = await read(
      '![The lock](lock.png)\n\n[![Plan](plan.png)](https://a.test/plan)\n\nA ![x](i.png) line.',
    );
    expect(linksOf(article)).toEqual([
      'link image lock.png: The lock',
      'link image plan.png: Plan',
      'link image https://a.test/plan: Plan',
      'link image i.png: x',
    ]);
    expect(blocksOf(article)).toEqual(['caption: The lock', 'caption: Plan', 'paragraph: A line.']);
  });

  test('in the words of a picture are links like those of any caption', async () => {
    const article = await read(
      '![The dome. Photo: [Harbour *Museum*](https://a.test/dome)](dome.jpg)\n\nA ![see [b](https://a.test/b)](i.png) line.',
    );
    expect(linksOf(article)).toEqual([
      'link image dome.jpg: The dome. Photo: Harbour Museum',
      'link source https://a.test/dome: Harbour Museum',
      'link image i.png: see b',
      'link source https://a.test/b: b',
    ]);
    expect(blocksOf(article)).toEqual(['caption: The dome. Photo: Harbour Museum', 'paragraph: A line.']);
  });

  test('without words in HTML stand where they are, and nobody takes them for sources', async () => {
    expect(linksOf(await read('Words <a href="https://a.test/x"></a> and <a href="data:,x">more</a>.'))).toEqual([
      'link navigation https://a.test/x: https://a.test/x',
      'link internal data:,x: more',
    ]);
  });

  test('stand in the file where their address is written, also that of a reference', async () => {
    const text = 'é [r](<https://a.test/x>) and [s]\n\n[s]: https://a.test/y';
    const { links } = await read(text);
    const written = links.map(({ origin }) =>
      'startByte' in origin ? Buffer.from(text).subarray(origin.startByte, origin.endByte).toString() : '',
    );
    expect(written).toEqual(['https://a.test/x', 'https://a.test/y']);
  });
});

describe('notes', () => {
  test('lean on the place of their marker, wherever they stand', async () => {
    const article = await read(
      'It fell.[^a] It burned.[^A]\n\n[^a]: The Ledger, https://a.test/x\n    and more\n\nEnd.',
    );
    const [link] = article.links;
    expect([link?.via, link?.marks.map(({ span }) => article.text.slice(span.start, span.end))]).toEqual([
      'footnote',
      ['[a]', '[A]'],
    ]);
    expect(blocksOf(article)).toEqual([
      'paragraph: It fell.[a] It burned.[A]',
      'note: The Ledger, https://a.test/x and more',
      'paragraph: End.',
    ]);
  });

  test('written into the sentence leave it readable', async () => {
    const article = await read(
      'It fell.^[See [the Ledger](https://a.test/x), p. 3.] It burned.^[Ines Brandt, *Fires*. Tidewater Press, 1999.]',
    );
    expect(article.text).toBe('It fell.[1] It burned.[2]');
    expect(linksOf(article)).toEqual([
      'footnote source https://a.test/x: See the Ledger, p. 3.',
      'footnote source -: Ines Brandt, Fires. Tidewater Press, 1999.',
    ]);
  });

  test.each(['Ibid.', 'ibid., p. 6', 'Ebd., S. 14 f.', '*Ibídem*, págs. 3-5.', 'Voir *ibid.*, p. iv.', 'Id. at 12.'])(
    'that say %s lean on the source of the one before',
    async (words) => {
      const article = await read(
        `It fell.[^1] It burned.[^2] It sank.[^3]\n\n[^1]: https://a.test/x\n[^2]: ${words}\n[^3]: Ibid.`,
      );
      expect(article.links.map(({ url, marks }) => [url, marks.map(({ label }) => label)])).toEqual([
        ['https://a.test/x', ['1', '2', '3']],
      ]);
    },
  );

  test.each([
    'Ibid.; Ledger, 4 June 2003, p. 1.',
    'Ibid. says nothing of it.',
    'Identity is another matter.',
    'Op. cit., p. 6.',
  ])('that say more do not: %s', async (words) => {
    const { links } = await read(`It fell.[^1] It burned.[^2]\n\n[^1]: https://a.test/x\n[^2]: ${words}`);
    expect(links.find(({ url }) => url !== undefined)?.marks).toHaveLength(1);
  });

  test.each([
    'Interview with the author, May 3, 2025.',
    'Entretien du 4 mars 2026.',
    'Entrevista con la alcaldesa, marzo de 2025.',
    'Gespräch mit Ines Brandt am 3. Mai.',
    'Conversa com o autor.',
    'Harbour Ledger, 4 June 2003.',
    'Le Journal du port, 7 août 2021.',
    'Vgl. Grundbuchauszug vom 2.4.2025.',
    'Petra Oduya: Der Hafen, 2. Aufl., Bremen 1998.',
  ])('cite works without an address: %s', async (words) => {
    expect(linksOf(await read(`It fell.[^1]\n\n[^1]: ${words}`))).toEqual([`footnote source -: ${words}`]);
  });

  test.each([
    'The roof has been there since 4 June 2003.',
    'Conversations like this one are rare.',
    'Der Vertrag gilt vom 2.4.2025 an.',
  ])('are remarks where they cite nothing: %s', async (words) => {
    expect(linksOf(await read(`It fell.[^1]\n\n[^1]: ${words}`))).toEqual([]);
  });

  test('that are not there are noticed', async () => {
    const { notices } = await read('It fell.[^lost] `[^code]` It burned.[3]');
    expect(notices.map(({ code, args }) => [code, args['label']])).toEqual([
      ['missing-entry', 'lost'],
      ['missing-entry', '3'],
    ]);
  });

  test('of one label count once, and the first does', async () => {
    const { links } = await read('It fell.[^a]\n\n[^a]: https://a.test/1\n[^a]: https://a.test/2');
    expect(links.map(({ url, marks }) => [url, marks.length])).toEqual([
      ['https://a.test/1', 1],
      ['https://a.test/2', 0],
    ]);
  });
});

describe('blocks', () => {
  test('are told apart', async () => {
    const text = [
      '# Title',
      '',
      'Setext',
      '------',
      'Plain *words* with __marks__, ~~struck~~ &amp; `code` \\[1\\].',
      '',
      '> Quoted',
      'lazily',
      '',
      '> [!NOTE]',
      '> An alert.',
      '',
      '1. one',
      '2. - nested',
      '',
      '- [x] done',
      '',
      '| A | B |',
      '|---|---|',
      '| 1 | two words |',
      '',
      '::: {.note}',
      'Inside.',
      ':::',
      '',
      '```js',
      'let x;',
      '```',
      '{{< pagebreak >}}',
    ].join('\n');
    expect(blocksOf(await read(text))).toEqual([
      'heading: Title',
      'heading: Setext',
      'paragraph: Plain words with marks, struck & code [1].',
      'quotation: Quoted lazily',
      'paragraph: An alert.',
      'list-item: one',
      'list-item: nested',
      'list-item: done',
      'table-cell: A',
      'table-cell: B',
      'table-cell: 1',
      'table-cell: two words',
      'paragraph: Inside.',
      'code: let x;',
    ]);
  });

  test.each([
    ['a table', '| A | [B](https://a.test/b) |\n|---|---|\n| 1 | 2 |'],
    ['a box of HTML', '<div>\n\n# Title\n\nSee [it](https://a.test/b).\n\n</div>'],
    ['a line broken by hand', 'One.\\\nTwo, as [it](https://a.test/b) says.'],
  ])('are the same with the ends of lines that Windows writes: %s', async (_name, text) => {
    const [unix, windows, mac] = await Promise.all(['\n', '\r\n', '\r'].map((end) => read(text.replaceAll('\n', end))));
    if (unix === undefined || windows === undefined || mac === undefined) throw new Error('not read');
    expect(unix.links.map(({ url }) => url)).toEqual(['https://a.test/b']);
    expect(blocksOf(unix).join()).not.toMatch(/[|<#\\]/);
    for (const other of [windows, mac]) {
      expect(blocksOf(other)).toEqual(blocksOf(unix));
      expect(linksOf(other)).toEqual(linksOf(unix));
      const [start = 0] = other.links.map(({ span }) => span.start);
      expect(other.placeOf(start)).toEqual(unix.placeOf(start));
    }
    const origin = windows.links[0]?.origin;
    const written = text.replaceAll('\n', '\r\n');
    expect(origin !== undefined && 'startByte' in origin && written.slice(origin.startByte, origin.endByte)).toBe(
      'https://a.test/b',
    );
  });

  test('are a table with white space behind the line under its head', async () => {
    const article = await read('| A | B |  \n|:--|---| \t\n| 1 | [two](https://a.test/2) |  \n');
    expect(blocksOf(article)).toEqual(['table-cell: A', 'table-cell: B', 'table-cell: 1', 'table-cell: two']);
    expect(linksOf(article)).toEqual(['link source https://a.test/2: two']);
  });

  test('of MDX are read as Markdown', async () => {
    const article = await read(
      'import { Chart } from "./chart"\n\n# Title\n\n<Chart data="x" />\n\nSee [it](https://a.test/x).\n\n<Note>\n\nInside.\n\n</Note>\n',
      'page.mdx',
    );
    expect(blocksOf(article)).toEqual(['heading: Title', 'paragraph: See it.', 'paragraph: Inside.']);
  });

  test('a list of sources is one, and its numbers answer the markers', async () => {
    const article = await read(
      'It fell [1], they say [2].\n\n## Sources\n\n1. The Ledger, https://a.test/1\n2. Ingrid Solheim, Ports of the North. Tidewater Press, 2014.\n',
    );
    expect(article.links.map(({ via, url, marks }) => [via, url, marks.map(({ label }) => label)])).toEqual([
      ['numbered', 'https://a.test/1', ['1']],
      ['numbered', undefined, ['2']],
    ]);
  });
});

test('a list of sources may begin with a few words about itself', async () => {
  const list = '- The Ledger, <https://a.test/1>\n- Ines Brandt, *Fires*. Tidewater Press, 1999.\n';
  const { links } = await read(
    `It fell.\n\n## Sources\n\nAll pages were read in May.\n\nThe list is short.\n\n${list}`,
  );
  expect(links.map(({ via, url }) => [via, url])).toEqual([
    ['reference', 'https://a.test/1'],
    ['reference', undefined],
  ]);
});

describe('raised and lowered signs', () => {
  test.each([
    ['a raised number', '10^3^ cracks, 10^-3^ and 40 m^2^', '10³ cracks, 10⁻³ and 40 m²'],
    ['a raised word', 'the 21^st^ of May', 'the 21st of May'],
    ['a lowered sign', 'CO~2~ and H~2~O', 'CO2 and H2O'],
    ['signs that mean themselves', '2^10 and 2^12, ~5 and ~6, a~ ~b', '2^10 and 2^12, ~5 and ~6, a~ ~b'],
    ['an address', 'see https://a.test/~ann/~ben/x', 'see https://a.test/~ann/~ben/x'],
    ['code', '`10^3^`', '10^3^'],
    ['struck words', 'It was ~~red~~ blue', 'It was red blue'],
  ])('%s', async (_name, written, words) => {
    expect((await read(`${written}.`)).text).toBe(`${words}.`);
  });
});

describe('front matter', () => {
  test('with a list for a key is read, and Node prints no warning of it', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    const { title } = await read('---\n[a, b]: x\ntitle: The roof\n---\n\nIt fell.\n');
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect([title, warnings]).toEqual(['The roof', []]);
  });

  test.each<[string, string]>([
    [
      'YAML',
      '---\ntitle: "The Gate"\nauthor: [Ines Brandt, {name: Per Holm}]\ndate: 2023-05-09T08:00:00Z\nlang: en-GB\ncanonical_url: https://paper.test/gate\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "The Gate"\nauthors = ["Ines Brandt", "Per Holm"]\ndate = 2023-05-09T08:00:00Z\nlanguage = "en-GB"\ncanonical = "https://paper.test/gate"\n+++\n',
    ],
  ])('in %s says what the article is', async (_name, front) => {
    const { title, authors, publishedAt, language, canonical, text } = await read(`${front}\nIt fell.`);
    expect({ title, authors, publishedAt, language, canonical, text }).toEqual({
      title: 'The Gate',
      authors: ['Ines Brandt', 'Per Holm'],
      publishedAt: '2023-05-09',
      language: 'en-GB',
      canonical: 'https://paper.test/gate',
      text: 'It fell.',
    });
  });

  test('that cannot be read is said, and the text is read', async () => {
    const { text, notices } = await read('---\ntitle: [unclosed\n---\n\nIt fell.');
    expect([text, notices.map(({ code }) => code)]).toEqual(['It fell.', ['front-matter-unreadable']]);
  });

  test('is none where a rule stands between paragraphs', async () => {
    expect(blocksOf(await read('It fell.\n\n---\n\nIt burned.'))).toEqual([
      'paragraph: It fell.',
      'paragraph: It burned.',
    ]);
  });

  test('a heading and the lines below it do as well', async () => {
    const { title, authors, publishedAt } = await read(
      '# The Gate\n\nBy Ines Brandt\n\n9 May 2023\n\nIt fell in the night.',
    );
    expect([title, authors, publishedAt]).toEqual(['The Gate', ['Ines Brandt'], '2023-05-09']);
  });
});

describe('citations by key', () => {
  const bib =
    '@book{vang, title={Iron}, author={Vang, Hedda}, year=1999}\n@online{gazette, title={Gate}, url={https://a.test/g}}\n@online{unused, url={https://a.test/u}}\n';
  const front = '---\nbibliography: refs.bib\n---\n\n';

  test('in brackets and in the sentence lean on the entries of the bibliography', async () => {
    const article = await read(
      `${front}As @vang says, it fell [see @gazette, p. 3; -@vang]. Mail ines@vang.test, see @fig-one.`,
      'a.md',
      { 'refs.bib': bib },
    );
    expect(
      article.links.map(({ via, url, marks, fields }) => [via, url, fields?.title, marks.map(({ label }) => label)]),
    ).toEqual([
      ['reference', undefined, 'Iron', ['vang', 'vang']],
      ['reference', 'https://a.test/g', 'Gate', ['gazette']],
    ]);
  });

  test('in a note lean on them too, and the note is no work of its own', async () => {
    const { links, text } = await read(
      `${front}It fell in 1999.[^1] It rose in 2001.\n\n[^1]: [@vang]; see also [@gazette, p. 7].`,
      'a.md',
      { 'refs.bib': bib },
    );
    expect(links.map(({ via, fields }) => [via, fields?.title])).toEqual([
      ['reference', 'Iron'],
      ['reference', 'Gate'],
    ]);
    for (const { marks } of links)
      expect(marks.map(({ span }) => text.slice(span.start - 5, span.end))).toContain('1999.[1]');
  });

  test('are none in code', async () => {
    expect((await read(`${front}Write \`@import x\` there.`, 'a.Rmd', { 'refs.bib': bib })).notices).toEqual([]);
  });

  test('that no bibliography has are noticed', async () => {
    const { notices } = await read(`${front}It fell [@lost].`, 'a.md', { 'refs.bib': bib });
    expect(notices.map(({ code, args }) => [code, args])).toEqual([['undefined-key', { key: 'lost' }]]);
  });

  test('need a bibliography, or a file of Quarto or R Markdown', async () => {
    expect((await read('It fell, says [@ines].')).notices).toEqual([]);
    expect(
      (await read('It fell [@vang].', 'a.qmd', { '_quarto.yml': 'bibliography: refs.bib\n', 'refs.bib': bib })).links,
    ).toHaveLength(1);
  });

  test('are looked for in the usual file where none is named', async () => {
    expect((await read('It fell [@vang].', 'a.Rmd', { 'references.bib': bib })).links).toHaveLength(1);
  });

  test('a bibliography that is not there is said', async () => {
    const { notices } = await read(`${front}It fell [@vang].`);
    expect(notices.map(({ code }) => code)).toEqual(['undefined-key', 'file-missing']);
  });

  test('all entries are listed where they are asked for', async () => {
    const all = await read('---\nbibliography: refs.bib\nnocite: "@*"\n---\n\nIt fell.', 'a.md', { 'refs.bib': bib });
    expect(all.links).toHaveLength(3);
  });
});

describe('bad input', () => {
  test.each<[string, string]>([
    ['nested brackets', '['.repeat(100_000)],
    ['brackets that close', '[a]('.repeat(50_000)],
    ['ten thousand equal footnotes', `${'x[^1] '.repeat(10_000)}\n\n${'[^1]: https://a.test/x\n\n'.repeat(10_000)}`],
    ['nested quotations', `${'> '.repeat(20_000)}x`],
    ['nested lists', `${'- '.repeat(20_000)}x`],
    ['emphasis that never closes', 'a* '.repeat(100_000)],
    ['unclosed comments', `x ${'<!-- '.repeat(100_000)}`],
    ['backticks', '`a``b'.repeat(50_000)],
    ['one line of ten megabytes', `${'word https://a.test/x '.repeat(500_000)}`],
  ])('%s are read in bounded time', async (_name, text) => {
    const article = await read(text);
    expect(article.complete).toBe(true);
  });

  test('when the time is over, what was read is given and said to be a part', async () => {
    const text = 'A paragraph with [a link](https://a.test/x).\n\n'.repeat(20_000);
    const article = await readArticle({ bytes: bytes(text), path: 'long.md', timeLimitMs: 1 });
    expect(article.complete).toBe(false);
    expect(article.notices).toMatchObject([{ code: 'cut-short', args: { by: 'time' } }]);
  });
});

describe('words about a picture', () => {
  const PICTURE = '![The roof](roof.jpg)';
  test.each<[string, string, readonly string[]]>([
    ['in italics behind it', `${PICTURE}\n*The roof fell on cars.*`, ['caption: The roof fell on cars.']],
    ['in italics below it', `${PICTURE}\n\n_The roof fell on cars._`, ['caption: The roof fell on cars.']],
    [
      'in bold below one that is linked',
      `[${PICTURE}](https://a.test/)\n\n**The roof fell.**`,
      ['caption: The roof fell.'],
    ],
  ])('%s are a caption', async (_name, text, expected) => {
    const blocks = blocksOf(await read(`# The roof\n\nIt rained.\n\n${text}\n\nThe council met.\n`));
    expect(blocks.filter((block) => block.startsWith('caption: The roof fell'))).toEqual(expected);
    expect(blocks).toContain('paragraph: The council met.');
  });

  test.each([
    ['a paragraph in italics below another', 'It rained.\n\n*The roof fell.*', 'paragraph: The roof fell.'],
    ['a paragraph with italics in it below a picture', `${PICTURE}\n\n*The roof* fell.`, 'paragraph: The roof fell.'],
    ['one that ends in italics', `${PICTURE}\n\nThe *roof fell.*`, 'paragraph: The roof fell.'],
  ])('%s is none', async (_name, text, expected) => {
    expect(blocksOf(await read(`# The roof\n\n${text}\n`))).toContain(expected);
  });
});

describe('addresses that end an article without a heading', () => {
  const urls = ['https://a.test/1', 'https://b.test/2', 'https://c.test/3'];
  const marksIn = (article: Article) => article.links.map(({ marks }) => marks.length);

  test('are a list of sources, and no sources of the last sentence', async () => {
    for (const list of [urls.join('\n'), urls.join('\n\n'), urls.map((url) => `- ${url}`).join('\n')]) {
      const article = await read(`The hall fell.\n\nPrices were checked on Tuesday.\n\n${list}\n`);
      expect(article.blocks.slice(-3).map(({ kind }) => kind)).toEqual(['source-list', 'source-list', 'source-list']);
      expect(marksIn(article)).toEqual([0, 0, 0]);
    }
  });

  test.each([
    ['two are none', `The hall fell.\n\n${urls.slice(1).join('\n')}\n`],
    ['nor are those to which a line leads over', `The hall fell.\n\nThe men wrote to:\n\n${urls.join('\n')}\n`],
    ['nor those in the midst of a text', `The hall fell.\n\n${urls.join('\n')}\n\nIt was rebuilt.\n`],
  ])('%s', async (_, text) => {
    expect(blocksOf(await read(text)).filter((block) => block.startsWith('source-list'))).toEqual([]);
  });

  test.each(['Photos', 'Image credits', 'Bildnachweis', 'Crédits photos', 'Créditos'])(
    'a second list headed “%s” is one, too',
    async (heading) => {
      const article = await read(
        `The hall fell.\n\n## Sources\n\n- ${urls[0]}\n\n## ${heading}\n\n- ${urls[1]}\n- ${urls[2]}\n`,
      );
      expect(marksIn(article)).toEqual([0, 0, 0]);
      expect(article.blocks.at(-1)?.kind).toBe('source-list');
    },
  );
});
