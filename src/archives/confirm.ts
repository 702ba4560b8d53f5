import type { ArchiveAnswer, ArchiveQuery, ArchiveTools, Capture } from '../core/capture.ts';
import { sourceKey } from '../core/urls/source-key.ts';
import { type Candidate, distanceDays, isoOfHttpDate, orderByDate } from './choose.ts';
import { EXCLUDED, plainAnswer } from './listing.ts';
import { type Opened, openCapture } from './open-capture.ts';
import { viewOf } from './replay-address.ts';

/** Captures of one address that are opened before the archive counts as having none that is good. Each is one request. */
const MAX_TRIED = 10;
/** So many are tried in the order of their dates; then the steps double, because bad captures come in rows. */
const TRIED_IN_ORDER = 4;

/** For what a capture is wanted. */
export type Wanted = Pick<ArchiveQuery, 'url' | 'near' | 'abort'>;

/** What came of looking at captures: the first good one, or why there is none. */
export interface Confirmed {
  readonly capture?: Capture;
  /** Why the archive gave nothing to judge; then "none" must not be said. */
  readonly silence?: { readonly kind: 'skipped' | 'unknown'; readonly detail: string };
  readonly excluded: boolean;
  /** Captures that an index names and the archive does not show. */
  readonly absent: number;
  /** Bad captures seen, in words. */
  readonly bad: readonly string[];
  /** True when every capture that was named was looked at, or is the same page as one that was. */
  readonly isExhausted: boolean;
  /** Oldest and newest capture by the archive's own Link header. */
  readonly first?: Neighbour;
  readonly last?: Neighbour;
}

/** A capture that a Link header names. */
export interface Neighbour {
  /** ISO 8601 UTC. */
  readonly capturedAt: string;
  readonly url: string;
}

/**
 * Opens captures nearest first until one is good: of the wanted address, answered with 2xx, and its body judged to be the
 * page and not a wall or a "not found". Captures whose payload is known to be bad are not opened again. Where there are
 * more than can be opened, some are passed over, and looked at once a good one is found behind them; the oldest is looked
 * at in any case, since what died was captured well before it was captured as gone, hundreds of times perhaps.
 */
export async function confirmBest(
  archive: string,
  candidates: readonly Candidate[],
  wanted: Wanted,
  tools: ArchiveTools,
): Promise<Confirmed> {
  const ordered = orderByDate(candidates, wanted.near);
  const look = new Look(archive, wanted, tools);
  const passedOver: Candidate[] = [];
  for (let index = 0; index < ordered.length && look.triesLeft > 0; ) {
    const capture = await look.at(ordered[index]);
    if (look.isExcluded) break;
    if (capture !== null) return look.result({ capture: (await look.firstGood(passedOver)) ?? capture });
    const step = look.stepFor(ordered.length - index - 1);
    passedOver.push(...ordered.slice(index + 1, index + step));
    index += step;
  }
  const capture = look.isExcluded ? null : await look.at(oldestOf(ordered));
  return look.result({ isExhausted: look.hasSeen(ordered), ...(capture === null ? {} : { capture }) });
}

function oldestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return orderByDate(candidates, undefined).at(-1);
}

/** Looks at captures one by one and keeps what came of it. */
class Look {
  isExcluded = false;
  triesLeft = MAX_TRIED;
  readonly #archive: string;
  readonly #wanted: Wanted;
  readonly #tools: ArchiveTools;
  readonly #seen = new Set<Candidate>();
  readonly #badDigests = new Set<string>();
  readonly #bad: string[] = [];
  #silence: Confirmed['silence'];
  #range: Pick<Confirmed, 'first' | 'last'> = {};
  #absent = 0;

  constructor(archive: string, wanted: Wanted, tools: ArchiveTools) {
    this.#archive = archive;
    this.#wanted = wanted;
    this.#tools = tools;
  }

