import { compareFigures } from '../figures/compare-figures.ts';
import type { ReadSource } from '../read-source.ts';
import { type Term, termsOf } from '../words/terms.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Deed, deedsIn } from './deed-clauses.ts';
import type { OpposedWord } from './deed-words.ts';

/** Share of a claim's other telling words that the sentence of its source has to have. Our choice: with less, another occasion is meant. */
const SAME_OCCASION = 0.75;

/** Two words for opposed deeds that two sentences tell of one thing. */
export interface OpposedDeed {
  readonly claim: string;
  readonly source: string;
}

/**
 * The deed that a claim tells and that a sentence of its source turns round: “convicted” of whom it says that they were acquitted. Only
 * where both are about the same, by the same, and on one occasion as far as words and figures tell; null in doubt. English alone.
 */
export function opposedDeed(claim: string, sentence: string, vocabulary: Vocabulary): OpposedDeed | null {
  if ((vocabulary.language ?? 'en') !== 'en') return null;
  const ours = deedsIn(claim, vocabulary);
  if (ours.length === 0) return null;
  const theirs = /\?\s*$/.test(sentence) ? [] : deedsIn(sentence, vocabulary);
  const said: Said = { ours: keysOf(termsOf(claim, vocabulary)), theirs: keysOf(termsOf(sentence, vocabulary)) };
  for (const our of ours) {
    const their = theirs.find((deed) => opposition(our, deed) !== undefined && isOneDeed(our, deed, said));
    if (their === undefined || theirs.some((deed) => isAlike(our, deed))) continue;
    const figures = compareFigures(claim, sentence, 'en');
    if (!figures.every(({ agrees }) => agrees === true)) continue;
    if (their.isAgentMeant && figures.length === 0 && !isMeantBoth(our, their)) continue;
    if (isOneOccasion(our, claim, said, vocabulary)) return { claim: our.word, source: their.word };
  }
  return null;
}

/** The words of two sentences, by their keys. */
interface Said {
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

function opposition(a: Deed, b: Deed): OpposedWord | undefined {
  if (isSame(a, b)) return undefined;
  return a.as.find((one) => b.as.some((other) => one.name === other.name && one.isOther !== other.isOther));
}

function isSame(a: Deed, b: Deed): boolean {
  return a.as.some((one) => b.as.some((other) => one.name === other.name && one.isOther === other.isOther));
}

/** The same deed, perhaps to the same: then a text tells both. */
function isAlike(our: Deed, other: Deed): boolean {
  if (!isSame(our, other)) return false;
  const keys = keysOf([...other.patient, ...other.agent]);
  return other.isPatientMeant || [...our.patient, ...our.agent].some(({ key }) => keys.has(key));
}

function isMeantBoth(our: Deed, their: Deed): boolean {
  return our.isAgentMeant && their.isAgentMeant && their.patient.length > 0;
}

/** Done to the same, by the same as far as both say. */
function isOneDeed(our: Deed, their: Deed, said: Said): boolean {
  const { isExchange = false, isMeasured = false } = opposition(our, their) ?? {};
  const haveAgents = our.agent.length > 0 && their.agent.length > 0;
  if (haveAgents && !areSame(our.agent, their.agent, said, true)) return false;
  if (isExchange && !haveAgents) return false;
  if (their.isPatientMeant) return haveAgents;
  // "It lost $74 million": who, no word tells.
  if (their.patient.length === 0) return their.isAgentMeant && !isMeasured && our.patient.length > 0;
  const isElsewhere = !isMeasured || (our.hasObject && their.hasObject);
  return areSame(our.patient, their.patient, said, isElsewhere, isMeasured);
}

/**
 * Do two phrases name one thing: the one's last word is in the other, ours stand all in the other or, where that may be, elsewhere in its
 * sentence, and what the other has besides describes a name or stands elsewhere in ours?
 * @param isPartial of what is measured a name tells where, and not that it is the whole: “sales of diesel cars in Ghent” are no sales of cars
 */
function areSame(
  ours: readonly Term[],
  theirs: readonly Term[],
  said: Said,
  elsewhere: boolean,
  isPartial = false,
): boolean {
  const [here, there] = [keysOf(ours), keysOf(theirs)];
  const isHead = there.has(ours.at(-1)?.key ?? '') || here.has(theirs.at(-1)?.key ?? '');
  // "Jodie Farr" where the source has "Farr".
  const isFirstName = (at: number) => {
    const [{ end } = { end: 0 }, next] = ours.slice(at);
    return next?.isName === true && next.start - end <= 1 && there.has(next.key);
  };
  const isThere = ({ key }: Term, at: number) =>
    there.has(key) || (elsewhere && said.theirs.has(key)) || isFirstName(at);
  if (!isHead || !ours.every(isThere)) return false;
  const isNamed = !isPartial && ours.some(({ isName, key }) => isName && there.has(key));
  return isNamed || theirs.every(({ key }) => said.ours.has(key));
}

function isOneOccasion(our: Deed, claim: string, said: Said, vocabulary: Vocabulary): boolean {
  const deed = keysOf(termsOf(our.word, vocabulary));
  const words = termsOf(claim, vocabulary).filter(({ key }) => !deed.has(key));
  // Figures have been compared, however they are written.
  const shared = words.filter(({ key, isNumber }) => isNumber || said.theirs.has(key)).length;
  return shared >= words.length * SAME_OCCASION;
}

function keysOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.map(({ key }) => key));
}

/** Does a page tell the claim's own deed somewhere? Then it tells of two occasions. */
export function tellsSameDeed(claim: string, { page: { sentences, text, vocabulary } }: ReadSource): boolean {
  const ours = deedsIn(claim, vocabulary);
  return sentences.some(({ start, end }) =>
    deedsIn(text.slice(start, end), vocabulary).some((deed) => ours.some((our) => isAlike(our, deed))),
  );
}
