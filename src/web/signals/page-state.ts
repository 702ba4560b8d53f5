import { parsedJson, recordOf } from '../../core/json.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { leavesOpen } from './for-some.ts';
import { isNotice, showsCited } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { BARE_CHARS, isNameless } from './state-words.ts';
import { ABSENCE } from './words/absence.ts';
import { lineOf, withoutQuotes } from './words/statement.ts';
import { FOR_NOW, WEAK_ABSENCE } from './words/weak-absence.ts';

/** What page builders and site systems write into a page for their own scripts, styles and crawlers' renderers. */
const STATES: readonly (readonly [what: string, mark: RegExp])[] = [
  [
    'what it tells crawlers',
    /<meta\b[^>]{0,80}\bname=["']?prerender-status-code["']?[^>]{0,80}\bcontent=["']?(?:404|410)\b/i,
  ],
  ['the state of its scripts', /\berror["']?\s*:\s*\{[^{}]{0,200}?\bstatus(?:Code)?["']?\s*:\s*["']?(?:404|410)\b/],
  ['the route of its scripts', /<script\b[^>]{0,200}\bid=["']__NEXT_DATA__["'][^>]{0,200}>[^<]{0,2000}"page":"\/404"/],
  ['the stream of its scripts', /NEXT_HTTP_ERROR_FALLBACK;404|\bNEXT_NOT_FOUND\b/],
];

/** What the framework Nuxt sends along: a list in which each value stands once, and is named by its place (the `devalue` format). */
const NUXT_DATA = /<script\b[^>]{0,200}\bid=["']__NUXT_DATA__["'][^>]{0,200}>([^<]{2,100000})</;
const NUXT_NAME = /__NUXT_DATA__/;

/** The status of the error in such a list: `[{"error":1},{"statusCode":2},404]`; undefined where all went well. */
function nuxtStatus(markup: string): number | undefined {
  const list = parsedJson(NUXT_DATA.exec(markup)?.[1] ?? '');
  if (!Array.isArray(list)) return undefined;
  const at = (place: unknown): unknown => (typeof place === 'number' ? list[place] : undefined);
  // What is no plain object is written as its kind and the place of the object: `["NuxtError", 7]`.
  const plain = (value: unknown) => recordOf(Array.isArray(value) ? at(value[1]) : value);
  const error = plain(at(plain(list[0])?.['error'] ?? plain(at(1))?.['error']));
  const status = at(error?.['statusCode'] ?? error?.['status']);
  return typeof status === 'number' ? status : undefined;
}

/** Stands in every one of them: looked for first, because most pages have none of it. */
const NUMBER_OR_NAME = /404|410|NEXT_NOT_FOUND/;

/** The same of the next. A pattern that ignores case skips through the markup; `includes` stops at each `n`. */
const PLACEHOLDER_NAME = /noarticletext/i;

/** What a system puts where the text would be, under a title that names what is missing. */
const PLACEHOLDER = /<div\b[^>]{0,200}\bclass=["'](?:[^"']{0,200}\s)?(?:noarticletext|mw-noarticletext)[\s"']/i;

/** An object of a script's state that ends badly, and the words it has for it: `"status":"ERROR","reason":"..."`. */
const FAILED = patternLines('gi')`
  "\w*(?:status|state|type|code)"\s*:\s*"(?:error|failed|not[_-]?found|missing|gone|removed|deleted|unavailable)
  "[^{}]{0,200}?"(?:reason|message|detail|title|text|error)"\s*:\s*"([^"\\]{4,200})"
`;
/** A code and its words under one name, once in the page: `"statusCode":10204,"statusMsg":"item doesn't exist"`. */
const CODED = /"(\w{2,20})code"\s*:\s*"?(-?\d{1,7})"?\s*,\s*"\1(?:msg|message|text|reason)"\s*:\s*"([^"\\]{0,200})"/gi;
/** What a script says in a box before it sends its reader back: all that there is of the page. */
const SAID_IN_BOX = patternLines('i')`
  <script\b[^>]{0,200}>\s*(?:<!--\s*)?(?:window\.)?
  alert\(\s*(["'\x60])([^"'\x60\\<>]{4,200})\1\s*\)\s*(?:;\s*)?
  (?:(?:window|parent|top|self|document)\.){0,2}(?:history\.(?:back|go)|location|close|opener)\b
`;
const SPARE_IN_STATE = 3;
/**
 * What MediaWiki says of versions and pages that are not there, below a title that names them (its messages
 * missing-revision, difference-missing-revision, moveddeleted-notice).
 */
const WIKI_MISSING = patternLines()`
  the revision #?\d{1,12} of the page named .{1,200} does not exist|
  revisions? of this difference .{0,60}(?:was|were) not found|
  a page with this title has previously been (?:moved or )?deleted
`;
const WIKI_PROGRAM = /<meta\b[^>]{0,80}\bcontent=["']MediaWiki /;

/** Style names of the template that a system chose; a theme may give them to more than it should. */
const BODY_CLASS =
  /<body\b[^>]{0,300}\bclass=["'](?:[^"']{0,400}\s)?(?:error-?404|page-404|template-404|is-404|page-not-found|not-found-page)[\s"']/i;

/** The page does not say so to its readers' eyes, and does to its own scripts and styles. */
export const pageState: Signal = {
  id: 'page-state',
  about: 'a success whose own state, style names or mark for crawlers say that the page was not found',
  speak(answer) {
    if (answer.page === null || answer.page.html === '' || answer.status >= 300 || showsCited(answer)) return null;
    const markup = answer.markup;
    const found = NUMBER_OR_NAME.test(markup) ? STATES.find(([, mark]) => mark.test(markup)) : undefined;
    if (found !== undefined) return said(answer, found[0], 'sure');
    const status = NUXT_NAME.test(markup) ? nuxtStatus(markup) : undefined;
    if (status === 404 || status === 410) return said(answer, 'the state of its scripts', 'sure');
    if (PLACEHOLDER_NAME.test(markup) && PLACEHOLDER.test(markup))
      return { reason: 'soft-404', detail: 'the page has a placeholder where the text would be', weight: 'sure' };
    const missing =
      isNotice(answer) && WIKI_PROGRAM.test(markup) ? WIKI_MISSING.exec(withoutQuotes(answer.lead))?.[0] : undefined;
    if (missing !== undefined)
      return { reason: 'soft-404', detail: `the wiki says “${missing.slice(0, 100)}”`, weight: 'sure' };
    const reported =
      answer.textLength < BARE_CHARS
        ? ((isNameless(answer) ? failureIn(markup) : undefined) ?? boxIn(markup))
        : undefined;
    if (reported !== undefined)
      return { reason: 'soft-404', detail: `the state of its scripts says “${reported}”`, weight: 'sure' };
    const weakly =
      answer.textLength < BARE_CHARS && isNameless(answer) ? (codedIn(markup) ?? weakFailureIn(markup)) : undefined;
    if (weakly !== undefined)
      return { reason: 'soft-404', detail: `the state of its scripts says “${weakly}”`, weight: 'likely' };
    return BODY_CLASS.test(markup) ? said(answer, 'the style names of its template', 'likely') : null;
  },
};

/** The words of the address in the title are the cited work's own name; then the mark is a hint at most. */
function said({ slugWords, slugInTitle }: Answer, what: string, weight: Verdict['weight']): Verdict {
  const named = slugWords.length > 0 && slugInTitle >= 0.5;
  return {
    reason: 'soft-404',
    detail: `the page is marked as “not found” in ${what}`,
    weight: named ? 'hint' : weight,
  };
}

/** What the state of a page that scripts fill says of what it would show. */
function failureIn(markup: string): string | undefined {
  return failuresIn(markup).find((words) => saysAbsence(words));
}

/** The same in words that may pass. */
function weakFailureIn(markup: string): string | undefined {
  return failuresIn(markup).find((words) => {
    const line = lineOf(words);
    return WEAK_ABSENCE.in(line, 0) !== undefined && !FOR_NOW.test(line.folded);
  });
}

function failuresIn(markup: string): readonly string[] {
  return [...markup.matchAll(FAILED)].map(([, words = '']) => words);
}

/** A dictionary of messages has many of them, and a page that is well says so by a zero. */
function codedIn(markup: string): string | undefined {
  const all = [...markup.matchAll(CODED)];
  const [, , code = '', words = ''] = all[0] ?? [];
  return all.length === 1 && !/^(?:0|200)?$/.test(code) && saysAbsence(words) ? words : undefined;
}

function boxIn(markup: string): string | undefined {
  const words = SAID_IN_BOX.exec(markup)?.[2] ?? '';
  return saysAbsence(words) ? words : undefined;
}

function saysAbsence(words: string): boolean {
  return ABSENCE.in(lineOf(words), SPARE_IN_STATE) !== undefined && !leavesOpen(words);
}
