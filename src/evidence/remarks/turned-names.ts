import { compareFigures } from '../figures/compare-figures.ts';
import type { OpposedDeed } from './deeds.ts';

const NAME = "(?<!\\p{L})(\\p{Lu}[\\p{L}.’'-]{0,30}(?:\\s\\p{Lu}[\\p{L}.’'-]{0,30}){0,3})";
/** What one does to another, once or by a score; the same as a participle, and as what is done by it. English alone. */
const DEEDS: readonly {
  readonly name: string;
  readonly verbs: string;
  readonly inverse?: string;
  readonly isScored?: true;
}[] = [
  {
    name: 'beat',
    isScored: true,
    verbs:
      'beat|beats|beating|beaten|defeated|defeats|defeating|overcame|thrashed|thrashing|trounced|knocked out|knocking out',
    inverse: 'lost(?: \\d+-\\d+)? to|losing(?: \\d+-\\d+)? to|(?:lost|losing)(?: \\d+-\\d+)? (?:at|against)',
  },
  { name: 'succeed', verbs: 'succeeded|succeeds|replaced|replaces|replacing|took over from' },
  { name: 'buy', verbs: 'bought|acquired|took over' },
  { name: 'kill', verbs: 'killed|murdered|shot|stabbed|shooting|stabbing|killing' },
];
/** Between a name and what its bearer does: who somebody is, when, how. */
const LINK =
  '(?:,\\s(?:who\\s|[^,.;“”"]{2,60},\\s)?)?\\s?(?:(?:has|had|have|then|later|also|narrowly|comfortably|easily)\\s){0,2}';
const ROLE = '(?:(?:the|their|his|her|its)\\s[\\p{Ll}\\s-]{2,40},?\\s)?';
const PASSIVE = '(?:is|are|was|were|been|being)\\s(?:\\p{Ll}{2,20}ly\\s)?';

/** Who does what to whom. */
interface Done {
  readonly name: string;
  readonly isScored: boolean;
  readonly agent: string;
  readonly patient: string;
  readonly text: string;
}

const PATTERNS = DEEDS.flatMap(({ name, verbs, inverse, isScored = false }) => {
  const as = (said: string, pattern: string, isTurned: boolean) => ({
    name,
    isScored,
    isTurned,
    // Most sentences have none of the verbs, which is told sooner than that they have no two names around one.
    verb: new RegExp(said, 'u'),
    pattern: new RegExp(pattern, 'gu'),
  });
  return [
    as(verbs, `${NAME}${LINK}(?<!\\p{L})(?:${verbs})\\s${ROLE}${NAME}`, false),
    as(verbs, `${NAME}${LINK}${PASSIVE}(?:${verbs})\\s(?:[\\d-]{3,7}\\s)?by\\s${ROLE}${NAME}`, true),
    ...(inverse === undefined ? [] : [as(inverse, `${NAME}${LINK}(?<!\\p{L})(?:${inverse})\\s${ROLE}${NAME}`, true)]),
  ];
});

function donesIn(text: string): Done[] {
  return PATTERNS.filter(({ verb }) => verb.test(text)).flatMap(({ name, isScored, isTurned, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: first = '', 2: second = '' }) => ({
      name,
      isScored,
      agent: isTurned ? second : first,
      patient: isTurned ? first : second,
      text: whole.replace(/\.$/, ''),
    })),
  );
}

/**
 * What a claim tells as done by one to another and a sentence of its source as done by the other to the one: “Moe beat Aas 3-1” and “Aas
 * beat Moe 3-1”. Only between names beside the verb; of a game only where figures agree as well, for two may each have won one. Null in doubt.
 */
export function turnedNames(claim: string, sentence: string): OpposedDeed | null {
  const ours = donesIn(claim);
  if (ours.length === 0) return null;
  const theirs = donesIn(sentence);
  for (const our of ours) {
    const isTurned = (their: Done) =>
      their.name === our.name && isOne(our.agent, their.patient) && isOne(our.patient, their.agent);
    const their = theirs.find(isTurned);
    if (their === undefined || isOne(our.agent, our.patient) || theirs.some((each) => isSame(our, each))) continue;
    const figures = compareFigures(claim, sentence, 'en');
    if (!figures.every(({ agrees }) => agrees === true) || (our.isScored && figures.length === 0)) continue;
    return { claim: our.text, source: their.text };
  }
  return null;
}

function isSame(a: Done, b: Done): boolean {
  return a.name === b.name && isOne(a.agent, b.agent) && isOne(a.patient, b.patient);
}

/** Has one name a word of the other? */
function isOne(a: string, b: string): boolean {
  const words = b.split(' ').map((word) => word.replace(/[’']s$/u, ''));
  return a.split(' ').some((word) => word.length > 2 && words.includes(word.replace(/[’']s$/u, '')));
}
