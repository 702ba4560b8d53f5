import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Exchange, Headers, Request } from '../../../src/core/exchange.ts';
import { recordTransport } from '../../../src/store/recordings/record.ts';
import { openReplay, type Replay } from '../../../src/store/recordings/replay.ts';
import { cpuMs } from '../../helpers/cpu-ms.ts';
import { tempFolders } from '../../helpers/temp-folders.ts';
import { request, responding, type Scripted, scriptedTransport } from '../scripted-transport.ts';
import { responseRecord, unpackedText, warcFile } from '../warc-files.ts';

const newFolder = tempFolders();

const go = new AbortController().signal;
let folder = '';
beforeAll(async () => {
  folder = await newFolder();
});

/** Asks a scripted web in order while it is recorded; gives what was seen and the file. */
async function record(
  script: Readonly<Record<string, readonly Scripted[]>>,
  asks: readonly Request[],
  name = 'web.warc.gz',
): Promise<{ seen: Exchange[]; file: Buffer }> {
  const path = join(folder, name);
  const meta = { software: 'stet/test', startedAt: '2024-02-03T04:05:00.000Z', seed: 77, argv: ['check', 'a b.md'] };
  const transport = recordTransport(scriptedTransport(script), { file: path, ...meta });
  const seen: Exchange[] = [];
  for (const ask of asks) seen.push(await transport.send(ask, go));
  await transport.close();
  return { seen, file: await readFile(path) };
}

/** An exchange as plain data, its body read. */
async function flat({ outcome, ...rest }: Exchange): Promise<unknown> {
  if (outcome.kind === 'failure') return { ...rest, outcome };
  const { body, ...facts } = outcome;
  const bytes = body === undefined ? null : Buffer.from(await body.read()).toString('latin1');
  return { ...rest, outcome: { ...facts, body: bytes, sha256: body?.sha256, size: body?.bytes } };
}

const flatAll = (exchanges: readonly Exchange[]) => Promise.all(exchanges.map(flat));
const sendAll = async (replay: Replay, asks: readonly Request[]) => {
  const out: Exchange[] = [];
  for (const ask of asks) out.push(await replay.transport.send(ask, go));
  return out;
};

