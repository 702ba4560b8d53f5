import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBibtex } from '../../../src/readers/bibliography/bibtex.ts';
import { addressOfWork, fieldsOfWork } from '../../../src/readers/cited-work.ts';

/** The fields of each entry, by key. */
function fields(text: string): Record<string, object> {
  return Object.fromEntries(readBibtex(text).works.map((work) => [work.key ?? '', fieldsOfWork(work)]));
}

function one(entry: string): Readonly<Record<string, unknown>> {
  const [work] = readBibtex(entry).works;
  if (work === undefined) throw new Error('no entry');
  return { ...fieldsOfWork(work), url: addressOfWork(work)?.target ?? addressOfWork(work)?.value };
}

describe('the values of an entry', () => {
  test.each([
    ['braces', '@book{k, title = {The {Tide} Tables}}', { title: 'The Tide Tables' }],
    ['quotation marks with braces inside', '@book{k, title = "A {"}quay{"} of stone"}', { title: 'A "quay" of stone' }],
    ['parentheses around the entry', '@book(k, title = {Locks (and gates)})', { title: 'Locks (and gates)' }],
    ['no comma between fields', '@book{k, title={Locks} year=1911}', { title: 'Locks', date: '1911' }],
    [
      'accents in every dress',
      String.raw`@book{k, title={S{\o}ren M{\"u}ller, \'Eva \v{C}apek, na{\"\i}ve \ss}}`,
      { title: 'Søren Müller, Éva Čapek, naïve ß' },
    ],
    [
      'accents with white space before their letter',
      String.raw`@book{k, title={Fran{\c c}ois \v Capek on G\" odel}}`,
      { title: 'François Čapek on Gödel' },
    ],
    ['what is only sorted by', String.raw`@book{k, year={{\noopsort{1973b}}1981}}`, { date: '1981' }],
    [
      'dashes, quotation marks and formatting',
      "@book{k, title={``\\emph{Low} water'' --- 1911--1914}}",
      { title: '“Low water” — 1911–1914' },
    ],
    [
      'escapes and maths',
      String.raw`@book{k, title={Salt \& sand: 40\,\% of $\alpha$ in $O(n \log n)$ and $\max x$}}`,
      { title: 'Salt & sand: 40 % of α in O(n log n) and max x' },
    ],
    [
      'a string of the file',
      '@string{wj = "Water Journal"} @article{k, journal = wj # " B", title={x}}',
      { work: 'Water Journal B' },
    ],
    ['a string that nothing defines', '@article{k, journal = wj}', { work: 'wj' }],
    ['year and month', '@article{k, year = 2019, month = feb}', { date: '2019-02' }],
    ['a month that is no month', '@article{k, year = 2019, month = {Michaelmas}}', { date: '2019' }],
    ['a range of dates', '@online{k, date = {2019-03-04/2019-03-09}}', { date: '2019-03-04' }],
    ['a subtitle', '@book{k, title={Locks}, subtitle={A History}}', { title: 'Locks: A History' }],
    ['the first of two fields of one name', '@book{k, title={Locks}, title={Gates}}', { title: 'Locks' }],
    [
      'names of fields in capitals',
      '@BOOK{k, TITLE={Locks}, URLdate={2020-01-02}}',
      { title: 'Locks', accessDate: '2020-01-02' },
    ],
  ])('are read: %s', (_name, entry, expected) => {
    expect(one(entry)).toMatchObject(expected);
  });

  test.each([
    ['Vang, Hedda and Jo Smith', ['Hedda Vang', 'Jo Smith']],
    ['von Berg, Ida', ['Ida von Berg']],
    ['Smith, Jr., John', ['John Smith Jr.']],
    ['{Board of Works and Harbours} and others', ['Board of Works and Harbours']],
    ['family=Berg, given=Ida, prefix=von', ['Ida von Berg']],
    [String.raw`M{\"u}ller, J{\'e}r{\^o}me`, ['Jérôme Müller']],
  ])('are names of authors: %s', (names, expected) => {
    expect(one(`@book{k, author = {${names}}}`)['authors']).toEqual(expected);
  });
});

