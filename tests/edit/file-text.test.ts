import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileText } from '../../src/edit/file-text.ts';

const ENCODINGS = [
  ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['big-endian UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
] as const;

describe('the characters of a file', () => {
  test.each(ENCODINGS)('lead to their bytes and back in %s', (_name, encode) => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((piece) => piece.repeat(200));
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (written, share) => {
        const bytes = encode(written);
        const file = new FileText(bytes);
        const characters = [...file.text];
        const index = characters.slice(0, Math.floor(share * characters.length)).join('').length;
        const byte = file.byteOf(index);
        expect(file.indexOf(byte)).toBe(index);
        const before = new FileText(bytes.subarray(0, byte));
        if (byte > 0) expect(before.text).toBe(file.text.slice(0, index));
      }),
      { numRuns: 100 },
    );
  });

  test('are bytes in windows-1252', () => {
    const file = new FileText(Buffer.from('a\xe9b\xfc', 'latin1'));
    expect([file.text, file.byteOf(3), file.indexOf(3)]).toEqual(['aébü', 3, 3]);
  });
});
