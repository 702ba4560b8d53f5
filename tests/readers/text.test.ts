import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { readArticle } from '../../src/readers/index.ts';
import { findUrls } from '../../src/readers/urls.ts';

const read = (text: string | Uint8Array, path = 'article.txt'): Promise<Article> =>
  readArticle({ bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, path }, 'text');

const ESSAY = `The Night the Roof Came Down

Mara Lindqvist
Breakwater
Published in
6 min readMar 14, 2022

On 3 November the roof fell.[2] Nobody was surprised, says a letter (Solheim 2014, p. 88).

A Short Heading

“The terminal was built for a traffic that no longer exists… until the work was done.”

Join our mailing list for more!

Sources:
[1] https://inspectorate.test/statements/collapse (the same that passed it)
[2] https://post.test/2021/roof
http://old.test/council-votes
Ingrid Solheim, Ports of the North. Tidewater Press, 2014.

--
Mara Lindqvist
Writer on the coast.
`;

describe('the lines below a title', () => {
  const head = async (...lines: string[]) => {
    const { authors, publishedAt, blocks, text } = await read(
      ['The roof', '', ...lines, '', 'Nobody came.'].join('\n'),
    );
    const body = blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => text.slice(span.start, span.end));
    return { authors, publishedAt, body };
  };

  test.each([
    ['By Jane Doe | Monday, 3 May 2025', ['Jane Doe'], '2025-05-03'],
    ['Von Dr. Karin Müller-Lüdenscheidt, 17. Juni 2026', ['Dr. Karin Müller-Lüdenscheidt'], '2026-06-17'],
    ['Por María José Ruiz · 3 de febrero de 2026', ['María José Ruiz'], '2026-02-03'],
    ['Publié le 8 avril 2026 par Hélène Dubois', ['Hélène Dubois'], '2026-04-08'],
    ['Nora Quist; Sam Roe', ['Nora Quist', 'Sam Roe'], undefined],
    ['Nora Quist, Sam Roe and Jan van der Berg', ['Nora Quist', 'Sam Roe', 'Jan van der Berg'], undefined],
    ['This story was first published on 3 May 2025 by the council.', [], '2025-05-03'],
  ])('say who wrote it and when: %s', async (line, authors, publishedAt) => {
    expect(await head(line)).toEqual({ authors, publishedAt, body: ['Nobody came.'] });
  });

  test.each([
    [['On 3 May 2025 the roof of the old hall fell.[1]']],
    [['The roof fell on 3 May 2025.']],
    [['On 3 May 2025 the roof of the old hall fell in a storm. Mr', 'Oduya was below it.']],
    [['The report was published on 12 July 2023 [1].']],
  ])('are the text where they are a sentence with a day in it: %j', async (lines) => {
    expect(await head(...lines)).toEqual({ authors: [], body: [lines.join(' '), 'Nobody came.'] });
  });
});

