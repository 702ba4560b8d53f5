import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  code: string;
}

const { asciiText }: { asciiText: { generateBundle(options: object, bundle: Record<string, Chunk>): void } } =
  await import(new URL('../scripts/ascii-text.js', import.meta.url).href);

function rewritten(code: string): string {
  const chunk: Chunk = { type: 'chunk', fileName: 'a.js', code };
  asciiText.generateBundle({}, { 'a.js': chunk });
  return chunk.code;
}

describe('letters of the command', () => {
  test.each([
    '"ö 😀 \u2028" + \'ß\'',
    '`ä 日本\\n`',
    '"\\\\ö" + "\\ö" + "\\\\\\ö"',
    '/^[à-üt’]+$/i.exec("Été’")[0]',
    '/^(?:😀|[🦀-🦋]|\\p{L})+$/u.exec("🦉😀日")[0]',
    '/\\\\ö/.test("\\\\ö")',
    '(() => { const größe = { ü: 1 }; return größe.ü; })() // wählt',
  ])('are escapes that say the same: %s', (code) => {
    expect(rewritten(code)).toMatch(/^[\x00-\x7f]*$/);
    expect(runInNewContext(rewritten(code))).toEqual(runInNewContext(code));
  });

  test('stay in a template whose tag sees how it is written', () => {
    expect(rewritten('String.raw`ö` + "ö"')).toBe('String.raw`ö` + "\\u00f6"');
  });

  test('that end a line in the middle of a string are refused', () => {
    expect(() => rewritten('"a\\\u2028b"')).toThrow('a.js');
  });
});
