import { bracketPairs } from '../line-markup/bracket-pairs.ts';

const WORD = /[\p{L}\p{N}_]/u;

/** Finds where what begins in a passage ends. What was looked for once is kept: each end is looked for from each mark. */
export class PassageEnds {
  readonly #text: string;
  /** Kinds of marks of which no end is left. */
  readonly #endless = new Set<string>();
  /** Where the last search for some characters began, and where it found them. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  #brackets: ReadonlyMap<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** True for a sign that words are made of. */
  isWord(at: number): boolean {
    return WORD.test(this.#text[at] ?? ' ');
  }

  /** Index of the bracket that closes one before `to`; brackets nest. */
  bracket(open: number, to: number): number | null {
    this.#brackets ??= bracketPairs(this.#text);
    const close = this.#brackets.get(open);
    return close !== undefined && close < to ? close : null;
  }

  /** Where some characters stand first between two places. */
  find(closing: string, start: number, to: number): number | null {
    if (this.#endless.has(closing)) return null;
    const known = this.#found.get(closing);
    const isKnown = known !== undefined && known.from <= start && start <= known.at;
    const at = isKnown ? known.at : this.#text.indexOf(closing, start);
    if (at < 0) this.#endless.add(closing);
    else if (!isKnown) this.#found.set(closing, { from: start, at });
    return at < 0 || at >= to ? null : at;
  }

  /** One sign alone marks words, not parts of words. */
  isConstrained(from: number, start: number): boolean {
    return !/[\p{L}\p{N}_\\;:}]/u.test(this.#text[from - 1] ?? ' ') && /\S/.test(this.#text[start] ?? ' ');
  }

  /** The other half of a mark whose words begin at `start`; none of those that are `taken` by another one. */
  mark(mark: string, start: number, to: number, taken: (at: number) => boolean): number | null {
    const isConstrained = mark.length === 1 && !/[\^~]/.test(mark);
    const kind = `end of ${mark}`;
    if (this.#endless.has(kind)) return null;
    for (let at = this.find(mark, start + (isConstrained ? 1 : 0), to); at !== null; at = this.find(mark, at + 1, to)) {
      if (at === start) continue;
      if (!isConstrained) return at;
      const isEnd = /\S/.test(this.#text[at - 1] ?? ' ') && !this.isWord(at + 1);
      if (isEnd && !taken(at)) return at;
    }
    if (to === this.#text.length) this.#endless.add(kind);
    return null;
  }
}
