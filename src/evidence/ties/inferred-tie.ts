import type { WeighedCitation } from '../../core/facts.ts';

/**
 * A tie that the tool makes.
 * @param source its id
 * @param confidence 0..1, see `tieConfidence()`
 * @param sure true when it can be asserted
 */
export function inferredTie(source: string, confidence: number, sure: boolean): WeighedCitation {
  return { source, via: 'inferred', confidence, inferred: true, sure };
}
