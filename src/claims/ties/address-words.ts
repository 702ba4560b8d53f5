import type { Source } from '../../core/source.ts';
import { spacedLines } from '../../core/text/over-lines.ts';
import { foldWord } from '../../core/text/plain-text.ts';
import { decodePercent } from '../../core/urls/decode-percent.ts';
import { parametersOf, parsedUrl } from '../../core/urls/parse-url.ts';
import { registrableDomain } from '../../core/urls/registrable-domain.ts';
import { isStopWord, wordsOf } from '../words.ts';
import { keysOf } from './vocabulary.ts';

/** Path words that say where on a site a page is, never what it is about. */
const PLUMBING = new Set(
  spacedLines`
      www com org net edu gov html htm php asp aspx jsp shtml phtml cfm index default home page pages amp mobile en us
      uk es fr de pt news article articles story stories post posts blog blogs entry view views opinion opinions
      comment commentisfree editorial column columns feature features press media media_center release releases detail
      details detalhes category categories tag tags topic topics section archive archives content id pid ref item node
      doc docs document documents file files download downloads pdf img image images foto fotos photo photos video
      videos watch wiki search q s p a v ide info world local latest live live-updates updates date year month day
      print share item utm source publication publications journal abs full doi handle bitstream wp uploads static
      assets public site sites web online latin america europe africa asia
    `.split(' '),
);

/** A code rather than a word: hexadecimal, letters mixed with figures, no vowel. */
function isCode(word: string): boolean {
  if (/^\d{1,3}$/.test(word)) return false;
  return /\d/.test(word) || word.length > 24 || !/[aeiouy\u0080-\uffff]/.test(word);
}

/** Splits `NewBridgeOpens`; a piece with figures, or with capitals strewn about, is a code and gives nothing. */
function wordsOfPiece(piece: string): string[] {
  if (/\p{L}/u.test(piece) && /\d/.test(piece)) return [];
  const parts = piece.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(' ');
  if (parts.length > 1 && parts.some((part) => part.length < 3)) return [];
  return parts.flatMap((part) => wordsOf(part).map((word) => word.folded));
}

/** Words of one path segment or parameter; a segment that is one code or a date gives none. */
function wordsOfSegment(segment: string): string[] {
  const words = segment.split(/[_.+~\s-]+/).flatMap(wordsOfPiece);
  const letters = words.filter((word) => /\p{L}{2}/u.test(word) && !isCode(word));
  // Figures alone are dates, pages and ids; beside words they are part of a headline ("8-killed-in-...").
  return letters.length < 2 ? letters : words.filter((word) => !isCode(word));
}

/** What a source says of itself before anyone opens it. */
export interface AddressWords {
  /** Stems (and groups of synonyms) of the words that say what the page is about. */
  readonly keys: ReadonlySet<string>;
  /** The label of its site (`harbourcollective`), lower-case; empty without an address. */
  readonly site: string;
}

/** The site's own label: what its registrable domain is called, before the public suffix (`harbourcollective`). */
export function siteLabel(host: string): string {
  return registrableDomain(host).split('.')[0]?.toLowerCase() ?? '';
}

/** Names of a source's authors, folded; the author of an entry in a list stands before its first comma. */
export function authorNames(source: Source): string[] {
  const named = source.fields?.authors ?? [];
  const entry = /^(\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3}),\s/u.exec(source.citedAs)?.[1];
  return [...named, ...(entry === undefined ? [] : [entry])].map((author) => foldWord(author));
}

/** Longest entry of a list that is read, in UTF-16 units; beyond it stands no title. */
const ENTRY_LENGTH = 600;

/**
 * Stems of the words of a source's address, and of what the article says of it.
 * @param entry the entry of the list that names it; empty for a bare address
 */
export function addressWords(source: Source, entry: string, synonyms: ReadonlyMap<string, number>): AddressWords {
  const keys = new Set<string>();
  const add = (words: readonly string[]) => {
    for (const word of words) {
      if (isStopWord(word) || PLUMBING.has(word)) continue;
      for (const key of keysOf(word, synonyms)) keys.add(key);
    }
  };
  let site = '';
  const url = source.url === undefined ? null : parsedUrl(source.url);
  if (url !== null) {
    site = siteLabel(url.hostname);
    add(wordsOfSegment(site));
    for (const segment of decodePercent(url.pathname).split('/')) add(wordsOfSegment(segment));
    for (const [, value] of parametersOf(url)) if (/\p{L}{3}[-_+ ]\p{L}{2}/u.test(value)) add(wordsOfSegment(value));
  }
  // Who wrote it is not what it is about.
  const authors = new Set(authorNames(source).flatMap((name) => name.split(/[^\p{L}]+/u)));
  const spoken = [source.fields?.title, source.fields?.work, entry.slice(0, ENTRY_LENGTH)];
  for (const text of spoken) {
    if (text === undefined) continue;
    const words = wordsOf(text.replace(/https?:\/\/\S+/g, ' ')).map((word) => word.folded);
    add(words.filter((word) => !authors.has(word)));
  }
  return { keys, site };
}
