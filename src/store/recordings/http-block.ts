import { STATUS_CODES } from 'node:http';
import type { Headers } from '../../core/exchange.ts';

/** An HTTP message as a WARC record holds it, taken apart. */
export interface HttpBlock {
  readonly startLine: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A header line that is longer than this is nobody's header. */
const MAX_HEAD_BYTES = 1024 * 1024;

/** `HTTP/1.1 404 Not Found` */
export function statusLine(status: number): string {
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`;
}

/**
 * The block of a request or response record: start line, headers in their order, empty line, body. Written by hand:
 * warcio groups headers of one name, and reads a head without headers wrongly.
 */
export function writeHttpBlock({ startLine, headers, body }: HttpBlock): Uint8Array {
  const lines = [startLine, ...headers.map(([name, value]) => `${name}: ${value}`)];
  const head = lines.map((line) => `${line.replace(/[\r\n\0]+/g, ' ')}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${head}\r\n`, 'utf8'), body]);
}

/**
 * Takes a record's block apart; names lower-case, repeated and empty headers kept. Null when it does not look like HTTP.
 * A body that is still chunked (other tools store it as it came) is put together and the header that said so dropped.
 */
export function readHttpBlock(block: Uint8Array): HttpBlock | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const { headEnd, bodyStart } = endOfHead(bytes);
  if (headEnd < 0) return null;
  const [startLine = '', ...lines] = textOf(bytes.subarray(0, headEnd)).split(/\r?\n/);
  if (!/^HTTP\/|^[A-Z]+ \S/.test(startLine)) return null;
  const headers = unfold(lines).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon <= 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  const body = bytes.subarray(bodyStart);
  const chunked = headers.some(([name, value]) => name === 'transfer-encoding' && /chunked/i.test(value));
  return {
    startLine,
    headers: headers.filter(([name]) => name !== 'transfer-encoding'),
    body: chunked ? (dechunk(body) ?? body) : body,
  };
}

/** What comes after the head of a record's block, as stored: what a payload digest is of. */
export function payloadOf(block: Uint8Array): Uint8Array {
  const { headEnd, bodyStart } = endOfHead(Buffer.from(block.buffer, block.byteOffset, block.byteLength));
  return headEnd < 0 ? new Uint8Array() : block.subarray(bodyStart);
}

/** The status of a response's start line; 0 when it has none. */
export function statusOf(startLine: string): number {
  return Number(/^HTTP\/\S+ +(\d{3})(?!\d)/.exec(startLine)?.[1] ?? 0);
}

/** The head ends with an empty line; a record without one is all head. */
function endOfHead(bytes: Buffer): { headEnd: number; bodyStart: number } {
  const head = bytes.subarray(0, MAX_HEAD_BYTES);
  const crlf = head.indexOf('\r\n\r\n', 0, 'latin1');
  const lf = head.indexOf('\n\n', 0, 'latin1');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { headEnd: crlf, bodyStart: crlf + 4 };
  if (lf >= 0) return { headEnd: lf, bodyStart: lf + 2 };
  return bytes.length <= MAX_HEAD_BYTES
    ? { headEnd: bytes.length, bodyStart: bytes.length }
    : { headEnd: -1, bodyStart: 0 };
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}

/** Old servers fold long headers over lines that begin with white space (RFC 9112 §5.2). */
function unfold(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line) && out.length > 0) out[out.length - 1] += ` ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

/** RFC 9112 §7.1. Null when the body is not chunked after all: some tools keep the header of a body that they put together. */
function dechunk(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const lineEnd = body.indexOf('\r\n', at, 'latin1');
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(
      lineEnd < 0 || lineEnd - at > 1024 ? '' : body.toString('latin1', at, lineEnd),
    )?.[1];
    if (size === undefined) return parts.length === 0 ? null : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
