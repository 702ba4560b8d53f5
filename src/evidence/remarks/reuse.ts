import type { Remark } from '../../core/facts.ts';
import type { Span } from '../../core/text/span.ts';
import { countWords, isUnspaced, WORD_OR_LETTER } from '../words/unspaced.ts';
import type { Reading } from './remarker.ts';

/** Words in a row that nobody writes twice by chance (the founding issue's own measure). */
const MIN_RUN = 10;
/** Letters in a row of a text without spaces: as much as ten words say. */
const MIN_LETTERS = 24;
/** Statements of an article by which it is told whether it has spaces between words: its addresses are no text. */
const SAMPLED = 50;
/** Longest piece of the run that is shown. */
const MAX_SHOWN = 200;

/** A run of words of the article that a source has word for word. */
export interface ReusedRun extends Span {
  readonly words: number;
  readonly source: string;
}

interface Word extends Span {
  /** Number of the word among those of the statements. */
  readonly id: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** A text's words compare by their letters: case and the form of an apostrophe make no difference. Same length. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll('’', "'");
}

/** The words that touch none of the spans; both in order. A sentence of junk may have ten thousand quotations. */
function outside(spans: readonly Span[], words: readonly Word[]): Word[] {
  let next = 0;
  return words.filter(({ start, end }) => {
    while ((spans[next]?.end ?? end) <= start) next += 1;
    return (spans[next]?.start ?? end) >= end;
  });
}

/** The runs of ten words of some statements, looked for in one source after another. Memory as the statements, time as the sources. */
export class RunSearch {
  readonly #ids = new Map<string, number>();
  /** Run to the places where it begins, as statement and word. */
  readonly #begins = new Map<string, { readonly statement: number; readonly word: number }[]>();
  readonly #words: readonly (readonly Word[])[];
  /** What is compared, and how many of them in a row are a run. */
  readonly #unit: RegExp;
  readonly #least: number;

  /**
   * @param statements texts with what of each stands in quotation marks, in order: nobody's reuse
   * @param byLetters they are written without spaces between words
   */
  constructor(statements: readonly { readonly text: string; readonly quoted: readonly Span[] }[], byLetters = false) {
    this.#unit = byLetters ? WORD_OR_LETTER : WORD;
    this.#least = byLetters ? MIN_LETTERS : MIN_RUN;
    this.#words = statements.map(({ text, quoted }) => outside(quoted, this.#wordsOf(text)));
    this.#words.forEach((words, statement) => {
      for (let word = 0; word + this.#least <= words.length; word++) {
        const run = words
          .slice(word, word + this.#least)
          .map(({ id }) => id)
          .join(' ');
        const places = this.#begins.get(run);
        if (places === undefined) this.#begins.set(run, [{ statement, word }]);
        else places.push({ statement, word });
      }
    });
  }

  #wordsOf(text: string): Word[] {
    return [...plain(text).matchAll(this.#unit)].map(({ 0: word, index }) => {
      const id = this.#ids.get(word) ?? this.#ids.size;
      this.#ids.set(word, id);
      return { id, start: index, end: index + word.length };
    });
  }

  /** The longest run of each statement that a text has word for word, by statement. */
  in(text: string): ReadonlyMap<number, Span & { readonly words: number }> {
    const starts = new Map<number, Set<number>>();
    const words = plain(text).match(this.#unit) ?? [];
    // A run lies in a stretch of words that stand in the statements at all, and no stretch of ten passes every tenth word.
    for (let at = this.#least - 1; at < words.length; at += this.#least) {
      const stretch = this.#knownAround(words, at);
      if (stretch === null) continue;
      for (let from = 0; from + this.#least <= stretch.ids.length; from++) {
        const run = stretch.ids.slice(from, from + this.#least).join(' ');
        for (const { statement, word } of this.#begins.get(run) ?? []) {
          const found = starts.get(statement);
          if (found === undefined) starts.set(statement, new Set([word]));
          else found.add(word);
        }
      }
      at = stretch.end;
    }
    return new Map([...starts].map(([statement, words]) => [statement, this.#longest(statement, words)]));
  }

  /** The words of the statements in a row around a place of a text, by number; null where another word stands. */
  #knownAround(words: readonly string[], at: number): { readonly ids: readonly number[]; readonly end: number } | null {
    const ids: number[] = [];
    const idAt = (index: number) => this.#ids.get(words[index] ?? '');
    for (let id = idAt(at), index = at; id !== undefined; index -= 1, id = idAt(index)) ids.push(id);
    if (ids.length === 0) return null;
    ids.reverse();
    let end = at + 1;
    for (let id = idAt(end); id !== undefined; end += 1, id = idAt(end)) ids.push(id);
    return { ids, end };
  }

  #longest(statement: number, starts: ReadonlySet<number>): Span & { readonly words: number } {
    let best = { from: 0, length: 0 };
    let from = -1;
    let last = -2;
    for (const word of [...starts].sort((a, b) => a - b)) {
      if (word !== last + 1) from = word;
      if (word - from >= best.length) best = { from, length: word - from + 1 };
      last = word;
    }
    const words = this.#words[statement] ?? [];
    const count = best.length + this.#least - 1;
    return { start: words[best.from]?.start ?? 0, end: words[best.from + count - 1]?.end ?? 0, words: count };
  }
}

/** Runs of words that the article takes over from a source without quotation marks: the longest of each claim. */
export function remarkReuse({ article, claims, read }: Reading): Remark[] {
  if (read.size === 0) return [];
  const statements = claims.filter(({ kind }) => kind === 'statement');
  const byLetters = isUnspaced(
    statements
      .slice(0, SAMPLED)
      .map(({ text }) => text)
      .join(' '),
  );
  const search = new RunSearch(
    statements.map(({ text, span, quotations }) => ({
      text,
      quoted: quotations.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    })),
    byLetters,
  );
  const found = new Map<number, ReusedRun>();
  for (const [source, { page }] of read) {
    for (const [statement, run] of search.in(page.text)) {
      if (run.words > (found.get(statement)?.words ?? 0)) found.set(statement, { ...run, source });
    }
  }
  return [...found].flatMap(([statement, { start, end, words, source }]) => {
    const claim = statements[statement];
    if (claim === undefined) return [];
    const offset = claim.span.start + start;
    const run = article.text.slice(offset, claim.span.start + end);
    const text = run.slice(0, MAX_SHOWN);
    return [
      { code: 'reuse', args: { words: byLetters ? countWords(run) : words, text }, offset, claim: claim.id, source },
    ];
  });
}
