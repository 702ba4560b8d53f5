import type { Page } from '../core/page.ts';
import { guessLanguage, isFunctionWord } from '../core/text/guess-language.ts';
import { patternLines } from '../core/text/over-lines.ts';
import { templateKept } from './pages/template-marks.ts';
import { textKept } from './similarity.ts';

/** What became of a page since a capture of it. */
export interface ThenAndNow {
  readonly verdict: 'same' | 'drifted' | 'usurped';
  /** Share of what the capture's sentences say, in runs of three words, that still stands there; 0..1. */
  readonly similarity: number;
  /** Words of the old sentences that stand nowhere in the page any more, the most frequent first. */
  readonly lost: readonly string[];
}

/**
 * Share of the old sentences' three-word runs that must still be there. Below it the page no longer says what it said; a
 * page that only grew, or changed its menu, keeps most of it. Grows: more false alarms on pages that are edited a little.
 */
const KEPT_SHARE = 0.35;
/** Below this nothing but chance is left of the old text. */
const NOTHING_LEFT = 0.05;
/** Share of the old names and title words that a page of the same topic has, whatever language it is in. */
const SAME_TOPIC = 0.15;
/** Share of the template's marks that a page of the same site has. */
const SAME_TEMPLATE = 0.15;
/** Characters of old sentences below which there is nothing to compare: a teaser shares nothing with anything. */
const MIN_PROSE_CHARS = 400;
/** Characters of the page as it stands below which it is a shell that a program fills, or a notice. */
const MIN_NOW_CHARS = 400;
/** A block of fewer words is a menu entry, a date, a label. */
const MIN_BLOCK_WORDS = 8;
/** Words in which every site speaks of itself; a block with one of them is left out unless it is long. */
const BOILERPLATE = patternLines('i')`
  \b(?:
    cookies?|newsletter|subscrib\w+|sign up|log in|all rights reserved|advertis\w+|sponsored|privacy policy|
    terms of (?:use|service)|follow us|share (?:this|on)|read more|related (?:articles|stories)|javascript|
    comments? (?:are|policy)|datenschutz|abonnieren|anzeige|publicidad|suscr\w+|publicité|abonnez
  )\b
`;
const MAX_BOILERPLATE_WORDS = 60;
/** Share of the first old sentences that must stand where a page was only cut short: a teaser of the same page. */
const LEAD_CHARS = 250;
const LEAD_KEPT = 0.6;
/** A cut page has at most this share of the old sentences' length. */
const CUT_SHARE = 0.6;
/** Words that are named. */
const MAX_LOST = 12;

/**
 * Compares a page with its capture: sentences against the whole page as it stands, so that a new template, ads, menus and
 * dates make no difference; null where the two cannot be compared (too little text, another language version, a file cut).
 */
export function compareThenAndNow(then: Page, now: Page): ThenAndNow | null {
  if (then.partial || now.partial) return null;
  const prose = proseOf(then.mainText ?? then.text);
  if (prose.length < MIN_PROSE_CHARS || now.text.length < MIN_NOW_CHARS) return null;
  const similarity = textKept(prose, now.text);
  const lost = lostWords(prose, now);
  if (similarity >= KEPT_SHARE || isCutShort(prose, now)) return { verdict: 'same', similarity, lost };
  const languages = [then, now].map((page) => guessLanguage(page.mainText ?? page.text) ?? declaredLanguage(page));
  const isOtherLanguage = languages[0] !== undefined && languages[1] !== undefined && languages[0] !== languages[1];
  if (!isOtherLanguage) return { verdict: 'drifted', similarity, lost };
  const template = templateKept(then.html, now.html);
  const isOther = template !== null && template < SAME_TEMPLATE && topicKept(then, now) < SAME_TOPIC;
  if (isOther && similarity < NOTHING_LEFT) return { verdict: 'usurped', similarity, lost };
  // The site speaks another language to us than it spoke to the archive: that says nothing about the text.
  return null;
}

/** The blocks that read like sentences, without what every page of a site says. */
function proseOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((block) => {
      const words = block.match(/\S+/g)?.length ?? 0;
      return words >= MIN_BLOCK_WORDS && (words > MAX_BOILERPLATE_WORDS || !BOILERPLATE.test(block));
    })
    .join('\n\n');
}

/** The beginning stands there and the rest does not: what a paywall or a "read on" leaves of a page. */
function isCutShort(prose: string, now: Page): boolean {
  const left = proseOf(now.mainText ?? now.text);
  return left.length < prose.length * CUT_SHARE && textKept(prose.slice(0, LEAD_CHARS), now.text) >= LEAD_KEPT;
}

function declaredLanguage({ language }: Page): string | undefined {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  return primary === '' ? undefined : primary;
}

/** Share of the old page's names, and words of its title, that the new one has: names stay in a translation. */
function topicKept(then: Page, now: Page): number {
  const names = new Set([...namesIn(then.mainText ?? then.text), ...wordsIn(then.title)]);
  const there = new Set(wordsIn(`${now.title} ${now.text}`));
  const kept = [...names].filter((name) => there.has(name)).length;
  return names.size === 0 ? 0 : kept / names.size;
}

/** Capitalised words that do not begin a sentence, in lower case. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}{3,}/gu)].map(([name]) => name.toLowerCase());
}

function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !isFunctionWord(word));
}

function lostWords(prose: string, now: Page): string[] {
  const there = new Set(wordsIn(`${now.title} ${now.text}`));
  const counts = new Map<string, number>();
  for (const word of wordsIn(prose)) if (!there.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_LOST)
    .map(([word]) => word);
}
