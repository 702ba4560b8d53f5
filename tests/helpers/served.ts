import type { Transport } from '../../src/core/exchange.ts';
import { serveArticles } from '../../src/index.ts';
import { type FakeAnswer, FakeTransport } from './open-test-web.ts';

/** The page of `stet serve` over an invented web. */
export interface Served {
  /** With the token. */
  readonly url: string;
  readonly origin: string;
  /** Addresses that were asked for. */
  asked(): string[];
  /** Lets the hosts answer that were held. */
  release(): void;
  close(): Promise<void>;
}

/** Serves with a web that answers from a function; hosts whose name begins with `slow` wait until `release()`. */
export async function openServed(answer: (url: URL) => FakeAnswer): Promise<Served> {
  const fake = new FakeTransport(answer);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const transport: Transport = {
    send: async (request, abort) => {
      if (new URL(request.url).hostname.startsWith('slow')) await orAborted(released, abort);
      return await fake.send(request);
    },
    close: () => Promise.resolve(),
  };
  const page = await serveArticles({
    version: '0.0.0',
    port: 0,
    run: { transport, archives: [], web: { hostIntervalMs: 0 } },
    gate: { failOn: ['dead-link'], maxUnknown: null },
  });
  return {
    url: page.url,
    origin: new URL(page.url).origin,
    asked: () => fake.asked.map(({ url }) => url),
    release,
    close: page.close,
  };
}

function orAborted(wait: Promise<void>, abort: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    void wait.then(resolve);
    if (abort.aborted) reject(abort.reason);
    abort.addEventListener('abort', () => reject(abort.reason));
  });
}
