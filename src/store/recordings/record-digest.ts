import { createHash } from 'node:crypto';
import { payloadOf } from './http-block.ts';
import { readWarcRecords, type StoredRecord } from './warc-reader.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Looks whether the record at the start of these bytes is whole and fits its own digests; in words when it is not. */
export async function recordProblem(bytes: Uint8Array, url: string): Promise<string | null> {
  try {
    for await (const record of readWarcRecords(bytes)) {
      if (record.url !== url) return `it is a record of \`${record.url}\``;
      return digestProblem(record);
    }
  } catch {
    return 'it cannot be unpacked';
  }
  return 'it cannot be unpacked';
}

function digestProblem(record: StoredRecord): string | null {
  const block = record.header('WARC-Block-Digest');
  if (block !== undefined && !fits(block, record.block)) return 'it does not fit its digest';
  const payload = record.header('WARC-Payload-Digest');
  // A revisit has the digest of a payload that stands elsewhere (WARC 1.1 §6.7).
  if (payload === undefined || record.type !== 'response') return null;
  return fits(payload, payloadOf(record.block)) ? null : 'its content does not fit its digest';
}

/** True where the digest is in a notation that is not known: that says nothing against the record. */
function fits(digest: string, content: Uint8Array): boolean {
  const [, algorithm = '', value = ''] = /^(sha-?1|sha-?256):(\S+)$/i.exec(digest) ?? [];
  if (value === '') return true;
  const hash = createHash(algorithm.replace('-', '').toLowerCase()).update(content).digest();
  const isHex = value.length === hash.length * 2 && /^[0-9a-f]+$/i.test(value);
  return isHex
    ? value.toLowerCase() === hash.toString('hex')
    : value.replace(/(?<!=)=+$/, '').toUpperCase() === base32(hash);
}

/** RFC 4648 §6, without padding. */
function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += BASE32[(held >> (bits - 5)) & 31];
    held &= 0xff;
  }
  return bits === 0 ? out : out + BASE32[(held << (5 - bits)) & 31];
}
