import { StetError } from '../../core/errors.ts';
import type { BodyRef, Headers, ResponseOutcome } from '../../core/exchange.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { readHttpBlock, statusOf } from './http-block.ts';
import { type Answer, bodyOf, bodyRef, responseOf, timeOf, withFacts, withoutBody } from './recorded-answer.ts';
import { parseRecorded, type RecordedExchange } from './recorded-exchange.ts';
import { warcFilesOf } from './wacz-reader.ts';
import { readWarcRecords, type StoredRecord } from './warc-reader.ts';

/** What a recording holds, by what was asked. */
export interface Recording {
  /** In milliseconds: of the run, else of the first record. */
  readonly startedAt: number;
  readonly seed: number;
  readonly isEmpty: boolean;
  /** All answers to one ask in the order of recording, and the key that counts its asks. */
  answersTo(
    method: string,
    url: string,
    vary: string | undefined,
  ): { readonly key: string; readonly answers: readonly Answer[] };
}

/** Reads all WARC files of a recording. Bodies stay in the file. @throws StetError BAD_RECORDING */
export async function readRecording(bytes: Uint8Array, name: string): Promise<Recording> {
  const index = new RecordingIndex();
  try {
    for (const file of await warcFilesOf(bytes, name)) {
      for await (const record of readWarcRecords(file)) index.add(record);
    }
  } catch (cause) {
    if (cause instanceof StetError) throw cause;
    throw new StetError(
      'BAD_RECORDING',
      `Cannot read the recording \`${name}\`: it is no WARC or WACZ file, or a broken one`,
      {
        cause,
        hint: 'make one with stet --record web.warc.gz article.md',
      },
    );
  }
  return index.done();
}

interface Entry {
  readonly method: string;
  readonly url: string;
  readonly vary: string | undefined;
  readonly answer: Answer;
}

/** A response whose method and other facts come in later records, by the response's id. */
interface OpenEntry {
  readonly url: string;
  readonly answer: Answer;
  method: string;
  facts: RecordedExchange | null;
  /** Digest of the payload that a revisit refers to; filled in at the end. */
  readonly refersTo: string | null;
}

/** Collects records; what belongs together is put together at the end, in whatever order it came. */
class RecordingIndex {
  readonly #entries: OpenEntry[] = [];
  readonly #byId = new Map<string, OpenEntry>();
  readonly #byDigest = new Map<string, BodyRef>();
  #info = '';
  #firstDate = Number.NaN;

