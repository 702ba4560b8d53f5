import { describe, expect, test } from 'vitest';
import { mark, zoteroCode, zoteroMark } from '../../fixtures/readers/make-citations.ts';
import { escapeXml } from '../../fixtures/readers/make-docx.ts';
import { makeOdt, note, p } from '../../fixtures/readers/make-odt.ts';
import { extractClaims } from '../../src/claims/index.ts';
import type { Article } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';

const IRON = {
  type: 'article-journal',
  title: 'Iron and salt',
  author: [{ family: 'Solheim', given: 'Ingrid' }],
  issued: { 'date-parts': [['2014']] },
  DOI: '10.5555/iron.2014.7',
};
const DOI = 'https://doi.org/10.5555/iron.2014.7';
const HEAD = p('The roof at Pier Nine', 'Title') + p('The pier was built in 1931.');
const read = (body: string): Promise<Article> => readArticle({ bytes: makeOdt({ body: HEAD + body }), path: 'a.odt' });

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

test.each([
  ['a mark of Zotero', zoteroMark([IRON], '(Solheim 2014)')],
  ['a mark of Mendeley', mark(zoteroCode([IRON], '').replace('ZOTERO_ITEM ', ''), '(Solheim 2014)')],
  [
    'a field that came with a Word document',
    `<field:fieldmark-start xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" text:name="" field:type="vnd.oasis.opendocument.field.UNHANDLED"><field:param field:name="vnd.oasis.opendocument.field.id" field:value="81"/><field:param field:name="vnd.oasis.opendocument.field.code" field:value="${escapeXml(` ADDIN ${zoteroCode([IRON], '')} `)}"/></field:fieldmark-start><text:span>(Solheim 2014)</text:span><field:fieldmark-end xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"/>`,
  ],
])('%s ties its sentence to the work in its data', async (_name, cite) => {
  const article = await read(p(`Salt eats a roof ${cite}. It rained.`));
  expect(ties(article)).toEqual({ [DOI]: ['reference: Salt eats a roof (Solheim 2014).'] });
  expect(article.text).not.toContain('CSL');
});

test('a mark in a note ties the sentence of the note', async () => {
  const article = await read(
    p(`Salt eats a roof.${note('1', zoteroMark([IRON], 'Solheim, Iron and salt (2014), 12.'))}`),
  );
  expect(ties(article)).toEqual({ [DOI]: ['footnote: Salt eats a roof.[1]'] });
});

test('the section with Zotero’s list has the same sources', async () => {
  const article = await read(
    p(`Salt eats a roof ${zoteroMark([IRON], '(Solheim 2014)')}.`) +
      `<text:section text:name="ZOTERO_BIBL {&quot;uncited&quot;:[]} CSL_BIBLIOGRAPHY RNDx">${p('Solheim, Ingrid. Iron and salt. 2014.')}${p('Vang, Per. Ports of the North. Never cited, 2009.')}</text:section>` +
      p('The author lives by the sea.'),
  );
  expect(ties(article)).toEqual({
    [DOI]: ['reference: Salt eats a roof (Solheim 2014).'],
    'Vang, Per. Ports of the North. Never cited, 2009.': [],
  });
  expect(extractClaims(article).claims.at(-1)?.text).toBe('The author lives by the sea.');
});

describe('LibreOffice’s own citations', () => {
  const whole = (attributes: string) =>
    `<text:bibliography-mark text:identifier="Sol14" text:bibliography-type="article" ${attributes}>[Sol14]</text:bibliography-mark>`;

  test('have the work as attributes, once for all marks with its short name', async () => {
    const article = await read(
      p(
        `Salt eats a roof ${whole('text:author="Solheim, Ingrid; Vang, Per" text:title="Iron and salt" text:year="2014" text:url="https://tidewater.test/iron"')}. It was known ${whole('')}.`,
      ) +
        '<text:bibliography><text:index-body><text:index-title><text:p>Bibliography</text:p></text:index-title>' +
        p('Sol14: Solheim, Ingrid; Vang, Per, Iron and salt, 2014') +
        '</text:index-body></text:bibliography>',
    );
    expect(ties(article)).toEqual({
      'https://tidewater.test/iron': ['reference: Salt eats a roof [Sol14].', 'reference: It was known [Sol14].'],
    });
    expect(extractClaims(article).sources[0]?.fields).toMatchObject({
      title: 'Iron and salt',
      authors: ['Ingrid Solheim', 'Per Vang'],
      date: '2014',
    });
  });

  test('that say nothing cite nothing', async () => {
    expect(ties(await read(p(`Salt eats a roof ${whole('')}.`)))).toEqual({});
  });
});

test.each([
  ['that never ends', '<text:reference-mark-start text:name="NAME"/>(Solheim 2014). It rained.'],
  ['that only ends', '(Solheim 2014)<text:reference-mark-end text:name="NAME"/>. It rained.'],
  [
    'whose JSON is broken',
    '<text:reference-mark-start text:name="ZOTERO_ITEM CSL_CITATION {&quot;citationItems&quot;:[{"/>(Solheim 2014). It rained.',
  ],
])('a mark %s loses no words and ties no other paragraph', async (_name, xml) => {
  const article = await read(
    p(`Salt eats a roof ${xml.replaceAll('NAME', escapeXml(zoteroCode([IRON], '')))}`) + p('The council met in March.'),
  );
  expect(article.text).toContain('It rained.');
  const council = extractClaims(article).claims.find(({ text }) => text.startsWith('The council'));
  expect(council?.citations).toEqual([]);
});