  /** The capture, when it is good. */
  async at(candidate: Candidate | undefined): Promise<Capture | null> {
    if (candidate === undefined || this.#isKnown(candidate)) return null;
    this.#seen.add(candidate);
    this.triesLeft -= 1;
    const opened = await openCapture(candidate, this.#wanted.url, this.#tools, this.#wanted.abort);
    if (opened.kind === 'excluded') this.isExcluded = true;
    if (opened.kind === 'skipped' || opened.kind === 'unknown') this.#silence = opened;
    if (opened.kind === 'absent') this.#absent += 1;
    if (opened.kind === 'circle') this.#bad.push(`${candidate.capturedAt.slice(0, 10)}: redirects in a circle`);
    if (opened.kind !== 'capture') return null;
    this.#range = { ...this.#range, ...rangeOf(opened) };
    const verdict = await judged(this.#archive, opened, candidate, this.#wanted, this.#tools);
    if (typeof verdict !== 'string') return verdict;
    this.#bad.push(`${opened.capturedAt.slice(0, 10)}: ${verdict}`);
    if (candidate.digest !== undefined) this.#badDigests.add(candidate.digest);
    return null;
  }

  async firstGood(candidates: readonly Candidate[]): Promise<Capture | null> {
    for (const candidate of candidates) {
      if (this.triesLeft === 0) return null;
      const capture = await this.at(candidate);
      if (capture !== null) return capture;
    }
    return null;
  }

  /** How far to go on when so many are left. */
  stepFor(left: number): number {
    const tried = MAX_TRIED - this.triesLeft;
    return tried < TRIED_IN_ORDER || left <= this.triesLeft ? 1 : 2 ** (tried - TRIED_IN_ORDER + 1);
  }

  /** True when each was opened, or is the same page as a bad one that was. */
  hasSeen(candidates: readonly Candidate[]): boolean {
    return candidates.every((candidate) => this.#isKnown(candidate));
  }

  result({ capture, isExhausted = false }: Partial<Pick<Confirmed, 'capture' | 'isExhausted'>>): Confirmed {
    return {
      excluded: this.isExcluded,
      absent: this.#absent,
      bad: this.#bad,
      isExhausted,
      ...(capture === undefined ? {} : { capture }),
      ...(this.#silence === undefined ? {} : { silence: this.#silence }),
      ...this.#range,
    };
  }

  #isKnown(candidate: Candidate): boolean {
    const { digest } = candidate;
    return this.#seen.has(candidate) || (digest !== undefined && this.#badDigests.has(digest));
  }
}

/** The capture when it is good, else what is wrong with it. */
export async function judged(
  archive: string,
  opened: Extract<Opened, { kind: 'capture' }>,
  candidate: Pick<Candidate, 'rawUrl' | 'viewUrl'>,
  { url, near }: Wanted,
  tools: ArchiveTools,
): Promise<Capture | string> {
  const last = opened.exchanges.at(-1);
  if (last?.outcome.kind !== 'response') return 'nothing came back';
  if (opened.original !== null && sourceKey(opened.original) !== sourceKey(url)) return 'a capture of another address';
  const { status, body } = last.outcome;
  const { good, page, why } = await tools.judge(url, opened.exchanges);
  if (!good || status < 200 || status >= 300) return good ? `http-${status}` : why;
  return {
    archive,
    url: opened.url === candidate.rawUrl ? candidate.viewUrl : viewOf(opened.url),
    capturedAt: opened.capturedAt,
    httpStatus: status,
    good: true,
    ...(body === undefined ? {} : { sha256: body.sha256 }),
    ...(last.recordId === undefined ? {} : { recordId: last.recordId }),
    ...(near === undefined ? {} : { distanceDays: distanceDays(opened.capturedAt, near) }),
    ...(page === null ? {} : { page }),
  };
}

/** The oldest and the newest capture of an address as the replay of any of them names them. */
export function rangeOf({
  links,
}: Pick<Extract<Opened, { kind: 'capture' }>, 'links'>): Pick<Confirmed, 'first' | 'last'> {
  const neighbour = (rel: string): Neighbour | undefined => {
    const link = links.find(({ rels }) => rels.has('memento') && rels.has(rel));
    const capturedAt = isoOfHttpDate(link?.params['datetime']);
    return link === undefined || capturedAt === null ? undefined : { capturedAt, url: link.target };
  };
  const first = neighbour('first');
  const last = neighbour('last');
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

/** An archive's answer from the captures that were looked at. `count` says how many it names, for people. */
export function answerOfCaptures(
  archive: string,
  confirmed: Confirmed,
  count: string,
  isWhole: boolean,
): ArchiveAnswer {
  const { capture, excluded, silence, bad, isExhausted } = confirmed;
  const range = {
    ...(confirmed.first === undefined ? {} : { first: confirmed.first.capturedAt }),
    ...(confirmed.last === undefined ? {} : { last: confirmed.last.capturedAt }),
  };
  if (excluded) return plainAnswer(archive, 'excluded', { detail: EXCLUDED });
  if (capture !== undefined)
    return { ...plainAnswer(archive, 'found', { detail: count }), best: capture, seen: true, ...range };
  if (bad.length === 0) {
    const why = silence?.detail ?? 'the archive does not show them';
    const detail = `copies are listed and could not be opened: ${why}`;
    return { ...plainAnswer(archive, silence?.kind ?? 'unknown', { detail }), seen: true, ...range };
  }
  const judged = bad.length === 1 ? 'the one looked at is not good' : `none of the ${bad.length} looked at is good`;
  const seen = `${count}, ${judged} (${bad.slice(0, 3).join('; ')})`;
  // Index and replay agree: that is two voices.
  const isSure = silence === undefined && confirmed.absent === 0 && isExhausted && isWhole;
  const answer = isSure
    ? plainAnswer(archive, 'none', { detail: seen, absences: 2 })
    : plainAnswer(archive, 'unknown', { detail: `${seen}; there may be others` });
  return { ...answer, seen: true, ...range };
}
