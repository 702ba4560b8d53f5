/** Words of a text that are compared: the body of a wire story, not its page's other matter. */
const MAX_WORDS = 4000;
const SHINGLE = 5;
/** Share of the shorter text's runs that the other has, from which two texts are one story (two stories on one event lie below .1). */
const SAME_STORY = 0.5;
/** Texts shorter than this are alike by chance. */
const MIN_WORDS = 60;
/** A run that more texts have is a site's own matter and no story; also keeps the comparison linear. */
const MAX_SHARING = 12;

/** A text with the id it goes by. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/**
 * Texts that are nearly the text of one before them: later id to earlier id. Runs of five words are compared (Broder
 * 1997); those that many of the texts share count for nothing. Linear in the texts: only texts that share a run are held
 * against each other.
 */
export function findDuplicates(texts: readonly NamedText[]): Map<string, string> {
  const having = placesOfRuns(texts.map(({ text }) => runsOf(text)));
  const most = Math.min(MAX_SHARING, Math.max(3, Math.ceil(texts.length / 2)));
  const sizes = texts.map(() => 0);
  const shared = new Map<number, number>();
  for (const list of having.values()) {
    if (list.length > most) continue;
    for (const [index, later] of list.entries()) {
      sizes[later] = (sizes[later] ?? 0) + 1;
      for (const earlier of list.slice(0, index)) {
        const pair = earlier * texts.length + later;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
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

/** True when most of a text stands in another: a copy of it. What quotes a short text whole is no copy of it. */
export function isCopyOf(text: string, other: string): boolean {
  const own = runsOf(text);
  const theirs = runsOf(other);
  let shared = 0;
  for (const run of own) if (theirs.has(run)) shared += 1;
  return own.size >= MIN_WORDS / 2 && shared / own.size >= SAME_STORY;
}

function placesOfRuns(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const having = new Map<string, number[]>();
  texts.forEach((runs, at) => {
    for (const run of runs) {
      const list = having.get(run);
      if (list === undefined) having.set(run, [at]);
      else list.push(at);
    }
  });
  return having;
}

function runsOf(text: string): Set<string> {
  const words = (
    text
      .slice(0, MAX_WORDS * 12)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MAX_WORDS);
  if (words.length < MIN_WORDS) return new Set();
  return new Set(words.slice(SHINGLE - 1).map((_word, index) => words.slice(index, index + SHINGLE).join(' ')));
}
