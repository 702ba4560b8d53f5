import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { joinedLines, patternLines, spacedLines } from '../src/core/text/over-lines.ts';

const { unbrokenLines }: { unbrokenLines: { transform(code: string, id: string): string | null } } = await import(
  new URL('../scripts/unbroken-lines.js', import.meta.url).href
);

const IMPORT = "import { joinedLines, patternLines, spacedLines } from './over-lines.ts';\n";
/** What is put in, without a template of this file for it. */
const put = (expression: string): string => `$\{${expression}}`;
const unbroken = (code: string): string => unbrokenLines.transform(IMPORT + code, 'a.ts')?.slice(IMPORT.length) ?? '';

describe('what stands over several lines', () => {
  test.each([
    'spacedLines`\n  one, "two",\n  three\n`',
    'joinedLines`\n  \\d+|\n    ö\n`',
    `joinedLines\`\n  a|${put("['b', 'c'].join('|')")}|\n  \\p{L}\n\``,
    "String(patternLines('iu')`\n  ^(?:\n    a|\\/|\n    b\n  )$\n`)",
    `String(patternLines()\`\n  a|\n  ${put("'b'")}\\.\n\`)`,
  ])('says the same on one line, without the tag: %s', (code) => {
    const written = unbroken(code);
    expect(written).not.toMatch(/\n|Lines/);
    expect(runInNewContext(written)).toBe(runInNewContext(code, { joinedLines, patternLines, spacedLines }));
  });

  test('is a pattern of its own where nothing is put in', () => {
    expect(unbroken("patternLines('giu')`\n  a|\n  \\/b\n`")).toBe('/a|\\/b/giu');
  });

  test('leaves other templates, and files that have none', () => {
    expect(unbroken('html`\n  <p>\n`')).toBe('html`\n  <p>\n`');
    expect(unbrokenLines.transform('String.raw`a`', 'a.ts')).toBeNull();
  });

  test('one within another is left to itself', () => {
    const code = `joinedLines\`a|${put('spacedLines`b\n c`')}\``;
    expect(runInNewContext(unbroken(code), { spacedLines })).toBe('a|b c');
  });
});
