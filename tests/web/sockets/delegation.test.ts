import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/core/clock.ts';
import { createWeb } from '../../../src/web/index.ts';
import { delegationOf } from '../../../src/web/sockets/delegation.ts';
import { openServer } from '../../helpers/loopback.ts';
import { askTwice } from '../../helpers/open-test-web.ts';

const no = () => Promise.reject(Object.assign(new Error('ENODATA'), { code: 'ENODATA' }));

describe('the names that a host leads to', () => {
  test('are those of its domain’s servers and its own aliases', async () => {
    const asked: string[] = [];
    const names = await delegationOf('www.old-town.test', {
      resolveNs: (name) => {
        asked.push(name);
        return Promise.resolve(['NS1.Holder.test.', 'ns2.holder.test']);
      },
      resolveCname: (name) => {
        asked.push(name);
        return Promise.resolve(['shop.holder.test']);
      },
    });
    expect(names).toEqual(['ns1.holder.test', 'ns2.holder.test', 'shop.holder.test']);
    expect(asked).toEqual(['old-town.test', 'www.old-town.test']);
  });

  test('are none where nobody answers', async () => {
    expect(await delegationOf('old-town.test', { resolveNs: no, resolveCname: no })).toEqual([]);
  });
});

/** Text in no language that the signals know: only the names tell. */
const STRANGE = '<html><head><title>Verda mola</title></head><body><p>Nenio alia videblas tie.</p></body></html>';
const NS = 2;
const A = 1;

/** Answers A with this machine and NS with a server whose name begins with that of the domain (RFC 1035 §4). */
function openNameServer(): Promise<Socket> {
  const server = createSocket('udp4');
  const labels = (name: string) =>
    Buffer.concat([
      ...name.split('.').map((part) => Buffer.from([part.length, ...Buffer.from(part)])),
      Buffer.from([0]),
    ]);
  server.on('message', (question, from) => {
    const end = question.indexOf(0, 12) + 5;
    const type = question.readUInt16BE(end - 4);
    const isParked = question.subarray(12, end).includes('parked-town');
    const data =
      type === A
        ? Buffer.from([127, 0, 0, 1])
        : type === NS
          ? labels(isParked ? 'ns1.sedoparking.com' : 'ns1.registrar.test')
          : null;
    const header = Buffer.from(question.subarray(0, 12));
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(data === null ? 0 : 1, 6);
    header.fill(0, 8, 12);
    const record = (rdata: Buffer) => Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, rdata.length, ...rdata]);
    server.send(
      Buffer.concat([header, question.subarray(12, end), ...(data === null ? [] : [record(data)])]),
      from.port,
      from.address,
    );
  });
  return new Promise((done) => server.bind(0, '127.0.0.1', () => done(server)));
}

describe('a short page in words that nobody knows', () => {
  let names: Socket;
  let site: Server;
  beforeAll(async () => {
    names = await openNameServer();
    site = createServer((request, response) => {
      const isCited = request.url === '/osprey';
      response.writeHead(isCited ? 200 : 404, { 'content-type': 'text/html' }).end(isCited ? STRANGE : '');
    });
    await openServer(site);
  });
  afterAll(() => {
    names.close();
    site.close();
  });

  const webOf = (env: Record<string, string>) =>
    createWeb({
      clock: systemClock,
      hostIntervalMs: 0,
      allowPrivate: ['127.0.0.1'],
      nameServers: [`127.0.0.1:${names.address().port}`],
      env,
    });
  const port = () => (site.address() as AddressInfo).port;

  test.each([
    ['parked-town.test', 'dead parked'],
    ['lively-town.test', 'alive ok'],
  ])('at %s is %s', async (host, expected) => {
    const web = webOf({});
    const { state } = await askTwice(web, `http://${host}:${port()}/osprey`);
    await web.close();
    expect(`${state.liveness} ${state.reason}`).toBe(expected);
  });

  test('is not looked into where a proxy looks names up', async () => {
    const web = webOf({ HTTP_PROXY: `http://127.0.0.1:${port()}` });
    const { state } = await askTwice(web, 'http://parked-town.test/osprey');
    await web.close();
    expect(state.reason).not.toBe('parked');
  });
});
