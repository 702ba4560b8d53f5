import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type FakeIo, fakeIo } from '../helpers/fake-io.ts';

/** Starts `stet serve` and gives its address once it is printed. */
async function start(...args: string[]): Promise<{ io: FakeIo; url: URL; ended: Promise<number> }> {
  const io = fakeIo(process.cwd());
  const ended = main(['serve', '--offline', ...args], io);
  const printed = await Promise.race([expect.poll(io.out, { timeout: 20_000 }).toMatch(/\n/), ended]);
  if (typeof printed === 'number') throw new Error(io.err());
  return { io, url: new URL(io.out().trim()), ended };
}

function statusOf(url: URL, host = url.hostname): Promise<number | string> {
  return new Promise((resolve) => {
    const sent = request({
      agent: false,
      host,
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host },
    });
    sent.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    sent.end();
  });
}

describe('stet serve', () => {
  test('prints an address with a token, serves it on loopback alone, and ends with Ctrl-C', async () => {
    const { io, url, ended } = await start();
    expect(url.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
    expect(io.err()).toContain('nothing is kept');
    expect(await statusOf(url)).toBe(303);
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (outside !== undefined) expect(await statusOf(url, outside.address)).toBe('ECONNREFUSED');
    io.signal('SIGINT');
    expect(await ended).toBe(0);
    expect(await statusOf(url)).toBe('ECONNREFUSED');
  });

  test('has another token at every start', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.url.search).not.toBe(second.url.search);
    for (const { io } of [first, second]) io.signal('SIGTERM');
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  });

  // A worker's metrics are refused in the same words.
  test.each(['65536', '99999999999999999999', '-1', 'http'])('refuses the port %s in words', async (port) => {
    for (const [command, option] of [
      ['serve', '--port'],
      ['worker', '--metrics'],
    ] as const) {
      const io = fakeIo(process.cwd(), { env: { STET_QUEUE: 'redis://127.0.0.1:1', STET_STORE: 'store.sqlite' } });
      expect(await main([command, `${option}=${port}`], io)).toBe(2);
      expect(io.err()).toBe(
        `stet: Unexpected value \`${port}\` for ${option}, expected a whole number from 0 to 65535\n`,
      );
    }
  });

  test('says that a port is taken, and what to do', async () => {
    const first = await start();
    const io = fakeIo(process.cwd());
    expect(await main(['serve', '--port', first.url.port], io)).toBe(2);
    expect(io.err()).toMatch(/Cannot listen on port \d+: somebody else uses it\n.*--port/);
    first.io.signal('SIGINT');
    await first.ended;
  });
});
