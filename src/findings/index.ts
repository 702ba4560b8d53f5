import type { Article } from '../core/article.ts';
import type { Facts } from '../core/facts.ts';
import type { Finding } from '../core/finding.ts';
import { inRanges } from '../core/line-range.ts';
import { byPlace } from './by-place.ts';
import { FactIndex, type Hit, type Rule } from './rule.ts';
import {
  correctedSource,
  notIndexed,
  referenceMismatch,
  retracted,
  sameStory,
  selfCitation,
  youngerSource,
} from './rules/about-source.ts';
import {
  deprecatedArchive,
  homepageCited,
  insecureAddress,
  secretInUrl,
  shortener,
  trackingParameters,
} from './rules/address-notes.ts';
import { archiveLinkBroken } from './rules/archive-link-broken.ts';
import { chatbotResidue } from './rules/chatbot-residue.ts';
import { deadLink } from './rules/dead-link.ts';
import {
  blockedLink,
  certificateProblem,
  drifted,
  failingLink,
  missingFragment,
  movedLink,
  paywalledSource,
} from './rules/link-notes.ts';
import { malformedUrl } from './rules/malformed-url.ts';
import { noTrace } from './rules/no-trace.ts';
import { dateContradicts, figureDiffers, figureDiffersInferred, hedgeLost, noPassageFound } from './rules/passages.ts';
import {
  clippedQuotation,
  longCut,
  quotationElsewhere,
  quotationNotFound,
  quotationReordered,
  wordingDiffers,
  wordingDiffersInferred,
} from './rules/quotations.ts';
import { readerCannotOpen } from './rules/reader-cannot-open.ts';
import { encodingGuessed, inputIncomplete, missingEntry, undefinedKey } from './rules/reader-notices.ts';
import {
  deedDiffers,
  ignoreExpired,
  lostLink,
  nameSpellingDiffers,
  negationDiffers,
  reuse,
  sourcePredates,
  speakerDiffers,
} from './rules/remarked.ts';
import { listedTwice, noSources } from './rules/source-list.ts';
import { absenceClaim, unsourcedAccusation, unsourcedQuotation } from './rules/unsourced.ts';
import { WORDS } from './words.ts';

export { type GateSettings, withGate } from './gate.ts';
export { provenanceIn } from './provenance.ts';
export type { Rule } from './rule.ts';

/** Every kind of finding. Order is precedence where two stand at one place. */
export const rules: readonly Rule[] = [
  deadLink,
  noTrace,
  malformedUrl,
  readerCannotOpen,
  secretInUrl,
  unsourcedAccusation,
  wordingDiffers,
  quotationElsewhere,
  quotationNotFound,
  quotationReordered,
  speakerDiffers,
  figureDiffers,
  dateContradicts,
  retracted,
  referenceMismatch,
  chatbotResidue,
  lostLink,
  missingEntry,
  undefinedKey,
  inputIncomplete,
  encodingGuessed,
  noSources,
  drifted,
  deprecatedArchive,
  archiveLinkBroken,
  ignoreExpired,
  certificateProblem,
  movedLink,
  missingFragment,
  blockedLink,
  failingLink,
  paywalledSource,
  absenceClaim,
  unsourcedQuotation,
  wordingDiffersInferred,
  figureDiffersInferred,
  noPassageFound,
  longCut,
  clippedQuotation,
  hedgeLost,
  negationDiffers,
  deedDiffers,
  reuse,
  nameSpellingDiffers,
  correctedSource,
  notIndexed,
  sameStory,
  youngerSource,
  sourcePredates,
  selfCitation,
  homepageCited,
  listedTwice,
  trackingParameters,
  shortener,
  insecureAddress,
];

/** The codes of all findings, in the order of the registry. */
export const findingCodes: readonly string[] = rules.map(({ code }) => code);

/** What a code means and what to do about it; null for an unknown one. */
export function findingGuide(code: string): { readonly means: string; readonly advice: string } | null {
  const words = WORDS.get(code);
  return words === undefined ? null : { means: `${words.means} ${words.why}`, advice: words.advice };
}

function findingFrom(rule: Rule, hit: Hit, facts: Facts): Finding {
  const words = WORDS.get(rule.code);
  const offset = hit.offset ?? hit.claim?.span.start;
  const place =
    offset === undefined && hit.source !== undefined ? hit.source.place : facts.article.placeOf(offset ?? 0);
  const hint = words?.hint?.(hit.args) ?? words?.advice;
  return {
    code: rule.code,
    severity: hit.severity ?? rule.severity,
    args: hit.args,
    message: words?.message(hit.args) ?? rule.code,
    ...(hint === undefined ? {} : { hint }),
    place,
    ...(hit.claim === undefined ? {} : { claim: hit.claim.id }),
    ...(hit.source === undefined ? {} : { source: hit.source.id }),
  };
}

/** On a line that an ignore comment leaves out, and not about the article as a whole. */
function isIgnored({ offset = 0, claim, source }: Hit, { place }: Finding, { ignoredLines = [] }: Article): boolean {
  const isAboutAll = offset === 0 && claim === undefined && source === undefined;
  return !isAboutAll && place.part === undefined && inRanges(ignoredLines, place.line);
}

/** Everything that a person should look at, by place in the article; at one place in the order of the registry. */
export function findFindings(facts: Facts): Finding[] {
  const index = new FactIndex(facts);
  const findings = rules.flatMap((rule) =>
    [...rule.find(index)].flatMap((hit) => {
      const finding = findingFrom(rule, hit, facts);
      return isIgnored(hit, finding, facts.article) ? [] : [finding];
    }),
  );
  return byPlace(findings, facts.article);
}
