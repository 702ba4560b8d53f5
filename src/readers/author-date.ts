import { patternLines } from '../core/text/over-lines.ts';
/** One work of an author-date citation: `(Smith and Jones 2003a, p. 45)` or `Smith (2003)`. */
export interface AuthorDate {
  readonly author: string;
  readonly year: string;
  /** `author` is a name of several words: "Port Authority", "Office for National Statistics". */
  readonly isBody: boolean;
  /** As written: `Smith and Jones 2003a, p. 45`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NAME = "\\p{Lu}[\\p{L}’'-]{1,40}";
const NAMES = `${NAME}(?:(?:,? (?:and|&|und|et|y|e|och|og) |, )${NAME}){0,4}(?:,? et al\\.?)?`;
const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)[a-h]?';
const PAGES = '(?:,? ?(?:pp?|págs?|S|ch|chap|cap|sec|§)\\.? ?[\\divxl–,\\s-]{1,30}|: ?\\d[\\d–-]{0,12})?';
const ONE = new RegExp(`(${NAMES}),? \\(?(${YEAR})\\)?${PAGES}`, 'u');
const WORD = "\\p{Lu}[\\p{L}.’'-]{0,40}";
const BODY = `${WORD}(?: (?:(?:of|for|the|on|and|&|de|des|du|del|la|der|für) ){0,2}${WORD}){1,7}`;
const ONE_BODY = new RegExp(`(${BODY}),? (${YEAR})${PAGES}`, 'u');
/** What may stand before the names: "(see also Smith 2003)", "(véase Ortiz, 2022)". */
const LEAD_IN = patternLines('iu')`
  ^\s*(?:
    (?:
      see(?: also| e\.g\.,?)?|cfr?\.?|e\.g\.,?|vgl\.(?: auch| dazu)?|siehe(?: auch| dazu)?|s\.(?: a(?:uch|\.))?|
      zit\. (?:n\.|nach)|voir(?: aussi)?|cité (?:par|dans)|véase(?: también)?|ver(?: también| também)?|vid\.|
      citado (?:en|em|por)|apud
    )[:,]?\s*
  )?$
`;
const IN_PARENTHESES = /\(([^()]{6,300})\)/g;
/** Stands in every one of the next; that one takes long to compile, and most paragraphs need it not. */
const YEAR_IN_PARENTHESES = /\((?:1[5-9]|20)\d\d/;
const NARRATIVE = new RegExp(`(${NAMES}) \\((${YEAR})(${PAGES})\\)`, 'gu');
/** Words that stand before a year in parentheses without being anybody's name. */
const NO_NAMES = patternLines()`
  ^(?:
    January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|
    Sept?|Oct|Nov|Dec|In|Since|Until|From|The|Spring|Summer|Autumn|Fall|Winter|Monday|Tuesday|Wednesday|Thursday|
    Friday|Saturday|Sunday|Section|Chapter|Figure|Table|Volume|Directive|Regulation|Act|Resolution
  )$
`;

/** German writes these like names: "(Mai 2025)", "(Stand Juni 2024)". People are called Mai too: for those whom no entry names. */
const GERMAN_TIME =
  /^(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Frühling|Frühjahr|Sommer|Herbst|Stand|Anfang|Mitte|Ende|Seit)$/;

/** Is it a citation only where a list has it? It may be a time, or the name of what happened then: "(Olympic Games 2012)". */
export function needsEntry({ author, isBody }: Pick<AuthorDate, 'author' | 'isBody'>): boolean {
  return isBody || GERMAN_TIME.test(author);
}

/** Finds author-date citations; spans are into the text. Linear: parentheses are short and do not nest here. */
export function findAuthorDates(text: string): AuthorDate[] {
  const found: AuthorDate[] = [];
  for (const match of text.matchAll(IN_PARENTHESES)) {
    let at = match.index + 1;
    for (const part of (match[1] ?? '').split(';')) {
      const people = ONE.exec(part);
      const isBody = people !== null && !LEAD_IN.test(part.slice(0, people.index));
      const one = isBody ? ONE_BODY.exec(part) : people;
      if (one !== null && isName(one[1] ?? '') && LEAD_IN.test(part.slice(0, one.index))) {
        found.push({
          author: one[1] ?? '',
          year: one[2] ?? '',
          isBody,
          text: one[0].trim(),
          start: at + one.index,
          end: at + one.index + one[0].length,
        });
      }
      at += part.length + 1;
    }
  }
  for (const match of YEAR_IN_PARENTHESES.test(text) ? text.matchAll(NARRATIVE) : []) {
    if (isName(match[1] ?? ''))
      found.push({
        author: match[1] ?? '',
        year: match[2] ?? '',
        isBody: false,
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isName(names: string): boolean {
  return !NO_NAMES.test(names.split(/[\s,]/)[0] ?? '');
}

/**
 * True when an entry of a reference list is the work that is meant: its year, and in front the first author's surname or
 * the whole name of a body.
 */
export function isEntryOf(
  { author, year, isBody }: Pick<AuthorDate, 'author' | 'year' | 'isBody'>,
  entry: string,
): boolean {
  const name = isBody ? author : (/^[\p{L}’'-]+/u.exec(author)?.[0] ?? author);
  const at = entry.search(new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu'));
  return at >= 0 && at < 120 && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(entry);
}
