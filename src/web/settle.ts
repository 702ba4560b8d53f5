import type { Asked } from '../core/asking.ts';
import type { ArchiveAnswer, Capture } from '../core/capture.ts';
import { DAY_MS } from '../core/clock.ts';
import { type LinkReason, type LinkState, linkState } from '../core/link-state.ts';
import { compareThenAndNow } from './then-and-now.ts';

/** Words that went, as many as a line of evidence holds. */
const SHOWN_WORDS = 5;
/** Reasons of a living page whose text is known not to be all of it. */
const NOT_WHOLE: ReadonlySet<LinkReason> = new Set(['paywalled', 'too-large', 'registered']);

/**
 * Brings a link and its captures together: an unknown link that an archive saw well lately is presumed alive (and never
 * counted so); a living page that lost most of what its capture of the article's time said has drifted; one that is
 * somebody else's by topic, language and template was taken over.
 */
export function settle(
  { state, page }: Asked,
  answer: ArchiveAnswer | null,
  options: { readonly witnessAgeDays: number; readonly nowMs: number },
): LinkState {
  if (answer === null) return state;
  if (state.liveness === 'unknown') return withWitness(state, answer, options);
  const { best } = answer;
  if (state.liveness !== 'alive' || NOT_WHOLE.has(state.reason) || page === null) return state;
  if (best?.good !== true || best.page === undefined) return state;
  const compared = compareThenAndNow(best.page, page);
  if (compared === null) return state;
  const { verdict, similarity, lost } = compared;
  const drift = { similarity, lost, capturedAt: best.capturedAt, copy: best.url };
  if (verdict === 'same') return { ...state, drift };
  return changed(state, verdict, { ...drift, best });
}

function changed(
  { evidence, liveness: _liveness, status: _status, reason: _reason, ...facts }: LinkState,
  verdict: 'drifted' | 'usurped',
  { best, ...drift }: NonNullable<LinkState['drift']> & { readonly best: Capture },
): LinkState {
  const percent = Math.round(drift.similarity * 100);
  const words = drift.lost.slice(0, SHOWN_WORDS).map((word) => `“${word}”`);
  const gone = words.length === 0 ? '' : `; gone: ${words.join(', ')}`;
  const kept = `${percent} % of what the copy of ${best.capturedAt.slice(0, 10)} said is still there${gone}`;
  if (verdict === 'drifted')
    return linkState('content-drift', {
      ...facts,
      drift,
      confidence: 0.7,
      evidence: [...evidence, { signal: 'drift', detail: kept }],
    });
  const detail = `another language, another template and another topic than in the copy of ${best.capturedAt.slice(0, 10)}`;
  return linkState('usurped', {
    ...facts,
    drift,
    confidence: 0.75,
    evidence: [...evidence, { signal: 'drift', detail }],
  });
}

function withWitness(
  state: LinkState,
  answer: ArchiveAnswer,
  { witnessAgeDays, nowMs }: { readonly witnessAgeDays: number; readonly nowMs: number },
): LinkState {
  const seen = [answer.newestGood, answer.best]
    .filter((capture) => capture?.good === true)
    .map((capture) => capture?.capturedAt ?? '')
    // A capture of tomorrow bears no witness: a clock is wrong, here or there.
    .filter((at) => Date.parse(at) <= nowMs + DAY_MS)
    .sort()
    .at(-1);
  if (seen === undefined) return state;
  const recent = nowMs - Date.parse(seen) <= witnessAgeDays * DAY_MS;
  return recent ? { ...state, presumed: 'alive', lastSeen: seen } : { ...state, lastSeen: seen };
}
