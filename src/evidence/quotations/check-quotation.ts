import type { Passage, QuoteEvidence, SupportState } from '../core/evidence.ts';
import { findApproximate } from './approximate.ts';
import { type FoundPart, findAnywhere, findInOrder, occurrencesOf, spread } from './find-parts.ts';
import { type IndexedText, indexText, originalSpan } from './indexed-text.ts';
import { quoteSegments } from './quote-segments.ts';
import { meaningChanges, wordDiff } from './word-diff.ts';

/** What became of a quotation in a text. */
export interface QuotationResult {
  readonly state: Extract<
    SupportState,
    'verbatim' | 'verbatim-elided' | 'verbatim-reordered' | 'wording-differs' | 'no-passage-found'
  >;
  /** 1 for verbatim, less the more differs; not calibrated. */
  readonly score: number;
  readonly passages: readonly Passage[];
  readonly quote?: QuoteEvidence;
}

/** Characters before and after a passage that are kept with it (TextQuoteSelector). */
const CONTEXT_CHARS = 60;
/** How much closer together the parts must lie in the other order to be taken for it. */
const TURNED_FACTOR = 1.3;
/** Words that an unmarked cut may have swallowed. */
const SILENT_CUT_CHARS = 400;
/** Share of a quotation that has to be found as it is before the rest counts as changed. */
const MIN_FOUND = 0.6;
/** A marked cut may leave a part so short that it stands anywhere: parts below this many characters do not decide. */
const MIN_PART_CHARS = 3;

/**
 * Looks for a quotation in a text: exact after folding typography, in parts around marked cuts and insertions, in order
 * or out of it, and last approximately, with what differs. Case of letters and punctuation at the ends make no
 * difference. `text` may be given indexed, to be searched many times.
 */
export function checkQuotation(quotation: string, text: string | IndexedText): QuotationResult {
  const indexed = typeof text === 'string' ? indexText(text) : text;
  const { parts, marked } = quoteSegments(quotation);
  const telling = parts.filter((part) => part.length >= MIN_PART_CHARS);
  if (telling.length === 0) return { state: 'no-passage-found', score: 0, passages: [] };
  const literal = marked ? literally(quotation, indexed) : null;
  if (literal !== null) return foundParts('verbatim', [literal], indexed);
  const ordered = findInOrder(telling, indexed);
  const turned = telling.length > 1 ? findInOrder([...telling].reverse(), indexed) : null;
  // Where both orders can be found, the page's own is the one that lies together.
  const isTurned = ordered !== null && turned !== null && spread(turned) * TURNED_FACTOR < spread(ordered);
  if (ordered !== null && !isTurned) return foundParts(marked ? 'verbatim-elided' : 'verbatim', ordered, indexed);
  const anywhere = telling.length > 1 ? findAnywhere(telling, indexed) : null;
  if (anywhere !== null) return foundParts('verbatim-reordered', anywhere, indexed);
  return differing(quotation, telling, indexed);
}

