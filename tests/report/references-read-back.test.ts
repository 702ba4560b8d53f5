import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportSource } from '../../src/core/report.ts';
import { readArticle } from '../../src/readers/index.ts';
import { reporters } from '../../src/report/index.ts';
import { sampleArticle, sampleReport, sampleSource, VIEW } from '../helpers/sample-report.ts';

// What a reference manager is given, as stet reads such files itself: two writers and two readers, by two hands.

/** Words with what TeX and JSON give a meaning, but for the quotation marks and dashes that TeX sets as others. */
const word = fc.stringMatching(/^[A-Za-zäßéłØ例й0-9&%$#_{}\\^~@.;:!?()[\]/+=|*]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => `Title ${all.join(' ')} end`);
const name = fc.stringMatching(/^[A-ZÄØ][a-zäßéł’]{1,8}$/);
const author = fc.oneof(
  fc.tuple(name, name).map(([family, given]) => `${family}, ${given}`),
  fc.tuple(name, name).map(([given, family]) => `${given} ${family}`),
  fc.constant('Bureau of Roofs and Halls'),
);
const source = fc.record({
  title: words,
  authors: fc.array(author, { maxLength: 3 }),
  date: fc.constantFrom('2021', '2021-03', '2021-03-04'),
  path: fc.stringMatching(/^[A-Za-z0-9%&=?~._{}()#-]{0,20}$/),
});

const reportOf = (sources: readonly { title: string; authors: string[]; date: string; path: string }[]) =>
  sampleReport([
    sampleArticle({
      sources: sources.map(({ title, authors, date, path }, index): ReportSource => {
        const url = new URL(`https://site${index}.test/a${path}`).href;
        return sampleSource(index + 1, { url, key: url, citedAs: url, fields: { title, authors, date } });
      }),
      claims: [],
    }),
  ]);

/** Braces have to balance in BibTeX: there they are escaped. */
const escaped = (url: string | null | undefined) => url?.replace(/[{}]/g, encodeURIComponent);
/** `Lindqvist, Mara` as `Mara Lindqvist`. */
const inOneOrder = (author: string) => author.replace(/^(.+), (.+)$/, '$2 $1');

describe.each(['bibtex', 'csl-json'])('a list of references in %s', (id) => {
  test('is read back with every title, author, date and address', async () => {
    const reporter = reporters.find((each) => each.id === id);
    await fc.assert(
      fc.asyncProperty(fc.array(source, { minLength: 1, maxLength: 4 }), async (sources) => {
        const report = reportOf(sources);
        const written = await reporter?.render(report, VIEW);
        const article = await readArticle({ bytes: Buffer.from(String(written)), path: 'a', allEntries: true }, id);
        const read = article.links.filter(({ fields }) => fields?.title !== undefined);
        expect(read.map(({ url }) => escaped(url))).toEqual(report.articles[0]?.sources.map(({ url }) => escaped(url)));
        expect(read.map(({ fields }) => fields?.title)).toEqual(sources.map(({ title }) => title));
        expect(read.map(({ fields }) => fields?.date)).toEqual(sources.map(({ date }) => date));
        expect(read.map(({ fields }) => fields?.authors?.map(inOneOrder) ?? [])).toEqual(
          sources.map(({ authors }) => authors.map(inOneOrder)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
