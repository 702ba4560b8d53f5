import type { LineRange } from '../core/line-range.ts';

/** A directive behind any way to begin a comment: HTML and Markdown, MDX, LaTeX, reStructuredText, AsciiDoc, Org. */
const DIRECTIVE = /(?:<!--|\{\/\*|(?<!%)%+|\.\.|\/\/|#)[ \t]*stet-ignore(?:-(next-line|start|end))?(?![\w-])/;
/** What may stand on the line of a comment that stands alone: quotation and list signs before it, its own end behind it. */
const ALONE = /^[ \t>*-]*$/;
const COMMENT_END = /^[^\n]*?(?:--!?>|\*\/\})/;

/** False for nearly every article, which is then not decoded once more. UTF-16 counts as having some. */
export function hasIgnoreComments(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
  return isUtf16 || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('stet-ignore');
}

/**
 * The lines that ignore comments of a file leave out, their own lines among them, in order:
 *
 * - `<!-- stet-ignore -->` at the end of a line: that line; alone on a line: what follows, up to the next blank line
 * - `<!-- stet-ignore-next-line -->`: the line below
 * - `<!-- stet-ignore-start -->` to `<!-- stet-ignore-end -->`: all between. A start without an end leaves out nothing:
 *   a forgotten end must not hide the rest of an article
 *
 * Words behind the directive are the author's reason. Linear in the text.
 */
export function ignoredLines(text: string): LineRange[] {
  const lines = text.split(/\r\n|\r|\n/);
  const ranges: LineRange[] = [];
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    const found = DIRECTIVE.exec(line);
    if (found === null) continue;
    const number = index + 1;
    switch (found[1]) {
      case 'start':
        start ??= number;
        break;
      case 'end':
        if (start !== undefined) ranges.push({ from: start, to: number });
        start = undefined;
        break;
      case 'next-line':
        ranges.push({ from: number, to: number + 1 });
        break;
      default:
        ranges.push({ from: number, to: isAlone(line, found) ? endOfBlock(lines, index) : number });
    }
  }
  return ranges;
}

function isAlone(line: string, found: RegExpExecArray): boolean {
  const behind = line.slice(found.index + found[0].length);
  const end = COMMENT_END.exec(behind);
  const isComment = /^(?:<!--|\{\/\*)/.test(found[0]);
  return (
    ALONE.test(line.slice(0, found.index)) && (!isComment || end === null || behind.slice(end[0].length).trim() === '')
  );
}

/** Number of the last line before a blank one; blank lines right below the comment are stepped over. */
function endOfBlock(lines: readonly string[], comment: number): number {
  let at = comment + 1;
  while (at < lines.length && lines[at]?.trim() === '') at += 1;
  while (at < lines.length && lines[at]?.trim() !== '') at += 1;
  return at;
}
