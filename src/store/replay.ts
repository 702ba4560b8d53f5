import type { Clock } from '../core/clock.ts';
import { StetError } from '../core/errors.ts';
import type { Exchange, Headers, Request, Transport } from '../core/exchange.ts';
import { sha256 } from '../core/sha256.ts';
import { askKey, type RecordedExchange } from './recorded-exchange.ts';

/** A recording, ready to be asked instead of the web. */
export interface Replay {
  readonly transport: Transport;
  /** Starts when the recording did; waiting takes no time. */
  readonly clock: Clock;
  readonly random: () => number;
}

/** Unpacked size of a recording. */
const MAX_BYTES = 1024 * 1024 * 1024;

/**
 * Reads a WARC file, ours or another tool's. The nth ask of an address gets its nth recorded answer, and the last one
 * again when it is asked more often; an address that was never recorded fails with RECORDING_MISS.
 * @throws StetError BAD_RECORDING
 */
export async function openReplay(bytes: Uint8Array, name: string): Promise<Replay> {
  const recording = await readWarc(bytes, name);
  const asked = new Map<string, number>();
  let now = recording.startedAt;
  const clock: Clock = {
    now: () => now,
    sleep: (ms, abort) => {
      abort?.throwIfAborted();
      const until = now + Math.max(0, ms);
      return Promise.resolve().then(() => {
        now = Math.max(now, until);
      });
    },
  };
  return {
    clock,
    random: seeded(recording.seed),
    transport: {
      send(request, abort) {
        abort.throwIfAborted();
        const key = askKey(request.method, request.url);
        const answers = recording.answers.get(key) ?? [];
        const nth = asked.get(key) ?? 0;
        asked.set(key, nth + 1);
        const answer = answers[Math.min(nth, answers.length - 1)];
        return Promise.resolve(answer === undefined ? miss(request, now) : { ...answer, attempt: request.attempt });
      },
    },
  };
}

