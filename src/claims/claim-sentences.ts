import type { Article, Block, Link } from '../core/article.ts';
import type { Claim } from '../core/claim.ts';
import { sentenceRules, splitParagraph } from '../core/sentences/split-sentences.ts';
import { isLineAboutArticle } from '../core/text/lines-about.ts';
import { patternLines } from '../core/text/over-lines.ts';
import type { Span } from '../core/text/span.ts';
import { isAttributionLine } from './attribution-line.ts';
import { languageOf } from './language.ts';
import { findQuotations, innerQuotation } from './quotations.ts';
import { saysNothing } from './says-nothing.ts';
import { worthOf, worthOfQuotation } from './worthiness.ts';

/** A claim before anybody looked for its sources. `block` is the index of its block. */
export type BareClaim = Omit<Claim, 'citations'> & { readonly block: number };

const CLAIM_BLOCKS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quotation', 'list-item', 'table-cell', 'note']);
/** Sentences that begin so cannot be read without the one before. */
const LEANS = patternLines('iu')`
  ^["'“‘(]?(?:
    it|its|they|their|them|he|his|him|she|her|this|that|these|those|such|both|neither|the (?:former|latter|same)|
    in (?:this|that|these|those) (?:case|cases|way|instance)|er|sie|es|dies(?:e|er|es)?|ella|ellos|ellas|esto|esta|
    este|eso|ils?|elles?|cel[au]|cette|ces|ele|elas?|eles|isso|isto|esse|essa
  )(?![\p{L}\p{N}])
`;

/** How works are cited in words of the sentence too: "Solheim (2014)", `@solheim2014`. */
const MAY_BE_WORDS: ReadonlySet<Link['via']> = new Set(['author-date', 'reference']);

/** Markers that follow the words they belong to (notes, numbers, author and year), by position. */
function trailingMarkers({ links, text }: Article): readonly Span[] {
  return links
    .filter(({ via }) => via !== 'link' && via !== 'comment' && via !== 'named' && via !== 'inferred')
    .flatMap(({ via, marks }) =>
      marks
        .map(({ span }) => span)
        .filter(({ start }) => !MAY_BE_WORDS.has(via) || !/[\p{L}@]/u.test(text[start] ?? '')),
    )
    .sort(byPlace);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The spans that lie in a block, made relative to it. `spans` ascends; `from` is where to begin looking. */
function within(spans: readonly Span[], block: Span, from: { index: number }): Span[] {
  while (from.index < spans.length && (spans[from.index]?.end ?? 0) <= block.start) from.index += 1;
  const inside: Span[] = [];
  for (let index = from.index; index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined || span.start >= block.end) break;
    inside.push({ start: Math.max(0, span.start - block.start), end: span.end - block.start });
  }
  return inside;
}

/** Where a note mentions its sources, or cites works by their keys; by position. */
function mentionsOfSources(links: readonly Link[]): readonly Span[] {
  return links
    .filter(({ role }) => role === 'source')
    .flatMap(({ span, via, marks }) => (via === 'reference' ? [span, ...marks.map((mark) => mark.span)] : [span]))
    .sort(byPlace);
}

/** The spans that share something with a sentence, made relative to it. */
function overlapping(spans: readonly Span[], sentence: Span): Span[] {
  return spans
    .filter((span) => span.start < sentence.end && span.end > sentence.start)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
}

type BlockClaim = Omit<BareClaim, 'id'>;

/** How a block is read. */
interface BlockReading {
  /** Its sentences. */
  readonly spans: readonly Span[];
  readonly cited: readonly Span[];
  /** The claim before it, as a span into the article. */
  readonly previous: Span | undefined;
  readonly language: string | undefined;
}

/** Blocks that may be a line about the article; a cell "Photo: 12" is one of a table. */
const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item']);

