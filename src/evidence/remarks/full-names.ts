import { patternLines } from '../../core/text/over-lines.ts';
import { sameWords } from '../quotations/house-style.ts';
import { foldedName, isEditedTo } from './spelling-distance.ts';

/** The other word of a name right before, and right behind; titles are none. */
const BEFORE = /(?<!\p{L})(\p{Lu}\p{L}{2,30})\s$/u;
const BEHIND = /^\s(\p{Lu}\p{L}{2,30})(?!\p{L})/u;
const TITLE = patternLines('i')`
  ^(?:
    mrs|miss|dame|lord|lady|sir|the|president|minister|governor|senator|mayor|judge|justice|chief|king|queen|prince|
    princess|pope|doctor|professor|captain|general|colonel|saint|north|south|east|west|new
  )$
`;
/** Characters around a word that are looked at. */
const REACH = 34;
/** Letters of a word from which two may differ; in one of three to five letters one may. */
const TWO_SLIPS_FROM = 6;
const SHORTEST = 3;

/**
 * How a page spells a word of a name where it has the other word of it beside one that is nearly the same: "Mireille Dupont" for
 * "Mireille Dupond", "Noriko Arai" for "Nobuko Arai". Undefined where it has not, or only another transliteration ("Alexei", "Alexey").
 * @param text with the name, and where the word stands in it
 * @param names words of the page's names, folded, with their spelling
 * @param page its text and the primary subtag of its language
 */
export function besideSameName(
  { text, start, raw }: { readonly text: string; readonly start: number; readonly raw: string },
  names: ReadonlyMap<string, string>,
  { text: page, language }: { readonly text: string; readonly language: string | undefined },
): string | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const behind = BEHIND.exec(text.slice(start + raw.length, start + raw.length + REACH))?.[1];
  const word = foldedName(raw);
  if (word.length < SHORTEST) return undefined;
  const most = word.length < TWO_SLIPS_FROM ? 1 : 2;
  for (const [other, spelt] of names) {
    if (other.length < SHORTEST || sounded(other) === sounded(word) || !isEditedTo(word, other, most)) continue;
    if (sameWords(raw, spelt) || isOtherEnding(word, other, language)) continue;
    const isThere = (full: string) => page.includes(full);
    if (before !== undefined && !TITLE.test(before) && isThere(`${before} ${spelt}`)) return spelt;
    if (behind !== undefined && isThere(`${spelt} ${behind}`)) return spelt;
  }
  return undefined;
}

/** Are two words forms of one: "Minister", "Ministry", "Allgemeinen", "Allgemeiner"? An English name has no cases, and may differ in its last letter. */
function isOtherEnding(a: string, b: string, language: string | undefined): boolean {
  const ending = Math.min(ENDING, a.length - ENDING + 1);
  if (a.slice(0, -ending) !== b.slice(0, -ending)) return false;
  return language !== 'en' || a.slice(0, -1) !== b.slice(0, -1);
}

/** Letters of an ending. */
const ENDING = 3;

/** Letters that transliterations take for each other, as one: "Dmitri", "Dmitry"; "Andrii", "Andriy"; "Mohammed", "Mohamed". */
function sounded(word: string): string {
  return word
    .replace(/[yj]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1');
}
