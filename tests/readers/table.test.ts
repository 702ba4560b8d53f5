import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/readers/index.ts';

const read = (text: string, path = 'sources.csv') => readArticle({ bytes: new TextEncoder().encode(text), path });
const urlsOf = async (text: string, path?: string) => (await read(text, path)).links.map(({ url }) => url);

describe('a table', () => {
  test.each([
    ['commas', 'claim,url\nOne boat,https://a.test/1\n'],
    ['semicolons, as spreadsheets of half of Europe write', 'claim;url\nOne, two;https://a.test/1\n'],
    ['tabs', 'claim\turl\nOne boat\thttps://a.test/1\n'],
    ['Windows ends of lines and a byte order mark', '\ufeffclaim,url\r\nOne boat,https://a.test/1\r\n'],
    ['no head', 'One boat,https://a.test/1\nTwo boats,https://a.test/2\n'],
    ['a head in another language', 'Behauptung,Quelle\nEin Boot,https://a.test/1\n'],
    ['a head that calls words an address', 'link,where\nsee there,https://a.test/1\n'],
    ['line breaks and quotation marks in cells', '"claim","url"\n"One\n""boat""","https://a.test/1"\n'],
    ['rows of unequal length', 'claim,url\n\nOne boat,https://a.test/1,more,and more\nTwo\n'],
    ['tabs, and more commas in its titles', 'claim\turl\nOne, two, three boats\thttps://a.test/1\n'],
    ['a line that says what parts its cells', 'sep=;\r\ntitle;url\r\nOne, two;https://a.test/1\r\n'],
    ['a quotation mark that nothing closes', 'claim,url\n"One boat,https://a.test/1\n'],
  ])('with %s', async (_what, text) => {
    expect((await urlsOf(text))[0]).toBe('https://a.test/1');
  });

  test('has addresses without a scheme, and DOIs, in a column that is called so', async () => {
    const { links } = await read(
      'Name,Website\nHall,hall.org\nPost,post.com/a\nIron,doi:10.5555/iron.7\nNote,readme.md\nSaid,see there\n',
    );
    expect(links.map(({ url, target, citedAs }) => [target ?? url, citedAs])).toEqual([
      ['http://hall.org', 'Hall. hall.org'],
      ['http://post.com/a', 'Post. post.com/a'],
      ['https://doi.org/10.5555/iron.7', 'Iron. doi:10.5555/iron.7'],
      [undefined, 'Note.'],
      [undefined, 'Said.'],
    ]);
  });

  test('says what the columns say of a work', async () => {
    const { links } = await read(
      'Title,Author,Outlet,Published,URL,Archive URL,Accessed,Notes\n' +
        'Roof falls,A. Moor; B. Lind,Breakwater,2021-03-04,https://a.test/1,https://archive.test/1,2022-01-02,mine\n',
    );
    expect(links).toHaveLength(1);
    expect(links[0]?.fields).toEqual({
      title: 'Roof falls',
      authors: ['A. Moor', 'B. Lind'],
      work: 'Breakwater',
      date: '2021-03-04',
      archiveUrl: 'https://archive.test/1',
      accessDate: '2022-01-02',
    });
  });

  test('finds the bytes of every address, also of equal ones and of two in a cell', async () => {
    const text = 'näme,url\nä,https://a.test/1\nö,https://a.test/1\nü,https://b.test/2 https://c.test/3\n';
    const bytes = new TextEncoder().encode(text);
    const { links } = await readArticle({ bytes, path: 'sources.csv' });
    const written = links.map(({ origin }) =>
      'startByte' in origin ? Buffer.from(bytes.subarray(origin.startByte, origin.endByte)).toString() : '',
    );
    expect(written).toEqual(['https://a.test/1', 'https://a.test/1', 'https://b.test/2', 'https://c.test/3']);
    expect(new Set(links.map(({ origin }) => ('startByte' in origin ? origin.startByte : 0))).size).toBe(4);
  });

  test('without any address says that nothing is cited', async () => {
    const { links, notices } = await read('a,b\n1,2\n');
    expect(links).toEqual([]);
    expect(notices.map(({ code }) => code)).toContain('no-entries');
  });

  test('is known by its content where no name says it', async () => {
    expect((await read('title,url\nRoof,https://a.test/1\n', '-')).format).toBe('csv');
    expect((await read('We went there, saw it,\nand wrote https://a.test/1 down.\n', '-')).format).toBe('text');
  });
});

describe('a list of URLs', () => {
  test.each([
    ['white space', 'https://a.test/1 https://b.test/2'],
    ['a comma', 'https://a.test/1,https://b.test/2'],
    ['words', 'https://a.test/1 (copy: https://b.test/2)'],
  ])('has every address of a line, with %s between two', async (_between, line) => {
    const { links, text, blocks } = await read(`${line}\nhttps://c.test/\n`, 'sources.urls');
    expect(links.map(({ url }) => url)).toEqual(['https://a.test/1', 'https://b.test/2', 'https://c.test/']);
    expect(blocks).toHaveLength(3);
    expect(text).toMatch(/b\.test\/2\n/);
  });

  test('has more addresses in a line than a call takes arguments', async () => {
    expect((await read('https://a.test/1 '.repeat(130_000), 'sources.urls')).links).toHaveLength(130_000);
  });

  const list = 'https://a.test/1\n# a comment: https://no.test/\n\nhttps://b.test/2\thow it fell\n<https://c.test/3>\n';

  test('has a source in every line that is no comment, with the words beside it', async () => {
    const { links, format } = await read(list, 'sources.urls');
    expect(format).toBe('url-list');
    expect(links.map(({ url, fields }) => [url, fields?.title])).toEqual([
      ['https://a.test/1', undefined],
      ['https://b.test/2', 'how it fell'],
      ['https://c.test/3', undefined],
    ]);
  });

  test('is known by its content where no name says it', async () => {
    expect((await read('https://a.test/1\nhttps://b.test/2\n', '-')).format).toBe('url-list');
    expect((await read('https://a.test/1\nis what he said\n', '-')).format).toBe('text');
  });
});
