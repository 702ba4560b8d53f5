import type { Claim } from '../core/claim.ts';
import type { Support } from '../core/evidence.ts';
import type { Remark, SourceText, Weighed, WeighedCitation, WeighedClaim, WeighInput } from '../core/facts.ts';
import type { AboutSource, Source } from '../core/source.ts';
import { isoDateOf } from '../core/written-date.ts';
import { isComparable } from './comparable.ts';
import { type EvidenceResult, findEvidence, type ReadablePage, readablePage } from './find-evidence.ts';
import { genreOf } from './genre.ts';
import { lostHedge } from './hedges.ts';
import { type IndexedText, indexText } from './indexed-text.ts';
import { findDuplicates } from './near-duplicates.ts';
import { checkQuotation, type QuotationResult } from './quotation.ts';
import { Ranker, rankedDocument } from './rank.ts';
import { indexRuns, type RunIndex, reusedRuns } from './reuse.ts';
import { looseSources, tieByText } from './ties.ts';

/** A source with its text, made ready for all claims. */
interface ReadSource {
  readonly source: Source;
  readonly text: SourceText;
  readonly page: ReadablePage;
  readonly indexed: IndexedText;
  readonly runs: RunIndex;
}

/** Passages of this score or better carry a hedge note. */
const HEDGE_SCORE = 0.5;

/** Claims x pages, together: ties completed, quotations searched everywhere, figures compared, sources described. */
export async function weigh(input: WeighInput): Promise<Weighed> {
  const { article, claims, sources } = input;
  const read = new Map<string, ReadSource>();
  const unread = new Map<string, string>();
  const about = new Map<string, AboutSource>();
  for (const source of sources) {
    input.abort.throwIfAborted();
    const text = await input.textOf(source.id);
    about.set(source.id, aboutOf(source, 'unread' in text ? null : text));
    if ('unread' in text) unread.set(source.id, text.unread);
    else {
      const refusal = isComparable(text.page, article.text, article.language);
      if (refusal === null) read.set(source.id, readySource(source, text));
      else unread.set(source.id, refusal);
    }
  }
  const remarks: Remark[] = [];
  for (const [id, original] of findDuplicates(
    [...read.values()].map(({ source, text }) => ({ id: source.id, text: text.page.mainText ?? text.page.text })),
  )) {
    about.set(id, { ...about.get(id), duplicateOf: original });
  }
  const loose = looseSources(sources).flatMap(({ id }) => read.get(id) ?? []);
  const ranker =
    loose.length === 0
      ? null
      : new Ranker(loose.map(({ source, text }) => rankedDocument(source.id, describe(source, text))));
  const weighed = claims.map((claim) => weighClaim(claim, { input, read, unread, ranker, remarks }));
  return { claims: weighed, about, remarks };
}

function readySource(source: Source, text: SourceText): ReadSource {
  const body = text.page.mainText ?? text.page.text;
  return { source, text, page: readablePage(body), indexed: indexText(body), runs: indexRuns(body) };
}

/** What a source is ranked by: its text, and twice what it says of itself. */
function describe(source: Source, { page }: SourceText): string {
  const self = `${page.title} ${page.meta.title ?? ''} ${page.meta.description ?? ''} ${(page.meta.authors ?? []).join(' ')} ${page.meta.siteName ?? ''} ${addressWords(source.url)}`;
  return `${self}\n${self}\n${page.mainText ?? page.text}`;
}

function addressWords(url: string | undefined): string {
  return url === undefined || !URL.canParse(url)
    ? ''
    : decodeURI(new URL(url).pathname.replace(/%(?![0-9a-f]{2})/gi, '')).replace(/[^\p{L}\p{N}]+/gu, ' ');
}

interface Room {
  readonly input: WeighInput;
  readonly read: ReadonlyMap<string, ReadSource>;
  readonly unread: ReadonlyMap<string, string>;
  readonly ranker: Ranker | null;
  readonly remarks: Remark[];
}

function weighClaim(claim: Claim, room: Room): WeighedClaim {
  if (claim.stance === 'question') return claim;
  const quotations = claim.quotations.map(({ start, end }) => room.input.article.text.slice(start, end));
  const elsewhere = quotations.length === 0 ? null : findQuotation(quotations[0] ?? '', room.read);
  const citations = completeTies(claim, elsewhere, room).map((citation) => ({
    ...citation,
    support: supportOf(claim, citation, quotations, elsewhere, room),
  }));
  remarkOn(claim, citations, room);
  return { ...claim, citations };
}

/** The source in which a quotation stands best, wherever it is tied. */
function findQuotation(
  quotation: string,
  read: ReadonlyMap<string, ReadSource>,
): { readonly id: string; readonly result: QuotationResult } | null {
  let best: { id: string; result: QuotationResult } | null = null;
  for (const [id, { indexed }] of read) {
    const result = checkQuotation(quotation, indexed);
    if (result.state !== 'no-passage-found' && (best === null || result.score > best.result.score))
      best = { id, result };
  }
  return best;
}

