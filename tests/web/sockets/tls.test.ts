import { createServer as createTlsServer, type Server } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/core/clock.ts';
import type { Exchange, FailureOutcome } from '../../../src/core/exchange.ts';
import { failureReason } from '../../../src/web/failure-reason.ts';
import { createTransport } from '../../../src/web/sockets/transport.ts';
import { closeServer, openServer } from '../../helpers/loopback.ts';
import { type CertificateKind, TestCa } from '../../helpers/test-ca.ts';

const closers: (() => unknown)[] = [];
let ca: TestCa;

beforeAll(async () => {
  ca = await TestCa.create();
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(server: Server): Promise<number> {
  const port = await openServer(server);
  closers.push(() => {
    server.closeAllConnections();
    return closeServer(server);
  });
  return port;
}

async function ask(port: number, trusted = [ca.pem]): Promise<Exchange> {
  const transport = createTransport({
    clock: systemClock,
    timeoutMs: 5000,
    connectTimeoutMs: 700,
    allowPrivate: [],
    resolve: [`site.test:${port}:127.0.0.1`],
    env: {},
    ca: trusted,
  });
  closers.push(() => transport.close?.());
  const request = { url: `https://site.test:${port}/`, method: 'GET' as const, maxBytes: 1000, attempt: 1 };
  return await transport.send(request, new AbortController().signal);
}

describe('a server’s certificate', () => {
  test('that is right is told with the answer', async () => {
    const port = await listen(
      createTlsServer(await ca.certificate('site.test'), (_request, response) => response.end('hello')),
    );
    const { outcome } = await ask(port);
    expect(outcome).toMatchObject({
      kind: 'response',
      status: 200,
      tls: { protocol: 'TLSv1.3', subject: 'site.test', issuer: 'stet test CA' },
    });
  });

  test.each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['untrusted', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] satisfies [CertificateKind, string][])('that is %s fails as %s, and no request is sent', async (kind, code) => {
    let requests = 0;
    const server = createTlsServer(await ca.certificate('site.test', kind), (_request, response) => {
      requests += 1;
      response.end();
    });
    const { outcome } = await ask(await listen(server));
    expect(outcome).toMatchObject({ kind: 'failure', phase: 'tls', code, tls: { error: code } });
    expect(outcome.tls?.validTo).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(requests).toBe(0);
  });

  test('of a CA that nobody knows, sent without it, is untrusted and no missing link', async () => {
    const other = await TestCa.create('Elsewhere Trust');
    const port = await listen(
      createTlsServer(await other.certificate('site.test'), (_request, response) => response.end()),
    );
    expect((await ask(port)).outcome).toMatchObject({ phase: 'tls', code: 'CERT_UNTRUSTED' });
  });

  test('of an organisation whose root is trusted here lacks its link, whatever the names', async () => {
    const office = await TestCa.create('Sign 1,O=Rig');
    const port = await listen(
      createTlsServer(await office.certificate('site.test'), (_request, response) => response.end()),
    );
    const root = await TestCa.create('Net 2,O=Rig');
    expect((await ask(port, [root.pem])).outcome).toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  });
});

describe('a handshake', () => {
  test('with a server of TLS 1.1 alone says that the protocol is old', async () => {
    const server = createTlsServer(
      {
        ...(await ca.certificate('site.test')),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      },
      (_request, response) => response.end(),
    );
    server.on('tlsClientError', () => undefined);
    expect((await ask(await listen(server))).outcome).toMatchObject({ phase: 'tls', code: 'TLS_OLD_PROTOCOL' });
  });

  test('with a server that speaks plain HTTP is a failure of TLS', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_request, response) => response.end());
    const port = await listen(server as unknown as Server); // only listen, address and close are used
    expect((await ask(port)).outcome).toMatchObject({
      kind: 'failure',
      phase: 'tls',
      detail: 'what answers there speaks no TLS',
    });
  });

  test.each([
    [40, 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'sslv3 alert handshake failure', 'tls-error'],
    [112, 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'tlsv1 unrecognized name', 'tls-error'],
    [
      120,
      'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
      'the server speaks no HTTP/1.1, perhaps HTTP/2 alone, as browsers do',
      'bad-response',
    ],
  ])('that ends in alert %i is told in the same words every time', async (alert, code, detail, reason) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, alert])));
    });
    const port = await openServer(server);
    closers.push(() => closeServer(server));
    const { outcome } = await ask(port);
    expect(outcome).toEqual({ kind: 'failure', phase: 'tls', code, detail });
    expect(failureReason(outcome as FailureOutcome, true)).toBe(reason);
  });

  test('that never ends is a timeout, and leaves no connection behind', async () => {
    let closed: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('close', closed);
      socket.resume();
    });
    const port = await openServer(server);
    closers.push(() => closeServer(server));
    expect((await ask(port)).outcome).toMatchObject({
      phase: 'tls',
      code: 'TLS_TIMEOUT',
    });
    await gone;
  });
});
