import { inflateRawSync } from 'node:zlib';
import { StetError } from '../errors.ts';
import { LIMITS } from '../options.ts';
import { DEFLATED, readZipDirectory, STORED, type ZipEntry } from './zip-directory.ts';

/** Unpacked size of one part: the text of a thousand-page book is 10 MB of XML. Larger lets a bomb take more memory. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** Unpacked size of all parts that are asked for. */
const MAX_TOTAL_BYTES = 160 * 1024 * 1024;

/**
 * A ZIP package (Office Open XML, OpenDocument, EPUB) read by its central directory. Nothing is unpacked before it is
 * asked for, and never more than the limits, whatever the directory says of its sizes. Names that leave the package are
 * passed over.
 */
export class ZipPackage {
  readonly #bytes: Uint8Array;
  readonly #path: string;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = MAX_TOTAL_BYTES;

  /** @throws StetError INPUT_TOO_LARGE, INPUT_DAMAGED, INPUT_ENCRYPTED */
  constructor(bytes: Uint8Array, path: string) {
    if (bytes.length > LIMITS.inputBytes)
      throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has more than ${LIMITS.inputBytes / 1048576} MB`, {
        hint: 'take pictures out of it, or split it into chapters',
      });
    const entries = readZipDirectory(bytes);
    if (entries === null)
      throw new StetError('INPUT_DAMAGED', `\`${path}\` is cut short: a ZIP package without its directory`, {
        hint: 'copy or download it again',
      });
    this.#bytes = bytes;
    this.#path = path;
    const named = new Map<string, ZipEntry>();
    // The first entry of a name counts, as it does for Word.
    for (const entry of entries) if (entry.name !== null && !named.has(entry.name)) named.set(entry.name, entry);
    this.#entries = named;
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of a part; null when the package has none of that name.
   * @throws StetError INPUT_TOO_LARGE, INPUT_DAMAGED, INPUT_ENCRYPTED
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.encrypted) throw encryptedError(this.#path);
    if (entry.dataAt === null) throw this.#damaged(name, 'its header is missing');
    const packed = this.#bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes);
    if (packed.length < entry.packedBytes) throw this.#damaged(name, 'the file ends before it');
    const data = this.#unpack(name, entry.method, packed);
    this.#left -= data.length;
    return data;
  }

  #unpack(name: string, method: number, packed: Uint8Array): Uint8Array {
    const limit = Math.min(MAX_PART_BYTES, this.#left);
    if (method === STORED) {
      if (packed.length > limit) throw this.#tooLarge(name);
      return packed;
    }
    if (method !== DEFLATED) throw this.#damaged(name, `it is packed by method ${method}, which stet does not know`);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
    } catch (cause) {
      if (
        cause instanceof RangeError ||
        (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      )
        throw this.#tooLarge(name);
      throw this.#damaged(name, 'it cannot be unpacked', cause);
    }
  }

  #damaged(name: string, why: string, cause?: unknown): StetError {
    return new StetError('INPUT_DAMAGED', `\`${this.#path}\` is damaged: part \`${name}\`, ${why}`, {
      hint: 'open it in the program that made it and save it again',
      ...(cause === undefined ? {} : { cause }),
    });
  }

  #tooLarge(name: string): StetError {
    const limit = `${MAX_PART_BYTES / 1048576} MB a part and ${MAX_TOTAL_BYTES / 1048576} MB in all`;
    return new StetError('INPUT_TOO_LARGE', `\`${this.#path}\` unpacks to more than ${limit} (part \`${name}\`)`, {
      hint: 'a document of that size is a ZIP bomb, or should be split into chapters',
    });
  }
}

/** The error for a file that needs a password. */
export function encryptedError(path: string): StetError {
  return new StetError('INPUT_ENCRYPTED', `\`${path}\` is encrypted`, {
    hint: 'save a copy without a password and check that',
  });
}
