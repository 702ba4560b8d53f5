import type { Article } from '../../core/article.ts';
import type { Remark } from '../../core/facts.ts';
import { guessByWords } from '../../core/text/guess-language.ts';
import { namesIn } from '../../core/text/names.ts';
import { sameWords } from '../quotations/house-style.ts';
import { stopWordsOf } from '../words/stop-words.ts';
import { besideSameName } from './full-names.ts';
import { inPassage } from './passage-spelling.ts';
import type { Reading } from './remarker.ts';
import { alike, foldedName as folded, WHOSE } from './spelling-distance.ts';

/** A spelling that stands more often than this is meant. */
const MAX_SLIPS = 2;
const MAX_REMARKS = 20;
/**
 * Words of names that are held against each other, the first of the article: more stand in registers, where two are alike
 * by chance, and every one is held against every other of its first letter.
 */
const MAX_COMPARED = 2000;

/** A word of a name with its places. */
interface Spelling {
  readonly raw: string;
  readonly folded: string;
  /** Into the article's text. */
  readonly places: number[];
  readonly claim: string;
  /** Perhaps no name. */
  readonly isNoun: boolean;
}

/** Where every noun has a capital, only one beside another is likely a name: "Luise Barbour", not "Leben" beside "Lesben". */
const CAPITALISED_NOUNS = /^(?:de|lb)\b/;
const LONG_NAME = /\s\p{Lu}/u;

/** The words of the names in the article's claims, by spelling, in order of first mention; what may be nouns behind them. */
function spellingsIn({ article, claims }: Reading): readonly Spelling[] {
  // "Through the Looking-Glass": a title has words that are no names.
  const common = stopWordsOf(article.language);
  const isLong = CAPITALISED_NOUNS.test(guessByWords(article.text) ?? article.language ?? '');
  const [names, nouns] = [new Map<string, Spelling>(), new Map<string, Spelling>()];
  for (const { id, text, span } of claims) {
    for (const name of namesIn(text)) {
      const isNoun = isLong && !LONG_NAME.test(name.text);
      const spellings = isNoun ? nouns : names;
      for (const { 0: written, index } of name.text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]{0,60}\p{Ll}/gu)) {
        const raw = written.replace(WHOSE, '');
        const known = spellings.get(raw) ?? { raw, folded: folded(raw), places: [], claim: id, isNoun };
        if (common.has(known.folded)) continue;
        known.places.push(span.start + name.start + index);
        spellings.set(raw, known);
      }
    }
  }
  return [...names.values(), ...[...nouns.values()].filter(({ raw }) => !names.has(raw))];
}

/** Names that the article spells in two ways, and names that a tied source spells otherwise. */
export function remarkNames(reading: Reading): Remark[] {
  const spellings = spellingsIn(reading);
  const names = spellings.filter(({ isNoun }) => !isNoun);
  return [...withinArticle(names, reading.article), ...againstSources(spellings, reading)].slice(0, MAX_REMARKS);
}

/** The rarer spelling of two that differ by an accent or a letter. */
function withinArticle(spellings: readonly Spelling[], { text }: Article): Remark[] {
  const compared = spellings.slice(0, MAX_COMPARED);
  return compared.flatMap((one, index) =>
    compared.slice(index + 1).flatMap((other): Remark[] => {
      // Two spellings of a name begin alike, see `alike()`.
      if (one.folded[0] !== other.folded[0]) return [];
      const isSame =
        one.folded === other.folded
          ? one.raw.toLowerCase() !== other.raw.toLowerCase()
          : alike(one.folded, other.folded);
      if (!isSame) return [];
      const [rare, usual] = one.places.length < other.places.length ? [one, other] : [other, one];
      const [offset] = rare.places;
      if (offset === undefined || rare.places.length > MAX_SLIPS || isWordOf(text, rare.raw)) return [];
      return [
        { code: 'name-spelling-differs', args: { claim: rare.raw, source: usual.raw }, offset, claim: rare.claim },
      ];
    }),
  );
}

/** Does the text use the word without a capital too? Then it is no name. */
function isWordOf(text: string, raw: string): boolean {
  return new RegExp(`(?<!\\p{L})${raw.toLowerCase()}(?!\\p{L})`, 'u').test(text);
}

/** The names of a page: folded, with their spelling, by first letter, in order of first mention. */
type PageNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A name that a tied source does not have, where it has one that differs by a letter. */
function againstSources(spellings: readonly Spelling[], { claims, read }: Reading): Remark[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = new Map<string, PageNames>();
  const namesOf = (source: string): PageNames | undefined => {
    const text = read.get(source)?.page.text;
    const names = known.get(source) ?? (text === undefined ? undefined : pageNames(text));
    if (names !== undefined) known.set(source, names);
    return names;
  };
  return spellings.flatMap(({ raw, folded: word, places, claim, isNoun }): Remark[] => {
    const [offset] = places;
    const initial = word[0] ?? '';
    const tied = byId.get(claim);
    const sources = (tied?.citations ?? []).flatMap(({ source }) => {
      const names = namesOf(source);
      return names === undefined ? [] : [{ source, names: names.get(initial) ?? new Map<string, string>() }];
    });
    if (tied === undefined || offset === undefined || sources.some(({ names }) => names.has(word))) return [];
    for (const { source, names } of sources) {
      const known = isNoun
        ? undefined
        : [...names].find(([other, spelt]) => alike(word, other) && !sameWords(raw, spelt))?.[1];
      const [start, text] = [offset - tied.span.start, read.get(source)?.page.text ?? ''];
      const theirs =
        known ??
        inPassage(tied, start, source, text) ??
        (isNoun
          ? undefined
          : besideSameName({ text: tied.text, start, raw }, names, {
              text,
              language: read.get(source)?.page.vocabulary.language,
            }));
      if (theirs !== undefined)
        return [{ code: 'name-spelling-differs', args: { claim: raw, source: theirs }, offset, claim, source }];
    }
    return [];
  });
}

/** Capitalised words of a page that it never writes small. Two names in two spellings begin alike, see `alike()`. Linear. */
function pageNames(text: string): PageNames {
  const small = new Set([...new Set(text.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}’'-]+/gu))].map(folded));
  const names = new Map<string, Map<string, string>>();
  for (const raw of new Set(text.match(/(?<!\p{L})\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}/gu))) {
    const word = folded(raw);
    if (small.has(word)) continue;
    const initial = word[0] ?? '';
    const alikes = names.get(initial);
    if (alikes === undefined) names.set(initial, new Map([[word, raw]]));
    else if (!alikes.has(word)) alikes.set(word, raw);
  }
  return names;
}
