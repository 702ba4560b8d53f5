import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { spacedLines } from '../../core/text/over-lines.ts';

/** A role and its words: `` {doi}`10.1234/x` ``. Behind `$` and `\\` a brace belongs to a program or to TeX. */
export const ROLE = /(?<![$\\])\{[a-z][\w:+.-]{0,60}\}(`{1,3})(?!`)[^`]{1,1000}\1(?!`)/iy;

/** Directives whose inside is Markdown. Any other name in braces is code: Quarto and R Markdown run ` ```{r} `. */
const WITH_TEXT: ReadonlySet<string> = new Set(
  spacedLines`
    admonition attention caution danger error hint important note seealso tip todo warning epigraph pull-quote
    highlights sidebar topic margin aside figure versionadded versionchanged deprecated dropdown card grid grid-item
    grid-item-card tab-set tab-item glossary exercise solution proof theorem lemma definition
  `.split(' '),
);
const OPENING = /^(`{3,}|~{3,})\{([\w:-]{1,60})\}/;
/** Of these the words behind the name are the first of the text; of others they are a title, a file or an option. */
const WITH_WORDS =
  /^[`~:]{3,20}\{(?:attention|caution|danger|error|hint|important|note|seealso|tip|todo|warning|epigraph|pull-quote|highlights)\}[ \t]{1,20}(?=\S)/;
const CLOSING = /^(`{3,}|~{3,})[ \t]*$/;
const OPTION = /^[ \t]{0,8}:[\w-]{1,60}:(?:\s|$)/;
/** `(target)=` in front of what it names, `+++` between the cells of a notebook. */
const MARK = /^(?:\([\w\s.:/-]{1,200}\)=|\+\+\+(?: \{.{0,500}\})?)[ \t]*$/;
const CHAR = { open: 40, plus: 43, backquote: 96, tilde: 126 };

/** The fences of directives in backquotes with Markdown inside, their options, and lines that only mark a place (MyST). */
export function mystSyntax(): MarkdownConfig {
  /** The fences of directives that are open, the innermost last. */
  const open: string[] = [];
  const kindOf = (line: Line): 'opening' | 'closing' | 'mark' | null => {
    if (line.indent >= line.baseIndent + 4) return null;
    const isMark = line.next === CHAR.open || line.next === CHAR.plus;
    if (!isMark && line.next !== CHAR.backquote && line.next !== CHAR.tilde) return null;
    const text = line.text.slice(line.pos, line.pos + 1000);
    if (isMark) return MARK.test(text) ? 'mark' : null;
    const closes = CLOSING.exec(text)?.[1];
    const last = open.at(-1);
    if (closes !== undefined) return last !== undefined && closes.startsWith(last) ? 'closing' : null;
    return WITH_TEXT.has(OPENING.exec(text)?.[2] ?? '') ? 'opening' : null;
  };
  const parse = (cx: BlockContext, line: Line): boolean | null => {
    const kind = kindOf(line);
    if (kind === null) return false;
    const from = cx.lineStart + line.pos;
    if (kind === 'closing') open.pop();
    if (kind === 'opening') open.push(OPENING.exec(line.text.slice(line.pos))?.[1] ?? '');
    if (kind === 'opening' && hasWordsBehind(cx, line)) return null;
    cx.nextLine();
    if (kind === 'opening') skipOptions(cx, line);
    cx.addElement(cx.elt('DirectiveFence', from, cx.prevLineEnd()));
    return true;
  };
  return {
    parseBlock: [{ name: 'MystFence', before: 'FencedCode', parse, endLeaf: (_cx, line) => kindOf(line) !== null }],
  };
}

/** Takes the fence of `{note} The roof fell.` away; true where its words are the next to be read. */
export function hasWordsBehind(cx: BlockContext, line: Line): boolean {
  const length = WITH_WORDS.exec(line.text.slice(line.pos, line.pos + 100))?.[0].length;
  if (length === undefined) return false;
  const from = cx.lineStart + line.pos;
  cx.addElement(cx.elt('DirectiveFence', from, from + length));
  line.moveBase(line.pos + length);
  return true;
}

/** The options of a directive stand right below its name. */
export function skipOptions(cx: BlockContext, line: Line): void {
  while (OPTION.test(line.text.slice(line.pos, line.pos + 100)) && cx.nextLine());
}

/** The files that MyST's lists of works name: ` ```{bibliography} refs.bib `. */
export function bibliographiesIn(text: string): string[] {
  return [...text.matchAll(/^[`:]{3,10}\{bibliography\}[ \t]{1,9}(\S[^\n]{0,1000})$/gm)].flatMap(([, names = '']) =>
    names.split(/\s+/).filter((name) => /\.\w+$/.test(name)),
  );
}
