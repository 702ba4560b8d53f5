import { describe, expect, test } from 'vitest';
import { readerFor } from '../../../src/readers/index.ts';
import { addressesOf, bytes, readerOf, tiesOf, written } from '../../helpers/read-markup.ts';

const read = readerOf('asciidoc', 'page.adoc');

describe('links', () => {
  test.each([
    ['an address with words', 'See https://a.test/x[the report].', 'the report'],
    ['one in another window', 'See https://a.test/x[the report^].', 'the report'],
    ['one with attributes', 'See https://a.test/x[the report,window=_blank,role=r].', 'the report'],
    ['words in quotation marks', 'See https://a.test/x["the, report",role=r].', 'the, report'],
    ['words with marks in them', 'See https://a.test/x[the *bold* _report_].', 'the bold report'],
    ['the link macro', 'See link:https://a.test/x[the report].', 'the report'],
    ['one without words', 'See link:https://a.test/x[].', 'https://a.test/x'],
    ['a bare address', 'See https://a.test/x.', 'https://a.test/x'],
    ['an address in angle brackets', 'See <https://a.test/x>.', 'https://a.test/x'],
    ['an address in parentheses', 'See (https://a.test/x[the report]).', 'the report'],
    ['one behind a mark', 'See *https://a.test/x[the report]*.', 'the report'],
    ['one behind words without spaces', '詳しくはlink:https://a.test/x[the report]を参照。', 'the report'],
    ['one behind the mark of emphasis', 'See _https://a.test/x[the report]_.', 'the report'],
    [
      'one in a block of HTML',
      '++++\n<p>See <a href="https://a.test/x">the <em>report</em></a>.</p>\n++++',
      'the report',
    ],
    ['one that is kept as it is', 'See link:$$https://a.test/x$$[the report].', 'the report'],
    [
      'a tag that is passed through',
      'See +++<a class="x" href="https://a.test/x">the <em>report</em></a>+++.',
      'the report',
    ],
  ])('%s', async (_name, text, words) => {
    const article = await read(text);
    expect(addressesOf(article)).toEqual(['https://a.test/x']);
    const [link] = article.links;
    expect(article.text.slice(link?.span.start, link?.span.end)).toBe(words);
    expect(written(text, link?.origin)).toBe('https://a.test/x');
  });

  test.each([
    ['with words', ':base: https://a.test\n\nSee {base}/x[the report].', '{base}/x'],
    ['in a macro', ':base: https://a.test\n\nSee link:{base}/x[the report].', '{base}/x'],
    ['with a part that is kept as it is', ':base: https://a.test\n\nSee link:{base}+/x+[the report].', '{base}/x'],
    ['of its own', ':page: https://a.test/x\n\nSee {page}[the report].', '{page}'],
    ['within another', ':host: a.test\n:base: https://{host}\n\nSee {base}/x[the report].', '{base}/x'],
  ])('an address that is put together from attributes, %s', async (_name, text, url) => {
    const { links } = await read(text);
    expect(links.map((link) => [link.url, link.target])).toEqual([[url, 'https://a.test/x']]);
  });

  test.each([
    ['code', 'See `https://a.test/x` there.'],
    ['a listing', '----\nhttps://a.test/x[it]\n----'],
    ['an indented paragraph', 'x\n\n  https://a.test/x[it]'],
    ['a literal block', '....\nhttps://a.test/x\n....'],
    ['a comment', 'x\n// https://a.test/x[it]\ny'],
    ['a comment block', '////\nhttps://a.test/x\n////\n\nx'],
    ['a place in the document', 'See <<title,the part>> and xref:title[].'],
    ['a place that HTML names', 'See pass:[<a href="#title">the part</a>].'],
    ['an anchor', '[[here]]x'],
    ['what a condition leaves out', 'ifdef::never[]\nhttps://a.test/x\nendif::[]\n\nx'],
  ])('%s cites nothing', async (_name, text) => {
    expect(addressesOf(await read(text))).toEqual([]);
  });
});

