import type { Exchange, Headers, Request, Transport } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';

/** What one ask is answered with. */
export type Scripted = Exchange['outcome'];

/** A response outcome with a body in memory. */
export function responding(status: number, headers: Headers, body: string | Uint8Array = ''): Scripted {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return {
    kind: 'response',
    status,
    headers,
    ...(bytes.length === 0
      ? {}
      : { body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) } }),
  };
}

export function request(url: string, more: Partial<Request> = {}): Request {
  return { url, method: 'GET', maxBytes: 1_000_000, attempt: 1, ...more };
}

/** A transport that answers from a script, by address; the last answer of an address stays. */
export function scriptedTransport(
  script: Readonly<Record<string, readonly Scripted[]>>,
): Transport & { readonly sent: Request[] } {
  const sent: Request[] = [];
  return {
    sent,
    send(asked) {
      const answers = script[asked.url] ?? [];
      const nth = sent.filter(({ url }) => url === asked.url).length;
      sent.push(asked);
      const outcome = answers[Math.min(nth, answers.length - 1)];
      if (outcome === undefined) throw new Error(`no script for ${asked.url}`);
      return Promise.resolve({
        url: asked.url,
        method: asked.method,
        at: new Date(Date.UTC(2024, 1, 3, 4, 5, sent.length)).toISOString(),
        elapsedMs: 40 + sent.length,
        attempt: asked.attempt,
        outcome,
      });
    },
  };
}
