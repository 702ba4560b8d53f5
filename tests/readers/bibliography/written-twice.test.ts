import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { isStetError } from '../../../src/core/errors.ts';
import { extractArticle } from '../../../src/index.ts';
import { readArticle } from '../../../src/readers/index.ts';
import { reporters } from '../../../src/report/index.ts';
import { hostileWords, runsOf } from '../../helpers/hostile-words.ts';
import { sampleReport, VIEW } from '../../helpers/sample-report.ts';

// A list of references from anywhere, as stet writes it: read again it says the same, and is written the same.

const text = fc.oneof(
  hostileWords,
  fc.constantFrom('Iron under load', 'Vang, Hedda', '10.5555/a', 'https://a.test/x', '2014', '978-3-16-148410-0'),
);
const value = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });
const name = fc.oneof(fc.record({ family: value, given: value }), fc.record({ literal: value }), value);
const cslItem = fc.record(
  {
    id: value,
    type: fc.oneof(fc.constantFrom('book', 'article-journal', 'webpage', 'dataset'), value),
    title: value,
    author: fc.oneof(fc.array(name, { maxLength: 3 }), value),
    issued: fc.oneof(fc.record({ 'date-parts': fc.constantFrom([[2014]], [[2014, 5, 3]], [['2014', '5']]) }), value),
    URL: value,
    DOI: value,
    ISBN: value,
    'container-title': value,
    note: value,
  },
  { requiredKeys: [] },
);
const csl = fc.array(fc.oneof({ weight: 5, arbitrary: cslItem }, { weight: 1, arbitrary: fc.jsonValue() }), {
  maxLength: 4,
});

const TAGS = ['TY', 'AU', 'TI', 'T2', 'JO', 'PY', 'DA', 'UR', 'DO', 'SN', 'N1', 'PB', 'ID', 'ER', 'ZZ'];
const ris = fc
  .array(fc.tuple(fc.constantFrom(...TAGS), text), { maxLength: 20 })
  .map((fields) => `TY  - JOUR\n${fields.map(([tag, said]) => `${tag}  - ${said}\n`).join('')}ER  - \n`);

const FIELDS = ['title', 'author', 'year', 'date', 'url', 'doi', 'isbn', 'journal', 'note', 'howpublished', 'eprint'];
const bibtex = fc
  .array(
    fc.tuple(
      text,
      fc.array(fc.tuple(fc.constantFrom(...FIELDS), text, fc.constantFrom('{}', '""', '  ')), { maxLength: 8 }),
    ),
    { maxLength: 3 },
  )
  .map((entries) =>
    entries
      .map(([key, fields]) => {
        const lines = fields.map(([field, said, [open = '', close = '']]) => `  ${field} = ${open}${said}${close},\n`);
        return `@article{${key},\n${lines.join('')}}\n`;
      })
      .join('\n'),
  );

const INPUTS: readonly (readonly [format: string, inputs: fc.Arbitrary<string>])[] = [
  ['csl-json', csl.map((items) => JSON.stringify(items))],
  ['ris', ris],
  ['bibtex', bibtex],
];

/** Empty where the reader says with a typed error that it cannot read this. */
async function written(input: string, format: string, as: string): Promise<string> {
  let article: Article;
  try {
    article = await readArticle({ bytes: Buffer.from(input), path: 'a', allEntries: true }, format);
  } catch (error) {
    if (isStetError(error)) return '';
    throw error;
  }
  const report = sampleReport([extractArticle(article).report]);
  return String(await reporters.find(({ id }) => id === as)?.render(report, VIEW));
}

describe.each(INPUTS)('a list of works in %s', (format, inputs) => {
  test.each(['csl-json', 'bibtex'])('written as %s is read without a fault, and written the same again', async (as) => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const once = await written(input, format, as);
        expect(await written(input, format, as)).toBe(once);
        const twice = await written(once, as, as);
        expect(await written(twice, as, as)).toBe(twice);
      }),
      { numRuns: runsOf(30) },
    );
  });
});
