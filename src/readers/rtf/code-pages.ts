import iconv from 'iconv-lite';

/** Code pages of font character sets (RTF 1.9.1, `\fcharset`). A symbol font has signs of its own: code page 42. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  2: 42,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 437,
};
/** Names that iconv has for them where it is not `cp` and the number. */
const NAMES: Readonly<Record<number, string>> = {
  10000: 'macintosh',
  10007: 'maccyrillic',
  65001: 'utf8',
  20127: 'cp1252',
};
const DOUBLE_BYTE = new Set([932, 936, 949, 950, 1361]);
const SYMBOL = 42;

/** Code page of a font's character set; undefined for the document's own. */
export function codePageOf(charset: number): number | undefined {
  return CHARSETS[charset];
}

/** The code page that a control word of the header gives the document; undefined for any other word. */
export function documentCodePage(name: string, value: number | undefined): number | undefined {
  switch (name) {
    case 'ansicpg':
      return value === undefined || value === 0 ? 1252 : value;
    case 'mac':
      return 10000;
    case 'pc':
      return 437;
    case 'pca':
      return 850;
    default:
      return undefined;
  }
}

/** Text of bytes in a code page. A symbol font's signs have no meaning as text: they are left out. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  if (codePage === SYMBOL) return '';
  const name = NAMES[codePage] ?? `cp${codePage}`;
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : 'cp1252');
}

/** True when the last byte begins a character of two bytes. */
export function endsInLead(bytes: readonly number[], codePage: number): boolean {
  if (!DOUBLE_BYTE.has(codePage)) return false;
  let isLead = false;
  for (const byte of bytes) isLead = !isLead && byte >= 0x81 && byte <= 0xfe && !isSingle(byte, codePage);
  return isLead;
}

/** Half-width katakana are single bytes of the Japanese code page. */
function isSingle(byte: number, codePage: number): boolean {
  return codePage === 932 && byte >= 0xa0 && byte <= 0xdf;
}
