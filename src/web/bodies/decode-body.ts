import * as zlib from 'node:zlib';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, type Gunzip } from 'node:zlib';
import { type Headers, headersOf } from '../../core/exchange.ts';
import type { DecodedBody } from './decoded-body.ts';

/** Codings in one response; more is an attack (RFC 9110 §8.4 allows any number). */
const MAX_CODINGS = 3;

/**
 * Undoes the content codings of a response (gzip, deflate with or without its zlib header, br, zstd), giving at most
 * `maxBytes`. What can be decoded of a cut or damaged body is kept. A body that carries gzip's magic number without saying
 * so, as archives send captured responses, is unpacked as well.
 */
export async function decodeBody(headers: Headers, bytes: Uint8Array, maxBytes: number): Promise<DecodedBody> {
  const codings = headersOf(headers, 'content-encoding')
    .flatMap((value) => value.toLowerCase().split(','))
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .slice(0, MAX_CODINGS);
  let body: DecodedBody = { bytes, partial: false };
  for (const coding of codings.reverse()) body = await undo(coding, body, maxBytes);
  if (isGzip(body.bytes)) body = await undo('gzip', body, maxBytes);
  return body;
}

/** RFC 1952 §2.3.1: ID1, ID2, and deflate as the only method there is. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

async function undo(coding: string, body: DecodedBody, maxBytes: number): Promise<DecodedBody> {
  const decoded = await decode(coding, body.bytes, maxBytes);
  if (decoded === null) return KNOWN.has(coding) ? { ...body, undecoded: true } : body;
  // Servers label plain bodies as gzip: what cannot be decoded at all is taken as it is.
  return decoded.bytes.length === 0 && decoded.partial && body.bytes.length > 0
    ? { ...body, undecoded: true }
    : { ...decoded, partial: decoded.partial || body.partial };
}

/** Codings that mean something; servers send `utf-8` and `none` here too, and mean nothing by it. */
const KNOWN = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd', 'compress', 'x-compress']);

async function decode(coding: string, bytes: Uint8Array, maxBytes: number): Promise<DecodedBody | null> {
  if (coding === 'zstd' && !('createZstdDecompress' in zlib)) {
    const { undoZstd } = await import('./undo-zstd.ts');
    return await undoZstd(bytes, maxBytes);
  }
  const stream = decoderFor(coding, bytes);
  if (stream === null) return null;
  const decoded = await pump(stream, bytes, maxBytes);
  // zlib gives nothing at all where something follows the stream that is no stream: then the first one is taken alone.
  const start = decoded.partial && decoded.bytes.length === 0 && isGzip(bytes) ? afterGzipHeader(bytes) : null;
  return start === null ? decoded : await pump(createInflateRaw(), bytes.subarray(start), maxBytes);
}

/** Where the compressed data begins (RFC 1952 §2.3), or null when the header does not end. */
function afterGzipHeader(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const isNamed of [(flags & 8) !== 0, (flags & 16) !== 0]) {
    if (!isNamed) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at < bytes.length ? at : null;
}

function decoderFor(coding: string, bytes: Uint8Array): Gunzip | null {
  if (coding === 'gzip' || coding === 'x-gzip') return isGzip(bytes) ? createGunzip() : null;
  if (coding === 'br') return createBrotliDecompress();
  // RFC 9110 §8.4.1.2 means zlib's format; some servers send bare deflate. The zlib header's first nibble is 8.
  if (coding === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  if (coding === 'zstd' && 'createZstdDecompress' in zlib && typeof zlib.createZstdDecompress === 'function')
    return zlib.createZstdDecompress();
  return null;
}

function pump(stream: Gunzip, input: Uint8Array, maxBytes: number): Promise<DecodedBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (partial: boolean) => {
      stream.destroy();
      resolve({ bytes: Buffer.concat(chunks, Math.min(size, maxBytes)), partial });
    };
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) finish(true);
    });
    stream.once('end', () => finish(false));
    stream.on('error', () => finish(true));
    stream.end(input);
  });
}
