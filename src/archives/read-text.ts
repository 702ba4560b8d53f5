import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type Exchange, headerOf } from '../core/exchange.ts';

/** Unpacked size of an archive's own answer: an index page of 150,000 rows is below it. */
const UNPACKED = { maxOutputLength: 64 * 1024 * 1024 };

/**
 * The text of an archive's own answer, empty where there is none. Gzip is told by its magic number: archives label it twice,
 * or not at all. Null for what was cut or damaged on the way, or unpacks to too much: whoever took that for an empty list
 * would say that there is no copy.
 */
export async function readText({ outcome }: Exchange): Promise<string | null> {
  if (outcome.kind !== 'response' || outcome.body === undefined) return '';
  const bytes = await outcome.body.read();
  try {
    return unpacked(bytes, headerOf(outcome.headers, 'content-encoding') ?? '').toString('utf8');
  } catch {
    return null;
  }
}

function unpacked(bytes: Uint8Array, coding: string): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, UNPACKED);
  if (/\bbr\b/i.test(coding)) return brotliDecompressSync(bytes, UNPACKED);
  if (!/\bdeflate\b/i.test(coding)) return Buffer.from(bytes);
  // With a head of its own (RFC 1950), as the word means, or without (RFC 1951), as some servers took it.
  return ((bytes[0] ?? 0) & 0xf) === 8 ? inflateSync(bytes, UNPACKED) : inflateRawSync(bytes, UNPACKED);
}