describe('the words of a document', () => {
  test.each([
    ['marks', '*so* _it_ `is` #now# and **th**is __o__ne', 'so it is now and this one'],
    ['signs that are no marks', '2 * 3 * 4, snake_case_name, a#b', '2 * 3 * 4, snake_case_name, a#b'],
    ['marks with a role', 'so [.lead]#it is#', 'so it is'],
    ['what is passed through', 'so +*it*+ ++_is_++ $$`now`$$', 'so *it* _is_ `now`'],
    ['HTML that is passed through', 'so +++<u class="a">it</u>+++ pass:[<b>is</b>]', 'so it is'],
    [
      'characters by name and number',
      'the gate&#8217;s 48&#x2009;t, &mu; &amp; &nothing;',
      'the gate’s 48 t, μ & &nothing;',
    ],
    [
      'brackets that are no role',
      'the `[INPUT]` section, *[A]*, and `a[1]` of _[b]',
      'the [INPUT] section, [A], and a[1] of _[b]',
    ],
    [
      'a part named by its id',
      '[[locks]]\n== The [.b]#locks#&#8212;and (((gates))) gates\n\nSee <<locks>>, or <<gates>>.',
      'The locks—and gates\n\nSee The locks—and gates, or [gates].',
    ],
    [
      'a part named by its title',
      'See <<_old_gates>> and <<The `new` gates>>.\n\nOld gates\n---------\n\n== The `new` gates',
      'See Old gates and The new gates.\n\nOld gates\n\nThe new gates',
    ],
    [
      'a picture named by its id',
      'As xref:map[] shows.\n\n[#map.wide]\n.The map of {who}\nimage::m.png[]',
      'As The map of {who} shows.\n\nThe map of {who}',
    ],
    [
      'a picture whose title ends like a sentence',
      'As <<map>> shows.\n\n[#map]\n.The map of the lock.\nimage::m.png[]',
      'As The map of the lock shows.\n\nThe map of the lock.',
    ],
    ['who wrote it', '= T\nNadia Okparo\n:man source: T\n\nBy {author}.', 'T\n\nBy Nadia Okparo.'],
    ['a listing in a cell', '|===\n|one\na|\n[source,c]\n----\na \\| b\n----\n\ntwo\n|===', 'one\n\ntwo'],
    ['escapes', 'so \\*it* \\{is}', 'so *it* {is}'],
    ['quotation marks of pandoc', "``So,'' it is, ``not so''", '“So,” it is, “not so”'],
    ['code with such signs in it', "``so'' it`` is", "so'' it is"],
    ['curly quotation marks', '"`so`" and \'`it`\'', '“so” and ‘it’'],
    ['a dash', 'so -- it is', 'so — it is'],
    ['raised and lowered', 'H~2~O at 10^th^', 'H2O at 10th'],
    ['an attribute', ':who: the council\n\nsaid {who} of {nobody}', 'said the council of {nobody}'],
    ['terms of the index', 'so ((it)) is(((locks, gates)))', 'so it is'],
    ['a mark that is never closed', 'so *it is', 'so *it is'],
    ['keys and menus', 'press kbd:[Ctrl+C]', 'press Ctrl+C'],
    ['an admonition', 'NOTE: so it is', 'so it is'],
    ['a part that a condition keeps', ':a:\n\nifdef::a[]\nso\nendif::[]\nifndef::a[no]', 'so'],
    ['macros on lines of their own', 'toc::[]\n\nimage::a.png[b]\n\nso', 'so'],
  ])('%s', async (_name, text, expected) => {
    expect((await read(text)).text).toBe(expected);
  });

  test('blocks are what they are', async () => {
    const { blocks, text } = await read(`== Part

* one
goes on
** two
+
more

. first

term:: its meaning

[quote, Hedda Vang, Iron]
Words.

[quote]
____
More words.

And more.
____

> Marked words.

.A caption
[source,python]
----
code
----

====
An example.
====

|===
|a |b https://a.test/x[c, d]

2+|c
|===

,===
d,e
,===

Old title
---------
`);
    expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['heading', 'Part'],
      ['list-item', 'one goes on'],
      ['list-item', 'two'],
      ['paragraph', 'more'],
      ['list-item', 'first'],
      ['list-item', 'term'],
      ['list-item', 'its meaning'],
      ['quotation', 'Words.'],
      ['byline', 'Hedda Vang Iron'],
      ['quotation', 'More words.'],
      ['quotation', 'And more.'],
      ['quotation', 'Marked words.'],
      ['caption', 'A caption'],
      ['code', 'code'],
      ['paragraph', 'An example.'],
      ['table-cell', 'a'],
      ['table-cell', 'b c, d'],
      ['table-cell', 'c'],
      ['table-cell', 'd'],
      ['table-cell', 'e'],
      ['heading', 'Old title'],
    ]);
  });

  test('the header says title, authors, date and language', async () => {
    const { title, authors, publishedAt, language, text } = await read(
      '// note\n= The *Gate*\nNadia Okparo <n@desk.test>; Ivo van_der Berg\nv2, May 9, 2023: mended\n:lang: en-GB\n\nSo.',
    );
    expect([title, authors, publishedAt, language]).toEqual([
      'The Gate',
      ['Nadia Okparo', 'Ivo van der Berg'],
      '2023-05-09',
      'en-GB',
    ]);
    expect(text).toBe('The Gate\n\nSo.');
  });
});

