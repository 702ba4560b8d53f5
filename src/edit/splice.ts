import { isUtf8 } from 'node:buffer';
import type { ByteEdit } from '../core/link-fix.ts';
import { fromWindows1252 } from '../core/text/windows-1252.ts';

/** Puts edits of one file, or of one part, into its bytes. Edits that repeat another one are made once; overlapping ones are a bug. */
export function splice(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const sorted = [...edits].sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
  const encode = encoderFor(bytes);
  const pieces: Uint8Array[] = [];
  let at = 0;
  let last: ByteEdit | null = null;
  for (const edit of sorted) {
    if (last !== null && isSame(last, edit)) continue;
    if (edit.startByte < at) throw new Error(`Two edits overlap at byte ${edit.startByte}`);
    pieces.push(bytes.subarray(at, edit.startByte), encode(edit.text));
    at = edit.endByte;
    last = edit;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}

function isSame(a: ByteEdit, b: ByteEdit): boolean {
  return a.startByte === b.startByte && a.endByte === b.endByte && a.text === b.text;
}

/**
 * In the encoding of what is there. Nearly all that is written is ASCII, and addresses may have other letters: in a file that
 * is neither UTF-16 nor UTF-8 those are of Latin-1, as they are read from it; what that does not have is percent-encoded.
 */
function encoderFor(bytes: Uint8Array): (text: string) => Uint8Array {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return (text) => Buffer.from(text, 'utf16le');
  if (first === 0xfe && second === 0xff) return (text) => Buffer.from(text, 'utf16le').swap16();
  if (isUtf8(bytes)) return (text) => Buffer.from(text, 'utf8');
  return (text) => Buffer.from(text.replace(/[^\0-\x7f\xa0-\xff]/gu, encodeURIComponent), 'latin1');
}

/** The characters of a byte range, in the input's own encoding. */
export function textAt(bytes: Uint8Array, startByte: number, endByte: number): string {
  const slice = Buffer.from(bytes.subarray(startByte, endByte));
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return slice.toString('utf16le');
  if (first === 0xfe && second === 0xff) return slice.length % 2 === 0 ? slice.swap16().toString('utf16le') : '';
  const text = slice.toString('utf8');
  return text.includes('\ufffd') ? fromWindows1252(slice) : text;
}
