import type { LinkReason } from '../../core/link-state.ts';
import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

/** Below this confidence a dead page was judged by its looks, not by what its server said. Not calibrated. */
const CERTAIN = 0.8;
/** Reasons that a server, a registry or the name system states outright. */
const STATED: ReadonlySet<LinkReason> = new Set(['http-404', 'http-410', 'no-such-host', 'no-such-doi']);

/** A cited address that is gone. Not for a source of which the article already cites a copy. */
export const deadLink: Rule = {
  code: 'dead-link',
  severity: 'error',
  *find(index: FactIndex): Generator<Hit> {
    for (const { source, state } of index.asked()) {
      if (state.status !== 'dead' || source.archiveOf !== undefined) continue;
      const copy = index.facts.archives.get(source.id)?.best;
      const askedOnce = STATED.has(state.reason) && state.attempts === 1;
      const [evidence] = state.evidence;
      const uncertain = askedOnce || state.confidence < CERTAIN;
      yield {
        source,
        severity: uncertain ? 'warning' : 'error',
        args: {
          url: nameOf(source),
          reason: state.reason,
          ...(copy?.good === true ? { copy: copy.url, copyDate: copy.capturedAt.slice(0, 10) } : {}),
          ...(evidence === undefined ? {} : { evidence: evidence.detail }),
          ...(askedOnce ? { askedOnce: 1 } : {}),
          ...(uncertain ? { uncertain: 1 } : {}),
        },
      };
    }
  },
};
