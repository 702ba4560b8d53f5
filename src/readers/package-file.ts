import { isUtf8 } from 'node:buffer';
import { StetError } from '../core/errors.ts';
import { encryptedError, ZipPackage } from '../core/files/zip-package.ts';
import { bytesOfMended, mendUtf8 } from './mend-utf8.ts';
import { SourceText, utf16Source } from './source-text.ts';

export { encryptedError } from '../core/files/zip-package.ts';

/** A package whose parts are read as text that knows where it stands. */
export class PackageFile extends ZipPackage {
  /** A part that should be XML or other text, decoded by its byte order mark, else as UTF-8. Null when there is none. */
  text(name: string): SourceText | null {
    const bytes = this.read(name);
    return bytes === null ? null : decodeText(bytes, name);
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

/** Decodes text of a package, or a file of its own, by its byte order mark, else as UTF-8; what is no character becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, part?: string): SourceText {
  const [first, second, third] = bytes;
  const named = part === undefined ? {} : { part };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const encoding = first === 0xff ? 'utf-16le' : 'utf-16be';
    return utf16Source(bytes, encoding, { ...named, bomBytes: 2 });
  }
  const bomBytes = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const body = bytes.subarray(bomBytes);
  if (!isUtf8(body)) return new SourceText(mendUtf8(body), { ...named, bomBytes, byteLength: bytesOfMended });
  return new SourceText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), { ...named, bomBytes });
}
