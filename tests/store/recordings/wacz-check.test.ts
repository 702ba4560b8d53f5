import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isStetError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/files/sha256.ts';
import { readZipDirectory } from '../../../src/core/files/zip-directory.ts';
import { recordWacz } from '../../../src/store/recordings/record-wacz.ts';
import { checkWacz } from '../../../src/store/recordings/wacz-check.ts';
import { checkSignature, newSigningKey, signHash } from '../../../src/store/recordings/wacz-signature.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';
import { request, responding, scriptedTransport } from '../scripted-transport.ts';

const newFolder = tempFolders();

const PAGE = 'https://news.test/story';

let folder: string;
let bytes: Uint8Array;
beforeAll(async () => {
  folder = await newFolder();
  bytes = await packageOf('one.wacz', newSigningKey());
});

async function packageOf(name: string, signingKey?: string): Promise<Uint8Array> {
  const inner = scriptedTransport({ [PAGE]: [responding(200, [['content-type', 'text/html']], '<p>The boats</p>')] });
  const file = join(folder, name);
  const transport = recordWacz(inner, { file, software: 'stet/test', startedAt: '2024-02-03T04:05:00.000Z', seed: 1 });
  await transport.send(request(PAGE), new AbortController().signal);
  await transport.finish({
    pages: [{ url: PAGE, at: '2024-02-03T04:05:01.000Z' }],
    title: 'Sources',
    description: 'One source.',
    created: '2024-02-03T04:06:00.000Z',
    ...(signingKey === undefined ? {} : { signingKey }),
  });
  return await readFile(file);
}

test('a package is whole where the disk takes little at a time', async () => {
  const probe = await open(join(folder, 'probe'), 'w');
  const { write } = Object.getPrototypeOf(probe) as typeof probe;
  await probe.close();
  // Near the end of a disk, or of a quota, a system writes less than it is given and says how much.
  const little = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'write');
  little.mockImplementation(function (this: FileHandle, data: unknown) {
    return write.call(this, (data as Uint8Array).subarray(0, 1000) as never);
  } as typeof write);
  const whole = await packageOf('little.wacz').finally(() => little.mockRestore());
  expect((await checkWacz(whole, 'little.wacz')).problems).toEqual([]);
});

/** Offsets in the directory of what says nothing of contents: who made the ZIP, and attributes of files on a disk. */
function isIdle(at: number): boolean {
  return (readZipDirectory(bytes) ?? []).some(({ central }) => {
    const inRecord = at - (central.byteOffset - bytes.byteOffset);
    return inRecord === 4 || inRecord === 5 || (inRecord >= 36 && inRecord <= 41);
  });
}

const changedAt = (at: number, bit: number) => bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
const saysSo = async (changed: Uint8Array) => {
  try {
    const { problems, signature } = await checkWacz(changed, 'changed.wacz');
    return problems.length > 0 || signature.kind === 'wrong';
  } catch (error) {
    return isStetError(error) && error.code === 'BAD_RECORDING';
  }
};
/** The same package with one file exchanged, and what lists it computed again: what somebody does who means it. */
async function forged(path: string, content: string): Promise<Uint8Array> {
  const files = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  files[path] = new TextEncoder().encode(content);
  const list = JSON.parse(text('datapackage.json')) as { resources: { path: string; hash: string; bytes: number }[] };
  for (const each of list.resources) {
    const found = files[each.path] ?? new Uint8Array();
    Object.assign(each, { hash: `sha256:${sha256(found)}`, bytes: found.length });
  }
  files['datapackage.json'] = new TextEncoder().encode(JSON.stringify(list));
  const digest = JSON.parse(text('datapackage-digest.json')) as Record<string, unknown>;
  digest['hash'] = `sha256:${sha256(files['datapackage.json'])}`;
  files['datapackage-digest.json'] = new TextEncoder().encode(JSON.stringify(digest));
  return zipSync(files, { level: 6 });
}

