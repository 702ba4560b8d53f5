import { describe, expect, test } from 'vitest';
import { findFragment } from '../../src/web/fragments.ts';
import { readHtml } from '../../src/web/pages/page-html.ts';

/** Enough words around it for a page that is read whole. */
const AROUND = '<p>The gauge at the old weir is read each morning by whoever is up first, and written down.</p>'.repeat(
  8,
);

function found(fragment: string, body: string): boolean | 'unknown' | undefined {
  const page = { ...readHtml(`${AROUND}${body}${AROUND}`, 'https://times.test/'), contentType: 'text/html' };
  return findFragment(`#${fragment}`, page)?.found;
}

const VOTED = '<p>The council voted down the harbour budget on Tuesday, and went home.</p>';

// As Chromium 156 finds them, where it says yes or no.
describe('a text directive', () => {
  test.each([
    ['voted%20down%20the%20harbour', true],
    ['Council%20VOTED', true],
    ['council,budget', true],
    ['The-,council,-voted', true],
    ['voted%20up%20the%20harbour', false],
    ['budget,council', false],
    ['went-,council', false],
    ['harbour%20council', false],
    ['council%20voted&text=went%20home', true],
    ['council%20voted&text=went%20away', false],
  ])('%s', (directive, expected) => {
    expect(found(`:~:text=${directive}`, VOTED)).toBe(expected);
  });

  test.each([
    ['hidden by an attribute', '<span hidden>secretly</span>'],
    ['hidden by a style', '<span style="display:none">in a secret session that nobody saw</span>'],
    ['that is a note', '<sup>[12]</sup>'],
  ])('may be over a text %s', (_, between) => {
    const body = `<p>The council voted ${between} down the harbour budget on Tuesday.</p>`;
    expect(found(':~:text=council%20voted%20down%20the%20harbour', body)).toBe('unknown');
    expect(found(':~:text=council%20voted,harbour%20budget', body)).toBe(true);
    expect(found(':~:text=council%20voted%20down,harbour%20budget', body)).toBe('unknown');
    expect(found(':~:text=The-,council%20voted%20down,-the%20harbour', body)).toBe('unknown');
    expect(found(':~:text=voted%20council%20down%20the%20harbour', body)).toBe(false);
    expect(found(':~:text=harbour%20budget,council%20voted%20down', body)).toBe(false);
  });

  test('is missing where its words stand far from each other', () => {
    const body = `<p>The council voted</p>${AROUND}<p>down the harbour budget</p>`;
    expect(found(':~:text=council%20voted%20down%20the%20harbour', body)).toBe(false);
  });

  test.each(['audio', 'video', 'meter', 'progress', 'object', 'select', 'template', 'noscript'])(
    'is found over what %s has for old browsers',
    (tag) => {
      const body = `<p>The council voted <${tag}>your browser is old</${tag}> down the harbour budget.</p>`;
      expect(found(':~:text=voted%20down%20the%20harbour', body)).toBe(true);
      expect(found(':~:text=your%20browser%20is%20old', body)).toBe(false);
    },
  );

  test('may be over the readings of a ruby, or be one', () => {
    const body = '<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>に行く</p>';
    expect(found(`:~:text=${encodeURIComponent('東京に行く')}`, body)).toBe(true);
    expect(found(`:~:text=${encodeURIComponent('東とう京きょうに行く')}`, body)).toBe('unknown');
  });

  test('that is repeated without end in a page takes little time', () => {
    const body = `<p>${'the a '.repeat(200_000)}</p>`;
    const started = performance.now();
    found(`:~:text=${'the%20'.repeat(900)}end`, body);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('an id', () => {
  test.each([
    ['in the page', '<p id="votes">Nine to six.</p>', true],
    ['nowhere', '<p>Nine to six.</p>', false],
    ['in a template alone', '<template><p id="votes">Nine to six.</p></template>', false],
    ['in a template, and in the page', '<template><p id="votes"></p></template><p id="votes">Nine to six.</p>', true],
    [
      'in a template that a script may copy',
      '<template><p id="votes"></p></template><script src="/x.js"></script>',
      'unknown',
    ],
  ])('%s', (_, body, expected) => {
    expect(found('votes', body)).toBe(expected);
  });
});
