import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  code: string;
}

const { sharedShapes }: { sharedShapes: { generateBundle(options: object, bundle: Record<string, Chunk>): void } } =
  await import(new URL('../scripts/shared-shapes.js', import.meta.url).href);

function rewritten(code: string): string {
  const chunk: Chunk = { type: 'chunk', fileName: 'a.js', code };
  sharedShapes.generateBundle({}, { 'a.js': chunk });
  return chunk.code;
}

describe('object literals of the command', () => {
  test.each([
    '({ ...{ a: 1, b: 2 }, b: 3, c: 4 })',
    '({ ...null, ä: "ö 😀", ...{ d: { ...{ e: 1 }, f: 2 } } })',
    '[{ a: 1 }].map((x) => ({ ...x, y: { ...x, z: x.a } }))[0]',
    '(({ a, ...rest }) => ({ ...rest, a }))({ a: 1, b: 2 })',
    'JSON.stringify({ ...{ z: 1, a: 2 }, m: 3 })',
  ])('come to the same: %s', (code) => {
    expect(rewritten(code)).toContain('...{}, ');
    expect(runInNewContext(rewritten(code))).toEqual(runInNewContext(code));
  });

  test.each([
    '({ ...x })',
    '({ a, ...x })',
    'const { ...rest } = x;',
    'f(...x, 1); [...x, 1];',
    '"{ ...x, a }"; /{ ...x, a }/;',
  ])('are left alone: %s', (code) => {
    expect(rewritten(code)).toBe(code);
  });
});
