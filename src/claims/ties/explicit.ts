import type { Article, Block, BlockKind, Link } from '../../core/article.ts';
import type { Citation } from '../../core/claim.ts';
import { isLineAboutArticle } from '../../core/text/lines-about.ts';
import type { Span } from '../../core/text/span.ts';
import type { BareClaim } from '../claim-sentences.ts';
import { type MarkedTie, withClauses } from './clauses.ts';

/** A tie before it is hung on its claim; `claim` is an index. */
export interface Tie {
  readonly claim: number;
  readonly citation: Citation;
}

/** A tie that the reader of a list is meant to make: the marker stands at the colon that opens it. Not calibrated. */
const LIST_CONFIDENCE = 0.9;

/** Markers of these kinds stand behind the words they cover. */
const FOLLOWING: ReadonlySet<Link['via']> = new Set(['footnote', 'reference', 'numbered', 'author-date', 'template']);

/** Index of the last claim that starts at or before an offset, or -1. */
function lastClaimBefore(claims: readonly BareClaim[], offset: number): number {
  let low = 0;
  let high = claims.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.span.start ?? 0) <= offset) {
      found = middle;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Blocks that say nothing of the block above them. */
const APART: ReadonlySet<BlockKind> = new Set(['heading', 'source-list', 'footer', 'caption']);

/** An item or a cell stands beside the one above it, and is no part of what that one says. */
function isApart(kind: BlockKind, above: BlockKind | undefined): boolean {
  // What a note without a claim points at is no matter of the paragraph that it stands below.
  if (kind === 'note') return above !== 'note';
  return APART.has(kind) || ((kind === 'list-item' || kind === 'table-cell') && kind === above);
}

/** Hangs markers on sentences. */
class ExplicitTies {
  readonly ties: Tie[] = [];
  /** Markers that stand behind what they cover, by claim. */
  readonly #trailing = new Map<number, MarkedTie[]>();
  readonly #article: Article;
  readonly #claims: readonly BareClaim[];

  constructor(article: Article, claims: readonly BareClaim[]) {
    this.#article = article;
    this.#claims = claims;
  }

  take(link: Link, source: string): void {
    for (const mark of link.marks) {
      const covered = mark.covers === undefined ? [] : this.#claimsOver(mark.covers);
      const at = covered.length > 0 ? covered : this.#claimsAt(mark.span);
      for (const claim of at) this.#add(claim, link, source, mark.label, 1, covered.length > 0 ? undefined : mark.span);
      const last = at.at(-1);
      if (last !== undefined) this.#extendToList(last, link, source, mark.label);
    }
  }

  #add(claim: number, link: Link, source: string, label: string | undefined, confidence: number, mark?: Span): void {
    const marker = label === undefined ? {} : { marker: label };
    const citation = { source, via: link.via, ...marker, confidence, inferred: false };
    if (mark === undefined || !FOLLOWING.has(link.via)) this.ties.push({ claim, citation });
    else {
      const marked = this.#trailing.get(claim) ?? [];
      marked.push({ citation, mark });
      this.#trailing.set(claim, marked);
    }
  }

  /** All ties, those of markers that follow their words with the clause they cover. */
  all(): readonly Tie[] {
    const trailing = [...this.#trailing].flatMap(([claim, marked]) => {
      const sentence = this.#claims[claim]?.span ?? { start: 0, end: 0 };
      return withClauses(marked, sentence, this.#article.text).map((citation) => ({ claim, citation }));
    });
    return [...trailing, ...this.ties];
  }

  /** Claims that a covered range overlaps. */
  #claimsOver(covers: Span): number[] {
    const found: number[] = [];
    let index = Math.max(0, lastClaimBefore(this.#claims, covers.start));
    for (; index < this.#claims.length; index++) {
      const span = this.#claims[index]?.span;
      if (span === undefined || span.start >= covers.end) break;
      if (span.end > covers.start) found.push(index);
    }
    return found;
  }

  /** The claim that a marker stands in; else the one right before it, in its block or in the block above. */
  #claimsAt(mark: Span): number[] {
    const index = lastClaimBefore(this.#claims, mark.start);
    const claim = this.#claims[index];
    if (claim === undefined) return [];
    if (mark.start < claim.span.end) return [index];
    const { blocks, text } = this.#article;
    const markBlock = blockAt(blocks, mark.start);
    const between = text.slice(claim.span.end, mark.start);
    if (markBlock === claim.block) {
      const next = this.#claims[index + 1];
      const opensNext = next !== undefined && next.block === claim.block && next.span.start <= mark.end;
      return /\p{L}{3}/u.test(between) && opensNext ? [] : [index];
    }
    // A line of attribution under a quotation, or an address on a line of its own under its paragraph.
    const block = blocks[markBlock];
    if (block === undefined || markBlock !== claim.block + 1 || isApart(block.kind, blocks[claim.block]?.kind))
      return [];
    return isLineAboutArticle(text.slice(block.span.start, block.span.end)) ? [] : [index];
  }

  /** "The report names three causes:[1]" and its items: the marker serves those that have none of their own. */
  #extendToList(index: number, link: Link, source: string, label: string | undefined): void {
    const claim = this.#claims[index];
    const { blocks, text } = this.#article;
    const block = claim === undefined ? undefined : blocks[claim.block];
    if (claim === undefined || block === undefined || block.kind === 'list-item') return;
    const lastOfBlock = this.#claims[index + 1]?.block !== claim.block;
    if (
      !lastOfBlock ||
      !/:(?:\[[^\]]{0,20}\]|[¹²³⁰⁴-⁹]|\(\p{L}[^()]{0,60}\d{4}[a-z]?\)|\s)*$/u.test(
        text.slice(block.span.start, block.span.end).slice(-100),
      )
    ) {
      return;
    }
    for (let at = index + 1; at < this.#claims.length; at++) {
      const item = this.#claims[at];
      const itemBlock = item === undefined ? undefined : blocks[item.block];
      if (item === undefined || itemBlock?.kind !== 'list-item') return;
      // No block of another kind may stand between the colon and the item.
      if (blocks[item.block - 1]?.kind !== 'list-item' && item.block - 1 !== claim.block) return;
      this.#add(at, link, source, label, LIST_CONFIDENCE);
    }
  }
}

/**
 * The ties that the author made: each marker is hung on the sentence it stands in or follows, on every sentence that it
 * is known to cover, and on the items of the list that it opens. Linear in markers and claims (with a binary search).
 */
export function explicitTies(
  article: Article,
  claims: readonly BareClaim[],
  sourceOfLink: readonly (string | undefined)[],
): readonly Tie[] {
  const ties = new ExplicitTies(article, claims);
  article.links.forEach((link, index) => {
    const source = sourceOfLink[index];
    if (source !== undefined) ties.take(link, source);
  });
  return dropServedLists(ties.all());
}

/** An item of a list with a marker of its own is not served by the one at the colon. */
function dropServedLists(ties: readonly Tie[]): Tie[] {
  const own = new Set(ties.filter((tie) => tie.citation.confidence === 1).map((tie) => tie.claim));
  return ties.filter((tie) => tie.citation.confidence === 1 || !own.has(tie.claim));
}
