import { type Approximate, findApproximate } from './approximate.ts';
import { type FoundPart, MAX_GAP, occurrencesOf } from './find-parts.ts';
import { type IndexedText, isWordRange } from './indexed-text.ts';

/** A stretch of the plain text that is near to a quotation. */
export type NearWording = Pick<Approximate, 'start' | 'end' | 'score'>;

/** Characters that an unmarked cut may have swallowed: beyond, two places are joined that have nothing to do with each other. */
const SILENT_CUT_CHARS = 400;
/** What a quotation scores that hides a cut: all its words are there. */
const SILENT_CUT_SCORE = 0.75;
/** Characters around a place in which its first and last words are looked for: a few words that were left out. */
const END_REACH = 30;
/** Least characters on either side of an unmarked cut. */
const MIN_SIDE = 8;
/** How many times longer than its shorter side it may be: one word far before the others is no half of what they say. */
const CUT_TO_SIDE = 8;
/** Share of a quotation that has to be found before the rest counts as changed. */
const MIN_FOUND = 0.6;

/** The wording nearest to a quotation's parts, when it is near enough to be the one that was meant; else null. */
export function nearestWording(parts: readonly string[], text: IndexedText): NearWording | null {
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length > 1) return nearParts(parts, text);
  const cut = silentCut(only, text);
  if (cut !== null) return cut;
  const near = findApproximate(only, text);
  return near === null ? null : withoutNext(withItsEnds(near, only, text.plain), only, text.plain);
}

/**
 * A place, up to the quotation's first and last words where they stand right before and behind it: a word that was left
 * out near an end costs as many edits as the words beyond it.
 */
function withItsEnds(near: NearWording, quotation: string, plain: string): NearWording {
  const words = quotation.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const place = plain.slice(near.start, near.end).trim();
  const from = Math.max(0, near.start - END_REACH);
  const before = from + plain.slice(from, near.start).lastIndexOf(first);
  const behind = near.end + plain.slice(near.end, near.end + END_REACH).indexOf(last);
  const addsFirst = !place.startsWith(first) && before >= from && isWordRange(plain, before, before + first.length);
  const addsLast = !place.endsWith(last) && behind >= near.end && isWordRange(plain, behind, behind + last.length);
  return { ...near, start: addsFirst ? before : near.start, end: addsLast ? behind + last.length : near.end };
}

/**
 * A place without the sentence behind its own, of which the quotation has no word: "on clinical grounds, and by nobody
 * else" is not changed from "on clinical grounds. There is no link".
 */
function withoutNext(near: NearWording, quotation: string, plain: string): NearWording {
  const place = plain.slice(near.start, near.end);
  const stop = place.lastIndexOf('. ');
  const behind: readonly string[] = place.slice(stop + 1).match(WORDS) ?? [];
  const words = new Set(quotation.match(WORDS));
  const isOfNext = stop >= place.length * MIN_FOUND && behind.every((word) => !words.has(word));
  return isOfNext ? { ...near, end: near.start + stop } : near;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * A quotation whose two halves are there, close together, with words in between that no mark owns up to: as many words
 * of its beginning as stand in the text, then all the rest of it within a short way.
 */
function silentCut(part: string, text: IndexedText): NearWording | null {
  const borders = [...part.matchAll(/ /g)].map((match) => match.index);
  // What the text has of a longer beginning it has of a shorter one, and so for the end: both borders by halving.
  const longestHead = lastWhere(borders, (border) => text.plain.includes(headOf(part, border)));
  const shortestTail = firstWhere(borders, (border) => text.plain.includes(part.slice(border + 1)));
  if (longestHead === undefined || shortestTail === undefined || shortestTail > longestHead) return null;
  for (const border of new Set([longestHead, shortestTail])) {
    const [head, tail] = [headOf(part, border), part.slice(border + 1)];
    const side = Math.min(head.length, tail.length);
    if (side < MIN_SIDE) continue;
    const reach = Math.min(SILENT_CUT_CHARS, side * CUT_TO_SIDE) + tail.length;
    for (const place of occurrencesOf(head, text)) {
      const within = text.plain.slice(place.end, place.end + reach);
      const rest = within.indexOf(tail);
      if (rest >= 0) return { start: place.start, end: place.end + rest + tail.length, score: SILENT_CUT_SCORE };
    }
  }
  return null;
}

/** A beginning without the stop or comma at its end, which goes with what was cut. */
function headOf(part: string, border: number): string {
  return part.slice(0, border).replace(/(?<![.,;:!?'])[.,;:!?']{1,3}$/, '');
}

/** The last of some values for which something holds that, once it fails, fails for all that follow. */
function lastWhere(values: readonly number[], holds: (value: number) => boolean): number | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}

/** The first of some values for which something holds that holds for all that follow. */
function firstWhere(values: readonly number[], holds: (value: number) => boolean): number | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return values[low];
}

/** All parts near enough, in whatever order they stand; the range from the first to the last. */
function nearParts(parts: readonly string[], text: IndexedText): NearWording | null {
  const found = parts.flatMap((part) => {
    const match = asItStands(part, text) ?? findApproximate(part, text);
    return match === null ? [] : [{ ...match, length: part.length }];
  });
  const weight = parts.reduce((sum, part) => sum + part.length, 0);
  const there = found.reduce((sum, { length }) => sum + length, 0);
  // Most of the quotation has to be there; a part that is missing is a difference.
  if (there < weight * MIN_FOUND) return null;
  const start = found.reduce((least, match) => Math.min(least, match.start), text.plain.length);
  const end = found.reduce((most, match) => Math.max(most, match.end), 0);
  const score = found.reduce((sum, match) => sum + match.score * match.length, 0) / weight;
  return end - start > MAX_GAP ? null : { start, end, score };
}

function asItStands(part: string, text: IndexedText): (FoundPart & { readonly score: number }) | null {
  const [place] = occurrencesOf(part, text);
  return place === undefined ? null : { ...place, score: 1 };
}