describe('a package', () => {
  test('that took a while to write is as it was made', async () => {
    let now = Date.UTC(2024, 1, 3, 4, 6);
    vi.spyOn(Date, 'now').mockImplementation(() => {
      now += 3000; // a ZIP counts in steps of two seconds
      return now;
    });
    const slow = await packageOf('slow.wacz');
    vi.restoreAllMocks();
    expect((await checkWacz(slow, 'slow.wacz')).problems).toEqual([]);
  });

  test('is as it was made, with all its records', async () => {
    const { problems, signature, ...facts } = await checkWacz(bytes, 'one.wacz');
    expect(problems).toEqual([]);
    expect(signature).toMatchObject({ kind: 'anonymous', created: '2024-02-03T04:06:00.000Z' });
    expect(facts).toEqual({ files: 5, records: 1, created: '2024-02-03T04:06:00.000Z', software: 'stet/test' });
  });

  test('does not hide one changed bit, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.constantFrom(1, 16, 128), async (at, bit) => {
        fc.pre(!isIdle(at));
        expect(await saysSo(changedAt(at, bit))).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test('does not hide that it was cut short, or that something was added', async () => {
    for (const at of [0, 1, 30, 700, bytes.length - 1]) expect(await saysSo(bytes.subarray(0, at))).toBe(true);
    expect(await saysSo(Buffer.concat([bytes, Buffer.from('x')]))).toBe(true);
    const more = zipSync({ ...unzipSync(bytes), 'archive/more.warc.gz': new Uint8Array(9) }, { level: 0 });
    const { problems } = await checkWacz(more, 'more.wacz');
    expect(problems).toEqual([{ path: 'archive/more.warc.gz', what: 'it is not in the list of files' }]);
  });

  test('that was changed with all its digests is told by its signature alone', async () => {
    const pages = await forged('pages/pages.jsonl', '{"format":"json-pages-1.0","id":"pages"}\n');
    expect(await checkWacz(pages, 'forged.wacz')).toMatchObject({
      problems: [],
      signature: { kind: 'wrong', why: 'it was made for another list of files' },
    });
  });

  test('that nobody signed tells what was changed by each of its digests', async () => {
    const files = unzipSync(await packageOf('nobodys.wacz'));
    const [page, list] = ['pages/pages.jsonl', 'datapackage.json'];
    // Of one length with what was there, which the list has too.
    const changed = new TextEncoder().encode(new TextDecoder().decode(files[page]).replace('news.test', 'lies.test'));
    const listed = new TextDecoder().decode(files[list]).replace('One source.', 'Two source.');
    const told = async (other: Record<string, Uint8Array>) =>
      (await checkWacz(zipSync({ ...files, ...other }, { level: 0 }), 'a.wacz')).problems.map(({ path }) => path);
    expect(await told({})).toEqual([]);
    expect(changed).not.toEqual(files[page]);
    expect(await told({ [page]: changed })).toEqual([page]);
    expect(await told({ [list]: new TextEncoder().encode(listed) })).toEqual([list]);
  });

  test('of another tool may be compressed, and unsigned', async () => {
    const unsigned = zipSync(unzipSync(await packageOf('unsigned.wacz')), { level: 9 });
    expect(await checkWacz(unsigned, 'other.wacz')).toMatchObject({ problems: [], signature: { kind: 'none' } });
  });

  test('of another tool may have a compressed index', async () => {
    const { 'indexes/index.cdx': index = new Uint8Array(), ...files } = unzipSync(bytes);
    const check = async (packed: Uint8Array) =>
      await checkWacz(zipSync({ ...files, 'indexes/index.cdx.gz': packed }, { level: 0 }), 'other.wacz');
    expect((await check(gzipSync(index))).records).toBe(1);
    expect((await check(index)).problems).toContainEqual({
      path: 'indexes/index.cdx.gz',
      what: 'it cannot be unpacked',
    });
  });

  test.each([
    [
      'an index that points at nothing',
      'indexes/index.cdx',
      'a 2 {"url":"http://a.test/","filename":"b.warc","offset":"0","length":"9"}\n',
    ],
    [
      'an index that points between records',
      'indexes/index.cdx',
      `a 2 {"url":"${PAGE}","filename":"data.warc.gz","offset":"7","length":"90"}\n`,
    ],
    [
      'an index that names another address',
      'indexes/index.cdx',
      'a 2 {"url":"http://a.test/","filename":"data.warc.gz","offset":"0","length":"9999"}\n',
    ],
    ['an index that makes no sense', 'indexes/index.cdx', 'a 2 {"url":7,"offset":-1}\n{}\nx\n'],
    ['a list of files that is none', 'datapackage.json', '[]'],
    ['a digest that is none', 'datapackage-digest.json', 'null'],
  ])('with %s is told', async (_name, path, content) => {
    const files = unzipSync(bytes);
    const changed = zipSync({ ...files, [path]: new TextEncoder().encode(content) }, { level: 0 });
    expect(await saysSo(changed)).toBe(true);
  });
});

describe('a signature', () => {
  const facts = { created: '2024-02-03T04:06:00.000Z', software: 'stet/test' };

  test('of the same key has the same fingerprint, and no other hash', () => {
    const key = newSigningKey();
    const [one, two] = [signHash('sha256:aa', key, facts), signHash('sha256:bb', key, facts)];
    const fingerprints = [checkSignature(one, 'sha256:aa'), checkSignature(two, 'sha256:bb')];
    expect(fingerprints[0]).toEqual(fingerprints[1]);
    expect(checkSignature({ ...one, hash: 'sha256:bb' }, 'sha256:bb')).toMatchObject({ kind: 'wrong' });
  });

  test.each([
    ['nothing', 7],
    ['no key', { hash: 'sha256:aa', signature: 'AA==' }],
    ['a key that is none', { hash: 'sha256:aa', signature: 'AA==', publicKey: 'AA==' }],
    ['a certificate that is none', { hash: 'sha256:aa', signature: 'AA==', domainCert: 'x', domain: 'a.test' }],
  ])('that is %s is wrong', (_name, signed) => {
    expect(checkSignature(signed, 'sha256:aa').kind).toBe('wrong');
  });

  test('needs a key', () => {
    expect(() => signHash('sha256:aa', 'no key', facts)).toThrow(/no elliptic-curve private key/);
  });
});
