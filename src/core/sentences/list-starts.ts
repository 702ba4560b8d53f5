/**
 * Each kind of marker, and before it what every such marker has: patterns that know the letters of all scripts take a
 * tenth of a millisecond to compile, and few paragraphs need them.
 */
const MAY_BE_NUMBERED = /\d(?:\.\)|[.)])\s/;
const NUMBERED = /(?<![\p{L}\p{N}.,$€£])(\d{1,3})(\.\)|[.)])\s+(?=["“'‘(]?\p{Lu})/gu;
const MAY_BE_LETTERED = /(?<![A-Za-z\d.])[a-z][.)]\s/;
const LETTERED = /(?<![\p{L}\p{N}.])([a-z])([.)])\s+(?=\p{Lu})/gu;
const MAY_HAVE_BULLETS = /[•⁃‣◦▪●]/;
const BULLET = /[•⁃‣◦▪●]\s*(?=[\p{L}\p{N}])/gu;

interface Marker {
  readonly at: number;
  readonly value: number;
  readonly style: string;
}

/** Keeps the runs 1, 2, 3 ... of one style whose first item opens the paragraph or follows a stop or a colon. */
function runsOf(paragraph: string, markers: readonly Marker[]): number[] {
  const starts: number[] = [];
  let run: Marker[] = [];
  const flush = () => {
    if (run.length > 1) for (const { at } of run) starts.push(at);
    run = [];
  };
  for (const marker of markers) {
    const last = run.at(-1);
    if (last !== undefined && marker.value === last.value + 1 && marker.style === last.style) {
      run.push(marker);
    } else if (
      marker.value === 1 &&
      /(?:^|[.:;!?\n])\s{0,3}$/.test(paragraph.slice(Math.max(0, marker.at - 3), marker.at))
    ) {
      flush();
      run = [marker];
    }
  }
  flush();
  return starts;
}

/**
 * Where the items of a list written in running text begin: `1) The first 2) The second`, `• One • Two`. Only items that
 * start with a capital count: "because 1) it is cheap and 2) it works" is one sentence. Ascending.
 */
export function listStarts(paragraph: string): readonly number[] {
  const numbered = (MAY_BE_NUMBERED.test(paragraph) ? [...paragraph.matchAll(NUMBERED)] : []).map((match) => ({
    at: match.index,
    value: Number(match[1]),
    style: match[2] ?? '',
  }));
  const lettered = (MAY_BE_LETTERED.test(paragraph) ? [...paragraph.matchAll(LETTERED)] : []).map((match) => ({
    at: match.index,
    value: (match[1] ?? 'a').charCodeAt(0) - 96,
    style: `a${match[2]}`,
  }));
  const bullets = MAY_HAVE_BULLETS.test(paragraph) ? [...paragraph.matchAll(BULLET)].map(({ index }) => index) : [];
  const starts = new Set([...runsOf(paragraph, numbered), ...runsOf(paragraph, lettered), ...bullets]);
  return [...starts].sort((a, b) => a - b);
}
