/** Words of a text that are compared: the body of a wire story, not its page's other matter. */
const MAX_WORDS = 4000;
const SHINGLE = 5;
/** Share of the shorter text's runs that the other has, from which two texts are one story (two stories on one event lie below .1). */
const SAME_STORY = 0.5;
/** Texts shorter than this are alike by chance. */
const MIN_WORDS = 60;
/** A run that more texts have is a site's own matter and no story; also keeps the comparison linear. */
const MAX_SHARING = 12;

/** The runs of five words of a text in order, as numbers; none of a short text. */
export type Runs = Float64Array;

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
    const isSame = smaller >= MIN_WORDS / 2 && count / smaller >= SAME_STORY;
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

/** Says of a run that it comes once only, or that it may come again: a table as large as eight times all runs. */
function repetitions(texts: readonly Runs[]): (run: number) => boolean {
  const all = texts.reduce((sum, { length }) => sum + length, 0);
  const seen = new Uint8Array(8 * all + 1);
  for (const runs of texts) {
    for (const run of runs) {
      const at = run % seen.length;
      seen[at] = Math.min(2, (seen[at] ?? 0) + 1);
    }
  }
  return (run) => seen[run % seen.length] === 2;
}

/** True when most of a text stands in another: a copy of it. What quotes a short text whole is no copy of it. */
export function isCopyOf(own: ReadonlySet<number>, theirs: Runs): boolean {
  const found = new Set<number>();
  for (const run of theirs) if (own.has(run)) found.add(run);
  return own.size >= MIN_WORDS / 2 && found.size / own.size >= SAME_STORY;
}

/** The runs of a text. Of a hundred million different runs no two are likely to share a number. Linear. */
export function runsOf(text: string): Runs {
  const words = (
    text
      .slice(0, MAX_WORDS * 12)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MAX_WORDS);
  if (words.length < MIN_WORDS) return new Float64Array();
  const [low, high] = [hashes(words, 0x01000193), hashes(words, 0x85ebca6b)];
  const runs = new Float64Array(words.length - SHINGLE + 1);
  for (let at = 0; at < runs.length; at++)
    runs[at] = (mixed(low, at) >>> 0) * HIGH_BITS + (mixed(high, at) >>> (32 - 21));
  return runs;
}

/** Two hashes make a number of 53 bits, the most that a number holds exactly: 32 and 21. */
const HIGH_BITS = 2 ** 21;

/** A hash of each word (FNV-1a, Fowler, Noll and Vo, with a multiplier to choose). */
function hashes(words: readonly string[], multiplier: number): Int32Array {
  const found = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    let hash = 0x811c9dc5;
    for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), multiplier);
    found[at] = hash;
  }
  return found;
}

/** One hash of the words of a run, in their order. */
function mixed(words: Int32Array, at: number): number {
  let hash = 0;
  for (let step = 0; step < SHINGLE; step++) {
    hash = Math.imul(hash ^ (words[at + step] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
