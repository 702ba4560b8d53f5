import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makePdf, PdfPageMaker, pdfOf, stream } from '../../fixtures/readers/make-pdf.ts';
import type { Article } from '../../src/core/article.ts';
import { LineJoiner } from '../../src/core/text/join-lines.ts';
import { readArticle } from '../../src/readers/index.ts';
import { composedLetters, withLigatures } from '../../src/readers/pdf/composed-letters.ts';
import { LinkWords } from '../../src/readers/pdf/link-words.ts';
import type { Piece } from '../../src/readers/pdf/piece.ts';

const read = (bytes: Uint8Array, timeLimitMs?: number): Promise<Article> =>
  readArticle({ bytes, path: 'paper.pdf', ...(timeLimitMs === undefined ? {} : { timeLimitMs }) });

/** Sentences to fill a column with, none like the other. */
const filler = (count: number, about: string): string =>
  Array.from(
    { length: count },
    (_, index) => `The ${about} was counted for the ${index + 2}th time and nobody wrote down the result of it.`,
  ).join(' ');

describe('a page in two columns', () => {
  const page = () =>
    new PdfPageMaker()
      .paragraph('The harbour and its roof', { size: 18, bold: true })
      .paragraph('By Mara Lindqvist')
      .paragraph(`${filler(9, 'left boat')} This sentence goes on in the`, { width: 215, hyphenate: true })
      .goTo(722)
      .paragraph(`other column of the page. ${filler(8, 'right boat')}`, { left: 310, width: 215 })
      .at(290, 30, '7', 9);

  test('is read one column after the other, words put together again, without the page number', async () => {
    const { text, title, authors } = await read(makePdf([page()]));
    expect(title).toBe('The harbour and its roof');
    expect(authors).toEqual(['Mara Lindqvist']);
    expect(text.indexOf('9th time')).toBeLessThan(text.indexOf('right boat'));
    expect(text).toContain('This sentence goes on in the other column of the page. The right boat');
    expect(text).not.toMatch(/[a-z]- ?[a-z]|\n7\b/);
  });

  test('says the page, the paragraph and the rectangle of what it says', async () => {
    const article = await read(makePdf([page()]));
    const at = article.text.indexOf('The right boat');
    expect(article.placeOf(at)).toMatchObject({ page: 1, line: 3 });
    const origin = article.originOf({ start: at, end: at + 14 });
    expect(origin).toMatchObject({ page: 1 });
    if (origin !== null && 'page' in origin) expect(origin.rect[0]).toBeGreaterThanOrEqual(310);
  });
});