/** Ties of the author stay. Inferred ones are made anew from the texts, where there are texts. */
function completeTies(
  claim: Claim,
  elsewhere: { readonly id: string; readonly result: QuotationResult } | null,
  { input, ranker, read }: Room,
): readonly WeighedCitation[] {
  const own = claim.citations.filter(({ inferred }) => !inferred);
  if (own.length > 0) return own;
  const isLoose = (id: string) => input.sources.some((source) => source.id === id && source.unmarked);
  if (elsewhere !== null && elsewhere.result.score >= 0.7 && isLoose(elsewhere.id))
    return [{ source: elsewhere.id, via: 'inferred', confidence: 0.9, inferred: true }];
  if (ranker === null || !claim.checkWorthy) return claim.citations;
  const byText = tieByText(claim, input.article.text, ranker, input.article.title ?? '');
  if (byText !== null) return byText;
  // A tie by the address alone stands only where its source could not be read.
  return claim.citations.filter(({ source }) => !read.has(source));
}

function supportOf(
  claim: Claim,
  citation: WeighedCitation,
  quotations: readonly string[],
  elsewhere: { readonly id: string; readonly result: QuotationResult } | null,
  { read, unread }: Room,
): Support {
  const source = read.get(citation.source);
  if (source === undefined) return unreadSupport(unread.get(citation.source) ?? 'not asked');
  const found = findEvidence(claim.text, source.page);
  const shared = { from: source.text.from, figures: found.figures, unbacked: found.unbacked.slice(0, 8) };
  const [quotation] = quotations;
  if (quotation === undefined)
    return { state: found.state, score: found.score, passages: found.passages, ...shared, ...hedgeOf(claim, found) };
  const result = checkQuotation(quotation, source.indexed);
  const away =
    result.state === 'no-passage-found' &&
    elsewhere !== null &&
    elsewhere.id !== citation.source &&
    elsewhere.result.score >= 0.7
      ? { foundIn: elsewhere.id }
      : {};
  const state =
    result.state === 'no-passage-found' && claim.kind === 'statement' && found.state === 'figure-differs'
      ? 'figure-differs'
      : result.state;
  return {
    state,
    score: result.score,
    passages: result.passages.length > 0 ? result.passages : found.passages,
    ...shared,
    unbacked: result.state === 'no-passage-found' ? shared.unbacked : [],
    ...(result.quote === undefined ? {} : { quote: result.quote }),
    ...away,
  };
}

function unreadSupport(why: string): Support {
  return {
    state: why === 'no-link' || why === 'not asked' ? 'not-checked' : 'source-not-read',
    score: 0,
    from: null,
    passages: [],
    figures: [],
    unbacked: [],
    why: why.replaceAll('-', ' '),
  };
}

function hedgeOf(claim: Claim, found: EvidenceResult): { lostHedge?: string } {
  const [passage] = found.passages;
  if (passage === undefined || found.score < HEDGE_SCORE) return {};
  const hedge = lostHedge(claim.text, passage.text);
  return hedge === undefined ? {} : { lostHedge: hedge };
}

/** What a person should look at and no state says: a quotation that stands elsewhere, words taken over without marks. */
function remarkOn(
  claim: Claim,
  citations: readonly (WeighedCitation & { readonly support: Support })[],
  { read, remarks }: Room,
): void {
  const at = { offset: claim.span.start, claim: claim.id };
  for (const { source, support, inferred } of citations) {
    if (support.foundIn !== undefined && !inferred)
      remarks.push({ code: 'quotation-elsewhere', args: { cited: source, found: support.foundIn }, source, ...at });
    if (support.lostHedge !== undefined)
      remarks.push({ code: 'hedge-lost', args: { hedge: support.lostHedge }, source, ...at });
  }
  const quoted = claim.quotations.map(({ start, end }) => ({
    start: start - claim.span.start,
    end: end - claim.span.start,
  }));
  if (claim.kind === 'quotation') return;
  for (const [id, { runs }] of read) {
    const [run] = reusedRuns(claim.text, quoted, runs);
    if (run === undefined) continue;
    remarks.push({
      code: 'reuse',
      args: { words: run.words, text: claim.text.slice(run.start, run.end).slice(0, 200) },
      offset: claim.span.start + run.start,
      claim: claim.id,
      source: id,
    });
    return;
  }
}

function aboutOf(source: Source, text: SourceText | null): AboutSource {
  const page = text?.page ?? null;
  const genre =
    source.kind === 'offline' || source.kind === 'isbn'
      ? 'book'
      : source.url === undefined
        ? undefined
        : genreOf(source.url, page);
  const publishedAt = page?.meta.publishedAt === undefined ? null : isoDateOf(page.meta.publishedAt);
  const title = page?.meta.title ?? (page?.title === '' ? undefined : page?.title);
  return {
    ...(genre === undefined ? {} : { genre }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(title === undefined ? {} : { title: title.slice(0, 300) }),
    ...(page?.meta.siteName === undefined ? {} : { outlet: page.meta.siteName.slice(0, 100) }),
    ...(page?.meta.authors === undefined ? {} : { authors: page.meta.authors.slice(0, 10) }),
  };
}
