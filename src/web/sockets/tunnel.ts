import { isIP, type Socket } from 'node:net';
import { ConnectFailure } from './connect-failure.ts';
import { normalHost } from './guard.ts';
import { failureSaidByProxy, type ProxyServer } from './proxy.ts';

/** Of a proxy's refusal that is read for its reason. */
const ANSWER_BYTES = 16 * 1024;

interface ProxyAnswer {
  readonly head: string;
  readonly body: string;
}

/**
 * Asks a proxy for a tunnel (CONNECT, RFC 9110 §9.3.6) and reads its answer: undici's own agents hide the status and
 * the headers of a refusal.
 * @throws ConnectFailure with what the proxy says of the target; an unexplained refusal is the proxy's own failure
 */
export async function requestTunnel(
  socket: Socket,
  target: { readonly hostname: string; readonly port: number },
  proxy: ProxyServer,
  timeoutMs: number,
): Promise<void> {
  const name = normalHost(target.hostname);
  const authority = `${isIP(name) === 6 ? `[${name}]` : name}:${target.port}`;
  const lines = [
    `CONNECT ${authority} HTTP/1.1`,
    `Host: ${authority}`,
    ...(proxy.authorization === undefined ? [] : [`Proxy-Authorization: ${proxy.authorization}`]),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = await readAnswer(socket, timeoutMs);
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer.head)?.[1] ?? 0);
  if (status >= 200 && status < 300) return;
  socket.destroy();
  throw refusal(status, answer, name);
}

function refusal(status: number, { head, body }: ProxyAnswer, host: string): ConnectFailure {
  const headers = head
    .split('\r\n')
    .slice(1)
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    });
  const said = failureSaidByProxy(headers, body, host);
  if (said !== null) return said;
  if (status === 407)
    return new ConnectFailure('proxy', 'PROXY_AUTH_REQUIRED', 'the proxy wants a name and a password');
  // 502, 503 and 504 may be the target's fault or the proxy's: nothing here says which, so the source is not blamed.
  const code = status === 502 || status === 503 || status === 504 ? 'PROXY_UNEXPLAINED' : 'PROXY_REFUSED';
  return new ConnectFailure('proxy', code, `the proxy answered ${status || 'nonsense'} to CONNECT`);
}

/** The head of an answer, and of a refusal the body as far as it comes. Never reads past the head of a 2xx. */
function readAnswer(socket: Socket, timeoutMs: number): Promise<ProxyAnswer> {
  return new Promise((resolve, reject) => {
    let data = '';
    const done = (act: () => void) => {
      clearTimeout(timer);
      socket.off('data', onData);
      socket.off('error', onError);
      socket.off('close', onClose);
      socket.off('end', onClose);
      socket.pause();
      act();
    };
    const fail = (code: string, detail: string) => done(() => reject(new ConnectFailure('proxy', code, detail)));
    const finish = (end: number) => done(() => resolve({ head: data.slice(0, end), body: data.slice(end + 4) }));
    const onData = (chunk: Buffer) => {
      data += chunk.toString('latin1');
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        if (data.length > ANSWER_BYTES) fail('PROXY_REFUSED', 'the proxy’s answer is too long');
        return;
      }
      const wanted = Number(/\r\ncontent-length:\s*(\d+)/i.exec(data.slice(0, end))?.[1] ?? 0);
      const isOpen = /^HTTP\/1\.[01] 2/.test(data);
      if (isOpen || data.length - end - 4 >= Math.min(wanted, ANSWER_BYTES)) finish(end);
    };
    const onError = (error: NodeJS.ErrnoException) => fail(error.code ?? 'ECONNRESET', error.message);
    const onClose = () => {
      const end = data.indexOf('\r\n\r\n');
      if (end >= 0) finish(end);
      else fail('ECONNRESET', 'the proxy closed the connection');
    };
    const timer = setTimeout(() => {
      socket.destroy();
      fail('PROXY_TIMEOUT', `no answer from the proxy within ${timeoutMs} ms`);
    }, timeoutMs);
    socket.on('data', onData);
    socket.once('error', onError);
    socket.once('close', onClose);
    socket.once('end', onClose);
  });
}
