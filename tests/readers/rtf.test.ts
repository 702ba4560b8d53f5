import { describe, expect, test } from 'vitest';
import { commented, deleted, esc, inserted, item, link, makeRtf, note, par } from '../../fixtures/readers/make-rtf.ts';
import type { Article } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';

const read = (bytes: Uint8Array | string, path = 'draft.rtf'): Promise<Article> =>
  readArticle({ bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, path });

test('text that was moved with changes tracked is read once, where it went', async () => {
  const moved = par('{\\mvf\\mvauth1 Moved here. }') + par('Stays.') + par('{\\mvt\\mvauth1 Moved here. }');
  const { text } = await readArticle({ bytes: Buffer.from(makeRtf(par('Title of it') + moved)), path: 'draft.rtf' });
  expect(text.split('\n\n').slice(-2)).toEqual(['Stays.', 'Moved here.']);
});

describe('rich text with tracked changes, comments and notes', () => {
  const bytes = makeRtf(
    par('The roof at Pier Nine', 2) +
      par('By Mara Lindqvist') +
      par('14 March 2022') +
      par(
        `The roof fell on 3 November 2021${deleted(link('https://old-ledger.test/roof', ', the Ledger wrote'))}${inserted(link('https://union.test/bulletin', ', the union says'))}. ` +
          `${commented(7, 'Eleven people were injured', `Who counted? ${link('https://photos.test/roof', 'the photo')} says nine.`)}.${note(`See the ${link('https://inspectorate.test/letter', 'letter')}, p. 2.`)}` +
          ` More came later.${note('Solheim, Ingrid: Ports of the North. Tidewater Press, 2014.', '\\ftnalt')}`,
      ) +
      par('What the council knew', 1) +
      par(`It voted.[1] {\\v https://hidden.test/}{\\pict\\pngblip 89504e47}`) +
      par('Sources', 1) +
      item('1.', 'Police of Northhaven, https://police.test/2021-11-03') +
      '\\trowd\\cellx1000\\pard\\intbl Injured\\cell 11\\cell\\row\r\n',
    '{\\title draft 7}{\\author mlindqvist}{\\creatim\\yr2022\\mo3\\dy1}',
  );

  test('is read as if all changes were accepted', async () => {
    const { text, links } = await read(bytes);
    expect(text).toContain('fell on 3 November 2021, the union says. Eleven people');
    expect(links.map(({ url }) => url)).not.toContain('https://old-ledger.test/roof');
    expect(text).not.toMatch(/hidden|Fixture|89504|Editor/);
  });

  test('says its title, author and date by its first lines, before the properties of the file', async () => {
    const { title, authors, publishedAt } = await read(bytes);
    expect({ title, authors, publishedAt }).toEqual({
      title: 'The roof at Pier Nine',
      authors: ['Mara Lindqvist'],
      publishedAt: '2022-03-14',
    });
  });

  test('ties foot- and endnotes to the places of their numbers', async () => {
    const { links, text } = await read(bytes);
    const notes = links.filter(({ via }) => via === 'footnote');
    expect(
      notes.map(({ url, marks }) => [
        url,
        marks[0]?.label,
        text.slice((marks[0]?.span.start ?? 0) - 8, marks[0]?.span.end),
      ]),
    ).toEqual([
      ['https://inspectorate.test/letter', '1', 'injured.[1]'],
      [undefined, 'i', 'e later.[i]'],
    ]);
  });

  test('ties the links of a comment to the words commented on', async () => {
    const { links, text } = await read(bytes);
    const [photo] = links.filter(({ via }) => via === 'comment');
    expect(photo?.url).toBe('https://photos.test/roof');
    const covers = photo?.marks[0]?.covers;
    expect(text.slice(covers?.start, covers?.end)).toBe('Eleven people were injured');
  });

  test('knows headings, tables and the numbers of a list', async () => {
    const { blocks, links } = await read(bytes);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
    expect(blocks.filter(({ kind }) => kind === 'table-cell')).toHaveLength(2);
    expect(links.find(({ url }) => url === 'https://police.test/2021-11-03')).toMatchObject({
      via: 'numbered',
      marks: [{ label: '1' }],
    });
  });

  test('leads back from a link to the bytes of its address', async () => {
    const { links } = await read(bytes);
    const origin = links.find(({ url }) => url === 'https://union.test/bulletin')?.origin;
    expect(
      origin !== undefined &&
        'startByte' in origin &&
        Buffer.from(bytes.subarray(origin.startByte, origin.endByte)).toString(),
    ).toBe('https://union.test/bulletin');
  });
});

