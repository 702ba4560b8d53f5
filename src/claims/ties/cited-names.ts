import type { Name } from '../../core/text/names.ts';
import { joinedLines, patternLines } from '../../core/text/over-lines.ts';

/** Published things, as they stand before or after the name of who published them: a regex's alternatives. */
const PUBLICATIONS = joinedLines`
  paper|report|reporting|article|study|investigation|survey|poll|analysis|book|history|documentary|story|essay|
  editorial|op-ed|column|review|bulletin|newsletter|data|figures|statistics|numbers|database|deep dive|dive|work|
  writing|coverage|account|estimate|tally|count|footage|estudio|informe|artículo|étude|rapport|studie|bericht|artikel|
  estudo|relatório|artigo
`;
/** What a body gives out about itself: whether the listed page is it is for the reader to judge. */
const UTTERANCES = 'statement|letter|interview|release|announcement|declaration|communiqué|comunicado|erklärung';

/** Published things and utterances alike: a regex's alternatives. */
export const WORKS = `${PUBLICATIONS}|${UTTERANCES}`;

/** What outlets and authors do, right after their name. */
const REPORTING = joinedLines`
  report(?:ed|s)|wrote|writes|publish(?:ed|es)|found|finds|call(?:ed|s)|estimate[ds]|count(?:ed|s)|note[ds]|argue[ds]|
  describe[ds]|reveal(?:ed|s)|show(?:ed|s)|list(?:ed|s)|record(?:ed|s)|quote[ds]|put(?:s)? (?:it|the)|explain(?:ed|s)|
  documented|investigated|calculate[ds]|conclude[ds]|berichtete?|schrieb|meldete|informó|publicó|a publié|a rapporté|
  escribió|publicou|informou
`;
/** What anybody does who is in the news. */
const ACTING =
  'sa(?:id|ys)|told|release[ds]|claim(?:ed|s)|confirm(?:ed|s)|announce[ds]|warn(?:ed|s)|state[ds]|declare[ds]|den(?:ied|ies)';

function afterName(words: string): RegExp {
  const adverb = '(?:\\s(?:also|later|recently|first|has|have|had|itself|then))?';
  return new RegExp(`^(?:[’']s?)?(?:,[^,]{0,60},)?${adverb}\\s(?:${words})(?![\\p{L}])`, 'iu');
}

function workAfter(works: string): RegExp {
  return new RegExp(`^(?:[’']s?)?\\s(?:\\p{L}[\\p{L}-]*\\s){0,3}?(?:${works})s?(?![\\p{L}])`, 'iu');
}

const REPORTS = afterName(REPORTING);
const ACTS = afterName(ACTING);
const PUBLICATION_AFTER = workAfter(PUBLICATIONS);
const UTTERANCE_AFTER = workAfter(UTTERANCES);
const SOURCE_BEFORE = patternLines('iu')`
  (?:
    according to|as (?:reported|noted|described|told) (?:by|in)|reported by|published (?:by|in|on)|told|cit(?:ed|ing)|
    quot(?:ed|ing) (?:by|in)?|per|via|laut|según|selon|d’après|segundo|de acordo com
  )\s(?:the |el |la |le |o |a |der |die |das )?$
`;
const WORK_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${WORKS})s?(?:\\s\\p{Ll}+){0,3}?\\s(?:by|in|from|of|at|on)\\s(?:the |a )?$`,
  'iu',
);

/** UTF-16 units around a name within which it can be cited. */
const REACH = 80;

/**
 * How a sentence speaks of a name: as a `publisher` whose report, paper or figures it passes on; as an `actor` that said
 * or announced something; or null when it cites nobody.
 */
export function citedAs(sentence: string, name: Name): 'publisher' | 'actor' | null {
  const before = sentence.slice(Math.max(0, name.start - REACH), name.start);
  const after = sentence.slice(name.end, name.end + REACH);
  if (REPORTS.test(after) || SOURCE_BEFORE.test(before)) return 'publisher';
  if (ACTS.test(after)) return 'actor';
  if (PUBLICATION_AFTER.test(after) || WORK_BEFORE.test(before)) return 'publisher';
  return UTTERANCE_AFTER.test(after) ? 'actor' : null;
}
