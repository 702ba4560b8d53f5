import type { BodyRef, FailureOutcome, Headers, ResponseOutcome } from '../../core/exchange.ts';
import { sha256 } from '../../core/files/sha256.ts';
import { readHttpBlock } from './http-block.ts';
import { cookieHeader, isTruncation, type RecordedExchange } from './recorded-exchange.ts';
import type { StoredRecord } from './warc-reader.ts';

/** One recorded answer. */
export interface Answer {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly elapsedMs: number;
  readonly outcome: ResponseOutcome | FailureOutcome;
  /** Of its response record. */
  readonly recordId?: string;
}

/** ISO 8601 UTC; the beginning of time for what is none. */
export function timeOf(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? new Date(0).toISOString() : new Date(time).toISOString();
}

/** Digest and size of a body. */
export function bodyRef(bytes: Uint8Array): Pick<BodyRef, 'sha256' | 'bytes'> {
  return { sha256: sha256(bytes), bytes: bytes.length };
}

/** The body of a response record, read from the file again whenever it is wanted. */
export function bodyOf(record: StoredRecord, body: Uint8Array): BodyRef | undefined {
  if (body.length === 0 && record.header('WARC-Truncated') === undefined) return undefined;
  return {
    ...bodyRef(body),
    read: async () => readHttpBlock(await record.reread())?.body ?? new Uint8Array(),
  };
}

/** A recorded response; `truncated` as WARC-Truncated has it. */
export function responseOf(
  status: number,
  headers: Headers,
  body: BodyRef | undefined,
  truncated: string | undefined,
): ResponseOutcome {
  const cut = truncated === undefined ? undefined : isTruncation(truncated) ? truncated : 'length';
  return {
    kind: 'response',
    status,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(cut === undefined ? {} : { truncated: cut }),
  };
}

/** What a HEAD would have been answered. */
export function withoutBody(answer: Answer): Answer {
  if (answer.outcome.kind === 'failure') return answer;
  const { body: _body, truncated: _truncated, ...outcome } = answer.outcome;
  return { ...answer, outcome };
}

/** Time, certificate and cookies from the metadata record. A cookie comes back with its name and without its value. */
export function withFacts(answer: Answer, facts: RecordedExchange): Answer {
  const timed = { ...answer, at: facts.at, elapsedMs: facts.elapsedMs };
  if (answer.outcome.kind === 'failure') return timed;
  return {
    ...timed,
    outcome: {
      ...answer.outcome,
      headers: [...answer.outcome.headers, ...(facts.cookies ?? []).map(cookieHeader)],
      ...(facts.tls === undefined ? {} : { tls: facts.tls }),
    },
  };
}