test.each<[string, string, string]>([
  ['bytes of the document’s code page', "caf\\'e9 \\'93quoted\\'94", 'café “quoted”'],
  ['bytes of a font’s code page', "{\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} after", 'Привет after'],
  ['a character of two bytes, the second a letter', "{\\f3 \\'83A\\'83\\'58}", 'アス'],
  ['a sign of a symbol font', "a{\\f2 \\'b7}b", 'ab'],
  ['a Unicode number with its stand-in', 'a\\u8211-b', 'a–b'],
  ['a Unicode number with two stand-ins', "{\\uc2 a\\u24180\\'b4\\'f3b}", 'a年b'],
  ['a Unicode number without one', '{\\uc0 a\\u8211 b}', 'a–b'],
  ['a pair of surrogates', esc('🙂 here'), '🙂 here'],
  ['control words for characters', 'a\\emdash b\\~c\\_d\\-e\\tab f', 'a—b c-de f'],
  ['escaped braces and backslashes', 'a \\{b\\} c\\\\d', 'a {b} c\\d'],
  ['lines broken in the file', 'one wo\r\nrd', 'one word'],
  [
    'a text box',
    'before {\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 0}}{\\shptxt \\pard in the box\\par}}}',
    'before in the box',
  ],
  ['text in two dresses', '{\\upr{plain}{\\*\\ud real}}', 'real'],
  ['an unknown destination', 'a{\\*\\unheardof x y z}b', 'ab'],
  ['binary data', 'a{\\pict\\bin6 }}}}}}}b', 'ab'],
])('%s', async (_name, markup, expected) => {
  const { text } = await read(makeRtf(par('A title', 2) + par(markup)));
  expect(text.replace(/\s+/g, ' ').replace(/^A title /, '')).toBe(expected);
});

test('a paragraph ends at a backslash before a line break, as TextEdit writes it', async () => {
  const { blocks } = await read('{\\rtf1\\ansi One of two paragraphs.\\\nTwo of two paragraphs.\\\n}');
  expect(blocks).toHaveLength(2);
});

describe('bad input', () => {
  test('a document that ends early gives what came before, and says so', async () => {
    const article = await read('{\\rtf1\\ansi {\\b Some words of a text that breaks o');
    expect(article.complete).toBe(false);
    expect(article.text).toBe('Some words of a text that breaks o');
  });

  test('half a million open groups are bounded', async () => {
    const { text } = await read(`{\\rtf1 Words.${'{'.repeat(500_000)}deep${'}'.repeat(500_000)} more}`);
    expect(text).toBe('Words.deep more');
  });

  test('notes within notes are read once', async () => {
    const { text } = await read(`{\\rtf1 A text.${'{\\footnote x'.repeat(3000)}${'}'.repeat(3000)}}`);
    expect(text).toBe('A text.[1]\n\nx');
  });

  test('a file that is something else is a clear error', async () => {
    await expect(readArticle({ bytes: Buffer.from('plain words'), path: 'x.rtf' }, 'rtf')).rejects.toMatchObject({
      code: 'INPUT_DAMAGED',
    });
  });
});

test('a label in front of a tab, in a paragraph that hangs, is none of its words', async () => {
  const hung = (words: string) => `{\\pard \\ql \\li360 \\fi-360 ${words}\\par}\r\n`;
  const body =
    par('The mill', 2) +
    hung('1.\\tx360\\tab In 1931, 41 families left.') +
    hung('\\bullet \\tx360\\tab The church was rebuilt.') +
    hung('\\u8212- Jane Marsh') +
    hung('3.');
  const { blocks, text } = await read(makeRtf(body));
  expect(blocks.slice(1).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)).toEqual([
    'list-item: In 1931, 41 families left.',
    'list-item: The church was rebuilt.',
    'paragraph: — Jane Marsh',
    'paragraph: 3.',
  ]);
});

test('a paragraph far inside the text around it is a quotation, unless it goes on an item of a list', async () => {
  const set = (layout: string, words: string) => `{\\pard \\ql ${layout} ${words}\\par}\r\n`;
  const body =
    par('The mill', 2) +
    set('\\li0 \\fi0', 'The union had written to the owner.') +
    set('\\li720 \\fi0', 'Nobody listened to us.') +
    set('\\li0 \\fi0', 'The council voted.') +
    set('\\li360 \\fi-360', '1.\\tx360\\tab In 1931 they left.') +
    set('\\li720 \\fi0', 'None came back.') +
    set('\\li0 \\fi0', 'The works follow.') +
    set('\\li720 \\fi-720', 'Brandt, Otto. The Roof. Quay Press.');
  const { blocks, text } = await read(makeRtf(body));
  expect(blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)).toEqual([
    'heading: The mill',
    'paragraph: The union had written to the owner.',
    'quotation: Nobody listened to us.',
    'paragraph: The council voted.',
    'list-item: In 1931 they left.',
    'paragraph: None came back.',
    'paragraph: The works follow.',
    'paragraph: Brandt, Otto. The Roof. Quay Press.',
  ]);
  const inside = await read(
    makeRtf(par('The mill', 2) + set('\\li720 \\fi0', 'All of it stands') + set('\\li720 \\fi0', 'far inside.')),
  );
  expect(inside.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
});

test('the property of a file names all the authors, the first of whom the text has too', async () => {
  const body = par('The mill', 2) + par('Nora Quist') + par('Sam Roe') + par('The mill closed in the spring of 2024.');
  const { authors } = await read(makeRtf(body, '{\\author Nora Quist; Sam Roe}'));
  expect(authors).toEqual(['Nora Quist', 'Sam Roe']);
});
