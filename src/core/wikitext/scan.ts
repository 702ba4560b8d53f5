/** One `|` part of a template or link; `equals` is the index of the first `=` on its own level, -1 without one. */
export interface WikiPart {
  readonly from: number;
  readonly to: number;
  readonly equals: number;
}

/** A template, a template's argument (`{{{1}}}`) or a `[[link]]`, from its first bracket to behind its last. */
export interface WikiBracket {
  readonly kind: 'template' | 'argument' | 'link';
  readonly from: number;
  readonly to: number;
  /** What stands between the brackets, cut at `|`. */
  readonly parts: readonly WikiPart[];
}

/** Something whose inside is no wikitext: a comment, `<nowiki>`, `<math>`, `<pre>`. `inner` is what stands inside. */
export interface WikiRaw {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
  readonly inner: { readonly from: number; readonly to: number };
}

/** A `<ref>`, whole or self-closing. `inner` is empty for the latter. */
export interface WikiRef {
  readonly from: number;
  readonly to: number;
  readonly inner: { readonly from: number; readonly to: number };
  readonly attributes: string;
  /** Nothing closed it: it was taken to end with its line. */
  readonly isUnclosed: boolean;
}

/** What one pass over a page finds, by where it begins. Indices are into the text. */
export interface WikiScan {
  readonly text: string;
  readonly brackets: ReadonlyMap<number, WikiBracket>;
  readonly raws: ReadonlyMap<number, WikiRaw>;
  readonly refs: ReadonlyMap<number, WikiRef>;
}

/** Tags whose contents MediaWiki hands to an extension, and that hold no sources. */
const RAW_TAGS = new Set(
  'nowiki pre math chem ce source syntaxhighlight timeline score templatedata graph mapframe maplink hiero'.split(' '),
);
/** A tag with its attributes is shorter. */
const MAX_TAG = 2000;

interface Open {
  readonly kind: 'brace' | 'link';
  readonly from: number;
  /** Opening brackets that are not closed yet. */
  count: number;
  parts: WikiPart[];
  part: { from: number; equals: number };
}

/**
 * Finds the brackets, raw parts and references of a page in one linear pass. What MediaWiki's preprocessor does, with
 * two differences that help a page with slips: a link that is never closed does not keep a template open, and a `<ref>`
 * that is never closed ends with its line instead of swallowing the next one.
 */
export function scanWikitext(text: string): WikiScan {
  return new WikiScanner(text).scan();
}

class WikiScanner {
  readonly #text: string;
  readonly #brackets = new Map<number, WikiBracket>();
  readonly #raws = new Map<number, WikiRaw>();
  readonly #refs = new Map<number, WikiRef>();
  readonly #stack: Open[] = [];
  readonly #special = /<!--|<\/?([a-zA-Z]+)(?=[\s/>])|\{\{+|\}\}+|\[\[|\]\]|[|=]/g;
  /** References that the scan stands in, and how high the stack was at their beginning. */
  readonly #openRefs: { readonly until: number; readonly height: number }[] = [];
  /** The next closing tag of each name; null when none is left. */
  readonly #closers = new Map<string, { readonly from: number; readonly to: number } | null>();

  constructor(text: string) {
    this.#text = text;
  }

  scan(): WikiScan {
    const special = this.#special;
    for (let match = special.exec(this.#text); match !== null; match = special.exec(this.#text)) {
      this.#leaveRefs(match.index);
      this.#token(match[0], match[1]?.toLowerCase(), match.index);
    }
    return { text: this.#text, brackets: this.#brackets, raws: this.#raws, refs: this.#refs };
  }

  #token(token: string, tag: string | undefined, at: number): void {
    if (tag !== undefined) {
      if (!token.startsWith('</')) this.#tag(tag, at);
    } else if (token === '<!--') {
      const end = this.#text.indexOf('-->', at + 4);
      const to = end < 0 ? this.#text.length : end + 3;
      this.#skip({ tag: '!--', from: at, to, inner: { from: to, to } });
    } else if (token === '|') {
      this.#pipe(at);
    } else if (token === '=') {
      const open = this.#innermost();
      if (open?.kind === 'brace' && open.part.equals < 0) open.part.equals = at;
    } else if (token === '[[') {
      this.#open('link', at, 2);
    } else if (token === ']]') {
      this.#closeLink(at);
    } else if (token.startsWith('{')) {
      this.#open('brace', at, token.length);
    } else {
      this.#closeBraces(at, token.length);
    }
  }

  #tag(tag: string, at: number): void {
    const isRef = tag === 'ref';
    if (!isRef && !RAW_TAGS.has(tag)) return;
    const end = this.#text.slice(at, at + MAX_TAG).indexOf('>');
    if (end < 0) return;
    const from = at + end + 1;
    const isEmpty = this.#text[from - 2] === '/';
    if (isRef) this.#ref(at, from, isEmpty);
    else if (isEmpty) this.#skip({ tag, from: at, to: from, inner: { from, to: from } });
    else this.#rawTag(tag, at, from);
  }

