import type { ClaimInPage } from './claim-in-page.ts';
import type { FigurePair } from './compare-figures.ts';
import type { Figure } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, figuresAgree, sharedWords } from './figures-agree.ts';
import { isSameTime, likeness, SAME_STATEMENT } from './sure-difference.ts';
import type { Window } from './window.ts';

/** Share of what the sentence of the statement has of the claim, from which another sentence may date it as well. */
const ALSO_ABOUT = 0.5;
/** Sentences beside the statement that may date it: "In 2015 all changed. The board, which was founded in 1961, closed the pier." */
const BESIDE = 1;

/**
 * The pairs, with those times contradicted that agree with one of another sentence only ("sold in 2015"), while the sentence
 * that says what the claim says has a time of its own. Years stand everywhere: that one is somewhere near confirms little.
 * @param passages sentences of the page that are shown as passages
 */
export function timesOfStatement(
  pairs: readonly FigurePair[],
  claim: ClaimInPage,
  { window, passages }: { readonly window: Window; readonly passages: readonly number[] },
): FigurePair[] {
  const isTime = ({ figure, other, agrees }: FigurePair) =>
    figure.time !== undefined && other !== undefined && agrees === true;
  if (!pairs.some(isTime)) return [...pairs];
  const [best = -1] = [...passages].sort((a, b) => likeness(claim, b) - likeness(claim, a));
  const share = likeness(claim, best);
  if (share < SAME_STATEMENT) return [...pairs];
  let own: readonly Figure[] | undefined;
  return pairs.map((pair) => {
    const { figure, other } = pair;
    if (!isTime(pair) || other === undefined) return pair;
    const sentence = window.sentenceAt(other.start);
    if (Math.abs(sentence - best) <= BESIDE || likeness(claim, sentence) > share * ALSO_ABOUT) return pair;
    own ??= figuresIn(window.text).filter(({ start, time }) => time !== undefined && window.sentenceAt(start) === best);
    const theirs = own.filter((time) => areComparable(figure, time));
    const [first] = theirs;
    if (first === undefined || theirs.some((time) => figuresAgree(figure, time))) return pair;
    const isTaken = (time: Figure) =>
      pairs.some((one) => one.agrees === true && one.other !== undefined && isSameTime(one.other, time));
    const around = sharedWords(figure.near, other.near);
    const dated = theirs.filter((time) => !isTaken(time) && sharedWords(figure.near, time.near) > around);
    const [contradicting] = dated;
    return contradicting === undefined ? pair : { figure, other: contradicting, agrees: false };
  });
}
