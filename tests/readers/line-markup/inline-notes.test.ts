import { expect, test } from 'vitest';
import { readerOf } from '../../helpers/read-markup.ts';

const nested = (open: string, depth: number) =>
  `Words.${Array.from({ length: depth }, (_unused, index) => `${open}note ${index + 1} `).join('')}${']'.repeat(depth)}\n`;

test.each([
  ['asciidoc', 'a.adoc', 'footnote:['],
  ['org', 'a.org', '[fn::'],
])(
  'notes within notes of %s are read eight deep; what lies deeper is left out, and that is said',
  async (format, path, open) => {
    const read = readerOf(format, path);
    const notesOf = async (depth: number) => {
      const { blocks, text, notices, complete } = await read(nested(open, depth));
      const notes = blocks.filter(({ kind }) => kind === 'note').map(({ span }) => text.slice(span.start, span.end));
      return { notes, codes: notices.map(({ code }) => code), complete };
    };
    const eight = await notesOf(8);
    expect(eight.notes).toHaveLength(8);
    expect([eight.codes, eight.complete]).toEqual([[], true]);
    const nine = await notesOf(9);
    expect(nine.notes).toEqual(eight.notes.with(7, 'note 8 [9]'));
    expect(nine.codes).toContain('nested-too-deep');
    expect(nine.complete).toBe(false);
  },
);