describe('what was recorded comes back', () => {
  test('responses with repeated, empty and foreign headers, binary and cut bodies, failures, in their order', async () => {
    const headers: Headers = [
      ['x-a', '1'],
      ['warc-type', 'hostile'],
      ['x-b', ''],
      ['x-a', 'two,,,three'],
      ['warc-type', 'again'],
      ['x-name', 'Zürich 東京'],
    ];
    const script: Record<string, Scripted[]> = {
      'https://a.test/1': [
        responding(200, headers, Uint8Array.from([0, 13, 10, 13, 10, 255, 0])),
        responding(503, [], 'later'),
      ],
      'https://a.test/none': [responding(404, [])],
      'https://a.test/cut': [
        { ...responding(200, [['content-length', '99']], 'cut sh'), truncated: 'disconnect' } as Scripted,
      ],
      'https://b.test/': [
        { kind: 'failure', phase: 'tls', code: 'CERT_HAS_EXPIRED', detail: 'old', tls: { validTo: '2020-01-01' } },
        responding(200, [['content-type', 'text/html']], '<p>there</p>'),
      ],
    };
    const asks = [
      request('https://a.test/1'),
      request('https://b.test/'),
      request('https://a.test/1', { attempt: 2 }),
      request('https://a.test/none', { method: 'HEAD' }),
      request('https://a.test/cut'),
      request('https://b.test/', { attempt: 2 }),
    ];
    const { seen, file } = await record(script, asks);
    const replay = await openReplay(file, 'web.warc.gz');
    expect(await flatAll(await sendAll(replay, asks))).toEqual(await flatAll(seen));
  });

  test('any web, whatever is in it', async () => {
    const name = fc
      .stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
      .filter((text) => !/^(?:set-cookie2?|transfer-encoding)$/.test(text));
    const value = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/gu, '').trim());
    const outcome = fc.oneof(
      fc
        .record({
          status: fc.integer({ min: 200, max: 599 }),
          headers: fc.array(fc.tuple(name, value), { maxLength: 6 }),
          body: fc.uint8Array({ maxLength: 200 }),
        })
        .map(({ status, headers, body }) => responding(status, headers, body)),
      fc.record({
        kind: fc.constant('failure' as const),
        phase: fc.constantFrom('dns' as const, 'connect' as const, 'body' as const),
        code: fc.constantFrom('ENOTFOUND', 'ECONNREFUSED'),
        detail: fc.string({ unit: 'grapheme', maxLength: 20 }),
      }),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 5 }), async (outcomes) => {
        const script = { 'https://a.test/x?y=1': outcomes };
        const asks = outcomes.map((_, index) => request('https://a.test/x?y=1', { attempt: index + 1 }));
        const { seen, file } = await record(script, asks, `any-${run++}.warc.gz`);
        const replay = await openReplay(file, 'any');
        expect(await flatAll(await sendAll(replay, asks))).toEqual(await flatAll(seen));
      }),
      { numRuns: 40 },
    );
  });

  test('in any order of different addresses: only the nth ask of one address counts', async () => {
    const urls = Array.from({ length: 12 }, (_, index) => `https://host${index}.test/`);
    const script = Object.fromEntries(
      urls.map((url) => [url, [responding(500, [], `${url} 1`), responding(200, [], `${url} 2`)]]),
    );
    const asks = urls.flatMap((url) => [request(url), request(url)]);
    const { seen, file } = await record(script, asks);
    const replay = await openReplay(file, 'web');
    const shuffled = [...asks].reverse();
    const again = await sendAll(replay, shuffled);
    expect((await flatAll(again)).map((entry) => JSON.stringify(entry)).sort()).toEqual(
      (await flatAll(seen)).map((entry) => JSON.stringify(entry)).sort(),
    );
    expect(again[0]?.outcome).toMatchObject({ status: 500 });
  });

  test('asks of one address that want different dates, or send different bodies, are different asks', async () => {
    const at = (date: string) => request('https://gate.test/', { headers: { 'Accept-Datetime': date } });
    const post = (body: string) => request('https://gate.test/', { method: 'POST', body });
    const script = { 'https://gate.test/': ['a', 'b', 'c', 'd'].map((text) => responding(200, [], text)) };
    const { file } = await record(script, [at('2001'), at('2002'), post('x=1'), post('x=2')]);
    const replay = await openReplay(file, 'web');
    const answers = await sendAll(replay, [post('x=2'), at('2002'), post('x=1'), at('2001')]);
    const texts = await Promise.all(
      answers.map(async ({ outcome }) =>
        outcome.kind === 'response' ? Buffer.from((await outcome.body?.read()) ?? []).toString() : '',
      ),
    );
    expect(texts).toEqual(['d', 'b', 'c', 'a']);
  });

  test('asked more often than recorded, the last answer stands; never asked is a miss that says so', async () => {
    const { file } = await record({ 'https://a.test/': [responding(200, [], 'x')] }, [request('https://a.test/')]);
    const replay = await openReplay(file, 'web');
    const [first, second, other] = await sendAll(replay, [
      request('https://a.test/'),
      request('https://a.test/'),
      request('https://a.test/other'),
    ]);
    expect(first?.outcome).toMatchObject({ kind: 'response', status: 200 });
    expect(second?.outcome).toMatchObject({ kind: 'response', status: 200 });
    expect(other?.outcome).toMatchObject({ kind: 'failure', phase: 'guard', code: 'RECORDING_MISS' });
    expect(other?.outcome).toHaveProperty('detail', 'the recording holds no answer to GET https://a.test/other');
  });

  test('a body is cut where the replaying run wants less than the recording one', async () => {
    const { file } = await record({ 'https://a.test/': [responding(200, [], 'abcdef')] }, [request('https://a.test/')]);
    const replay = await openReplay(file, 'web');
    const { outcome } = await replay.transport.send(request('https://a.test/', { maxBytes: 4 }), go);
    expect(outcome).toMatchObject({ truncated: 'length', body: { bytes: 4 } });
  });
});

describe('what must not be kept is not kept', () => {
  test('cookies, credentials and headers that nobody knows stay out of the file; a session still begins', async () => {
    const script = {
      'https://a.test/': [
        responding(302, [
          ['location', '/'],
          ['set-cookie', 'sid=s3cr3t-one; Path=/; HttpOnly'],
          ['set-cookie', 'b=s3cr3t-two'],
        ]),
        responding(302, [
          ['location', '/'],
          ['set-cookie', 'sid=s3cr3t-three; Path=/'],
        ]),
        responding(200, [], 'in'),
      ],
    };
    const asks = [1, 2, 3].map(() =>
      request('https://a.test/', {
        headers: {
          cookie: 's3cr3t-cookie',
          Authorization: 'LOW s3cr3t-key',
          'x-api-key': 's3cr3t-api',
          accept: 'text/html',
        },
      }),
    );
    const { file } = await record(script, asks);
    const text = unpackedText(file);
    expect(text).not.toMatch(/s3cr3t|set-cookie|authorization|x-api-key/i);
    expect(text).toContain('accept: text/html');
    const replay = await openReplay(file, 'web');
    const headers = (await sendAll(replay, asks)).map(({ outcome }) =>
      outcome.kind === 'response' ? outcome.headers.filter(([name]) => name === 'set-cookie') : [],
    );
    expect(headers).toEqual([
      [
        ['set-cookie', 'sid=recorded-1; Path=/; HttpOnly'],
        ['set-cookie', 'b=recorded-2'],
      ],
      [['set-cookie', 'sid=recorded-3; Path=/']],
      [],
    ]);
  });
});

