import { describe, expect, test } from 'vitest';
import { readerFor } from '../../../src/readers/index.ts';
import { addressesOf, bytes, readerOf, tiesOf, written } from '../../helpers/read-markup.ts';

const read = readerOf('org', 'page.org');

describe('links', () => {
  test.each([
    ['an address with words', 'See [[https://a.test/x][the report]].', 'the report'],
    ['words with marks in them', 'See [[https://a.test/x][the *bold* /report/]].', 'the bold report'],
    ['words with brackets in them', 'See [[https://a.test/x][the [old] report]].', 'the [old] report'],
    ['an address alone', 'See [[https://a.test/x]].', 'https://a.test/x'],
    ['an address in angle brackets', 'See <https://a.test/x>.', 'https://a.test/x'],
    ['a bare address', 'See https://a.test/x.', 'https://a.test/x'],
    ['one within a mark', 'See *[[https://a.test/x][the report]]*.', 'the report'],
    ['a bare one within a mark', 'See /https://a.test/x/ now.', 'https://a.test/x'],
  ])('%s', async (_name, text, words) => {
    const article = await read(text);
    expect(addressesOf(article)).toEqual(['https://a.test/x']);
    const [link] = article.links;
    expect(article.text.slice(link?.span.start, link?.span.end)).toBe(words);
    expect(written(text, link?.origin)).toBe('https://a.test/x');
  });

  test.each([
    ['#+LINK: wiki https://wiki.test/%s\nSee [[wiki:Gate][it]].', 'https://wiki.test/Gate'],
    ['#+LINK: wiki https://wiki.test/\nSee [[wiki:Gate]].', 'https://wiki.test/Gate'],
    ['See [[doi:10.5555/a.1][it]].', 'https://doi.org/10.5555/a.1'],
    ['See [[https://a.test/\\[x\\]][it]].', 'https://a.test/[x]'],
  ])('%s', async (text, address) => {
    expect(addressesOf(await read(text))).toEqual([address]);
  });

  test.each([
    ['code', 'See =https://a.test/x= and ~https://b.test/~.'],
    ['a source block', '#+begin_src sh\ncurl https://a.test/x\n#+end_src'],
    ['a fixed-width line', ': https://a.test/x'],
    ['a comment', '# https://a.test/x\nx'],
    ['a keyword', '#+OPTIONS: https://a.test/x\nx'],
    ['a comment block', '#+BEGIN_COMMENT\nhttps://a.test/x\n#+END_COMMENT\nx'],
    ['a drawer of properties', '* x\n:PROPERTIES:\n:URL: https://a.test/x\n:END:'],
    ['a subtree that is not exported', '* x :noexport:\nhttps://a.test/x\n** y\nhttps://a.test/y\n* z'],
    ['a commented subtree', '* TODO COMMENT x\nhttps://a.test/x\n* z'],
    ['a place in the document', 'See [[*x][it]], [[#y]], [[id:1-2][z]] and [[file:notes.org::*a][b]].'],
  ])('%s cites nothing', async (_name, text) => {
    expect(addressesOf(await read(text))).toEqual([]);
  });
});

describe('the words of a document', () => {
  test.each([
    ['marks', '*so* /it/ _is_ +not+ =now= ~here~', 'so it is not now here'],
    ['marks in each other', '*so /it/ is*', 'so it is'],
    ['signs that are no marks', '2 * 3 * 4, a/b/c, snake_case_name, x=y=z', '2 * 3 * 4, a/b/c, snake_case_name, x=y=z'],
    ['a mark that is never closed', 'so *it is', 'so *it is'],
    ['entities', 'an \\alpha\\nbsp{}and \\unknown', 'an α and \\unknown'],
    ['a macro', '#+MACRO: gate the $1 gate\nso {{{gate(lower)}}} broke', 'so the lower gate broke'],
    ['an export snippet', 'so @@html:<b>@@it@@html:</b>@@ is', 'so it is'],
    ['a target', 'so <<here>>it <<<is>>>', 'so it is'],
    ['a line break', 'so \\\\\nit is', 'so it is'],
    ['a clock and a rule', 'so\n\nCLOCK: [2023-05-09 Tue]\n\n-----\n\nit is', 'so\n\nit is'],
    ['a formula', 'so\n\n\\begin{align}\na\n\\end{align}\n\nit is', 'so\n\nit is'],
    ['code in a line', 'so src_py{a = 1} is', 'so a = 1 is'],
  ])('%s', async (_name, text, expected) => {
    expect((await read(text)).text).toBe(expected);
  });

  test('blocks are what they are', async () => {
    const { blocks, text } = await read(`#+TITLE: All
* TODO [#A] Part :a:b:
SCHEDULED: <2023-05-09 Tue>
- [X] one
  goes on

  more of it
  1. inner
- term :: its meaning

A paragraph.

#+begin_quote
Words.

More words.
#+end_quote

#+CAPTION: A table
| a | b |
|---+---|
| c |   |

#+begin_src py
code
#+end_src
** Deeper
`);
    expect(blocks.map(({ kind, level, span }) => [kind, level ?? 0, text.slice(span.start, span.end)])).toEqual([
      ['heading', 1, 'All'],
      ['heading', 2, 'Part'],
      ['list-item', 0, 'one goes on'],
      ['list-item', 0, 'more of it'],
      ['list-item', 0, 'inner'],
      ['list-item', 0, 'term'],
      ['list-item', 0, 'its meaning'],
      ['paragraph', 0, 'A paragraph.'],
      ['quotation', 0, 'Words.'],
      ['quotation', 0, 'More words.'],
      ['caption', 0, 'A table'],
      ['table-cell', 0, 'a'],
      ['table-cell', 0, 'b'],
      ['table-cell', 0, 'c'],
      ['code', 0, 'code'],
      ['heading', 3, 'Deeper'],
    ]);
  });

  test('keywords say title, authors, date and language', async () => {
    const { title, authors, publishedAt, language } = await read(
      '#+title: The /Gate/\n#+AUTHOR: Nadia Okparo and Ivo Berg\n#+DATE: [2023-05-09 Tue]\n#+LANGUAGE: en\n\nSo.',
    );
    expect([title, authors, publishedAt, language]).toEqual([
      'The Gate',
      ['Nadia Okparo', 'Ivo Berg'],
      '2023-05-09',
      'en',
    ]);
  });
});