describe('notes and citations', () => {
  test('footnotes stand behind the text, one for all that name it', async () => {
    const article = await read(
      'The gate broke in 1911.footnote:a[See https://a.test/x[the report].] Iron rusts in water.footnote:a[] Locks need grease.footnoteref:[b,https://b.test/x]',
    );
    expect(tiesOf(article)).toEqual({
      'The gate broke in 1911.[1]': ['https://a.test/x'],
      'Iron rusts in water.[1]': ['https://a.test/x'],
      'Locks need grease.[2]': ['https://b.test/x'],
    });
    expect(article.blocks.map(({ kind, label }) => [kind, label])).toEqual([
      ['paragraph', undefined],
      ['note', '1'],
      ['note', '2'],
    ]);
  });

  test('a bibliography is a list of entries', async () => {
    const article = await read(
      'The gate broke <<vang>>, or <<berg>>.\n\n[bibliography]\n== Books\n\n* [[[vang]]] Hedda Vang: _Iron_, https://a.test/x\n* [[[berg,2]]] Ivo Berg. Locks. Tidewater Press, 2014.',
    );
    expect(article.links.map(({ url, via, marks }) => [url, via, marks.map(({ label }) => label)])).toEqual([
      ['https://a.test/x', 'reference', ['vang']],
      [undefined, 'reference', ['2']],
    ]);
  });

  test('keys are looked up in the bibliography that the document names', async () => {
    const article = await read(':bibtex-file: refs.bib\n\nThe gate broke in 1911 cite:[a(7), zz].', {
      'refs.bib': '@online{a, title={A}, url={https://a.test/x}}',
    });
    expect(tiesOf(article)).toEqual({ 'The gate broke in 1911 [a; zz].': ['https://a.test/x'] });
    expect(article.notices.map(({ code, args }) => [code, args['key']])).toEqual([['undefined-key', 'zz']]);
  });

  test('a note that is not there, and a file that is not read, are said', async () => {
    const { notices } = await read('x footnote:zz[]\n\ninclude::more.adoc[]');
    expect(notices.map(({ code, args }) => [code, args['label'] ?? args['file']])).toEqual([
      ['missing-entry', 'zz'],
      ['file-not-included', 'more.adoc'],
    ]);
  });
});

test('it is told by its content', () => {
  expect(readerFor({ bytes: bytes('= Title\n\nSee https://a.test/[x].\n'), path: 'readme' }).id).toBe('asciidoc');
  expect(readerFor({ bytes: bytes('Words = more.\n'), path: 'readme' }).id).toBe('text');
});

