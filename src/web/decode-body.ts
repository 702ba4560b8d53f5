import * as zlib from 'node:zlib';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, type Gunzip } from 'node:zlib';
import { type Headers, headersOf } from '../core/exchange.ts';

export interface DecodedBody {
  readonly bytes: Uint8Array;
  /** True when the result is incomplete: the cap was reached, or the input was cut or damaged. */
  readonly partial: boolean;
}

/** Codings in one response; more is an attack (RFC 9110 §8.4 allows any number). */
const MAX_CODINGS = 3;

/**
 * Undoes the content codings of a response (gzip, deflate with or without its zlib header, br, and zstd where the runtime
 * has it), giving at most `maxBytes`. What can be decoded of a cut or damaged body is kept. A body that carries gzip's
 * magic number without saying so, as archives send captured responses, is unpacked as well.
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
  const stream = decoderFor(coding, body.bytes);
  if (stream === null) return body;
  const decoded = await pump(stream, body.bytes, maxBytes);
  // Servers label plain bodies as gzip: what cannot be decoded at all is taken as it is.
  return decoded.bytes.length === 0 && decoded.partial && body.bytes.length > 0
    ? { bytes: body.bytes, partial: body.partial }
    : { ...decoded, partial: decoded.partial || body.partial };
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
