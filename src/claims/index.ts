import type { Article } from '../core/article.ts';
import type { Citation, Claim } from '../core/claim.ts';
import type { Extraction } from '../core/facts.ts';
import { withoutIgnored } from '../core/ignored-lines.ts';
import type { Source } from '../core/source.ts';
import { type BareClaim, claimSentences } from './claim-sentences.ts';
import { collectSources } from './collect-sources.ts';
import { lostLinks } from './lost-links.ts';
import { tiesByAddress } from './ties/by-address.ts';
import { carriedTies } from './ties/carried.ts';
import { explicitTies, type Tie } from './ties/explicit.ts';
import { namedTies } from './ties/named.ts';
import { Vocabulary } from './ties/vocabulary.ts';

export { splitSentences } from '../core/sentences/split-sentences.ts';
export { findQuotations } from './quotations.ts';

/** Ties by claim index; the first tie of a claim to a source stays, so that an author's tie beats a guess. */
class TieTable {
  readonly #ofClaim: Map<string, Citation>[];

  constructor(claims: number) {
    this.#ofClaim = Array.from({ length: claims }, () => new Map());
  }

  add(ties: readonly Tie[]): void {
    for (const { claim, citation } of ties) {
      const known = this.#ofClaim[claim];
      if (known !== undefined && !known.has(citation.source)) known.set(citation.source, citation);
    }
  }

  free(): number[] {
    return this.#ofClaim.flatMap((ties, index) => (ties.size === 0 ? [index] : []));
  }

  isFree(claim: number): boolean {
    return this.#ofClaim[claim]?.size === 0;
  }

  of(claim: number): readonly Citation[] {
    return [...(this.#ofClaim[claim]?.values() ?? [])];
  }
}

/** The entry of a list that names a source; empty where there is no more than the address. */
function entryOf(article: Article, source: Source): string {
  const entries = source.links.map((index) => article.links[index]?.citedAs ?? '');
  return entries.find((entry) => /\s/.test(entry.trim())) ?? '';
}

function withoutBlock({ block: _block, ...claim }: BareClaim, citations: readonly Citation[]): Claim {
  return { ...claim, citations };
}

/**
 * What an article claims, which sources it cites, and which claim leans on which source: the author's own ties first,
 * then sources that a sentence names, then, for lists without markers, what the words of the addresses suggest
 * (`inferred`); without what ignore comments leave out. Asks nobody; never throws; linear in the size of the article.
 */
export function extractClaims(article: Article): Extraction {
  const bare = claimSentences(article);
  const { sources, sourceOfLink } = collectSources(article);
  const table = new TieTable(bare.length);
  table.add(explicitTies(article, bare, sourceOfLink));
  if (sources.some((source) => source.unmarked)) {
    const vocabulary = new Vocabulary(bare.map((claim) => claim.text));
    const inferred = tiesByAddress(bare, table.free(), sources, vocabulary, (source) => entryOf(article, source));
    const choose = (claim: number, among: readonly string[]) =>
      inferred.find((tie) => tie.claim === claim && among.includes(tie.citation.source))?.citation.source;
    table.add(namedTies(bare, table.free(), sources, choose));
    table.add(carriedTies(bare, article.blocks, (claim) => table.of(claim)));
    table.add(inferred.filter(({ claim }) => table.isFree(claim)));
  } else {
    table.add(carriedTies(bare, article.blocks, (claim) => table.of(claim)));
  }
  const whole = {
    claims: bare.map((claim, index) => withoutBlock(claim, table.of(index))),
    sources,
    notCounted: bare.filter((claim) => claim.stance !== 'fact').length,
    remarks: lostLinks(article, bare),
  };
  return withoutIgnored(whole, article);
}
