export type { SaveKeys } from './archives/index.ts';
export { type HistoryLine, type StoreSummary, storeCare, storeFile } from './cache.ts';
export type { CheckSettings } from './check-tools.ts';
export { anchorSignOffs, signOff, signOffAll } from './core/anchor-sign-offs.ts';
export type * from './core/article.ts';
export type { Asked, Depth } from './core/asking.ts';
export { type Baseline, baselineDocument, compareBaseline, readBaseline } from './core/baseline.ts';
export type { ArchiveAnswer, Capture } from './core/capture.ts';
export type { Citation, Claim } from './core/claim.ts';
export { type Clock, isoTime, systemClock } from './core/clock.ts';
export { formatDuration, parseDuration } from './core/duration.ts';
export { isStetError, StetError, type StetErrorCode } from './core/errors.ts';
export type { CheckEvent } from './core/events.ts';
export type { FigureComparison, Passage, QuoteEvidence, Support, SupportState, WordChange } from './core/evidence.ts';
export type { Exchange, Fetcher, Transport } from './core/exchange.ts';
export type { Finding, Severity } from './core/finding.ts';
export { foldReport } from './core/fold-report.ts';
export type { IgnoreRule } from './core/ignore.ts';
export type { LineRange } from './core/line-range.ts';
export { FIX_KINDS, type FixKind, type LinkFix, type RefusedFix } from './core/link-fix.ts';
export type { LinkReason, LinkState, LinkStatus, Liveness } from './core/link-state.ts';
export { nearestOf } from './core/nearest.ts';
export { DEFAULTS, LIMITS } from './core/options.ts';
export type { Page } from './core/page.ts';
export { printable } from './core/printable.ts';
export { readReport } from './core/read-report.ts';
export type { Reader, ReaderInput } from './core/reader.ts';
export { reasonGuide } from './core/reason-guide.ts';
export type { Remap } from './core/remap.ts';
export type * from './core/report.ts';
export { withSignOffs } from './core/report-review.ts';
export type { Reporter, View } from './core/reporter.ts';
export {
  emptyReview,
  type ReviewFile,
  readReview,
  reviewDocument,
  reviewFileName,
  type SignOff,
  type SignOffState,
  type Verdict,
} from './core/review.ts';
export { sha256 } from './core/sha256.ts';
export type { Source } from './core/source.ts';
export {
  checkQuotation,
  compareFigures,
  type EvidenceResult,
  findEvidence,
  type IndexedText,
  indexText,
  type QuotationResult,
  type RankableClaim,
  type RankableSource,
  type ReadablePage,
  rankSources,
  readablePage,
  type SourceScore,
} from './evidence/index.ts';
export { explainCode, explainUrl, knownCodes } from './explain.ts';
export { extractArticle } from './extract.ts';
export { findingCodes, withGate } from './findings/index.ts';
export { type FixResult, fixArticle } from './fix.ts';
export { type Collected, collectBatch } from './fleet-collect.ts';
export { type BatchStatus, type FleetStatus, fleetStatus } from './fleet-status.ts';
export { type SubmitOptions, type SubmittedArticle, submitArticles } from './fleet-submit.ts';
export { runFleetWorker } from './fleet-work.ts';
export { type PlannedHost, planArticle } from './plan.ts';
export { readArticle, readers } from './readers/index.ts';
export { openRecording, openReplay, type Recording } from './recording.ts';
export { remarkArticle } from './remark.ts';
export { reporters } from './report/index.ts';
export { linkWords as sayLink } from './report/words.ts';
export { checkArticle, checkArticleEvents, openRun, type Run } from './run.ts';
export type { RunOptions, StoreChoice } from './run-options.ts';
export { openSaving, type SavedPackage, type SaveNote, type SaveOptions, type Saving } from './save.ts';
export { openPublicSaving, type PublicSave, type PublicSaving } from './save-public.ts';
export { type Scheduled, scheduleArticles } from './schedule.ts';
export { type ServedPage, type ServeOptions, serveArticles } from './serve.ts';
export { isDatabaseAddress } from './store/open-store.ts';
export { type ImportedReview, importReviewCsv, reviewCsv } from './store/review-csv.ts';
export { checkWacz, type PackageCheck, type PackageProblem } from './store/wacz-check.ts';
export { newSigningKey, type SignatureCheck } from './store/wacz-signature.ts';
export type { HostRules, WebOptions } from './web/options.ts';
