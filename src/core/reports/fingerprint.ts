import { byId } from '../by-id.ts';
import { sha256 } from '../files/sha256.ts';
import { jsonText } from '../json.ts';
import type { ReportArticle, ReportFinding } from '../report.ts';

/**
 * Knows a finding again in a later run: made of the file, the code and what the finding is about (the source's identity,
 * the claim's words), never of line numbers. 32 hex digits.
 */
export function fingerprintOf(article: ReportArticle, finding: ReportFinding): string {
  // A baseline may be a report that somebody changed by hand.
  const source = typeof finding.source === 'string' ? (byId(article.sources, finding.source)?.key ?? '') : '';
  const claim = typeof finding.claim === 'string' ? (byId(article.claims, finding.claim)?.text ?? '') : '';
  const rest = source === '' && claim === '' ? jsonText(finding.args ?? null) : '';
  return sha256([article.path.replaceAll('\\', '/'), finding.code, source, claim, rest].join('\n')).slice(0, 32);
}
