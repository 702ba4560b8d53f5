import type { Archive } from '../core/capture.ts';

/** A service that an archive asks. */
export interface Endpoint {
  /** Under this id the base address can be replaced: a mirror, a test. */
  readonly id: string;
  /** Public base address, without a slash at the end. */
  readonly base: string;
  /** For people: what is asked there. */
  readonly why: string;
}

/** One archive that stet knows how to ask. */
export interface ArchiveKind {
  /** As `parseArchiveUrl()` calls it; what `--archives` takes. */
  readonly id: string;
  /** For people: `Wayback Machine`. */
  readonly name: string;
  readonly endpoints: readonly Endpoint[];
  /** Why it is only asked where the user allows it by name; absent for all others. */
  readonly needsLeave?: string;
  /** Opens it for one run. `baseOf` gives the base address in use of an endpoint. */
  open(baseOf: (id: string) => string): Archive;
}

/** A kind of archive that is named by its address: `memento:https://...`. */
export interface AddressedKind {
  /** Before the colon. */
  readonly prefix: string;
  /** For the help: what stands at the address. */
  readonly about: string;
  open(address: string): Archive;
}
