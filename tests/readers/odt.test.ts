import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zip } from '../../fixtures/readers/make-docx.ts';
import {
  a,
  annotated,
  h,
  inserted,
  makeFlatOdt,
  makeOdt,
  note,
  numbered,
  p,
  trackedDeletion,
} from '../../fixtures/readers/make-odt.ts';
import type { Article } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { readArticle } from '../../src/readers/index.ts';
import { PackageFile } from '../../src/readers/package-file.ts';

const read = (bytes: Uint8Array | string, path = 'draft.odt'): Promise<Article> =>
  readArticle({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, path });

const BODY =
  trackedDeletion(`gone: ${a('https://old-ledger.test/roof', 'the Ledger')}`) +
  p('The roof at Pier Nine', 'Title') +
  p('By Mara Lindqvist') +
  p('14 March 2022') +
  p(
    `The roof fell on 3 November 2021<text:change text:change-id="c1"/>${inserted(a('https://union.test/bulletin', ', the union says'))}. ` +
      `${annotated('n1', 'Eleven people were injured', `Who counted? ${a('https://photos.test/roof', 'the photo')} shows nine`)}.` +
      note('1', `See the ${a('https://inspectorate.test/letter', 'letter')}, p. 2.`) +
      ` More came later.${note('i', 'Solheim, Ingrid: Ports of the North. Tidewater Press, 2014.', 'endnote')}`,
  ) +
  h('What the council knew') +
  p(
    `Two<text:s text:c="3"/>spaces<text:tab/>and a <text:span text:style-name="T1">hidden https://hidden.test/</text:span>line.[1]`,
  ) +
  p('“Nobody wanted to hear it.”', 'P1') +
  '<table:table><table:table-row><table:table-cell><text:p>Injured</text:p></table:table-cell><table:table-cell><text:p>11</text:p></table:table-cell></table:table-row></table:table>' +
  h('Sources') +
  numbered('Police of Northhaven, https://police.test/2021-11-03', 'Another, https://other.test/');

describe('an OpenDocument text with tracked changes, comments and notes', () => {
  const bytes = makeOdt({
    body: BODY,
    meta: '<meta:initial-creator>mlindqvist</meta:initial-creator><dc:title>draft 7</dc:title><dc:language>en-GB</dc:language>',
  });

  test('is read as if all changes were accepted', async () => {
    const { text, links } = await read(bytes);
    expect(text).toContain('fell on 3 November 2021, the union says. Eleven people');
    expect(links.map(({ url }) => url)).not.toContain('https://old-ledger.test/roof');
    expect(links.map(({ url }) => url)).toContain('https://union.test/bulletin');
  });

  test('says its title, author, date and language', async () => {
    const { title, authors, publishedAt, language } = await read(bytes);
    expect({ title, authors, publishedAt, language }).toEqual({
      title: 'The roof at Pier Nine',
      authors: ['Mara Lindqvist'],
      publishedAt: '2022-03-14',
      language: 'en-GB',
    });
  });

  test('ties a link in a footnote, and a book in an endnote, to the places of their numbers', async () => {
    const { links, text, blocks } = await read(bytes);
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
    expect(blocks.filter(({ kind }) => kind === 'note').map(({ label }) => label)).toEqual(['1', 'i']);
  });

  test('ties the links of a comment to the words commented on', async () => {
    const { links, text } = await read(bytes);
    const [photo] = links.filter(({ via }) => via === 'comment');
    expect(photo?.url).toBe('https://photos.test/roof');
    const covers = photo?.marks[0]?.covers;
    expect(text.slice(covers?.start, covers?.end)).toBe('Eleven people were injured');
    expect(text).not.toContain('Editor');
  });

  test('knows blocks by their styles, folds spacing elements and leaves hidden text out', async () => {
    const { text, blocks } = await read(bytes);
    expect(text).toContain('Two spaces and a line.');
    expect(text).not.toContain('hidden');
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 1, 1]);
    expect(blocks.filter(({ kind }) => kind === 'quotation')).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === 'table-cell')).toHaveLength(2);
  });

  test('ties a marker to the numbered list, and links lead back to the bytes of their address', async () => {
    const { links } = await read(bytes);
    const police = links.find(({ url }) => url === 'https://police.test/2021-11-03');
    expect(police).toMatchObject({ via: 'numbered', marks: [{ label: '1' }] });
    const origin = links.find(({ url }) => url === 'https://union.test/bulletin')?.origin;
    expect(origin !== undefined && 'part' in origin).toBe(true);
    if (origin !== undefined && 'part' in origin) {
      const part = Buffer.from(new PackageFile(bytes, 'x').read(origin.part) ?? []);
      expect(part.subarray(origin.startByte, origin.endByte).toString()).toBe('https://union.test/bulletin');
    }
  });

  test('reads the same as one flat XML file', async () => {
    const [packed, flat] = [await read(bytes), await read(makeFlatOdt({ body: BODY }), 'draft.xml')];
    expect(flat.format).toBe('odt');
    expect(flat.text).toBe(packed.text);
    expect(flat.links.map(({ url, via }) => [url, via])).toEqual(packed.links.map(({ url, via }) => [url, via]));
  });
});

