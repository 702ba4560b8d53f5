import { foldWord } from '../../core/text/plain-text.ts';
import type { Span } from '../../core/text/span.ts';
import { pronounSpeaker } from './pronoun-speaker.ts';
import { isEditedTo } from './spelling-distance.ts';
import { isSurelyPerson } from './sure-person.ts';
import { type SureSpeaker, sureSpeaker } from './sure-speaker.ts';

/** Who says the same words in a claim and in its source. */
export interface OtherSpeaker {
  readonly claim: string;
  readonly source: string;
}

/** First letters in which two spellings of one name are alike: "Zelensky", "Zelenskyy". Shorter, and more pairs of people are passed over. */
const SAME_BEGINNING = 4;
/** Letters of a name that may have a slip in it: "Lanigan", "Lannigan". */
const SLIP_FROM = 5;
/** Letters of a first name; fewer are an initial. */
const MIN_FIRST_NAME = 3;
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
  const there = speaker(theirs.text, theirs.span);
  const here = there === null ? null : speaker(ours.text, ours.span);
  if (there === null || here === null) return null;
  const words = theirs.text.slice(theirs.span.start, theirs.span.end);
  // Somebody else may say the same at the other place.
  if (theirs.text.split(words, 3).length > 2) return null;
  const told = { claim: here.name, source: there.name };
  if (areOfOneFamily(here.name, there.name, theirs.text)) return told;
  const texts = [theirs.text, ours.sentence];
  if (!isSurelyPerson(here.name, texts) || !isSurelyPerson(there.name, texts)) return null;
  return areTwo(here, there, ours.sentence) ? told : null;
}

function speaker(text: string, span: Span): SureSpeaker | null {
  return sureSpeaker(text, span) ?? pronounSpeaker(text, span);
}

/** Two with one surname and other first names, both of whom the page names in full: "Declan Keaveney", "Sinead Keaveney". */
function areOfOneFamily(here: string, there: string, page: string): boolean {
  const [a, b] = [here, there].map((name) => name.split(' ').slice(-2));
  const [first = '', surname = ''] = a ?? [];
  const [other = '', another] = b ?? [];
  if (surname === '' || surname !== another || Math.min(first.length, other.length) < MIN_FIRST_NAME) return false;
  // "Bob" and "Robert", "Liz" and "Elizabeth" may be one: the page has to name both.
  return !isSameName(foldWord(first), foldWord(other)) && page.includes(`${first} ${surname}`);
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
  if (a === b || (a.length >= SAME_BEGINNING && a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING))) return true;
  return Math.min(a.length, b.length) >= SLIP_FROM && isEditedTo(a, b, 1);
}
