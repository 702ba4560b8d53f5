import type { BlockContext, InlineContext, InlineParser, Line, MarkdownConfig } from '@lezer/markdown';
import { bracketPairs } from '../line-markup/bracket-pairs.ts';
import { type Definitions, foldLabel } from './link-tail.ts';

/** `[[Note]]`, `[[Note|words]]`, `![[picture.jpg]]` (Obsidian and other wikis of one's own); numbers are markers. */
const WIKI_LINK = /!?\[\[(?!\d{1,3}\]|@)([^[\]|\n]{1,300})(?:\|[^[\]|\n]{1,300})?\]\](?![[(:])/y;
/** `%% a comment %%` (Obsidian). */
const COMMENT = /%%[^%]{1,2000}%%/y;
/** Either half of `==words==`. */
const HIGHLIGHT =
  /(?<![=\p{L}\p{N}])==(?=[^\s=][^=\n]{0,300}==)|(?<=(?<![=\p{L}\p{N}])==[^\s=][^=\n]{0,300})(?<=\S)==(?![=\p{L}\p{N}])/uy;
/** ` ^a1b2` at the end of a block: the name by which other notes point at it (Obsidian). */
const BLOCK_NAME = /(?<=\s)\^[A-Za-z\d-]{1,40}(?=\s*$)/y;
/** `{% include x %}` (Jekyll and other Liquid). */
const LIQUID = /\{%[^{}%\n]{0,500}%\}/y;
const TAG_OR_TEMPLATE = /<[a-zA-Z/][^<>]{0,2000}>|\{%[^{}%\n]{0,500}%\}|\{\{[<%][^{}\n]{0,500}[>%]\}\}/g;
/** Templates whose inside is code, or nothing: `{% highlight c %}`, `{{< highlight c >}}` (Hugo). */
const CODE_BLOCK = /^\{(?:%-?|\{[<%])\s{0,5}(highlight|comment)(?![\w-])/;
/** `:tada:`, `:material-school:`: an icon by its name (GitHub, Material for MkDocs). A role of reST has a backtick behind it. */
const ICON = /(?<![\p{L}\p{N}:/]):[a-z][a-z\d_+-]{1,60}:(?![\p{L}\p{N}:`/])/uy;
/** Longest tag that is looked through for its end, in UTF-16 units. */
const MAX_TAG = 4000;
const CHAR = { bang: 33, percent: 37, less: 60, equals: 61, open: 91, caret: 94, brace: 123, colon: 58 };

/** What programs add to Markdown that no specification has: Obsidian, Jekyll, Hugo, MDX. */
export function dialectSyntax(text: string, isMdx: boolean): MarkdownConfig {
  const templates = new Templates(text);
  return {
    defineNodes: ['WikiLink', { name: 'TemplateBlock', block: true }],
    parseBlock: [
      {
        name: 'TemplateBlock',
        before: 'LinkReference',
        parse: (cx, line) => templates.parse(cx, line),
        endLeaf: (cx, line) => templates.nameAt(cx, line) !== null,
      },
    ],
    parseInline: isMdx ? [expressions()] : [],
  };
}

/** A block of HTML with spaces for the templates in its text: what stands in a tag may be an address. */
export function withoutTemplates(markup: string): string {
  return markup.includes('{%') || markup.includes('{{')
    ? markup.replace(TAG_OR_TEMPLATE, (found) => (found.startsWith('{') ? ' '.repeat(found.length) : found))
    : markup;
}

/** What `[[Note|words]]`, which leads to another file of the author, shows. */
export function wordsOfWikiLink(written: string): string {
  const [target = '', words = target] = written.slice(written.indexOf('[[') + 2, -2).split('|');
  return words;
}

/** What begins at a character of a paragraph; -1 for nothing. */
export function dialects(cx: InlineContext, next: number, at: number, definitions: Definitions): number {
  switch (next) {
    case CHAR.bang:
    case CHAR.open: {
      const match = matchAt(cx, WIKI_LINK, at);
      return match === null || definitions.has(foldLabel(match[1] ?? ''))
        ? -1
        : add(cx, 'WikiLink', at, match[0].length);
    }
    case CHAR.percent:
      return add(cx, 'Attributes', at, matchAt(cx, COMMENT, at)?.[0].length);
    case CHAR.caret:
      return add(cx, 'Attributes', at, matchAt(cx, BLOCK_NAME, at)?.[0].length);
    case CHAR.brace:
      return add(cx, 'Attributes', at, matchAt(cx, LIQUID, at)?.[0].length);
    case CHAR.colon:
      return add(cx, 'Attributes', at, matchAt(cx, ICON, at)?.[0].length);
    case CHAR.equals:
      return add(cx, 'EmphasisMark', at, matchAt(cx, HIGHLIGHT, at)?.[0].length);
    default:
      return -1;
  }
}

/** `{count}` and `<Chart data={[1, 2]} />`: what a program puts in their place is not known. */
function expressions(): InlineParser {
  const pairs = new WeakMap<InlineContext, ReadonlyMap<number, number>>();
  return {
    name: 'Expression',
    after: 'Extras',
    parse: (cx, next, at) => {
      const from = at - cx.offset;
      if (next !== CHAR.brace && !(next === CHAR.less && /[A-Z/]/.test(cx.text.charAt(from + 1)))) return -1;
      const braces = pairs.get(cx) ?? bracketPairs(cx.text, '{', '}');
      pairs.set(cx, braces);
      const close = braces.get(from);
      if (next === CHAR.brace) return add(cx, 'Attributes', at, close === undefined ? undefined : close + 1 - from);
      const end = /^<\/?[A-Z]/.test(cx.text.slice(from, from + 3)) ? endOfTag(cx.text, from, braces) : undefined;
      return add(cx, 'HTMLTag', at, end === undefined ? undefined : end - from);
    },
  };
}

/** Where the tag that begins at an index of a text ends, outside of braces and quotation marks; undefined where it does not. */
function endOfTag(text: string, at: number, braces: ReadonlyMap<number, number>): number | undefined {
  let quote = '';
  for (let index = at + 1; index < Math.min(text.length, at + MAX_TAG); index++) {
    const char = text.charAt(index);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return index + 1;
    else if (char === '<') return undefined;
    else if (char === '{') {
      const close = braces.get(index);
      if (close === undefined) return undefined;
      index = close;
    }
  }
  return undefined;
}

function matchAt(cx: InlineContext, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at - cx.offset;
  return pattern.exec(cx.text);
}

function add(cx: InlineContext, node: string, at: number, length: number | undefined): number {
  return length === undefined ? -1 : cx.addElement(cx.elt(node, at, at + length));
}

/** Blocks of templates whose inside is no text. One that nothing ends is none: it would take the rest of the file. */
class Templates {
  readonly #text: string;
  /** Names of which no end is left. */
  readonly #endless = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  nameAt(cx: BlockContext, line: Line): string | null {
    if (cx.depth !== 1 || line.next !== CHAR.brace) return null;
    const name = CODE_BLOCK.exec(line.text.slice(line.pos, line.pos + 40))?.[1];
    return name === undefined || this.#endless.has(name) ? null : name;
  }

  parse(cx: BlockContext, line: Line): boolean {
    const name = this.nameAt(cx, line);
    if (name === null) return false;
    const from = cx.lineStart + line.pos;
    const end = new RegExp(`\\{(?:%-?\\s{0,5}end|\\{[<%]\\s{0,5}/)${name}(?![\\w-])`, 'g');
    end.lastIndex = from;
    const close = end.exec(this.#text);
    if (close === null) {
      this.#endless.add(name);
      return false;
    }
    while (cx.lineStart + line.text.length < close.index && cx.nextLine());
    cx.nextLine();
    cx.addElement(cx.elt('TemplateBlock', from, cx.prevLineEnd()));
    return true;
  }
}
