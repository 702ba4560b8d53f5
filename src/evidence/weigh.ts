import type { Claim } from '../core/claim.ts';
import type { Weighed, WeighedCitation, WeighedClaim, WeighInput } from '../core/facts.ts';
import type { AboutSource } from '../core/source.ts';
import { guessLanguage } from '../core/text/guess-language.ts';
import { aboutSource } from './about/about-source.ts';
import { findDuplicates, isCopyOf } from './about/near-duplicates.ts';
import { RunReader } from './about/word-runs.ts';
import { supportOf } from './claim-support.ts';
import { comparisonWith } from './comparable.ts';
import type { Library, Unread } from './library.ts';
import { QuotationSearch } from './quotations/search-quotations.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { remarkers } from './remarks/index.ts';
import { SourcesByWord } from './sources-by-word.ts';
import { inferredTie } from './ties/inferred-tie.ts';
import { leaningTies } from './ties/leaning-ties.ts';
import { textTies } from './ties/text-ties.ts';
import { Wordings } from './wording.ts';
import { vocabularyOf } from './words/vocabulary.ts';

/** Confidence of a tie that the tool makes because a quotation stands in the source. */
const QUOTED_CONFIDENCE = 0.9;

/**
 * Holds all claims against all sources together: ties completed, quotations searched everywhere, figures compared,
 * sources described. Linear in the sources' text, and in claims times sources.
 */
export async function weigh(input: WeighInput): Promise<Weighed> {
  const { library, about } = await readAll(input);
  const tied = completeTies(input, library);
  const claims = input.claims.map((claim, index): WeighedClaim => {
    if (claim.stance === 'question') return claim;
    const citations = tied[index] ?? [];
    return {
      ...claim,
      citations: citations.map((citation) => ({
        ...citation,
        support: supportOf(claim, citations, citation, library),
      })),
    };
  });
  const reading = { ...library, claims, about };
  return { claims, about, remarks: remarkers.flatMap((remark) => remark(reading)) };
}

/** Every source's text, once, and what the pages say of themselves. */
async function readAll(input: WeighInput): Promise<{ library: Library; about: Map<string, AboutSource> }> {
  const { article, sources } = input;
  const read = new Map<string, ReadSource>();
  const unread = new Map<string, Unread>();
  const about = new Map<string, AboutSource>();
  const language = article.language ?? guessLanguage(article.text);
  const vocabulary = await vocabularyOf(language);
  const whyNotComparable = comparisonWith(article.text, language);
  for (const source of sources) {
    input.abort.throwIfAborted();
    const text = await input.textOf(source.id);
    about.set(source.id, aboutSource(source, 'unread' in text ? null : text.page));
    if ('unread' in text) unread.set(source.id, { why: text.unread, wasRead: false });
    else {
      const refusal = whyNotComparable(text.page);
      if (refusal === null) read.set(source.id, readSource(source, text, vocabulary));
      else unread.set(source.id, { why: refusal, wasRead: true });
    }
  }
  describeCopies(article.text, read, about);
  const quotations = new QuotationSearch(read);
  const byWord = new SourcesByWord([...read.values()], vocabulary);
  const library = { article, wordings: new Wordings(article), vocabulary, read, byWord, unread, quotations };
  return { library, about };
}

/** One story under two addresses, and the article under another address. */
function describeCopies(article: string, read: ReadonlyMap<string, ReadSource>, about: Map<string, AboutSource>): void {
  const reader = new RunReader();
  const texts = [...read].map(([id, { page }]) => ({ id, runs: reader.of(page.text) }));
  const own = new Set(reader.of(article));
  for (const [id, original] of findDuplicates(texts)) about.set(id, { ...about.get(id), duplicateOf: original });
  for (const { id, runs } of texts) if (isCopyOf(own, runs)) about.set(id, { ...about.get(id), copyOfArticle: true });
}

/** Ties of the author's stay. Those that the tool made from addresses are made anew from texts, where there are texts. */
function completeTies({ article, claims, sources }: WeighInput, library: Library): WeighedCitation[][] {
  const { read, quotations, vocabulary } = library;
  const loose = new Set(sources.filter(({ unmarked }) => unmarked).map(({ id }) => id));
  const isFree = ({ citations }: Claim) => citations.every(({ inferred }) => inferred);
  const free = claims.flatMap((claim, index) => (isFree(claim) ? [index] : []));
  const wordings = claims.map(({ span }) => library.wordings.of(span));
  const all = [...read.values()];
  const listed = all.filter(({ source }) => loose.has(source.id));
  const input = { article, claims, wordings, vocabulary };
  const byText = textTies({ ...input, sources: listed }, free);
  const marked = all.filter(({ source }) => !loose.has(source.id));
  const left = free.filter((index) => !byText.has(index));
  const leaning = leaningTies({ ...input, sources: marked, quotations }, left);
  return claims.map((claim, index) => {
    if (!isFree(claim)) return claim.citations.filter(({ inferred }) => !inferred);
    for (const { start, end } of claim.quotations) {
      const found = quotations.whole(article.text.slice(start, end));
      // What stands in a source whole is there surely.
      if (found !== null) return [inferredTie(found.source, QUOTED_CONFIDENCE, true)];
    }
    const leans = leaning.get(index);
    // A tie by the address alone stands where its source could not be read.
    return [
      ...(byText.get(index) ??
        (leans === undefined ? claim.citations.filter(({ source }) => !read.has(source)) : [leans])),
    ];
  });
}