describe('notes and citations', () => {
  test('footnotes by name, within the text, and both', async () => {
    const article =
      await read(`The gate broke in 1911.[fn:a] Iron rusts in water.[fn::See https://b.test/x.] Locks need grease.[fn:c:[[https://c.test/x][it]]]

[fn:a] See https://a.test/x.
It goes on.

And on, https://a.test/y.


Not the note.`);
    expect(tiesOf(article)).toMatchObject({
      'The gate broke in 1911.[1]': ['https://a.test/x', 'https://a.test/y'],
      'Iron rusts in water.[2]': ['https://b.test/x'],
      'Locks need grease.[3]': ['https://c.test/x'],
    });
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note', 'note', 'paragraph', 'note', 'note']);
  });

  test.each(['[cite:@a]', '[cite/t:see @a p. 7]', '[cite:see;@a p. 7;and more]', 'cite:a', 'citep:&a', 'autocite:a'])(
    '%s leans on an entry of the bibliography',
    async (citation) => {
      const article = await read(`#+bibliography: "refs.bib"\nThe gate broke in 1911 ${citation}.`, {
        'refs.bib': '@online{a, title={A}, url={https://a.test/x}}',
      });
      expect(Object.values(tiesOf(article))).toEqual([['https://a.test/x']]);
      expect(article.notices).toEqual([]);
    },
  );

  test('a work that is cited by its key in two spellings stands in the list once', async () => {
    const article = await read('#+bibliography: refs.bib\nThe gate broke [cite:@Gate]. It was old [cite:@gate].', {
      'refs.bib': '@online{gate, title={A}, url={https://a.test/x}}\n@online{b, title={B}, url={https://b.test/x}}',
    });
    expect(addressesOf(article)).toEqual(['https://a.test/x']);
  });

  test('what is not there, and what is not read, is said', async () => {
    const { notices } = await read('The gate broke [cite:@zz] in 1911.[fn:q]\n\n#+INCLUDE: "more.org"');
    expect(notices.map(({ code, args }) => [code, args['key'] ?? args['label'] ?? args['file']])).toEqual([
      ['undefined-key', 'zz'],
      ['missing-entry', 'q'],
      ['file-not-included', 'more.org'],
    ]);
  });
});

test('it is told by its content', () => {
  expect(readerFor({ bytes: bytes('#+TITLE: x\n\ny'), path: 'notes' }).id).toBe('org');
  expect(readerFor({ bytes: bytes('See [[https://a.test/][it]].'), path: 'notes' }).id).toBe('org');
  expect(readerFor({ bytes: bytes('* Words, and more.\n'), path: 'notes' }).id).not.toBe('org');
});

test('a picture is no word of the paragraph that it stands in', async () => {
  const { text } = await read(
    '* Mill\n[[./img/mill.png]]\nThe mill closed, see [[file:img/a.svg]] and [[file:notes.org]].\n',
  );
  expect(text).toBe('Mill\n\nThe mill closed, see and file:notes.org.');
});

describe('a hostile document is read in bounded time', () => {
  test.each([
    ['blocks nested in blocks', Array.from({ length: 2_000 }, (_, depth) => `#+begin_a${depth}`).join('\n')],
    ['one block again and again', '#+begin_quote\n'.repeat(20_000)],
    ['drawers never closed', ':a:\n'.repeat(30_000)],
    ['formulas never closed', '\\begin{a}\n'.repeat(20_000)],
    ['marks never closed', '*a '.repeat(60_000)],
    ['marks in each other', '*/_+'.repeat(40_000)],
    ['marks closed at the end', `${'*a '.repeat(40_000)}b*`],
    ['one sign again and again', '='.repeat(200_000)],
    ['links never closed', '[[a'.repeat(50_000)],
    ['words never closed', '[[a][b'.repeat(30_000)],
    ['notes in notes', `${'[fn::'.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['notes never closed', '[fn:a:'.repeat(30_000)],
    ['citations', '[cite:@a] '.repeat(5_000)],
    ['keys', 'cite:a,'.repeat(30_000)],
    ['macros', '{{{a('.repeat(40_000)],
    ['tables', '|'.repeat(100_000)],
    ['headings', '* a\n'.repeat(20_000)],
    ['items in items', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['one long word', 'a'.repeat(300_000)],
    ['definitions', '[fn:a] b\n'.repeat(20_000)],
    ['at signs', '@@a:'.repeat(50_000)],
    ['raised words never closed', 'a^{'.repeat(50_000)],
  ])('%s', async (_name, text) => {
    expect((await read(`x\n\n${text}`)).format).toBe('org');
  });
});