test.each([
  ['Microsoft® Word for Microsoft 365', '2026-06-01'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', undefined],
  ['Mozilla Firefox 128.5.0', undefined],
])('a file made by %s was made on the day of publication: %s', async (Creator, day) => {
  const page = new PdfPageMaker().paragraph('The roof', { size: 18, bold: true }).paragraph(filler(3, 'boat'));
  const { publishedAt } = await read(makePdf([page], { Creator, CreationDate: "D:20260601120000+02'00'" }));
  expect(publishedAt).toBe(day);
});

test('a table is read row by row, and the labels of a list stay with their entries', async () => {
  const page = new PdfPageMaker().paragraph(filler(3, 'boat'));
  for (const [index, [year, boats, share]] of [
    ['Year', 'Boats', 'Share'],
    ['2019', '112', '10 %'],
    ['2020', '98', '8 %'],
    ['2021', '77', '6 %'],
    ['2022', '70', '5 %'],
  ].entries()) {
    const y = 600 - index * 14;
    page
      .at(80, y, year ?? '')
      .at(200, y, boats ?? '')
      .at(320, y, share ?? '');
  }
  page.goTo(500);
  for (const number of [1, 2, 3, 4])
    page
      .paragraph(`${number}.`, { left: 80, width: 30, above: 0 })
      .goTo(page.y + 12)
      .paragraph(`Entry ${number} says something about the boats.`, { left: 110, above: 0 });
  const { text } = await read(makePdf([page]));
  expect(text).toContain('2019 112 10 %');
  expect(text).toContain('3. Entry 3 says something');
});

describe('a paper of several pages', () => {
  const bytes = () => {
    const pages = [1, 2, 3].map((number) => {
      const page = new PdfPageMaker()
        .at(70, 810, 'Lindqvist: The harbour and its roof', 9)
        .at(500, 810, String(number), 9);
      if (number === 1) page.paragraph('The harbour and its roof', { size: 18, bold: true });
      return page;
    });
    const [one, two, three] = pages as [PdfPageMaker, PdfPageMaker, PdfPageMaker];
    one
      .paragraph(filler(6, 'first boat'))
      .paragraph([
        'A claim with a number.',
        { raised: '1' },
        ` ${filler(5, 'second boat')} The last sentence of the page breaks off in`,
      ])
      .goTo(120)
      .paragraph(
        [
          { raised: '1' },
          'See https://inspectorate.test/reports/2021/november/the-roof-of-the-terminal-at-pier-nine.html, p. 2.',
        ],
        { size: 8 },
      );
    two
      .paragraph(`the middle and goes on here. ${filler(3, 'third boat')}`, { above: 0 })
      .paragraph('References', { size: 13, bold: true })
      .paragraph('[1] Police of Northhaven, https://police.test/2021/11/03/report-of-the-', { hanging: 24 });
    three
      .paragraph('night.html', { above: 0, left: 94 })
      .paragraph('[2] Ingrid Solheim, Ports of the North. Tidewater Press, 2014.', { hanging: 24 });
    return makePdf(pages);
  };

  test('has no running heads, and its paragraphs go on over the ends of pages', async () => {
    const { text } = await read(bytes());
    expect(text).not.toContain('Lindqvist:');
    expect(text).toContain('breaks off in the middle and goes on here.');
  });

  test('ties a footnote to its number, with the address that broke over two lines', async () => {
    const { links, text, blocks } = await read(bytes());
    const report = links.find(({ via }) => via === 'footnote');
    expect(report?.url).toBe(
      'https://inspectorate.test/reports/2021/november/the-roof-of-the-terminal-at-pier-nine.html',
    );
    expect(report?.marks.map(({ label, span }) => [label, text.slice(span.start - 7, span.end)])).toEqual([
      ['1', 'number.[1]'],
    ]);
    expect(blocks.find(({ kind }) => kind === 'note')?.label).toBe('1');
  });

  test('ties a footnote in letters as large as the text, and takes no power of a figure for its number', async () => {
    const page = new PdfPageMaker().paragraph('The harbour and its roof', { size: 18, bold: true });
    page
      .paragraph([
        `${filler(12, 'boat')} They counted 10`,
        { raised: '1' },
        ' cracks. Nobody was hurt.',
        { raised: '1' },
      ])
      .paragraph(filler(3, 'later boat'))
      .goTo(120)
      .paragraph([{ raised: '1' }, 'Letter of the inspectorate, https://inspectorate.test/letter'])
      .paragraph([{ raised: '2' }, 'Deed of sale, https://registry.test/deed']);
    const { links, text } = await read(makePdf([page]));
    expect(
      links.map(({ url, via, marks }) => [url, via, marks.map(({ span }) => text.slice(span.start - 5, span.end))]),
    ).toEqual([
      ['https://inspectorate.test/letter', 'footnote', ['hurt.[1]']],
      ['https://registry.test/deed', 'footnote', []],
    ]);
    expect(text).toContain('counted 10¹ cracks');
  });

  test('has its list of references, whose entries go on over the ends of pages', async () => {
    const { links } = await read(bytes());
    expect(links.filter(({ via }) => via === 'reference').map(({ url }) => url)).toEqual([
      'https://police.test/2021/11/03/report-of-the-night.html',
      undefined,
    ]);
  });
});

describe('link annotations', () => {
  test('lie over the words under them, also over the end of a line', async () => {
    const page = new PdfPageMaker().paragraph('A title', { size: 18 }).paragraph([
      'The roof fell, and ',
      {
        words: 'the letter that the inspectorate wrote to the council of the town in the spring',
        url: 'https://inspectorate.test/letter',
      },
      ' says why (',
      { words: 'in short', url: 'https://short.test/' },
      ').',
    ]);
    const { links, text } = await read(makePdf([page]));
    expect(links.map(({ url, span }) => [url, text.slice(span.start, span.end)])).toEqual([
      [
        'https://inspectorate.test/letter',
        'the letter that the inspectorate wrote to the council of the town in the spring',
      ],
      ['https://short.test/', 'in short'],
    ]);
  });

  test('lie over words that run from right to left', () => {
    const piece = {
      text: 'הגג נפל אז',
      left: 100,
      right: 200,
      y: 50,
      size: 10,
      rightToLeft: true,
      isMonospaced: true,
      font: 'f',
      afterSpace: false,
      isArtifact: false,
    };
    const box = { left: 130, right: 200, top: 40, bottom: 52 };
    const link = { url: 'https://press.test/he', target: undefined, rect: [130, 40, 200, 52] as const, boxes: [box] };
    const page = { number: 1, width: 300, height: 400, pieces: [piece], links: [link], toUser: () => link.rect };
    const line = {
      page: 1,
      pieces: [piece],
      left: 100,
      right: 200,
      row: 50,
      y: 50,
      size: 10,
      font: 'f',
      text: piece.text,
    };
    const words = new LinkWords(page);
    expect(words.stretchesOf(line).map(({ text, link }) => [text, link?.url])).toEqual([
      ['הגג נפל', 'https://press.test/he'],
      ['אז', undefined],
    ]);
    expect(words.unused()).toEqual([]);
  });

  test('over a picture are kept apart, and one without a scheme is read as viewers read it', async () => {
    const page = new PdfPageMaker()
      .paragraph(['Words and ', { words: 'a link', url: 'www.paper.test/x' }, ' of a page.'])
      .area('https://picture.test/', [400, 100, 500, 200]);
    const { links } = await read(makePdf([page]));
    expect(links.map(({ url, target, role }) => [url, target, role])).toEqual([
      ['www.paper.test/x', 'http://www.paper.test/x', 'source'],
      ['https://picture.test/', undefined, 'image'],
    ]);
  });
});

test.each<[string, string, string, string | undefined, string]>([
  ['a parted word', 'a pro-', 'gramme of it', undefined, 'a programme of it'],
  ['a compound that the document writes so elsewhere', 'a well-', 'known one', undefined, 'a well-known one'],
  ['a hyphen that stands for a word', 'pre-', 'and post-war', undefined, 'pre- and post-war'],
  ['a hyphen before a capital', 'the Anglo-', 'Saxon one', undefined, 'the Anglo-Saxon one'],
  [
    'an address broken behind a slash',
    'see https://a.test/news/',
    'article-of-the-day.html and',
    undefined,
    'see https://a.test/news/article-of-the-day.html and',
  ],
  [
    'an address that ends with its slash',
    'see https://a.test/news/',
    'The council said',
    undefined,
    'see https://a.test/news/ The council said',
  ],
  ['an address broken behind a hyphen', 'https://a.test/the-', 'roof', undefined, 'https://a.test/the-roof'],
  ['an address broken in its host', 'https://www.paper.', 'com/x', undefined, 'https://www.paper.com/x'],
  [
    'an address before a year',
    'https://a.test/x',
    '2019 was a good year',
    undefined,
    'https://a.test/x 2019 was a good year',
  ],
  [
    'an address whose link knows better',
    'https://a.test/har-',
    'bour',
    'https://a.test/harbour',
    'https://a.test/harbour',
  ],
  ['years', '1990–', '1995', undefined, '1990–1995'],
  ['Chinese', '港口的', '屋顶', undefined, '港口的屋顶'],
])('%s is put together', (_name, before, next, address, expected) => {
  const { dropsHyphen, space } = new LineJoiner(['a well-known thing']).join(before, next, address);
  expect(`${dropsHyphen ? before.slice(0, -1) : before}${space ? ' ' : ''}${next}`).toBe(expected);
});

describe('letters that a file sets in pieces', () => {
  /** Pieces of a line one after the other, each from a column of letters six points wide on. */
  const line = async (...pieces: readonly (readonly [column: number, text: string, size?: number])[]) => {
    const page = new PdfPageMaker().paragraph(filler(3, 'boat'));
    for (const [column, text, size = 10] of pieces) page.at(60 + 6 * column, size === 10 ? 600 : 602, text, size);
    return (await read(makePdf([page.goTo(560).paragraph(filler(2, 'later boat'))]))).text;
  };

  test.each([
    [
      'in a word',
      'Le théorème est là',
      [
        [0, 'Le th´'],
        [5, 'eor`'],
        [8, 'eme est l`'],
        [17, 'a'],
      ],
    ],
    [
      'at the beginning of one',
      'La forme étrange',
      [
        [0, 'La forme ´'],
        [9, 'etrange'],
      ],
    ],
    [
      'below, and one above',
      'A Seção Nova',
      [
        [0, 'A Sec'],
        [4, '¸ \u0098'],
        [5, 'ao Nova'],
      ],
    ],
    [
      'below, in front of its letter',
      'en plaçant',
      [
        [0, 'en pla¸'],
        [6, 'cant'],
      ],
    ],
  ] as const)('an accent is put on its letter, %s', async (_name, words, pieces) => {
    expect(await line(...pieces)).toContain(words);
  });

  test('white space before the accents of a font whose accents are narrow is none', () => {
    const piece = (text: string, left: number, right: number): Piece => ({
      ...{ text, left, right, y: 0, size: 10, font: 'f', isMonospaced: false, rightToLeft: false, isArtifact: false },
      afterSpace: false,
    });
    const pieces = ['catalogr ´', 'afica de Ci ˆ', 'encias Agr ´', 'arias'];
    const set = pieces.map((text, index) => piece(text, 100 * index, 100 * index + 103));
    expect(composedLetters(set).map(({ text }) => text)).toEqual(['catalogr', 'áfica de Ci', 'ências Agr', 'árias']);
  });

  test('the small letter of a logo stays in its word', async () => {
    expect(await line([0, 'Set in L'], [7.3, 'A', 7], [8, 'TEX by hand'])).toContain('Set in LATEX by hand');
  });

  test.each([
    ['wriƟng', 'writing'],
    ['beƩer', 'better'],
    ['typeseƫng', 'typesetting'],
    ['soŌware', 'software'],
    ['Ɵtles', 'titles'],
    ['Ōsaka', 'Ōsaka'],
  ])('the ligatures of Office are letters: %s', (written, words) => {
    expect(withLigatures(written)).toBe(words);
  });
});

describe('what is no text', () => {
  test('pages of pictures are named', async () => {
    const scan = new PdfPageMaker();
    scan.isPicture = true;
    const { notices } = await read(makePdf([new PdfPageMaker().paragraph('Words on the first page.'), scan, scan]));
    expect(notices).toContainEqual({ code: 'scanned-pages', args: { pages: '2–3' } });
  });

  test('a file of pictures only is a clear error', async () => {
    const scan = new PdfPageMaker();
    scan.isPicture = true;
    await expect(read(makePdf([scan]))).rejects.toMatchObject({
      code: 'INPUT_EMPTY',
      message: expect.stringContaining('picture'),
    });
  });

  test('titles that programs make up and accounts are no title and no author', async () => {
    const page = new PdfPageMaker().paragraph(filler(4, 'boat'));
    const { title, authors } = await read(
      makePdf([page], { Title: 'Microsoft Word - draft7.docx', Author: 'mlindqvist' }),
    );
    expect([title, authors]).toEqual([undefined, []]);
  });
});

describe('bad input', () => {
  const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Courier>>';
  const PAGE =
    '<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 1 0 R>>/XObject<</X1 6 0 R>>>>>>';
  const TEXT = 'BT /F1 10 Tf 70 700 Td (Some words of a page) Tj ET';
  const file = (kids: string, content: string, trailer = '', more: readonly string[] = []) =>
    pdfOf(
      [FONT, PAGE, `<</Type/Pages/Count 1/Kids[${kids}]>>`, '<</Type/Catalog/Pages 3 0 R>>', content, ...more],
      `/Root 4 0 R${trailer}`,
    );

  test('a file that needs a password is told apart', async () => {
    const encryption = `<</Filter/Standard/V 2/R 3/Length 128/P -44/O(${'a'.repeat(32)})/U(${'b'.repeat(32)})>>`;
    const bytes = file('2 0 R', stream('', TEXT), '/Encrypt 6 0 R/ID[<00><00>]', [encryption]);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'INPUT_ENCRYPTED' });
  });

  test.each<[string, Uint8Array]>([
    ['a tree of pages that leads back to itself', file('3 0 R 2 0 R', stream('', TEXT))],
    ['a table of objects that leads back to itself', file('2 0 R', stream('', TEXT), '/Prev 300')],
    [
      'a drawing that draws itself',
      file('2 0 R', stream('', `${TEXT} /X1 Do`), '', [
        stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 6 0 R>>>>', '/X1 Do /X1 Do'),
      ]),
    ],
    ['a file that was cut short', file('2 0 R', stream('', TEXT)).slice(0, -120)],
  ])('%s gives its text or a clear error', async (_name, bytes) => {
    const article = await read(bytes).catch((error: unknown) => error);
    if (article instanceof Error) expect(article).toMatchObject({ code: 'INPUT_DAMAGED' });
    else expect((article as Article).text).toBe('Some words of a page'); // an article, when it is no error
  });

  test('what does not come to an end is stopped', async () => {
    // Each drawing draws the next one twice: 2^40 of them.
    const forms = Array.from({ length: 40 }, (_, index) =>
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${7 + index} 0 R/B ${7 + index} 0 R>>/Font<</F1 1 0 R>>>>`,
        index === 39 ? '' : 'BT /F1 1 Tf (a) Tj ET /A Do /B Do',
      ),
    );
    const article = await read(file('2 0 R', stream('', '/X1 Do'), '', forms), 1500).catch((error: unknown) => error);
    if (article instanceof Error) expect(article).toMatchObject({ code: 'INPUT_DAMAGED' });
    else expect(article).toMatchObject({ complete: false });
  });

  test('a page of more signs than any page has is cut, and says so', async () => {
    const words = 'BT /F1 10 Tf 1 0 0 1 70 700 Tm (word) Tj 1 0 0 1 170 600 Tm (other) Tj ET\n'.repeat(20_000);
    const packed = deflateSync(Buffer.from(words)).toString('latin1');
    const { complete, notices } = await read(file('2 0 R', stream('/Filter/FlateDecode', packed)));
    expect([complete, notices]).toEqual([false, [{ code: 'cut-short', args: { by: 'size', pages: 1, of: 1 } }]]);
  });

  test('a file that is something else is a clear error', async () => {
    await expect(readArticle({ bytes: Buffer.from('plain words'), path: 'x.pdf' }, 'pdf')).rejects.toMatchObject({
      code: 'INPUT_DAMAGED',
    });
  });
});
