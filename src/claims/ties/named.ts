import { foldWord } from '../../core/plain-text.ts';
import type { Source } from '../../core/source.ts';
import type { BareClaim } from '../claim-sentences.ts';
import { type Name, namesIn } from '../names.ts';
import { authorNames, siteLabel } from './address-words.ts';
import type { Tie } from './explicit.ts';

/** The author named the outlet or the writer, but not which of their pages. Not calibrated. */
const NAMED_CONFIDENCE = 0.85;
/** When several listed pages of the outlet could be meant, the words of the address chose. */
const CHOSEN_CONFIDENCE = 0.6;

/** Published things, as they stand before or after the name of who published them: a regex's alternatives. */
export const WORKS =
  'paper|report|reporting|article|study|statement|investigation|interview|survey|poll|analysis|book|history|documentary|story|essay|editorial|op-ed|column|review|bulletin|newsletter|letter|release|data|figures|statistics|numbers|database|deep dive|dive|work|writing|coverage|account|estimate|tally|count|footage|estudio|informe|artículo|étude|rapport|studie|bericht|artikel|estudo|relatório|artigo';
/** What outlets and authors are said to do, right after their name. */
const SAYING =
  'sa(?:id|ys)|told|report(?:ed|s)|wrote|writes|publish(?:ed|es)|release[ds]|found|finds|call(?:ed|s)|claim(?:ed|s)|estimate[ds]|count(?:ed|s)|note[ds]|argue[ds]|describe[ds]|reveal(?:ed|s)|confirm(?:ed|s)|announce[ds]|warn(?:ed|s)|conclude[ds]|show(?:ed|s)|list(?:ed|s)|record(?:ed|s)|quote[ds]|put(?:s)? (?:it|the)|explain(?:ed|s)|state[ds]|documented|investigated|calculate[ds]|berichtete?|schrieb|meldete|informó|publicó|a publié|a rapporté|escribió|publicou|informou';
const SAYS_AFTER = new RegExp(
  `^(?:[’']s?)?(?:,[^,]{0,60},)?(?:\\s(?:also|later|recently|first|has|have|had|itself|then))?\\s(?:${SAYING})(?![\\p{L}])`,
  'iu',
);
const WORK_AFTER = new RegExp(`^(?:[’']s?)?\\s(?:\\p{L}[\\p{L}-]*\\s){0,3}?(?:${WORKS})s?(?![\\p{L}])`, 'iu');
const SOURCE_BEFORE =
  /(?:according to|as (?:reported|noted|described|told) (?:by|in)|reported by|published (?:by|in|on)|told|cit(?:ed|ing)|quot(?:ed|ing) (?:by|in)?|per|via|says|said|writes|laut|según|selon|d’après|segundo|de acordo com)\s(?:the |el |la |le |o |a |der |die |das )?$/iu;
const WORK_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${WORKS})s?(?:\\s\\p{Ll}+){0,3}?\\s(?:by|in|from|of|at|on)\\s(?:the |a )?$`,
  'iu',
);

/** Is the name in a sentence that of somebody who is cited there, and not merely spoken of? */
function isCited(sentence: string, name: Name): boolean {
  const before = sentence.slice(Math.max(0, name.start - REACH), name.start);
  const after = sentence.slice(name.end, name.end + REACH);
  return SAYS_AFTER.test(after) || WORK_AFTER.test(after) || SOURCE_BEFORE.test(before) || WORK_BEFORE.test(before);
}

/** UTF-16 units around a name within which it can be cited. */
const REACH = 80;

/** Words that a site's name takes on beside the outlet's. */
const LABEL_TAILS = [
  '',
  'news',
  'online',
  'mag',
  'magazine',
  'media',
  'press',
  'hq',
  'daily',
  'paper',
  'tv',
  'radio',
  'web',
  'org',
  'journal',
];
/** Shortest label that an acronym may stand for; two letters stand for too much. */
const MIN_ACRONYM = 3;

/** The labels that a name could have on the web: words run together, initials, initials and last word. */
function labelsOf(name: string): string[] {
  const words = (foldWord(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 's');
  const weighty = words.filter(
    (word) => !['the', 'of', 'and', 'for', 'de', 'la', 'el', 'le', 'der', 'die', 'das'].includes(word),
  );
  const labels = new Set<string>([words.join(''), weighty.join('')]);
  if (weighty.length > 1) {
    const initials = weighty.map((word) => word[0] ?? '').join('');
    const last = weighty.at(-1) ?? '';
    if (initials.length >= MIN_ACRONYM) labels.add(initials);
    labels.add(
      `${weighty
        .slice(0, -1)
        .map((word) => word[0] ?? '')
        .join('')}${last}`,
    );
  }
  const long = [...labels].filter((label) => label.length >= MIN_ACRONYM);
  return long.flatMap((label) => (label.startsWith('the') ? [label, label.slice(3)] : [label, `the${label}`]));
}

/** Knows sources by the names under which a sentence may speak of them. */
class NameIndex {
  readonly #bySite = new Map<string, string[]>();
  readonly #byAuthor = new Map<string, string[]>();

  constructor(sources: readonly Source[]) {
    for (const source of sources) {
      if (source.url !== undefined && URL.canParse(source.url)) {
        const label = siteLabel(new URL(source.url).hostname).replace(/-/g, '');
        put(this.#bySite, label, source.id);
      }
      for (const author of authorNames(source)) put(this.#byAuthor, author, source.id);
    }
  }

  /** The sources that a name may stand for. */
  find(name: Name): readonly string[] {
    const full = foldWord(name.text);
    const author = this.#byAuthor.get(full);
    if (author !== undefined) return author;
    for (const label of labelsOf(name.text)) {
      for (const tail of LABEL_TAILS) {
        const site = this.#bySite.get(label + tail);
        if (site !== undefined && (tail === '' || label.length > MIN_ACRONYM)) return site;
      }
    }
    return [];
  }
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/**
 * Ties to sources that a sentence names: an outlet that is said to have reported, an author that is said to have
 * written. A name alone is no tie: "the OAS exists to ..." cites nobody.
 * @param choose picks among several sources of one outlet, or gives undefined when none stands out
 */
export function namedTies(
  claims: readonly BareClaim[],
  free: readonly number[],
  sources: readonly Source[],
  choose: (claim: number, among: readonly string[]) => string | undefined,
): readonly Tie[] {
  const candidates = sources.filter((source) => source.unmarked);
  if (candidates.length === 0) return [];
  const index = new NameIndex(candidates);
  return free.flatMap((claim) => {
    const text = claims[claim]?.text ?? '';
    const found = new Map<string, number>();
    for (const name of namesIn(text)) {
      const among = isCited(text, name) ? index.find(name) : [];
      const [only] = among;
      if (among.length === 1 && only !== undefined) found.set(only, NAMED_CONFIDENCE);
      else if (among.length > 1) {
        const chosen = choose(claim, among);
        if (chosen !== undefined) found.set(chosen, CHOSEN_CONFIDENCE);
      }
    }
    return [...found].map(([source, confidence]) => ({
      claim,
      citation: { source, via: 'named' as const, confidence, inferred: false },
    }));
  });
}
