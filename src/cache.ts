import {
  clearStore,
  type HistoryLine,
  historyOf,
  type OnDamaged,
  pruneStore,
  type StoreSummary,
  summariseStore,
} from './store/maintain.ts';

export type { HistoryLine, OnDamaged, StoreSummary } from './store/maintain.ts';
export { storeFile } from './store/store-file.ts';

/**
 * What `stet cache` does with a store; each gives null or false where there is no store. A file that is found damaged is put
 * aside, and `onDamaged` is told of its new name.
 */
export const storeCare: {
  /** @throws StetError STORE_FAILED */
  summarise(file: string, nowMs: number, onDamaged?: OnDamaged): Promise<StoreSummary | null>;
  /** How an address fared, oldest first. @throws StetError STORE_FAILED */
  history(file: string, url: string, onDamaged?: OnDamaged): Promise<readonly HistoryLine[] | null>;
  /** Takes out what nobody will ask for; gives the rows that went. @throws StetError STORE_FAILED */
  prune(file: string, nowMs: number, onDamaged?: OnDamaged): Promise<number | null>;
  /** Takes everything out, the file too. @throws StetError STORE_FAILED */
  clear(file: string, onDamaged?: OnDamaged): Promise<boolean>;
} = { summarise: summariseStore, history: historyOf, prune: pruneStore, clear: clearStore };
