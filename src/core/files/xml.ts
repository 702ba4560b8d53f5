import { QuoteType, Tokenizer } from 'htmlparser2';

/** An attribute with the range of its value in the source. */
export interface XmlAttribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A start tag of a document. */
export interface XmlTag {
  /** With the prefix that the reader knows its namespace by, whatever prefix the document has. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  /** Range of the start tag. */
  readonly from: number;
  readonly to: number;
}

/** What a reader of XML is told, in document order. */
export interface XmlHandler {
  open(tag: XmlTag): void;
  /** Characters as they stand in the source (`exact`), or one decoded reference. */
  text(text: string, from: number, to: number, exact: boolean): void;
  /** `at` is the end of the element. */
  close(name: string, at: number): void;
}

/** Elements open at once; deeper ones are told of as if they stood beside each other. Documents stay below 60. */
const MAX_DEPTH = 512;

/**
 * Reads XML from front to back, as far as it goes: a part that is cut short gives what came before. No document type is
 * obeyed and no entity beyond the five of XML itself is known, so nothing can expand and nothing outside is asked for.
 * @param namespaces prefixes by namespace name; names in other namespaces keep the document's prefix
 * @returns false when the root element never closed
 */
export function readXml(
  source: string,
  handler: XmlHandler,
  namespaces: Readonly<Record<string, string>> = {},
): boolean {
  const walker = new XmlWalker(source, handler, namespaces);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, walker);
  tokenizer.write(source);
  tokenizer.end();
  return walker.isComplete;
}

class XmlWalker {
  readonly #source: string;
  readonly #handler: XmlHandler;
  readonly #namespaces: Readonly<Record<string, string>>;
  /** Prefixes of the document, where they differ from the reader's. Declared on the root in every format read here. */
  readonly #prefixes = new Map<string, string>();
  readonly #stack: string[] = [];
  /** Elements open beyond the depth limit. */
  #beyond = 0;
  #name = '';
  #from = 0;
  #attributes: { name: string; attribute: XmlAttribute }[] = [];
  #attribute: { readonly name: string; value: string; readonly nameEnd: number } | null = null;
  #last = 0;
  #inDoctype = false;
  isComplete = false;

  constructor(source: string, handler: XmlHandler, namespaces: Readonly<Record<string, string>>) {
    this.#source = source;
    this.#handler = handler;
    this.#namespaces = namespaces;
  }

  onopentagname(start: number, end: number): void {
    this.#inDoctype = false;
    this.#name = this.#source.slice(start, end);
    this.#from = start - 1;
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#source.slice(start, end), value: '', nameEnd: end };
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
    if (attribute === null) return;
    const mark = quote === QuoteType.Double ? '"' : quote === QuoteType.Single ? "'" : null;
    const to = mark === null ? end : end - 1;
    // Only where there are marks: else each attribute would be looked for one through all that follows.
    const from =
      mark === null
        ? Math.max(attribute.nameEnd, to - attribute.value.length)
        : this.#source.indexOf(mark, attribute.nameEnd) + 1;
    this.#attributes.push({ name: attribute.name, attribute: { value: attribute.value, from, to } });
  }

  onopentagend(end: number): void {
    this.#open(end + 1);
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1);
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.#close(end + 1);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#canonical(this.#source.slice(start, end));
    const at = Math.max(end, this.#source.indexOf('>', end) + 1);
    this.#last = at;
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    if (!this.#stack.includes(name)) return;
    // What was not closed ends with what holds it.
    while (this.#stack.length > 0) if (this.#close(at) === name) return;
  }

  ontext(start: number, end: number): void {
    if (start < 0) return; // the tokenizer's, of an end tag that the source ends in
    this.#last = end;
    // The rest of a document type's internal subset looks like text; it is none.
    if (this.#stack.length > 0 && !this.#inDoctype)
      this.#handler.text(this.#source.slice(start, end), start, end, true);
  }

  ontextentity(codepoint: number, end: number): void {
    const from = Math.max(this.#last, this.#source.lastIndexOf('&', end - 1));
    this.#last = end;
    if (this.#stack.length > 0) this.#handler.text(String.fromCodePoint(codepoint), from, end, false);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.#stack.length > 0)
      this.#handler.text(this.#source.slice(start, end - endOffset), start, end - endOffset, true);
  }

  ondeclaration(): void {
    this.#inDoctype = true;
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    while (this.#stack.length > 0) this.#close(this.#source.length, false);
  }

  #open(end: number): void {
    this.#last = end;
    for (const { name, attribute } of this.#attributes) {
      const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(name)?.[1];
      const known = prefix === undefined ? undefined : this.#namespaces[attribute.value.trim()];
      if (prefix !== undefined && known !== undefined) this.#prefixes.set(prefix, known);
    }
    const attributes = new Map<string, XmlAttribute>();
    for (const { name, attribute } of this.#attributes)
      attributes.set(name.includes(':') ? this.#canonical(name) : name, attribute);
    const name = this.#canonical(this.#name);
    this.#handler.open({ name, attributes, from: this.#from, to: end });
    if (this.#stack.length < MAX_DEPTH) {
      this.#stack.push(name);
    } else {
      this.#beyond += 1;
      this.#handler.close(name, end);
    }
  }

  #close(at: number, isEndTag = true): string {
    const name = this.#stack.pop() ?? '';
    if (name !== '') this.#handler.close(name, at);
    if (this.#stack.length === 0 && isEndTag) this.isComplete = true;
    return name;
  }

  #canonical(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const known = this.#prefixes.get(prefix);
    if (known === undefined) return name;
    return known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`;
  }
}

/** Value of an attribute, undefined when it is absent. */
export function attributeValue(tag: XmlTag, name: string): string | undefined {
  return tag.attributes.get(name)?.value;
}
