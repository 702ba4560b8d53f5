import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, run } from '../../fixtures/readers/make-docx.ts';
import { makeOdt, p } from '../../fixtures/readers/make-odt.ts';
import { makeRtf, par } from '../../fixtures/readers/make-rtf.ts';
import { readArticle } from '../../src/readers/index.ts';
import { findNumberedMarks } from '../../src/readers/numbered-marks.ts';
import { raisedNumber } from '../../src/readers/raised.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const SUPER = '<w:vertAlign w:val="superscript"/>';
const RAISED_STYLE =
  '<style:style style:name="T9" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';

describe('raised digits', () => {
  test.each<[string, string, Uint8Array]>([
    ['Markdown', 'a.md', bytesOf('They found 10<sup>3</sup> boats on 5 km<sup>2</sup> of water.')],
    ['HTML', 'a.html', bytesOf('<p>They found 10<sup>3</sup> boats on 5 km<sup><span>2</span></sup> of water.</p>')],
    ['reStructuredText', 'a.rst', bytesOf('They found 10\\ :sup:`3` boats on 5 km\\ :superscript:`2` of water.\n')],
    ['AsciiDoc', 'a.adoc', bytesOf('They found 10^3^ boats on 5 km^2^ of water.\n')],
    ['Org', 'a.org', bytesOf('They found 10^{3} boats on 5 km^{2} of water.\n')],
    ['wikitext', 'a.wiki', bytesOf('They found 10<sup>3</sup> boats on 5 km<sup>2</sup> of water.\n')],
    ['LaTeX', 'a.tex', bytesOf('They found 10\\textsuperscript{3} boats on 5 km\\textsuperscript{2} of water.\n')],
    [
      'Word',
      'a.docx',
      makeDocx({
        body: paragraph(
          `${run('They found 10')}${run('3', SUPER)}${run(' boats on 5 km')}${run('2', SUPER)}${run(' of water.')}`,
        ),
      }),
    ],
    [
      'OpenDocument',
      'a.odt',
      makeOdt({
        automatic: RAISED_STYLE,
        body: p(
          'They found 10<text:span text:style-name="T9">3</text:span> boats on 5 km<text:span text:style-name="T9">2</text:span> of water.',
        ),
      }),
    ],
    ['rich text', 'a.rtf', makeRtf(par('They found 10{\\super 3} boats on 5 km\\super 2\\nosupersub  of water.'))],
  ])('are another number than digits on the line: %s', async (_name, path, bytes) => {
    expect((await readArticle({ bytes, path })).text).toContain('They found 10³ boats on 5 km² of water.');
  });

  test.each([
    ['3', '³'],
    ['-2', '⁻²'],
    ['1,4', '¹,⁴'],
    ['2–5', '²⁻⁵'],
    ['4)', '⁴⁾'],
    ['st', null],
    ['[3]', null],
    ['2021', null],
  ])('%s', (words, raised) => {
    expect(raisedNumber(words)).toBe(raised);
  });

  test('with a sign are an exponent and mark no note', () => {
    expect(findNumberedMarks('a layer of 10⁻³ m')).toEqual([]);
  });

  test('mark the notes of a list that a writer numbered by hand', async () => {
    const body =
      paragraph(run('The mill'), 'Heading1') +
      paragraph(`${run('The mill closed in the spring of 2024.')}${run('1', SUPER)}`) +
      paragraph(run('Sources'), 'Heading1') +
      paragraph(run('1. Mill Dispatch, https://dispatch.test/mill'));
    const { links } = await readArticle({ bytes: makeDocx({ body }), path: 'a.docx' });
    expect(links).toMatchObject([{ url: 'https://dispatch.test/mill', via: 'numbered', marks: [{ label: '1' }] }]);
  });

  test('do not go on behind a tag that nobody closed', async () => {
    const { text } = await readArticle({ bytes: bytesOf('Ten<sup> here.\n\n12\n\n* 14\n'), path: 'a.wiki' });
    expect(text).toMatch(/12[\s\S]*14/);
  });
});
