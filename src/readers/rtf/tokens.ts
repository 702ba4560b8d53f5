/** A piece of RTF; `from` and `to` are indices into the source, which has one character a byte (RTF 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' | 'text'; readonly from: number; readonly to: number }
  /** `\b0`: a control word with its number. */
  | {
      readonly kind: 'word';
      readonly name: string;
      readonly value: number | undefined;
      readonly from: number;
      readonly to: number;
    }
  /** `\~`: a control symbol. */
  | { readonly kind: 'symbol'; readonly symbol: string; readonly from: number; readonly to: number }
  /** `\'e9`: one byte in the code page of its font. */
  | { readonly kind: 'byte'; readonly byte: number; readonly from: number; readonly to: number };

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n]+/y;
const BYTE = /\\'([0-9a-fA-F]{2})/y;

/** The tokens of a range, in order. Line breaks are no part of the text; binary data is passed over. Linear. */
export function* tokensIn(source: string, from: number, to: number): Generator<RtfToken> {
  let at = from;
  while (at < to) {
    const char = source[at];
    if (char === '{' || char === '}') {
      yield { kind: char === '{' ? 'open' : 'close', from: at, to: at + 1 };
      at += 1;
    } else if (char === '\r' || char === '\n') {
      at += 1;
    } else if (char === '\\') {
      const token = controlAt(source, at);
      at = token.kind === 'word' && token.name === 'bin' ? token.to + Math.max(0, token.value ?? 0) : token.to;
      yield token;
    } else {
      TEXT.lastIndex = at;
      const end = Math.min(to, TEXT.test(source) ? TEXT.lastIndex : at + 1);
      yield { kind: 'text', from: at, to: end };
      at = end;
    }
  }
}

function controlAt(source: string, from: number): RtfToken {
  WORD.lastIndex = from;
  const word = WORD.exec(source);
  if (word !== null) {
    const value = word[2] === undefined ? undefined : Number(word[2]);
    return { kind: 'word', name: word[1] ?? '', value, from, to: WORD.lastIndex };
  }
  BYTE.lastIndex = from;
  const byte = BYTE.exec(source);
  if (byte !== null) return { kind: 'byte', byte: Number.parseInt(byte[1] ?? '', 16), from, to: BYTE.lastIndex };
  return { kind: 'symbol', symbol: source[from + 1] ?? '', from, to: Math.min(source.length, from + 2) };
}

/** Index of the brace that closes the group in which `from` stands; `to` when it never closes. */
export function endOfGroup(source: string, from: number, to: number): number {
  let depth = 0;
  for (const token of tokensIn(source, from, to)) {
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close' && --depth < 0) return token.from;
  }
  return to;
}
