/** Words of a text that are compared: the body of a wire story, not its page's other matter. */
const MAX_WORDS = 4000;
const SHINGLE = 5;
/** Share of the shorter text's runs that the other has, from which two texts are one story (two stories on one event lie below .1). */
const SAME_STORY = 0.5;
/** Texts shorter than this are alike by chance. */
const MIN_WORDS = 60;

/** Runs of five words of each text; blocks that three texts share are a site's own and count for nothing. */
export function findDuplicates(texts: readonly { readonly id: string; readonly text: string }[]): Map<string, string> {
  const sets = texts.map(({ id, text }) => ({ id, runs: runsOf(text) }));
  const common = new Map<string, number>();
  for (const { runs } of sets) for (const run of runs) common.set(run, (common.get(run) ?? 0) + 1);
  const own = sets.map(({ id, runs }) => ({
    id,
    runs: new Set([...runs].filter((run) => (common.get(run) ?? 0) <= Math.max(2, sets.length * 0.6))),
  }));
  const duplicates = new Map<string, string>();
  for (const [index, one] of own.entries()) {
    if (duplicates.has(one.id)) continue;
    for (const other of own.slice(index + 1)) {
      if (!duplicates.has(other.id) && containment(one.runs, other.runs) >= SAME_STORY)
        duplicates.set(other.id, one.id);
    }
  }
  return duplicates;
}

function runsOf(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  if (words.length < MIN_WORDS) return new Set();
  return new Set(words.slice(SHINGLE - 1).map((_word, index) => words.slice(index, index + SHINGLE).join(' ')));
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < MIN_WORDS / 2) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared / small.size;
}
