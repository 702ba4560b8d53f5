import type { ClaimInPage } from '../claim-in-page.ts';
import type { Figure } from '../figures/figure.ts';
import { figuresIn } from '../figures/figures.ts';
import { areComparable, figuresAgree, sharedWords } from '../figures/figures-agree.ts';
import type { FigurePair } from '../figures/pair.ts';
import { isSameTime, likeness, SAME_STATEMENT } from '../figures/sure-difference.ts';
import type { Window } from '../window.ts';

/** Share of what the sentence of the statement has of the claim, from which another sentence may date it as well. */
const ALSO_ABOUT = 0.5;
/** Sentences beside the statement that may date it: "In 2015 all changed. The board, which was founded in 1961, closed the pier." */
const BESIDE = 1;

/**
 * The pairs, with times held against the sentence that says what the claim says, where that has a time of its own. One that
 * agrees with a time of another sentence only ("sold in 2015") is contradicted: years stand everywhere, and one that is
 * somewhere near confirms little. One that differs from a time of another sentence differs from this one instead.
 * @param passages sentences of the page that are shown as passages
 */
export function timesOfStatement(
  pairs: readonly FigurePair[],
  claim: ClaimInPage,
  { window, passages }: { readonly window: Window; readonly passages: readonly number[] },
): FigurePair[] {
  const isTime = ({ figure, other }: FigurePair) => figure.time !== undefined && other !== undefined;
  if (!pairs.some(isTime)) return [...pairs];
  const [best = -1] = [...passages].sort((a, b) => likeness(claim, b) - likeness(claim, a));
  const share = likeness(claim, best);
  if (share < SAME_STATEMENT) return [...pairs];
  let own: readonly Figure[] | undefined;
  const isTaken = (time: Figure) =>
    pairs.some(({ other, agrees }) => agrees === true && other !== undefined && isSameTime(other, time));
  return pairs.map((pair) => {
    const { figure, other, agrees } = pair;
    if (other === undefined || !isTime(pair)) return pair;
    const sentence = window.sentenceAt(other.start);
    const isBeside = Math.abs(sentence - best) <= BESIDE || likeness(claim, sentence) > share * ALSO_ABOUT;
    if (agrees === true ? isBeside : sentence === best) return pair;
    own ??= figuresIn(window.text).filter(({ start, time }) => time !== undefined && window.sentenceAt(start) === best);
    const theirs = own.filter((time) => areComparable(figure, time));
    if (theirs.some((time) => figuresAgree(figure, time))) return pair;
    const around = agrees === true ? sharedWords(figure.near, other.near) : 0;
    const contradicting = theirs.find((time) => !isTaken(time) && sharedWords(figure.near, time.near) > around);
    return contradicting === undefined ? pair : { figure, other: contradicting, agrees: false };
  });
}
