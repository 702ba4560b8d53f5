import type { AddressInfo, Server } from 'node:net';

/** Has a server listen on loopback, at any port that is free; gives the port. */
export async function openServer(server: Server, host: '127.0.0.1' | '::1' = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port; // it listens on no pipe
}

/** Ends a server; resolves when its connections are done. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
}
