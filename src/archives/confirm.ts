import type { ArchiveTools, Capture } from '../core/capture.ts';
import { type Exchange, headerOf } from '../core/exchange.ts';
import { type Candidate, distanceDays } from './choose.ts';
import { parseLinks } from './link-format.ts';

/** Captures of one address that are fetched before the archive counts as having none that is good. */
const MAX_TRIED = 4;
/** Of a captured body; an article's text is well within. */
const CAPTURE_BYTES = 2 * 1024 * 1024;

/** What came of looking at captures: the first good one, or why there is none. */
export interface Confirmed {
  readonly capture?: Capture;
  /** True when the archive itself failed on the way: then "none" must not be said. */
  readonly failed: boolean;
  readonly excluded: boolean;
  /** Bad captures seen, in words. */
  readonly bad: readonly string[];
  /** Oldest and newest capture by the archive's own Link header. */
  readonly first?: string;
  readonly last?: string;
}

/**
 * Fetches captures in the order given until one is good: it answers with Memento-Datetime (only that tells an archived
 * answer from the archive's own), with 2xx, and its body is judged to be the page and not a wall or a "not found".
 */
export async function confirmBest(
  original: string,
  candidates: readonly Candidate[],
  near: string | undefined,
  archive: string,
  tools: ArchiveTools,
  abort: AbortSignal,
): Promise<Confirmed> {
  const bad: string[] = [];
  let failed = false;
  let range: { first?: string; last?: string } = {};
  for (const candidate of candidates.slice(0, MAX_TRIED)) {
    const exchanges = await tools.fetcher.fetch(candidate.rawUrl, {
      abort,
      maxBytes: CAPTURE_BYTES,
      purpose: 'capture',
    });
    const last = exchanges.at(-1);
    if (last?.outcome.kind !== 'response') {
      failed = true;
      continue;
    }
    const captured = headerOf(last.outcome.headers, 'memento-datetime');
    const capturedAt = captured === undefined ? Number.NaN : Date.parse(captured);
    if (Number.isNaN(capturedAt)) {
      if (await isExcluded(last)) return { failed: false, excluded: true, bad };
      failed ||= last.outcome.status !== 404;
      continue;
    }
    range = { ...range, ...rangeOf(last) };
    const archived = exchanges.filter(
      ({ outcome }) => outcome.kind === 'response' && headerOf(outcome.headers, 'memento-datetime') !== undefined,
    );
    const { good, page, why } = await tools.judge(original, archived.map(asOriginal));
    const status = last.outcome.status;
    if (!good || status < 200 || status >= 300) {
      bad.push(`${new Date(capturedAt).toISOString().slice(0, 10)}: ${why}`);
      continue;
    }
    const at = new Date(capturedAt).toISOString();
    const capture: Capture = {
      archive,
      url: viewOf(last.url) ?? candidate.viewUrl,
      capturedAt: at,
      httpStatus: status,
      good: true,
      ...(last.outcome.body === undefined ? {} : { sha256: last.outcome.body.sha256 }),
      ...(near === undefined ? {} : { distanceDays: distanceDays(at, near) }),
      ...(page === null ? {} : { page }),
    };
    return { capture, failed, excluded: false, bad, ...range };
  }
  return { failed, excluded: false, bad, ...range };
}

/** An exchange with the captured page's own address, so that it is judged as if it had come from there. */
function asOriginal(exchange: Exchange): Exchange {
  const original = originalOf(exchange.url);
  return original === null ? exchange : { ...exchange, url: original };
}

/** The original's address in an archive address of the usual form; a scheme that lost a slash is mended. */
export function originalOf(url: string): string | null {
  const match = /\/\d{4,14}(?:[a-z]{2}_)?\/((?:https?:?\/{0,2}).+)$/i.exec(url);
  const text = match?.[1]?.replace(/^(https?):\/*(?=[^/])/i, '$1://');
  return text !== undefined && URL.canParse(text) ? text : null;
}

/** The address for people of a raw capture address. */
function viewOf(url: string): string | undefined {
  return /\/\d{4,14}id_\//.test(url) ? url.replace(/(\/\d{4,14})id_\//, '$1/') : undefined;
}

/** Wayback's answer for an excluded site comes with 200 and without Memento-Datetime; the body says it. */
async function isExcluded({ outcome }: Exchange): Promise<boolean> {
  if (outcome.kind !== 'response') return false;
  if (/AccessControl|Blocked Site/i.test(headerOf(outcome.headers, 'x-archive-wayback-runtime-error') ?? ''))
    return true;
  if (outcome.status === 451) return true;
  const body =
    outcome.body === undefined || outcome.body.bytes > 512 * 1024
      ? ''
      : Buffer.from(await outcome.body.read()).toString('latin1');
  return /URL has been excluded|AdministrativeAccessControlException|RobotAccessControlException|Blocked Site Error/i.test(
    body,
  );
}

function rangeOf({ outcome }: Exchange): { first?: string; last?: string } {
  if (outcome.kind !== 'response') return {};
  const links = parseLinks(
    outcome.headers
      .filter(([name]) => name === 'link')
      .map(([, value]) => value)
      .join(', '),
    50,
  );
  const dateOf = (rel: string) => {
    const date = links.find(({ rels }) => rels.has('memento') && rels.has(rel))?.params['datetime'];
    return date === undefined || Number.isNaN(Date.parse(date)) ? undefined : new Date(date).toISOString();
  };
  const first = dateOf('first');
  const last = dateOf('last');
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}
