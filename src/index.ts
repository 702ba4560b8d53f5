export type { SaveKeys, SaveOutcome } from './archives/index.ts';
export { type HistoryLine, type OnDamaged, type StoreSummary, storeCare, storeFile } from './cache.ts';
export type { CheckSettings } from './check-tools.ts';
export { type AnchoredSignOff, anchorSignOffs, signOff, signOffAll } from './core/anchor-sign-offs.ts';
export type * from './core/article.ts';
export type { Asked, Depth, RegistryRecord } from './core/asking.ts';
export type { ArchiveAnswer, ArchiveOutcome, AskedArchive, Capture, CitedCapture } from './core/capture.ts';
export type * from './core/claim.ts';
export { type Clock, isoTime, systemClock } from './core/clock.ts';
export { formatDuration, parseDuration } from './core/duration.ts';
export { isStetError, StetError, type StetErrorCode } from './core/errors.ts';
export type { CheckEvent } from './core/events.ts';
export type * from './core/evidence.ts';
export type {
  BodyRef,
  Exchange,
  FailureOutcome,
  FailurePhase,
  Fetcher,
  FetchOptions,
  Headers,
  Request,
  ResponseOutcome,
  TlsFacts,
  Transport,
} from './core/exchange.ts';
export { sha256 } from './core/files/sha256.ts';
export type * from './core/finding.ts';
export type { IgnoreRule } from './core/ignore.ts';
export type { LineRange } from './core/line-range.ts';
export { FIX_KINDS, type FixCopy, type FixKind, type LinkFix, type RefusedFix } from './core/link-fix.ts';
export type {
  Drift,
  LinkReason,
  LinkState,
  LinkStatus,
  Liveness,
  RedirectHop,
  SignalEvidence,
} from './core/link-state.ts';
export { DEFAULTS, LIMITS } from './core/options.ts';
export type { Pace, SharedPace, SharedTurn, Turn } from './core/pace.ts';
export type { Page, PageMarks, PageMeta } from './core/page.ts';
export type { Reader, ReaderInput } from './core/reader.ts';
export type { Remarked } from './core/remark-on-text.ts';
export type * from './core/report.ts';
export type { Reporter, View } from './core/reporter.ts';
export {
  type Baseline,
  type BaselineEntry,
  baselineDocument,
  compareBaseline,
  readBaseline,
} from './core/reports/baseline.ts';
export { foldReport, type RunFacts } from './core/reports/fold-report.ts';
export { readReport } from './core/reports/read-report.ts';
export { type ReasonGuide, reasonGuide } from './core/reports/reason-guide.ts';
export { withSignOffs } from './core/reports/report-review.ts';
export {
  emptyReview,
  type ReviewFile,
  readReview,
  reviewDocument,
  reviewFileName,
  type SignOff,
  type SignOffAnchor,
  type SignOffState,
  type Verdict,
} from './core/review.ts';
export type * from './core/source.ts';
export { nearestOf } from './core/text/nearest.ts';
export { printable } from './core/text/printable.ts';
export type { Span } from './core/text/span.ts';
export type { Remap } from './core/urls/remap.ts';
export {
  checkQuotation,
  compareFigures,
  type EvidenceResult,
  findEvidence,
  type IndexedText,
  indexText,
  type OwnFacts,
  type QuotationResult,
  type RankableClaim,
  type RankableSource,
  type ReadablePage,
  type ReadingOptions,
  rankSources,
  readablePage,
  type SourceScore,
} from './evidence/index.ts';
export { type Explained, explainCode, explainUrl, knownCodes } from './explain.ts';
export { extractArticle } from './extract.ts';
export { findingCodes, type GateSettings, withGate } from './findings/index.ts';
export { type FixResult, fixArticle } from './fix.ts';
export type { BatchOptions, BatchReading } from './fleet/batch-status.ts';
export { type Collected, type CollectOptions, collectBatch } from './fleet-collect.ts';
export { type BatchStatus, type FleetStatus, fleetStatus } from './fleet-status.ts';
export { type SubmitOptions, type SubmittedArticle, submitArticles } from './fleet-submit.ts';
export { runFleetWorker, type WorkerSetup } from './fleet-work.ts';
export { joinPlans, type PlannedHost, planArticle } from './plan.ts';
export { readArticle, readers } from './readers/index.ts';
export { openRecording, openReplay, type Recording, type RecordingOptions } from './recording.ts';
export { remarkArticle } from './remark.ts';
export { reporters } from './report/index.ts';
export { linkWords as sayLink, type Wording } from './report/words.ts';
export { checkArticle, checkArticleEvents, openRun, type Run } from './run.ts';
export type { RunOptions, StoreChoice } from './run-options.ts';
export { openSaving, type SavedPackage, type SaveNote, type SaveOptions, type Saving } from './save.ts';
export { openPublicSaving, type PublicSave, type PublicSaveEvent, type PublicSaving } from './save-public.ts';
export { type Scheduled, scheduleArticles } from './schedule.ts';
export { type ServedPage, type ServeOptions, serveArticles } from './serve.ts';
export { isDatabaseAddress } from './store/open-store.ts';
export { checkWacz, type PackageCheck, type PackageProblem } from './store/recordings/wacz-check.ts';
export { newSigningKey, type SignatureCheck } from './store/recordings/wacz-signature.ts';
export { type ImportedReview, type ImportOptions, importReviewCsv, reviewCsv } from './store/review-csv.ts';
export type { HostRules, WebOptions } from './web/options.ts';
