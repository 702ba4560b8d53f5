import type { ClaimInPage } from '../claim-in-page.ts';
import { type ReadablePage, sentencesWith } from '../readable-page.ts';
import { windowOf } from '../window.ts';
import { cellReadings } from './cells.ts';
import { type Figure, isTelling } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, figuresAgree, sameThing } from './figures-agree.ts';
import type { FigurePair } from './pair.ts';

/** Words behind a figure that can name what it counts. */
const UNIT_WORDS = 3;
/** Two figures that share what they count, see `sameThing()`. */
const SAME_UNIT = 2;
/** Sentences with the word for what is counted that are looked at; in more of them it is the subject of the whole page. */
const MAX_SENTENCES = 40;
/** Sentences that are added to the passages. */
const MAX_FOUND = 2;

/**
 * Sentences of the page, outside the passages, in which a figure that was not found in these stands after all: `nearly
 * 480,000 adults` shares no number with `479,112 adults`. Only what agrees and counts the same is looked for: a figure from
 * anywhere in a page contradicts nothing. Costs as much as there are sentences with the word for what is counted.
 */
export function sentencesOfFigures(pairs: readonly FigurePair[], claim: ClaimInPage): number[] {
  const missing = pairs.filter(({ figure, agrees }) => agrees === null && isTelling(figure));
  const found = missing.flatMap(({ figure }) => sentenceOf(figure, claim) ?? []);
  return [...new Set(found)].slice(0, MAX_FOUND);
}

/** Of the sentences with such a figure the one that has most of the claim. */
function sentenceOf(figure: Figure, claim: ClaimInPage): number | undefined {
  const { page } = claim;
  const units = claim.terms.filter(({ start }) => start >= figure.end).slice(0, UNIT_WORDS);
  // The cell of a table has its number alone.
  const numbers = claim.terms.filter(
    ({ isNumber, start, end }) => isNumber && start >= figure.start && end <= figure.end,
  );
  const sentences = new Set([...units, ...numbers].flatMap(({ keyId }) => sentencesWith(page, keyId)));
  if (sentences.size > MAX_SENTENCES) return undefined;
  let best: { readonly sentence: number; readonly share: number } | undefined;
  for (const sentence of sentences) {
    const share = claim.share(claim.termsIn(sentence));
    if (best !== undefined && best.share >= share) continue;
    const span = page.sentences[sentence];
    if (span !== undefined && hasFigure(page.text.slice(span.start, span.end), figure)) best = { sentence, share };
  }
  return best?.sentence;
}

function hasFigure(sentence: string, wanted: Figure): boolean {
  return figuresIn(sentence).some(
    (figure) =>
      areComparable(wanted, figure) &&
      figuresAgree(wanted, figure) &&
      (sameThing(wanted, figure) >= SAME_UNIT || cellReadings(wanted, figure).length > 0),
  );
}

/**
 * The sentence of each time that was not found next to the best passages and stands in a further one that is shown, or right
 * beside it: nobody who reads that passage is told that the time is not there. Of a day in figures (`17.03.2022`) anywhere in
 * the page: no word leads to it, and many have it in a line of its own ("Judgment of 17 March 2022").
 * @param shown indices of the passages
 */
export function sentencesOfTimes(
  pairs: readonly FigurePair[],
  { page }: ClaimInPage,
  shown: readonly number[],
): number[] {
  const missing = pairs.filter(({ figure, agrees }) => figure.time !== undefined && agrees !== true);
  if (missing.length === 0) return [];
  const around = windowOf(shown, page);
  const there = figuresIn(around.text);
  return missing.flatMap(({ figure }) => {
    const other = there.find((found) => areComparable(figure, found) && figuresAgree(figure, found));
    return other === undefined ? sentenceOfDay(figure, page) : [around.sentenceAt(other.start)];
  });
}

/** The first sentence with a day that agrees, by its year; none where the year stands in too many. */
function sentenceOfDay(figure: Figure, page: ReadablePage): number[] {
  const { years, day } = figure.time ?? {};
  if (day === undefined || years === undefined || /\p{L}/u.test(figure.text)) return [];
  const [year] = page.vocabulary.formsOf(String(years[0]));
  const sentences = year === undefined ? [] : sentencesWith(page, year.keyId);
  if (sentences.length > MAX_SENTENCES) return [];
  const found = sentences.find((sentence) => {
    const { start = 0, end = 0 } = page.sentences[sentence] ?? {};
    const isThatDay = ({ time }: Figure) => time?.day !== undefined && time.years !== undefined;
    return figuresIn(page.text.slice(start, end)).some(
      (other) => isThatDay(other) && areComparable(figure, other) && figuresAgree(figure, other),
    );
  });
  return found === undefined ? [] : [found];
}