describe('the address of an entry', () => {
  test.each([
    ['url as it is', '@online{k, url={https://port.test/a--b_c%20d~e}}', 'https://port.test/a--b_c%20d~e'],
    [
      'escapes undone',
      String.raw`@online{k, url={https://port.test/a\_b\%20c\&d\#e\~{}f}}`,
      'https://port.test/a_b%20c&d#e~f',
    ],
    [
      'a command of its own in howpublished',
      String.raw`@misc{k, howpublished={\url{https://port.test/x}}}`,
      'https://port.test/x',
    ],
    [
      'among the words of a note',
      '@misc{k, note={Available at https://port.test/x, last seen in May}}',
      'https://port.test/x',
    ],
    ['a DOI', '@article{k, doi={10.5555/iron.2014.7}}', 'https://doi.org/10.5555/iron.2014.7'],
    ['a short DOI', '@article{k, doi={10/gt5k2x}}', 'https://doi.org/10/gt5k2x'],
    [
      'a DOI in the dress of an address',
      '@article{k, doi={https://doi.org/10.5555/iron}}',
      'https://doi.org/10.5555/iron',
    ],
    [
      'the address before the DOI',
      '@article{k, doi={10.5555/iron}, url={https://port.test/iron}}',
      'https://port.test/iron',
    ],
    ['a preprint', '@misc{k, eprint={2101.00001}, archivePrefix={arXiv}}', 'https://arxiv.org/abs/2101.00001'],
    ['without a scheme', '@misc{k, url={www.port.test/x}}', 'http://www.port.test/x'],
    ['of a book, none', '@book{k, title={Locks}, isbn={978-3-16-148410-0}}', undefined],
  ])('is read: %s', (_name, entry, expected) => {
    expect(one(entry)['url']).toBe(expected);
  });

  test('of a copy in a note is the copy, beside the address itself', () => {
    const entry = String.raw`@online{k, url={http://port.test/x}, note={Copy: \url{https://web.archive.org/web/2020/http://port.test/x}}}`;
    expect(one(entry)).toMatchObject({
      url: 'http://port.test/x',
      archiveUrl: 'https://web.archive.org/web/2020/http://port.test/x',
    });
  });

  test('leads back to its own characters in the file', () => {
    const text = String.raw`@online{k, title={T}, url = {  https://port.test/x }, doi = "10.5555/iron", note={\url{https://other.test/y}}}`;
    const [work] = readBibtex(text).works;
    expect(text.slice(work?.url?.from, work?.url?.to)).toBe('https://port.test/x');
    expect(text.slice(work?.fields.doi?.from, work?.fields.doi?.to)).toBe('10.5555/iron');
    expect(text.slice(work?.from, work?.to)).toBe(text);
  });
});

describe('entries that leave something to another one', () => {
  test('take the year and the title of their volume', () => {
    const text =
      '@inproceedings{a, title={Hinges}, crossref={v}} @proceedings{v, title={Gates}, year=2001, url={https://gates.test/}}';
    expect(fields(text)).toMatchObject({ a: { title: 'Hinges', work: 'Gates', date: '2001' } });
    expect(addressOfWork(readBibtex(text).works[0] ?? { fields: {}, from: 0, to: 0 })).toBeNull();
  });

  test('take shared data, which is no source itself', () => {
    const text = '@xdata{d, publisher={Tidewater}} @book{a, title={Ports}, xdata={d}}';
    expect(fields(text)).toEqual({ a: { title: 'Ports', publisher: 'Tidewater', entryKey: 'a' } });
  });

  test('may point at each other', () => {
    const text = '@book{a, title={A}, crossref={b}} @book{b, year=2001, crossref={a}}';
    expect(fields(text)).toMatchObject({ a: { date: '2001' }, b: {} });
  });
});

describe('a broken entry', () => {
  test.each([
    ['an unclosed brace', '@book{bad, title={Locks, author={Vang}\n\n@book{good, title={Ports}}'],
    ['an unclosed entry', '@book{bad, title={Locks},\n@book{good, title={Ports}}'],
    ['an unclosed quotation mark', '@book{bad, title="Locks, year=1911\n}\n@book{good, title={Ports}}'],
    ['no value', '@book{bad, title = , year = 1911}\n@book{good, title={Ports}}'],
    ['no name of a field', '@book{bad, {Locks}, year = 1911}\n@book{good, title={Ports}}'],
    ['no key', '@book{title = {Locks}}\n@book{good, title={Ports}}'],
    ['a comment left open', '@comment{ what was this\n@book{good, title={Ports}}'],
  ])('never loses the next one: %s', (_name, text) => {
    expect(fields(text)).toMatchObject({ good: { title: 'Ports' } });
  });

  test('keeps what stands before the break, and is said to be broken', () => {
    const { works, damaged } = readBibtex('@book{bad, year = 1911, title={Locks\n@book{good, title={Ports}}');
    expect(works.map((work) => fieldsOfWork(work))).toEqual([
      { date: '1911', entryKey: 'bad' },
      { title: 'Ports', entryKey: 'good' },
    ]);
    expect(damaged).toEqual([0]);
  });
});

describe('hostile files', () => {
  test('strings that double each other stay small', () => {
    const definitions = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`).join(
      '\n',
    );
    const [work] = readBibtex(`@string{s0 = "0123456789"}\n${definitions}\n@book{k, title = s60}`).works;
    expect(work?.fields.title?.value.length ?? 0).toBeLessThan(2_000_000);
  });

  test.each([
    ['heads without end', '@book{a, x={'.repeat(50_000)],
    ['comments without end', '@comment{'.repeat(80_000)],
    ['braces', `@book{k, title={${'{'.repeat(400_000)}`],
    ['white space', `@book{ k ${' '.repeat(400_000)}, title${' '.repeat(400_000)}x`],
    ['names', `@book{k, author={${'a and '.repeat(100_000)}}}`],
    ['circles', `@xdata{d, xdata={d}}${'@book{k, xdata={d,d,d,d,d,d,d,d,d,d,d,d}}'.repeat(5000)}`],
  ])('are read in bounded time: %s', (_name, text) => {
    expect(readBibtex(text).works.length).toBeLessThanOrEqual(50_000);
  });

  test('of any garbage give entries inside the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '@',
            'book',
            '{',
            '}',
            '"',
            ',',
            '=',
            '#',
            '\n',
            'key',
            'title',
            '(',
            ')',
            '\\',
            'url',
            '%',
            'é',
          ),
        ),
        (parts) => {
          const text = parts.join('');
          for (const { from, to } of readBibtex(text).works) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(text.length);
            expect(from).toBeLessThan(to);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
