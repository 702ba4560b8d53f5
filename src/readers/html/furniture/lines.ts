import { READING_TIME } from '../../../core/text/lines-about.ts';
import { findDate } from '../../../core/text/written-date.ts';
import { isInEmbeddedPost } from '../embedded-posts.ts';
import { isLoneLink } from './link-blocks.ts';
import type { PageLinks } from './page-links.ts';
import { isHeading, isLong, isProse, type TextBlock } from './text-blocks.ts';
import { APPEAL, ASKS, COMMENT_RULES, CONTACT, RIGHTS } from './words/appeals.ts';
import { isEmbedConsent } from './words/embed-consent.ts';
import {
  CHECKED_BY,
  COUNTER,
  FILED_UNDER,
  FILES_SOMEWHERE,
  isByline,
  PUBLISHED,
  REVIEWED,
  TIME_AGO,
} from './words/labels.ts';
import { READ_ALSO, READ_TITLE } from './words/read-also.ts';
import { isStockLine } from './words/stock-lines.ts';

/** What is longer is a paragraph, whatever it begins with. */
const MAX_LINE_CHARS = 300;
const MAX_BUTTON_CHARS = 60;
/** Share of links from which on `read more` is no part of a sentence. */
const MIN_LINK_SHARE = 0.5;
/** Letters that a line with a date may have beside it: a weekday, `updated`, a time zone. */
const MAX_LETTERS_BESIDE_DATE = 24;
/** `Read also: The harbour in winter`: a colon this early. */
const TITLE_FOLLOWS = /^[^.!?:]{3,40}:\s*\S/;

/** The same in a line that says what the article is filed under: the rest are a date and a name. */
const MIN_LABEL_SHARE = 0.25;
/** Links in a row that are no sentence's: `Print | Send | Report a mistake`. */
const MIN_ROW_LINKS = 3;

/** Where a line stands among the paragraphs of running text. */
export interface LinePlace {
  /** Before the first. */
  readonly isHead: boolean;
  /** Behind the last. */
  readonly isTail: boolean;
}

/** The rule by which a line is no part of the article; null where none holds. */
export function lineRule(block: TextBlock, links: PageLinks, place: LinePlace): string | null {
  const { text, element } = block;
  if (text.length > MAX_LINE_CHARS) return null;
  const isCell = element.tag === 'td' || element.tag === 'th';
  if (isReadAlso(block, links, place.isTail)) return 'read also';
  if (isEmbedConsent(text)) return 'embed consent';
  if (!isCell) {
    if (text.length <= MAX_BUTTON_CHARS && isStockLine(text) && !links.isLikeSource(block)) return 'stock line';
    if (FILED_UNDER.test(text)) return 'filed under';
    if (!/[\p{L}\p{N}]/u.test(text) && element.tag !== 'pre') return 'no words';
    if (READING_TIME.test(text)) return 'reading time';
    if (COUNTER.test(text) && element.tag !== 'li') return 'counter';
    if (links.isShareLine(block)) return 'share link';
  }
  if (asksReaders(block, links, place.isTail)) return 'appeal';
  if (REVIEWED.test(text) && !links.isLikeSource(block)) return 'checked by';
  const atTheEdge = place.isTail ? tailRule(text) : place.isHead && !isCell ? headRule(block) : null;
  if (atTheEdge !== null) return atTheEdge;
  if (place.isHead || place.isTail) {
    const staysHere = links.staysHere(block);
    if (staysHere && isLinkRow(block)) return 'link row';
    if (staysHere || block.links.length === 0) {
      if (CHECKED_BY.test(text)) return 'checked by';
      if (PUBLISHED.test(text) && !isProse(block)) return 'published';
    }
  }
  return isLoneLink(block, links) && !isInEmbeddedPost(element) ? 'lone link' : null;
}

function headRule(block: TextBlock): string | null {
  if (isHeading(block)) return null;
  if (isDateLine(block.text) || TIME_AGO.test(block.text)) return 'date line';
  return isByline(block.text) ? 'byline' : null;
}

function tailRule(text: string): string | null {
  if (RIGHTS.test(text)) return 'rights';
  if (isByline(text)) return 'byline';
  return CONTACT.test(text) ? 'contact' : null;
}

/** Links to the site's own pages in a row, or what the article is filed under. */
function isLinkRow({ text, links, linkChars }: TextBlock): boolean {
  if (FILES_SOMEWHERE.test(text) && linkChars >= MIN_LABEL_SHARE * text.length && !text.endsWith('.')) return true;
  return links.length >= MIN_ROW_LINKS && linkChars >= MIN_LINK_SHARE * text.length;
}

function isReadAlso(block: TextBlock, links: PageLinks, isTail: boolean): boolean {
  const { text, linkChars } = block;
  const staysHere = links.staysHere(block);
  if (READ_TITLE.test(text) && (block.links.length === 0 || staysHere)) return true;
  if (!READ_ALSO.test(text)) return false;
  if (block.links.length === 0) return isTail || TITLE_FOLLOWS.test(text);
  return staysHere && (isTail || linkChars >= MIN_LINK_SHARE * text.length || text.length <= MAX_BUTTON_CHARS);
}

function asksReaders(block: TextBlock, links: PageLinks, isTail: boolean): boolean {
  const { text } = block;
  const staysHere = links.staysHere(block);
  if (APPEAL.test(text) && (isTail || staysHere)) return true;
  return (ASKS.test(text) && staysHere) || (COMMENT_RULES.test(text) && (isTail || staysHere));
}

function isDateLine(text: string): boolean {
  const date = findDate(text);
  if (date === null) return false;
  const beside = text.slice(0, date.start) + text.slice(date.end);
  return beside.replace(/[^\p{L}]/gu, '').length <= MAX_LETTERS_BESIDE_DATE;
}

/** What asks readers for something, or tells them about the article, is none of its running text. */
const NO_PROSE = [RIGHTS, APPEAL, READ_ALSO, CONTACT, COMMENT_RULES, CHECKED_BY, REVIEWED];

/** True for running text of the article. */
export function isArticleProse(block: TextBlock): boolean {
  return isProse(block) && isOfArticle(block);
}

/** True for a line of the article as long as running text: what there is where no line ends like a sentence. */
export function isArticleLine(block: TextBlock): boolean {
  return isLong(block) && isOfArticle(block);
}

function isOfArticle({ text }: TextBlock): boolean {
  return !NO_PROSE.some((phrases) => phrases.test(text));
}
