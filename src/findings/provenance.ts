import { byId } from '../core/by-id.ts';
import type { Provenance } from '../core/evidence.ts';
import type { Facts, WeighedCitation, WeighedClaim } from '../core/facts.ts';
import type { Source } from '../core/source.ts';

/** What one tie does for its claim. */
type Backing =
  | 'backed'
  | 'backed-by-copy'
  | 'topic'
  | 'differs'
  | 'nothing'
  | 'copy'
  | 'lost'
  | 'not-reached'
  | 'offline'
  | 'unchecked';

/** What the link alone says, where nobody compared the text. */
function backingByLink(source: Source, facts: Facts): Backing {
  const state = facts.states.get(source.id);
  if (source.kind === 'offline' || source.kind === 'personal' || state?.status === 'no-link') return 'offline';
  if (source.url === undefined) return 'offline';
  if (state === undefined) return 'unchecked';
  const archive = facts.archives.get(source.id);
  switch (state.liveness) {
    case 'alive':
      return 'unchecked';
    case 'none':
      return 'offline';
    case 'dead':
      if (archive?.status === 'found' && archive.best?.good === true) return 'copy';
      return archive?.status === 'none' || archive?.status === 'excluded' ? 'lost' : 'not-reached';
    case 'unknown':
      return state.reason === 'offline' || state.reason === 'excluded' ? 'unchecked' : 'not-reached';
  }
}

function backingOf(citation: WeighedCitation, source: Source, facts: Facts): Backing {
  const { support } = citation;
  switch (support?.state) {
    case 'verbatim':
    case 'verbatim-elided':
    case 'verbatim-reordered':
    case 'passage-found':
      return support.from === 'capture' ? 'backed-by-copy' : 'backed';
    case 'topic-only':
      return 'topic';
    case 'wording-differs':
    case 'figure-differs':
      return 'differs';
    case 'no-passage-found':
      return 'nothing';
    case 'source-not-read':
    case 'not-checked':
    case undefined:
      return backingByLink(source, facts);
  }
}

/** Several ties together: the best of them, lowered where another one disagrees. */
function together(backings: readonly Backing[]): Provenance {
  const some = (...wanted: Backing[]) => backings.some((backing) => wanted.includes(backing));
  if (some('backed')) return some('differs', 'nothing', 'topic') ? 'partly-sourced' : 'sourced';
  if (some('differs')) return 'differs';
  if (some('backed-by-copy')) return 'archived-only';
  if (some('topic')) return 'partly-sourced';
  if (some('not-reached')) return 'not-reached';
  if (some('unchecked')) return 'unchecked';
  if (some('nothing')) return 'no-passage-found';
  if (some('copy')) return 'archived-only';
  if (some('offline')) return 'cited-offline';
  return 'source-lost';
}

/** Outcomes that a claim of absence keeps: what is wrong with its source comes before reading it. */
const STRONGER_THAN_ABSENCE: ReadonlySet<Provenance> = new Set([
  'differs',
  'source-lost',
  'not-reached',
  'cited-offline',
]);

/** Does a claim cite nothing, or nothing but what the tool guessed and what then has nothing of it? */
export function leansOnNothing({ citations }: WeighedClaim): boolean {
  return citations.every(({ inferred, support }) => inferred && support?.state === 'no-passage-found');
}

/**
 * What stands behind a claim of an article, all its ties together. `no-source-matched` where the article lists sources
 * without markers, `unsourced` where it cites inline and this claim does not; a claim that nobody need check and that cites
 * nothing is `unchecked`. Says nothing of whether the claim is right.
 */
export function provenanceIn(facts: Facts): (claim: WeighedClaim) => Provenance {
  const bare = facts.sources.some((source) => source.unmarked) ? 'no-source-matched' : 'unsourced';
  return (claim) => {
    const backings = claim.citations.flatMap((citation) => {
      const source = byId(facts.sources, citation.source);
      return source === undefined ? [] : [backingOf(citation, source, facts)];
    });
    const absence = claim.checkWorthy && claim.reasons.includes('absence');
    if (backings.length === 0 || leansOnNothing(claim)) {
      if (!claim.checkWorthy) return 'unchecked';
      return absence ? 'absence-claim' : bare;
    }
    const provenance = together(backings);
    return absence && !STRONGER_THAN_ABSENCE.has(provenance) ? 'absence-claim' : provenance;
  };
}
