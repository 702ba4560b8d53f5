import { foldWord } from '../../core/text/plain-text.ts';
import type { Span } from '../../core/text/span.ts';
import { isSurelyPerson } from './sure-person.ts';
import { type SureSpeaker, sureSpeaker } from './sure-speaker.ts';

/** Who says the same words in a claim and in its source. */
export interface OtherSpeaker {
  readonly claim: string;
  readonly source: string;
}

/** First letters in which two spellings of one name are alike: "Zelensky", "Zelenskyy". Shorter, and more pairs of people are passed over. */
const SAME_BEGINNING = 4;
/** Named by what they rule as often as by a name: who is who, words do not tell. */
const RULER =
  /(?<!\p{L})(?:King|Queen|Prince|Princess|Duke|Duchess|Earl|Countess|Pope|Emperor|Empress|Sultan|Sheikh|Emir)(?!\p{L})/u;

/**
 * The speaker of quoted words where the claim and its source, each by its own grammar, surely name two different persons, the claim's in
 * the same paragraph of the source or elsewhere; null where there is a doubt. Both texts are named at the words that are quoted.
 * @param ours the article, where the words stand in it, and the claim's sentence
 * @param theirs the page, and where they stand in it
 */
export function otherSpeaker(
  ours: { readonly text: string; readonly span: Span; readonly sentence: string },
  theirs: { readonly text: string; readonly span: Span },
): OtherSpeaker | null {
  const there = sureSpeaker(theirs.text, theirs.span);
  const here = there === null ? null : sureSpeaker(ours.text, ours.span);
  if (there === null || here === null || !areTwo(here, there, ours.sentence)) return null;
  const words = theirs.text.slice(theirs.span.start, theirs.span.end);
  // Somebody else may say the same at the other place.
  if (theirs.text.split(words, 3).length > 2) return null;
  const texts = [theirs.text, ours.sentence];
  if (!isSurelyPerson(here.name, texts) || !isSurelyPerson(there.name, texts)) return null;
  return { claim: here.name, source: there.name };
}

/** Neither name is part of the other, nor named beside the other where the words are said: "Moe, he told Aas, was “lost”". */
function areTwo(here: SureSpeaker, there: SureSpeaker, sentence: string): boolean {
  if (RULER.test(here.name) || RULER.test(there.name)) return false;
  return !mayName(here.name, `${there.name} ${there.saying}`) && !mayName(there.name, sentence);
}

/** Has a text a word of a name, in one spelling or another? A name of short words alone may stand anywhere. */
function mayName(name: string, text: string): boolean {
  const words = wordsOf(name);
  const others = wordsOf(text);
  return words.length === 0 || words.some((word) => others.some((other) => isSameName(word, other)));
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).map((word) => foldWord(word).replace(/['’]s?$/u, ''));
}

function isSameName(a: string, b: string): boolean {
  return a === b || (a.length >= SAME_BEGINNING && a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING));
}
