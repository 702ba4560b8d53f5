import type { AddressedKind, ArchiveKind } from './archive-kind.ts';
import { archiveToday } from './archive-today.ts';
import { arquivoPt } from './arquivo-pt.ts';
import type { ArchiveSetup } from './ask-archives.ts';
import { commonCrawl } from './common-crawl.ts';
import { mementoByAddress, memgatorByAddress, timeGateByAddress, timeMapByAddress } from './memento.ts';
import { nationalArchives } from './national-archives.ts';
import { type ArchiveChoice, openFrom, type PlannedService, servicesOf } from './open-archives.ts';
import { perma } from './perma.ts';
import { pywbByAddress } from './pywb.ts';
import { wayback } from './wayback.ts';

export { type ArchiveSetup, askArchives } from './ask-archives.ts';
export { checkCitedCopy } from './cited-capture.ts';
export type { ArchiveChoice } from './open-archives.ts';
export { historyOf } from './own-history.ts';
export { permaOriginal } from './perma.ts';
export {
  SAVE_SERVICE,
  type SaveKeys,
  type SaveOutcome,
  type SaveTools,
  savePageNow,
  spareCaptures,
} from './save-page-now.ts';

/** Every archive that stet knows by name. Order is that of the help; the order of asking is the user's. */
export const archives: readonly ArchiveKind[] = [
  wayback,
  arquivoPt,
  perma,
  ...nationalArchives,
  commonCrawl,
  archiveToday,
];

/** Kinds of archives that the user names by address: `memento:https://...`. */
const addressedArchives: readonly AddressedKind[] = [
  mementoByAddress,
  pywbByAddress,
  memgatorByAddress,
  timeGateByAddress,
  timeMapByAddress,
];

/** Opens the chosen archives for one run. @throws StetError BAD_OPTION for an archive that nobody knows, or that needs leave */
export function openArchives(choice: ArchiveChoice): ArchiveSetup {
  return openFrom(choice, { archives, addressed: addressedArchives });
}

/** Whom the chosen archives would contact, each host once. @throws StetError BAD_OPTION */
export function plannedServices(choice: ArchiveChoice): readonly PlannedService[] {
  return servicesOf(choice, { archives, addressed: addressedArchives });
}
