import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/readers/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const BIB = '@book{vang, title={Iron}, author={Vang, Hedda}}\n@online{gate, title={Gate}, url={https://a.test/g}}\n';

async function read(content: string, path = 'article.md', files: Readonly<Record<string, string>> = {}) {
  const sibling = async (name: string) => (files[name] === undefined ? null : bytes(files[name]));
  const { text, blocks, links, notices } = await readArticle({ bytes: bytes(content), path, sibling });
  return {
    text,
    blocks: blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`),
    links: links.map(({ url, target = url, citedAs }) => `${target}: ${citedAs}`),
    cited: links.map(({ fields, marks }) => [
      fields?.title,
      ...marks.map(({ span }) => text.slice(span.start, span.end)),
    ]),
    notices: notices.map(({ code, args }) => [code, ...Object.values(args)]),
  };
}

describe('a role', () => {
  test.each([
    ['with a target', 'See {ref}`the part <part-2>` there.', 'See the part there.'],
    ['in two backquotes', 'See {ref}``the part <part-2>`` there.', 'See the part there.'],
    ['of code', 'Call {func}`~boats.count.all` and {py:func}`!sum`.', 'Call all and sum.'],
    ['of raised words', 'It is 40 m{sup}`2`.', 'It is 40 m².'],
  ])('shows its words: %s', async (_name, written, words) => {
    expect((await read(written)).text).toBe(words);
  });

  test('that stands for an address is a link', async () => {
    expect((await read('See {doi}`10.5555/iron.7` and {pep}`the rule <8>`.')).links).toEqual([
      'https://doi.org/10.5555/iron.7: 10.5555/iron.7',
      'https://peps.python.org/pep-0008: the rule',
    ]);
  });

  test('is none in code and in programs', async () => {
    const { text } = await read('Write `{ref}` as ``{ref}`x` `` and \\\\{name}`x` too.');
    expect(text).toBe('Write {ref} as {ref}`x` and \\{name}x too.');
  });
});

describe('a role that cites', () => {
  const cites = 'It fell {cite}`vang`, says {cite:t}`gate,vang`; @gate does not count.';

  test('leans on the entries of the files that the list names', async () => {
    const { text, cited, notices } = await read(
      `${cites}\n\n\`\`\`{bibliography} works.bib\n:filter: x\n\`\`\`\n`,
      'a.md',
      {
        'works.bib': BIB,
      },
    );
    expect(text).toContain('It fell [vang], says [gate; vang]; @gate does not count.');
    expect(cited).toEqual([
      ['Iron', '[vang]', '[gate; vang]'],
      ['Gate', '[gate; vang]'],
    ]);
    expect(notices).toEqual([]);
  });

  test('does so in a notebook, by the usual name of a file', async () => {
    const cell = (source: string) => ({ cell_type: 'markdown', metadata: {}, source });
    const notebook = JSON.stringify({ cells: [cell('# Boats'), cell(cites)], nbformat: 4 });
    const { cited, notices } = await read(notebook, 'a.ipynb', { 'references.bib': BIB });
    expect(cited.map(([title]) => title)).toEqual(['Iron', 'Gate']);
    expect(notices).toEqual([]);
  });

  test('says which key no file has', async () => {
    expect((await read('It fell {cite}`lost`.')).notices).toEqual([['undefined-key', 'lost']]);
  });
});

describe('a directive', () => {
  test('with Markdown inside is read, without its options', async () => {
    const { blocks, links } = await read(
      '```{note}\n:class: dropdown\nIt fell, as [it](https://a.test/1) says.\n\n- One boat.\n```\n\n:::{admonition} Title\n:class: tip\nInside.\n:::\n\nBehind.\n',
    );
    expect(blocks).toEqual([
      'paragraph: It fell, as it says.',
      'list-item: One boat.',
      'paragraph: Inside.',
      'paragraph: Behind.',
    ]);
    expect(links).toEqual(['https://a.test/1: it']);
  });

  test('may hold code, and others that hold code', async () => {
    const { blocks } = await read('````{tip}\nRun:\n\n```\nx = 1\n```\n\nDone.\n````\n\n```{r}\ny <- 2\n```\n\nEnd.\n');
    expect(blocks).toEqual(['paragraph: Run:', 'code: x = 1', 'paragraph: Done.', 'code: y <- 2', 'paragraph: End.']);
  });
});

test('what only marks a place is no text', async () => {
  const { blocks } = await read('(part-2)=\n# Boats\n\nOne fell.\n+++ {"tags": []}\nTwo (of four)= rose.\n');
  expect(blocks).toEqual(['heading: Boats', 'paragraph: One fell.', 'paragraph: Two (of four)= rose.']);
});

test('a place in the documentation of another project is no source', async () => {
  const article = await readArticle({ bytes: bytes('See [it](inv:python#open).'), path: 'a.md' });
  expect(article.links.map(({ role }) => role)).toEqual(['internal']);
});

describe('words behind the name of a directive', () => {
  test.each([
    ['in backquotes', '```{note} The roof fell\nin 2021.\n```\n\nSo it was.'],
    ['in colons', ':::{warning} The roof fell\nin 2021.\n:::\n\nSo it was.'],
  ])('are the first of its text, %s', async (_name, written) => {
    expect((await read(written)).blocks).toEqual(['paragraph: The roof fell in 2021.', 'paragraph: So it was.']);
  });

  test('are no text where they are a title or a file', async () => {
    const { blocks } = await read('```{figure} roof.png\nThe roof.\n```\n\n```{card} A title\nIt fell.\n```\n');
    expect(blocks).toEqual(['paragraph: The roof.', 'paragraph: It fell.']);
  });
});
