import { patternLines } from '../../core/text/over-lines.ts';
import { isNotice, showsCited, titleMatch, weightOfWords } from './look.ts';
import type { Answer, Signal } from './signal.ts';
import { nameOfPath } from './slug.ts';
import { ABSENCE } from './words/absence.ts';
import { MAINTENANCE, SERVER_FAILURE } from './words/failure.ts';
import { foldWords, wordsIn } from './words/fold.ts';
import { lineOf } from './words/statement.ts';
import type { Line } from './words/wording.ts';

const SERVER_ERROR_TITLE = patternLines()`
  ^(?:
    (?:http )?(?:status |error )?(?:code )?50[0-4](?:[ :–-]+.{0,60})?|internal server error|bad gateway|
    gateway time-?out|server error(?: in .{1,60})?|runtime error|(?:database|db) (?:connection )?error|
    error establishing a database connection|web server is down|connection timed out|origin is unreachable|
    whoops, looks like something went wrong|something went wrong|oops, an error occurred|
    (?:an|unexpected|application|unhandled|fatal) ?(?:unexpected )?(?:error|exception)(?: (?:has )?occurred)?|
    backend fetch failed|guru meditation
  )$
`;

/** Says that something failed, and not what: the next sentence may. */
const VAGUE =
  /^(?:(?:sorry, )?something went wrong|(?:oops, )?(?:an )?(?:unexpected )?error (?:has )?occurred|error|an error occurred)$/;

/** What programs print when they break, at the very beginning of a page. */
const BROKEN_PROGRAM = patternLines()`
  ^(?:
    error establishing a database connection|fatal error: |warning: (?:mysql|pdo|include|require)|parse error: |
    uncaught .{0,40}exception|internal server error|service unavailable|bad gateway|
    upstream (?:connect error|request timeout)|no healthy upstream|application error|
    traceback \(most recent call last\)|the website encountered an unexpected error|
    there has been a critical error on this website|briefly unavailable for scheduled maintenance|
    an error occurred while processing your request|exception in thread|ora-\d{5}|odbc |microsoft ole db provider
  )
`;
/** Frameworks' own error pages name the status that they meant. */
const FRAMEWORK_STATUS = /there was an unexpected error \(type=[a-z ]{1,40}, status=(\d{3})\)/;
/** Text of a page that is nothing but such a message. */
const MESSAGE_CHARS = 600;

/** Words that a title may have beside those that say it. */
const SPARE_IN_TITLE = 3;

/** A failure of the server that comes as a success, or as itself. */
export const serverErrorPage: Signal = {
  id: 'server-error-page',
  about:
    '5xx, or a short page with a success status that says, in its title or at its beginning, that the server failed or is being repaired',
  speak(answer) {
    const { status } = answer;
    if (status >= 500 && status < 600)
      return { reason: 'server-error', detail: `the server failed (${status})`, weight: 'sure' };
    if (status >= 400 || !isNotice(answer) || showsCited(answer)) return null;
    const meant = FRAMEWORK_STATUS.exec(answer.page?.text.slice(0, MESSAGE_CHARS).toLowerCase() ?? '')?.[1];
    if (meant === '404' || meant === '410')
      return { reason: 'soft-404', detail: `a success that says status ${meant}`, weight: 'sure' };
    // ASP.NET puts its missing pages under "Server Error in '/' Application".
    if (ABSENCE.firstIn(answer.headlines, SPARE_IN_TITLE) !== undefined) return null;
    if (titleMatch(answer, VAGUE) !== undefined && ABSENCE.firstIn(answer.firstLines, 1) !== undefined) return null;
    const said =
      titleMatch(answer, SERVER_ERROR_TITLE) ??
      MAINTENANCE.firstIn(answer.headlines, SPARE_IN_TITLE) ??
      SERVER_FAILURE.firstIn(answer.headlines, SPARE_IN_TITLE) ??
      (answer.mainLength < MESSAGE_CHARS
        ? (brokenProgram(answer.firstLines) ?? MAINTENANCE.firstIn(answer.firstLines, SPARE_IN_TITLE))
        : undefined);
    if (said === undefined && meant === undefined) return null;
    if (isAboutFault(answer)) return null;
    return {
      reason: 'server-error',
      detail: `a success that says “${said?.trim() ?? `status ${meant}`}”`,
      weight: isPlain(answer) ? 'sure' : weightOfWords(answer),
    };
  },
};

/** What servers write over such a page, and nothing beside it. */
const PLAIN_TITLE =
  /^(?:(?:http )?(?:status |error )?(?:code )?50[0-4](?:[ :–-]+[\w -]{0,25})?|runtime error|server error in .{1,60})$/;

/** A heading that says it with hardly another word; a report on a failure says where, or why. */
function isPlain({ page, firstLines }: Answer): boolean {
  if (brokenProgram(firstLines) !== undefined) return true;
  return [page?.title ?? '', ...(page?.headings.slice(0, 3) ?? [])].some((heading) => {
    const line = lineOf(heading.toLowerCase());
    return PLAIN_TITLE.test(line.text) || (MAINTENANCE.in(line, 0) ?? SERVER_FAILURE.in(line, 0)) !== undefined;
  });
}

/** `Error 503: what it means` at `/kb/error-503`: a page about the fault, which has a number in both. */
function isAboutFault({ cited, titleParts }: Answer): boolean {
  const words = wordsIn(foldWords(nameOfPath(cited)));
  if (words.length < 2 || !words.some((word) => /^50\d$/.test(word))) return false;
  const title = new Set(wordsIn(foldWords(titleParts[0] ?? '')));
  return words.every((word) => title.has(word));
}

function brokenProgram(lines: readonly Line[]): string | undefined {
  return lines.map(({ text }) => BROKEN_PROGRAM.exec(text)?.[0]).find((said) => said !== undefined);
}
