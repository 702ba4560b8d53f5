import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../../src/web/bodies/decode-body.ts';
import { undoZstd } from '../../../src/web/bodies/undo-zstd.ts';

const TEXT = Buffer.from('Nine to six against the repair of the eastern mole. '.repeat(40));
const LIMIT = 1_000_000;
/** `zstd -19` of TEXT. */
const ZSTD_TEXT = Buffer.from(
  'KLUv/WQgB6UBAEKDChDQ56CSqC1yCKH99hQRIkoLBS5oeumjck1egU2r46zJe3RWo5oMFV+fhQEAlP79FRR8hCdB',
  'base64',
);

const decode = async (coding: string, bytes: Uint8Array, maxBytes = LIMIT) => {
  const body = await decodeBody([['content-encoding', coding]], bytes, maxBytes);
  return { text: Buffer.from(body.bytes).toString(), partial: body.partial, undecoded: body.undecoded === true };
};

describe('a coding', () => {
  test.each<[string, Uint8Array]>([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['gzip, gzip', gzipSync(gzipSync(TEXT))],
    ['deflate, gzip', gzipSync(deflateSync(TEXT))],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['gzip', Buffer.concat([gzipSync(TEXT.subarray(0, 100)), gzipSync(TEXT.subarray(100))])],
    ['gzip', Buffer.concat([gzipSync(TEXT), Buffer.from('a tail that is no stream')])],
    ['gzip', Buffer.concat([gzipSync(TEXT), Buffer.alloc(64)])],
    ['identity', TEXT],
    ['utf-8', TEXT],
    ['none', gzipSync(TEXT)],
  ])('%s is undone', async (coding, bytes) => {
    expect(await decode(coding, bytes)).toEqual({ text: TEXT.toString(), partial: false, undecoded: false });
  });

  test('gzip that nobody named is undone, as archives send it', async () => {
    const { bytes } = await decodeBody([], gzipSync(TEXT), LIMIT);
    expect(Buffer.from(bytes).toString()).toBe(TEXT.toString());
  });

  test.each(['gzip', 'deflate', 'br', 'zstd'])(
    '%s that is none leaves the bytes as they came, and says so',
    async (coding) => {
      const plain = '<html>plain</html>';
      expect(await decode(coding, Buffer.from(plain))).toEqual({ text: plain, partial: false, undecoded: true });
    },
  );

  test.each<[string, Uint8Array]>([
    ['gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
  ])('%s that was cut keeps what can be read', async (coding, bytes) => {
    const random = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 251));
    const whole =
      coding === 'br' ? brotliCompressSync(random) : coding === 'gzip' ? gzipSync(random) : deflateSync(random);
    const { partial, undecoded } = await decode(coding, whole.subarray(0, whole.length - 20));
    expect(bytes.length).toBeGreaterThan(0);
    expect([partial, undecoded]).toEqual([true, false]);
  });
});

describe('a bomb', () => {
  test.each<[string, (zeros: Buffer) => Uint8Array]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('of %s is stopped at the limit', async (coding, pack) => {
    const { text, partial } = await decode(coding, pack(Buffer.alloc(20_000_000)), 100_000);
    expect([text.length, partial]).toEqual([100_000, true]);
  });

  test('of fifty layers is undone three times at most', async () => {
    let bytes: Uint8Array = TEXT;
    for (let layer = 0; layer < 50; layer++) bytes = gzipSync(bytes);
    const { partial } = await decode(Array.from({ length: 50 }, () => 'gzip').join(', '), bytes);
    expect(partial).toBe(false);
  });
});

describe('zstd where the runtime has none', () => {
  test('that asks for a window beyond what a response may have is not begun', async () => {
    // Frame header: no single segment, a window of 2^41 bytes (RFC 8878 §3.1.1.1.2).
    const bytes = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xff, 0x01, 0x00, 0x00]);
    expect(await undoZstd(bytes, LIMIT)).toEqual({ bytes: new Uint8Array(), partial: true });
  });

  test('is stopped at the limit', async () => {
    // One block of 128 KB of one byte after the other (RFC 8878 §3.1.1.2.2, RLE): 4 bytes each.
    const block = [0x02 | (131072 << 3), 0].flatMap((word, index) =>
      index === 0 ? [word & 255, (word >> 8) & 255, word >> 16] : [0],
    );
    const bytes = new Uint8Array([
      0x28,
      0xb5,
      0x2f,
      0xfd,
      0x00,
      0x58,
      ...Array.from({ length: 2000 }, () => block).flat(),
    ]);
    const { bytes: out, partial } = await undoZstd(bytes, 300_000);
    expect([out.length, partial]).toEqual([300_000, true]);
  });

  test('never throws, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (tail) => {
        const bytes = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, ...tail]);
        expect((await undoZstd(bytes, 10_000)).bytes.length).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test('is read', async () => {
    expect(Buffer.from((await undoZstd(ZSTD_TEXT, LIMIT)).bytes).toString()).toBe(TEXT.toString());
  });
});
