import type { Asked } from '../core/asking.ts';
import type { ArchiveAnswer } from '../core/capture.ts';
import { type LinkState, linkState } from '../core/link-state.ts';
import type { Page } from '../core/page.ts';
import { textKept } from './similarity.ts';

const DAY_MS = 86_400_000;
/**
 * Share of the old text's three-word runs that must still be there. Below it the page no longer says what it said; a page
 * that only grew, or changed its menu, keeps most of it. Grows: more false alarms on pages that are edited a little.
 */
const KEPT_SHARE = 0.35;
/** Texts shorter than this are not compared: a teaser shares nothing with anything. */
const MIN_COMPARED_CHARS = 600;

/**
 * Brings a link and its captures together: an unknown link that an archive saw well lately is presumed alive (and never
 * counted so); a living page that lost most of what its capture of the article's time said has drifted.
 */
export function settle(
  { state, page }: Asked,
  answer: ArchiveAnswer | null,
  options: { readonly witnessAgeDays: number; readonly nowMs: number },
): LinkState {
  if (answer === null) return state;
  if (state.liveness === 'unknown') return withWitness(state, answer, options);
  const copy = answer.best?.page;
  if (state.liveness !== 'alive' || page === null || copy === undefined || answer.best?.good !== true) return state;
  const kept = keptShare(copy, page);
  if (kept === null || kept >= KEPT_SHARE) return state;
  const { liveness: _liveness, status: _status, reason: _reason, evidence, ...facts } = state;
  const detail = `${Math.round(kept * 100)} % of the words of the copy of ${answer.best.capturedAt.slice(0, 10)} are still there`;
  return linkState('content-drift', {
    ...facts,
    confidence: 0.7,
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
    .sort()
    .at(-1);
  if (seen === undefined) return state;
  const recent = nowMs - Date.parse(seen) <= witnessAgeDays * DAY_MS;
  return recent ? { ...state, presumed: 'alive', lastSeen: seen } : { ...state, lastSeen: seen };
}

/** Null where the two cannot be compared: too little text, another language, a file. */
function keptShare(copy: Page, page: Page): number | null {
  const then = copy.mainText ?? copy.text;
  const now = page.text;
  if (then.length < MIN_COMPARED_CHARS || now.length < MIN_COMPARED_CHARS || copy.partial || page.partial) return null;
  return textKept(then, now);
}
