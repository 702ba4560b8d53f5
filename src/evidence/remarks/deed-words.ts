import { joinedLines } from '../../core/text/over-lines.ts';

/** Two deeds of which whoever does the one has not done the other; words of each as alternatives of a pattern. */
interface OpposedDeeds {
  readonly name: string;
  /** What one does, another does the opposite of: what was bought was sold too. */
  readonly isExchange?: true;
  /** Of many things on one page, by different amounts. */
  readonly isMeasured?: true;
  readonly one: string;
  readonly other: string;
}

/** Ours, from the pairs that fact-checkers find turned round: verdicts, votes, licences, sales, records, seats. English alone. */
const OPPOSED: readonly OpposedDeeds[] = [
  { name: 'verdict', one: 'convicted|found guilty', other: 'acquitted|cleared|found not guilty' },
  { name: 'appeal', one: 'upheld', other: 'overturned|quashed|reversed|struck down|annulled|set aside' },
  {
    name: 'assent',
    one: 'approved|passed|accepted|adopted|endorsed|granted|ratified|voted to (?:accept|approve|adopt)',
    other: 'rejected|defeated|turned down|voted down|refused|declined|vetoed|voted to reject',
  },
  { name: 'plea', one: 'admit(?:s|ted)?', other: 'den(?:y|ies|ied)' },
  {
    name: 'vote',
    one: '(?:voted|argued|campaigned|spoke) (?:for|in favou?r of)',
    other: '(?:voted|argued|campaigned|spoke) against',
  },
  { name: 'door', one: '(?:re)?open(?:s|ed)?', other: 'clos(?:es|ed)|shut(?:s| down)?' },
  { name: 'sale', isExchange: true, one: 'bought|acquired|purchased', other: 'sold' },
  {
    name: 'law',
    one: 'allow(?:s|ed)|permit(?:s|ted)|legali[sz](?:es|ed)',
    other: 'ban(?:s|ned)|prohibit(?:s|ed)|outlaw(?:s|ed)|forb[ai]d(?:es)?',
  },
  { name: 'staff', one: 'added|created|hired|took on', other: 'cut|shed|axed|laid off' },
  {
    name: 'result',
    one: '(?:made|reported|posted|recorded) an? (?:[\\p{Ll}-]{2,20} ){0,2}profit of',
    other: '(?:made|reported|posted|recorded) an? (?:[\\p{Ll}-]{2,20} ){0,2}loss of|lost',
  },
  { name: 'hold', one: 'held|holds|kept|keeps|retain(?:s|ed)|won|gained', other: 'lost|loses' },
  {
    name: 'level',
    isMeasured: true,
    one: 'rose|risen|rises?|rising|grew|grown|increas(?:ed|es|ing)|climb(?:ed|s|ing)|jumped|soared|surged|gained|raised|lifted|improved|went up|gone up',
    other: joinedLines`
      fell|fallen|falls?|falling|dropp?(?:ed|s|ing)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|slipped|sank|shrank|
      plunged|plummeted|lowered|reduced|cut|lost|worsened|went down|gone down
    `,
  },
  { name: 'rank', isMeasured: true, one: '(?:higher|larger|bigger|greater) than', other: '(?:lower|smaller) than' },
];

/** A deed that stands opposed to another. */
export interface OpposedWord extends Pick<OpposedDeeds, 'name' | 'isExchange' | 'isMeasured'> {
  readonly isOther: boolean;
}

const EACH = OPPOSED.flatMap(({ one, other, ...deeds }) => [
  { ...deeds, isOther: false, whole: new RegExp(`^(?:${one})$`, 'iu') },
  { ...deeds, isOther: true, whole: new RegExp(`^(?:${other})$`, 'iu') },
]);
const ALL = OPPOSED.flatMap(({ one, other }) => [one, other]).join('|');

/** The words of a text that are opposed to others, as matches. */
export const OPPOSED_WORDS = new RegExp(`(?<![\\p{L}’'-])(?:${ALL})(?![\\p{L}’'-])`, 'giu');

/** In which pairs a word stands, and on which side. */
export function opposedAs(word: string): readonly OpposedWord[] {
  return EACH.filter(({ whole }) => whole.test(word));
}
