import { StetError } from '../core/errors.ts';
import { LIMITS } from '../core/options.ts';
import { fromWindows1252 } from '../core/text/windows-1252.ts';
import { SourceText, utf16Source } from './source-text.ts';

/** Bytes looked at to tell text from everything else. */
const PROBE_BYTES = 4096;

/** A file as text, with the way back to its bytes. */
export interface DecodedInput {
  readonly source: SourceText;
  /** `windows-1252` when the bytes are not valid UTF-8: the reader says so in a notice. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Decodes an input that should be text: by its byte order mark, as UTF-8 when it is valid, else as windows-1252.
 * @param part name under which the text is known, for a file that belongs to another one
 * @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY
 */
export function decodeInput(bytes: Uint8Array, path: string, part?: string): DecodedInput {
  if (bytes.length > LIMITS.inputBytes) {
    throw new StetError(
      'INPUT_TOO_LARGE',
      `\`${path}\` has ${Math.ceil(bytes.length / 1048576)} MB, the limit is ${LIMITS.inputBytes / 1048576} MB`,
      { hint: 'split it into chapters and check those' },
    );
  }
  const decoded = decode(bytes, path, part === undefined ? {} : { part });
  if (decoded.source.text.trim() === '')
    throw new StetError('INPUT_EMPTY', `${nameOf(path)} is empty`, { hint: 'give an article with some text in it' });
  return decoded;
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : `\`${path}\``;
}

function decode(bytes: Uint8Array, path: string, name: { part?: string }): DecodedInput {
  const [first, second, third, fourth] = bytes;
  // The mark of UTF-32 begins as that of UTF-16 does, in which a text begins with no zero character.
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) {
    throw new StetError('INPUT_BINARY', `${nameOf(path)} is in UTF-32, which hardly a program reads`, {
      hint: 'save it in UTF-8',
    });
  }
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le', name);
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be', name);
  if (first === 0x50 && second === 0x4b) {
    throw new StetError('INPUT_BINARY', `\`${path}\` is a ZIP archive and no document that stet knows`, {
      hint: 'unpack it and name the article in it: a web page of Google Docs is the .html file',
    });
  }
  if (looksBinary(bytes)) {
    throw new StetError('INPUT_BINARY', `${nameOf(path)} is not text: it has bytes that no text has`, {
      hint: 'name its format with --input-format if stet should know it, or save it as plain text in UTF-8',
    });
  }
  const bomBytes = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(bomBytes));
    return { source: new SourceText(text, { ...name, bomBytes }), encoding: 'utf-8' };
  } catch {
    const text = fromWindows1252(bytes);
    return { source: new SourceText(text, { ...name, byteLength: (slice) => slice.length }), encoding: 'windows-1252' };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', name: { part?: string }): DecodedInput {
  return { source: utf16Source(bytes, encoding, { ...name, bomBytes: 2 }), encoding };
}

/** Text has no NUL and hardly any control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, PROBE_BYTES);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  }
  return controls > head.length / 20;
}
