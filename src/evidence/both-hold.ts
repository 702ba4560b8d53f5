import type { ClaimInPage } from './claim-in-page.ts';
import type { Figure } from './figure.ts';
import { isRateBesideTotal } from './figure-rates.ts';
import { figuresIn } from './figures.ts';
import type { Window } from './window.ts';
import { isWorkedOut } from './worked-out.ts';

/**
 * Tells of a figure of a claim and another one of a page whether both may be so: the one is worked out of the other and what stands
 * beside it, or counts by the day what the other counts in all. Such two do not differ, whatever else says that they are of one thing.
 */
export function bothHoldIn(claim: ClaimInPage, window: Window): (figure: Figure, other: Figure) => boolean {
  let figures: readonly Figure[] | undefined;
  return (figure, other) => {
    if (isRateBesideTotal(figure, claim.text, other, window.text)) return true;
    figures ??= figuresIn(window.text);
    const at = window.sentenceAt(other.start);
    const { start = 0, end = 0 } = claim.page.sentences[at] ?? {};
    const around = {
      figures: figures.filter((beside) => window.sentenceAt(beside.start) === at),
      sentence: claim.page.text.slice(start, end),
    };
    return isWorkedOut({ figure, text: claim.text }, { figure: other, text: window.text }, around);
  };
}
