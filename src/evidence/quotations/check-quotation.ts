import type { Passage, QuoteEvidence, SupportState } from '../../core/evidence.ts';
import type { Span } from '../../core/text/span.ts';
import { nearestWording } from './differing.ts';
import { type FoundPart, findAnywhere, findInOrder, occurrencesOf, spread } from './find-parts.ts';
import { sameWords } from './house-style.ts';
import { type IndexedText, indexText, originalSpan } from './indexed-text.ts';
import { uninterrupted } from './interruptions.ts';
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
  /** Where it stands, part by part. */
  readonly passages: readonly Passage[];
  /** What the cuts left out and what differs. */
  readonly quote?: QuoteEvidence;
}

/** Characters before and after a passage that are kept with it (TextQuoteSelector). */
const CONTEXT_CHARS = 60;
/** How much closer together the parts must lie in the other order to be taken for it. */
const TURNED_FACTOR = 1.3;
/** A marked cut may leave a part so short that it stands anywhere: parts below this many characters do not decide. */
const MIN_PART_CHARS = 3;
/** Scores by state; differing wordings score below `DIFFERING` by how much differs. */
const SCORES = { verbatim: 1, 'verbatim-elided': 0.95, 'verbatim-reordered': 0.8 } as const;
const DIFFERING = 0.7;
/** Characters of what the cuts left out that are kept to be shown. */
const MAX_ELIDED_TEXT = 4000;

/**
 * Looks for a quotation in a text: exact after folding typography, in parts around marked cuts and insertions, in order
 * or out of it, and last approximately, with what differs. Case of letters, commas and stops and the spelling of a house make
 * no difference. Linear in the text.
 * @param quotation without its quotation marks
 * @param text as it is, or indexed by `indexText()` to be searched many times
 */
export function checkQuotation(quotation: string, text: string | IndexedText): QuotationResult {
  const indexed = typeof text === 'string' ? indexText(text) : text;
  const wording = quotation.replace(CHANGED_INITIAL, '$1');
  const parts = tellingParts(wording).telling;
  if (parts.length === 0) return { state: 'no-passage-found', score: 0, passages: [] };
  return quotedWhole(quotation, indexed) ?? differing(wording, parts, indexed);
}

/** `[W]e never said so`, `[a] deed`: the author's capital, or the author's small letter. */
const CHANGED_INITIAL = /\[(\p{L}(?=\]\p{L})|[Aa](?=\]\s))\]/gu;
/** `he want[ed] to`: the author's ending, instead of the source's. "Can[not]" is none. */
const CHANGED_ENDING = /(?<!\p{L})(\p{L}{3,})\[(?!not\])\p{L}{1,3}\]/gu;

/** The same, as far as the quotation's own words are there, whole, cut or in another order; else null. Much cheaper. */
export function quotedWhole(quotation: string, indexed: IndexedText): QuotationResult | null {
  const { telling, marked } = tellingParts(quotation);
  const literal = marked ? literally(quotation, indexed) : null;
  if (literal !== null) return foundParts('verbatim', [literal], indexed);
  const recased = quotation.replace(CHANGED_INITIAL, '$1');
  const whole = recased === quotation ? null : inParts(tellingParts(recased).telling, true, indexed);
  if (whole !== null) return whole;
  return inParts(telling, marked, indexed) ?? withEndings(quotation, indexed);
}

/** The same without the words whose endings the author changed, where the source has words there that begin alike. */
function withEndings(quotation: string, indexed: IndexedText): QuotationResult | null {
  const stems = [...quotation.matchAll(CHANGED_ENDING)].map(([, stem = '']) => stem.toLowerCase());
  if (stems.length === 0) return null;
  const found = inParts(tellingParts(quotation.replace(CHANGED_ENDING, '[...]')).telling, true, indexed);
  const between = found?.quote?.cuts ?? [];
  const before = (found?.passages[0]?.prefix ?? '').trimEnd().split(/\s+/).at(-1) ?? '';
  const theirs = [before, ...between].map((words) => words.toLowerCase().replace(/^[^\p{L}]+/u, ''));
  return stems.every((stem) => theirs.some((words) => words.startsWith(stem))) ? found : null;
}

