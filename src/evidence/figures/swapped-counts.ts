import { NO_UNIT } from './context.ts';
import type { Figure } from './figure.ts';
import { sharedWords } from './figures-agree.ts';
import { type FigurePair, pair } from './pair.ts';

/**
 * "Twelve children and two adults" beside two children and twelve adults: both numbers are there, and each counts the
 * other's; "14 goals in 22 games" beside 22 goals from 14 matches. Only where all four stand right before what they count.
 */
export function swapped(
  { figure, other, agrees }: FigurePair,
  pairs: readonly FigurePair[],
  { claim, passage }: { readonly claim: string; readonly passage: string },
): FigurePair | null {
  const isCount = (ours: Figure, theirs: Figure) =>
    ours.kind === 'count' && countsNext(claim, ours) && countsNext(passage, theirs) && !sharesUnit(ours, theirs);
  if (agrees !== true || other === undefined || !isCount(figure, other)) return null;
  const turned = pairs.find(
    (each) =>
      each.agrees === true &&
      each.other !== undefined &&
      each.figure.low !== figure.low &&
      isCount(each.figure, each.other) &&
      (sharesUnit(figure, each.other) || sharesUnit(each.figure, other)),
  );
  return turned?.other === undefined ? null : pair(figure, turned.other, false);
}

/** "185 in the placebo group" does not count groups. */
function countsNext(text: string, { end }: Figure): boolean {
  const word = /^[\s-]+(\p{L}+)/u.exec(text.slice(end, end + WORD_REACH))?.[1];
  return word !== undefined && !NO_UNIT.has(word.toLowerCase());
}

/** Characters behind a figure in which the word that it counts begins. */
const WORD_REACH = 30;

function sharesUnit(a: Figure, b: Figure): boolean {
  return sharedWords(a.unit, b.unit) > 0;
}
