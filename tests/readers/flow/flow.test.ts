import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, FlowRecorder } from '../../../src/readers/flow/flow.ts';
import { SourceText } from '../../../src/readers/source-text.ts';

/** The only block that comes of a text written as it stands. */
function blockOf(text: string) {
  const flow = new FlowRecorder();
  flow.text(text, new SourceText(text), 0, text.length, true);
  return flow.blocks[0];
}

describe('white space in a block', () => {
  const ragged = fc.string({ unit: fc.constantFrom(' ', ' ', '\n', '\t', '\u00a0', 'a', 'é', '.'), maxLength: 30 });

  test('folds into one space, none stands at its ends, and every word keeps its place in the file', () => {
    fc.assert(
      fc.property(ragged, (text) => {
        const block = blockOf(text);
        expect(block === undefined ? '' : blockText(block)).toBe(text.replace(/\s+/g, ' ').trim());
        for (const piece of block?.pieces ?? [])
          if (piece.exact) expect(text.slice(piece.from, piece.to)).toBe(piece.text);
          else expect(piece.text).toBe(' ');
      }),
    );
  });

  test('is looked for in a line of sixty megabytes too', () => {
    const block = blockOf('word '.repeat(12_000_000));
    expect([block?.length, block?.pieces.length]).toEqual([60_000_000 - 1, 1]);
  });
});
