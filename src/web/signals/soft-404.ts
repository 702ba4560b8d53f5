import { patternLines } from '../../core/text/over-lines.ts';
import { hasItsName, isLetter, isNotice, isSignedWork, NOTICE_CHARS, showsCited, showsNothing } from './look.ts';
import { isReadAsCited } from './reading.ts';
import { citesError } from './routes.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { nameOfPath, shareSeen } from './slug.ts';
import { tellsMore } from './tells-more.ts';
import { ABSENCE } from './words/absence.ts';
import { talksOfOther } from './words/error-talk.ts';
import { foldWords, wordsIn } from './words/fold.ts';
import { lineOf } from './words/statement.ts';
import { FOR_NOW, WEAK_ABSENCE } from './words/weak-absence.ts';
import type { Line } from './words/wording.ts';

/** Words that a title or heading may have beside those that say it. More takes headlines about such pages for one. */
const SPARE_IN_TITLE = 3;
/** The same in a sentence of running text, where more words stand around. */
const SPARE_IN_SENTENCE = 2;
const SPARE_IN_LONG_SENTENCE = 6;
/** Paragraphs that no error page has: what sounds like one is the title of an article. */
const PROSE_CHARS = 1000;

/** A "not found" page that is served as a success: told by its title or heading. */
export const soft404Title: Signal = {
  id: 'soft-404-title',
  about:
    'a title part or heading that says, with hardly another word, that the page is not there (some fifty languages)',
  speak(answer) {
    if (answer.page === null) return null;
    const said = firstAbsence(answer.headlines, answer, SPARE_IN_TITLE);
    if (said === undefined || citesError(said, answer.cited)) return null;
    if (isNameOfWork(answer, said) && firstAbsence(answer.headlines, answer, 0) === undefined) return null;
    const named = isNamed(answer);
    // An article about missing pages carries the cited words too, and is long.
    if (named && !isNotice(answer)) return null;
    return { reason: 'soft-404', detail: `the page calls itself “${said}”`, weight: weightOfTitle(answer, said) };
  },
};

function weightOfTitle(answer: Answer, said: string): Verdict['weight'] {
  const { proseLength, mainLength } = answer;
  if (proseLength > PROSE_CHARS || isSignedWork(answer)) return 'hint';
  if (isOwnNumber(answer, said) || isNumberOfThing(said) || isLetter(answer) || ASKS.test(said)) return 'hint';
  if (
    explainsItsName(answer) ||
    isBelowItsName(answer, said) ||
    hasSubtitle(said) ||
    (!showsNothing(answer) && (isOverOther(answer) || tellsMore(answer) || !isPlain(said)))
  )
    return 'likely';
  return mainLength > NOTICE_CHARS * 2 ? 'likely' : 'sure';
}

/** `Why I deleted this account`: what begins so is told by somebody, and goes on. */
const ASKS =
  /^(?:why|how|warum|wieso|wie|pourquoi|comment|por qué|cómo|por que|como|perché|come|waarom|hoe|varför|hvorfor|miksi|dlaczego|proč|miért|почему|зачем|как) /;

/** Hardly a word beside those that say it. */
function isPlain(said: string): boolean {
  const line = lineOf(said);
  return (ABSENCE.in(line, 1) ?? WEAK_ABSENCE.in(line, 1)) !== undefined;
}

/** Words behind a colon from which they are a title's second half: the name of a site has fewer. */
const MIN_SUBTITLE_WORDS = 4;

/** `Page not found: a short history of the 404`: the title of a text about such pages. */
function hasSubtitle(said: string): boolean {
  const [head = '', ...rest] = said.split(/(?:(?<!\s)\s+)?[:–—]\s/);
  const subtitle = rest.join(' ');
  if (wordsIn(subtitle).length < MIN_SUBTITLE_WORDS) return false;
  return !isPlain(said) && isPlain(head);
}

/** What is called an error beside its number; other things have numbers too: `Article 404`, `Room 404`. */
const ERROR_NOUN = patternLines('u')`
  error|erreur|erro|fehler|fout|\bfel\b|fejl|feil|virhe|błąd|chyba|hiba|eroare|greška|napaka|ошибк|помилк|грешк|
  σφάλμα|hata|kesalahan|ralat|lỗi|错误|錯誤|エラー|오류|خطأ|שגיאה|خطا|page|seite|página|pagina|strona|stránka|
  страница|页|頁|ページ|http|status|oops|ups
`;

