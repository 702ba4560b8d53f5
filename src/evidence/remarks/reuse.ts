/** Words in a row that nobody writes twice by chance (the issue's own measure). */
const MIN_RUN = 10;

/** A run of words, as the article has it. */
export interface ReusedRun {
  /** Into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => ({
    key: match[0].toLowerCase().replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where runs of ten words begin in a source, to be looked up. */
export type RunIndex = ReadonlySet<string>;

export function indexRuns(text: string): RunIndex {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let index = 0; index + MIN_RUN <= words.length; index++)
    runs.add(
      words
        .slice(index, index + MIN_RUN)
        .map(({ key }) => key)
        .join(' '),
    );
  return runs;
}

/** Runs of a claim that stand in a source word for word, outside the claim's quotation marks. */
export function reusedRuns(
  claim: string,
  quoted: readonly { readonly start: number; readonly end: number }[],
  source: RunIndex,
): ReusedRun[] {
  const words = wordsOf(claim).filter(
    ({ start, end }) => !quoted.some((span) => span.start <= start && end <= span.end),
  );
  const runs: ReusedRun[] = [];
  for (let index = 0; index + MIN_RUN <= words.length; index++) {
    let length = 0;
    while (
      index + length + MIN_RUN <= words.length &&
      source.has(
        words
          .slice(index + length, index + length + MIN_RUN)
          .map(({ key }) => key)
          .join(' '),
      )
    )
      length += 1;
    if (length === 0) continue;
    const count = length + MIN_RUN - 1;
    runs.push({ start: words[index]?.start ?? 0, end: words[index + count - 1]?.end ?? 0, words: count });
    index += count;
  }
  return runs;
}
