import search from 'approx-string-match';
import { type IndexedText, isWordRange } from './indexed-text.ts';

/** Share of a quotation's characters that may differ; above it a paraphrase is taken for a misquotation (measured: .25 best of .15 to .45). */
const MAX_DIFFERENCE = 0.25;
/** Characters searched for at once, by the cost of the search: region times pattern over 32. A longer wording is searched piece by piece. */
const MAX_PATTERN = 600;
/** Below this many characters a quarter of difference makes anything alike. */
const MIN_PATTERN = 12;
/** Words of the wording that say where to look. More finds no more, and costs. */
const MAX_SEEDS = 40;
/** A word that stands in more places than this is everywhere and says nothing. */
const MAX_PLACES = 2000;
/** Regions of the text that are searched, those first that have most of the seeds. */
const MAX_REGIONS = 6;
/** A region has at least this share of the seeds: a quarter of the characters may differ, not half of the words. */
const MIN_SEED_SHARE = 0.3;

/** A stretch of the plain text that is like the wanted words. */
export interface Approximate {
  readonly start: number;
  readonly end: number;
  /** Edits (insert, delete, replace). */
  readonly errors: number;
  /** 1 - errors / length, 0..1. */
  readonly score: number;
}

/**
 * The stretch of the text that is nearest to the wanted words, or null when more than a quarter of them differs (Myers
 * 1999, inside the regions that share words with it). Linear in the text.
 */
export function findApproximate(wanted: string, { plain }: IndexedText): Approximate | null {
  let start = -1;
  let end = 0;
  let errors = 0;
  let length = 0;
  // In pieces when it is long, each behind the one before.
  for (const piece of piecesOf(wanted)) {
    length += piece.length;
    const regions = start < 0 ? regionsOf(piece, plain) : [{ start: end, end: end + 3 * piece.length }];
    const found = nearest(piece, regions, plain);
    if (found === null) {
      errors += piece.length;
      continue;
    }
    if (start < 0) start = found.start;
    end = found.end;
    errors += found.errors;
  }
  if (start < 0 || errors > length * MAX_DIFFERENCE) return null;
  return { start, end, errors, score: 1 - errors / length };
}

/** Cuts a wording between words. */
function piecesOf(wanted: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < wanted.length; ) {
    const space = wanted.length - from > MAX_PATTERN ? wanted.slice(from, from + MAX_PATTERN).lastIndexOf(' ') : -1;
    const to = space > 0 ? from + space : Math.min(wanted.length, from + MAX_PATTERN);
    pieces.push(wanted.slice(from, to));
    from = to + (space > 0 ? 1 : 0);
  }
  return pieces;
}

interface Region {
  readonly start: number;
  readonly end: number;
}

function nearest(pattern: string, regions: readonly Region[], plain: string): Approximate | null {
  const maxErrors = Math.floor(pattern.length * MAX_DIFFERENCE);
  if (pattern.length < MIN_PATTERN) return null;
  let best: Approximate | null = null;
  for (const { start, end } of regions) {
    for (const match of search(plain.slice(start, end), pattern, best === null ? maxErrors : best.errors)) {
      if (best !== null && match.errors >= best.errors) continue;
      const range = toWords(plain, match.start + start, match.end + start);
      best = { ...range, errors: match.errors, score: 1 - match.errors / pattern.length };
    }
  }
  return best;
}

/**
 * Where a wording may stand: each of its words votes for the stretch in which it would have its own place. Neighbouring
 * stretches overlap, so that none is cut in two. Linear in the text.
 */
function regionsOf(pattern: string, plain: string): Region[] {
  const half = Math.max(40, Math.ceil(pattern.length / 2));
  const seeds = seedsOf(pattern)
    .map(({ text, at }) => ({ at, places: placesOf(text, plain) }))
    .filter(({ places }) => places.length <= MAX_PLACES);
  const votes = new Votes(Math.ceil(plain.length / half));
  for (const [index, { at, places }] of seeds.entries())
    for (const place of places) votes.cast(index, Math.round((place - at) / half));
  return votes
    .from(seeds.length * MIN_SEED_SHARE)
    .slice(0, MAX_REGIONS)
    .map((stretch) => ({
      start: Math.max(0, (stretch - 2) * half),
      end: Math.min(plain.length, (stretch + 2) * half + pattern.length),
    }));
}

/** Stretches before the text's first that a word far into the wording may vote for: a wording is two stretches long. */
const BEFORE = 4;

/** How many of a wording's words speak for each stretch of a text, one vote a word; neighbouring stretches overlap. */
class Votes {
  readonly #counts: Uint16Array;
  /** The word that voted for a stretch last, from 1. */
  readonly #last: Uint16Array;

  constructor(stretches: number) {
    this.#counts = new Uint16Array(stretches + 2 * BEFORE);
    this.#last = new Uint16Array(this.#counts.length);
  }

  /** @param word from 0, ascending from call to call */
  cast(word: number, stretch: number): void {
    for (let at = stretch + BEFORE - 1; at <= stretch + BEFORE + 1; at++) {
      if (this.#last[at] === word + 1) continue;
      this.#last[at] = word + 1;
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
  }

  /** The stretches with at least so many votes, those with most first, then in the text's order. */
  from(least: number): number[] {
    const chosen: { readonly stretch: number; readonly votes: number }[] = [];
    for (const [at, votes] of this.#counts.entries())
      if (votes > 0 && votes >= least) chosen.push({ stretch: at - BEFORE, votes });
    return chosen.sort((a, b) => b.votes - a.votes || a.stretch - b.stretch).map(({ stretch }) => stretch);
  }
}

/** Where a seed stands; one more than `MAX_PLACES` at most. */
function placesOf(text: string, plain: string): number[] {
  const places: number[] = [];
  for (let at = plain.indexOf(text); at >= 0 && places.length <= MAX_PLACES; at = plain.indexOf(text, at + 1))
    places.push(at);
  return places;
}

/** Longer words first: they stand in few places. Without spaces, runs of four characters. */
function seedsOf(pattern: string): { readonly text: string; readonly at: number }[] {
  const words = [...pattern.matchAll(/[\p{L}\p{N}]{3,}/gu)].flatMap(({ 0: text, index }) =>
    text.length <= 20
      ? [{ text, at: index }]
      : Array.from({ length: Math.floor(text.length / 4) }, (_unused, step) => ({
          text: text.slice(step * 4, step * 4 + 4),
          at: index + step * 4,
        })),
  );
  return words.sort((a, b) => b.text.length - a.text.length || a.at - b.at).slice(0, MAX_SEEDS);
}

/** Widens a range to whole words; where a script has no spaces between them it is left as it is. */
function toWords(plain: string, start: number, end: number): Region {
  let [from, to] = [start, end];
  while (!isWordRange(plain, from, from)) from -= 1;
  while (!isWordRange(plain, to, to)) to += 1;
  return { start: from, end: to };
}