/** The claims of one block, in order, as spans into the article with what they say. */
function claimsOfBlock(
  article: Article,
  index: number,
  { spans, cited, previous, language }: BlockReading,
): BlockClaim[] {
  const block = article.blocks[index];
  if (block === undefined) return [];
  if (block.kind === 'quotation') return claimOfQuotation(article, block, index);
  const text = article.text.slice(block.span.start, block.span.end);
  if (RUNNING.has(block.kind) && isLineAboutArticle(text)) return [];
  const shift = shiftInto(block);
  const quotations = findQuotations(text);
  const claims: BlockClaim[] = [];
  const cursor = { index: 0 };
  let before = previous;
  for (const span of spans) {
    const sentence = text.slice(span.start, span.end);
    if (saysNothing(sentence, block.kind, overlapping(cited, span))) continue;
    const inside = whollyIn(span, quotations, cursor);
    const relative = inside.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
    const leansOn = LEANS.test(sentence) ? before : undefined;
    const context = {
      ...(leansOn === undefined ? {} : { before: article.text.slice(leansOn.start, leansOn.end) }),
      ...(language === undefined ? {} : { language }),
    };
    claims.push({
      text: sentence,
      span: shift(span),
      ...sectionOf(block),
      kind: 'statement',
      ...worthOf(sentence, relative, context),
      quotations: inside.length === 0 ? NO_QUOTATIONS : inside.map(shift),
      ...(leansOn === undefined ? {} : { context: leansOn }),
      block: index,
    });
    before = shift(span);
  }
  return claims;
}

/**
 * A block of somebody else's words is one claim; none where there is nothing to read in it, or where it says whose words
 * stand above it: a marker there is the quotation's.
 */
function claimOfQuotation(article: Article, block: Block, index: number): BlockClaim[] {
  const text = article.text.slice(block.span.start, block.span.end);
  if (saysNothing(text, block.kind)) return [];
  if (isAttributionLine(text, { isBelowWords: article.blocks[index - 1]?.kind === 'quotation' })) return [];
  const shift = shiftInto(block);
  const inner = innerQuotation(text);
  const span = shift({ start: text.length - text.trimStart().length, end: text.trimEnd().length });
  return [
    {
      text: article.text.slice(span.start, span.end),
      span,
      ...sectionOf(block),
      kind: 'quotation',
      ...worthOfQuotation(text.slice(inner.start, inner.end)),
      quotations: [shift(inner)],
      block: index,
    },
  ];
}

/** Leads a span of a block's text to its place in the article. */
function shiftInto({ span: { start: from } }: Block): (span: Span) => Span {
  return ({ start, end }) => ({ start: start + from, end: end + from });
}

function sectionOf({ section }: Block): { readonly section?: string } {
  return section === undefined ? {} : { section };
}

/** One for all the sentences without: an article may have a hundred thousand. */
const NO_QUOTATIONS: readonly Span[] = [];

/** The quotations that a sentence has from end to end: one that runs on is no sentence's. `from` is where to begin looking. */
function whollyIn({ start, end }: Span, quotations: readonly Span[], from: { index: number }): Span[] {
  while (from.index < quotations.length && (quotations[from.index]?.end ?? 0) <= start) from.index += 1;
  const inside: Span[] = [];
  for (let at = from.index; at < quotations.length && (quotations[at]?.start ?? 0) < end; at++) {
    const found = quotations[at];
    if (found !== undefined && found.start >= start && found.end <= end) inside.push(found);
  }
  return inside;
}

/** Every sentence of an article that states something, and every block quotation, in reading order. Linear. */
export function claimSentences(article: Article): readonly BareClaim[] {
  const language = languageOf(article);
  const rules = sentenceRules(language);
  const markers = trailingMarkers(article);
  const cursor = { index: 0 };
  const mentions = mentionsOfSources(article.links);
  const mentionCursor = { index: 0 };
  const claims: BareClaim[] = [];
  let previous: Span | undefined;
  article.blocks.forEach((block, index) => {
    if (block.kind === 'heading') previous = undefined;
    if (!CLAIM_BLOCKS.has(block.kind)) return;
    const text = article.text.slice(block.span.start, block.span.end);
    const spans = block.kind === 'quotation' ? [] : splitParagraph(text, rules, within(markers, block.span, cursor));
    const cited = block.kind === 'note' ? within(mentions, block.span, mentionCursor) : [];
    for (const claim of claimsOfBlock(article, index, { spans, cited, previous, language })) {
      claims.push({ ...claim, id: `c${claims.length + 1}` });
      previous = claim.span;
    }
  });
  return claims;
}
