import type { ArchiveTools } from '../core/capture.ts';
import { type Exchange, type Headers, headerOf, headersOf } from '../core/exchange.ts';
import { LIMITS } from '../core/options.ts';
import { isAddress, parsedUrl } from '../core/urls/parse-url.ts';
import { fetchLast, silenceOf } from './ask-service.ts';
import { type Candidate, isoOfHttpDate } from './choose.ts';
import { parseLinks, type WebLink } from './link-format.ts';
import { readText } from './read-text.ts';
import { isSameReplay, leadsToLiving, originalOf, rebase } from './replay-address.ts';

/** Of a captured body; an article's text is well within. */
const CAPTURE_BYTES = 2 * 1024 * 1024;
/** Hops of one capture, the archive's own and the captured ones. */
const MAX_HOPS = 8;
/** Links of a memento that are read: its neighbours in time come first. */
const MAX_LINKS = 50;
/** An archive's notice is short; a longer page is not looked through for its words. */
const NOTICE_BYTES = 512 * 1024;

/** Why nothing is known where an archive sends people on to the page itself. */
export const LED_OUT = 'the archive shows no copy and leads to the page itself';

/** A capture as the archive gave it back, or why it did not. */
export type Opened =
  | {
      readonly kind: 'capture';
      /** The captured hops only, oldest first, with the addresses of the originals. */
      readonly exchanges: readonly Exchange[];
      /** Where the captured page stands in the archive. */
      readonly url: string;
      /** ISO 8601 UTC, of the page at the end. */
      readonly capturedAt: string;
      /** Of the address that was opened: another time where a captured redirect led on. */
      readonly openedAt: string;
      /** The captured address itself: an index puts several spellings under one key. */
      readonly original: string | null;
      /** Captures of the address that was opened, as the archive's Link header names them. */
      readonly links: readonly WebLink[];
    }
  | {
      readonly kind: 'absent' | 'excluded' | 'circle';
      /** Where a captured redirect was passed on the way to nothing: when that was, and what stands beside it. */
      readonly passed?: Pick<Extract<Opened, { kind: 'capture' }>, 'openedAt' | 'links'>;
    }
  | { readonly kind: 'skipped' | 'unknown'; readonly detail: string };

/**
 * Opens a capture at its raw address. Only Memento-Datetime tells a captured answer from the archive's own; captured
 * redirects are followed inside the archive, whatever address they name, so that the living web is never asked.
 * @param original the address of which a capture is wanted
 */
export async function openCapture(
  candidate: Candidate,
  original: string,
  tools: ArchiveTools,
  abort: AbortSignal,
): Promise<Opened> {
  const passage = new Passage();
  let url = candidate.rawUrl;
  for (let hop = 0; hop < MAX_HOPS && passage.isNew(url); hop++) {
    const exchange = await fetchLast(requestOf(url, candidate, abort), tools);
    if (exchange === undefined) return { kind: 'absent' };
    if (exchange.outcome.kind === 'failure') return silenceOf(exchange);
    const { headers, status } = exchange.outcome;
    const onward = isRedirect(status) ? locationOf(headers, url) : null;
    const capturedAt = capturedTime(headers);
    if (capturedAt === null) {
      if (onward === null) return passage.orPassed(await ownAnswer(exchange));
      if (leadsToLiving(url, onward, original)) return { kind: 'unknown', detail: LED_OUT };
      url = onward;
      continue;
    }
    passage.add(exchange, url, headers, capturedAt);
    const next = onward === null || isSameReplay(url, onward) ? onward : rebase(url, onward);
    if (next === null) return passage.captureAt(url, capturedAt);
    url = next;
  }
  return passage.orPassed({ kind: 'circle' });
}

type OpenedCapture = Extract<Opened, { kind: 'capture' }>;

/** The captured hops on the way to a capture. The address that was opened is the first of them. */
class Passage {
  readonly #visited = new Set<string>();
  readonly #captured: Exchange[] = [];
  #original: string | null = null;
  #first: Pick<OpenedCapture, 'openedAt' | 'links'> | null = null;

  /** False for an address that the way led over already. */
  isNew(url: string): boolean {
    const isNew = !this.#visited.has(url);
    this.#visited.add(url);
    return isNew;
  }

  add(exchange: Exchange, url: string, headers: Headers, capturedAt: string): void {
    const original = originalAt(url, headers);
    this.#captured.push({ ...exchange, url: original ?? exchange.url });
    this.#original ??= original;
    this.#first ??= { openedAt: capturedAt, links: linksOf(headers) };
  }

  /** The capture at the end of the way. */
  captureAt(url: string, capturedAt: string): OpenedCapture {
    const { openedAt, links } = this.#first ?? { openedAt: capturedAt, links: [] };
    return { kind: 'capture', exchanges: this.#captured, url, capturedAt, openedAt, original: this.#original, links };
  }

  /** A way that led to nothing, with the captured redirect that it passed. */
  orPassed(opened: Opened): Opened {
    const isNowhere = opened.kind === 'absent' || opened.kind === 'circle';
    return isNowhere && this.#first !== null ? { ...opened, passed: this.#first } : opened;
  }
}

/** ISO 8601 UTC; null for an answer of the archive's own. */
function capturedTime(headers: Headers): string | null {
  return isoOfHttpDate(headerOf(headers, 'memento-datetime'));
}

function requestOf(url: string, { acceptDatetime }: Candidate, abort: AbortSignal) {
  return {
    url,
    abort,
    maxBytes: CAPTURE_BYTES,
    redirects: 'manual' as const,
    ...(acceptDatetime === undefined ? {} : { headers: { 'accept-datetime': acceptDatetime } }),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function locationOf(headers: Headers, base: string): string | null {
  const location = headerOf(headers, 'location');
  if (location === undefined || location.length > LIMITS.urlLength) return null;
  const url = parsedUrl(location, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

/** The archive's links at the head of an answer: what stands beside the capture, and of what it is one. */
export function linksOf(headers: Headers): readonly WebLink[] {
  return parseLinks(headersOf(headers, 'link').join(', '), MAX_LINKS);
}

/** Of what this is a capture: as the archive says, else as its address does. */
function originalAt(url: string, headers: Headers): string | null {
  const said = linksOf(headers).find(({ rels }) => rels.has('original'))?.target;
  return said !== undefined && /^https?:/i.test(said) && isAddress(said) ? said : originalOf(url);
}

/** What the archive itself says when it gives no capture. The Wayback Machine says "excluded" with status 200. */
async function ownAnswer(exchange: Exchange): Promise<Opened> {
  const { outcome } = exchange;
  if (outcome.kind !== 'response') return silenceOf(exchange);
  const error = headerOf(outcome.headers, 'x-archive-wayback-runtime-error') ?? '';
  const body = (outcome.body?.bytes ?? 0) <= NOTICE_BYTES ? ((await readText(exchange)) ?? '') : '';
  if (outcome.status === 451 || saysExcluded(error) || saysExcluded(body)) return { kind: 'excluded' };
  return outcome.status === 404 ? { kind: 'absent' } : silenceOf(exchange);
}

/** The Internet Archive's words for a site that it does not show, in its index and in its replay. */
export function saysExcluded(text: string): boolean {
  return /AdministrativeAccessControlException|RobotAccessControlException|Blocked Site Error|URL has been excluded/.test(
    text,
  );
}
