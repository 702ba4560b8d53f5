import { pairFigures } from '../figures/compare-figures.ts';
import type { FigurePair } from '../figures/pair.ts';

/**
 * The pairs, with those times found that are the source's own: "downgraded in November 2023" beside a page of 22 November
 * 2023 that gives no date in its text. Only where nothing in the text contradicts it.
 * @returns the pairs, and the text that their places lead into
 */
export function ofOwnDay(
  pairs: readonly FigurePair[],
  claim: string,
  { passage, day }: { readonly passage: string; readonly day: string | undefined },
): { readonly pairs: readonly FigurePair[]; readonly passage: string } {
  const isMissing = ({ figure, agrees }: FigurePair) => figure.time !== undefined && agrees === null;
  if (day === undefined || !pairs.some(isMissing)) return { pairs, passage };
  const dated = `${passage}\n${day}`;
  const again = pairFigures(claim, dated);
  const found = pairs.map((pair, index) => {
    const other = again[index];
    return isMissing(pair) && other?.agrees === true ? other : pair;
  });
  return { pairs: found, passage: dated };
}
