import type { ArchiveAnswer } from '../core/capture.ts';
import { DAY_MS } from '../core/clock.ts';
import type { LinkState } from '../core/link-state.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * What was kept later than now by more than this stands no longer: a clock was wrong, and would say so for years. Clocks of
 * machines that share a store differ by less (seconds, where they are set from the network).
 */
export const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;

/**
 * How long a link's result stands without asking again, in milliseconds; 0 for what is no result. Long enough for an
 * editor's day with one text; what may pass is asked again soon, so that nobody waits for a failure that is over.
 */
export function linkLifetime({ status }: LinkState): number {
  switch (status) {
    case 'alive':
    case 'moved':
    case 'drifted':
      return DAY_MS;
    case 'dead':
      return 6 * HOUR_MS;
    case 'blocked':
      return HOUR_MS;
    case 'failing':
      return 10 * MINUTE_MS;
    case 'not-asked':
    case 'no-link':
      return 0;
  }
}

/**
 * How long an archive's answer stands. A capture near a wanted date stays where it is; the newest one does not, and
 * "none" may change with every crawl. Silence is no answer.
 */
export function captureLifetime({ status }: ArchiveAnswer, wantNewest: boolean): number {
  switch (status) {
    case 'found':
      return wantNewest ? DAY_MS : 30 * DAY_MS;
    case 'none':
      return DAY_MS;
    case 'excluded':
      return 7 * DAY_MS;
    case 'unknown':
    case 'skipped':
      return 0;
  }
}
