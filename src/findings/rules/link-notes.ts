import type { LinkState } from '../../core/link-state.ts';
import { type Hit, nameOf, type Rule } from '../rule.ts';

/** A rule over the state of each asked source; `args` null where it has nothing to say. */
function stateRule(
  code: string,
  severity: Rule['severity'],
  argsOf: (state: LinkState) => Readonly<Record<string, string | number>> | null,
): Rule {
  return {
    code,
    severity,
    *find(index): Generator<Hit> {
      for (const { source, state } of index.asked()) {
        const args = argsOf(state);
        if (args !== null) yield { source, args: { url: nameOf(source), ...args } };
      }
    },
  };
}

/** The page has a new address for good. */
export const movedLink = stateRule('moved-link', 'note', (state) =>
  state.status === 'moved' ? { to: state.finalUrl ?? '', reason: state.reason } : null,
);

/** The page is there and no longer says what it said when the article was written. */
export const drifted = stateRule('drifted', 'warning', (state) =>
  state.status === 'drifted' ? { evidence: state.evidence.at(-1)?.detail ?? '' } : null,
);

/** The part of the page that the link points at is not there. */
export const missingFragment = stateRule('missing-fragment', 'note', (state) =>
  state.fragment?.found === false ? { fragment: state.fragment.value } : null,
);

/** The server's certificate may stop readers: browsers mend some chains, and warn of all else. */
export const certificateProblem = stateRule('certificate-problem', 'warning', (state) =>
  state.reason.startsWith('tls-')
    ? { reason: state.reason, ...(state.tls?.validTo === undefined ? {} : { validTo: state.tls.validTo }) }
    : null,
);

/** A server that refused to show the page to a program. */
export const blockedLink = stateRule('blocked-link', 'note', (state) =>
  state.status === 'blocked'
    ? {
        reason: state.reason,
        ...(state.lastSeen === undefined ? {} : { lastSeen: state.lastSeen.slice(0, 10) }),
        ...(state.retryAfter === undefined ? {} : { retryAfter: state.retryAfter }),
      }
    : null,
);

/** A server that did not answer, or not so that anybody could tell. Certificates have their own finding. */
export const failingLink = stateRule('failing-link', 'note', (state) =>
  state.status === 'failing' && !state.reason.startsWith('tls-')
    ? { reason: state.reason, ...(state.lastSeen === undefined ? {} : { lastSeen: state.lastSeen.slice(0, 10) }) }
    : null,
);

/** The text is for subscribers. */
export const paywalledSource = stateRule('paywalled-source', 'note', (state) =>
  state.reason === 'paywalled' ? {} : null,
);
