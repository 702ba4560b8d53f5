import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleted, fieldLink, hyperlink, makeDocx, paragraph, run, zip } from '../../fixtures/readers/make-docx.ts';
import { trackedChangesDocx } from '../../fixtures/readers/tracked-changes.ts';
import type { Article } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { readArticle } from '../../src/readers/index.ts';
import { PackageFile } from '../../src/readers/package-file.ts';

const read = (bytes: Uint8Array, path = 'draft.docx'): Promise<Article> => readArticle({ bytes, path });

/** What the bytes at an origin say. */
function written(bytes: Uint8Array, origin: Article['links'][number]['origin']): string {
  if (!('part' in origin)) return '';
  const part = new PackageFile(bytes, 'x').read(origin.part);
  return Buffer.from(part ?? [])
    .subarray(origin.startByte, origin.endByte)
    .toString();
}

describe('a draft with tracked changes, comments and notes', () => {
  const bytes = trackedChangesDocx();

  test('is read as if all changes were accepted', async () => {
    const { text, links } = await read(bytes);
    expect(text).toContain('fell on 3 November 2021, the union says. Eleven people');
    expect(links.map(({ url }) => url)).not.toContain('https://old-ledger.test/roof');
    expect(links.map(({ url }) => url)).toContain('https://union.test/bulletin');
  });

  test('says its title, author and date by its first lines, before the properties of the file', async () => {
    const { title, authors, publishedAt } = await read(bytes);
    expect({ title, authors, publishedAt }).toEqual({
      title: 'The roof at Pier Nine',
      authors: ['Mara Lindqvist'],
      publishedAt: '2022-03-14',
    });
  });

  test('ties a link in a footnote to the place of its number', async () => {
    const { links, text } = await read(bytes);
    const letter = links.find(({ url }) => url === 'https://inspectorate.test/letter');
    expect(letter?.via).toBe('footnote');
    expect(letter?.marks.map(({ span, label }) => [label, text.slice(span.start - 8, span.end)])).toEqual([
      ['1', 'injured.[1]'],
    ]);
  });

  test('ties the links of a comment to the words commented on, and reads the comment as no text of the article', async () => {
    const { links, text, blocks } = await read(bytes);
    const inComment = links.filter(({ via }) => via === 'comment');
    expect(inComment.map(({ url }) => url)).toEqual(['https://harbour-photos.test/roof', 'https://clinic.test/night']);
    for (const { marks } of inComment) {
      const covers = marks[0]?.covers;
      expect(text.slice(covers?.start, covers?.end)).toBe('Eleven people were injured');
    }
    expect(blocks.filter(({ kind }) => kind === 'footer')).toHaveLength(1);
  });

  test('does not read a note that nothing points at', async () => {
    const { links } = await read(bytes);
    expect(links.map(({ url }) => url)).not.toContain('https://nobody.test/');
  });

  test('has links by relationship and by field, and both lead back to the bytes of their address', async () => {
    const { links } = await read(bytes);
    for (const url of ['https://council.test/votes?session=2021&item=4', 'https://archive.test/minutes#p4']) {
      const link = links.find((entry) => entry.url === url);
      expect(link).toBeDefined();
      if (link !== undefined) expect(written(bytes, link.origin).replaceAll('&amp;', '&')).toBe(url);
    }
  });

  test('ties a marker in the text to the numbered list, and keeps the book without an address', async () => {
    const { links } = await read(bytes);
    const police = links.find(({ url }) => url === 'https://police.test/2021-11-03');
    expect(police).toMatchObject({ via: 'numbered', marks: [{ label: '1' }] });
    expect(links.find(({ citedAs }) => citedAs.startsWith('Ingrid Solheim'))?.url).toBeUndefined();
  });

  test('counts places in paragraphs', async () => {
    const article = await read(bytes);
    const at = article.text.indexOf('What the council knew');
    expect(article.placeOf(at)).toMatchObject({ line: 5, column: 1 });
    expect(article.placeOf(at + 5)).toMatchObject({ line: 5, column: 6 });
  });
});

