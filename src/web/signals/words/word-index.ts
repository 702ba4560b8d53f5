import { BEYOND_ASCII, foldWords, OTHER_SCRIPT } from './fold.ts';
import type { Line, Wording } from './wording.ts';

/** What stands between the words of a folded list, beside spaces. */
const WORD_BREAKS = /[-'&\u200c ]+/g;
const ENTRY_WORDS = /[\p{L}\p{N}]+~?/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Latin letters and digits: folded, most lists of such letters are ASCII. */
const LATIN = /[a-z0-9\u00c0-\u024f\u1e00-\u1eff]/i;
/** Letters by which stems are found: few stems share two. */
const STEM_LETTERS = 2;

/**
 * Tells by the words of entries which languages can be meant at all: fifty of them are too many to try on every title. What
 * is written in other scripts is indexed when a line is: most lines are ASCII, and every small run makes an index anew.
 */
export class WordIndex {
  readonly #unspaced: readonly Wording[];
  readonly #spaced: readonly Wording[];
  #latin: EntryIndex | null = null;
  #others: EntryIndex | null = null;

  constructor(wordings: readonly Wording[]) {
    this.#unspaced = wordings.filter(({ unspaced }) => unspaced === true);
    this.#spaced = wordings.filter(({ unspaced }) => unspaced !== true);
  }

  candidates({ folded, words }: Line): ReadonlySet<Wording> {
    const found = new Set<Wording>();
    this.#latin ??= this.#indexOf(LATIN);
    this.#latin.find(words, found);
    if (!BEYOND_ASCII.test(folded)) return found;
    this.#others ??= this.#indexOf(OTHER_SCRIPT);
    this.#others.find(words, found);
    if (WITHOUT_SPACES.test(folded)) for (const wording of this.#unspaced) found.add(wording);
    return found;
  }

  #indexOf(script: RegExp): EntryIndex {
    return new EntryIndex(this.#spaced.filter((wording) => script.test(foundBy(wording))));
  }
}

/** An entry by which a wording may be meant. */
interface Entry {
  readonly wording: Wording;
  /** What stands behind the words that it is found by. */
  readonly rest: string;
}

/** Entries that begin with one word. */
interface SameFirst {
  /** Those without a second word, or with one of any ending. */
  readonly alone: Entry[];
  readonly bySecond: Map<string, Entry[]>;
}

/**
 * Entries by their first two words, because the first is often one that stands in every sentence (`not`, `could`, `no`);
 * that the others follow spares most of the rest (`could not be moved`).
 */
class EntryIndex {
  readonly #byFirst = new Map<string, SameFirst>();
  /** By the first letters of a stem, then by the stem. */
  readonly #byStem = new Map<string, Map<string, Entry[]>>();

  constructor(wordings: readonly Wording[]) {
    for (const wording of wordings) for (const entry of spacedEntries(foundBy(wording))) this.#add(entry, wording);
  }

  /** Adds the wordings that a line of these words may mean. */
  find(words: readonly string[], found: Set<Wording>): void {
    const addThose = (entries: readonly Entry[] | undefined, next: number) => {
      if (entries === undefined) return;
      for (const { wording, rest } of entries) if (goesOn(words, next, rest)) found.add(wording);
    };
    words.forEach((word, nth) => {
      const same = this.#byFirst.get(word);
      if (same !== undefined) {
        addThose(same.alone, nth + 1);
        addThose(same.bySecond.get(words[nth + 1] ?? ''), nth + 2);
      }
      const stems = this.#byStem.get(word.slice(0, STEM_LETTERS));
      if (stems !== undefined)
        for (const [stem, entries] of stems) if (word.startsWith(stem)) addThose(entries, nth + 1);
    });
  }

  #add(entry: string, wording: Wording): void {
    const first = endOfWord(entry, 0);
    if (entry[first - 1] === '~') {
      const stems = known(this.#byStem, entry.slice(0, STEM_LETTERS), () => new Map<string, Entry[]>());
      known(stems, entry.slice(0, first - 1), () => []).push({ wording, rest: entry.slice(first) });
      return;
    }
    const same = known(this.#byFirst, entry.slice(0, first), () => ({ alone: [], bySecond: new Map() }));
    const second = endOfWord(entry, first + 1);
    if (first === entry.length || entry[second - 1] === '~') same.alone.push({ wording, rest: entry.slice(first) });
    else known(same.bySecond, entry.slice(first + 1, second), () => []).push({ wording, rest: entry.slice(second) });
  }
}

/** The lists by whose entries a wording is found. */
function foundBy({ subjects, states = subjects, alone = '' }: Wording): string {
  return `${states}, ${alone}`;
}

/** Entries with one space between their words. By what strings do themselves: every small run makes an index of thousands. */
function spacedEntries(list: string): readonly string[] {
  return foldWords(list)
    .replace(WORD_BREAKS, ' ')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function endOfWord(entry: string, from: number): number {
  const end = entry.indexOf(' ', from);
  return end === -1 ? entry.length : end;
}

/** The value of a key; a new one where there is none yet. */
function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** True where the words from there on are those of the rest of an entry. */
function goesOn(words: readonly string[], from: number, rest: string): boolean {
  // Taken apart here: there are thousands of entries, and a run comes to few of them.
  return (rest.match(ENTRY_WORDS) ?? []).every((wanted, nth) => {
    const word = words[from + nth] ?? '';
    return wanted.endsWith('~') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
  });
}
