import type { ClaimInPage } from '../claim-in-page.ts';
import type { Window } from '../window.ts';
import { bothHoldIn } from './both-hold.ts';
import { type Figure, isSameAmount, isTelling } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, canDiffer, figuresAgree, sharedWords } from './figures-agree.ts';
import type { FigurePair } from './pair.ts';

/** Characters between two figures of one statement: "900 jobs, some 15 per cent". Our choice; further off another thing is told. */
const REACH = 60;

/**
 * The pairs, with those figures found to differ that stand right beside one that the source has too: "by half a point, to 4.25
 * per cent" and "by a quarter of a point to 4.25 per cent". In a paraphrase little else tells that two sentences say the same.
 * Only where the same neighbour stands on the same side, and nothing says what either counts but what both count.
 * @param passages sentences of the page that are shown as passages
 */
export function besideAgreeing(
  pairs: readonly FigurePair[],
  claim: ClaimInPage,
  { window, passages }: { readonly window: Window; readonly passages: readonly number[] },
): FigurePair[] {
  const isOpen = ({ figure, agrees }: FigurePair) => agrees === null && figure.time === undefined && isTelling(figure);
  if (!pairs.some(isOpen) || !pairs.some(isAnchor)) return [...pairs];
  const there = figuresIn(window.text);
  const bothHold = bothHoldIn(claim, window, { pairs });
  const isFree = (other: Figure) => !pairs.some((pair) => pair.agrees === true && pair.other?.start === other.start);
  return pairs.map((pair, index) => {
    if (!isOpen(pair)) return pair;
    for (const side of [-1, 1] as const) {
      const beside = pairs[index + side];
      if (beside?.other === undefined || !isAnchor(beside) || !isNear(pair.figure, beside.figure, claim.text)) continue;
      const anchor = beside.other;
      const at = there.findIndex(({ start }) => start === anchor.start);
      const other = there[at - side];
      const isThere = other !== undefined && passages.includes(window.sentenceAt(other.start)) && isFree(other);
      if (!isThere || !isNear(other, anchor, window.text)) continue;
      if (differs(pair.figure, other) && !bothHold(pair.figure, other))
        return { figure: pair.figure, other, agrees: false };
    }
    return pair;
  });
}

/** The same amount in both, of which no text has many. */
function isAnchor({ figure, other, agrees }: FigurePair): boolean {
  return agrees === true && other !== undefined && isTelling(figure) && isSameAmount(figure, other);
}

/** Do two figures stand close together in one sentence? */
function isNear(a: Figure, b: Figure, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.end, second.start);
  return between.length <= REACH && !/[.!?;:\n]/.test(between);
}

function differs(figure: Figure, other: Figure): boolean {
  if (figure.kind !== other.kind || !areComparable(figure, other) || figuresAgree(figure, other)) return false;
  return canDiffer(figure, other) && (figure.kind !== 'count' || sharedWords(figure.unit, other.unit) > 0);
}
