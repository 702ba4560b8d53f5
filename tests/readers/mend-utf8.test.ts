import { expect, test } from 'vitest';
import { bytesOfMended, mendUtf8 } from '../../src/readers/mend-utf8.ts';
import { decodeText } from '../../src/readers/package-file.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

test.each([
  ['a lone byte', bytes('a “b', 0x9c, 'c”'), 'a “b\ufffdc”'],
  ['two in a row', bytes('a', 0xff, 0xfe, 'é'), 'a\ufffd\ufffdé'],
  ['a sequence cut short', bytes('a', 0xe2, 0x80, 'b'), 'a\ufffd\ufffdb'],
  ['one at the end', bytes('é', 0xc3), 'é\ufffd'],
  ['none', bytes('“é”'), '“é”'],
])('%s becomes a character for each byte', (_, broken, mended) => {
  expect(mendUtf8(broken)).toBe(mended);
  expect(bytesOfMended(mended)).toBe(broken.length);
});

test('places in a damaged part of a package count in its bytes', () => {
  const part = bytes('<p>“one', 0x9c, 0x9c, ' <b>two</b></p>');
  const source = decodeText(part, 'text.xhtml');
  const at = source.text.indexOf('two');
  const origin = source.originOf(at, at + 3);
  expect(origin).toMatchObject({ part: 'text.xhtml' });
  if (!('startByte' in origin)) throw new Error('no bytes');
  expect(Buffer.from(part.subarray(origin.startByte, origin.endByte)).toString()).toBe('two');
});