describe('a plain text essay', () => {
  test('says its title, author, publication and glued date', async () => {
    const article = await read(ESSAY);
    expect([article.title, article.authors, article.publication, article.publishedAt]).toEqual([
      'The Night the Roof Came Down',
      ['Mara Lindqvist'],
      'Breakwater',
      '2022-03-14',
    ]);
  });

  test('has its blocks told apart', async () => {
    const { blocks, text } = await read(ESSAY);
    const kinds = blocks.map(
      ({ kind, span }) => `${kind}: ${text.slice(span.start, Math.min(span.end, span.start + 16))}`,
    );
    expect(kinds).toContain('heading: A Short Heading');
    expect(kinds).toContain('quotation: “The terminal wa');
    expect(kinds).toContain('footer: Join our mailing');
    expect(kinds.at(-1)).toBe('footer: Writer on the co');
  });

  test('has its sources in order, as written, with the note of the first', async () => {
    const { links } = await read(ESSAY);
    const listed = links
      .filter(({ citedAs, url }) => url !== undefined || citedAs.startsWith('Ingrid'))
      .sort((a, b) => a.span.start - b.span.start);
    expect(listed.map(({ url }) => url)).toEqual([
      'https://inspectorate.test/statements/collapse',
      'https://post.test/2021/roof',
      'http://old.test/council-votes',
      undefined,
    ]);
    expect(listed[0]?.note).toBe('the same that passed it');
  });

  test('ties a marker and an author-date citation to their entries', async () => {
    const { links, text } = await read(ESSAY);
    const marks = links.map(({ via, marks: list }) => [
      via,
      ...list.map(({ span }) => text.slice(span.start, span.end)),
    ]);
    expect(marks).toContainEqual(['numbered', '[2]']);
    expect(marks).toContainEqual(['author-date', 'Solheim 2014, p. 88']);
    expect(marks).toContainEqual(['reference']);
  });

  test('knows line and column, and the bytes of every link', async () => {
    const { links, placeOf } = await read(ESSAY);
    const bytes = new TextEncoder().encode(ESSAY);
    const addressed = links.filter(({ url }) => url !== undefined);
    expect(addressed.length).toBeGreaterThan(0);
    for (const { url, origin, span } of addressed) {
      const { startByte, endByte } = 'startByte' in origin ? origin : { startByte: 0, endByte: 0 };
      expect(new TextDecoder().decode(bytes.slice(startByte, endByte))).toBe(url);
      expect(ESSAY.split('\n')[placeOf(span.start).line - 1]).toContain(url);
    }
  });

  test('an address that broke at the margin is put together', async () => {
    const { links } = await read(
      'A title\n\nSome words here to read.\n\nSources:\n1. A report with a long address https://site.test/a/very/long/path/that/\n   goes-on-here.html\n2. Another https://site.test/b\n',
    );
    expect(links.map(({ url }) => url)).toEqual([
      'https://site.test/a/very/long/path/that/goes-on-here.html',
      'https://site.test/b',
    ]);
  });

  test('an entry with a label may have several addresses below it, set in', async () => {
    const { links } = await read(
      'The Roof\n\nIt fell in the night [1]. It rained all day [2].\n\nReferences\n\n  [1] The roof:\n      https://a.test/x\n      https://b.test/y\n\n  [2] https://c.test/z\n  https://d.test/w',
    );
    expect(links.map(({ url, marks }) => [url, marks.map(({ label }) => label)])).toEqual([
      ['https://a.test/x', ['1']],
      ['https://b.test/y', ['1']],
      ['https://c.test/z', ['2']],
      ['https://d.test/w', []],
    ]);
  });

  test.each([
    ['(Office for National Statistics, 2021)', 'Office for National Statistics, 2021'],
    ['(see U.S. Census Bureau 2019; Solheim, 2014)', 'U.S. Census Bureau 2019'],
    ['(Olympic Games 2012)', undefined],
    ['(National Statistics, 2020)', undefined],
  ])('%s names a body only where the list has it', async (words, name) => {
    const list =
      'Office for National Statistics. (2021). Deaths. https://ons.test/\nU.S. Census Bureau (2019). Towns. https://census.test/';
    const { links } = await read(
      `T\n\nIt fell ${words}.\n\nSources\n${list}\nSolheim, I. (2014). Ports. Tidewater Press.\n`,
    );
    const bodies = links.filter(({ via, url }) => via === 'author-date' && url !== undefined);
    expect(bodies.flatMap(({ marks }) => marks.map(({ label }) => label))).toEqual(name === undefined ? [] : [name]);
    expect(links).toHaveLength(3);
  });

  test('an entry may have its title on the line above its address', async () => {
    const { links } = await read(
      'A title\n\nThe roof fell on 3 November.\n\nFurther reading\n\nThe inquiry, scanned\nhttps://a.test/inquiry.pdf\n\nThe hinge, West Country Observer\nhttps://b.test/1994/hinge\n\nhttps://c.test/x\n',
    );
    expect(links.map(({ url, via, citedAs }) => [url, via, citedAs])).toEqual([
      ['https://a.test/inquiry.pdf', 'reference', 'The inquiry, scanned https://a.test/inquiry.pdf'],
      ['https://b.test/1994/hinge', 'reference', 'The hinge, West Country Observer https://b.test/1994/hinge'],
      ['https://c.test/x', 'reference', 'https://c.test/x'],
    ]);
  });

  test('a paragraph above an address is none', async () => {
    const { links } = await read(
      `A title\n\nLinks\n\n${'The roof fell at night and nobody had been told of it. '.repeat(4)}\nhttps://a.test/roof\n`,
    );
    expect(links.map(({ via }) => via)).toEqual(['link']);
  });

  test('a marker may name a place in the work, and an entry say "ibid."', async () => {
    const { links, notices, text } = await read(
      'T\n\nIt fell [1, p. 14]. It burned [2, S. 3 f.; 9]. It sank [3: § 2]. All of it [1, 3].\n\nSources\n[1] https://a.test/1\n[2] Ibid.\n[3] https://a.test/3\n',
    );
    expect(links.map(({ url, marks }) => [url, marks.map(({ span }) => text.slice(span.start, span.end))])).toEqual([
      ['https://a.test/1', ['[1, p. 14]', '[2, S. 3 f.; 9]', '[1, 3]']],
      ['https://a.test/3', ['[3: § 2]', '[1, 3]']],
    ]);
    expect(notices).toEqual([]);
  });

  test.each([
    ['(véase Solheim, 2014)', 1],
    ['(vgl. auch Solheim 2014, S. 3)', 1],
    ['(ver também Solheim, 2014, pág. 3)', 1],
    ['(Mai 2014)', 0],
    ['(Stand 2014)', 0],
  ])('%s leans on the entry of that name, or on nothing', async (words, count) => {
    const { links } = await read(`T\n\nIt fell ${words}.\n\nSources\nSolheim, I. (2014). Ports. Tidewater Press.\n`);
    expect(links.filter(({ via }) => via === 'author-date')).toHaveLength(count);
    expect(links).toHaveLength(1);
  });

  test('a marker without an entry is noticed', async () => {
    const { notices } = await read('A title\n\nA claim that leans on nothing.[7]\n\nSources:\n[1] https://a.test/x\n');
    expect(notices).toMatchObject([{ code: 'missing-entry', args: { label: '7' } }]);
  });

  test.each([
    ['an element of a list in code', 'Take args[0] and args[0] again, as the manual of 2019 says.'],
    ['a measure', 'In October 63 l/m² fell, and 3 g·m² of salt.'],
    ['a paragraph’s own number', '[1] The roof fell in 2019, and nobody was there to see it.'],
  ])('%s is no marker', async (_what, sentence) => {
    expect((await read(`A title\n\n${sentence}\n`)).notices).toEqual([]);
  });

  test('notes with a place in a journal are sources, without a heading too', async () => {
    const { links } = await read(
      'A title\n\nAlarms tire those who hear them[1], and most need no hand[2].\n\n' +
        '[1] Alarms that tire: signals on a ward, Vik AJ, Hale D. Harb Med. 2015; 28: 685-690.\n' +
        '[2] Vik AJ. Silence and sleep. Harb Med 31(2), 12-19, 2018.\n',
    );
    expect(links.map(({ via, citedAs }) => [via, citedAs.slice(0, 6)])).toEqual([
      ['numbered', 'Alarms'],
      ['numbered', 'Vik AJ'],
    ]);
  });

  test('a chatbot’s residue is noticed', async () => {
    const { notices } = await read(
      'A title\n\nThe roof fell turn0search3 and that was that :contentReference[oaicite:2]{index=2}.\n',
    );
    expect(notices.map(({ code }) => code)).toEqual(['chatbot-residue', 'chatbot-residue']);
  });
});

