/** Text of bytes that are UTF-8 but for some: each of those that fits nowhere becomes one U+FFFD, so that positions still count in bytes. */
export function mendUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(decoder.decode(bytes.subarray(from, at)), '\ufffd');
    at += 1;
    from = at;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join('');
}

/** Bytes of a piece of such a text. One in which U+FFFD was written as such is taken for shorter: nobody tells the two apart. */
export function bytesOfMended(slice: string): number {
  return Buffer.byteLength(slice) - 2 * (slice.match(/\ufffd/g)?.length ?? 0);
}

/** Length of the well-formed UTF-8 sequence at an index (Unicode 15, table 3-7), 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}
