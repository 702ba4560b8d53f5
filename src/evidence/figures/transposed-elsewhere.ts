import type { ClaimInPage } from '../claim-in-page.ts';
import { sentencesWith } from '../readable-page.ts';
import { windowOf } from '../window.ts';
import type { Figure } from './figure.ts';
import { figuresIn } from './figures.ts';
import { areComparable, sharedWords } from './figures-agree.ts';
import type { FigurePair } from './pair.ts';
import { isTransposed } from './transposed.ts';

/** Digits of a cell, which says nothing of what it counts: of a thousand such cells four have one of these by chance. */
const CELL_DIGITS = 5;
/** Sentences with a number that are looked at; one that stands in more is the page's subject. */
const MAX_SENTENCES = 3;

/**
 * Sentences of the page, anywhere in it, with a figure that was not found, two of its digits swapped, where both count the same: "Total
 * cost was 918 million crowns" for "the bill came to 981 million crowns". Shares no number and few words with the claim, so that no
 * other way leads to it. Costs some look-ups for each figure that is missing.
 */
export function sentencesOfTransposed(pairs: readonly FigurePair[], claim: ClaimInPage): number[] {
  const missing = pairs.filter(({ figure, agrees }) => agrees !== true && figure.time === undefined);
  return missing.flatMap(({ figure }) => {
    const sentences = new Set(swappedDigits(figure.text).flatMap((written) => sentencesOf(written, claim)));
    if (sentences.size > MAX_SENTENCES) return [];
    return [...sentences].filter((sentence) => hasTransposed(sentence, figure, claim));
  });
}

function sentencesOf(written: string, { page }: ClaimInPage): readonly number[] {
  const [form, ...others] = page.vocabulary.formsOf(written);
  return form === undefined || others.length > 0 ? [] : sentencesWith(page, form.keyId);
}

/** The number of a figure with each two of its neighbouring digits swapped, as written: "48,216" for "42,816". */
function swappedDigits(text: string): string[] {
  const number = /\d[\d.,]*/.exec(text)?.[0] ?? '';
  const places = [...number].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  return places.slice(1).flatMap((second, nth) => {
    const first = places[nth] ?? 0;
    const [a = '', b = ''] = [number[first], number[second]];
    if (a === b || (first === 0 && b === '0')) return [];
    return [`${number.slice(0, first)}${b}${number.slice(first + 1, second)}${a}${number.slice(second + 1)}`];
  });
}

function hasTransposed(sentence: number, figure: Figure, { page }: ClaimInPage): boolean {
  const window = windowOf([sentence], page);
  return figuresIn(window.text).some(
    (other) =>
      window.sentenceAt(other.start) === sentence &&
      isTransposed(figure, other) &&
      areComparable(figure, other) &&
      countsTheSame(figure, other),
  );
}

function countsTheSame(figure: Figure, other: Figure): boolean {
  if (figure.kind !== 'count') return true;
  const isLongCell = other.cell === true && (figure.text.match(/\d/g)?.length ?? 0) >= CELL_DIGITS;
  return isLongCell || sharedWords(figure.unit, other.unit) > 0;
}
