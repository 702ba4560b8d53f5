import type { WeighedClaim } from '../../core/facts.ts';
import { sameWords } from '../quotations/house-style.ts';
import { alike, foldedName } from './spelling-distance.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
/**
 * Words right before and right behind, alike in both texts, which tell that two words stand in one place: then a common noun,
 * or a word that the page writes small elsewhere, is told too ("the Natiional Institute", "der Bürgermeisster von").
 */
const ALIKE_AROUND = 2;
const CAPITAL = /^\p{Lu}/u;

interface Place {
  /** The two words before, the nearer first, and the two behind. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Right behind a word with a capital, the first of the name. */
  readonly isNamed: boolean;
}

/**
 * How a passage that is shown for a claim spells the word at an offset of the claim, where it has it in the same place and in
 * another spelling; undefined where it has not, or where the page has the claim's spelling too.
 */
export function inPassage(
  { text, citations }: WeighedClaim,
  offset: number,
  source: string,
  page: string,
): string | undefined {
  const support = citations.find((citation) => citation.source === source)?.support;
  // What differs between quotation marks is told as another wording.
  if (support === undefined || support.state === 'wording-differs') return undefined;
  const words = [...text.matchAll(WORD)];
  const at = words.findIndex(({ 0: word, index }) => index + word.length > offset);
  const ours = words[at]?.[0] ?? '';
  const here = placeOf(words, at);
  for (const passage of support.passages) {
    const others = [...passage.text.matchAll(WORD)];
    const found = others.find(
      ({ 0: other }, index) =>
        CAPITAL.test(other) &&
        alike(foldedName(ours), foldedName(other), true) &&
        alikeAround(here, placeOf(others, index)) >= ALIKE_AROUND,
    )?.[0];
    if (found !== undefined && !sameWords(ours, found) && !page.toLowerCase().includes(ours.toLowerCase()))
      return found;
  }
  return undefined;
}

function placeOf(words: readonly RegExpExecArray[], at: number): Place {
  const word = (step: number) => foldedName(words[at + step]?.[0] ?? '');
  // "Leila Benanni": with a first name it is one name.
  const isNamed = CAPITAL.test(words[at - 1]?.[0] ?? '');
  return { before: isNamed ? [word(-1)] : [word(-1), word(-2)], behind: [word(1), word(2)], isNamed };
}

/** How many words in a row to both sides are the same. */
function alikeAround(a: Place, b: Place): number {
  const before = alikeInRow(a.before, b.before);
  return (a.isNamed && b.isNamed ? ALIKE_AROUND * before : before) + alikeInRow(a.behind, b.behind);
}

function alikeInRow(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((word, index) => word === '' || word !== b[index]);
  return differing < 0 ? a.length : differing;
}
