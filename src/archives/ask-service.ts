import type { ArchiveTools } from '../core/capture.ts';
import { type Exchange, type Headers, headerOf } from '../core/exchange.ts';
import { printable } from '../core/text/printable.ts';
import { readText } from './read-text.ts';

/** What a service answered, or why nobody knows. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly url: string;
      readonly status: number;
      readonly headers: Headers;
      /** The body as text, unpacked; empty when there is none. */
      readonly text: string;
      /** True when the body is not all of it. */
      readonly isCut: boolean;
      /** True when nothing can be read of what came: an empty text then is no empty list. */
      readonly isLost: boolean;
      readonly exchange: Exchange;
    }
  | Silence;

/** No answer. `skipped` when nothing was sent. */
export interface Silence {
  readonly kind: 'skipped' | 'unknown';
  readonly detail: string;
}

/** What is asked of an archive's own service. */
export interface ServiceRequest {
  readonly url: string;
  readonly abort: AbortSignal;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly redirects?: 'follow' | 'manual';
}

/** Asks again once: a service that fails twice is asked about the next source, and after some failures no more. */
const RETRIES = 1;

/** Asks a service of an archive one thing. 429 is no answer: whoever asks too often is told nothing about the page. */
export async function askService(request: ServiceRequest, tools: ArchiveTools): Promise<Reply> {
  const exchange = await fetchLast(request, tools);
  if (exchange === undefined) return { kind: 'unknown', detail: 'nothing came back' };
  const { outcome } = exchange;
  if (outcome.kind === 'failure') return silenceOf(exchange);
  if (outcome.status === 429 && headerOf(outcome.headers, 'memento-datetime') === undefined)
    return { kind: 'unknown', detail: 'the archive asked for a pause (429)' };
  const text = await readText(exchange);
  const isCut = outcome.truncated !== undefined;
  return {
    kind: 'answer',
    url: exchange.url,
    status: outcome.status,
    headers: outcome.headers,
    text: text ?? '',
    isCut,
    isLost: text === null || (isCut && text === ''),
    exchange,
  };
}

/** The last exchange of a fetch to an archive: its answer. */
export async function fetchLast(
  { url, abort, accept, headers, maxBytes, redirects }: ServiceRequest,
  { fetcher }: ArchiveTools,
): Promise<Exchange | undefined> {
  const exchanges = await fetcher.fetch(url, {
    abort,
    maxBytes,
    retries: RETRIES,
    purpose: 'archive',
    ...(accept === undefined ? {} : { accept }),
    ...(headers === undefined ? {} : { headers }),
    ...(redirects === undefined ? {} : { redirects }),
  });
  return exchanges.at(-1);
}

/** A failure in words, told apart by whether anything was sent. */
export function silenceOf({ url, outcome }: Exchange): Silence {
  if (outcome.kind === 'response') return { kind: 'unknown', detail: `the archive answered ${outcome.status}` };
  switch (outcome.code) {
    case 'HOST_WAITS':
    case 'CIRCUIT_OPEN':
    case 'NO_CONTACT':
      return { kind: 'skipped', detail: printable(outcome.detail ?? outcome.code, 200) };
    case 'PRIVATE_ADDRESS':
      return { kind: 'skipped', detail: `a private address: allow it with --allow-private ${new URL(url).host}` };
    default:
      return { kind: 'unknown', detail: `the archive did not answer (${printable(outcome.code, 60)})` };
  }
}

/** What is said of a list that came and cannot be read. */
export const LOST: Silence = { kind: 'unknown', detail: 'the archive’s answer came damaged' };

/** True for a body that is a page for people where data was asked for: an outage notice, a captcha. */
export function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body)/i.test(text);
}
