import { hasPiece } from '../../core/text/has-piece.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import {
  hasItsName,
  isNamedBesideNumber,
  isNotice,
  isSignedWork,
  isToldByAddress,
  NOTICE_CHARS,
  showsCited,
  showsNothing,
} from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { tellsMore } from './tells-more.ts';
import { WITHDRAWN } from './words/withdrawn.ts';
import type { Line } from './words/wording.ts';

export const REMOVED: RegExp = patternLines()`
  (?:this|the|that) (?:requested )?(?:
    article|story|post|video|page|content|document|paper|report|item|tweet|photo|comment|entry|press release|
    publication|listing|account|user|channel|recording|episode
  )(?: you .{1,40})? (?:has been|was|is|have been) (?:permanently )?(?:
    removed|deleted|taken down|withdrawn|unpublished|pulled|retired|archived and is no longer|expired|
    no longer available
  )|
  this (?:
    presentation|slideshow|thread|question|image|picture|album|playlist|map|survey|poll|petition|fundraiser|
    repository|project
  ) (?:has been|was) (?:removed|deleted|taken down) by|
  (?:article|story|video|content|post) (?:removed|unavailable|withdrawn|deleted|no longer available)|
  (?:video|account|channel|user|tweet|post) (?:is )?(?:unavailable|not available|suspended|terminated)|
  (?:this|the) (?:account|user|page|profile|channel|video|group|community|post|tweet) (?:doesn't|does not) exist|
  removed (?:at the request of|by the (?:author|user|publisher)|for legal reasons)|
  (?:dieser|der|dieses|das) (?:artikel|beitrag|video|inhalt)(?: .{0,20})? (?:
    wurde (?:gelöscht|entfernt)|ist nicht mehr verfügbar|steht nicht mehr zur verfügung
  )|
  (?:cet|cette|l')(?: )?(?:article|vidéo|page|publication) (?:a été (?:supprimée?|retirée?)|n'est plus disponible)|
  (?:este|esta) (?:
    artículo|contenido|vídeo|video|publicación|noticia
  ) (?:ha sido|fue) (?:eliminad[oa]|retirad[oa]|borrad[oa])|
  (?:este|esta) (?:artigo|conteúdo|vídeo|publicação) foi (?:removid[oa]|excluíd[oa])|
  (?:questo|quest')(?: )?(?:articolo|contenuto|video) è stato (?:rimosso|eliminato)|
  (?:статья|материал|видео|публикация) (?:был[ао]? )?(?:удален[ао]?|удалён|недоступн[ао]?)
`;

/** What each of these phrases has one of. */
const REMOVED_PIECES = [
  ...['removed', 'deleted', 'taken down', 'withdrawn', 'unpublished', 'pulled', 'retired', 'no longer', 'expired'],
  ...['unavailable', 'not available', 'suspended', 'terminated', 'exist', 'gelöscht', 'entfernt', 'nicht mehr'],
  ...['supprim', 'retiré', 'plus disponible', 'eliminad', 'retirad', 'borrad', 'removid', 'excluíd', 'rimosso'],
  ...['eliminato', 'удален', 'удалён', 'недоступн'],
];

/** `Names removed at the request of the parties`: what stands before it was taken out of a work that is there. */
const PART_OF_WORK =
  /\b(?:names?|details?|passages?|paragraphs?|images?|photos?|pictures?|addresses|identities|data) $/;
const MAX_PART_CHARS = 12;

/** The phrase in a lower-case text that says that something was taken down, and where it begins. */
export function findRemoved(text: string): RegExpExecArray | null {
  const found = hasPiece(text, REMOVED_PIECES) ? REMOVED.exec(text) : null;
  return found !== null && PART_OF_WORK.test(text.slice(Math.max(0, found.index - MAX_PART_CHARS), found.index))
    ? null
    : found;
}

/** Words that a title may have beside those that say it. */
const SPARE_IN_TITLE = 1;
/** Of a title that is a notice: itself, and the name of the site. */
const MAX_TITLE_PARTS = 2;

/** A title that says of "this offer" or "this account" that it ended, and names no other thing. */
function saidByTitle({ page, headlines, titleParts }: Answer): string | undefined {
  const isTitle = ({ text }: Line) => titleParts.includes(text) || page?.headings[0]?.toLowerCase().startsWith(text);
  return titleParts.length > MAX_TITLE_PARTS ? undefined : WITHDRAWN.firstIn(headlines.filter(isTitle), SPARE_IN_TITLE);
}

/** A first sentence that says it of what was asked for, on a page that has not the name of what was cited. */
function saidByLead(answer: Answer): string | undefined {
  if (!isNotice(answer) || hasItsName(answer)) return undefined;
  const asked = answer.firstLines.slice(0, LEAD_SENTENCES).filter(({ text }) => OF_REQUEST.test(text));
  return WITHDRAWN.firstIn(asked, SPARE_IN_LEAD);
}

