import { spacedLines } from '../core/text/over-lines.ts';
import { foldWord } from '../core/text/plain-text.ts';

/** A word of a text with its place, half-open into the text it was taken from. */
export interface Word {
  readonly raw: string;
  /** Lower-case, without accents. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

// Letters and figures with inner apostrophes, stops and hyphens left out: "Chávez's" is Chávez and s.
const WORD = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu;

/** The words and figures of a text, in order. Linear. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    raw: match[0],
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const STOP_WORDS = new Set(
  spacedLines`
      a about above after again against all also although am an and another any are as at be because been before being
      below between both but by can cannot could did do does doing don down during each either else even ever every
      few for from further get gets given go goes going gone got had has have having he her here hers herself him
      himself his how however i if in into is isn it its itself just ll let like made make makes many may me might
      more most much must my myself neither no nor not now of off on once one only or other others our ours out over
      own per put rather re s said same say says she should since so some still such t take than that the their theirs
      them themselves then there these they this those though through to too under until up upon us ve very was way we
      well were what when where whether which while who whom whose why will with within without would yet you your
      yours el la los las un una unos unas de del al y o en con por para su sus que se no es son fue como mas pero lo
      le les des du et ou dans sur pour par avec sans ce cette ces il elle ils elles est sont qui ne pas au aux der
      das den dem ein eine einer und oder im am zu zur zum mit von bei nach fur ist sind nicht auch sich auf os as um
      uma do da dos das e em no na nos nas com ao sao foi nao mais
    `.split(' '),
);

/** True for words that say nothing of a text's subject. Folded form. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, String(index)]),
);

/** The figure that a small number word stands for ("eight" is "8"); other words as they are. Folded form. */
export function figureOf(folded: string): string {
  return NUMBER_WORDS.get(folded) ?? folded;
}
