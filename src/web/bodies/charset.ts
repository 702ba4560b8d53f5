import { lookup } from '../../core/lookup.ts';
import { fromWindows1252 } from '../../core/text/windows-1252.ts';
import { declaredCharsets } from './declared-charset.ts';

/** Labels that the WHATWG Encoding Standard has and ICU may not; what they are in practice. */
const ALIASES: Readonly<Record<string, string>> = lookup({
  'x-user-defined': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  ascii: 'windows-1252',
});

/**
 * Text of a body: by its byte order mark, then by the header's charset, then by what the document declares, then UTF-8 when
 * it is valid, else windows-1252 (WHATWG Encoding Standard). Never throws; what is no character becomes U+FFFD.
 */
export function decodeText(
  bytes: Uint8Array,
  contentType: string | undefined,
): { readonly text: string; readonly charset: string } {
  const charset = markOf(bytes) ?? known(headerCharset(contentType)) ?? declared(bytes) ?? guess(bytes);
  return {
    text: charset === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(charset).decode(bytes),
    charset,
  };
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

function headerCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
}

/** The first that is a charset of those that the document declares. One that can be read to find this out is no UTF-16 (WHATWG HTML: treat as UTF-8). */
function declared(bytes: Uint8Array): string | undefined {
  const charset = declaredCharsets(bytes)
    .map(known)
    .find((each) => each !== undefined);
  return charset?.startsWith('utf-16') === true ? 'utf-8' : charset;
}

function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const name = ALIASES[label.toLowerCase()] ?? label;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined; // a label that nobody knows says nothing
  }
}

/** Characters of UTF-8 for one octet that is none: a text that somebody cut in a character is UTF-8 all the same. */
const SOUND_FOR_ONE_STRAY = 10;
/** Of a text that is not all UTF-8, what is counted. */
const COUNTED_BYTES = 256 * 1024;

function guess(bytes: Uint8Array): string {
  try {
    // A cut may end within a character: the last three bytes are not held against it.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, Math.max(0, bytes.length - 3)), {
      stream: true,
    });
    return 'utf-8';
  } catch {
    const text = Buffer.from(bytes.subarray(0, COUNTED_BYTES)).toString('latin1');
    let sound = 0;
    const rest = text.replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g, () => {
      sound += 1;
      return '';
    });
    const stray = rest.match(/[\x80-\xff]/g)?.length ?? 0;
    return sound >= stray * SOUND_FOR_ONE_STRAY && sound > 0 ? 'utf-8' : 'windows-1252';
  }
}
