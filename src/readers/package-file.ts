import { inflateRawSync } from 'node:zlib';
import { StetError } from '../core/errors.ts';
import { LIMITS } from '../core/options.ts';
import { SourceText } from './source-text.ts';

/** Honest packages have some hundred entries; more is work for nothing. */
const MAX_ENTRIES = 10_000;
/** Unpacked size of one part: the text of a thousand-page book is 10 MB of XML. Larger lets a bomb take more memory. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** Unpacked size of all parts that a reader asks for. */
const MAX_TOTAL_BYTES = 160 * 1024 * 1024;
/** The end record is 22 bytes and a comment of at most 64 KB (APPNOTE.TXT 4.3.16). */
const MAX_END_RECORD = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly headerAt: number;
}

/**
 * A ZIP package (Office Open XML, OpenDocument, EPUB) read by its central directory. Nothing is unpacked before it is
 * asked for, and never more than the limits, whatever the directory says of its sizes. Names that leave the package are
 * passed over.
 */
export class PackageFile {
  readonly #bytes: Uint8Array;
  readonly #path: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = MAX_TOTAL_BYTES;

  /** @throws StetError INPUT_TOO_LARGE, INPUT_DAMAGED, INPUT_ENCRYPTED */
  constructor(bytes: Uint8Array, path: string) {
    if (bytes.length > LIMITS.inputBytes)
      throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has more than ${LIMITS.inputBytes / 1048576} MB`, {
        hint: 'take pictures out of it, or split it into chapters',
      });
    this.#bytes = bytes;
    this.#path = path;
    this.#entries = readDirectory(bytes, path);
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
    const view = viewOf(this.#bytes);
    if (entry.headerAt + 30 > view.byteLength || view.getUint32(entry.headerAt, true) !== 0x04034b50)
      throw this.#damaged(name, 'its header is missing');
    const start =
      entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packedBytes);
    if (packed.length < entry.packedBytes) throw this.#damaged(name, 'the file ends before it');
    const data = this.#unpack(name, entry.method, packed);
    this.#left -= data.length;
    return data;
  }

  /** A part that should be XML or other text, decoded by its byte order mark, else as UTF-8. Null when there is none. */
  text(name: string): SourceText | null {
    const bytes = this.read(name);
    return bytes === null ? null : decodeText(bytes, name);
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

/** Name of the part that a part names by a relative or absolute path; it never leaves the package. */
export function resolvePart(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts: string[] = target.startsWith('/') ? [] : folders.filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** True for the first bytes of a ZIP file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Media type that the first entry of an OpenDocument or EPUB package says, unpacked; undefined in other packages. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(30, 160)).toString('latin1');
  return /^mimetype(?:[^a]{0,40}?)(application\/[\w.+-]{1,80}?)(?=PK|[^\w.+-]|$)/.exec(head)?.[1];
}

/** True for the container of old Office files, and of encrypted new ones (MS-CFB 2.2). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/**
 * The error for a compound file: an encrypted document, or one of the format before 2007.
 * @param wanted what to save it as, for the hint
 */
export function compoundFileError(bytes: Uint8Array, path: string, wanted: string): StetError {
  // Stream names stand in the directory as UTF-16.
  const isEncrypted = Buffer.from(bytes.subarray(0, 1 << 20)).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (isEncrypted) return encryptedError(path);
  return new StetError('INPUT_FORMAT_UNKNOWN', `\`${path}\` is in the Office format of before 2007`, {
    hint: `save it as ${wanted}`,
  });
}

/** The error for a file that needs a password. */
export function encryptedError(path: string): StetError {
  return new StetError('INPUT_ENCRYPTED', `\`${path}\` is encrypted`, {
    hint: 'save a copy without a password and check that',
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(bytes: Uint8Array, path: string): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  if (end < 0)
    throw new StetError('INPUT_DAMAGED', `\`${path}\` is cut short: a ZIP package without its directory`, {
      hint: 'copy or download it again',
    });
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count && at + 46 <= view.byteLength; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = nameOf(bytes.subarray(at + 46, at + 46 + (nameBytes ?? 0)));
    if (name !== null && !entries.has(name))
      entries.set(name, {
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packedBytes: view.getUint32(at + 20, true),
        headerAt: view.getUint32(at + 42, true),
      });
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

function findEndRecord(view: DataView): number {
  const stop = Math.max(0, view.byteLength - MAX_END_RECORD);
  for (let at = view.byteLength - 22; at >= stop; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/** The name of an entry with forward slashes; null for folders and for names that lead out of the package. */
function nameOf(bytes: Uint8Array): string | null {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  if (name.endsWith('/') || name.startsWith('/') || /^[a-z]:/i.test(name)) return null;
  return name.split('/').includes('..') ? null : name;
}

/** Decodes text of a package, or a file of its own, by its byte order mark, else as UTF-8; what is no character becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, part?: string): SourceText {
  const [first, second, third] = bytes;
  const named = part === undefined ? {} : { part };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const encoding = first === 0xff ? 'utf-16le' : 'utf-16be';
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(2));
    return new SourceText(text, { ...named, bomBytes: 2, byteLength: (slice) => slice.length * 2 });
  }
  const bomBytes = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(bomBytes));
  return new SourceText(text, { ...named, bomBytes });
}
