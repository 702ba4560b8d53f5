import type { DelimiterType, Element, InlineContext, MarkdownConfig } from '@lezer/markdown';
import { patternLines } from '../../core/text/over-lines.ts';

import { dialects } from './dialects.ts';
import { type Definitions, foldLabel, labelAt, tailAt } from './link-tail.ts';
import { ROLE } from './myst.ts';

/**
 * Most `*`, `_` and `~` runs of one paragraph that are looked at: matching them is quadratic. Prose has a few dozen; growing
 * this makes hostile paragraphs slow.
 */
const MAX_DELIMITERS = 2000;
const FOOTNOTE = /\[\^((?:[^[\]\\\s]|\\.){1,999})\](?![(:])/suy;
/** `{.class #id key=value}` as Pandoc, Quarto and kramdown write it, and `{{< shortcode >}}` as Hugo and Quarto do. */
const ATTRIBUTES = patternLines('y')`
  \{(?::\s?|\s*)(?:[.#][\w-]{1,80}|[\w:-]{1,80}=(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s{}"']{1,500}))
  (?:\s+(?:[.#][\w-]{1,80}|[\w:-]{1,80}=(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s{}"']{1,500}))){0,20}\s*\}
`;
const SHORTCODE = /\{\{[<%][^{}\n]{0,1000}[>%]\}\}/y;

/** `10^3^` and `CO~2~` as Pandoc writes them; `~` only behind a word, because addresses have `/~name/`. No space in either. */
const RAISED = /\^[\p{L}\p{N}+−–,.®©™-]{1,20}\^/uy;
const LOWERED = /(?<=[\p{L}\p{N})])~[\p{L}\p{N}+−-]{1,10}~(?!~)/uy;

const CHAR = { bang: 33, star: 42, less: 60, open: 91, close: 93, caret: 94, underscore: 95, brace: 123, tilde: 126 };

interface Bracket {
  readonly type: DelimiterType;
  readonly kind: 'link' | 'image' | 'note';
  readonly from: number;
  readonly to: number;
  /** Another bracket was opened behind it: its words are no label. */
  nested: boolean;
}

/** What is remembered while one paragraph is read. */
class Paragraph {
  readonly brackets: Bracket[] = [];
  /** Links do not nest: brackets before this index open none. */
  inactiveBefore = -1;
  delimiters = 0;
  /** From here on there is no such end: looking again would be quadratic. */
  readonly noEnd = new Map<string, number>();
}

/**
 * Links, images, footnote references and citations by the rules of CommonMark, GFM and Pandoc. The parser's own reading of
 * brackets takes every label for defined; this one knows the definitions.
 */
export function inlineSyntax(definitions: Definitions, hasCitations: boolean): MarkdownConfig {
  const paragraphs = new WeakMap<InlineContext, Paragraph>();
  const of = (cx: InlineContext): Paragraph => {
    const known = paragraphs.get(cx) ?? new Paragraph();
    paragraphs.set(cx, known);
    return known;
  };
  return {
    defineNodes: [
      'LinkTail',
      'Destination',
      'Definition',
      'FootnoteReference',
      'InlineNote',
      'Citation',
      'Attributes',
      'Raised',
      'Lowered',
      'Role',
    ],
    parseInline: [
      // One rule: the parser asks every rule about every character.
      {
        name: 'Extras',
        before: 'Escape',
        parse(cx, next, at) {
          const end = extras(cx, next, at, of);
          return end >= 0 ? end : dialects(cx, next, at, definitions);
        },
      },
      {
        name: 'Link',
        parse(cx, next, at) {
          if (next !== CHAR.open) return -1;
          const footnote = cx.char(at + 1) === CHAR.caret ? nodeAt(cx, FOOTNOTE, 'FootnoteReference', at) : -1;
          return footnote >= 0 ? footnote : openBracket(cx, of(cx), 'link', at, at + 1);
        },
      },
      {
        name: 'Image',
        parse: (cx, next, at) =>
          next === CHAR.bang && cx.char(at + 1) === CHAR.open ? openBracket(cx, of(cx), 'image', at, at + 2) : -1,
      },
      {
        name: 'LinkEnd',
        parse: (cx, next, at) =>
          next === CHAR.close ? closeBracket(cx, of(cx), at, { definitions, hasCitations }) : -1,
      },
    ],
  };
}

function extras(cx: InlineContext, next: number, at: number, of: (cx: InlineContext) => Paragraph): number {
  switch (next) {
    case CHAR.star:
    case CHAR.underscore:
    case CHAR.tilde: {
      const lowered = next === CHAR.tilde ? nodeAt(cx, LOWERED, 'Lowered', at) : -1;
      if (lowered >= 0) return lowered;
      const paragraph = of(cx);
      paragraph.delimiters += 1;
      return paragraph.delimiters > MAX_DELIMITERS ? at + 1 : -1;
    }
    case CHAR.less:
      return isUnclosed(cx, of(cx), at) ? at + 1 : -1;
    case CHAR.caret:
      return cx.char(at + 1) === CHAR.open
        ? openBracket(cx, of(cx), 'note', at, at + 2)
        : nodeAt(cx, RAISED, 'Raised', at);
    case CHAR.brace: {
      const role = nodeAt(cx, ROLE, 'Role', at);
      return role >= 0 ? role : nodeAt(cx, cx.char(at + 1) === CHAR.brace ? SHORTCODE : ATTRIBUTES, 'Attributes', at);
    }
    default:
      return -1;
  }
}

