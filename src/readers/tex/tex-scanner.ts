/** A piece of TeX. `from` and `to` are half-open indices into the text that was scanned. */
export interface TexToken {
  /**
   * `sign`: one of `{ } $ ~ & # ^ _`, also `$$`, and `%` where nothing is a comment; `break`: white space that ends a
   * paragraph.
   */
  readonly kind: 'command' | 'sign' | 'comment' | 'space' | 'break' | 'text';
  /** Name of a command without the backslash, else the characters themselves. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const TOKEN = /\\(?:([a-zA-Z@]+\*?)|([\s\S]))?|(\$\$|[{}$~&#^_%])|(\s+)|([^\\%{}$~&#^_\s]+)/y;
const COMMENT = /%[^\n\r]*(?:(?:\r\n|\r|\n)[ \t]*)?/y;

/** Cuts TeX into tokens. Linear over a whole text: every character is looked at once. */
export class TexScanner {
  readonly text: string;
  /** Where the next token begins; may be set. */
  at: number;
  readonly end: number;
  readonly #comments: boolean;
  #afterComment = false;

  /** `comments`: whether `%` begins one; in a bibliography it is a character like any other. */
  constructor(text: string, start = 0, end = text.length, comments = true) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.#comments = comments;
  }

  /** The next token; null at the end. */
  next(): TexToken | null {
    const from = this.at;
    if (from >= this.end) return null;
    const isComment = this.#comments && this.text[from] === '%';
    const pattern = isComment ? COMMENT : TOKEN;
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    if (match === null) return null;
    const [whole, name, single, sign, space] = match;
    const to = Math.min(from + whole.length, this.end);
    this.at = to;
    const afterComment = this.#afterComment;
    this.#afterComment = isComment;
    const token = (kind: TexToken['kind'], value: string): TexToken => ({ kind, value, from, to });
    if (isComment) return token('comment', whole);
    if (whole.startsWith('\\')) return token('command', name ?? single ?? '');
    if (sign !== undefined) return token('sign', sign);
    if (space !== undefined) return token(endsParagraph(space, afterComment) ? 'break' : 'space', space);
    return token('text', this.text.slice(from, to));
  }
}

/** An empty line ends a paragraph; a comment has taken the line break before it. */
function endsParagraph(space: string, afterComment: boolean): boolean {
  const breaks = space.match(/\r\n|\r|\n/g)?.length ?? 0;
  return breaks > (afterComment ? 0 : 1);
}
