import { QuoteType, Tokenizer } from 'htmlparser2';
import { lookup } from '../../core/lookup.ts';
import { ENDS_PARAGRAPH, type HtmlAttribute, type HtmlElement, type HtmlText, type HtmlTree } from './tree.ts';

/** Elements nested deeper than this become siblings of the deepest: honest pages stay below 100; walks recurse this deep. */
const MAX_DEPTH = 256;
/** Start tags beyond this are read as text only: ten times the largest page in use, and the bound of the memory used. */
const MAX_ELEMENTS = 600_000;
const MAX_JSON_LD_CHARS = 1_000_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr keygen command'.split(' '));
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Which open elements a start tag ends, and where looking for them stops. */
const ENDS: Readonly<Record<string, { readonly ends: readonly string[]; readonly until: readonly string[] }>> = lookup({
  li: { ends: ['li'], until: ['ul', 'ol', 'menu', 'dir'] },
  dd: { ends: ['dd', 'dt'], until: ['dl'] },
  dt: { ends: ['dd', 'dt'], until: ['dl'] },
  tr: { ends: ['tr'], until: ['table'] },
  td: { ends: ['td', 'th'], until: ['tr', 'table'] },
  th: { ends: ['td', 'th'], until: ['tr', 'table'] },
  tbody: { ends: ['tbody', 'thead', 'tfoot'], until: ['table'] },
  thead: { ends: ['tbody', 'thead', 'tfoot'], until: ['table'] },
  tfoot: { ends: ['tbody', 'thead', 'tfoot'], until: ['table'] },
  option: { ends: ['option'], until: ['select'] },
  a: { ends: ['a'], until: ['td', 'th', 'table', 'caption'] },
});
const PARAGRAPH_SCOPE = new Set(['table', 'td', 'th', 'caption', 'button', 'object', 'template']);

/** How one of several documents, or one that is XML, is parsed. */
export interface ParseOptions {
  /** Elements in the documents before this one: ids go on from there. */
  readonly after?: number;
  /** `<a/>` is a whole element, as XML has it; in HTML it is a start tag. */
  readonly selfClosing?: boolean;
}

/**
 * A light tree of the markup with the position of every tag, attribute value and piece of text. Malformed markup is read
 * as browsers do where it matters to the text. Linear in the source, whatever its nesting.
 */
export function parseHtml(source: string, options: ParseOptions = {}): HtmlTree {
  const grower = new TreeGrower(source, options);
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: options.selfClosing ?? false }, grower);
  tokenizer.write(source);
  tokenizer.end();
  return grower.tree();
}

class TreeGrower {
  readonly #source: string;
  readonly #root: HtmlElement;
  readonly #stack: HtmlElement[];
  /** How many of each tag are open: an end tag without a start tag costs nothing. */
  readonly #open = new Map<string, number>();
  readonly #jsonLd: string[] = [];
  readonly #selfClosing: boolean;
  #elements: number;
  #complete = true;
  #foreign = 0;
  #tag = '';
  #tagFrom = 0;
  #attributes = new Map<string, HtmlAttribute>();
  #attribute: { readonly name: string; value: string; readonly nameEnd: number } | null = null;
  #textFrom = 0;