describe('bad input', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['an empty file', '', 'INPUT_EMPTY'],
    ['only white space', ' \n\t\n', 'INPUT_EMPTY'],
    ['binary junk', new Uint8Array([1, 2, 0, 255, 4, 0]), 'INPUT_BINARY'],
    ['80 MB', new Uint8Array(80 * 1024 * 1024).fill(97), 'INPUT_TOO_LARGE'],
  ])('%s is refused with a code', async (_name, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  test('addresses that are none stay entries of their own, as written', async () => {
    const { links } = await read(
      'A title\n\nThe moon has 5 craters.\n\nSources:\nhttp://\nhttps:///nohost\nhttp://[::1\nhtps://a.test/typo\nhttp://10.0.0.1/\nfile:///etc/passwd\nhttps://a.test/long-\nwrapped.html\n',
    );
    expect(links.map(({ url }) => url)).toEqual([
      'http://',
      'https:///nohost',
      'http://[::1',
      'htps://a.test/typo',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'https://a.test/long-wrapped.html',
    ]);
  });

  test('invalid UTF-8 is read as windows-1252 and says so', async () => {
    const { notices, text } = await read(new Uint8Array([67, 97, 102, 233, 32, 105, 115, 32, 111, 112, 101, 110]));
    expect([text.includes('Café'), notices[0]?.code]).toEqual([true, 'not-utf-8']);
  });

  test('quotation marks and dashes of windows-1252 are such, and UTF-16 that was cut has its places', async () => {
    const { text } = await read(Buffer.from('Title\n\nThe \x93big\x94 roof fell \x97 it\x92s gone.', 'latin1'));
    expect(text).toContain('The “big” roof fell — it’s gone.');
    const cut = Buffer.from('\ufeffTitle\n\nThe roof fell (https://a.test/roof).', 'utf16le').subarray(0, -3);
    const { text: words, blocks, originOf } = await read(cut);
    const last = blocks.at(-1)?.span ?? { start: 0, end: 0 };
    expect(words.endsWith('roof')).toBe(true);
    expect(originOf(last)).toMatchObject({ endByte: cut.length - 1 });
  });

  test('a line of 10 MB is read', async () => {
    const { text } = await read(`Title\n\n${'word '.repeat(2_000_000)}`);
    expect(text.length).toBeGreaterThan(9_000_000);
  });

  test('anything at all gives an article or a StetError, and its spans hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc
            .array(
              fc.constantFrom(
                'Sources:',
                '[1] x',
                'https://a.test/x_(y)',
                '',
                '“quote”',
                '--',
                '1. Smith 2003, A book.',
                'Plain words. More [1] words (Smith 2003).',
              ),
            )
            .map((parts) => parts.join('\n')),
        ),
        async (input) => {
          const article = await read(input).catch((error: unknown) => {
            expect(isStetError(error)).toBe(true);
            return null;
          });
          if (article === null) return;
          let before = 0;
          for (const { span } of article.blocks) {
            expect(span.start).toBeGreaterThanOrEqual(before);
            expect(span.end).toBeGreaterThan(span.start);
            before = span.end;
          }
          expect(before).toBeLessThanOrEqual(article.text.length);
          for (const { span } of article.links)
            expect(article.blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end)).toBe(
              true,
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['see https://a.test/x_(y).', ['https://a.test/x_(y)']],
  ['(https://a.test/x)', ['https://a.test/x']],
  ['“https://a.test/x”, he said', ['https://a.test/x']],
  ['https://a.test/p，next', ['https://a.test/p']],
  ['https://a.test/q。', ['https://a.test/q']],
  ['https://a.test/r[2]', ['https://a.test/r']],
  ['www.a.test/x and mail@a.test', ['www.a.test/x']],
  ['file.py and a/b.md', []],
])('in %j the addresses are %j', (line, urls) => {
  expect(findUrls(line).map(({ url }) => url)).toEqual(urls);
});

describe('a text that is set in pages', () => {
  const page = (number: number, body: string) =>
    `${number > 1 ? 'RFC 1     On the locks of the harbour     May 2023\n\n\n' : ''}${body}\n\n\n\nOkparo          Informational          [Page ${number}]\n`;
  const pages = [
    page(
      1,
      '                 On the locks of the harbour\n\n   The gate broke in the night of the storm, and nobody had looked at',
    ),
    page(2, '   the bolts for three years.\n\n   The council had been told of it twice, in writing.'),
    page(3, '   The owner has not answered any of the letters since then.'),
  ];
  const expected = [
    ['heading', 'On the locks of the harbour'],
    ['paragraph', 'The gate broke in the night of the storm, and nobody had looked at the bolts for three years.'],
    ['paragraph', 'The council had been told of it twice, in writing.'],
    ['paragraph', 'The owner has not answered any of the letters since then.'],
  ];

  test.each([
    ['with form feeds', pages.join('\f')],
    ['whose form feeds are lost', pages.join('\n')],
  ])('%s has no heads and feet, and its paragraphs go on behind them', async (_name, text) => {
    const article = await read(text);
    expect(article.blocks.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)])).toEqual(expected);
    const { start = 0 } = article.blocks.at(-1)?.span ?? {};
    const line = text.slice(0, text.indexOf('The owner')).split('\n').length;
    expect(article.placeOf(start)).toEqual({ line, column: 4 });
  });

  test('keeps what stands once at the edge of a page', async () => {
    const { text } = await read('The gate.\n\nIt broke in 1911.\n\fNobody was there.\n\nThe owner was.\n');
    expect(text).toBe('The gate.\n\nIt broke in 1911.\n\nNobody was there.\n\nThe owner was.');
  });
});

