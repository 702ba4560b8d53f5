import { StetError } from '../../core/errors.ts';

/** One record of a WARC file. */
export interface StoredRecord {
  readonly type: string;
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly contentType: string;
  /** Any other header of the record, by its name in any case. */
  header(name: string): string | undefined;
  readonly block: Uint8Array;
  /** Reads the block once more from the file, so that nobody has to hold it. */
  reread(): Promise<Uint8Array>;
}

/** Pieces in which a file is fed to the parser: it copies what is left of a piece once a record. */
const PIECE_BYTES = 64 * 1024;
/** Unpacked size of one record. Pages are far below; it bounds what a hostile file can make us hold. */
const MAX_BLOCK_BYTES = 256 * 1024 * 1024;

/**
 * The records of a WARC file, compressed or not, ours or another tool's, in order. A file that breaks off gives what was
 * whole. In files that are one single gzip member a record cannot be found again: those blocks stay in memory.
 * @throws StetError BAD_RECORDING when a record unpacks to more than 256 MB
 */
export async function* readWarcRecords(bytes: Uint8Array): AsyncGenerator<StoredRecord> {
  const { WARCParser } = await import('warcio');
  const parser = new WARCParser(pieces(bytes, 0), { parseHttp: false });
  let previousOffset = -1;
  for (;;) {
    const record = await parser.parse();
    if (record === null || !record.warcHeaders.statusline.startsWith('WARC/')) return;
    const offset = parser.offset;
    const isAddressable = offset > previousOffset && startsRecord(bytes, offset);
    previousOffset = offset;
    const id = record.warcHeader('WARC-Record-ID') ?? '';
    const size = record.warcContentLength;
    if (size > MAX_BLOCK_BYTES)
      throw new StetError('BAD_RECORDING', `A record unpacks to ${Math.round(size / 1048576)} MB, more than is read`);
    const block = await record.readFully(false);
    if (block.length < size) return;
    yield {
      type: record.warcType ?? '',
      id,
      url: record.warcTargetURI ?? '',
      date: record.warcDate ?? '',
      contentType: record.warcContentType ?? '',
      header: (name) => record.warcHeader(name) ?? undefined,
      block,
      reread: isAddressable ? () => blockOf(bytes, offset, id) : () => Promise.resolve(block),
    };
  }
}

/** True where a gzip member or an uncompressed record begins. */
function startsRecord(bytes: Uint8Array, offset: number): boolean {
  if (bytes[offset] === 0x1f && bytes[offset + 1] === 0x8b) return true;
  return Buffer.from(bytes.subarray(offset, offset + 5)).toString('latin1') === 'WARC/';
}

/** The block of a record from its offset; where a member holds several records, the one that is meant. */
async function blockOf(bytes: Uint8Array, offset: number, id: string): Promise<Uint8Array> {
  const { WARCParser } = await import('warcio');
  for (const from of new Set([offset, 0])) {
    const parser = new WARCParser(pieces(bytes, from), { parseHttp: false });
    let record = await parser.parse();
    while (record !== null && from === 0 && record.warcHeader('WARC-Record-ID') !== id) record = await parser.parse();
    if (record?.warcHeader('WARC-Record-ID') === id) return await record.readFully(false);
  }
  throw new StetError('BAD_RECORDING', `The record ${id} is no longer where it was`);
}

async function* pieces(bytes: Uint8Array, from: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
