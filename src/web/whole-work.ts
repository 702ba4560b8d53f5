import { hasItsName } from './signals/look.ts';
import { findRemoved } from './signals/removed.ts';
import { searchFallback } from './signals/search-fallback.ts';
import type { Answer } from './signals/signal.ts';
import { shareSeen } from './signals/slug.ts';
import { soft404Lead, soft404Title } from './signals/soft-404.ts';
import { ABSENCE } from './signals/words/absence.ts';

/** Main text from which a page under a 404 may be the cited work. Lower: pages that list what else there is count as it. */
const WHOLE_WORK_CHARS = 1200;
/**
 * Paragraphs of one whose headline has the words of the address, and in which nothing says that it is gone. Of 3,900 cases
 * no dead page is called so over more than 250, and a login's teaser has 370.
 */
const CALLED_WORK_CHARS = 500;
/** Paragraphs of a short report: a page that is called as its address is needs no more to be the cited work. */
const SHORT_WORK_CHARS = 300;
/** The same where the address has one word alone: enough to doubt. At 200 no dead page of 3,359 cases becomes unclear. */
const NOTE_CHARS = 200;
/** Statuses that say why a reader may not see it, whatever stands below. */
const WITH_CAUSE: ReadonlySet<number> = new Set([402, 407, 429, 451]);

/** The whole article below a status that denies it: its name is that of the address, and its paragraphs are many. */
export function isWholeWork(answer: Answer): boolean {
  const { status, page, slugWords, proseLength } = answer;
  if (page === null || status < 400 || WITH_CAUSE.has(status) || proseLength < CALLED_WORK_CHARS) return false;
  const named = slugWords.length >= 2 && shareSeen(slugWords, `${page.title} ${page.headings[0] ?? ''}`) >= 0.6;
  if (!named || page.marks.passwordFields > 0 || soft404Title.speak(answer) !== null) return false;
  return proseLength >= WHOLE_WORK_CHARS || (isCalledSo(answer) && !saysItIsGone(answer));
}

/** A search for the words of the address, or what an editor writes in place of a report, is called as it, too. */
function saysItIsGone(answer: Answer): boolean {
  const { firstLines, lead } = answer;
  const said = ABSENCE.firstIn(firstLines, SPARE_IN_NOTICE) ?? findRemoved(lead)?.[0];
  return said !== undefined || searchFallback.speak(answer) !== null;
}

/** Words that a sentence may have beside those that say it. */
const SPARE_IN_NOTICE = 2;

/** Its headline, and not only its title, has all the words of the address. */
function isCalledSo({ page, slugWords }: Answer): boolean {
  return shareSeen(slugWords, page?.headings[0] ?? '') >= 0.8;
}

/** Less of it: enough to doubt a 404, and not to believe that the work is there. */
export function mayBeWork(answer: Answer): boolean {
  const { slugWords, page, mainLength, proseLength } = answer;
  if (slugWords.length < 2) return isShortWork(answer);
  const enough = isCalledSo(answer) ? 2 : 3;
  const named = shareSeen(slugWords, page?.title ?? '') >= 0.6 && slugWords.length >= enough;
  const long = mainLength > WHOLE_WORK_CHARS || (isCalledSo(answer) && proseLength >= SHORT_WORK_CHARS);
  return named && long && soft404Title.speak(answer) === null;
}

/**
 * An address of one word or a number, which the title and the headline have, over paragraphs none of which says that
 * anything is missing.
 */
function isShortWork(answer: Answer): boolean {
  const { page, proseLength } = answer;
  const isCalled = hasItsName({ cited: answer.cited, titleParts: [], headings: [page?.headings[0] ?? ''] });
  return (
    isCalled && proseLength >= NOTE_CHARS && soft404Title.speak(answer) === null && soft404Lead.speak(answer) === null
  );
}
