import { lookup } from '../../core/lookup.ts';
import { decodeBytes, endsInLead } from './code-pages.ts';
import { type RtfToken, tokensIn } from './tokens.ts';

/** Control words and symbols that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = lookup({
  tab: ' ',
  line: ' ',
  lbr: ' ',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
});

/** Takes decoded text: the characters of the source from `from` to `to`, `exact` when they stand there just so. */
export type TextSink = (text: string, from: number, to: number, exact: boolean) => void;

/**
 * Decodes the characters of RTF: plain text, bytes in a code page (two of which may be one character), Unicode numbers
 * with the plain characters that stand in for them, and control words for dashes, quotation marks and spaces.
 */
export class Characters {
  readonly #source: string;
  readonly #sink: TextSink;
  #bytes: number[] = [];
  #codePage = 1252;
  #from = 0;
  #to = 0;
  /** Stand-ins for a Unicode character that are still to be passed over. */
  #skip = 0;

  constructor(source: string, sink: TextSink) {
    this.#source = source;
    this.#sink = sink;
  }

  /** Takes a token; false for one that is no character. `standIns`: how many follow a Unicode number (`\uc`). */
  take(token: RtfToken, codePage: number, standIns: number): boolean {
    switch (token.kind) {
      case 'text':
        this.#text(token.from, token.to, codePage);
        return true;
      case 'byte':
        if (this.#skip > 0) this.#skip -= 1;
        else this.#byte(token.byte, token.from, token.to, codePage);
        return true;
      case 'word':
        return token.name === 'u' ? this.#unicode(token.value ?? 0, token, standIns) : this.#named(token.name, token);
      case 'symbol':
        return this.#named(token.symbol, token);
      default:
        this.flush();
        this.#skip = 0;
        return false;
    }
  }

  /** Gives what is still held back. */
  flush(): void {
    const bytes = this.#bytes;
    this.#bytes = [];
    if (bytes.length === 0) return;
    const text = decodeBytes(bytes, this.#codePage);
    if (text !== '') this.#sink(text, this.#from, this.#to, false);
  }

  #named(name: string, { from, to }: RtfToken): boolean {
    const text = CHARACTERS[name];
    if (text === undefined) return false;
    if (this.#skip > 0) {
      this.#skip -= 1;
      return true;
    }
    this.flush();
    this.#sink(text, from, to, false);
    return true;
  }

  #unicode(value: number, { from, to }: RtfToken, standIns: number): boolean {
    this.flush();
    this.#skip = standIns;
    const code = value < 0 ? value + 0x10000 : value;
    if (code > 0 && code <= 0x10ffff) this.#sink(String.fromCodePoint(code), from, to, false);
    return true;
  }

  #text(from: number, to: number, codePage: number): void {
    let at = from;
    const skipped = Math.min(this.#skip, to - at);
    this.#skip -= skipped;
    at += skipped;
    // The second byte of a character may be a letter.
    if (at < to && endsInLead(this.#bytes, this.#codePage)) {
      this.#byte(this.#source.charCodeAt(at), at, at + 1, this.#codePage);
      at += 1;
    }
    while (at < to) {
      const plain = plainEnd(this.#source, at, to);
      if (plain > at) {
        this.flush();
        this.#sink(this.#source.slice(at, plain), at, plain, true);
        at = plain;
      } else {
        this.#byte(this.#source.charCodeAt(at), at, at + 1, codePage);
        at += 1;
      }
    }
  }

  #byte(byte: number, from: number, to: number, codePage: number): void {
    if (codePage !== this.#codePage) this.flush();
    if (this.#bytes.length === 0) this.#from = from;
    this.#codePage = codePage;
    this.#bytes.push(byte);
    this.#to = to;
  }
}

/** Where the ASCII characters end that begin at `from`. */
function plainEnd(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && source.charCodeAt(at) < 0x80) at += 1;
  return at;
}

/** The characters of a range, groups and formatting left out: an instruction, a label, a name. */
export function plainText(source: string, from: number, to: number, codePage: number): string {
  const parts: string[] = [];
  const characters = new Characters(source, (text) => parts.push(text));
  let standIns = 1;
  for (const token of tokensIn(source, from, to)) {
    if (token.kind === 'word' && token.name === 'uc') standIns = token.value ?? 1;
    characters.take(token, codePage, standIns);
  }
  characters.flush();
  return parts.join('');
}