  add(record: StoredRecord): void {
    if (Number.isNaN(this.#firstDate)) this.#firstDate = Date.parse(record.date);
    switch (record.type) {
      case 'warcinfo':
        this.#info ||= Buffer.from(record.block).toString('utf8');
        break;
      case 'response':
      case 'revisit':
        this.#addResponse(record);
        break;
      case 'resource':
        this.#addResource(record);
        break;
      case 'request':
        this.#addRequest(record);
        break;
      case 'metadata':
        this.#addMetadata(record);
        break;
      default: // conversions and continuations are no answers
    }
  }

  done(): Recording {
    const entries = this.#entries.map((open) => this.#close(open));
    const exact = new Map<string, Answer[]>();
    const loose = new Map<string, Answer[]>();
    for (const { method, url, vary, answer } of entries) {
      push(exact, keyOf(method, url, vary), answer);
      push(loose, keyOf(method, url, undefined), answer);
    }
    const started = Date.parse(/^stet-started:\s*(\S+)/m.exec(this.#info)?.[1] ?? '');
    const startedAt = Number.isNaN(started) ? this.#firstDate : started;
    return {
      startedAt: Number.isNaN(startedAt) ? 0 : startedAt,
      seed: Number(/^stet-seed:\s*(\d+)/m.exec(this.#info)?.[1] ?? 1),
      isEmpty: entries.length === 0,
      answersTo: (method, url, vary) => {
        const wanted = plainUrl(url);
        const key = keyOf(method, wanted, vary);
        const answers = exact.get(key) ?? loose.get(keyOf(method, wanted, undefined));
        if (answers !== undefined || method !== 'HEAD') return { key, answers: answers ?? [] };
        // Other tools record pages, and a page tells what its headers are.
        return { key, answers: (loose.get(keyOf('GET', wanted, undefined)) ?? []).map(withoutBody) };
      },
    };
  }

  #addResponse(record: StoredRecord): void {
    if (!/^https?:/i.test(record.url)) return;
    const http = readHttpBlock(record.block);
    const isRevisit = record.type === 'revisit';
    const status = http === null ? 0 : statusOf(http.startLine);
    if (!isRevisit && status === 0) return;
    const body = bodyOf(record, http?.body ?? new Uint8Array());
    const digest = record.header('WARC-Payload-Digest');
    if (!isRevisit && digest !== undefined && body !== undefined) this.#byDigest.set(digest, body);
    const outcome = responseOf(status === 0 ? 200 : status, http?.headers ?? [], body, record.header('WARC-Truncated'));
    this.#open(record, outcome, isRevisit && body === undefined ? (digest ?? null) : null);
  }

  /** A file that was fetched without HTTP headers being kept. */
  #addResource(record: StoredRecord): void {
    if (!/^https?:/i.test(record.url)) return;
    const headers: Headers = record.contentType === '' ? [] : [['content-type', record.contentType]];
    const body = { ...bodyRef(record.block), read: () => record.reread() };
    this.#open(record, responseOf(200, headers, body, record.header('WARC-Truncated')), null);
  }

  #open(record: StoredRecord, outcome: ResponseOutcome, refersTo: string | null): void {
    const answer = { at: timeOf(record.date), elapsedMs: 0, outcome, recordId: plainId(record.id) };
    const entry = { url: plainUrl(record.url), answer, method: 'GET', facts: null, refersTo };
    this.#entries.push(entry);
    this.#byId.set(record.id, entry);
  }

  #addRequest(record: StoredRecord): void {
    const method = /^([A-Z]+) /.exec(Buffer.from(record.block.subarray(0, 16)).toString('latin1'))?.[1];
    const entry = this.#concurrentOf(record);
    if (entry !== undefined && method !== undefined) entry.method = method;
  }

  #addMetadata(record: StoredRecord): void {
    if (!/json/i.test(record.contentType)) return;
    const facts = parseRecorded(Buffer.from(record.block).toString('utf8'));
    if (facts === null) return;
    const entry = this.#concurrentOf(record);
    if (facts.failure === undefined) {
      if (entry !== undefined) entry.facts = facts;
      return;
    }
    const answer = { at: facts.at, elapsedMs: facts.elapsedMs, outcome: facts.failure };
    this.#entries.push({ url: plainUrl(facts.url), answer, method: facts.method, facts, refersTo: null });
  }

  /** The response that a record belongs to. The header may be repeated; writers of pairs name one. */
  #concurrentOf(record: StoredRecord): OpenEntry | undefined {
    const ids = (record.header('WARC-Concurrent-To') ?? '').split(',').map((id) => id.trim());
    return ids.map((id) => this.#byId.get(id)).find((entry) => entry !== undefined);
  }

  #close({ url, answer, method, facts, refersTo }: OpenEntry): Entry {
    const body = refersTo === null ? undefined : this.#byDigest.get(refersTo);
    const whole =
      body === undefined || answer.outcome.kind === 'failure'
        ? answer
        : { ...answer, outcome: { ...answer.outcome, body } };
    return {
      url,
      method: facts?.method ?? method,
      vary: facts?.vary,
      answer: facts === null ? whole : withFacts(whole, facts),
    };
  }
}

function push(map: Map<string, Answer[]>, key: string, answer: Answer): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [answer]);
  else list.push(answer);
}

function keyOf(method: string, url: string, vary: string | undefined): string {
  return `${method} ${url}${vary === undefined ? '' : ` ${vary}`}`;
}

/** Without fragment and in its one spelling, as a transport is asked. */
function plainUrl(url: string): string {
  const parsed = parsedUrl(url);
  if (parsed === null) return url;
  parsed.hash = '';
  return parsed.href;
}

/** `<urn:uuid:...>` -> `urn:uuid:...`, as reports have it. */
export function plainId(id: string): string {
  return id.replace(/^<|>$/g, '');
}
