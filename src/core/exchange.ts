/** What is asked of a server, one hop. */
export interface Request {
  /** Absolute, without fragment. */
  readonly url: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The response body is cut after this many bytes as received from the socket (before content decoding). */
  readonly maxBytes: number;
  /** From 1; counts the asks of this URL within one job. */
  readonly attempt: number;
  /** Told when the request is being written to its connection. Not when nothing could be sent. */
  readonly onSent?: () => void;
}

/** Header fields in the order received; names lower-case, values as sent. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** A received body. Held in memory or spilled; always the bytes as received, before content decoding. */
export interface BodyRef {
  /** Hex digest of the received bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** The received bytes. */
  read(): Promise<Uint8Array>;
  /**
   * Lets go of the bytes: nobody reads them any more. For bodies of which there are thousands: what an answer was waited
   * for with lives, dead or not, until the slow garbage collection, and the bytes with it.
   */
  drop?(): void;
}

/** What was seen of the server's certificate. */
export interface TlsFacts {
  readonly protocol?: string;
  readonly subject?: string;
  readonly issuer?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Set when the handshake was accepted by nobody but could be looked at: Node's code (`CERT_HAS_EXPIRED`, ...). */
  readonly error?: string;
}

/** Where in an exchange a failure happened. */
export type FailurePhase = 'guard' | 'dns' | 'proxy' | 'connect' | 'tls' | 'headers' | 'body';

/** The server answered, whatever it said. */
export interface ResponseOutcome {
  readonly kind: 'response';
  readonly status: number;
  readonly headers: Headers;
  readonly tls?: TlsFacts;
  readonly body?: BodyRef;
  /** Why the body is shorter than what the server had to send (as WARC-Truncated, WARC 1.1 §5.14). */
  readonly truncated?: 'length' | 'time' | 'disconnect';
}

/** No whole answer came. */
export interface FailureOutcome {
  readonly kind: 'failure';
  readonly phase: FailurePhase;
  /** A stable code: Node's (`ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`), undici's (`UND_ERR_...`) or ours (`PRIVATE_ADDRESS`). */
  readonly code: string;
  /** Detail for people, control characters removed. */
  readonly detail?: string;
  readonly tls?: TlsFacts;
  /** ISO 8601 UTC: when the host may be asked again, where that is why nothing was sent. */
  readonly retryAfter?: string;
}

/** One hop: what was asked and what came of it. The audit trail of a link state. */
export interface Exchange {
  readonly url: string;
  readonly method: Request['method'];
  /** When it was sent, ISO 8601 UTC. */
  readonly at: string;
  readonly elapsedMs: number;
  readonly attempt: number;
  /** `main` asks the cited address, `control` a sibling that cannot exist, `fragment` and so on as signals need. */
  readonly purpose?: string;
  /** The server said that what an earlier run kept still holds (304); `outcome` is what was kept. */
  readonly revalidated?: true;
  readonly outcome: ResponseOutcome | FailureOutcome;
  /** Id of its record (WARC-Record-ID) where the exchange was recorded, or comes from a recording. */
  readonly recordId?: string;
}

/**
 * One hop: no retry, no redirect, no pacing, no cookies. Never rejects for what the network does (that is an outcome);
 * rejects only when `abort` aborts. Record, replay and fault injection wrap this and nothing else.
 */
export interface Transport {
  send(request: Request, abort: AbortSignal): Promise<Exchange>;
  close?(): Promise<void>;
}

/** How an address is to be fetched; each default is the fetcher's own. */
export interface FetchOptions {
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: Request['method'];
  readonly body?: string;
  readonly maxBytes?: number;
  readonly abort?: AbortSignal;
  /** Set on every exchange of this fetch. */
  readonly purpose?: string;
  /** Follow redirects (the default) or hand back the first answer. */
  readonly redirects?: 'follow' | 'manual';
  /** Retries after the first attempt; the fetcher's own default when absent. */
  readonly retries?: number;
}

/**
 * Asks politely: follows redirects by hand, retries what is transient, keeps a cookie jar for the chain, waits for the
 * host's turn and refuses private addresses. Gives every hop of every attempt, oldest first; the last one is the answer.
 */
export interface Fetcher {
  fetch(url: string, options?: FetchOptions): Promise<readonly Exchange[]>;
}

/** First value of a header, or undefined. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** All values of a header, in order. */
export function headersOf(headers: Headers, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}
