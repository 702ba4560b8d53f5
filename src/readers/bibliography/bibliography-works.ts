import type { CitedWork } from '../cited-work.ts';

/** The works of one bibliography file, in its order. */
export interface BibliographyWorks {
  readonly works: readonly CitedWork[];
  /** Where entries break off, as indices into the file: what could be read of them is among the works. */
  readonly damaged: readonly number[];
}