describe('the file itself', () => {
  test('says who wrote it, when, with which random seed and from which command line', async () => {
    const { file } = await record({ 'https://a.test/': [responding(200, [])] }, [request('https://a.test/')]);
    const text = unpackedText(file);
    expect(text).toMatch(/^WARC\/1\.1\r\n/);
    expect(text).toContain('software: stet/test\r\n');
    expect(text).toContain('stet-seed: 77\r\n');
    expect(text).toContain('stet-argv: ["check","a b.md"]\r\n');
    const replay = await openReplay(file, 'web');
    expect(replay).toMatchObject({ seed: 77, startedAt: '2024-02-03T04:05:00.000Z' });
    expect(replay.clock.now()).toBe(Date.parse('2024-02-03T04:05:00.000Z'));
  });

  test('that breaks off in the middle gives what was whole', async () => {
    const script = Object.fromEntries(
      ['1', '2', '3'].map((n) => [`https://a.test/${n}`, [responding(200, [], n.repeat(5000))]]),
    );
    const asks = ['1', '2', '3'].map((n) => request(`https://a.test/${n}`));
    const { file } = await record(script, asks);
    const replay = await openReplay(file.subarray(0, Math.floor(file.length * 0.7)), 'web');
    const outcomes = (await sendAll(replay, asks)).map(({ outcome }) => outcome.kind);
    expect(outcomes[0]).toBe('response');
    expect(outcomes[2]).toBe('failure');
  });

  test('in a folder that is not there is an error that says so, and only at the end', async () => {
    const transport = recordTransport(scriptedTransport({ 'https://a.test/': [responding(200, [])] }), {
      file: join(folder, 'no-such-folder', 'web.warc.gz'),
      software: 's',
      startedAt: '2024-02-03T04:05:00.000Z',
      seed: 1,
    });
    const { outcome } = await transport.send(request('https://a.test/'), go);
    expect(outcome).toMatchObject({ status: 200 });
    await expect(transport.close()).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a text', Buffer.from('just some words\r\n\r\nand more')],
    ['gzip of a text', gzipSync('just some words\r\n\r\nand more')],
    ['a ZIP without WARC', Buffer.from(zipSync({ 'a.txt': new Uint8Array([1]) }))],
    ['a broken ZIP', Buffer.from('504b030414000000', 'hex')],
    [
      'a WARC without answers',
      warcFile(
        [{ headers: { 'WARC-Type': 'warcinfo', 'WARC-Date': '2020-01-01T00:00:00Z' }, block: 'software: x\r\n' }],
        'members',
      ),
    ],
  ])('%s is no recording', async (_name, bytes) => {
    await expect(openReplay(bytes, 'some.file')).rejects.toMatchObject({ name: 'StetError', code: 'BAD_RECORDING' });
  });

  test('garbage never makes anything but a recording or BAD_RECORDING', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zipped) => {
        const file = zipped ? gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), bytes])) : bytes;
        await openReplay(file, 'garbage').catch((error: unknown) =>
          expect(error).toMatchObject({ code: 'BAD_RECORDING' }),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('recordings of other tools', () => {
  const page = (body: string, ...headers: string[]) =>
    `HTTP/1.1 200 OK\r\n${['Content-Type: text/html', ...headers].join('\r\n')}\r\n\r\n${body}`;
  const textAt = async (replay: Replay, url: string) => {
    const { outcome } = await replay.transport.send(request(url), go);
    return outcome.kind === 'failure' ? outcome.code : Buffer.from((await outcome.body?.read()) ?? []).toString();
  };

  test.each(['members', 'whole', 'plain'] as const)('compressed as %s', async (how) => {
    const records = ['1', '2', '3'].map((n) => responseRecord(`http://x.test/${n}`, page(`<p>${n}</p>`)));
    const replay = await openReplay(warcFile(records, how), 'other.warc.gz');
    expect(await Promise.all(['3', '1', '2'].map((n) => textAt(replay, `http://x.test/${n}`)))).toEqual([
      '<p>3</p>',
      '<p>1</p>',
      '<p>2</p>',
    ]);
    expect(replay.startedAt).toBe('2020-05-06T07:08:09.000Z');
  });

  test('several records in each of several members are told apart', async () => {
    const pair = (a: string, b: string) =>
      warcFile(
        [a, b].map((n) => responseRecord(`http://x.test/${n}`, page(n))),
        'whole',
      );
    const replay = await openReplay(Buffer.concat([pair('1', '2'), pair('3', '4')]), 'x');
    expect(await Promise.all(['1', '2', '3', '4'].map((n) => textAt(replay, `http://x.test/${n}`)))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('bodies still chunked, or only said to be, come back whole', async () => {
    const replay = await openReplay(
      warcFile(
        [
          responseRecord(
            'http://x.test/chunked',
            page('4\r\nWiki\r\n7;ext=1\r\npedia i\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'),
          ),
          responseRecord('http://x.test/said', page('not chunked at all', 'Transfer-Encoding: chunked')),
        ],
        'members',
      ),
      'x',
    );
    expect(await textAt(replay, 'http://x.test/chunked')).toBe('Wikipedia i');
    expect(await textAt(replay, 'http://x.test/said')).toBe('not chunked at all');
  });

  test('a revisit gives the payload that it refers to; wget writes the address in angle brackets', async () => {
    const replay = await openReplay(
      warcFile(
        [
          responseRecord('<http://x.test/first>', page('the one body'), { 'WARC-Payload-Digest': 'sha1:ABC' }),
          responseRecord('http://x.test/second', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n', {
            'WARC-Type': 'revisit',
            'WARC-Payload-Digest': 'sha1:ABC',
            'WARC-Profile': 'http://netpreserve.org/warc/1.0/revisit/identical-payload-digest',
          }),
        ],
        'members',
      ),
      'x',
    );
    expect(await textAt(replay, 'http://x.test/first')).toBe('the one body');
    expect(await textAt(replay, 'http://x.test/second')).toBe('the one body');
  });

  test('a WACZ package with two archives', async () => {
    const part = (n: string) => new Uint8Array(warcFile([responseRecord(`http://x.test/${n}`, page(n))], 'members'));
    const zip = zipSync({
      'archive/a.warc.gz': [part('a'), { level: 0 }],
      'archive/b.warc.gz': part('b'),
      'pages/pages.jsonl': new Uint8Array([123, 125]),
    });
    const replay = await openReplay(zip, 'crawl.wacz');
    expect(await textAt(replay, 'http://x.test/a')).toBe('a');
    expect(await textAt(replay, 'http://x.test/b')).toBe('b');
  });

  test('HEAD is answered from a recorded page, without its body', async () => {
    const replay = await openReplay(warcFile([responseRecord('http://x.test/', page('body', 'X-Y: z'))], 'plain'), 'x');
    const { outcome } = await replay.transport.send(request('http://x.test/#part', { method: 'HEAD' }), go);
    expect(outcome).toMatchObject({
      status: 200,
      headers: [
        ['content-type', 'text/html'],
        ['x-y', 'z'],
      ],
    });
    expect(outcome).not.toHaveProperty('body');
  });

  test('a file of many records is read in linear time', async () => {
    const records = Array.from({ length: 4000 }, (_, index) =>
      responseRecord(`http://x.test/${index}`, page(`${index}`.repeat(50))),
    );
    const file = warcFile(records, 'members');
    const started = cpuMs();
    const replay = await openReplay(file, 'x');
    const once = cpuMs() - started;
    expect(await textAt(replay, 'http://x.test/3999')).toBe('3999'.repeat(50));
    // Four times the records may take ten times as long on a busy machine, not sixteen times and more.
    const small = warcFile(records.slice(0, 1000), 'members');
    const startedSmall = cpuMs();
    await openReplay(small, 'x');
    expect(once).toBeLessThan(12 * (cpuMs() - startedSmall) + 500);
  });
});

describe('the clock of a replay', () => {
  test('wakes sleepers in the order of their times and never really sleeps', async () => {
    const { file } = await record({ 'https://a.test/': [responding(200, [])] }, [request('https://a.test/')]);
    const { clock } = await openReplay(file, 'web');
    const start = clock.now();
    const woken: string[] = [];
    const nap = async (name: string, ms: number) => {
      await clock.sleep(ms);
      woken.push(`${name} ${clock.now() - start}`);
    };
    const real = cpuMs();
    await Promise.all([nap('hour', 3_600_000), nap('second', 1000), nap('minute', 60_000), nap('same second', 1000)]);
    expect(woken).toEqual(['second 1000', 'same second 1000', 'minute 60000', 'hour 3600000']);
    expect(cpuMs() - real).toBeLessThan(10_000);
  });

  test('a sleep that is aborted rejects with the reason and keeps nobody else', async () => {
    const { file } = await record({ 'https://a.test/': [responding(200, [])] }, [request('https://a.test/')]);
    const { clock } = await openReplay(file, 'web');
    const stop = new AbortController();
    const long = clock.sleep(10_000_000, stop.signal);
    const short = clock.sleep(5);
    stop.abort(new Error('stopped'));
    await expect(long).rejects.toThrow('stopped');
    await short;
    await expect(clock.sleep(1, stop.signal)).rejects.toThrow('stopped');
  });
});
