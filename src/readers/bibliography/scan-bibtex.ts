/** One part of a value; parts are joined by `#`. `from` and `to` are what stands between the braces or quotation marks. */
export interface BibtexPart {
  readonly kind: 'text' | 'name';
  readonly from: number;
  readonly to: number;
}

/** A field of an entry, with the parts that `#` joins. */
export interface BibtexField {
  /** Lower case. */
  readonly name: string;
  readonly parts: readonly BibtexPart[];
}

/** `@article{key, ...}` as written. Indices are into the file. */
export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  readonly fields: readonly BibtexField[];
  readonly from: number;
  readonly to: number;
}

/** What a file of BibTeX has, whole or not. */
export interface ScannedBibtex {
  /** Entries and `@string` definitions (type `string`, no key, one field), in the order of the file. */
  readonly entries: readonly BibtexEntry[];
  /** Where an entry broke off: it keeps the fields before that. */
  readonly damaged: readonly number[];
}

/** Cuts a BibTeX or BibLaTeX file into entries and fields. Linear; whatever stands between entries is a comment. */
export function scanBibtex(text: string): ScannedBibtex {
  return new BibtexScanner(text).scan();
}

class BibtexScanner {
  readonly #text: string;
  readonly #entries: BibtexEntry[] = [];
  readonly #damaged: number[] = [];
  #at = 0;
  readonly #head = /@[ \t]*([A-Za-z][\w-]{0,60})\s*([{(])/g;
  /** At the start of a line, what can only be the head of the next entry: an unclosed value does not swallow it. */
  readonly #nextHead = /[ \t]*@[ \t]*[A-Za-z]{2,40}[ \t]*[{(][ \t]*[^\s,{}()="#]{1,200}[ \t]*[,=]/y;
  readonly #key = /[^,={}"#\r\n]{0,400}/y;
  readonly #fieldName = /([^\s=,{}"#()%@]{1,100})\s*=/y;
  readonly #bare = /[^\s,{}"#()=]{1,200}/y;
  readonly #gap = /(?:[\s,]|%[^\r\n]*)*/y;
  readonly #space = /\s*/y;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): ScannedBibtex {
    for (let match = this.#head.exec(this.#text); match !== null; match = this.#head.exec(this.#text)) {
      const [whole, name = '', opener = '{'] = match;
      this.#at = match.index + whole.length;
      const type = name.toLowerCase();
      const close = opener === '{' ? '}' : ')';
      if (type === 'comment' || type === 'preamble') this.#skip();
      else this.#entry(type, match.index, close);
      this.#head.lastIndex = this.#at;
    }
    return { entries: this.#entries, damaged: this.#damaged };
  }

  /** A comment or a preamble: up to its closing brace. */
  #skip(): void {
    const end = this.#closing(this.#at, '}');
    if (end !== null) this.#at = end + 1;
  }

  #entry(type: string, from: number, close: string): void {
    const key = type === 'string' ? '' : this.#keyHere();
    const fields: BibtexField[] = [];
    let sound = true;
    for (;;) {
      this.#match(this.#gap);
      const char = this.#text[this.#at];
      if (char === close) {
        this.#at += 1;
        break;
      }
      const name = this.#match(this.#fieldName)?.[1]?.toLowerCase();
      const parts = name === undefined ? null : this.#value();
      if (name !== undefined && parts !== null) {
        fields.push({ name, parts });
      } else {
        sound = false;
        if (!this.#recover(close)) break;
      }
    }
    if (!sound) this.#damaged.push(from);
    this.#entries.push({ type, key, fields, from, to: Math.min(this.#at, this.#text.length) });
  }

  /** The key before the first comma; none where a field begins at once. */
  #keyHere(): string {
    this.#match(this.#space);
    const from = this.#at;
    const key = this.#match(this.#key)?.[0].trimEnd() ?? '';
    if (this.#text[this.#at] !== '=') return key;
    this.#at = from;
    return '';
  }

  /** `{...} # name # "..."`; null where it does not end. An empty value has no parts. */
  #value(): BibtexPart[] | null {
    const parts: BibtexPart[] = [];
    for (;;) {
      this.#match(this.#space);
      const char = this.#text[this.#at];
      const from = this.#at + 1;
      if (char === '{' || char === '"') {
        const end = this.#closing(from, char === '{' ? '}' : '"');
        if (end === null) return null;
        parts.push({ kind: 'text', from, to: end });
        this.#at = end + 1;
      } else {
        const at = this.#at;
        const bare = this.#match(this.#bare)?.[0];
        if (bare === undefined) return parts;
        parts.push({ kind: /^\d+$/.test(bare) ? 'text' : 'name', from: at, to: this.#at });
      }
      const end = this.#at;
      this.#match(this.#space);
      if (this.#text[this.#at] !== '#') {
        this.#at = end;
        return parts;
      }
      this.#at += 1;
    }
  }

  /** Index of what closes a value that was opened before `from`; null, with the next entry or the end at hand, when nothing does. */
  #closing(from: number, closer: '}' | '"'): number | null {
    let depth = 0;
    for (let at = from; at < this.#text.length; at++) {
      switch (this.#text.charCodeAt(at)) {
        case 0x5c:
          // BibTeX itself counts `\{` as a brace; people write `\{` and mean one character, in pairs or not.
          at += 1;
          break;
        case 0x7b:
          depth += 1;
          break;
        case 0x7d:
          if (depth === 0 && closer === '}') return at;
          depth = Math.max(0, depth - 1);
          break;
        case 0x22:
          if (closer === '"' && depth === 0) return at;
          break;
        case 0x0a:
        case 0x0d:
          if (this.#isHead(at + 1)) {
            this.#at = at + 1;
            return null;
          }
          break;
      }
    }
    this.#at = this.#text.length;
    return null;
  }

  #isHead(at: number): boolean {
    this.#nextHead.lastIndex = at;
    return this.#nextHead.test(this.#text);
  }

  /** After a slip: goes on at the next field of this entry; false where the entry is over. */
  #recover(close: string): boolean {
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text[this.#at];
      if (char === '@' && this.#isHead(this.#at)) return false;
      if (char === close) return true;
      if (char === ',' || char === '\n' || char === '\r') {
        this.#at += 1;
        return true;
      }
    }
    return false;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at += match[0].length;
    return match;
  }
}
