import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/readers/index.ts';

const bytesOf = (notebook: unknown) => new TextEncoder().encode(JSON.stringify(notebook));
const read = (notebook: unknown, path = 'study.ipynb') => readArticle({ bytes: bytesOf(notebook), path });
const markdown = (source: string | string[]) => ({ cell_type: 'markdown', metadata: {}, source });

describe('a notebook', () => {
  test('cites in its Markdown cells, and not in code or what it printed', async () => {
    const { links, title } = await read({
      cells: [
        markdown('# How boats were counted\n'),
        { cell_type: 'code', source: '# https://code.test/', outputs: [{ text: ['https://printed.test/'] }] },
        markdown(['As [the port](https://a.test/1)\n', 'says, and `https://quoted.test/` is code.']),
        { cell_type: 'raw', source: 'https://raw.test/' },
      ],
      nbformat: 4,
    });
    expect(title).toBe('How boats were counted');
    expect(links.map(({ url }) => url)).toEqual(['https://a.test/1']);
  });

  test('says the cell and the line in it', async () => {
    const article = await read({
      cells: [markdown('One.'), markdown(['Two.\n', '\n', 'As [it](https://a.test/1) says.'])],
    });
    expect(article.placeOf(article.links[0]?.span.start ?? 0)).toEqual({ line: 3, column: 5, part: 'cell 2' });
  });

  test('keeps the way back to the bytes through escapes and pieces', async () => {
    const notebook = {
      cells: [markdown(['Größe \\"ä\\" 😀\n', 'As [“it”](https://a.test/ä) says.\t', '[b](https://b.test/2)'])],
    };
    const text = JSON.stringify(notebook).replace('ö', '\\u00f6');
    const bytes = new TextEncoder().encode(text);
    const { links } = await readArticle({ bytes, path: 'study.ipynb' });
    const written = links.map(({ origin }) =>
      'startByte' in origin ? Buffer.from(bytes.subarray(origin.startByte, origin.endByte)).toString() : '',
    );
    expect(written).toEqual(['https://a.test/ä', 'https://b.test/2']);
  });

  test('written on Windows has its tables', async () => {
    const { blocks } = await read({ cells: [markdown('Boats:\r\n\r\n|A|B|\r\n|--|--|\r\n|1|2|\r\n')] });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', ...Array(4).fill('table-cell')]);
  });

  test('of the old shape has its cells in worksheets', async () => {
    const { links } = await read({ worksheets: [{ cells: [markdown('[a](https://a.test/1)')] }], nbformat: 3 });
    expect(links).toHaveLength(1);
  });

  test('that ends too early gives what it has, and says so', async () => {
    const bytes = bytesOf({ cells: [markdown('[a](https://a.test/1)'), markdown('[b](https://b.test/2)')] });
    const { links, complete, notices } = await readArticle({ bytes: bytes.subarray(0, -40), path: 'study.ipynb' });
    expect(links.length).toBeGreaterThan(0);
    expect(complete).toBe(false);
    expect(notices).toContainEqual({ code: 'cut-short', args: { by: 'damage' } });
  });

  test('that is none is refused by name', async () => {
    const bytes = new TextEncoder().encode('just words');
    await expect(readArticle({ bytes, path: 'study.ipynb' })).rejects.toMatchObject({ code: 'INPUT_DAMAGED' });
  });

  test('of a hundred thousand nested arrays is refused within the stack', async () => {
    const bytes = new TextEncoder().encode(`{"cells":[${'['.repeat(100_000)}`);
    await expect(readArticle({ bytes, path: 'study.ipynb' })).rejects.toMatchObject({ code: 'INPUT_DAMAGED' });
  });
});

describe('a footnote of a notebook', () => {
  const marksOf = async (...cells: string[]) => {
    const { links, notices } = await read({ cells: cells.map((cell) => markdown(cell)) });
    return { marks: links.map(({ url, marks }) => [url, marks.length]), missing: notices.map(({ code }) => code) };
  };

  test('may stand in another cell than its marker', async () => {
    expect(await marksOf('# Mill\n\nIt closed.[^1]', 'More.', '[^1]: See https://a.test/1')).toEqual({
      marks: [['https://a.test/1', 1]],
      missing: [],
    });
  });

  test('of the same cell wins, and of two others neither', async () => {
    expect(
      await marksOf('One.[^1]\n\n[^1]: https://a.test/1', 'Two.[^1]\n\n[^1]: https://a.test/2', 'Three.[^1]'),
    ).toEqual({
      marks: [
        ['https://a.test/1', 1],
        ['https://a.test/2', 1],
      ],
      missing: ['missing-entry'],
    });
  });
});
