/** Honest packages have some hundred entries; more is work for nothing. */
const MAX_ENTRIES = 10_000;
/** The end record is 22 bytes and a comment of at most 64 KB (APPNOTE.TXT 4.3.16). */
export const END_RECORD_BYTES = 22;
const MAX_END_RECORD = END_RECORD_BYTES + 0xffff;

/** Bytes of a central directory header without its names (APPNOTE.TXT §4.3.12). */
export const CENTRAL_BYTES = 46;

/** Bytes of a local file header without its names (§4.3.7). */
export const LOCAL_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;

/** Compression method (§4.4.5) of an entry that is kept as it is. */
export const STORED = 0;
/** Compression method of a deflated entry. */
export const DEFLATED = 8;

/** One entry of a ZIP file as its central directory has it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  /** With forward slashes; null for folders and for names that lead out of the package. */
  readonly name: string | null;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  /** Where the packed bytes begin; null when the entry's own header is missing. */
  readonly dataAt: number | null;
  /** The entry's record in the central directory. */
  readonly central: Uint8Array;
}

/** The central directory of a ZIP file, in its order; null where there is none (cut short, or no ZIP). Unpacks nothing. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  if (end < 0) return null;
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count && at + CENTRAL_BYTES <= view.byteLength; index++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) break;
    const nameBytes = view.getUint16(at + 28, true);
    const length = CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: nameOf(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      dataAt: dataAfter(view, view.getUint32(at + 42, true)),
      central: bytes.subarray(at, at + length),
    });
    at += length;
  }
  return entries;
}

/** A view of bytes that may be a part of a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function dataAfter(view: DataView, headerAt: number): number | null {
  if (headerAt + LOCAL_BYTES > view.byteLength || view.getUint32(headerAt, true) !== LOCAL_SIGNATURE) return null;
  return headerAt + LOCAL_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
}

function findEndRecord(view: DataView): number {
  const stop = Math.max(0, view.byteLength - MAX_END_RECORD);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= stop; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return -1;
}

function nameOf(bytes: Uint8Array): string | null {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  if (name.endsWith('/') || name.startsWith('/') || /^[a-z]:/i.test(name)) return null;
  return name.split('/').includes('..') ? null : name;
}