  #rawTag(tag: string, at: number, from: number): void {
    const close = this.#closing(tag, from);
    if (close !== null) this.#skip({ tag, from: at, to: close.to, inner: { from, to: close.from } });
  }

  /** Records a raw part; one that would run out of its reference ends with it. */
  #skip({ tag, from, to, inner }: WikiRaw): void {
    const until = this.#openRefs.at(-1)?.until ?? to;
    const end = Math.min(to, until);
    const cut = { from: Math.min(inner.from, end), to: Math.min(inner.to, end) };
    this.#raws.set(from, { tag, from, to: end, inner: cut });
    this.#special.lastIndex = end;
  }

  /** The closing tag of one that was opened before `from`; searched for once, however many wait for it. */
  #closing(tag: string, from: number): { readonly from: number; readonly to: number } | null {
    const known = this.#closers.get(tag);
    if (known === null || (known !== undefined && known.from >= from)) return known;
    const pattern = new RegExp(`</${tag}\\s{0,20}>`, 'gi');
    pattern.lastIndex = from;
    const match = pattern.exec(this.#text);
    const found = match === null ? null : { from: match.index, to: match.index + match[0].length };
    this.#closers.set(tag, found);
    return found;
  }

  #ref(at: number, from: number, isEmpty: boolean): void {
    const attributes = this.#text.slice(at + 4, from - (isEmpty ? 2 : 1));
    const whole = isEmpty ? { inner: { from, to: from }, to: from, isUnclosed: false } : this.#refEnd(from);
    this.#refs.set(at, { from: at, attributes, ...whole });
    this.#special.lastIndex = from;
    if (!isEmpty) this.#openRefs.push({ until: whole.inner.to, height: this.#stack.length });
  }

  #refEnd(from: number): Pick<WikiRef, 'inner' | 'to' | 'isUnclosed'> {
    const close = this.#closing('ref', from);
    const lineEnd = this.#text.indexOf('\n', from);
    const limit = close?.from ?? (lineEnd < 0 ? this.#text.length : lineEnd);
    const next = /<ref(?=[\s/>])/gi;
    next.lastIndex = from;
    const another = next.exec(this.#text.slice(0, limit));
    if (close !== null && another === null) return { inner: { from, to: close.from }, to: close.to, isUnclosed: false };
    const end = Math.min(limit, another?.index ?? limit, lineEnd < 0 ? limit : lineEnd);
    return { inner: { from, to: end }, to: end, isUnclosed: true };
  }

  /** Drops what was opened inside references that end before here: it is never closed. */
  #leaveRefs(at: number): void {
    for (let open = this.#openRefs.at(-1); open !== undefined && open.until <= at; open = this.#openRefs.at(-1)) {
      this.#openRefs.pop();
      this.#stack.length = Math.min(this.#stack.length, open.height);
    }
  }

  /** The innermost open bracket of the reference, or of the page. */
  #innermost(): Open | undefined {
    const height = this.#openRefs.at(-1)?.height ?? 0;
    return this.#stack.length > height ? this.#stack.at(-1) : undefined;
  }

  #open(kind: Open['kind'], from: number, count: number): void {
    this.#stack.push({ kind, from, count, parts: [], part: { from: from + count, equals: -1 } });
  }

  #pipe(at: number): void {
    const open = this.#innermost();
    if (open === undefined) return;
    open.parts.push({ ...open.part, to: at });
    open.part = { from: at + 1, equals: -1 };
  }

  #closeLink(at: number): void {
    const open = this.#innermost();
    if (open?.kind !== 'link') return;
    this.#stack.pop();
    const parts = [...open.parts, { ...open.part, to: at }];
    this.#brackets.set(open.from, { kind: 'link', from: open.from, to: at + 2, parts });
  }

  #closeBraces(at: number, count: number): void {
    let index = at;
    for (let left = count; left >= 2; ) {
      while (this.#innermost()?.kind === 'link') this.#stack.pop();
      const open = this.#innermost();
      if (open === undefined) return;
      const taken = Math.min(3, left, open.count);
      const from = open.from + open.count - taken;
      const parts = [...open.parts, { ...open.part, to: index }];
      this.#brackets.set(from, { kind: taken === 3 ? 'argument' : 'template', from, to: index + taken, parts });
      index += taken;
      left -= taken;
      open.count -= taken;
      if (open.count < 2) this.#stack.pop();
      else {
        open.parts = [];
        open.part = { from: open.from + open.count, equals: -1 };
      }
    }
  }
}
