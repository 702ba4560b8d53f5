import type { BodyRef, Exchange, FailureOutcome, ResponseOutcome } from '../../core/exchange.ts';
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

/** Bodies of a batch while it is filled: copied as they come, so that what they came in can go at once. */
export class BodyRoom {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #used = 0;

  /** @param size in bytes */
  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  get used(): number {
    return this.#used;
  }

  hasRoomFor(length: number): boolean {
    return this.#used + length <= this.#bytes.length;
  }

  /** Where the body begins in here. */
  add(body: Uint8Array): number {
    const at = this.#used;
    this.#bytes.set(body, at);
    this.#used += body.length;
    return at;
  }

  /** A copy of a piece. */
  copy(from: number, to: number): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(from, to);
  }

  /** Makes it fit for other bodies. */
  clear(): void {
    this.#used = 0;
  }
}

/** The pages with copies of their bodies, which stand in the room in their order. */
export function packBatch(pages: readonly (Unread & { readonly bodyBytes: number })[], room: BodyRoom): ReadingBatch {
  return {
    pages: pages.map(({ url, exchanges, bodyBytes }) => ({ url, exchanges: exchanges.map(packed), bodyBytes })),
    bodies: room.copy(0, room.used),
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

/** The same exchange with a body that is at hand. */
export function withBody(exchange: Exchange, body: Uint8Array): Exchange {
  return unpacked(packed(exchange), body);
}

function unpacked(exchange: Packed, body: Uint8Array): Exchange {
  const { outcome } = exchange;
  if (outcome.kind === 'failure') return { ...exchange, outcome };
  const { body: known, ...answer } = outcome;
  if (known === undefined) return { ...exchange, outcome: answer };
  return { ...exchange, outcome: { ...answer, body: { ...known, read: () => Promise.resolve(body) } } };
}
