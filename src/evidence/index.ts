export { compareFigures } from './compare-figures.ts';
export { type EvidenceResult, findEvidence, type ReadablePage, readablePage } from './find-evidence.ts';
export { checkQuotation, type QuotationResult } from './quotation.ts';
export { type RankedDocument, Ranker, rankedDocument, type SourceScore } from './rank.ts';
export { weigh } from './weigh.ts';
