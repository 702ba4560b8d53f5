import { describe, expect, test } from 'vitest';
import { readerFor } from '../../../src/readers/index.ts';
import { addressesOf, bytes, readerOf, tiesOf, written } from '../../helpers/read-markup.ts';

const read = readerOf('rst', 'page.rst');

describe('links', () => {
  test.each([
    ['an embedded address', 'See `the report <https://a.test/x>`_.', 'the report'],
    ['an anonymous one', 'See `the report <https://a.test/x>`__.', 'the report'],
    ['an address broken across lines', 'See `the report\n<https://a.test/\nx>`_.', 'the report'],
    ['a word', 'See report_.\n\n.. _report: https://a.test/x', 'report'],
    ['a word with signs in it', 'See the-a.b_.\n\n.. _The-A.b: https://a.test/x', 'the-a.b'],
    ['a phrase', 'See `the  report`_.\n\n.. _The Report:\n   https://a.test/x', 'the report'],
    ['a phrase with a colon', 'See `a: b`_.\n\n.. _`a: b`: https://a.test/x', 'a: b'],
    ['a name for a name', 'See b_.\n\n.. _b: `a c`_\n.. _a c: https://a.test/x', 'b'],
    ['two names for one address', 'See b_.\n\n.. _b:\n.. _c: https://a.test/x', 'b'],
    ['a nameless target', 'See this__.\n\n__ https://a.test/x', 'this'],
    ['a nameless target that stands for a name', 'See this__.\n\n__ b_\n\n.. _b: https://a.test/x', 'this'],
    ['one behind a literal block', 'So::\n\n  __ https://b.test/\n\nSee this__.\n\n__ https://a.test/x', 'this'],
    ['a name with angle brackets', 'See `a \\<b>`_.\n\n.. _a <b>: https://a.test/x', 'a <b>'],
    ['a nameless target in full', 'See `this one`__.\n\n.. __: https://a.test/x', 'this one'],
    ['a substitution', 'See |it|_.\n\n.. |it| replace:: **the** report\n.. _it: https://a.test/x', 'the report'],
    ['a phrase that was given an address before', '`R <https://a.test/x>`_ x.\n\n`R`_', 'R'],
    ['a bare address', 'See https://a.test/x.', 'https://a.test/x'],
    ['an address in angle brackets', 'See <https://a.test/x>.', 'https://a.test/x'],
  ])('%s', async (_name, text, words) => {
    const article = await read(text);
    expect(new Set(addressesOf(article))).toEqual(new Set(['https://a.test/x']));
    const [link] = article.links;
    expect(article.text.slice(link?.span.start, link?.span.end)).toBe(words);
    expect(written(text, link?.origin).replace(/\s/g, '')).toBe('https://a.test/x');
  });

  test.each([
    ['a literal', 'See ``https://a.test/x`` and ``a_``.'],
    ['a literal block', 'Like this::\n\n    See `it <https://a.test/x>`_.'],
    ['a quoted literal block', 'Like this::\n\n> https://a.test/x'],
    ['a comment', 'x\n\n.. See `it <https://a.test/x>`_\n   and https://b.test/.'],
    ['a target that nothing names', 'x\n\n.. _a: https://a.test/x'],
    ['an escaped reference', 'See a\\_ now.\n\n.. _a: https://a.test/x'],
    ['a place in the document', 'See `Title`_ and b_.\n\n.. _b:\n\nTitle\n====='],
    ['code', '.. code-block:: python\n\n   open("https://a.test/x")'],
  ])('%s cites nothing', async (_name, text) => {
    expect(addressesOf(await read(text))).toEqual([]);
  });

  test.each([
    [':pep:`8`', 'https://peps.python.org/pep-0008', 'PEP 8'],
    [':pep:`the style <8#naming>`', 'https://peps.python.org/pep-0008#naming', 'the style'],
    [':rfc:`2822`', 'https://tools.ietf.org/html/rfc2822.html', 'RFC 2822'],
    [':doi:`10.5555/a_b`', 'https://doi.org/10.5555/a_b', '10.5555/a_b'],
  ])('the role %s is an address', async (text, target, words) => {
    const article = await read(`x ${text} y`);
    expect([addressesOf(article), article.text]).toEqual([[target], `x ${words} y`]);
    // Not the bytes of an address: nothing may be written in its place.
    expect(written(`x ${text} y`, article.links[0]?.origin)).toMatch(/^`[^`]+`$/);
  });
});

describe('the words of a document', () => {
  test.each([
    ['emphasis', 'so *it* is **bold** and `so`', 'so it is bold and so'],
    ['signs that are no markup', '2 * 3 * 4, a*b*c, x|y and "*"', '2 * 3 * 4, a*b*c, x|y and "*"'],
    ['escapes', 'thing\\ s and \\*no\\*', 'things and *no*'],
    ['an escaped space behind an address', 'At https://a.test/b/\\ , or there', 'At https://a.test/b/, or there'],
    ['roles', ':func:`open` and :ref:`the part <part>`', 'open and the part'],
    ['names in code that are shown in short', ':func:`~boats.count.all` and :class:`!Boat`', 'all and Boat'],
    ['a markup that is never closed', 'so *it is', 'so *it is'],
    ['an inline target', 'so _`it` is', 'so it is'],
    ['a substitution', 'in |y|\n\n.. |y| replace:: May 2023', 'in May 2023'],
    ['a comment', 'x\n\n.. no\n   no\n\n..\n   no\n\ny', 'x\n\ny'],
    ['a line block', '| one\n| two', 'one two'],
    ['an announced literal', 'So::\n\n  a = 1\n\nx', 'So:\n\na = 1\n\nx'],
    ['a literal behind a lonely announcement', 'x\n\n::\n\n  a = 1', 'x\n\na = 1'],
    ['a doctest', '>>> a\n1\n\nx', '>>> a\n1\n\nx'],
    ['a transition', 'x\n\n----\n\ny', 'x\n\ny'],
    ['an admonition', '.. note:: So\n   it is.\n\n   And more.', 'So it is.\n\nAnd more.'],
    ['fields of its own', 'x\n\n:Cost: 3 crowns', 'x\n\nCost: 3 crowns'],
    ['what is no prose', 'x\n\n.. toctree::\n   :maxdepth: 2\n\n   a\n   b\n\n.. math:: a = b', 'x'],
  ])('%s', async (_name, text, expected) => {
    expect((await read(text)).text).toBe(expected);
  });

  test('blocks are what they are', async () => {
    const { blocks, text } = await read(`Title
=====

- one

  two
- three

1. first
#. second

term
  its meaning

  A quotation.

.. epigraph:: Words.

.. figure:: a.png
   :target: https://pic.test/

   A caption.

+------+------+
| a    | b    |
| c    |      |
+======+======+
| d           |
+------+------+

====  ====
h     i
====  ====
j k   l
      m
====  ====
`);
    expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['heading', 'Title'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['list-item', 'three'],
      ['list-item', 'first'],
      ['list-item', 'second'],
      ['list-item', 'term'],
      ['list-item', 'its meaning'],
      ['list-item', 'A quotation.'],
      ['quotation', 'Words.'],
      ['caption', 'A caption.'],
      ['table-cell', 'a c'],
      ['table-cell', 'b'],
      ['table-cell', 'd'],
      ['table-cell', 'h'],
      ['table-cell', 'i'],
      ['table-cell', 'j k'],
      ['table-cell', 'l m'],
    ]);
  });

  test('each author may have a field of his own', async () => {
    const { authors } = await read('Gate\n====\n\n:Author: Nadia Okparo\n:Author: Ivo Berg\n\nIt fell.\n');
    expect(authors).toEqual(['Nadia Okparo', 'Ivo Berg']);
  });

  test('the document says its title, authors and date', async () => {
    const { title, authors, publishedAt, text, blocks } = await read(
      'Gate\n####\n\n:Authors: Nadia Okparo; Ivo Berg <ivo@berg.test>\n:Date: 9 May 2023\n\nSo.\n\nMore\n====\n\nx',
    );
    expect([title, authors, publishedAt]).toEqual(['Gate', ['Nadia Okparo', 'Ivo Berg'], '2023-05-09']);
    expect(text).toBe('Gate\n\nSo.\n\nMore\n\nx');
    expect(blocks.map(({ level }) => level)).toEqual([1, undefined, 2, undefined]);
  });
});

describe('notes and citations', () => {
  test('footnotes by number, by themselves, by name and by sign', async () => {
    const article =
      await read(`The gate broke in 1911 [2]_. Iron rusts in water [#]_. Locks need grease [#n]_. It was so [*]_.

.. [2] https://two.test/a
.. [#] https://one.test/a
.. [#n] https://three.test/a
.. [*] https://sign.test/a`);
    expect(tiesOf(article)).toEqual({
      'The gate broke in 1911 [2].': ['https://two.test/a'],
      'Iron rusts in water [1].': ['https://one.test/a'],
      'Locks need grease [3].': ['https://three.test/a'],
      'It was so [*].': ['https://sign.test/a'],
    });
    expect(article.notices).toEqual([]);
  });

  test('a citation is an entry of a list', async () => {
    const { links } = await read('The gate broke [Vang14]_.\n\n.. [Vang14] Hedda Vang: *Iron*, https://a.test/x');
    expect(links.map(({ url, via, marks }) => [url, via, marks.length])).toEqual([
      ['https://a.test/x', 'reference', 1],
    ]);
  });

  test('a note that is not there is said', async () => {
    const { notices } = await read('The gate broke [7]_ or [#x]_.');
    expect(notices.map(({ code, args }) => [code, args['label']])).toEqual([
      ['missing-entry', '7'],
      ['missing-entry', 'x'],
    ]);
  });

  test('keys are looked up in the bibliography that the document names', async () => {
    const article = await read(
      'The gate broke in 1911 :cite:p:`a,zz`.\n\n.. bibliography:: refs.bib\n   :style: plain',
      {
        'refs.bib': '@online{a, title={A}, url={https://a.test/x}}',
      },
    );
    expect(tiesOf(article)).toEqual({ 'The gate broke in 1911 [a; zz].': ['https://a.test/x'] });
    expect(article.notices.map(({ code, args }) => [code, args['key']])).toEqual([['undefined-key', 'zz']]);
  });

  test('an included file is not read, and said so', async () => {
    const { notices } = await read('x\n\n.. include:: more.rst');
    expect(notices).toEqual([{ code: 'file-not-included', args: { file: 'more.rst' } }]);
  });
});

test('it is told by its content', () => {
  expect(readerFor({ bytes: bytes('x\n\n.. note:: y\n'), path: 'readme' }).id).toBe('rst');
  expect(readerFor({ bytes: bytes('See `x <https://a.test/>`_.\n'), path: 'readme' }).id).toBe('rst');
  expect(readerFor({ bytes: bytes('x'), path: '_sources/index.rst.txt' }).id).toBe('rst');
  expect(readerFor({ bytes: bytes('x'), path: '_sources/index.md.txt' }).id).toBe('markdown');
  expect(readerFor({ bytes: bytes('Words ... and more.\n'), path: 'readme' }).id).toBe('text');
});

describe('a hostile document is read in bounded time', () => {
  test.each([
    ['bodies nested in bodies', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['bullets in one line', `${'- '.repeat(50_000)}a`],
    ['emphasis never closed', '*a '.repeat(60_000)],
    ['backquotes', '`a '.repeat(60_000)],
    ['backquotes without space', '`'.repeat(200_000)],
    ['references', 'a_ '.repeat(60_000)],
    ['one long word', 'a'.repeat(300_000)],
    ['one long word of signs', 'a-b.'.repeat(80_000)],
    ['phrases with open brackets', '`a < '.repeat(40_000)],
    ['substitutions', '|a| '.repeat(50_000)],
    ['targets that lead to each other', '.. _a: b_\n.. _b: a_\n\n'.repeat(5_000)],
    ['targets in a chain', '.. _a:\n'.repeat(20_000)],
    ['notes', 'x [#]_\n\n.. [#] y\n\n'.repeat(5_000)],
    ['titles', 'a\n=\n'.repeat(20_000)],
    ['tables never ended', '== ==\na b\n'.repeat(20_000)],
    ['borders', '+-+\n'.repeat(40_000)],
    ['directives', '.. a::\n'.repeat(30_000)],
    ['colons', ':'.repeat(200_000)],
    ['fields', ':a: '.repeat(50_000)],
    ['backslashes', '\\'.repeat(200_001)],
    ['announcements', 'a::\n\n'.repeat(30_000)],
  ])('%s', async (_name, text) => {
    expect((await read(`x\n\n${text}`)).format).toBe('rst');
  });
});
