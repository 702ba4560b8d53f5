import { accented } from '../tex/plain-tex.ts';
import type { Piece } from './piece.ts';

/** Accents that a file sets by themselves, over the letter behind them (TeX in its first encoding, OT1), as combining characters. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['ˇ', '\u030c'],
  ['˘', '\u0306'],
  ['˝', '\u030b'],
  ['¯', '\u0304'],
  ['˙', '\u0307'],
]);
const ACCENT_AT_END = /\s?[´`ˆ˜¨˚ˇ˘˝¯˙¸˛]$/;
/** Under the letter behind them, or the one in front of them. */
const CEDILLAS: ReadonlyMap<string, string> = new Map([
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);
/** An accent lies over its letter by more than this, in the size of the letters; letters in a row by kerning only. */
const MIN_OVERLAP = 0.08;
/** A space that parts a word from the next, in the size of the letters. */
const WORD_GAP = 0.25;
/** So many accents with white space before each, and none without: in this font it is none, accents are narrower than letters. */
const MIN_NARROW = 3;
/** What fonts of Office call their ligatures, in files that some printer drivers make; within words, these letters are never so. */
const LIGATURES: Readonly<Record<string, string>> = { Ɵ: 'ti', Ʃ: 'tt', ƫ: 'tti', Ō: 'ft' };

/** Letters that stand for the ligatures of a font: `wriƟng`, `soŌware`. */
export function withLigatures(text: string): string {
  if (!/[ƟƩƫŌ]/.test(text)) return text;
  return text.replace(/(?<=[a-z])[ƟƩƫŌ]|[ƟƩƫ](?=[a-z])/g, (letter) => LIGATURES[letter] ?? letter);
}

/** Pieces in the order of the file, with accents that were set by themselves on their letters: `th´`, `eorie` is `th`, `éorie`. */
export function composedLetters(pieces: readonly Piece[]): Piece[] {
  const narrow = fontsWithNarrowAccents(pieces);
  const composed: Piece[] = [];
  for (const piece of pieces) {
    const before = composed.at(-1);
    const joined = before === undefined ? null : joinedTo(before, piece, narrow);
    if (joined === null) composed.push(piece);
    else composed.splice(-1, 1, ...joined);
  }
  return composed;
}

function fontsWithNarrowAccents(pieces: readonly Piece[]): ReadonlySet<string> {
  const counts = new Map<string, { parted: number; joined: number }>();
  for (const [index, { text, font }] of pieces.entries()) {
    // A dotless i is narrower than its accent in every font.
    if (!ACCENT_AT_END.test(text) || /^ı/.test(pieces[index + 1]?.text ?? '')) continue;
    const count = counts.get(font) ?? { parted: 0, joined: 0 };
    counts.set(font, count);
    if (/\s.$/.test(text)) count.parted += 1;
    else if (text.length > 1) count.joined += 1;
  }
  return new Set(
    [...counts].filter(([, { parted, joined }]) => parted >= MIN_NARROW && joined === 0).map(([font]) => font),
  );
}

/** What stands in place of two pieces of which one has an accent of the other; null where they have none. */
function joinedTo(before: Piece, piece: Piece, narrow: ReadonlySet<string>): Piece[] | null {
  const isOver = piece.left < before.right - MIN_OVERLAP * piece.size && piece.right > before.left;
  if (!isOver || Math.abs(piece.y - before.y) > piece.size) return null;
  if (isLogo(before, piece)) return [{ ...before, text: before.text + piece.text, right: piece.right }];
  if (piece.size !== before.size) return null;
  return withCedilla(before, piece) ?? withAccent(before, piece, narrow);
}

/** The small A of LaTeX's name stands over its L: it is a letter of the word, and no mark of a note. */
function isLogo(before: Piece, { text, size }: Piece): boolean {
  return text === 'A' && size < before.size && /(?<!\p{L})L$/u.test(before.text);
}

function withCedilla(before: Piece, piece: Piece): Piece[] | null {
  const mark = CEDILLAS.get(piece.text.charAt(0));
  const letter = mark === undefined ? null : composedLetter(before.text.slice(-1), mark);
  if (letter === null) return null;
  const own = { ...before, text: before.text.slice(0, -1) + letter };
  const rest = piece.text.slice(1).trim();
  return rest === ''
    ? [own]
    : [own, { ...piece, text: rest, left: Math.max(piece.left, before.right), afterSpace: false }];
}

function withAccent(before: Piece, piece: Piece, narrow: ReadonlySet<string>): Piece[] | null {
  const sign = before.text.slice(-1);
  const mark = ACCENTS.get(sign) ?? CEDILLAS.get(sign);
  const letter = mark === undefined ? null : composedLetter(piece.text.charAt(0), mark);
  if (letter === null) return null;
  const stem = before.text.slice(0, -1);
  const text = letter + piece.text.slice(1);
  if (stem.trim() === '') return [{ ...piece, text, afterSpace: before.afterSpace }];
  const isParted = /\s$/.test(stem) && !narrow.has(piece.font);
  const right = Math.min(before.right, piece.left - (isParted ? WORD_GAP * piece.size : 0));
  return [
    { ...before, text: stem.trimEnd(), right: Math.max(before.left, right) },
    { ...piece, text, afterSpace: isParted },
  ];
}

/** A letter with its accent as one character; null where there is no such letter. */
function composedLetter(letter: string, mark: string): string | null {
  if (!/\p{L}/u.test(letter)) return null;
  const composed = accented(letter, mark);
  return composed.length === 1 ? composed : null;
}
