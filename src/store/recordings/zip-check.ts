import { crc32, inflateRawSync } from 'node:zlib';
import {
  DEFLATED,
  END_RECORD_BYTES,
  LOCAL_BYTES,
  STORED,
  viewOf,
  type ZipEntry,
} from '../../core/files/zip-directory.ts';

/** Unpacked size of all entries that are compressed. Records are not: this is for lists of pages, and stops a bomb. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;
/** General purpose flag: checksum and sizes follow the data (APPNOTE §4.4.4). */
const SIZES_FOLLOW = 1 << 3;
const END_SIGNATURE = 0x06054b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const MAX_UINT32 = 0xffffffff;

/** An entry taken out of a ZIP file that may be damaged. */
export interface CheckedEntry {
  readonly name: string;
  /** Unpacked; null when it does not unpack. */
  readonly content: Uint8Array | null;
  /** In words, where its two headers, its checksum and its data do not fit each other. */
  readonly problem?: string;
  /** Half-open range of the file that belongs to it. */
  readonly from: number;
  readonly to: number;
}

/** Takes all entries out and looks whether everything that the ZIP says of them twice is said alike. */
export function checkEntries(bytes: Uint8Array, directory: readonly ZipEntry[]): readonly CheckedEntry[] {
  let left = MAX_INFLATED_BYTES;
  return directory.map((entry) => {
    const checked = checkEntry(bytes, entry, left);
    if (entry.method !== STORED) left -= checked.content?.length ?? 0;
    return checked;
  });
}

function checkEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): CheckedEntry {
  const central = viewOf(entry.central);
  const from = central.getUint32(42, true);
  const name = entry.name ?? '(a name that leads out of the package)';
  const { dataAt } = entry;
  if (dataAt === null) return { name, content: null, problem: 'its header is damaged', from, to: from };
  const dataEnd = dataAt + entry.packedBytes;
  const follows = (central.getUint16(8, true) & SIZES_FOLLOW) !== 0;
  const to = dataEnd + (follows ? descriptorBytes(bytes, dataEnd) : 0);
  const content = unpack(entry.method, bytes.subarray(dataAt, dataEnd), maxBytes);
  const problem = problemOf(bytes, entry, { from, dataAt, dataEnd, follows }, content);
  return { name, content, ...(problem === null ? {} : { problem }), from, to };
}

interface Layout {
  readonly from: number;
  readonly dataAt: number;
  readonly dataEnd: number;
  readonly follows: boolean;
}

function problemOf(
  bytes: Uint8Array,
  { central }: ZipEntry,
  { from, dataAt, dataEnd, follows }: Layout,
  content: Uint8Array | null,
): string | null {
  if (dataEnd > bytes.length) return 'the file ends before it';
  if (content === null) return 'it cannot be unpacked';
  const view = viewOf(central);
  const nameBytes = view.getUint16(28, true);
  const localName = bytes.subarray(from + LOCAL_BYTES, from + LOCAL_BYTES + nameBytes);
  const sameName = Buffer.from(localName).equals(central.subarray(46, 46 + nameBytes));
  // Version needed, flags, method and time stand in both headers in the same order.
  const sameFacts = Buffer.from(bytes.subarray(from + 4, from + 14)).equals(central.subarray(6, 16));
  if (!sameName || !sameFacts || dataAt < from + LOCAL_BYTES + nameBytes) return 'its two headers differ';
  if (view.getUint32(24, true) !== MAX_UINT32 && view.getUint32(24, true) !== content.length)
    return 'it has another length than its header says';
  if (view.getUint32(16, true) !== crc32(content)) return 'its checksum does not fit';
  const isRepeated = (at: number) => Buffer.from(bytes.subarray(at, at + 12)).equals(central.subarray(16, 28));
  // Where checksum and sizes follow the data, the header before it has them too, or nothing.
  const inHeader = bytes.subarray(from + 14, from + 26);
  if (!isRepeated(from + 14) && !(follows && inHeader.every((byte) => byte === 0))) return 'its two headers differ';
  if (view.getUint16(34, true) !== 0) return 'it is said to be in another file';
  return follows && !isRepeated(dataEnd + (hasSignature(bytes, dataEnd) ? 4 : 0)) ? 'its two headers differ' : null;
}

function hasSignature(bytes: Uint8Array, at: number): boolean {
  return at + 4 <= bytes.length && viewOf(bytes).getUint32(at, true) === DESCRIPTOR_SIGNATURE;
}

function descriptorBytes(bytes: Uint8Array, at: number): number {
  return hasSignature(bytes, at) ? 16 : 12;
}

function unpack(method: number, packed: Uint8Array, maxBytes: number): Uint8Array | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED || maxBytes <= 0) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
}

/** Where a ZIP file's directory begins, and whether the record at its end says the same (APPNOTE §4.3.16). */
export function directoryOf(
  bytes: Uint8Array,
  directory: readonly ZipEntry[],
): { readonly from: number; readonly isWhole: boolean } {
  const [first] = directory;
  const last = directory.at(-1);
  if (first === undefined || last === undefined) return { from: bytes.length, isWhole: false };
  const from = first.central.byteOffset - bytes.byteOffset;
  const end = last.central.byteOffset - bytes.byteOffset + last.central.byteLength;
  if (end + END_RECORD_BYTES > bytes.length) return { from, isWhole: false };
  const view = viewOf(bytes.subarray(end));
  const said = [4, 6, 8, 10, 20].map((at) => view.getUint16(at, true));
  const comment = bytes.length - end - END_RECORD_BYTES;
  const isWhole =
    view.getUint32(0, true) === END_SIGNATURE &&
    said.join() === [0, 0, directory.length, directory.length, comment].join() &&
    view.getUint32(12, true) === end - from &&
    view.getUint32(16, true) === from;
  return { from, isWhole };
}

/** Ranges before a ZIP file's directory that belong to no entry: something was put there, or moved. */
export function strayRanges(
  directoryFrom: number,
  entries: readonly CheckedEntry[],
): readonly { readonly from: number; readonly to: number }[] {
  const stray: { from: number; to: number }[] = [];
  let at = 0;
  for (const { from, to } of [...entries, { from: directoryFrom, to: directoryFrom }].sort((a, b) => a.from - b.from)) {
    if (from > at) stray.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  return stray;
}
