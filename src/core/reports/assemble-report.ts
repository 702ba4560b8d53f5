import type { Article, Block } from '../article.ts';
import { byId } from '../by-id.ts';
import type { ArchiveAnswer } from '../capture.ts';
import type { Passage, Provenance, Support } from '../evidence.ts';
import type { Facts, WeighedCitation, WeighedClaim } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type {
  ReportArchive,
  ReportArticle,
  ReportBlock,
  ReportCitation,
  ReportClaim,
  ReportFinding,
  ReportSource,
  ReportSupport,
} from '../report.ts';
import type { ArchivedReference, Source } from '../source.ts';
import { textDirective, withTextDirective } from '../urls/text-fragment.ts';
import { withoutSecrets } from '../urls/without-secrets.ts';

/** How an article's part of the report is put together. */
export interface AssembleOptions {
  /** False leaves `link`, `archive` and `support` out, as `stet extract` does. */
  readonly asked: boolean;
  readonly includeText: boolean;
  /** What stands behind a claim, all its ties together. */
  provenanceOf(claim: WeighedClaim): Provenance;
}

/** An article's part of the report. */
export function assembleArticle(facts: Facts, findings: readonly Finding[], options: AssembleOptions): ReportArticle {
  const { article } = facts;
  return {
    path: article.path,
    format: article.format,
    title: article.title ?? null,
    authors: article.authors,
    publication: article.publication ?? null,
    publishedAt: article.publishedAt ?? null,
    language: article.language ?? null,
    textSha256: article.textSha256,
    ...(options.includeText ? { text: article.text, blocks: article.blocks.map(assembleBlock) } : {}),
    complete: article.complete,
    sources: facts.sources.map((source) => withoutSecrets(assembleSource(source, facts, options.asked))),
    claims: facts.claims.map((claim) => assembleClaim(claim, facts, options)),
    findings: findings.map(assembleFinding),
  };
}

function assembleBlock({ kind, span, level }: Block): ReportBlock {
  return { kind, ...span, ...(level === undefined ? {} : { level }) };
}

function assembleSource(source: Source, facts: Facts, asked: boolean): ReportSource {
  const about = facts.about.get(source.id);
  const link = facts.states.get(source.id);
  const answer = facts.archives.get(source.id);
  return {
    id: source.id,
    key: source.key,
    url: source.url ?? null,
    citedAs: source.citedAs,
    kind: source.kind,
    ids: source.ids,
    note: source.note ?? null,
    line: source.place.line,
    column: source.place.column,
    occurrences: source.occurrences,
    ...(source.archiveOf === undefined
      ? {}
      : { archiveOf: assembleCited(source.archiveOf, asked ? answer : undefined) }),
    ...(source.fields === undefined ? {} : { fields: { ...source.fields } }),
    ...(about === undefined ? {} : { about }),
    ...(asked && link !== undefined ? { link } : {}),
    ...(asked && answer !== undefined ? { archive: assembleArchive(answer) } : {}),
  };
}

function assembleCited(
  reference: ArchivedReference,
  answer: ArchiveAnswer | undefined,
): NonNullable<ReportSource['archiveOf']> {
  if (answer?.cited === undefined) return reference;
  const { capture, ...check } = answer.cited;
  return { ...reference, check: { ...check, ...(capture?.sha256 === undefined ? {} : { sha256: capture.sha256 }) } };
}

function assembleArchive(answer: ArchiveAnswer): ReportArchive {
  const { status, best, first, last, seen, asked } = answer;
  return {
    status,
    ...(best === undefined
      ? {}
      : {
          best: {
            archive: best.archive,
            url: best.url,
            capturedAt: best.capturedAt,
            ...(best.distanceDays === undefined ? {} : { distanceDays: best.distanceDays }),
            ...(best.httpStatus === undefined ? {} : { httpStatus: best.httpStatus }),
            ...(best.sha256 === undefined ? {} : { sha256: best.sha256 }),
            ...(best.recordId === undefined ? {} : { recordId: best.recordId }),
          },
        }),
    ...(seen === undefined ? {} : { seen }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    asked,
  };
}

function assembleClaim(claim: WeighedClaim, facts: Facts, { asked, provenanceOf }: AssembleOptions): ReportClaim {
  const { article } = facts;
  const place = article.placeOf(claim.span.start);
  return {
    id: claim.id,
    text: claim.text,
    kind: claim.kind,
    section: claim.section ?? null,
    ...place,
    start: claim.span.start,
    end: claim.span.end,
    checkWorthy: claim.checkWorthy,
    reasons: claim.reasons,
    stance: claim.stance,
    quotations: assembleQuotations(claim, article),
    ...contextOf(claim, article),
    provenance: provenanceOf(claim),
    citations: claim.citations.map((citation) => assembleCitation(citation, facts, asked)),
  };
}

function assembleQuotations({ quotations }: WeighedClaim, { text }: Article): ReportClaim['quotations'] {
  return quotations.length === 0
    ? NO_QUOTATIONS
    : quotations.map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
}

/** One for all the claims without. */
const NO_QUOTATIONS: ReportClaim['quotations'] = [];

function contextOf(claim: WeighedClaim, article: Article): { context?: string } {
  return claim.context === undefined ? {} : { context: article.text.slice(claim.context.start, claim.context.end) };
}

function assembleCitation(citation: WeighedCitation, facts: Facts, asked: boolean): ReportCitation {
  const { support } = citation;
  return {
    source: citation.source,
    via: citation.via,
    marker: citation.marker ?? null,
    confidence: citation.confidence,
    inferred: citation.inferred,
    ...(citation.inferred ? { sure: citation.sure === true } : {}),
    ...(citation.runnerUp === undefined ? {} : { runnerUp: citation.runnerUp }),
    ...(asked && support !== undefined
      ? { support: assembleSupport(support, linkBase(citation.source, support, facts)) }
      : {}),
  };
}

/** The address that opens the text that was read: the living page, or the copy that was read instead. */
function linkBase(source: string, support: Support, facts: Facts): string | undefined {
  if (support.from === 'capture') return facts.archives.get(source)?.best?.url;
  return facts.states.get(source)?.finalUrl ?? byId(facts.sources, source)?.url;
}

function assembleSupport(support: Support, base: string | undefined): ReportSupport {
  const { passages, quote, ...rest } = support;
  return {
    ...rest,
    passages: passages.map((passage) => assemblePassage(passage, base)),
    ...(quote === undefined ? {} : { quote: { ...quote, parts: quote.parts.map((part) => part.text) } }),
  };
}

function assemblePassage(passage: Passage, base: string | undefined) {
  const { text, prefix, suffix, directive = textDirective(passage) } = passage;
  return { text, prefix, suffix, ...(base === undefined ? {} : { link: withTextDirective(base, directive) }) };
}

function assembleFinding(finding: Finding): ReportFinding {
  const { place, ...rest } = finding;
  return { ...rest, ...place };
}
