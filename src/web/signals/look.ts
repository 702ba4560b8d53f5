import { headerOf } from '../../core/exchange.ts';
import type { Answer } from './signal.ts';
import { isRouteWord, nameOfPath } from './slug.ts';
import { saysItWillPass } from './words/closed.ts';
import { DOOR } from './words/door.ts';
import { foldWords, wordsIn } from './words/fold.ts';

/** The first pattern that a whole title part or heading matches. */
export function titleMatch(answer: Answer, pattern: RegExp): string | undefined {
  return answer.headlines.find(({ text }) => pattern.test(text))?.text;
}

/** True when the page shows the cited work: its words are in the title, or nearly all of them in the main text. */
export function showsCited(answer: Answer): boolean {
  const { slugWords, slugInTitle, slugInMain, mainLength } = answer;
  if (slugWords.length === 0 || mainLength <= 400) return false;
  // One word of two stands in the headline of another story by chance.
  return (slugInTitle >= 0.5 && slugInTitle * slugWords.length >= 2) || slugInMain >= 0.8;
}

/** Shorter words of a path stand in any title. */
const MIN_NAME_CHARS = 3;

/** True where half of what the path is called after stands in the title or a heading: `/p/bc-40-amplifier`, `BC-40 amplifier`. */
export function hasItsName({
  cited,
  titleParts,
  headings,
}: Pick<Answer, 'cited' | 'titleParts' | 'headings'>): boolean {
  const words = wordsIn(foldWords(nameOfPath(cited)));
  const names = words.filter((word) => word.length >= MIN_NAME_CHARS && !isRouteWord(word));
  if (names.length === 0) return false;
  const head = foldWords([...titleParts, ...headings].join(' '));
  return names.filter((name) => head.includes(name)).length * 2 >= names.length;
}

/** The same with the name itself, which `titleParts` and `headings` leave out: a wall does not know what it stands before. */
export function isCalledAsCited({ cited, page }: Pick<Answer, 'cited' | 'page'>): boolean {
  const title = page?.title ?? '';
  const headings = page?.headings.slice(0, NAMING_HEADINGS) ?? [];
  return hasItsName({ cited, titleParts: [title], headings }) || hasItsPath(cited, title);
}

/** Segments of a path that stand in no title by chance. */
const MIN_SEGMENTS = 2;

/** `Issue #17 · orme/tidewatch` at `/orme/tidewatch/issues/17`: most of the path, each segment as a word. */
function hasItsPath({ pathname }: URL, title: string): boolean {
  const segments = pathname.split('/').filter((part) => /^[\w-]{2,}$/.test(part));
  const folded = foldWords(title);
  const seen = segments.filter((part) => new RegExp(`(?<![\\w-])${foldWords(part)}(?![\\w-])`).test(folded));
  return seen.length >= MIN_SEGMENTS && seen.length * 2 >= segments.length;
}

/** Words beside the number of an address that make a title the name of something. */
const MIN_WORDS_BESIDE = 4;

/** `[1403.11842] A short proof of the weir conjecture` at `/abs/1403.11842`: what carries the number of the address has a name. */
export function isNamedBesideNumber({ cited, titleParts }: Pick<Answer, 'cited' | 'titleParts'>): boolean {
  const numbers = `${cited.pathname}${cited.search}`.match(/\d[\d.]{2,}\d/g) ?? [];
  return titleParts.some(
    (part) =>
      numbers.some((number) => part.includes(number)) && (part.match(/\p{L}{2,}/gu) ?? []).length >= MIN_WORDS_BESIDE,
  );
}

/** The address has words of what the page says of its state: a report on a suspended account is called so. */
export function isToldByAddress({ slugWords, slugInTitle }: Answer, said: string): boolean {
  const folded = foldWords(said);
  return slugWords.length >= 2 && slugInTitle >= 0.5 && slugWords.some((word) => folded.includes(foldWords(word)));
}

/** `[weirs] Page not found?`: the subject of a letter to a list, and of the letters that answer it. */
const LIST_SUBJECT = /^(?:re: ?)?\[(?!error|fehler|erreur|oops)\p{L}[^[\]]{1,40}\] ?\p{L}/iu;

export function isLetter({ page }: Pick<Answer, 'page'>): boolean {
  return LIST_SUBJECT.test(page?.title.trim() ?? '');
}

/** Headings below these are those of parts. */
const NAMING_HEADINGS = 3;

/** Share of an address's words that stand in other pages by chance. */
const SEEN_BY_CHANCE = 0.25;

