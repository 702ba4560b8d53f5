import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZipDirectory } from '../../../src/core/files/zip-directory.ts';
import { rewriteZip } from '../../../src/core/files/zip-rewrite.ts';

const FILES = {
  'a.xml': strToU8('<a/>'.repeat(500)),
  'dir/é.xml': strToU8('two'),
  'img.png': new Uint8Array([1, 2, 3]),
};

/** As programs that stream write it: sizes stand behind the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, data] of Object.entries(FILES)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(data, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

test.each([
  ['a ZIP written at once', zipSync(FILES, { level: 6 })],
  ['a ZIP that was streamed', streamed()],
])('%s keeps every part that is not changed, packed as it was', (_name, before) => {
  const after = rewriteZip(before, new Map([['dir/é.xml', strToU8('three')]]));
  expect(Object.entries(unzipSync(after)).map(([name, data]) => [name, strFromU8(data)])).toEqual([
    ['a.xml', '<a/>'.repeat(500)],
    ['dir/é.xml', 'three'],
    ['img.png', '\u0001\u0002\u0003'],
  ]);
  const packed = (bytes: Uint8Array) =>
    readZipDirectory(bytes)
      ?.filter(({ name }) => name !== 'dir/é.xml')
      .map(({ dataAt, packedBytes }) =>
        Buffer.from(bytes.subarray(dataAt ?? 0, (dataAt ?? 0) + packedBytes)).toString('hex'),
      );
  expect(packed(after)).toEqual(packed(before));
});

test('a part that is new stands last', () => {
  const after = rewriteZip(zipSync(FILES), new Map([['new/part.xml', strToU8('<new/>')]]));
  expect(Object.keys(unzipSync(after))).toEqual(['a.xml', 'dir/é.xml', 'img.png', 'new/part.xml']);
  expect(strFromU8(unzipSync(after)['new/part.xml'] ?? new Uint8Array())).toBe('<new/>');
});

test('the same changes give the same bytes', () => {
  const changes = new Map([['a.xml', strToU8('<b/>')]]);
  expect(rewriteZip(zipSync(FILES), changes)).toEqual(rewriteZip(zipSync(FILES), changes));
});
