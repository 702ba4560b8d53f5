import { textAt } from './splice.ts';

/** Characters between two places whose bytes are known; more makes every look-up slower. */
const MARK_EVERY = 1024;

interface Mark {
  readonly index: number;
  readonly byte: number;
}

/** A file as characters, with the way from its bytes to them and back: for editors that have to look around a link. */
export class FileText {
  /** The byte order mark is a character of it. */
  readonly text: string;
  readonly #bytes: Buffer;
  /** Where it is the same for all characters. */
  readonly #bytesPerCharacter: number | null;
  readonly #marks: readonly Mark[];

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.text = textAt(bytes, 0, bytes.length);
    const isUtf8 = Buffer.byteLength(this.text, 'utf8') === bytes.length;
    this.#bytesPerCharacter = isUtf8 ? null : bytes.length / this.text.length;
    const marks: Mark[] = [{ index: 0, byte: 0 }];
    for (let at = MARK_EVERY; isUtf8 && at < this.text.length; at += MARK_EVERY) {
      const { index, byte } = marks.at(-1) ?? { index: 0, byte: 0 };
      const next = isLowSurrogate(this.text.charCodeAt(at)) ? at - 1 : at;
      marks.push({ index: next, byte: byte + Buffer.byteLength(this.text.slice(index, next), 'utf8') });
    }
    this.#marks = marks;
  }

  /** Byte at which a character begins. */
  byteOf(index: number): number {
    if (this.#bytesPerCharacter !== null) return index * this.#bytesPerCharacter;
    const mark = this.#before('index', index);
    return mark.byte + Buffer.byteLength(this.text.slice(mark.index, index), 'utf8');
  }

  /** The character that begins at a byte. */
  indexOf(byte: number): number {
    if (this.#bytesPerCharacter !== null) return Math.floor(byte / this.#bytesPerCharacter);
    const mark = this.#before('byte', byte);
    return mark.index + this.#bytes.toString('utf8', mark.byte, byte).length;
  }

  #before(unit: keyof Mark, value: number): Mark {
    let low = 0;
    let high = this.#marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#marks[middle]?.[unit] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return this.#marks[low] ?? { index: 0, byte: 0 };
  }
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