/** `E404: object not found` at `/errors/e404`: what the address names is explained behind a colon. */
function explainsItsName({ cited, titleParts }: Answer): boolean {
  const name = foldWords(nameOfPath(cited));
  return name !== '' && titleParts.some((part) => foldWords(part).startsWith(`${name}:`));
}

/** Title and first heading have all the words of the address, and it is a later heading that says it: an example, or one part. */
function isBelowItsName({ slugWords, page, headings }: Answer, said: string): boolean {
  const [first = ''] = page?.headings ?? [];
  const named =
    slugWords.length >= 2 && shareSeen(slugWords, first) === 1 && shareSeen(slugWords, page?.title ?? '') === 1;
  return named && headings.includes(said) && first.toLowerCase() !== said;
}

/** Only the number sounds like an error, and stands beside the name of something else. */
function isNumberOfThing(said: string): boolean {
  const rest = said.replace(/(?<!\d)(?:404|410)(?!\d)/g, ' ').trim();
  if (rest === said.trim() || !/\p{L}{3}/u.test(rest) || ERROR_NOUN.test(rest)) return false;
  return ABSENCE.in(lineOf(rest), SPARE_IN_TITLE) === undefined;
}

/** Below the headline stands something else than error pages say: a film may be called so, and has a cast. */
function isOverOther({ firstLines, headlines }: Answer): boolean {
  const heads = new Set(headlines.map(({ text }) => text));
  const below = firstLines.filter(({ text }) => !heads.has(text));
  return talksOfOther(below, headlines) && ABSENCE.firstIn(below, SPARE_IN_LONG_SENTENCE) === undefined;
}

/** Words for the leaves of a book. */
const LEAF =
  'pages?|p\\.|seite|s\\.|blatt|bl\\.|folio|fol\\.|página|pagina|pág\\.|sida|side|sivu|strona|strana|stránka|oldal|sayfa|halaman|страница|стр\\.|σελίδα';
const LEAF_NUMBER = new RegExp(`^(?:(?:${LEAF}) ?)?(404|410)$`);

/**
 * A bare `404` above a page whose address has that number: an entry of a reference, or the line of a bus; and `page 404` of
 * a book.
 */
function isOwnNumber({ cited }: Answer, said: string): boolean {
  const number = LEAF_NUMBER.exec(said.trim())?.[1];
  return number !== undefined && new RegExp(`(?<!\\d)${number}(?!\\d)`).test(`${cited.pathname}${cited.search}`);
}

/** What sounds like an error page's headline is that of a work: it has the words of the address, or its number beside it. */
function isNameOfWork(answer: Answer, said: string): boolean {
  const { slugWords } = answer;
  return (slugWords.length > 0 && shareSeen(slugWords, said) >= 0.5) || isNamedById(answer, said);
}

/**
 * `Bug 4711 - Page not found after login`: the number of the address stands in the title beside what sounds like an error
 * page, as in a tracker of faults; and `Release 0.3.0`, among whose changes one was removed. An error page that names the
 * number says it in one piece (`article 4711 not found`).
 */
function isNamedById({ cited, titleParts }: Answer, said: string): boolean {
  const address = `${cited.pathname}${cited.search}`;
  const versions = (address.match(/\d[\d.]*\d/g) ?? []).filter((number) => number.includes('.'));
  const ids = [...versions, ...(address.match(/\d{3,}/g) ?? [])]
    .filter((id) => id !== '404' && id !== '410')
    .map((id) => id.replaceAll('.', '\\.'));
  const others = titleParts.filter((part) => part !== said);
  return ids.some((id) => others.some((part) => new RegExp(`(?<![\\d.])${id}(?!\\d)`).test(part)));
}

/** The same said in the first lines; a hint only, unless there is hardly anything else in the page. */
export const soft404Lead: Signal = {
  id: 'soft-404-lead',
  about: 'first lines that say that the page is not there, on a page with little else',
  speak(answer) {
    if (answer.page === null || showsCited(answer)) return null;
    const loosely = firstAbsence(answer.firstLines, answer, SPARE_IN_LONG_SENTENCE);
    // What is not said with many words beside it is not said with few.
    if (loosely === undefined) return byNumber(answer);
    const plainly = firstAbsence(answer.firstLines, answer, SPARE_IN_SENTENCE);
    const said = plainly ?? loosely;
    if (citesError(said, answer.cited) || isNamedById(answer, said)) return null;
    // A thing that is sold out, or a talk that is over, has its page still.
    if (isNamed(answer) && ABSENCE.firstIn(answer.firstLines, SPARE_IN_LONG_SENTENCE) === undefined) return null;
    return {
      reason: 'soft-404',
      detail: `the page begins with “${said.slice(0, 100)}”`,
      weight:
        isOwnNumber(answer, said) || isNumberOfThing(said) || isBelowOthers(answer, said) || LIST_ITEM.test(said)
          ? 'hint'
          : weightOfLead(answer, said, plainly !== undefined && !hasSubtitle(said)),
    };
  },
};

