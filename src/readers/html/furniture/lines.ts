import { findDate } from '../../../core/written-date.ts';
import { isLoneLink } from './link-blocks.ts';
import type { PageLinks } from './page-links.ts';
import { isHeading, isProse, type TextBlock } from './text-blocks.ts';
import { APPEAL, RIGHTS } from './words/appeals.ts';
import { FILED_UNDER } from './words/labels.ts';
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

/** Where a line stands among the paragraphs of running text. */
export interface LinePlace {
  /** Before the first. */
  readonly isHead: boolean;
  /** Behind the last. */
  readonly isTail: boolean;
}

/** The rule by which a line is no part of the article; null where none holds. */
export function lineRule(block: TextBlock, links: PageLinks, { isHead, isTail }: LinePlace): string | null {
  const { text, element } = block;
  if (text.length > MAX_LINE_CHARS) return null;
  const isCell = element.tag === 'td' || element.tag === 'th';
  if (isReadAlso(block, links, isTail)) return 'read also';
  if (text.length <= MAX_BUTTON_CHARS && !isCell && isStockLine(text)) return 'stock line';
  if (FILED_UNDER.test(text) && !isCell) return 'filed under';
  if (isHead && !isHeading(block) && !isCell && isDateLine(text)) return 'date line';
  if (isTail && RIGHTS.test(text)) return 'rights';
  if (APPEAL.test(text) && (isTail || links.staysHere(block))) return 'appeal';
  return isLoneLink(block, links) ? 'lone link' : null;
}

function isReadAlso(block: TextBlock, links: PageLinks, isTail: boolean): boolean {
  const { text, linkChars } = block;
  const staysHere = links.staysHere(block);
  if (READ_TITLE.test(text) && (block.links.length === 0 || staysHere)) return true;
  if (!READ_ALSO.test(text)) return false;
  if (block.links.length === 0) return isTail || TITLE_FOLLOWS.test(text);
  return staysHere && (isTail || linkChars >= MIN_LINK_SHARE * text.length || text.length <= MAX_BUTTON_CHARS);
}

function isDateLine(text: string): boolean {
  const date = findDate(text);
  if (date === null) return false;
  const beside = text.slice(0, date.start) + text.slice(date.end);
  return beside.replace(/[^\p{L}]/gu, '').length <= MAX_LETTERS_BESIDE_DATE;
}

/** True for running text of the article; what asks readers for something at the end is none. */
export function isArticleProse(block: TextBlock): boolean {
  return isProse(block) && ![RIGHTS, APPEAL, READ_ALSO].some((phrases) => phrases.test(block.text));
}