/** Dots and brackets may be the speaker's own: the whole quotation as it stands. */
function literally(quotation: string, text: IndexedText): FoundPart | null {
  const unified = quotation.replace(/…/g, '...');
  const plain = indexText(unified).plain.replace(/^["'\s]+|[\s"'.,;:!?]+$/g, '');
  return occurrencesOf(plain, text)[0] ?? null;
}

function foundParts(
  state: 'verbatim' | 'verbatim-elided' | 'verbatim-reordered',
  found: readonly FoundPart[],
  text: IndexedText,
): QuotationResult {
  const passages = found.map(({ start, end }) => passageAt(text, start, end));
  const first = passages[0];
  const quote: QuoteEvidence = {
    parts: passages,
    ...(state === 'verbatim-elided' ? cutFacts(passages, text.original) : {}),
    ...(first !== undefined && startsMidSentence(text.original, first.start) ? { startsMidSentence: true } : {}),
  };
  return { state, score: state === 'verbatim' ? 1 : state === 'verbatim-elided' ? 0.95 : 0.8, passages, quote };
}

/** What the cuts between the parts left out. */
function cutFacts(
  passages: readonly Passage[],
  original: string,
): Pick<QuoteEvidence, 'elidedWords' | 'elidedParagraphs' | 'elidedText' | 'cuts'> {
  const gaps = passages.slice(1).map((passage, index) => original.slice(passages[index]?.end ?? 0, passage.start));
  if (gaps.length === 0) return {};
  const text = gaps.map((gap) => gap.trim()).join(' … ');
  return {
    elidedWords: gaps.reduce((sum, gap) => sum + (gap.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0),
    elidedParagraphs: gaps.reduce((sum, gap) => sum + (gap.match(/\n\s*\n/g)?.length ?? 0), 0),
    elidedText: text.slice(0, 4000),
    cuts: gaps.map((gap) => gap.trim().slice(0, 4000)),
  };
}

/** True when the words before the passage belong to the same sentence. */
function startsMidSentence(original: string, start: number): boolean {
  const before = original.slice(Math.max(0, start - 80), start);
  return /[\p{L}\p{N},;:)'’-]\s*["“”'‘«]?\s*$/u.test(before) && !/\n\s*\n\s*$/.test(before);
}

/** The nearest wording, when it is near enough; each marked part is looked for by itself. */
function differing(quotation: string, parts: readonly string[], text: IndexedText): QuotationResult {
  const longest = parts.reduce((winner, part) => (part.length > winner.length ? part : winner), '');
  const whole =
    parts.length === 1 ? (findApproximate(longest, text) ?? silentCut(longest, text)) : approximateParts(parts, text);
  if (whole === null) return { state: 'no-passage-found', score: 0, passages: [] };
  const passage = passageAt(text, whole.start, whole.end);
  const diff = wordDiff(passage.text, quotation.replace(/^["“”«»„'\s]+|["“”«»„'\s]+$/g, ''));
  const changes = meaningChanges(diff);
  return {
    state: 'wording-differs',
    score: whole.score * 0.7,
    passages: [passage],
    quote: { parts: [passage], diff, ...(changes.length === 0 ? {} : { meaningChanges: changes }) },
  };
}

/**
 * A quotation whose two halves are there, close together, with words in between that no mark owns up to: as many words
 * of its beginning as stand in the text, then all the rest of it within a short way.
 */
function silentCut(part: string, text: IndexedText): { start: number; end: number; score: number } | null {
  const borders = [...part.matchAll(/ /g)].map((match) => match.index);
  for (const border of borders.reverse()) {
    const head = part.slice(0, border);
    const tail = part.slice(border + 1);
    if (head.length < 8 || tail.length < 8) continue;
    for (const place of occurrencesOf(head, text)) {
      const rest = text.plain.indexOf(tail, place.end);
      if (rest >= 0 && rest - place.end <= SILENT_CUT_CHARS)
        return { start: place.start, end: rest + tail.length, score: 0.75 };
    }
  }
  return null;
}

/** All parts near enough, in whatever order they stand; the range from the first to the last. */
function approximateParts(
  parts: readonly string[],
  text: IndexedText,
): { start: number; end: number; score: number } | null {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let weight = 0;
  let found = 0;
  let score = 0;
  for (const part of parts) {
    weight += part.length;
    const exact = text.plain.indexOf(part);
    const match = exact >= 0 ? { start: exact, end: exact + part.length, score: 1 } : findApproximate(part, text);
    if (match === null) continue;
    found += part.length;
    score += match.score * part.length;
    start = Math.min(start, match.start);
    end = Math.max(end, match.end);
  }
  // Most of the quotation has to be there; a part that is missing is a difference.
  if (found < weight * MIN_FOUND || end - start > 20_000) return null;
  return { start, end, score: score / weight };
}

/** A range of the plain text as a passage of the original, with its surroundings. */
export function passageAt(text: IndexedText, from: number, to: number): Passage {
  const { start, end } = originalSpan(text, from, to);
  return {
    text: text.original.slice(start, end),
    prefix: text.original.slice(Math.max(0, start - CONTEXT_CHARS), start),
    suffix: text.original.slice(end, end + CONTEXT_CHARS),
    start,
    end,
  };
}