/** An entry of a list of changes: `- removed: the account page`. */
const LIST_ITEM = /^[-*+•] /;

/** Sentences of another kind stand before it: it is said by a reader in a comment, or of something else. */
function isBelowOthers({ firstLines, headlines, slugSeen, slugWords }: Answer, said: string): boolean {
  const before = firstLines.slice(
    0,
    firstLines.findIndex(({ text }) => text === said),
  );
  return (slugWords.length === 0 || slugSeen >= 0.5) && talksOfOther(before, headlines);
}

/** `404` and a sentence: of an error page that says it in a way of its own. */
const NUMBER_FIRST = /^(?:error |http |code )?(?:404|410)(?:[\s.:!–-]|$)/;

function byNumber(answer: Answer): Verdict | null {
  const said = answer.firstLines.slice(0, 3).find(({ text }) => NUMBER_FIRST.test(text))?.text;
  if (said === undefined || answer.mainLength > NOTICE_CHARS / 2 || isNamed(answer)) return null;
  if (answer.page?.meta.publishedAt !== undefined) return null;
  return { reason: 'soft-404', detail: `the page begins with “${said.slice(0, 100)}”`, weight: 'likely' };
}

/** `/wiki/Not_found`: what is not found is what the page is about. */
function isAboutAbsence({ cited }: Answer): boolean {
  return ABSENCE.in(lineOf(nameOfPath(cited).replace(/[-_+]/g, ' ')), 0) !== undefined;
}

/** Below the notice there may be a long list of other stories; none of them has the words of the address. */
function weightOfLead(answer: Answer, said: string, isPlain: boolean): Verdict['weight'] {
  const isShort = answer.mainLength < NOTICE_CHARS / 2;
  if (isNamed(answer) || hasItsName(answer) || isLetter(answer) || isAboutAbsence(answer)) return 'hint';
  if (ASKS.test(said) || isReadAsCited(answer.cited, answer.page)) return 'hint';
  if (answer.proseLength > PROSE_CHARS || isSignedWork(answer)) return 'hint';
  if (isPlain && (isShort || showsNothing(answer))) return goesOn(answer, said) ? 'likely' : 'sure';
  return isNotice(answer) || (isPlain && answer.slugWords.length === 0) ? 'likely' : 'hint';
}

/**
 * Under a name, not under the notice itself, a sentence of its own follows: a lot that is sold, or a kettle that was called
 * back, is described still. Under the notice itself it takes a paragraph.
 */
function goesOn(answer: Answer, said: string): boolean {
  const { firstLines, headlines, slugWords } = answer;
  if (slugWords.length > 0 || NUMBER_FIRST.test(said)) return false;
  if (headlines.some(({ text }) => text === said)) return tellsMore(answer);
  const below = firstLines.slice(firstLines.findIndex(({ text }) => text === said) + 1);
  return talksOfOther(
    below.filter(({ text }) => /[.!?…]$/.test(text)),
    headlines,
  );
}

/**
 * The first line that says it outright, of a page or of the site by its name (`northhaven.test doesn't exist`), or that
 * says "unavailable" where nothing says that this will pass.
 */
function firstAbsence(lines: readonly Line[], answer: Answer, spare: number): string | undefined {
  const { lead } = answer;
  const outright = lines.find((line) => ABSENCE.in(line, spare) ?? ABSENCE.in(ofSite(line, answer), 0))?.text;
  if (outright !== undefined) return outright;
  const weak = WEAK_ABSENCE.firstIn(lines, 1);
  return weak === undefined || FOR_NOW.test(foldWords(`${weak} ${lead}`)) ? undefined : weak;
}

function ofSite(line: Line, { cited }: Answer): Line {
  return line.text.includes(cited.hostname) ? lineOf(line.text.replaceAll(cited.hostname, 'site')) : NO_LINE;
}

const NO_LINE: Line = lineOf('');

/** The title or a heading has the words of the address. */
function isNamed({ slugWords, slugInTitle }: Answer): boolean {
  return slugWords.length > 0 && slugInTitle >= 0.5;
}