  constructor(source: string, { after = 0, selfClosing = false }: ParseOptions) {
    this.#source = source;
    this.#selfClosing = selfClosing;
    this.#elements = after;
    this.#root = {
      kind: 'element',
      tag: '#root',
      attributes: new Map(),
      children: [],
      parent: null,
      id: after,
      from: 0,
      to: source.length,
    };
    this.#stack = [this.#root];
  }

  tree(): HtmlTree {
    return { root: this.#root, elements: this.#elements, jsonLd: this.#jsonLd, complete: this.#complete };
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#tagFrom = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#source.slice(start, end).toLowerCase(), value: '', nameEnd: end };
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== null) this.#attribute.value += this.#source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== null) this.#attribute.value += String.fromCodePoint(codepoint);
  }

  onattribend(quote: QuoteType, end: number): void {
    const attribute = this.#attribute;
    this.#attribute = null;
    if (attribute === null || this.#attributes.has(attribute.name)) return;
    const { name, value, nameEnd } = attribute;
    const to = quote === QuoteType.Double || quote === QuoteType.Single ? end - 1 : end;
    const from = quote === QuoteType.NoValue ? to : Math.min(to, valueStart(this.#source, nameEnd));
    this.#attributes.set(name, { value, from, to });
  }

  onopentagend(end: number): void {
    this.#start(end + 1);
    this.#textFrom = end + 1;
  }

  onselfclosingtag(end: number): void {
    this.#start(end + 1);
    if ((this.#foreign > 0 || this.#selfClosing) && !VOID.has(this.#tag)) this.#end(this.#tag, end + 1);
    this.#textFrom = end + 1;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#source.slice(start, end).toLowerCase();
    const stop = this.#source.indexOf('>', end);
    this.#end(tag, stop < 0 ? end : stop + 1);
    this.#textFrom = stop < 0 ? end : stop + 1;
  }

  ontext(start: number, end: number): void {
    if (start < 0) return; // the tokenizer's, of an end tag that the source ends in
    this.#text({ kind: 'text', text: this.#source.slice(start, end), from: start, to: end, exact: true });
  }

  ontextentity(codepoint: number, end: number): void {
    const from = Math.max(this.#textFrom, this.#source.lastIndexOf('&', end - 1));
    this.#text({ kind: 'text', text: String.fromCodePoint(codepoint), from, to: end, exact: false });
  }

  oncdata(start: number, end: number): void {
    if (this.#foreign > 0) this.ontext(start, end);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    for (const element of this.#stack) element.to = this.#source.length;
    const open = this.#stack.at(-1);
    if (open !== undefined) this.#keepJsonLd(open);
  }

  #text(text: HtmlText): void {
    this.#textFrom = text.to;
    const open = this.#stack.at(-1) ?? this.#root;
    // What was written in one that is too deep stands behind it; so must what comes after that.
    const isLast = open.parent === null || open.parent.children.at(-1) === open;
    (isLast ? open : (open.parent ?? open)).children.push(text);
  }

  #start(end: number): void {
    const tag = this.#tag;
    if (this.#foreign === 0) this.#endImplied(tag, this.#tagFrom);
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) {
      this.#complete = false;
      return;
    }
    const parent = this.#stack[Math.min(this.#stack.length - 1, MAX_DEPTH)] ?? this.#root;
    const element: HtmlElement = {
      kind: 'element',
      tag,
      attributes: this.#attributes,
      children: [],
      parent,
      id: this.#elements,
      from: this.#tagFrom,
      to: end,
    };
    parent.children.push(element);
    if (VOID.has(tag)) return;
    this.#stack.push(element);
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
    if (tag === 'svg' || tag === 'math') this.#foreign += 1;
  }

  #end(tag: string, end: number): void {
    if ((this.#open.get(tag) ?? 0) === 0) return;
    // An end tag of a cell does not reach out of its table, nor one of a formatting element out of its cell.
    while (this.#stack.length > 1) {
      const closed = this.#pop(end);
      if (closed.tag === tag) return;
    }
  }

  #pop(end: number): HtmlElement {
    const closed = this.#stack.pop() ?? this.#root;
    closed.to = end;
    this.#open.set(closed.tag, (this.#open.get(closed.tag) ?? 1) - 1);
    if (closed.tag === 'svg' || closed.tag === 'math') this.#foreign -= 1;
    this.#keepJsonLd(closed);
    return closed;
  }

  #keepJsonLd(element: HtmlElement): void {
    if (element.tag !== 'script' || !/ld\+json/i.test(element.attributes.get('type')?.value ?? '')) return;
    const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
    if (text.length <= MAX_JSON_LD_CHARS) this.#jsonLd.push(text);
  }

  #endImplied(tag: string, at: number): void {
    if (ENDS_PARAGRAPH.has(tag) && (this.#open.get('p') ?? 0) > 0) this.#endUpTo(['p'], PARAGRAPH_SCOPE, at);
    const top = this.#stack.at(-1);
    if (HEADINGS.has(tag) && top !== undefined && HEADINGS.has(top.tag)) this.#pop(at);
    const rule = ENDS[tag];
    if (rule?.ends.some((name) => (this.#open.get(name) ?? 0) > 0)) this.#endUpTo(rule.ends, new Set(rule.until), at);
  }

  /** Pops up to the nearest open element of these tags, unless one of `until` is nearer. Looks `MAX_DEPTH` up at most. */
  #endUpTo(tags: readonly string[], until: ReadonlySet<string>, at: number): void {
    for (let index = this.#stack.length - 1; index > 0 && index > this.#stack.length - MAX_DEPTH; index--) {
      const { tag } = this.#stack[index] ?? this.#root;
      if (tags.includes(tag)) {
        while (this.#stack.length > index) this.#pop(at);
        return;
      }
      if (until.has(tag)) return;
    }
  }
}

/** Where the value of an attribute begins: behind the equals sign and the quotation mark, if there is one. */
function valueStart(source: string, nameEnd: number): number {
  let at = nameEnd;
  while (/[\s=]/.test(source[at] ?? '')) at += 1;
  return source[at] === '"' || source[at] === "'" ? at + 1 : at;
}
