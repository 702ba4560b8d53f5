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

/** A growing list of offsets: one NFKC character can become eighteen. */
class OffsetMap {
  #values: Uint32Array;
  length = 0;

  constructor(expected: number) {
    this.#values = new Uint32Array(expected + 64);
  }

  push(offset: number, times: number): void {
    if (this.length + times > this.#values.length) {
      const larger = new Uint32Array((this.length + times) * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.fill(offset, this.length, this.length + times);
    this.length += times;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.length);
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

/**
 * Text as comparisons see it: typography folded, white space runs as one space, and a map back to the original, so that
 * every match can be shown where it stands. Case and accents stay; see `foldForMatch` for those. Linear.
 */
export function normaliseText(original: string): MappedText {
  const parts: string[] = [];
  const map = new OffsetMap(original.length);
  let pendingSpace = -1;
  let index = 0;
  for (const char of original) {
    const folded = WHITE.test(char) ? '' : foldChar(char);
    if (folded !== '') {
      if (pendingSpace >= 0 && map.length > 0) {
        parts.push(' ');
        map.push(pendingSpace, 1);
      }
      pendingSpace = -1;
      parts.push(folded);
      map.push(index, folded.length);
    } else if (pendingSpace < 0 && WHITE.test(char)) {
      pendingSpace = index;
    }
    index += char.length;
  }
  map.push(original.length, 1);
  return { text: parts.join(''), offsets: map.done() };
}

/** Lower-case, accents removed, typography folded: the form in which words and names compare (Áñez = Anez). */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase();
}
