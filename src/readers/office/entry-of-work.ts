import { foldWord } from '../../core/text/plain-text.ts';
import { doiIn } from '../../core/urls/identifiers.ts';
import { sourceKey } from '../../core/urls/source-key.ts';
import { addressOfWork, type CitedWork } from '../cited-work.ts';

/** An entry of a list as it is printed. */
export interface PrintedEntry {
  readonly block: number;
  readonly text: string;
  /** Addresses in its words and behind them. */
  readonly urls: readonly string[];
}

/** Entries that are looked at for one work, of those with its rarest word: more share it only where a list repeats itself. */
const MAX_CANDIDATES = 40;
/** A shorter title ("Iron") is in many entries: it needs its author and its year beside it. In folded characters. */
const LONG_TITLE = 12;

/** Finds the entry of a list that is printed for a work, by what every style of citing has of it. */
export class EntryOfWork {
  readonly #entries: readonly (PrintedEntry & { readonly words: string })[];
  readonly #byKey = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();

  constructor(entries: readonly PrintedEntry[]) {
    this.#entries = entries.map((entry) => ({ ...entry, words: folded(entry.text) }));
    for (const [index, { text, urls, words }] of this.#entries.entries()) {
      const doi = doiIn(text) ?? urls.map((url) => doiIn(url)).find((found) => found !== undefined);
      const keys = [...(doi === undefined ? [] : [doi.toLowerCase()]), ...urls.map(sourceKey)];
      for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, index);
      for (const word of new Set(words.split(' '))) push(this.#byWord, word, index);
    }
  }

  /**
   * The block of each work's own entry; undefined for one that has none, or shares it with another work. Longer titles
   * choose first: theirs may hold a shorter one ("The harbour", "The harbour and its town").
   */
  match(works: readonly CitedWork[]): readonly (number | undefined)[] {
    const titles = works.map(({ fields }) => folded(fields.title?.value ?? ''));
    const lengthOf = (index: number) => titles[index]?.length ?? 0;
    const order = works.map((_work, index) => index).sort((a, b) => lengthOf(b) - lengthOf(a));
    const owners = new Map<number, number>();
    const shared = new Set<number>();
    for (const index of order) {
      const work = works[index];
      const mine = work === undefined ? [] : this.#entriesOf(work);
      const free = mine.find((entry) => !owners.has(entry));
      const [first] = mine;
      if (free !== undefined) owners.set(free, index);
      else if (first !== undefined && !isWithin(titles[index], titles[owners.get(first) ?? -1])) shared.add(first);
    }
    const blocks: (number | undefined)[] = works.map(() => undefined);
    for (const [entry, owner] of owners) if (!shared.has(entry)) blocks[owner] = this.#entries[entry]?.block;
    return blocks;
  }

  #entriesOf(work: CitedWork): readonly number[] {
    const { doi } = work.fields;
    const address = addressOfWork(work);
    const byDoi = doi === undefined ? undefined : this.#byKey.get((doiIn(doi.value) ?? doi.value).toLowerCase());
    const byUrl = address === null ? undefined : this.#byKey.get(sourceKey(address.target ?? address.value));
    const sure = byDoi ?? byUrl;
    return sure === undefined ? this.#entriesByWords(work) : [sure];
  }

  #entriesByWords({ fields: { title, authors, date, pages } }: CitedWork): readonly number[] {
    const name = folded(title?.value ?? '').trim();
    const family =
      folded(authors?.value[0] ?? '')
        .trim()
        .split(' ')
        .at(-1) ?? '';
    const year = /\d{4}/.exec(date?.value ?? '')?.[0] ?? '';
    const page = /\d+/.exec(pages?.value ?? '')?.[0] ?? '';
    const has = (words: string, what: string) => what !== '' && words.includes(` ${what} `);
    const isIt = (words: string): boolean => {
      const [byAuthor, byYear] = [has(words, family), has(words, year)];
      if (has(words, name)) return name.length >= LONG_TITLE ? byAuthor || byYear || year === '' : byAuthor && byYear;
      // Journals of physics leave titles out.
      return byAuthor && byYear && has(words, page);
    };
    const candidates = this.#candidates(name.split(' '), family);
    return candidates.filter((index) => isIt(this.#entries[index]?.words ?? ''));
  }

  /** Entries with the rarest word of the title, then those with the author's name. */
  #candidates(title: readonly string[], family: string): readonly number[] {
    const of = (word: string) => (word === '' ? [] : (this.#byWord.get(word) ?? []));
    const rarest = title.map(of).reduce((best, next) => (next.length < best.length ? next : best), of(title[0] ?? ''));
    return [...rarest.slice(0, MAX_CANDIDATES), ...of(family).slice(0, MAX_CANDIDATES)];
  }
}

function isWithin(title = '', other = ''): boolean {
  return title.length < other.length && other.includes(title);
}

/** Words alone, in one case and without accents, with a space around each. */
function folded(text: string): string {
  return ` ${foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
