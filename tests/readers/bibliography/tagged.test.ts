import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../../src/claims/index.ts';
import { readTagged } from '../../../src/readers/bibliography/tagged.ts';
import { readArticle, readerFor } from '../../../src/readers/index.ts';

const RIS = `TY  - JOUR
ID  - vang2014
AU  - Vang, Hedda
AU  - Solheim, Ingrid, Jr.
TI  - Iron under load:
a view from the lock
JO  - Journal of Gates
PY  - 2014
DA  - 2014/03/5/Spring
SP  - 12
EP  - 19
DO  - 10.5555/iron.2014.7
UR  - https://gates.test/iron
UR  - https://doi.org/10.5555/IRON.2014.7
UR  - https://mirror.test/iron; https://web.archive.org/web/20200101000000/https://gates.test/iron
L1  - https://gates.test/iron.pdf
L1  - internal-pdf://0123/iron.pdf
AB  - First paragraph.

Second paragraph, of https://abstract.test/.
ER  - 
`;

const NBIB = `
PMID- 22668778
OWN - NLM
DP  - 2012 Sep
TI  - Gate activity mediates interactions between load
      and frost in locks.
PG  - 385-92
LID - S0969-9961 [pii]
LID - 10.5555/locks.2012.05 [doi]
AB  - As PMID- 123 and
      https://abstract.test/ say.
FAU - Vang, Hedda
AU  - Vang H
CIN - Gate J. 2012;1:2. doi: 10.5555/commentary
JT  - Neurobiology of locks

PMID- 111
TI  - A second one.
DP  - 2020 Feb 20
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const valuesOf = (text: string) =>
  readTagged(text).works.map(({ fields }) =>
    Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  );

describe('RIS', () => {
  test('has its fields by their tags, over several lines', () => {
    expect(valuesOf(RIS)).toEqual([
      {
        title: 'Iron under load: a view from the lock',
        authors: ['Hedda Vang', 'Ingrid Solheim Jr.'],
        work: 'Journal of Gates',
        date: '2014-03-05',
        archiveUrl: 'https://web.archive.org/web/20200101000000/https://gates.test/iron',
        doi: '10.5555/iron.2014.7',
        pages: '12–19',
      },
    ]);
  });

  test('has every address as a source, but those of its DOI, of local files and of its abstract', async () => {
    const { sources } = extractClaims(await readArticle({ bytes: bytes(RIS), path: 'export.ris' }));
    expect(sources.map(({ url, archiveOf }) => [url, archiveOf?.url])).toEqual([
      ['https://gates.test/iron', 'https://web.archive.org/web/20200101000000/https://gates.test/iron'],
      ['https://mirror.test/iron', undefined],
    ]);
  });

  test.each([
    ['the PDF where no page is named', 'L1  - https://gates.test/iron.pdf', 'https://gates.test/iron.pdf'],
    ['an address without its scheme', 'UR  - www.gates.test/iron', 'www.gates.test/iron'],
    ['a file on the author’s disk', 'L1  - file:///home/ann/iron.pdf', undefined],
    ['a name of a file', 'L1  - iron.pdf', undefined],
  ])('address: %s', (_, line, expected) => {
    expect(readTagged(`TY  - RPRT\n${line}\nER  - \n`).works.map(({ url }) => url?.value)).toEqual([expected]);
  });

  test.each([
    ['PY  - 2014///', '2014'],
    ['Y1  - 2014/11//', '2014-11'],
    ['DA  - 2014-11-03', '2014-11-03'],
    ['PY  - 3 November 2014', '2014-11-03'],
    ['DA  - 2012 Jul-Aug', '2012-07'],
    ['PY  - in press', 'in press'],
  ])('date: %s', (line, expected) => {
    expect(valuesOf(`TY  - RPRT\n${line}\nER  - \n`)).toEqual([{ date: expected }]);
  });

  test('is the same in other dresses: a mark of order, CR LF, single spaces, lines above', () => {
    const [plain] = valuesOf(RIS);
    const dressed = `\ufeffProvider: Waterways Library\n\n${RIS}`.replace(/ {2}- /g, ' - ').replace(/\n/g, '\r\n');
    expect(valuesOf(dressed)).toEqual([plain]);
  });

  test('knows where every value stands', () => {
    const [work] = readTagged(RIS).works;
    const written = ({ from, to }: { from: number; to: number } = { from: 0, to: 0 }) => RIS.slice(from, to);
    expect(written(work?.url)).toBe('https://gates.test/iron');
    expect(work?.others?.map(written)).toEqual(['https://mirror.test/iron']);
    expect(written(work?.fields.title)).toBe('Iron under load:\na view from the lock');
    expect(written(work?.fields.authors)).toBe('Vang, Hedda\nAU  - Solheim, Ingrid, Jr.');
    expect(written(work)).toBe(RIS.slice(0, RIS.indexOf('\nER')));
  });

  test('says of an entry without its end where it begins, and keeps it', async () => {
    const cut = `${RIS}TY  - BOOK\nTI  - Ports of the North\nPB  - Tide`;
    const { notices, links } = await readArticle({ bytes: bytes(cut), path: 'export.ris' });
    expect(notices.map(({ code, args }) => [code, args['line']])).toEqual([['entry-damaged', 22]]);
    expect(links).toHaveLength(3);
  });
});

describe('PubMed’s list', () => {
  test('has its fields by their tags; what comments on the work is no part of it', () => {
    expect(valuesOf(NBIB)).toEqual([
      {
        title: 'Gate activity mediates interactions between load and frost in locks.',
        authors: ['Hedda Vang'],
        work: 'Neurobiology of locks',
        date: '2012-09',
        doi: '10.5555/locks.2012.05',
        pages: '385-92',
      },
      { title: 'A second one.', date: '2020-02-20' },
    ]);
  });

  test('is asked by DOI, else by its number at PubMed', async () => {
    const article = await readArticle({ bytes: bytes(NBIB), path: 'pubmed-set.txt' });
    expect(article.notices).toEqual([]);
    expect(extractClaims(article).sources.map(({ url, place }) => [url, place.line])).toEqual([
      ['https://doi.org/10.5555/locks.2012.05', 2],
      ['https://pubmed.ncbi.nlm.nih.gov/111/', 17],
    ]);
  });
});

test.each([
  ['export.ris', '', 'ris'],
  ['citations.nbib', '', 'ris'],
  ['pubmed-set.txt', NBIB, 'ris'],
  ['-', RIS, 'ris'],
  ['-', RIS.replace('JOUR', 'Journal Article'), 'ris'],
  ['formats.md', `A RIS file begins so:\n\n${RIS}`, 'markdown'],
  ['notes.txt', 'TY - thanks.\n', 'text'],
])('is recognised: %s %#', (path, text, expected) => {
  expect(readerFor({ bytes: bytes(text), path }).id).toBe(expected);
});

test('is a bibliography that an article may name', async () => {
  const article = await readArticle({
    bytes: bytes('---\nbibliography: refs.ris\n---\n\nThe gate broke under its own load [@vang2014].\n'),
    path: 'article.md',
    sibling: async (name) => (name === 'refs.ris' ? bytes(RIS) : null),
  });
  const { claims, sources } = extractClaims(article);
  expect(claims[0]?.citations.map(({ source }) => sources[Number(source.slice(1)) - 1]?.url)).toEqual([
    'https://gates.test/iron',
    'https://mirror.test/iron',
  ]);
});

test('garbage throws nothing, and no place lies outside the text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'TY  - JOUR',
      'ER  - ',
      'PMID- 1',
      'UR  - https://a.test/',
      'AU  - ,',
      '',
      'ER',
      'TI  -',
      '      and',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const text = lines.join(end);
      let before = 0;
      for (const { from, to } of readTagged(text).works) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
        before = to;
      }
    }),
  );
});
