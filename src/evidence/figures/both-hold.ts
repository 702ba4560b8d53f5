import type { ClaimInPage } from '../claim-in-page.ts';
import { isNextTime } from '../times/time-steps.ts';
import type { Window } from '../window.ts';
import { type Figure, isTelling } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, figuresAgree } from './figures-agree.ts';
import type { FigurePair } from './pair.ts';
import { isRateBesideTotal } from './rates.ts';
import { isToldByTwo } from './told-by-two.ts';
import { isWorkedOut } from './worked-out.ts';

/** Around such a rank: "in the second,". */
const BARE_BEFORE = /(?:^|\s)(?:in|for|to|from|than) the $/iu;
const BARE_BEHIND = /^[,.;:!?)]?$/;
/** Characters before a rank that are looked at. */
const REACH = 10;

/**
 * Tells of a figure of a claim and another one of a page whether both may be so: the one is worked out of the other and what stands
 * beside it, counts by the day what the other counts in all, or is the year before. Such two do not differ, whatever else says that
 * they are of one thing.
 * @param day on which the page was published
 */
export function bothHoldIn(
  claim: ClaimInPage,
  window: Window,
  { pairs, day }: { readonly pairs: readonly FigurePair[]; readonly day?: string | undefined },
): (figure: Figure, other: Figure) => boolean {
  // What is said of 5.2 per cent in one quarter or year is not so of the next, which a page names besides.
  const isTold = pairs.some(({ figure, agrees }) => agrees === true && isTelling(figure));
  const published = day === undefined ? [] : figuresIn(day).flatMap(({ time }) => time ?? []);
  let figures: ReadonlyMap<number, readonly Figure[]> | undefined;
  const { sentences, text } = claim.page;
  const textOf = (sentence: number) => text.slice(sentences[sentence]?.start ?? 0, sentences[sentence]?.end ?? 0);
  return (figure, other) => {
    if (isRateBesideTotal(figure, claim.text, other, window.text)) return true;
    figures ??= bySentence(window);
    const at = window.sentenceAt(other.start);
    const around = { figures: figures.get(at) ?? [], sentence: textOf(at) };
    if (figure.time !== undefined)
      return isNextTime(figure, {
        times: [
          ...around.figures.flatMap(({ time, start }) => (isTold && start === other.start ? [] : (time ?? []))),
          ...published,
        ],
        sentence: `${around.sentence} ${textOf(at + 1)}`,
        text: window.text,
      });
    const all = [...figures.values()].flat();
    if (isAlsoThere(figure, other, all) || (!isTold && isBareRankThere(figure, all, window.text))) return true;
    if (isWorkedOut({ figure, text: claim.text }, { figure: other, text: window.text }, around)) return true;
    return [...figures].some(([sentence, beside]) =>
      isToldByTwo(figure, { figures: beside, sentence: textOf(sentence), text: window.text }),
    );
  };
}

/**
 * Has a source a figure as well with which the claim's agrees, though no word says so: an end of a range, or a rise beside the fall that the
 * claim's rise is held against?
 */
function isAlsoThere(figure: Figure, held: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => {
    if (other.kind !== figure.kind && !(other.kind === 'count' && figure.kind === 'money')) return false;
    const isEnd = other.low < other.high && figure.bound === 'exact' && figure.low === figure.high;
    if (isEnd) return [other.low, other.high].includes(figure.low);
    const [ours, theirs, heldWay] = [figure, other, held].map(({ direction }) => direction?.way);
    const isSameWay = ours !== undefined && ours === theirs && heldWay !== undefined && ours !== heldWay;
    return isSameWay && areComparable(figure, other) && figuresAgree(figure, other);
  });
}

/** A rank that leaves out what it ranks: "in the third quarter, from 5.6 in the second". */
function isBareRankThere({ kind, low }: Figure, others: readonly Figure[], text: string): boolean {
  const isBare = ({ start, end }: Figure) =>
    BARE_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) && BARE_BEHIND.test(text.slice(end, end + 1));
  return kind === 'ordinal' && others.some((other) => other.kind === kind && other.low === low && isBare(other));
}

/** The figures of a window, by the page's sentence that they stand in. */
function bySentence(window: Window): ReadonlyMap<number, readonly Figure[]> {
  const found = new Map<number, Figure[]>();
  for (const figure of figuresIn(window.text)) {
    const at = window.sentenceAt(figure.start);
    const there = found.get(at) ?? [];
    found.set(at, there);
    there.push(figure);
  }
  return found;
}
