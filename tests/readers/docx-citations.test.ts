import { describe, expect, test } from 'vitest';
import {
  endNote,
  endNoteData,
  endNoteXml,
  field,
  list,
  mendeley,
  mendeleyBibliography,
  mendeleyCite,
  wordCitation,
  zotero,
} from '../../fixtures/readers/make-citations.ts';
import {
  type DocxParts,
  footnote,
  footnoteReference,
  makeDocx,
  paragraph,
  run,
} from '../../fixtures/readers/make-docx.ts';
import { extractClaims } from '../../src/claims/index.ts';
import type { Article } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';

const IRON = {
  type: 'article-journal',
  title: 'Iron and salt: corrosion of harbour roofs',
  author: [{ family: 'Solheim', given: 'Ingrid' }],
  issued: { 'date-parts': [['2014', 5, 2]] },
  'container-title': 'Tidewater Engineering',
  DOI: '10.5555/iron.2014.7',
  page: '11-19',
};
const REPORT = {
  type: 'webpage',
  title: 'Report on the roof',
  author: [{ literal: 'Harbour Inspectorate' }],
  issued: { 'date-parts': [[2021]] },
  URL: 'https://inspectorate.test/report?year=2021&no=4',
};
const BOOK = {
  type: 'book',
  title: 'Ports of the North',
  author: [{ family: 'Vang', given: 'Per' }],
  issued: { 'date-parts': [[2009]] },
  publisher: 'Tidewater Press',
};

