import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { hasWordsBehind, skipOptions } from './myst.ts';

/**
 * Longest paragraph whose markup is read, in UTF-16 units: ten thousand words. Some rules of Markdown need time that grows
 * with the square of a paragraph; what is longer is read in pieces, or as plain text where it is one line.
 */
const MAX_PARAGRAPH = 64 * 1024;
/** Containers nested deeper than this are read as text: every line is held against every open one. */
const MAX_DEPTH = 64;
const FOOTNOTE = /^\[\^(?:[^[\]\\\s]|\\.){1,999}\]:[ \t]*/su;
/** `:::`, `::: {.note}`, `:::tip[Title]` (Pandoc, MyST, remark-directive). */
const FENCE =
  /^:{3,}\s{0,10}(?:\{[^{}\n]{0,500}\}|[\w-]{0,40}(?:\s?[[{].{0,500}|\s[\w\s-]{0,200})?)\s{0,40}:{0,40}\s{0,40}$/;

/** Blocks beyond CommonMark: footnotes (GFM), the fences of directives, and the bounds that keep hostile input cheap. */
export const blockSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: continuesFootnote },
    'FootnoteLabel',
    { name: 'DirectiveFence', block: true },
    { name: 'LongLine', block: true },
  ],
  parseBlock: [
    {
      name: 'LongLine',
      before: 'LinkReference',
      parse: longLine,
      endLeaf: (_cx, line, leaf) => line.text.length > MAX_PARAGRAPH || leaf.content.length > MAX_PARAGRAPH,
    },
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse: footnote,
      endLeaf: (cx, line) => footnoteLabel(cx, line) > 0,
    },
    { name: 'DirectiveFence', before: 'LinkReference', parse: directive, endLeaf: (_cx, line) => isFence(line) },
  ],
};

function continuesFootnote(_cx: BlockContext, line: Line): boolean {
  if (line.next < 0) return true;
  if (line.indent < line.baseIndent + 4) return false;
  line.moveBaseColumn(line.baseIndent + 4);
  return true;
}

/** Length of the label that opens a footnote's definition on this line, 0 when there is none. */
function footnoteLabel(cx: BlockContext, line: Line): number {
  if (line.next !== 91 || line.indent >= line.baseIndent + 4 || cx.depth > MAX_DEPTH) return 0;
  return FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 1010))?.[0].length ?? 0;
}

function footnote(cx: BlockContext, line: Line): boolean | null {
  const length = footnoteLabel(cx, line);
  if (length === 0) return false;
  const from = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos);
  cx.addElement(cx.elt('FootnoteLabel', from, from + length));
  line.moveBase(line.pos + length);
  return null;
}

function isFence(line: Line): boolean {
  return (
    line.next === 58 && line.indent < line.baseIndent + 4 && FENCE.test(line.text.slice(line.pos, line.pos + 1000))
  );
}

function directive(cx: BlockContext, line: Line): boolean | null {
  if (!isFence(line)) return false;
  if (hasWordsBehind(cx, line)) return null;
  const from = cx.lineStart + line.pos;
  const isMyst = line.text.includes('{');
  cx.nextLine();
  if (isMyst) skipOptions(cx, line);
  cx.addElement(cx.elt('DirectiveFence', from, cx.prevLineEnd()));
  return true;
}

function longLine(cx: BlockContext, line: Line): boolean {
  if (line.text.length <= MAX_PARAGRAPH && cx.depth <= MAX_DEPTH) return false;
  addLine(cx, line, 'LongLine');
  return true;
}

/** The rest of the line as one element. */
function addLine(cx: BlockContext, line: Line, node: string): void {
  cx.addElement(cx.elt(node, cx.lineStart + line.pos, cx.lineStart + line.text.length));
  cx.nextLine();
}
