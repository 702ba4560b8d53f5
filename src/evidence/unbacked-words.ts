import type { ClaimInPage, WeightedTerm } from './claim-in-page.ts';
import type { FigurePair } from './figures/pair.ts';
import { unitStem } from './figures/units.ts';
import { SAYING_VERBS } from './words/saying-verbs.ts';

/** What says who said it: no source has to have it of itself. */
const SAYING = new RegExp(`^(?:${SAYING_VERBS}|according|report(?:ed|s)|laut|zufolge|según|selon|segundo)$`, 'iu');

/**
 * Those of a claim's words without a place in the passages that a reader would look for in the whole source in vain. Words
 * of a figure are told with the figure, and its unit may be written in other letters ("3 kilometres", "3 km").
 * @param own numbers of words that the source has in its titles, names and address
 */
export function unbackedWords(
  missing: readonly WeightedTerm[],
  pairs: readonly FigurePair[],
  claim: ClaimInPage,
  own: ReadonlySet<number>,
): readonly WeightedTerm[] {
  return missing.filter(
    (term) =>
      !claim.isInPage(term) &&
      !own.has(term.keyId) &&
      !SAYING.test(term.word) &&
      !pairs.some((pair) => isWithin(term, pair) || isUnitOf(term, pair)),
  );
}

/** A score is one word and two figures ("2-1"). */
function isWithin({ start, end, isNumber }: WeightedTerm, { figure: { said } }: FigurePair): boolean {
  return isNumber ? start < said.end && said.start < end : said.start <= start && end <= said.end;
}

function isUnitOf({ word }: WeightedTerm, { figure, other, agrees }: FigurePair): boolean {
  const unit = unitStem(word);
  return unit !== undefined && agrees === true && figure.unit.includes(unit) && other?.unit.includes(unit) === true;
}