const FILLER = paragraph(run('The roof at Pier Nine'), 'Title') + paragraph(run('The pier was built in 1931.'));
const read = (body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<Article> =>
  readArticle({ bytes: makeDocx({ body: FILLER + body, ...parts }), path: 'draft.docx' });

/** Each source with the sentences that are tied to it, and how. */
function ties(article: Article): Record<string, string[]> {
  const { claims, sources } = extractClaims(article);
  return Object.fromEntries(
    sources.map(({ id, url, fields, citedAs }) => [
      url ?? fields?.title ?? citedAs,
      claims.flatMap(({ text, citations }) =>
        citations.filter(({ source, inferred }) => source === id && !inferred).map(({ via }) => `${via}: ${text}`),
      ),
    ]),
  );
}

const DOI = 'https://doi.org/10.5555/iron.2014.7';
const SENTENCE = 'Salt eats a roof within forty years ';

describe.each<[string, (items: readonly Record<string, unknown>[], shown: string) => string]>([
  ['Zotero', zotero],
  ['Mendeley Desktop', mendeley],
  ['Mendeley Cite', mendeleyCite],
])('a citation by %s', (_name, cite) => {
  test('ties the sentence that it stands in to the work in its data', async () => {
    const article = await read(paragraph(run(SENTENCE) + cite([IRON], '(Solheim 2014)') + run('.')));
    expect(ties(article)).toEqual({ [DOI]: [`reference: ${SENTENCE}(Solheim 2014).`] });
    expect(article.text).not.toContain('CSL_CITATION');
    expect(extractClaims(article).sources[0]?.fields).toEqual({
      title: IRON.title,
      authors: ['Ingrid Solheim'],
      date: '2014-05-02',
      work: 'Tidewater Engineering',
      doi: '10.5555/iron.2014.7',
      pages: '11-19',
    });
  });

  test('of several works ties to each; a work that is cited again is the same source', async () => {
    const article = await read(
      paragraph(run('One thing is known ') + cite([IRON, REPORT], '(1, 2)') + run('.')) +
        paragraph(run('Another thing is known ') + cite([BOOK, IRON], '(3, 1)') + run('.')),
    );
    expect(ties(article)).toEqual({
      [DOI]: ['reference: One thing is known (1, 2).', 'reference: Another thing is known (3, 1).'],
      [REPORT.URL]: ['reference: One thing is known (1, 2).'],
      'Ports of the North': ['reference: Another thing is known (3, 1).'],
    });
  });
});

const RECORD =
  '<contributors><authors><author><style face="normal" font="default" size="100%">Solheim, Ingrid</style></author></authors><secondary-authors><author>Editor, Some</author></secondary-authors></contributors><titles><title>Iron &amp; salt</title><secondary-title>Tidewater Engineering</secondary-title></titles><pages>11-19</pages><dates><year>2014</year><pub-dates><date>May 2</date></pub-dates></dates><isbn>1234-5678</isbn><urls><related-urls><url>https://tidewater.test/iron</url></related-urls></urls>';

describe.each([
  ['in its code', endNote],
  ['in base64 beside it', endNoteData],
])('a citation by EndNote with its records %s', (_name, cite) => {
  test('ties its sentence to each of them', async () => {
    const xml = endNoteXml(RECORD, '<titles><title>Ports of the North</title></titles>');
    const article = await read(paragraph(run(SENTENCE) + cite(xml, '(Solheim 2014)') + run('.')));
    expect(ties(article)).toEqual({
      'https://tidewater.test/iron': [`reference: ${SENTENCE}(Solheim 2014).`],
      'Ports of the North': [`reference: ${SENTENCE}(Solheim 2014).`],
    });
    expect(extractClaims(article).sources[0]?.fields).toEqual({
      title: 'Iron & salt',
      authors: ['Ingrid Solheim'],
      work: 'Tidewater Engineering',
      date: '2014',
      pages: '11-19',
    });
  });
});

test('a citation by Word itself ties to the works that the document keeps under their tags', async () => {
  const sources =
    '<b:Source><b:Tag>Sol14</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Solheim</b:Last><b:First>Ingrid</b:First></b:Person></b:NameList></b:Author><b:Editor><b:NameList><b:Person><b:Last>Other</b:Last></b:Person></b:NameList></b:Editor></b:Author><b:Title>Iron &amp; salt</b:Title><b:Year>2014</b:Year><b:Month>May</b:Month><b:Day>2</b:Day><b:URL>https://tidewater.test/iron</b:URL></b:Source>' +
    '<b:Source><b:Tag>Vang 09</b:Tag><b:Author><b:Author><b:Corporate>Ports Office</b:Corporate></b:Author></b:Author><b:Title>Ports of the North</b:Title><b:Year>2009</b:Year></b:Source>' +
    '<b:Source><b:Tag>Never</b:Tag><b:Title>Never cited</b:Title></b:Source>';
  const article = await read(
    paragraph(run(SENTENCE) + wordCitation('Sol14 \\p 12 \\l 1033  \\m "Vang 09"', '(Solheim, 2014)') + run('.')),
    { sources },
  );
  expect(ties(article)).toEqual({
    'https://tidewater.test/iron': [`reference: ${SENTENCE}(Solheim, 2014).`],
    'Ports of the North': [`reference: ${SENTENCE}(Solheim, 2014).`],
  });
  const [iron, ports] = extractClaims(article).sources;
  expect(iron?.fields).toMatchObject({ authors: ['Ingrid Solheim'], date: '2014-05-02', entryKey: 'Sol14' });
  expect(ports?.fields?.authors).toEqual(['Ports Office']);
});

describe('the list of works', () => {
  const cited = (first: string, second: string) =>
    paragraph(run('One thing is known ') + first + run('.')) +
    paragraph(run('Another thing is known ') + second + run('.'));
  const ENTRIES = [
    run('[1] I. Solheim, “Iron and Salt. Corrosion of Harbour Roofs,” Tidewater Engineering, 2014.'),
    run('[2] Harbour Inspectorate, “Report on the roof,” 2021. https://inspectorate.test/report'),
    run('[3] P. Vang, Ports of the North. Tidewater Press, 2009.'),
  ];
  const expected = {
    [DOI]: ['reference: One thing is known [1].'],
    'https://inspectorate.test/report': ['reference: Another thing is known [2].'],
    'Ports of the North': ['reference: Another thing is known [2].'],
  };
  const BODY = cited(zotero([IRON], '[1]'), zotero([REPORT, BOOK], '[2]'));

  test.each([
    ['in Zotero’s field', list('ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY', ENTRIES)],
    ['in EndNote’s field', list('ADDIN EN.REFLIST', ENTRIES)],
    ['in Mendeley Cite’s control', mendeleyBibliography(ENTRIES.map((entry) => paragraph(entry)).join(''))],
    [
      'made plain, below a heading',
      paragraph(run('References'), 'Heading1') + ENTRIES.map((entry) => paragraph(entry)).join(''),
    ],
  ])(
    '%s has the same sources: an address that it shows is asked, one that it does not is the data’s',
    async (_name, bibliography) => {
      const article = await read(BODY + bibliography + paragraph(run('The author lives by the sea.')));
      expect(ties(article)).toEqual(expected);
      expect(article.notices).toEqual([]);
      expect(extractClaims(article).claims.map(({ text }) => text)).toContain('The author lives by the sea.');
      const [iron] = extractClaims(article).sources;
      expect(iron?.fields?.authors).toEqual(['Ingrid Solheim']);
    },
  );

  test('an entry for a longer title is not that of a shorter one within it', async () => {
    const longer = { ...BOOK, title: 'Ports of the North and their people' };
    const article = await read(
      cited(zotero([BOOK], '(Vang 2009a)'), zotero([longer], '(Vang 2009b)')) +
        list('ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY', [
          run('Vang, Per. 2009b. Ports of the North and Their People. Tidewater Press.'),
          run('Vang, Per. 2009a. Ports of the North. Tidewater Press.'),
        ]),
    );
    expect(ties(article)).toEqual({
      'Ports of the North and their people': ['reference: Another thing is known (Vang 2009b).'],
      'Ports of the North': ['reference: One thing is known (Vang 2009a).'],
    });
  });

  test('a style without titles is known by author, year and page', async () => {
    const article = await read(
      paragraph(run(SENTENCE) + zotero([IRON], '1') + run('.')) +
        list('ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY', [run('1 I. Solheim, Tidewater Eng. 3, 11 (2014).')]),
    );
    expect(ties(article)).toEqual({ [DOI]: [`reference: ${SENTENCE}1.`] });
  });
});

describe('notes', () => {
  const NOTE = 'Ingrid Solheim, “Iron and Salt: Corrosion of Harbour Roofs,” Tidewater Engineering (2014): 12.';
  const body = paragraph(run('Salt eats a roof within forty years.') + footnoteReference(1));

  test('a citation in a footnote ties the sentence with its number', async () => {
    const article = await read(body, { footnotes: footnote(1, zotero([IRON], NOTE)) });
    expect(ties(article)).toEqual({ [DOI]: ['footnote: Salt eats a roof within forty years.[1]'] });
  });

  test('with a list behind the text too, it is one source', async () => {
    const article = await read(
      body +
        list('ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY', [
          run('Solheim, Ingrid. “Iron and Salt: Corrosion of Harbour Roofs.” Tidewater Engineering, 2014.'),
        ]),
      { footnotes: footnote(1, zotero([IRON], NOTE)) },
    );
    expect(ties(article)).toEqual({ [DOI]: ['reference: Salt eats a roof within forty years.[1]'] });
  });
});

describe('what is broken or hostile', () => {
  const plain = (code: string, shown = '(Solheim 2014)') =>
    read(
      paragraph(run(SENTENCE) + field(code, run(shown)) + run('.')) +
        paragraph(run('References'), 'Heading1') +
        paragraph(run('Solheim, Ingrid. 2014. Iron and salt. https://tidewater.test/iron')),
    );

  test.each([
    ['JSON that is cut', ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":{"title":"Ir'],
    ['JSON of another shape', ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":{"itemData":[7]},"__proto__":{}}'],
    ['items without their data', ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"uri":["http://zotero.org/a"]}]}'],
    ['deep JSON', ` ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a code of many megabytes', ` ADDIN ZOTERO_ITEM CSL_CITATION {"x":"${'y'.repeat(5_000_000)}"}`],
    ['deep XML', ` ADDIN EN.CITE ${'<EndNote><Cite><record>'.repeat(50_000)}`],
    ['base64 that is none', ' ADDIN EN.CITE '],
    ['a tag that nothing has', ' CITATION Nobody \\l 1033 '],
  ])('%s: the words of the citation tell', async (_name, code) => {
    expect(ties(await plain(code))).toEqual({
      'https://tidewater.test/iron': [`author-date: ${SENTENCE}(Solheim 2014).`],
    });
  });

  test('values of other types are left out', async () => {
    const article = await plain(
      ' ADDIN CSL_CITATION {"citationItems":[{"itemData":{"title":{"a":1},"author":"x","issued":[],"DOI":7,"URL":null}}]}',
    );
    expect(Object.keys(ties(article))).toContain('https://tidewater.test/iron');
  });

  test('a citation that never ends keeps to its paragraph, and a list that never ends is none', async () => {
    const open = (xml: string) => xml.slice(0, xml.lastIndexOf('<w:r><w:fldChar'));
    const article = await read(
      paragraph(run(SENTENCE) + open(zotero([IRON], '(Solheim 2014)')) + run('.')) +
        open(paragraph(field('ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY', run('Words that go on as words do.')))) +
        paragraph(run('The council met in March.')),
    );
    expect(ties(article)).toEqual({ [DOI]: [`reference: ${SENTENCE}(Solheim 2014).`] });
    expect(extractClaims(article).claims.map(({ text }) => text)).toContain('The council met in March.');
  });

  test('a field that begins and never ends takes no words from the text', async () => {
    const begun =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO_ITEM </w:instrText></w:r>';
    const article = await read(
      paragraph(run('The council met ') + begun + run('in March.')) +
        paragraph(run(SENTENCE) + zotero([IRON], '(Solheim 2014)') + run('.')),
    );
    expect(article.text).toContain('The council met in March.');
    expect(ties(article)).toEqual({ [DOI]: [`reference: ${SENTENCE}(Solheim 2014).`] });
  });

  test('a citation within a field’s instruction, or in hidden and deleted words, is none', async () => {
    const nested = field(' IF x = ', '').replace(
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      zotero([IRON], 'y'),
    );
    const article = await read(
      paragraph(run('One. ') + nested) +
        paragraph(zotero([BOOK], 'z', '<w:vanish/>')) +
        paragraph(`<w:del w:id="1">${zotero([REPORT], 'w')}</w:del>${run('Two.')}`),
    );
    expect(ties(article)).toEqual({});
  });

  test('many citations of many works stay quick', async () => {
    const works = Array.from({ length: 1500 }, (_, index) => ({
      ...BOOK,
      title: `Ports of the North, volume ${index}`,
    }));
    const article = await read(
      paragraph(works.map((work) => run('It rained ') + zotero([work], '(Vang 2009)') + run('. ')).join('')) +
        list(
          'ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY',
          works.map(({ title }) => run(`Vang, Per. 2009. ${title}. Tidewater Press.`)),
        ),
    );
    expect(extractClaims(article).sources).toHaveLength(1500);
  }, 20_000);
});