/** True for `<!--` and the like without their end: each would be looked for through the whole paragraph. */
function isUnclosed(cx: InlineContext, paragraph: Paragraph, at: number): boolean {
  const second = cx.slice(at + 1, at + 2);
  if (second !== '!' && second !== '?') return false;
  const end = second === '?' ? '?>' : cx.slice(at + 2, at + 4) === '--' ? '-->' : '>';
  if ((paragraph.noEnd.get(end) ?? Number.POSITIVE_INFINITY) <= at) return true;
  if (cx.text.indexOf(end, at + 2 - cx.offset) >= 0) return false;
  paragraph.noEnd.set(end, at);
  return true;
}

/** What a pattern of one sticky match finds here, as a node; -1 where it finds nothing. */
function nodeAt(cx: InlineContext, pattern: RegExp, name: string, at: number): number {
  pattern.lastIndex = at - cx.offset;
  const match = pattern.exec(cx.text);
  return match === null ? -1 : cx.addElement(cx.elt(name, at, at + match[0].length));
}

function openBracket(cx: InlineContext, paragraph: Paragraph, kind: Bracket['kind'], from: number, to: number): number {
  const outer = paragraph.brackets.at(-1);
  if (outer !== undefined) outer.nested = true;
  // A type of its own is how the delimiter is found again.
  const type: DelimiterType = {};
  paragraph.brackets.push({ type, kind, from, to, nested: false });
  return cx.addDelimiter(type, from, to, true, false);
}

/** What decides on a bracket beside its text. */
interface Known {
  readonly definitions: Definitions;
  readonly hasCitations: boolean;
}

/** What a bracket turned out to be: its node, the end, and what stands behind the words. */
interface Closed {
  readonly node: 'Link' | 'Image' | 'InlineNote' | 'Citation';
  readonly to: number;
  readonly tail: readonly Element[];
}

/** `]`: a link, an image, a note, a citation, or nothing (CommonMark, "An algorithm for parsing nested emphasis and links"). */
function closeBracket(cx: InlineContext, paragraph: Paragraph, at: number, known: Known): number {
  const bracket = paragraph.brackets.pop();
  if (bracket === undefined || (bracket.kind === 'link' && bracket.from < paragraph.inactiveBefore)) return -1;
  const closed = whatCloses(cx, bracket, at, known);
  const index = closed === null ? null : cx.findOpeningDelimiter(bracket.type);
  if (closed === null || index === null) return -1;
  const words = cx.takeContent(index);
  if (closed.node === 'Link') paragraph.inactiveBefore = Math.max(paragraph.inactiveBefore, bracket.from);
  const mark = cx.elt('LinkMark', bracket.from, bracket.to);
  return cx.addElement(cx.elt(closed.node, bracket.from, closed.to, [mark, ...words, ...closed.tail]));
}

function whatCloses(
  cx: InlineContext,
  bracket: Bracket,
  at: number,
  { definitions, hasCitations }: Known,
): Closed | null {
  const { text, offset } = cx;
  if (bracket.kind === 'note') return { node: 'InlineNote', to: at + 1, tail: [cx.elt('LinkTail', at, at + 1)] };
  const node = bracket.kind === 'image' ? 'Image' : 'Link';
  const next = at + 1 - offset;
  const tail = text[next] === '(' ? tailAt(text, next) : null;
  if (tail !== null) {
    const { destination } = tail;
    const inner =
      destination === null ? [] : [cx.elt('Destination', destination.from + offset, destination.to + offset)];
    return { node, to: tail.to + offset, tail: [cx.elt('LinkTail', at, tail.to + offset, inner)] };
  }
  const reference = referenceAt(text, next, bracket, text.slice(bracket.to - offset, at - offset));
  const to = reference === null ? -1 : reference.to + offset;
  if (reference !== null && definitions.has(reference.label))
    return { node, to, tail: [cx.elt('LinkTail', at, to, [cx.elt('Definition', at, to)])] };
  const words = text.slice(bracket.to - offset, at - offset);
  return hasCitations && node === 'Link' && isCitation(words)
    ? { node: 'Citation', to: at + 1, tail: [cx.elt('LinkTail', at, at + 1)] }
    : null;
}

/** The label that `[words][label]`, `[words][]` or `[words]` names, folded, and where the reference ends. */
function referenceAt(
  text: string,
  next: number,
  bracket: Bracket,
  words: string,
): { readonly label: string; readonly to: number } | null {
  const own = bracket.nested ? '' : foldLabel(words);
  const second = text[next] === '[' ? labelAt(text, next) : null;
  if (second === null) return own === '' ? null : { label: own, to: next };
  const label = foldLabel(text.slice(second.from, second.to));
  if (label !== '') return { label, to: second.to + 1 };
  return second.from === second.to && own !== '' ? { label: own, to: second.to + 1 } : null;
}

/** `[@key]`, `[see @key, p. 3; @other]` (Pandoc, "Citation syntax"). */
function isCitation(words: string): boolean {
  return words.length < 1000 && /(?:^|[\s;[-])@[\p{L}\p{N}_{]/u.test(words) && !/\p{L}@/u.test(words);
}