describe('tracked changes of whole paragraphs', () => {
  const CHANGE = 'w:id="7" w:author="Editor" w:date="2022-03-11T09:00:00Z"';
  const withoutMark = (inner: string, mark: string) => paragraph(inner, '', `<w:rPr><w:${mark} ${CHANGE}/></w:rPr>`);
  const blocks = async (body: string) => {
    const { text } = await read(makeDocx({ body: paragraph(run('Title of it'), 'Title') + body }));
    return text.split('\n\n').slice(1);
  };

  test.each<[string, string, string[]]>([
    [
      'paragraphs whose mark between them is deleted are one',
      withoutMark(run('The roof fell '), 'del') + withoutMark(run('on cars '), 'del') + paragraph(run('in March.')),
      ['The roof fell on cars in March.'],
    ],
    [
      'a paragraph that is deleted whole joins nothing',
      paragraph(run('One.')) + withoutMark(deleted(run('Gone.')), 'del') + paragraph(run('Two.')),
      ['One.', 'Two.'],
    ],
    ['a split that is inserted is a split', withoutMark(run('One.'), 'ins') + paragraph(run('Two.')), ['One.', 'Two.']],
    [
      'a paragraph that moved is read once, where it went',
      `<w:moveFromRangeStart w:id="1" w:name="move1"/>${withoutMark(`<w:moveFrom ${CHANGE}>${run('Moved.')}</w:moveFrom>`, 'moveFrom')}<w:moveFromRangeEnd w:id="1"/>` +
        paragraph(run('Stays.')) +
        `<w:moveToRangeStart w:id="2" w:name="move1"/>${withoutMark(`<w:moveTo ${CHANGE}>${run('Moved.')}</w:moveTo>`, 'moveTo')}<w:moveToRangeEnd w:id="2"/>`,
      ['Stays.', 'Moved.'],
    ],
    [
      'a deleted mark at the end of a cell joins no cells',
      `<w:tbl><w:tr><w:tc>${withoutMark(run('One'), 'del')}</w:tc><w:tc>${paragraph(run('Two'))}</w:tc></w:tr></w:tbl>`,
      ['One', 'Two'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });
});

describe('what Word writes in several ways', () => {
  const one = async (body: string, links: Readonly<Record<string, string>> = {}) => {
    const article = await read(makeDocx({ body: paragraph(run('Title of it'), 'Title') + body, links }));
    return article.links.map(({ url, role }) => [url, role]);
  };

  test.each<[string, string, Readonly<Record<string, string>>, (string | undefined)[][]]>([
    ['an address in the text', paragraph(run('see https://a.test/b. Thanks')), {}, [['https://a.test/b', 'source']]],
    [
      'a simple field',
      paragraph(`<w:fldSimple w:instr=" HYPERLINK &quot;https://a.test/&quot; ">${run('x')}</w:fldSimple>`),
      {},
      [['https://a.test/', 'source']],
    ],
    [
      'a field with a bookmark',
      paragraph(fieldLink('https://a.test/" \\l "part', 'x')),
      {},
      [['https://a.test/#part', 'source']],
    ],
    [
      'a link inside the document',
      paragraph('<w:hyperlink w:anchor="x"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
      {},
      [],
    ],
    [
      'an address to write to',
      paragraph(hyperlink('m', 'write')),
      { m: 'mailto:a@b.test' },
      [['mailto:a@b.test', 'contact']],
    ],
    ['hidden text', paragraph(run('https://hidden.test/', '<w:vanish/>') + run('shown')), {}, []],
    [
      'a table of contents',
      paragraph(hyperlink('t', 'Chapter'), 'TOC1') + paragraph(run('Text.')),
      { t: 'https://a.test/' },
      [],
    ],
    [
      'text that moved away',
      paragraph(`<w:moveFrom w:id="1">${run('https://moved.test/')}</w:moveFrom>${run('Text.')}`),
      {},
      [],
    ],
    [
      'a text box that stands twice',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph(run('https://box.test/'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('https://box.test/'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      {},
      [['https://box.test/', 'source']],
    ],
  ])('%s', async (_name, body, links, expected) => {
    expect(await one(body, links)).toEqual(expected);
  });

  test('other prefixes for the same namespaces', async () => {
    const bytes = zip({
      '_rels/.rels':
        '<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships"><x:Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/body.xml"/></x:Relationships>',
      'body.xml':
        '<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>See https://a.test/ now.</n:t></n:r></n:p></n:body></n:document>',
      'word/_rels/none': '',
    });
    expect((await read(bytes)).links.map(({ url }) => url)).toEqual(['https://a.test/']);
  });
});

describe('bad input', () => {
  const bytes = trackedChangesDocx();

  test('a bomb is refused before it is unpacked', async () => {
    const bomb = zip({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  test('a part that leads out of the package is not there', () => {
    const file = new PackageFile(
      zip({ '../../etc/passwd': 'x', '/abs': 'x', 'C:/x': 'x', 'a\\..\\..\\b': 'x', 'word/ok.xml': 'x' }),
      'x',
    );
    expect(file.names).toEqual(['word/ok.xml']);
  });

  test('entities and external document types are neither expanded nor fetched', async () => {
    const body =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>start &lol9; &xxe; end of it</w:t></w:r></w:p></w:body></w:document>';
    const doctype =
      '<!DOCTYPE w:document SYSTEM "http://evil.test/x.dtd" [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;&lol;"><!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
    const { text } = await read(zip({ 'word/document.xml': `<?xml version="1.0"?>${doctype}<w:document ${body}` }));
    expect(text).toBe('start &lol9; &xxe; end of it');
  });

  test('a part that ends early gives what came before, and says so', async () => {
    const words = Array.from({ length: 20 }, (_, index) => paragraph(run(`Paragraph ${index} of the text.`))).join('');
    const whole = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}`;
    const article = await read(zip({ 'word/document.xml': whole.slice(0, whole.length / 2) }));
    expect(article.complete).toBe(false);
    expect(article.notices.map(({ code }) => code)).toContain('cut-short');
    expect(article.text).toContain('Paragraph 3');
  });

  test('a file that was cut short is a clear error', async () => {
    await expect(read(bytes.subarray(0, bytes.length - 400))).rejects.toMatchObject({ code: 'INPUT_DAMAGED' });
  });

  test('an encrypted document and one of before 2007 are told apart', async () => {
    const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([head, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(read(locked)).rejects.toMatchObject({ code: 'INPUT_ENCRYPTED' });
    await expect(read(Buffer.concat([head, Buffer.alloc(512)]), 'old.doc')).rejects.toMatchObject({
      code: 'INPUT_FORMAT_UNKNOWN',
    });
  });

  test('a web page called .docx is read as a web page', async () => {
    const { format } = await read(Buffer.from('<!doctype html><title>A page</title><p>Some words of a page.</p>'));
    expect(format).toBe('html');
  });

  test('flipped and cut bytes never give anything but an article or the typed error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(bytes.length),
        async (flips, length) => {
          const copy = bytes.slice(0, Math.max(length, bytes.length / 2));
          for (const [at, value] of flips) if (at < copy.length) copy[at] = value;
          await read(copy).catch((error: unknown) => expect(isStetError(error)).toBe(true));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('mutated markup in a sound package never throws', async () => {
    const body =
      paragraph(run('Words ') + fieldLink('https://a.test/', 'x') + hyperlink('a', 'y')) +
      '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>';
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length), fc.nat(body.length), async (from, length) => {
        const cut = body.slice(0, from) + body.slice(from + length);
        const article = await read(
          makeDocx({ body: `${paragraph(run('A first paragraph.'))}${cut}`, links: { a: 'https://b.test/' } }),
        );
        for (const link of article.links)
          expect(article.blocks.some(({ span }) => span.start <= link.span.start && link.span.end <= span.end)).toBe(
            true,
          );
      }),
      { numRuns: 150 },
    );
  });
});

test('the property of a file names all the authors, the first of whom the text has too', async () => {
  const body =
    paragraph(run('The mill'), 'Title') +
    paragraph(run('Nora Quist'), 'Author') +
    paragraph(run('Sam Roe'), 'Author') +
    paragraph(run('The mill closed in the spring of 2024.'));
  const { authors } = await read(makeDocx({ body, core: '<dc:creator>Nora Quist; Sam Roe</dc:creator>' }));
  expect(authors).toEqual(['Nora Quist', 'Sam Roe']);
});

test.each(['Administrator', 'Microsoft Office User', 'Windows User', 'python-docx', 'Un-named', 'i', 'Usuario1', 'HP'])(
  'the account %s wrote nothing',
  async (account) => {
    const body = paragraph(run('The roof fell on 3 November 2021.')) + paragraph(run('Nobody came.'));
    const { authors } = await read(makeDocx({ body, core: `<dc:creator>${account}; Sam Office</dc:creator>` }));
    expect(authors).toEqual(['Sam Office']);
  },
);
