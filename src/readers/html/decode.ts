import { getEncoding } from 'encoding-sniffer';
import iconv from 'iconv-lite';
import { StetError } from '../../core/errors.ts';
import { LIMITS } from '../../core/options.ts';
import { fromWindows1252 } from '../../core/text/windows-1252.ts';
import { bytesOfMended, mendUtf8 } from '../mend-utf8.ts';
import { SourceText, utf16Source } from '../source-text.ts';

/** How far into a page its encoding is looked for. */
const SNIFF_BYTES = 64 * 1024;
/** Share of broken characters among those beyond ASCII from which on a text declared as UTF-8 is taken for windows-1252. */
const MAX_BROKEN_SHARE = 0.3;

export interface DecodedHtml {
  readonly source: SourceText;
  /** WHATWG name. */
  readonly encoding: string;
}

/**
 * Decodes markup: by its byte order mark; as UTF-8 where it is valid (a wrong declaration is common, valid UTF-8 by chance
 * is not); then by the charset of the response, then by what the document declares (WHATWG HTML §13.2.3.2).
 * @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE
 */
export function decodeHtml(bytes: Uint8Array, path: string, contentType?: string): DecodedHtml {
  if (bytes.length > LIMITS.inputBytes) {
    const size = `${Math.ceil(bytes.length / 1048576)} MB, the limit is ${LIMITS.inputBytes / 1048576} MB`;
    throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has ${size}`, { hint: 'save the article alone' });
  }
  if (bytes.length === 0)
    throw new StetError('INPUT_EMPTY', `\`${path}\` is empty`, { hint: 'save the page again: nothing was written' });
  const declared = sniff(bytes, contentType);
  const encoding = declared !== 'utf-16le' && declared !== 'utf-16be' && isUtf8(bytes) ? 'utf-8' : declared;
  return decodeAs(bytes, encoding);
}

function sniff(bytes: Uint8Array, contentType: string | undefined): string {
  const label = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
  const options = {
    defaultEncoding: lateCharset(bytes) ?? 'windows-1252',
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
  };
  const name = getEncoding(bytes.subarray(0, SNIFF_BYTES), options).toLowerCase();
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'windows-1252'; // x-user-defined and labels that nobody knows
  }
}

/** What a meta element declares behind the first kilobyte, to which browsers and sniffers look: archives write matter before it. */
function lateCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SNIFF_BYTES)).toString('latin1');
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedHtml {
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes);
    case 'utf-16le':
    case 'utf-16be': {
      const bomBytes = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
      return { source: utf16Source(bytes, encoding, { bomBytes }), encoding };
    }
    default: {
      const text = encoding === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
      // One character a byte: the usual case, and much faster than encoding it again.
      if (text.length === bytes.length)
        return { source: new SourceText(text, { byteLength: (slice) => slice.length }), encoding };
      return {
        source: new SourceText(text, { byteLength: (slice) => iconv.encode(slice, encoding).length }),
        encoding,
      };
    }
  }
}

function decodeUtf8(bytes: Uint8Array): DecodedHtml {
  const bomBytes = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(bomBytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  if (Buffer.byteLength(text) === body.length && !text.includes('\ufffd'))
    return { source: new SourceText(text, { bomBytes }), encoding: 'utf-8' };
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyond = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  if (isUtf8(body)) return { source: new SourceText(text, { bomBytes }), encoding: 'utf-8' };
  if (broken > beyond * MAX_BROKEN_SHARE) return decodeAs(bytes, 'windows-1252');
  return { source: new SourceText(mendUtf8(body), { bomBytes, byteLength: bytesOfMended }), encoding: 'utf-8' };
}
