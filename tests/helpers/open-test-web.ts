import type { Asked, Web } from '../../src/core/asking.ts';
import type { Exchange, Headers, Request, Transport } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import type { Source } from '../../src/core/source.ts';
import { createWeb } from '../../src/web/index.ts';
import type { WebSetup } from '../../src/web/options.ts';

/** What a fake site answers: a response, or a failure by phase and code. */
export type FakeAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
      readonly truncated?: 'length' | 'time' | 'disconnect';
    }
  | { readonly phase: 'dns' | 'connect' | 'tls' | 'headers' | 'body' | 'proxy' | 'guard'; readonly code: string };

/** A transport that answers from a function: no socket, no waiting. `asked` keeps the requests. */
export class FakeTransport implements Transport {
  readonly asked: Request[] = [];
  readonly #answer: (url: URL, nth: number, request: Request) => FakeAnswer;
  readonly #counts = new Map<string, number>();

  constructor(answer: (url: URL, nth: number, request: Request) => FakeAnswer) {
    this.#answer = answer;
  }

  send(request: Request): Promise<Exchange> {
    this.asked.push(request);
    const nth = (this.#counts.get(request.url) ?? 0) + 1;
    this.#counts.set(request.url, nth);
    const answer = this.#answer(new URL(request.url), nth, request);
    const shared = {
      url: request.url,
      method: request.method,
      at: '2026-11-24T10:00:00.000Z',
      elapsedMs: 5,
      attempt: request.attempt,
    };
    if ('phase' in answer)
      return Promise.resolve({ ...shared, outcome: { kind: 'failure', phase: answer.phase, code: answer.code } });
    const bytes =
      typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : (answer.body ?? new Uint8Array());
    const headers: Headers = Object.entries(answer.headers ?? { 'content-type': 'text/html; charset=utf-8' });
    return Promise.resolve({
      ...shared,
      outcome: {
        kind: 'response',
        status: answer.status ?? 200,
        headers: headers.map(([name, value]) => [name.toLowerCase(), value]),
        ...(bytes.length === 0
          ? {}
          : { body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) } }),
        ...(answer.truncated === undefined ? {} : { truncated: answer.truncated }),
      },
    });
  }
}

/** A web room over a fake transport, without pauses. */
export function openTestWeb(transport: Transport, options: Partial<WebSetup> = {}): Web {
  let now = Date.parse('2026-11-24T10:00:00Z');
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      now += Math.max(0, ms);
      return Promise.resolve();
    },
  };
  return createWeb({ clock, transport, hostIntervalMs: 0, random: () => 0.5, ...options });
}

/** A source with nothing but its address. */
export function sourceAt(url: string, rest: Partial<Source> = {}): Source {
  return {
    id: 's1',
    key: url,
    url,
    citedAs: url,
    kind: 'web',
    ids: {},
    place: { line: 1, column: 1 },
    occurrences: [],
    links: [],
    unmarked: true,
    ...rest,
  };
}

/** Asks one address in both passes, as the hall does. */
export async function askTwice(web: Web, url: string, rest: Partial<Source> = {}): Promise<Asked> {
  const { signal } = new AbortController();
  const first = await web.ask(sourceAt(url, rest), { depth: 'claims', abort: signal, pass: 1 });
  return first.askAgain
    ? await web.ask(sourceAt(url, rest), { depth: 'claims', abort: signal, pass: 2, before: first.state })
    : first;
}
