import { MIN_WORDS, type Runs } from './word-runs.ts';

/** Share of the shorter text's runs that the other has, from which two texts are one story (two stories on one event lie below .1). */
const SAME_STORY = 0.5;
/** Different runs, below which texts are alike by chance. */
const MIN_RUNS = MIN_WORDS / 2;
/** A run that more texts have is a site's own matter and no story; also keeps the comparison linear. */
const MAX_SHARING = 12;

/** A text's runs with the id that it goes by. */
export interface NamedRuns {
  readonly id: string;
  readonly runs: Runs;
}

/**
 * Texts that are nearly the text of one before them: later id to earlier id. Runs of five words are compared (Broder
 * 1997); those that many of the texts share count for nothing. Linear in the texts: only texts that share a run are held
 * against each other.
 */
export function findDuplicates(texts: readonly NamedRuns[]): Map<string, string> {
  const { sizes, shared } = comparedRuns(texts.map(({ runs }) => runs));
  const duplicates = new Map<string, string>();
  // Earlier texts first, so that the first of several copies is the one that the others are copies of.
  for (const [pair, count] of [...shared].sort(([a], [b]) => a - b)) {
    const [earlier, later] = [Math.floor(pair / texts.length), pair % texts.length];
    const [first, second] = [texts[earlier]?.id ?? '', texts[later]?.id ?? ''];
    const smaller = Math.min(sizes[earlier] ?? 0, sizes[later] ?? 0);
    const isSame = smaller >= MIN_RUNS && count / smaller >= SAME_STORY;
    if (isSame && !duplicates.has(first) && !duplicates.has(second)) duplicates.set(second, first);
  }
  return duplicates;
}

interface ComparedRuns {
  /** Different runs of each text, but for those that many texts have. */
  readonly sizes: readonly number[];
  /** Runs that two texts share, by `earlier * texts + later`. */
  readonly shared: ReadonlyMap<number, number>;
}

function comparedRuns(texts: readonly Runs[]): ComparedRuns {
  const { sizes, repeated } = placesOfRuns(texts);
  const most = Math.min(MAX_SHARING, Math.max(3, Math.ceil(texts.length / 2)));
  const shared = new Map<number, number>();
  for (const places of repeated) {
    if (places.length > most) {
      for (const text of places) sizes[text] = (sizes[text] ?? 0) - 1;
      continue;
    }
    for (const [index, later] of places.entries()) {
      for (const earlier of places.slice(0, index)) {
        const pair = earlier * texts.length + later;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return { sizes, shared };
}

/** How many different runs each text has, and the texts of each run that several have. Most runs are of one text. */
function placesOfRuns(texts: readonly Runs[]): {
  readonly sizes: number[];
  readonly repeated: Iterable<readonly number[]>;
} {
  const sizes = texts.map(() => 0);
  const mayRepeat = repetitions(texts);
  const first = new Map<number, number>();
  const repeated = new Map<number, number[]>();
  for (const [text, runs] of texts.entries()) {
    for (const run of runs) {
      if (!mayRepeat(run)) {
        sizes[text] = (sizes[text] ?? 0) + 1;
        continue;
      }
      const places = repeated.get(run);
      const before = places?.at(-1) ?? first.get(run);
      if (before === text) continue;
      sizes[text] = (sizes[text] ?? 0) + 1;
      if (before === undefined) first.set(run, text);
      else if (places === undefined) repeated.set(run, [before, text]);
      else places.push(text);
    }
  }
  return { sizes, repeated: repeated.values() };
}

/** Places of the table for each run: with more of them fewer runs fall together by chance, and it takes more memory. */
const PLACES_PER_RUN = 8;

/** Says of a run that it comes once only, or that it may come again. Memory: two to four bits a place. */
function repetitions(texts: readonly Runs[]): (run: number) => boolean {
  const all = texts.reduce((sum, { length }) => sum + length, 0);
  // A power of two, so that a run's lowest bits are its place: they are as mixed as any.
  const places = 2 ** Math.min(32, Math.ceil(Math.log2(PLACES_PER_RUN * all + 8)));
  const last = places - 1;
  const [once, again] = [new Uint8Array(places / 8), new Uint8Array(places / 8)];
  for (const runs of texts) {
    for (const run of runs) {
      const place = (run & last) >>> 0;
      const [byte, bit] = [place >>> 3, 1 << (place & 7)];
      if (((once[byte] ?? 0) & bit) === 0) once[byte] = (once[byte] ?? 0) | bit;
      else again[byte] = (again[byte] ?? 0) | bit;
    }
  }
  return (run) => {
    const place = (run & last) >>> 0;
    return ((again[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}

/** True when most of a text stands in another: a copy of it. What quotes a short text whole is no copy of it. */
export function isCopyOf(own: ReadonlySet<number>, theirs: Runs): boolean {
  const found = new Set<number>();
  for (const run of theirs) if (own.has(run)) found.add(run);
  return own.size >= MIN_RUNS && found.size / own.size >= SAME_STORY;
}
