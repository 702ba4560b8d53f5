import { joinedLines } from '../../core/text/over-lines.ts';
import type { Group } from '../../core/text/wrapped-lines.ts';
import { findUrls } from '../urls.ts';

const MAX_HEADING = 100;
const LEADER = /(?:\.{4}|\. \. \.)\s{0,8}(?:\d{1,4}|[ivxl]{1,6})$/;

/** A short line alone, without a sentence's end, above a longer paragraph. */
export function isHeadingLine(group: Group, next: Group | undefined): boolean {
  const [line] = group;
  if (group.length > 1 || next === undefined || line.text.length > MAX_HEADING || findUrls(line.text).length > 0)
    return false;
  if (/^#{1,6}\s/.test(line.text)) return true;
  if (/^[-*•“"«„(]/.test(line.text) || /[.;,:!…”"»]$/.test(line.text)) return false;
  const nextLength = next.reduce((sum, entry) => sum + entry.text.length, 0);
  if (nextLength <= line.text.length) return false;
  const words = line.text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const capital = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  // A question is a heading when it is written like a title; an ordinary short line when it is much shorter than the text.
  if (line.text.endsWith('?')) return words.length > 0 && capital / words.length > 0.6;
  return words.length > 0 && (capital / words.length >= 0.5 || (line.text.length < 60 && nextLength > 160));
}

/** Wholly in quotation marks, from the first character to the last, with no end of a quotation in between. */
export function isQuotationParagraph(words: string): boolean {
  const text = words.replace(/^>\s*/, '').trim();
  const pairs: readonly (readonly [string, string])[] = [
    ['“', '”'],
    ['„', '“'],
    ['„', '”'],
    ['«', '»'],
    ['»', '«'],
    ['「', '」'],
    ['"', '"'],
  ];
  return pairs.some(([open, close]) => {
    if (text.length < 20 || !text.startsWith(open) || !text.endsWith(close)) return false;
    const inner = text.slice(1, -1);
    return !inner.includes(close) && (open === close || !inner.includes(open));
  });
}

const FOOTER = new RegExp(
  [
    joinedLines`
      ^(?:join|subscribe to|sign up (?:for|to)|get|receive) (?:our|the|my|this)? ?(?:free |weekly |daily |monthly )*
      (?:mailing list|newsletter|e-?mail|updates|digest|patreon|discord)
    `,
    '^(?:follow|find|like|support|contact|e-?mail|tweet|join|message|reach)(?: (?:us|me|him|her|them|the author|our work))? (?:on|at|via|by|here|@)',
    '^interested in (?:writing|contributing|publishing|working)',
    '^(?:thanks|thank you) for reading',
    '^(?:if you (?:enjoyed|liked|like) (?:this|what)|enjoyed this)',
    '^(?:share|clap|applaud|recommend) this',
    '^(?:originally|first) published (?:in|on|at)',
    '^all rights reserved',
    '^(?:©|copyright|\\(c\\) ?\\d{4})',
    '^this (?:article|post|story|piece) (?:was |is )?(?:originally|first|also) (?:published|appeared)',
    "^(?:about the author|author bio|editor(?:’s|'s)? note:?$)",
    '^(?:you can )?(?:unsubscribe|update your preferences|view (?:this|in) (?:e-?mail|browser))',
    '^(?:abonnieren|abonniere|folgen sie|folge|suivez|abonnez|síguenos|suscríbe|siga|inscreva|segui|iscriviti|volg|schrijf je in)',
  ].join('|'),
  'i',
);

/** A line about the publication and not of the article: mailing lists, accounts to follow, rights. */
export function isFooterLine(words: string): boolean {
  return words.length < 400 && FOOTER.test(words.replace(/^[^\p{L}©(]+/u, ''));
}

/** Lines of a table of contents: dots that lead to a page. */
export function isContents(group: Group): boolean {
  return group.some(({ text }) => LEADER.test(text));
}

/** A line of dashes or stars between paragraphs. */
export function isRule(group: Group): boolean {
  return group.length === 1 && /^[-–—_*=\s]{2,}$/.test(group[0].text);
}

/** A line under a heading: one sign, over and over. */
export function isUnderline(text: string): boolean {
  return /^(?:={3,}|-{3,}|~{3,}|\*{3,}|\^{3,}|#{3,})$/.test(text);
}
