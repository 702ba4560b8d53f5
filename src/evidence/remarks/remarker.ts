import type { Remark, WeighedClaim } from '../../core/facts.ts';
import type { AboutSource } from '../../core/source.ts';
import type { Library } from '../library.ts';

/** What remarks are made on: the weighed claims, the sources that were read and what was learnt about them. */
export interface Reading extends Library {
  readonly claims: readonly WeighedClaim[];
  readonly about: ReadonlyMap<string, AboutSource>;
}

/** Notices what a person should look at and no state says. Pure; in the article's order. */
export type Remarker = (reading: Reading) => readonly Remark[];
