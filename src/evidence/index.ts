export { compareFigures } from './figures/compare-figures.ts';
export { type EvidenceResult, findEvidence, type OwnFacts } from './find-evidence.ts';
export { checkQuotation, type QuotationResult } from './quotations/check-quotation.ts';
export { type IndexedText, indexText } from './quotations/indexed-text.ts';
export { type RankableClaim, type RankableSource, rankSources, type SourceScore } from './rank/rank-sources.ts';
export { type ReadablePage, type ReadingOptions, readablePage } from './readable-page.ts';
export { weigh } from './weigh.ts';
