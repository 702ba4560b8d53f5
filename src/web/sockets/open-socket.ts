import { isIPv6, connect as netConnect, type Socket } from 'node:net';
import type { FailurePhase } from '../../core/exchange.ts';
import { ConnectFailure } from './connect-failure.ts';

/** Addresses of one host that are tried before the host counts as unreachable. */
const MAX_ADDRESSES = 4;
/** RFC 8305 §5: how long an address has a start over the next one. Shorter opens connections that nobody needs. */
const ATTEMPT_DELAY_MS = 250;

/** A plain TCP connection. @throws ConnectFailure in the given phase */
export function openSocket(host: string, port: number, timeoutMs: number, phase: FailurePhase): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { socket } = dial(host, port, timeoutMs, phase, (error) => {
      if (error === null) resolve(socket);
      else reject(error);
    });
  });
}

/**
 * A TCP connection to the first of several addresses that accepts one: the next is tried when the one before has
 * failed or has been silent for a moment (RFC 8305), so that one dead address does not make a host slow.
 * @throws ConnectFailure of the first address, the one that a person would have tried
 */
export function openFirst(addresses: readonly string[], port: number, timeoutMs: number): Promise<Socket> {
  const [only, ...others] = takingTurns(addresses).slice(0, MAX_ADDRESSES);
  if (only === undefined) return Promise.reject(new ConnectFailure('dns', 'ENODATA', 'the name has no address'));
  if (others.length === 0) return openSocket(only, port, timeoutMs, 'connect');
  return race([only, ...others], port, timeoutMs);
}

/** One address of each family in turn (RFC 8305 §4): four of a family that this network does not have are not all there is. */
function takingTurns(addresses: readonly string[]): readonly string[] {
  const six = addresses.filter((address) => isIPv6(address));
  const four = addresses.filter((address) => !isIPv6(address));
  return Array.from({ length: Math.max(four.length, six.length) }, (_, nth) => [four[nth], six[nth]])
    .flat()
    .filter((address) => address !== undefined);
}

function race(addresses: readonly string[], port: number, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const attempts = new Set<Attempt>();
    let failure: ConnectFailure | null = null;
    let next = 0;
    let delay: NodeJS.Timeout | undefined;
    let won = false;
    const start = () => {
      clearTimeout(delay);
      const address = addresses[next++];
      if (address === undefined) return;
      const attempt = dial(address, port, timeoutMs, 'connect', (error) => {
        attempts.delete(attempt);
        if (won) return;
        if (error === null) {
          won = true;
          clearTimeout(delay);
          for (const other of attempts) other.cancel();
          resolve(attempt.socket);
          return;
        }
        failure ??= error;
        if (next < addresses.length) start();
        else if (attempts.size === 0) reject(failure);
      });
      attempts.add(attempt);
      if (next < addresses.length) delay = setTimeout(start, ATTEMPT_DELAY_MS);
    };
    start();
  });
}

interface Attempt {
  readonly socket: Socket;
  cancel(): void;
}

function dial(
  host: string,
  port: number,
  timeoutMs: number,
  phase: FailurePhase,
  done: (error: ConnectFailure | null) => void,
): Attempt {
  const socket = netConnect({ host, port, noDelay: true, keepAlive: true });
  const timer = setTimeout(
    () => socket.destroy(new ConnectFailure(phase, 'UND_ERR_CONNECT_TIMEOUT', `no connection within ${timeoutMs} ms`)),
    timeoutMs,
  );
  const onError = (error: NodeJS.ErrnoException) => {
    clearTimeout(timer);
    done(
      error instanceof ConnectFailure ? error : new ConnectFailure(phase, error.code ?? 'ECONNREFUSED', error.message),
    );
  };
  socket.once('error', onError);
  socket.once('connect', () => {
    clearTimeout(timer);
    socket.off('error', onError);
    done(null);
  });
  const cancel = () => {
    clearTimeout(timer);
    socket.off('error', onError);
    socket.on('error', () => undefined); // lost the race: what becomes of it is of no interest
    socket.destroy();
  };
  return { socket, cancel };
}
