import { decodeHTMLStrict } from 'entities';

/** A half-open range of indices into the text that was searched. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Link reference definitions by folded label: where their destination stands. The first of a label counts. */
export type Definitions = ReadonlyMap<string, Range>;

/** Deepest nesting of parentheses in a bare destination: CommonMark asks for three, cmark stops here. More costs time. */
const MAX_PARENTHESES = 32;
/** `{{< ref "a b" >}}` (Hugo), `{{ site.url }}`, `{% link a %}` (Liquid). */
const TEMPLATE = /\{\{[^{}\n]{0,300}\}\}|\{%[^{}%\n]{0,300}%\}/y;
/** CommonMark 0.31 §6.3: a link label has at most 999 characters. */
const MAX_LABEL = 999;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** What stands behind `]` in an inline link: `(destination "title")`. */
export interface LinkTail {
  /** Null for `()`. */
  readonly destination: Range | null;
  readonly to: number;
}

/** The tail of an inline link whose `(` stands at `at`, or null where it is none (CommonMark §6.3). */
export function tailAt(text: string, at: number): LinkTail | null {
  const from = skipSpace(text, at + 1);
  if (text[from] === ')') return { destination: null, to: from + 1 };
  const found = destinationAt(text, from);
  if (found === null) return null;
  const { destination, end } = found;
  const next = skipSpace(text, end);
  if (text[next] === ')') return { destination, to: next + 1 };
  const titleEnd = next === end ? -1 : endOfTitle(text, next);
  const close = titleEnd < 0 ? -1 : skipSpace(text, titleEnd);
  return close >= 0 && text[close] === ')' ? { destination, to: close + 1 } : null;
}

/** A destination, without the angle brackets it may stand in; `end` is behind them. */
function destinationAt(text: string, at: number): { destination: Range; end: number } | null {
  if (text[at] === '<') {
    const to = endOfPointy(text, at + 1);
    return to < 0 ? null : { destination: { from: at + 1, to }, end: to + 1 };
  }
  let depth = 0;
  let to = at;
  for (; to < text.length; to++) {
    const char = text.charAt(to);
    const template = char === '{' ? templateAt(text, to) : 0;
    if (template > 0) to += template - 1;
    else if (char <= ' ' || char === '\u007f') break;
    else if (char === '\\' && PUNCTUATION.test(text.charAt(to + 1))) to += 1;
    else if (char === '(' && ++depth > MAX_PARENTHESES) return null;
    else if (char === ')' && depth-- === 0) break;
  }
  return depth > 0 ? null : { destination: { from: at, to }, end: to };
}

/** Length of a template that a site's generator turns into an address; 0 for none. */
function templateAt(text: string, at: number): number {
  TEMPLATE.lastIndex = at;
  return TEMPLATE.exec(text)?.[0].length ?? 0;
}

function endOfPointy(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '>') return at;
    if (char === '<' || char === '\n') return -1;
    if (char === '\\') at += 1;
  }
  return -1;
}

function endOfTitle(text: string, at: number): number {
  const open = text[at];
  const close = open === '(' ? ')' : open;
  if (open !== '(' && open !== '"' && open !== "'") return -1;
  for (let index = at + 1; index < text.length; index++) {
    const char = text[index];
    if (char === close) return index + 1;
    if (char === open) return -1;
    if (char === '\\') index += 1;
  }
  return -1;
}

/** A link label whose `[` stands at `at`: what is between the brackets, or null. */
export function labelAt(text: string, at: number): Range | null {
  const limit = Math.min(text.length, at + MAX_LABEL + 2);
  for (let index = at + 1; index < limit; index++) {
    const char = text[index];
    if (char === '[') return null;
    if (char === ']') return { from: at + 1, to: index };
    if (char === '\\') index += 1;
  }
  return null;
}

/**
 * The form in which labels compare: case folded, white space as one space, without the marks of a quotation that is broken
 * inside the label; empty for one that names nothing.
 */
export function foldLabel(label: string): string {
  if (label.length > MAX_LABEL) return '';
  return label
    .replace(/\n[\s>]*|\s+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** Escapes and character references undone, as in destinations and titles. */
export function unescapeMarkdown(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(/\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,40});/g, (whole, escaped?: string) =>
    escaped === undefined ? decodeHTMLStrict(whole) : escaped,
  );
}

function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && ' \t\n\r'.includes(text.charAt(index))) index += 1;
  return index;
}
