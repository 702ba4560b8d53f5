import { headOf } from '../core/text/head-of.ts';
import { pairQuotes } from '../core/text/quote-pairs.ts';
import type { Span } from '../core/text/span.ts';
import { endOfWords } from './attribution-line.ts';

/**
 * The least that counts as a quotation: five words or 25 characters. Below it, marks are mostly scare quotes, terms and
 * nicknames (claims.md 2d: a smaller least raises alarms on titles). A larger least misses short telling phrases.
 */
const MIN_WORDS = 5;
const MIN_CHARACTERS = 25;
/** Words that may stay small in a title. */
const SMALL_WORDS = new Set(
  'a an and as at but by de del des di du el for from in into la las le les los nor of on or the to van von vs with y'.split(
    ' ',
  ),
);
/** Share of capitalised words above which the marks hold a title. */
const TITLE_SHARE = 0.75;

/** Is this the title of a work: nearly every word that can be is capitalised? */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const weighty = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const capitalised = weighty.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return weighty.length > 1 && capitalised.length / weighty.length >= TITLE_SHARE;
}

/** A published or broadcast work, a motto or a naming: the words in the marks behind it are a name. Linear. */
const WORK_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[
    'book|novel|film|movie|song|album|essay|paper|article|chapter|poem|play|series|episode|documentary|titled|entitled',
    'headlined|called|named|dubbed|known as|so-called|term|phrase|word|slogan|motto|theme|title|exhibition|campaign|podcast',
    'buch|roman|lied|aufsatz|artikel|kapitel|gedicht|serie|titel|thema|ausstellung|kampagne|projekts?|kommission|namens|sogenannten?',
    'livre|chanson|essai|poème|série|pièce|titre|thème|exposition|campagne|émission|intitulée?s?|baptisée?s?',
    'libro|novela|película|canción|ensayo|artículo|capítulo|poema|título|tema|lema|exposición|campaña|titulad[oa]s?|llamad[oa]s?',
    'livro|romance|filme|canção|ensaio|artigo|título|exposição|campanha|intitulad[oa]s?|chamad[oa]s?',
  ].join('|')})(?:\\s*,)?\\s*$`,
  'iu',
);

/**
 * Braces, assignments, doubled underscores, `$name`: a piece of code in quotation marks. "$449,000" is money, and a bar
 * between spaces parts lines of verse.
 */
const CODE = /[{}<>=\\]|\S\||\|\S|__|\(\)|\w_\w+_\w|\$[A-Za-z_]/;

/** How far before the marks the word for the work stands. */
const BEFORE_CHARS = 30;

/** Long enough, no title, and not a mere name for something? */
function isQuotation(paragraph: string, open: number, inner: Span): boolean {
  const quoted = paragraph.slice(inner.start, inner.end);
  const letters = quoted.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const caseless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    quoted,
  );
  const long =
    letters.length >= MIN_WORDS ||
    (letters.length > 2 && quoted.length >= MIN_CHARACTERS) ||
    (caseless && quoted.length >= 10);
  if (!long || isTitle(quoted) || CODE.test(headOf(quoted))) return false;
  const before = paragraph.slice(Math.max(0, open - BEFORE_CHARS), open);
  return !WORK_BEFORE.test(before) || /[.!?…,]$/.test(quoted) || letters.length >= 2 * MIN_WORDS;
}

/**
 * The quotations of a paragraph: what stands between matching marks, marks left out, half-open into the paragraph. Scare
 * quotes, titles and terms are none; of nested ones only the outermost counts. In order; linear.
 */
export function findQuotations(paragraph: string): readonly Span[] {
  const found: Span[] = [];
  for (const pair of pairQuotes(paragraph)) {
    const last = found.at(-1);
    if (last !== undefined && pair.open < last.end) continue;
    const inner = trimSpan(paragraph, { start: pair.open + 1, end: pair.close });
    if (isQuotation(paragraph, pair.open, inner)) found.push(inner);
  }
  return found;
}

/** A block quotation without the marks around it. */
export function innerQuotation(block: string): Span {
  const whole = trimSpan(block, { start: 0, end: endOfWords(block) });
  const opens = /^["“„«»'‘”]/u.test(block.slice(whole.start, whole.start + 1));
  const text = block.slice(whole.start, whole.end);
  const closing = opens ? /["”“»«'’](?:\s*(?:\[[^\]]{1,12}\]|\([^)]{1,60}\)))?\s*$/u.exec(text) : null;
  const end = closing === null ? whole.end : whole.start + closing.index;
  return trimSpan(block, { start: whole.start + (opens ? 1 : 0), end });
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