describe('a text whose lines were broken at a margin', () => {
  const long = `   ${'The bolts had been rusted through for years, as the inspectors wrote.\n   '.repeat(6)}So it broke.`;

  test.each([
    ['a rule', 'Steps\n\n   one\n\n   ------\n'],
    ['a list of addresses', 'Steps\n\n   Links\n   https://a.test/one\n   https://a.test/two\n'],
  ])('goes on as an article behind %s', async (_name, above) => {
    const { blocks } = await read(`The gate\n\n${above}\n   It was short.\n\n${long}\n`);
    expect(blocks.map(({ kind }) => kind)).not.toContain('footer');
  });

  test('claims nothing in its table of contents', async () => {
    const { blocks } = await read(
      `The gate\n\nTable of Contents\n\n   1.  The bolts of the gate ............. 3\n   1.1.  What was found  . . . . . . 12\n\n${long}`,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'footer', 'footer', 'paragraph']);
  });

  test.each([
    [
      'in the text',
      'The gate\n\nThe gate broke in the night of the storm <https://a.test/rec/T-\nREC-G.988!Amd1>, they said.\n',
    ],
    [
      'in an entry',
      'The gate\n\nIt broke [1].\n\nSources:\n\n[1] ITU, "The gate", <https://a.test/rec/T-\n    REC-G.988!Amd1>.\n',
    ],
    [
      'over three lines',
      'The gate\n\nIt broke [1].\n\nSources:\n\n[1] ITU <https://a.test/rec/\n    T-REC-\n    G.988!Amd1>.\n',
    ],
  ])('has an address in angle brackets whole, %s', async (_name, text) => {
    expect((await read(text)).links.map(({ url }) => url)).toEqual(['https://a.test/rec/T-REC-G.988!Amd1']);
  });
});

