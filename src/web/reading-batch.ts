import type { BodyRef, Exchange, FailureOutcome, ResponseOutcome } from '../core/exchange.ts';
import type { PlainReading } from './plain-reading.ts';

/** A page that is to be read and judged: the cited address, and what came of asking it. */
export interface Unread {
  readonly url: string;
  /** The last one is the answer whose body is read. */
  readonly exchanges: readonly Exchange[];
}

/** Pages as they go from one thread to another, in one message: what can be copied, and all bodies in one piece. */
export interface ReadingBatch {
  readonly pages: readonly {
    readonly url: string;
    readonly exchanges: readonly Packed[];
    readonly bodyBytes: number;
  }[];
  /** The bodies one after another, in the order of `pages`; handed over, not copied. */
  readonly bodies: Uint8Array<ArrayBuffer>;
}

/** What came of a batch, in the order of its pages. */
export type BatchAnswer = readonly (PlainReading | null)[];

type PackedOutcome = Omit<ResponseOutcome, 'body'> & { readonly body?: Pick<BodyRef, 'sha256' | 'bytes'> };
type Packed = Omit<Exchange, 'outcome'> & { readonly outcome: PackedOutcome | FailureOutcome };

/** The pages and copies of their bodies: whoever sends them still has his own. */
export function packBatch(pages: readonly (Unread & { readonly body: Uint8Array })[]): ReadingBatch {
  const bodies = new Uint8Array(pages.reduce((sum, { body }) => sum + body.length, 0));
  let at = 0;
  for (const { body } of pages) {
    bodies.set(body, at);
    at += body.length;
  }
  return {
    pages: pages.map(({ url, exchanges, body }) => ({ url, exchanges: exchanges.map(packed), bodyBytes: body.length })),
    bodies,
  };
}

/** The pages of a batch, as they were before it was packed but for the bodies of redirects, which nobody reads. */
export function unpackBatch({ pages, bodies }: ReadingBatch): readonly Unread[] {
  let at = 0;
  return pages.map(({ url, exchanges, bodyBytes }) => {
    const body = bodies.subarray(at, at + bodyBytes);
    at += bodyBytes;
    return { url, exchanges: exchanges.map((exchange) => unpacked(exchange, body)) };
  });
}

function packed(exchange: Exchange): Packed {
  const { outcome } = exchange;
  if (outcome.kind === 'failure' || outcome.body === undefined) return exchange;
  const { sha256, bytes } = outcome.body;
  return { ...exchange, outcome: { ...outcome, body: { sha256, bytes } } };
}

function unpacked(exchange: Packed, body: Uint8Array): Exchange {
  const { outcome } = exchange;
  if (outcome.kind === 'failure') return { ...exchange, outcome };
  const { body: known, ...answer } = outcome;
  if (known === undefined) return { ...exchange, outcome: answer };
  return { ...exchange, outcome: { ...answer, body: { ...known, read: () => Promise.resolve(body) } } };
}