/** An apology may stand before it. */
const LEAD_SENTENCES = 2;

/** "Or has passed its closing date" is said beside it. */
const SPARE_IN_LEAD = 3;

/** Text of its own stands before it: what is said below is said of something else, by a reader perhaps. */
function isBelow({ lead, headings }: Answer, index: number): boolean {
  const before = headings.reduce((rest, heading) => rest.replace(heading, ''), lead.slice(0, index));
  return before.trim().length > MAX_CHARS_BEFORE;
}

/** An apology and a label are shorter. */
const MAX_CHARS_BEFORE = 30;

/** A title may be that of a story about such a notice, which then tells something else. */
function weightOf(answer: Answer, said: string): Verdict['weight'] {
  if (isSignedWork(answer) || isToldByAddress(answer, said)) return 'hint';
  if (goesOn(answer)) return 'likely';
  const isWhole = answer.headlines.some(({ text }) => text === said) && answer.mainLength < MAX_NOTICE_CHARS;
  if (
    OF_ITSELF.test(said) ||
    isSentenceOfItself(answer, said) ||
    showsNothing(answer) ||
    isWhole ||
    saysItAgain(answer)
  )
    return 'sure';
  return 'likely';
}

/** Sentences of a text follow: others answer a letter that its writer took back, and the story of a bridge is told. */
function goesOn(answer: Answer): boolean {
  return !showsNothing(answer) && tellsMore(answer);
}

/** A record may tell that its author took back what it describes: it has a name beside its number, and a text. */
function weightInText(answer: Answer, isShort: boolean): Verdict['weight'] {
  if (isSignedWork(answer) || isNamedBesideNumber(answer)) return 'hint';
  return isShort && !goesOn(answer) ? 'sure' : 'likely';
}

/** Titles of works are shorter. */
const SENTENCE_WORDS = 10;

/** `This listing was ended by the seller because the item is no longer available`: a whole sentence, for a headline. */
function isSentenceOfItself({ headlines }: Answer, said: string): boolean {
  return headlines.some(
    ({ text, words }) => words.length >= SENTENCE_WORDS && text.includes(said) && OF_ITSELF.test(text),
  );
}

/** Below such a title a sentence says the same of this very thing: `Transfer expired`. `Sorry, this transfer has expired.` */
function saysItAgain({ firstLines, headlines, mainLength }: Answer): boolean {
  const heads = new Set(headlines.map(({ text }) => text));
  const below = firstLines.filter(({ text }) => !heads.has(text)).slice(0, LEAD_SENTENCES);
  const outright = below.filter(({ text }) => OF_ITSELF.test(text.replace(APOLOGY, '')));
  return mainLength < NOTICE_CHARS / 2 && WITHDRAWN.firstIn(outright, SPARE_IN_LEAD) !== undefined;
}

const APOLOGY =
  /^(?:(?:we(?:'| a)re )?sorry|unfortunately|oops|leider|désolée?s?|lo sentimos|tyvärr|beklager|przepraszamy)[,:!. ]{1,3}/;

/** A demonstrative at the beginning: what is said is said of this page's own thing. */
const OF_ITSELF =
  /^(?:this|that|the requested|dies|ce |cet|est[ae]|quest|dit |deze|den här|denn|dett|tämä|ten |ta |to |эт|дан|この|该|該|此|이 )/iu;
/** Said of what the reader asked for, and of nothing else. */
const OF_REQUEST = patternLines('iu')`
  you (?:were|are) looking for|you (?:have )?(?:requested|asked for)|gesuchte|gewünschte|angeforderte|demandée?|
  recherchée?|solicitad|buscad|richiest|cercat|gezochte|gevraagde|sökte|ønskede|запрошенн|искали
`;
/** Text of a notice that only says what its title says. */
const MAX_NOTICE_CHARS = 100;

/** The site says that it took the work down: said in the title, or at the top of a page with little else. */
export const removedNotice: Signal = {
  id: 'removed-notice',
  about: 'a notice in the title or at the top of a short page that the work was taken down',
  speak(answer) {
    if (answer.page === null || answer.status >= 400 || showsCited(answer)) return null;
    const head = `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')}`;
    const inTitle = findRemoved(head)?.[0] ?? saidByTitle(answer);
    if (inTitle !== undefined && isNotice(answer))
      return { reason: 'removed', detail: `the page says “${inTitle}”`, weight: weightOf(answer, inTitle) };
    const found = answer.mainLength < NOTICE_CHARS ? findRemoved(answer.lead) : null;
    const outright = found === null || isBelow(answer, found.index) ? undefined : found[0];
    const said = outright ?? saidByLead(answer);
    if (said === undefined) return null;
    const isShort = outright === undefined || answer.mainLength < NOTICE_CHARS / 2;
    return { reason: 'removed', detail: `the page says “${said}”`, weight: weightInText(answer, isShort) };
  },
};
