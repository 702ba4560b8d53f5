import type { BlockContext, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

/** `: what it is`, and `~`, which is "about" where it has one space behind it and stands at the margin. */
const MARK = /^(?::[ \t]{1,8}|~[ \t]{2,8})(?=\S)/;
/** Containers nested deeper than this are read as text, like all others. */
const MAX_DEPTH = 64;
const TAB_STOP = 4;

/** Lists of terms, each with what it means below it (Pandoc, PHP Markdown Extra, MyST, Goldmark). */
export const definitionSyntax: MarkdownConfig = {
  defineNodes: [{ name: 'Definition', block: true, composite: goesOn }],
  parseBlock: [
    {
      name: 'Definition',
      before: 'LinkReference',
      parse: definition,
      endLeaf: (cx, line, leaf) => lengthOf(cx, line) > 0 && isTerm(cx, leaf),
    },
  ],
};

/** What goes on below is set in as far as the words behind the mark, or one stop. */
function goesOn(_cx: BlockContext, line: Line, width: number): boolean {
  if (line.next < 0) return true;
  const indent = Math.min(width, TAB_STOP);
  if (line.indent < line.baseIndent + indent) return false;
  line.moveBaseColumn(line.baseIndent + indent);
  return true;
}

/** Length of the mark that opens a definition on this line, 0 when there is none. */
function lengthOf(cx: BlockContext, line: Line): number {
  if ((line.next !== 58 && line.next !== 126) || line.indent >= line.baseIndent + 4 || cx.depth > MAX_DEPTH) return 0;
  return MARK.exec(line.text.slice(line.pos, line.pos + 20))?.[0].length ?? 0;
}

/** A term is one line; a paragraph with a mark in it has several, unless it is a definition itself. */
function isTerm(cx: BlockContext, leaf: LeafBlock): boolean {
  return cx.parentType().name === 'Definition' || !leaf.content.includes('\n');
}

function definition(cx: BlockContext, line: Line): boolean | null {
  const length = lengthOf(cx, line);
  if (length === 0) return false;
  cx.startComposite('Definition', line.pos, length);
  line.moveBase(line.pos + length);
  return null;
}
