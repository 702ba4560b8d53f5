import { describe, expect, test } from 'vitest';
import { lookup } from '../../src/core/lookup.ts';
import { guessByWords } from '../../src/core/text/guess-language.ts';
import { figuresIn } from '../../src/evidence/figures/figures.ts';
import { readArticle } from '../../src/readers/index.ts';

/** What every plain object answers to, besides what was put into it. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

test.each(INHERITED)('a table does not know %s', (name) => {
  const table = lookup({ li: 1 });
  expect([table['li'], table[name]]).toEqual([1, undefined]);
});

describe.each(INHERITED)('%s', (name) => {
  test.each([
    ['a word', 'text', `The ${name} of the bridge has two ${name} parts since 2019.`],
    ['an element', 'html', `<html lang="${name}"><article><p>A <${name}>bridge</${name}> fell in March.</p></article>`],
    ['a control word', 'rtf', `{\\rtf1 A bridge\\${name} fell in March.}`],
    ['a tag', 'wikitext', `A bridge <${name}>fell</${name}> in March. {{cite ${name}|${name}=${name}}}`],
    ['a command', 'latex', `\\usepackage[${name}]{babel}\\begin{document}A \\${name}{bridge} fell.\\end{document}`],
  ])('is read as %s of any other name', async (_what, format, text) => {
    const bytes = new TextEncoder().encode(text);
    const article = await readArticle({ bytes, path: 'article' }, format);
    expect(article.text).toContain('bridge');
  });

  test('is no figure and no language', () => {
    expect(figuresIn(`${name} ${name} of a ${name}`)).toEqual([]);
    expect(guessByWords(`${name} `.repeat(20))).toBeUndefined();
  });
});
