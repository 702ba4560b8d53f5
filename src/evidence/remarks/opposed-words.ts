import { compareFigures } from '../figures/compare-figures.ts';
import { termsOf } from '../words/terms.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { OpposedDeed } from './deeds.ts';

/** Words of which one thing has one and not the other; several of each parted by a bar. English alone. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['highest', 'lowest'],
  ['largest|biggest|greatest', 'smallest'],
  ['oldest', 'youngest'],
  ['longest', 'shortest'],
  ['fastest|quickest', 'slowest'],
  ['heaviest', 'lightest'],
  ['richest|wealthiest', 'poorest'],
  ['hottest|warmest', 'coldest'],
  ['strongest', 'weakest'],
  ['best', 'worst'],
  ['mean', 'median'],
];
const EACH = PAIRS.flatMap(([one, other]) => [
  { ours: word(one), theirs: word(other) },
  { ours: word(other), theirs: word(one) },
]);
const ANY = word(PAIRS.flat().join('|'));
/** Share of a claim's other telling words that the sentence of its source has to have, and how many. Our choice. */
const SAME_STATEMENT = 0.75;
const MIN_WORDS = 2;

function word(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu');
}

/**
 * A superlative or a measure that a claim has where a sentence of its source, which says the same in nearly all its words, names and
 * figures, has the opposite one: “the highest since 1990” and “the lowest since 1990”; null in doubt.
 */
export function opposedWord(claim: string, sentence: string, vocabulary: Vocabulary): OpposedDeed | null {
  if (!ANY.test(claim)) return null;
  for (const { ours, theirs } of EACH) {
    const [our, their] = [ours.exec(claim)?.[0], theirs.exec(sentence)?.[0]];
    if (our === undefined || their === undefined || theirs.test(claim) || ours.test(sentence)) continue;
    if (saysSame(claim.replace(ours, ' '), sentence, vocabulary)) return { claim: our, source: their };
  }
  return null;
}

function saysSame(claim: string, sentence: string, vocabulary: Vocabulary): boolean {
  const there = new Set(termsOf(sentence, vocabulary).map(({ key }) => key));
  const words = termsOf(claim, vocabulary);
  if (words.some(({ isName, isNumber, key }) => isName && !isNumber && !there.has(key))) return false;
  // Figures have been compared, however they are written.
  const shared = words.filter(({ isNumber, key }) => isNumber || there.has(key)).length;
  if (shared < MIN_WORDS || shared < words.length * SAME_STATEMENT) return false;
  return compareFigures(claim, sentence, 'en').every(({ agrees }) => agrees === true);
}