function inParts(telling: readonly string[], marked: boolean, indexed: IndexedText): QuotationResult | null {
  if (telling.length === 0) return null;
  const ordered = findInOrder(telling, indexed);
  const turned = telling.length > 1 ? findInOrder([...telling].reverse(), indexed) : null;
  // Where both orders can be found, the page's own is the one that lies together.
  const isTurned = ordered !== null && turned !== null && spread(turned) * TURNED_FACTOR < spread(ordered);
  if (ordered !== null && !isTurned) return foundParts(marked ? 'verbatim-elided' : 'verbatim', ordered, indexed);
  const anywhere = telling.length > 1 ? findAnywhere(telling, indexed) : null;
  return anywhere === null ? null : foundParts('verbatim-reordered', anywhere, indexed);
}

function tellingParts(quotation: string): { readonly telling: readonly string[]; readonly marked: boolean } {
  const { parts, marked } = quoteSegments(quotation);
  return { telling: parts.filter((part) => part.length >= MIN_PART_CHARS), marked };
}

/** Dots and brackets may be the speaker's own: the whole quotation as it stands. */
function literally(quotation: string, text: IndexedText): FoundPart | null {
  const plain = indexText(quotation)
    .plain.replace(/^["'\s]+/, '')
    .replace(/(?<![\s"'.,;:!?])[\s"'.,;:!?]+$/, '');
  return occurrencesOf(plain, text)[0] ?? null;
}

function foundParts(state: keyof typeof SCORES, found: readonly FoundPart[], text: IndexedText): QuotationResult {
  const passages = found.map(({ start, end }) => passageAt(text, start, end));
  const quote: QuoteEvidence = {
    parts: passages,
    ...(state === 'verbatim-elided' ? cutFacts(passages, text.original) : {}),
    ...(passages.some(({ start }) => startsMidSentence(text.original, start)) ? { startsMidSentence: true } : {}),
  };
  return { state, score: SCORES[state], passages, quote };
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
    elidedText: text.slice(0, MAX_ELIDED_TEXT),
    cuts: gaps.map((gap) => gap.trim().slice(0, MAX_ELIDED_TEXT)),
  };
}

/** True when the words before the passage belong to the same sentence; a quotation inside the sentence is its own beginning. */
function startsMidSentence(original: string, start: number): boolean {
  const before = original.slice(Math.max(0, start - 80), start);
  const isQuoted = /["“„«‘]\s*$/u.test(before) && /^\p{Lu}/u.test(original.slice(start, start + 2));
  return /[\p{L}\p{N},;:)'’-](?:[^\S\n]*["“”„'‘«])?[^\S\n]*$/u.test(before) && !isQuoted;
}

/** The nearest wording, when it is near enough, and what differs. */
function differing(quotation: string, parts: readonly string[], text: IndexedText): QuotationResult {
  const near = nearestWording(parts, text);
  if (near === null) return { state: 'no-passage-found', score: 0, passages: [] };
  const passage = passageAt(text, near.start, near.end);
  const wording = quotation.replace(/^["“”«»„'\s]+|(?<!["“”«»„'\s])["“”«»„'\s]+$/g, '');
  const spoken = parts.length > 1 ? null : asSpoken(wording, text.original, passage);
  if (spoken !== null) {
    const passages = spoken.map(({ start, end }) => passageIn(text.original, start, end));
    return { state: 'verbatim', score: SCORES.verbatim, passages, quote: { parts: passages } };
  }
  const diff = wordDiff(passage.text, wording);
  const changes = meaningChanges(diff);
  return {
    state: 'wording-differs',
    score: near.score * DIFFERING,
    passages: [passage],
    quote: { parts: [passage], diff, ...(changes.length === 0 ? {} : { meaningChanges: changes }) },
  };
}

/** The parts of the page that have all the words of a quotation and no others: set in another way, or interrupted; null else. */
function asSpoken(wording: string, page: string, passage: Passage): readonly Span[] | null {
  if (sameWords(passage.text, wording)) return [{ start: passage.start, end: passage.end }];
  return uninterrupted(wording, page, passage);
}

/** A range of the plain text as a passage of the original, with its surroundings. */
function passageAt(text: IndexedText, from: number, to: number): Passage {
  const { start, end } = originalSpan(text, from, to);
  return passageIn(text.original, start, end);
}

function passageIn(original: string, start: number, end: number): Passage {
  return {
    text: original.slice(start, end),
    prefix: original.slice(Math.max(0, start - CONTEXT_CHARS), start),
    suffix: original.slice(end, end + CONTEXT_CHARS),
    start,
    end,
  };
}
