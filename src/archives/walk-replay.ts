import type { ArchiveTools, Capture } from '../core/capture.ts';
import { sourceKey } from '../core/urls/source-key.ts';
import { type Candidate, isoOfHttpDate, orderByDate } from './choose.ts';
import { type Confirmed, judged, rangeOf, type Wanted } from './confirm.ts';
import { type Opened, openCapture } from './open-capture.ts';
import { originalOf, rawOf } from './replay-address.ts';

/** Captures that are opened on a walk: bad ones come in rows, and the replay is not as scarce as an index. */
const MAX_STEPS = 12;

/**
 * Looks for the best capture where no index helps: from the one that the replay leads to from the wanted date, over the
 * neighbours in time that the Link header of each capture names. A good capture stands when nothing that the rule prefers
 * is left to be opened. `starts` are raw addresses for the wanted time, in the spellings to try.
 */
export async function walkReplay(
  archive: string,
  starts: readonly string[],
  wanted: Wanted,
  tools: ArchiveTools,
): Promise<Confirmed> {
  const walk = new Walk(wanted);
  let silence: Confirmed['silence'];
  let absent = 0;
  let probes = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = walk.next() ?? (walk.isUnderWay ? undefined : probe(starts[probes++]));
    if (next === undefined) break;
    const opened = await openCapture(next, wanted.url, tools, wanted.abort);
    if (opened.kind === 'excluded') return { excluded: true, absent, bad: walk.bad, isExhausted: true };
    if (opened.kind === 'skipped' || opened.kind === 'unknown') silence = opened;
    if (opened.kind === 'absent' && opened.passed === undefined) absent += 1;
    if (opened.kind === 'capture') walk.add(opened, await judged(archive, opened, next, wanted, tools));
    else if ('passed' in opened && opened.passed !== undefined)
      walk.add(opened.passed, 'leads to what is not in the archive');
    else walk.isBroken ||= walk.isUnderWay;
  }
  return {
    excluded: false,
    absent,
    bad: walk.bad,
    isExhausted: walk.isUnderWay && !walk.isBroken && walk.next() === undefined,
    ...(walk.best === undefined ? {} : { capture: walk.best }),
    ...(silence === undefined ? {} : { silence }),
    ...walk.range,
  };
}

/** The replay from a wanted time: which capture it is, nobody knows yet. */
function probe(rawUrl: string | undefined): Candidate | undefined {
  return rawUrl === undefined ? undefined : { capturedAt: '', rawUrl, viewUrl: rawUrl };
}

type Beside = Pick<Extract<Opened, { kind: 'capture' }>, 'openedAt' | 'links'>;

/** What was seen so far, and what there is beside it. */
class Walk {
  readonly bad: string[] = [];
  best: Capture | undefined;
  range: Pick<Confirmed, 'first' | 'last'> = {};
  /** True once a capture was opened. */
  isUnderWay = false;
  /** Something beside the way could not be looked at. */
  isBroken = false;
  readonly #wanted: Wanted;
  readonly #seen = new Set<string>();
  readonly #named = new Map<string, Candidate>();

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  /** The capture to open next; undefined when none is left that the rule prefers to the best one. */
  next(): Candidate | undefined {
    const left = [...this.#named.values()].filter(({ capturedAt }) => !this.#seen.has(capturedAt));
    const { best } = this;
    const all = best === undefined ? left : [...left, { capturedAt: best.capturedAt, rawUrl: '', viewUrl: '' }];
    const [first] = orderByDate(all, this.#wanted.near);
    if (first === undefined || first.rawUrl === '') return undefined;
    this.#seen.add(first.capturedAt);
    return first;
  }

  /** Takes in a capture: the verdict on it, and what stands beside it. */
  add(opened: Beside, verdict: Capture | string): void {
    this.isUnderWay = true;
    this.#seen.add(opened.openedAt);
    this.range = { ...this.range, ...rangeOf(opened) };
    const beside = opened.links.filter(({ rels }) => rels.has('memento'));
    this.isBroken ||= beside.length === 0;
    for (const { target, params } of beside) {
      const capturedAt = isoOfHttpDate(params['datetime']);
      const original = originalOf(target);
      if (capturedAt === null || original === null || sourceKey(original) !== sourceKey(this.#wanted.url)) continue;
      this.#named.set(capturedAt, { capturedAt, rawUrl: rawOf(target), viewUrl: target });
    }
    if (typeof verdict === 'string') this.bad.push(`${opened.openedAt.slice(0, 10)}: ${verdict}`);
    else if (this.best === undefined || this.#isBetter(verdict, this.best)) this.best = verdict;
  }

  #isBetter(a: Capture, b: Capture): boolean {
    const asCandidate = ({ capturedAt, url }: Capture): Candidate => ({ capturedAt, rawUrl: url, viewUrl: url });
    return orderByDate([b, a].map(asCandidate), this.#wanted.near)[0]?.rawUrl === a.url;
  }
}
