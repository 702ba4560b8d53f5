import type { ReportArticle, ReportFinding } from './report.ts';
import { sha256 } from './sha256.ts';

/**
 * Knows a finding again in a later run: made of the file, the code and what the finding is about (the source's identity,
 * the claim's words), never of line numbers. 32 hex digits.
 */
export function fingerprintOf(article: ReportArticle, finding: ReportFinding): string {
  const source = article.sources.find(({ id }) => id === finding.source)?.key ?? '';
  const claim = article.claims.find(({ id }) => id === finding.claim)?.text ?? '';
  const rest = source === '' && claim === '' ? JSON.stringify(finding.args) : '';
  return sha256([article.path.replaceAll('\\', '/'), finding.code, source, claim, rest].join('\n')).slice(0, 32);
}
