import { crc32, deflateRawSync } from 'node:zlib';
import {
  CENTRAL_BYTES,
  DEFLATED,
  END_RECORD_BYTES,
  LOCAL_BYTES,
  readZipDirectory,
  viewOf,
  type ZipEntry,
} from './zip-directory.ts';

/** General purpose flags: sizes follow the data; the name is UTF-8 (APPNOTE.TXT 4.4.4). */
const SIZES_FOLLOW = 1 << 3;
const UTF8_NAME = 1 << 11;
const VERSION = 20;

/**
 * The same ZIP file with some parts changed or added: every other entry keeps its packed bytes, its order, its date and
 * its attributes.
 * @throws Error when it is no ZIP file: who reads it first knows better what to say
 */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = readZipDirectory(bytes);
  if (entries === null) throw new Error('rewriteZip was given bytes without a ZIP directory');
  const writer = new ZipWriter();
  const left = new Map(changes);
  for (const entry of entries) {
    const change = entry.name === null ? undefined : left.get(entry.name);
    if (change !== undefined && entry.name !== null) {
      left.delete(entry.name);
      writer.add(entry.central, packed(change));
    } else if (entry.dataAt !== null) {
      writer.add(entry.central, kept(bytes, entry, entry.dataAt));
    }
  }
  for (const [name, data] of left) writer.add(centralFor(name), packed(data));
  return writer.finish();
}

/** What an entry holds, packed, with the fields that both of its headers repeat. */
interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

function packed(data: Uint8Array): Packed {
  return { method: DEFLATED, crc: crc32(data), size: data.length, data: deflateRawSync(data) };
}

function kept(bytes: Uint8Array, { method, packedBytes, central }: ZipEntry, dataAt: number): Packed {
  const view = viewOf(central);
  const data = bytes.subarray(dataAt, dataAt + packedBytes);
  return { method, crc: view.getUint32(16, true), size: view.getUint32(24, true), data };
}

/** A central record for a new part, with the earliest date that the format knows: the same bytes every time. */
function centralFor(name: string): Uint8Array {
  const bytes = Buffer.from(name, 'utf8');
  const central = Buffer.alloc(CENTRAL_BYTES + bytes.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(VERSION, 4);
  central.writeUInt16LE(VERSION, 6);
  central.writeUInt16LE(UTF8_NAME, 8);
  central.writeUInt16LE(0x21, 14); // 1 January 1980
  central.writeUInt16LE(bytes.length, 28);
  bytes.copy(central, CENTRAL_BYTES);
  return central;
}

class ZipWriter {
  readonly #records: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  #at = 0;

  add(record: Uint8Array, { method, crc, size, data }: Packed): void {
    const central = Buffer.from(record);
    central.writeUInt16LE(central.readUInt16LE(8) & ~SIZES_FOLLOW, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt32LE(this.#at, 42);
    const nameBytes = central.readUInt16LE(28);
    const local = Buffer.alloc(LOCAL_BYTES + nameBytes);
    local.writeUInt32LE(0x04034b50, 0);
    // Version needed up to the unpacked size stand in both headers in the same order.
    central.copy(local, 4, 6, 28);
    local.writeUInt16LE(nameBytes, 26);
    central.copy(local, LOCAL_BYTES, CENTRAL_BYTES, CENTRAL_BYTES + nameBytes);
    this.#records.push(local, data);
    this.#directory.push(central);
    this.#at += local.length + data.length;
  }

  finish(): Uint8Array {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(END_RECORD_BYTES);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    return Buffer.concat([...this.#records, directory, end]);
  }
}
