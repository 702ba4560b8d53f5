import type { Source } from '../../core/source.ts';
import { type Name, namesIn } from '../../core/text/names.ts';
import { foldWord } from '../../core/text/plain-text.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import type { BareClaim } from '../claim-sentences.ts';
import { authorNames, siteLabel } from './address-words.ts';
import { citedAs } from './cited-names.ts';
import type { Tie } from './explicit.ts';

/** The author named the outlet or the writer, but not which of their pages. Not calibrated. */
const NAMED_CONFIDENCE = 0.85;
/** When several listed pages of the outlet could be meant, the words of the address chose. */
const CHOSEN_CONFIDENCE = 0.6;

/** A body that announces something is listed with a page of its site: likely the announcement, but nobody says so. */
const ACTOR_CONFIDENCE = 0.7;

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
      const url = source.url === undefined ? null : parsedUrl(source.url);
      if (url !== null) put(this.#bySite, siteLabel(url.hostname).replace(/-/g, ''), source.id);
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
 * written. A body that said or announced something is tied to the page of its own site as a guess (`inferred`). A name
 * alone is no tie: "the OAS exists to ..." cites nobody.
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
    const found = new Map<string, Tie>();
    for (const name of namesIn(text)) {
      // Most names are no source's, and how a sentence speaks of a name takes longer to see.
      const among = index.find(name);
      const role = among.length === 0 ? null : citedAs(text, name);
      if (role === null) continue;
      const [only] = among;
      const source = among.length > 1 ? choose(claim, among) : only;
      if (source === undefined) continue;
      const known = role === 'actor' ? ACTOR_CONFIDENCE : NAMED_CONFIDENCE;
      const confidence = among.length > 1 ? CHOSEN_CONFIDENCE : known;
      found.set(source, { claim, citation: { source, via: 'named', confidence, inferred: role === 'actor' } });
    }
    return [...found.values()];
  });
}
