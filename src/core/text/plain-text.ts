import { normalised } from './normalised.ts';

/** A normalised text and the way back: `offsets[i]` is the original offset of unit `i`; one more entry marks the end. */
export interface MappedText {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const QUOTES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
};
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

const WHITE = /\s/;
/** Nothing to decompose and no accents, which is most words of most texts. */
const ASCII = /^[\0-\x7f]*$/;

/** A growing list of offsets: one NFKC character can become eighteen. */
class OffsetMap {
  #values: Uint32Array;
  length = 0;

  constructor(expected: number) {
    this.#values = new Uint32Array(expected + 64);
  }

  push(offset: number, times: number): void {
    this.#reserve(times);
    this.#values.fill(offset, this.length, this.length + times);
    this.length += times;
  }

  /** Offsets that rise by one. */
  pushRange(from: number, to: number): void {
    this.#reserve(to - from);
    for (let offset = from; offset < to; offset++) this.#values[this.length++] = offset;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#values.length) return;
    const larger = new Uint32Array((this.length + more) * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}

/** What one character compares as: typography folded (NFKC, straight quotes, plain hyphens), nothing for invisible ones. */
function foldChar(char: string): string {
  const quote = QUOTES[char];
  if (quote !== undefined) return quote;
  if (DASHES.test(char)) return '-';
  if (INVISIBLE.test(char)) return '';
  return char.charCodeAt(0) < 128 && char.length === 1 ? char : char.normalize('NFKC');
}

/** Printable ASCII that compares as it is, which is most of most texts. */
function isPlain(code: number): boolean {
  return code > 32 && code < 127 && code !== 96;
}

/** Where a stretch that compares as it is ends: plain characters, and single spaces between them. */
function plainEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (!isPlain(code) && !(code === 32 && index > from && isPlain(text.charCodeAt(index + 1)))) break;
    index += 1;
  }
  return index;
}

/**
 * Text as comparisons see it: typography folded, white space runs as one space, and a map back to the original, so that
 * every match can be shown where it stands. Case and accents stay; see `foldWord()` for those. Linear.
 */
export function normaliseText(original: string): MappedText {
  const parts: string[] = [];
  const map = new OffsetMap(original.length);
  let pendingSpace = -1;
  const space = () => {
    if (pendingSpace >= 0 && map.length > 0) {
      parts.push(' ');
      map.push(pendingSpace, 1);
    }
    pendingSpace = -1;
  };
  for (let index = 0; index < original.length; ) {
    const from = index;
    index = plainEnd(original, from);
    if (index > from) {
      space();
      parts.push(original.slice(from, index));
      map.pushRange(from, index);
      continue;
    }
    const char = String.fromCodePoint(original.codePointAt(index) ?? 0);
    const folded = WHITE.test(char) ? '' : foldChar(char);
    if (folded !== '') {
      space();
      parts.push(folded);
      map.push(index, folded.length);
    } else if (pendingSpace < 0 && WHITE.test(char)) pendingSpace = index;
    index += char.length;
  }
  map.push(original.length, 1);
  return { text: parts.join(''), offsets: map.done() };
}

/**
 * Accents and points that may be left out: of Latin, Greek and Cyrillic letters, of Hebrew and of Arabic ones. The vowels of
 * Hindi, Thai and their like are marks too, and so are the two strokes that part が from か: these make another word.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0640\u00ad]+/g;

/** Lower-case, accents removed, typography folded: the form in which words and names compare (Áñez = Anez). */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase().replaceAll('`', "'");
  return normalised(word, 'NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase();
}