describe('a hostile document is read in bounded time', () => {
  test.each([
    ['blocks nested in blocks', Array.from({ length: 2_000 }, (_, depth) => '='.repeat(depth + 4)).join('\n')],
    ['one sign again and again', '*'.repeat(100_000)],
    ['marks never closed', '*a '.repeat(60_000)],
    ['quotation marks never closed', '``a '.repeat(60_000)],
    ['quotation marks closed once', `${'``a '.repeat(60_000)}''`],
    ['marks in each other', '*_`#'.repeat(40_000)],
    ['marks closed at the end', `${'*a '.repeat(40_000)}b*`],
    ['macros never closed', 'link:a['.repeat(30_000)],
    ['notes in notes', `${'footnote:['.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['links in links', `${'https://a.test/['.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['terms never closed', '((a '.repeat(40_000)],
    ['terms closed far away', `${'https://a.test/[((] '.repeat(10_000)}))`],
    ['references never closed', '<<a'.repeat(60_000)],
    ['brackets', '['.repeat(200_000)],
    ['brackets in an attribute', `[x${'[[a]'.repeat(60)}b\nWords.`],
    ['attributes', '{a}'.repeat(60_000)],
    ['attributes that name each other', `${':a: {b}{b}\n:b: {a}{a}\n'.repeat(2_000)}\n{a}`],
    ['terms of a list', 'a:: '.repeat(50_000)],
    ['colons', ':'.repeat(200_000)],
    ['tables never ended', '|===\n|a\n'.repeat(20_000)],
    ['conditions never ended', 'ifdef::a[]\n'.repeat(30_000)],
    ['one long word', 'a'.repeat(300_000)],
    ['braces', '{'.repeat(200_000)],
    ['pluses', '+a '.repeat(60_000)],
    ['dots', '.'.repeat(100_000)],
  ])('%s', async (_name, text) => {
    expect((await read(`x\n\n${text}`)).format).toBe('asciidoc');
  });
});

test('what begins with lines of comments is recognised, or not, in no time', () => {
  const lines = (end: string) => bytes(`${'// a\r\n:b: c\r\n'.repeat(200)}${end}`);
  expect(readerFor({ bytes: lines('\r\nWords.'), path: 'notes' }).id).toBe('text');
  expect(readerFor({ bytes: lines('= Title\r\n\r\n== Part\r\n\r\nWords.'), path: 'notes' }).id).toBe('asciidoc');
});

test.each([
  ['a line that is broken by hand', 'One line +\nand two.', ['One line and two.']],
  ['a plus that is a sign', 'One + two, a + \nb.', ['One + two, a b.']],
  [
    'a quotation in emphasis',
    "He said, _``the city will pay for all of it''_, twice.",
    ['He said, “the city will pay for all of it”, twice.'],
  ],
  ['a paragraph of an item, and the next item', '* One.\n+\nMore of it.\n** Two.', ['One.', 'More of it.', 'Two.']],
])('%s', async (_name, text, blocks) => {
  const article = await read(text);
  expect(article.blocks.map(({ span }) => article.text.slice(span.start, span.end))).toEqual(blocks);
});

test('a quotation is tied to the address that its attribution names', async () => {
  const article = await read(
    '[quote, Maria Lindqvist, \'https://council.test/44[Speech]\']\n____\nWe had warned the owner for years.\n____\n\nSo it was.\n\n"The bolts were rusted,\nall of them."\n-- Elsa Brandt, https://diary.test/1931[Diary]\n',
  );
  expect(article.blocks.map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end)}`)).toEqual([
    'quotation: We had warned the owner for years.',
    'byline: Maria Lindqvist Speech',
    'paragraph: So it was.',
    'quotation: The bolts were rusted, all of them.',
    'byline: Elsa Brandt, Diary',
  ]);
  expect(tiesOf(article)).toMatchObject({
    'We had warned the owner for years.': ['https://council.test/44'],
    'The bolts were rusted, all of them.': ['https://diary.test/1931'],
  });
});

test.each([
  [
    'a chapter is named by its section',
    '[[ch12]]\n== The lower gate\n\nIt broke.\n\n=== What was known\n\nNothing.',
    'The lower gate',
  ],
  ['sections of one level name nothing', '== The lower gate\n\nIt broke.\n\n== What was known\n\nNothing.', undefined],
  ['a document has its title', '= The gates\n\n== The lower gate\n\nIt broke.', 'The gates'],
])('%s', async (_name, text, title) => {
  expect((await read(text)).title).toBe(title);
});