/** True where the address has words of its own and the page has none of them. */
export function showsNothing({ slugWords, slugSeen }: Answer): boolean {
  return slugWords.length >= 2 && slugSeen <= SEEN_BY_CHANCE;
}

/** Paragraphs of a signed work; what an editor writes in place of one that he took down is shorter (11th blind set: to 300 beside its teasers). */
const SIGNED_CHARS = 400;

/**
 * True for a text of some length with an author and a date: an essay may be called `This post was deleted`. Sites that take
 * a work down leave its date in the page, or its author, and few paragraphs.
 */
export function isSignedWork({ page, proseLength }: Answer): boolean {
  const { publishedAt, authors = [] } = page?.meta ?? {};
  return publishedAt !== undefined && authors.length > 0 && proseLength >= SIGNED_CHARS;
}

/** One header in lower case, or the empty string. */
export function header(answer: Answer, name: string): string {
  return headerOf(answer.headers, name)?.toLowerCase() ?? '';
}

/** A page with less text than this is a notice, not an article (a block page's text is under 200 words: link-checkers' own rule). */
export const NOTICE_CHARS = 1500;

/** True for a page that has little to say beside its menus. */
export function isNotice({ mainLength }: Pick<Answer, 'mainLength'>): boolean {
  return mainLength < NOTICE_CHARS;
}

/** A block of text that is longer is a paragraph; letters of scripts without spaces say as much as two and a half of others. */
const PARAGRAPH_WEIGHT = 100;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const UNSPACED_EXTRA = 1.5;
/** Paragraphs from which a page may speak of a wall, and not be one. */
const TALK_WEIGHT = 120;

/** What a page says in paragraphs, each letter weighed by how much its script says with it. */
function paragraphWeight({ page }: Answer): number {
  return (page?.mainText ?? page?.text ?? '')
    .slice(0, NOTICE_CHARS)
    .split('\n')
    .map((block) => block.length + (block.match(UNSPACED)?.length ?? 0) * UNSPACED_EXTRA)
    .filter((weight) => weight > PARAGRAPH_WEIGHT)
    .reduce((sum, weight) => sum + weight, 0);
}

/**
 * How much the words of a wall weigh that came as a success: a page with paragraphs may be about such walls, and one that
 * is called as its address has something to show, which the control request tells. A wall stands before made-up addresses
 * too, or refuses them; who denies them by a 404 let us in.
 */
export function weightOfWords(answer: Answer): 'sure' | 'likely' {
  return cameAsAsked(answer) && paragraphWeight(answer) >= TALK_WEIGHT ? 'likely' : weightByName(answer);
}

/** The same where paragraphs say nothing for the page: its name alone does. */
export function weightByName(answer: Answer): 'sure' | 'likely' {
  return cameAsAsked(answer) && isCalledAsCited(answer) ? 'likely' : 'sure';
}

function cameAsAsked({ status, final, cited }: Answer): boolean {
  return status < 300 && sameAddress(final, cited);
}

/** Statuses with which walls refuse: everything but a success and the two that say that a page is gone. */
export function isRefusal(status: number): boolean {
  return status === 202 || (status >= 400 && status !== 404 && status !== 410);
}

/** True for two addresses of one page: the fragment is for the reader's program. */
export function sameAddress(a: URL, b: URL): boolean {
  return a.href === b.href || a.href.replace(/#.*/s, '') === b.href.replace(/#.*/s, '');
}

/** Text below which a page that a host gives for every address may be a wall. A home page or a portal has more. */
const WALL_CHARS = 300;
/** What a wall wants of its reader's browser: a cookie, another try. */
const WANTS = /\.submit\(\)|location\.reload|document\.cookie|<iframe\b/i;
/** Sentences in which a door says what it wants; below stand other stories. */
const DOOR_LINES = 4;

/**
 * True for a page that may be a wall: it asks something of its reader or, in a few words, of the browser, it lets in only some, or
 * it says that this will pass. It says nothing of what is behind it.
 */
export function mayBeWall(answer: Answer): boolean {
  const { page, headlines, firstLines, mainLength } = answer;
  if (page !== null && (page.marks.asks > 0 || page.marks.passwordFields > 0)) return true;
  const said = [...headlines, ...firstLines.slice(0, DOOR_LINES)].map(({ text }) => text).join(' ');
  return DOOR.test(said) || saysItWillPass(said) || (mainLength < WALL_CHARS && WANTS.test(answer.markup));
}
