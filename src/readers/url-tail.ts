import { LIMITS } from '../core/options.ts';
import { patternLines } from '../core/text/over-lines.ts';

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS = new Set(Object.values(CLOSER));

/**
 * White space, controls, `<>`, quotation marks that no URL holds unescaped, the backtick and the backslash, bidi and
 * zero-width controls (not the joiners that Indic and Persian words need), an ellipsis, CJK brackets and stops.
 */
const ENDS_URL = patternLines()`
  [\s\u0000-\u001f\u007f-\u009f<>"\x60\\
  \u2018-\u201f\u2039\u203a\u00ab\u00bb\u2026\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\u3000-\u3003
  \u3008-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff0e\uff1a-\uff1c\uff1e\uff3b\uff3d\uff5b-\uff5d\uff5f-\uff65]
`;

/** What needs no second look; a shortcut for speed. */
const PLAIN = /[a-gi-zA-GI-Z0-9/.:=?%_-]/;

/** Character references that stand for something that ends a URL: the text was taken from markup without decoding. */
const ENDING_REFERENCE = /&(?:lt|gt|quot|nbsp|#39|#34);/iy;

const GLUED_ADDRESS = /https?:\/\//iy;

/**
 * Longest part of an address in brackets, in UTF-16 units: a bracket that does not close within it is the sentence's.
 * Growing it costs time on text of nothing but opening brackets, each of which is read this far.
 */
const LONGEST_BRACKET = 300;

/** Sentence punctuation, which is the sentence's where it stands last. */
const TRAILING = new Set(['.', ',', ':', ';', '!', '?', "'", '*', '|']);

/** `[2]` right behind an address is a note's number; `?a[0]=1` has more to come. */
const NOTE_NUMBERS = /(?:\[\d{1,3}\]){1,9}$/;
const LONGEST_NOTE_NUMBERS = 45;

/**
 * Where an address ends whose path, query or fragment starts at `from`: before white space, quotation marks and CJK
 * punctuation, before a bracket that the address did not open, without closing punctuation, an unclosed bracket or a
 * note's number. At most `LIMITS.urlLength` further on. Linear in the length of the address.
 */
export function endOfTail(text: string, from: number): number {
  const limit = Math.min(text.length, from + LIMITS.urlLength);
  const open: { readonly closer: string; readonly at: number }[] = [];
  let end = from;
  for (; end < limit; end++) {
    const char = text.charAt(end);
    if (open.length > 0 && end - (open[0]?.at ?? end) > LONGEST_BRACKET) break;
    if (PLAIN.test(char)) continue;
    if (ENDS_URL.test(char) || endsHere(text, end, char, from)) break;
    const closer = CLOSER[char];
    if (closer !== undefined) open.push({ closer, at: end });
    else if (CLOSERS.has(char)) {
      const expected = open.pop();
      if (expected?.closer !== char) {
        if (expected !== undefined) open.push(expected);
        break;
      }
    }
  }
  return trimEnd(text, from, Math.min(end, open[0]?.at ?? end));
}

/** A reference such as `&gt;`, or the next address pasted on without a space (`.../ahttps://...`). */
function endsHere(text: string, at: number, char: string, from: number): boolean {
  // A full-width question mark stands in names of files and pages too; there letters or a file's extension follow.
  if (char === '\uff1f') return !/[\p{L}\p{N}.]/u.test(text.charAt(at + 1));
  if (char === '&') {
    ENDING_REFERENCE.lastIndex = at;
    return ENDING_REFERENCE.test(text);
  }
  if (at > from && (char === 'h' || char === 'H') && /[\p{L}\p{N},;|]/u.test(text.charAt(at - 1))) {
    GLUED_ADDRESS.lastIndex = at;
    return GLUED_ADDRESS.test(text);
  }
  return false;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  for (;;) {
    const before = end;
    while (end > from && TRAILING.has(text.charAt(end - 1))) end--;
    const numbers = NOTE_NUMBERS.exec(text.slice(Math.max(from, end - LONGEST_NOTE_NUMBERS), end));
    if (numbers !== null) end -= numbers[0].length;
    if (end === before) return end;
  }
}