test.each<[string, string, string]>([
  [
    'a list that starts at five',
    '<text:list text:style-name="L1"><text:list-item text:start-value="5"><text:p>Five it is</text:p></text:list-item></text:list>',
    '5',
  ],
  [
    'a list that goes on',
    `${numbered('one')}<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Two of it</text:p></text:list-item></text:list>`,
    '2',
  ],
  [
    'bullets',
    '<text:list text:style-name="L2"><text:list-item><text:p>No number</text:p></text:list-item></text:list>',
    '',
  ],
])('%s is numbered as the program shows it', async (_name, list, label) => {
  const { links } = await read(
    makeOdt({
      body:
        p('A title', 'Title') +
        p('A claim to begin with.[5][2]') +
        h('Sources') +
        list.replace(/(Five it is|Two of it|No number)/, 'See https://a.test/x'),
    }),
  );
  const found = links.find(({ url }) => url === 'https://a.test/x');
  expect(found?.marks[0]?.label ?? '').toBe(label);
});

describe('bad input', () => {
  test('an encrypted document is told apart', async () => {
    const bytes = zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      'content.xml': 'x',
    });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'INPUT_ENCRYPTED' });
  });

  test('a package without its text is a clear error', async () => {
    await expect(read(zip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).rejects.toMatchObject({
      code: 'INPUT_DAMAGED',
    });
  });

  test('a text that ends early gives what came before, and says so', async () => {
    const flat = makeFlatOdt({ body: BODY });
    const article = await read(flat.slice(0, flat.indexOf('Sources')));
    expect(article.complete).toBe(false);
    expect(article.text).toContain('Eleven people');
  });

  test('mutated markup never throws anything but the typed error', async () => {
    const flat = makeFlatOdt({ body: BODY });
    await fc.assert(
      fc.asyncProperty(fc.nat(flat.length), fc.nat(300), async (from, length) => {
        const article = await read(flat.slice(0, from) + flat.slice(from + length), 'x.fodt').catch(
          (error: unknown) => {
            expect(isStetError(error)).toBe(true);
            return null;
          },
        );
        for (const link of article?.links ?? [])
          expect(article?.blocks.some(({ span }) => span.start <= link.span.start && link.span.end <= span.end)).toBe(
            true,
          );
      }),
      { numRuns: 200 },
    );
  });
});

test('the property of a file names several authors', async () => {
  const body = p('The mill closed in the spring of 2024.') + p('Nobody came to the last day of it.');
  const meta = '<meta:initial-creator>Nora Quist; Sam Roe</meta:initial-creator>';
  expect((await read(makeOdt({ body, meta }))).authors).toEqual(['Nora Quist', 'Sam Roe']);
});