function miss(request: Request, now: number): Exchange {
  return {
    url: request.url,
    method: request.method,
    at: new Date(now).toISOString(),
    elapsedMs: 0,
    attempt: request.attempt,
    outcome: {
      kind: 'failure',
      phase: 'guard',
      code: 'RECORDING_MISS',
      detail: 'this address is not in the recording',
    },
  };
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random numbers of a recording run, from a seed that its replay finds again. */
export function seededRandom(seed: number): () => number {
  return seeded(seed);
}

interface Recording {
  readonly startedAt: number;
  readonly seed: number;
  readonly answers: ReadonlyMap<string, readonly Exchange[]>;
}

interface OpenAnswer {
  exchange: Exchange;
}

async function readWarc(bytes: Uint8Array, name: string): Promise<Recording> {
  const { WARCParser } = await import('warcio');
  const answers = new Map<string, Exchange[]>();
  const byId = new Map<string, OpenAnswer & { readonly list: Exchange[]; readonly index: number }>();
  let info = '';
  let firstDate = Number.NaN;
  let read = 0;
  try {
    for await (const record of WARCParser.iterRecords([bytes], { keepHeadersCase: true })) {
      const type = record.warcType;
      const url = record.warcTargetURI ?? '';
      if (Number.isNaN(firstDate)) firstDate = Date.parse(record.warcDate ?? '');
      if (type === 'warcinfo') info += new TextDecoder().decode(await record.readFully(false));
      else if (type === 'response' && /^https?:/i.test(url)) {
        // Decoding is ours: `readFully(true)` gives nothing back for a body that was cut.
        const body = await record.readFully(false);
        read += body.length;
        if (read > MAX_BYTES)
          throw new StetError('BAD_RECORDING', `\`${name}\` unpacks to more than ${MAX_BYTES / 1048576} MB`);
        const exchange = exchangeOf(
          url,
          record.warcDate ?? '',
          Number(record.httpHeaders?.statusCode),
          headersOf(record),
          body,
          record.warcHeader('WARC-Truncated'),
        );
        const list = answers.get(askKey('GET', url)) ?? [];
        list.push(exchange);
        answers.set(askKey('GET', url), list);
        byId.set(record.warcHeader('WARC-Record-ID') ?? '', { exchange, list, index: list.length - 1 });
      } else if (type === 'metadata' && /json/.test(record.warcContentType ?? '')) {
        const recorded = recordedFrom(await record.readFully(false));
        const target = byId.get(record.warcHeader('WARC-Concurrent-To') ?? '');
        if (recorded?.failure !== undefined) {
          const key = askKey(recorded.method, recorded.url);
          answers.set(key, [...(answers.get(key) ?? []), failed(recorded)]);
        } else if (recorded !== null && target !== undefined)
          target.list[target.index] = enriched(target.exchange, recorded);
      }
    }
  } catch (cause) {
    if (cause instanceof StetError) throw cause;
    throw new StetError('BAD_RECORDING', `Cannot read the recording \`${name}\`: it is no WARC file, or a broken one`, {
      cause,
      hint: 'make one with stet --record web.warc.gz article.md',
    });
  }
  if (answers.size === 0)
    throw new StetError('BAD_RECORDING', `\`${name}\` holds no recorded answer`, {
      hint: 'make one with stet --record web.warc.gz article.md',
    });
  const started = Date.parse(/stet-started:\s*(\S+)/.exec(info)?.[1] ?? '');
  return {
    startedAt: Number.isNaN(started) ? firstDate : started,
    seed: Number(/stet-seed:\s*(\d+)/.exec(info)?.[1] ?? 1),
    answers,
  };
}

function headersOf(record: import('warcio').WARCRecord): Headers {
  const fields: [string, string][] = [];
  for (const [name, value] of record.httpHeaders?.headers ?? []) {
    for (const entry of String(value).split('\u0000')) fields.push([name.toLowerCase(), fromLatin1(entry)]);
  }
  return fields;
}

function fromLatin1(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? value : text;
}

function exchangeOf(
  url: string,
  at: string,
  status: number,
  headers: Headers,
  body: Uint8Array,
  truncated: string | null | undefined,
): Exchange {
  return {
    url,
    method: 'GET',
    at,
    elapsedMs: 0,
    attempt: 1,
    outcome: {
      kind: 'response',
      status: Number.isInteger(status) ? status : 0,
      headers,
      ...(body.length === 0
        ? {}
        : { body: { sha256: sha256(body), bytes: body.length, read: () => Promise.resolve(body) } }),
      ...(truncated === 'length' || truncated === 'time' || truncated === 'disconnect' ? { truncated } : {}),
    },
  };
}

/** Time, certificate and cookies from the metadata record. A cookie comes back with a made-up name and no secret. */
function enriched(exchange: Exchange, recorded: RecordedExchange): Exchange {
  if (exchange.outcome.kind === 'failure') return exchange;
  const cookies = Array.from({ length: recorded.cookies ?? 0 }, (_, index): [string, string] => [
    'set-cookie',
    `recorded${index}=1; Path=/`,
  ]);
  return {
    ...exchange,
    method: recorded.method,
    at: recorded.at,
    elapsedMs: recorded.elapsedMs,
    outcome: {
      ...exchange.outcome,
      headers: [...exchange.outcome.headers, ...cookies],
      ...(recorded.tls === undefined ? {} : { tls: recorded.tls }),
    },
  };
}

function failed({ url, method, at, elapsedMs, attempt, failure }: RecordedExchange): Exchange {
  return {
    url,
    method,
    at,
    elapsedMs,
    attempt,
    outcome: failure ?? { kind: 'failure', phase: 'headers', code: 'UNKNOWN' },
  };
}

function recordedFrom(bytes: Uint8Array): RecordedExchange | null {
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof document === 'object' &&
      document !== null &&
      'url' in document &&
      'method' in document &&
      'elapsedMs' in document
      ? (document as RecordedExchange)
      : null; // written by `toRecorded`
  } catch {
    return null; // another tool's metadata
  }
}