test('what stands above the title of an RFC says who wrote it and when', async () => {
  const article = await read(`
Harbour Working Group                                      N. Okparo
Request for Comments: 7                                Tidewater Post
Category: Informational                         I. van den Berg, Ed.
                                                       January 1990


          On the Locks of the Harbour and
              the Bolts of Its Gates

Status of This Memo

   The gate broke in the night of the storm, and nobody had looked at it.
`);
  expect([article.title, article.authors, article.publishedAt]).toEqual([
    'On the Locks of the Harbour and the Bolts of Its Gates',
    ['N. Okparo', 'I. van den Berg'],
    '1990-01',
  ]);
  const titles = article.blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  expect(titles.map(({ span }) => article.text.slice(span.start, span.end))).toEqual([article.title]);
});

describe('a message that was saved as text', () => {
  const message = (head: string) => `${head}

The roof fell in the night of the storm, and nobody had looked at the bolts.

On Sun, 2 May 2021, Ben Stone wrote:
> We have never been told of any crack in the bearings of the roof, and we
> would have acted on it at once, see <https://port.test/reports/roof-
> 2020.pdf>.
>> Was the roof safe in the summer of last year, as they said in the papers?

> 40 tonnes is what it weighs.
`;

  test.each([
    [
      'English',
      'From: "Ann Pilot" <ann@desk.test>\nTo: list@press.test\nDate: Mon, 3 May 2021 10:12:00 +0200\nSubject: The roof',
    ],
    [
      'German',
      'Betreff: The roof\nVon: Ann Pilot (ann@desk.test)\nDatum: 3. Mai 2021\nAn: list@press.test,\n   desk@press.test',
    ],
  ])('has the title, author and date of its %s fields', async (_language, head) => {
    const { title, authors, publishedAt, blocks, text } = await read(message(head));
    expect([title, authors, publishedAt]).toEqual(['The roof', ['Ann Pilot'], '2021-05-03']);
    const headings = blocks.filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['The roof']);
  });

  test('quotes what it quotes, without the marks, each voice by itself', async () => {
    const article = await read(message('From: Ann Pilot\nSubject: The roof'));
    expect(article.blocks.slice(4).map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)])).toEqual([
      [
        'quotation',
        'We have never been told of any crack in the bearings of the roof, and we would have acted on it at once, see <https://port.test/reports/roof-2020.pdf>.',
      ],
      ['quotation', 'Was the roof safe in the summer of last year, as they said in the papers?'],
      ['paragraph', '> 40 tonnes is what it weighs.'],
    ]);
    expect(article.links.map(({ url }) => url)).toEqual(['https://port.test/reports/roof-2020.pdf']);
    const { start = 0 } = article.blocks[4]?.span ?? {};
    expect(article.placeOf(start)).toEqual({ line: 7, column: 3 });
  });

  test.each([
    ['a play', 'From: the roof\n\nIt fell.'],
    ['words with a colon', 'Subject: the roof\nNobody said a word about it, not even the council.\n\nIt fell.'],
  ])('is none where the first lines are no fields: %s', async (_name, text) => {
    expect((await read(text)).authors).toEqual([]);
  });
});
