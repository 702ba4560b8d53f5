import type { ReportArticle, ReportClaim } from '../../core/report.ts';
import { html, type Safe } from './markup.ts';

/** What a claim looks like in one word of style: what needs a look is never only a colour, its row says why. */
export function toneOf(claim: ReportClaim): 'good' | 'bad' | 'unsure' | 'quiet' {
  switch (claim.provenance) {
    case 'sourced':
      return 'good';
    case 'differs':
    case 'source-lost':
      return 'bad';
    case 'unchecked':
    case 'cited-offline':
      return 'quiet';
    case 'partly-sourced':
    case 'archived-only':
    case 'not-reached':
    case 'no-passage-found':
    case 'no-source-matched':
    case 'unsourced':
    case 'absence-claim':
      return 'unsure';
  }
}

/** The article with each check-worthy claim marked and linked to its row; nothing when the report has no text. */
export function markedText(article: ReportArticle, prefix: string): Safe | null {
  const { text } = article;
  if (text === undefined) return null;
  const claims = article.claims
    .filter((claim) => claim.checkWorthy || claim.citations.length > 0)
    .sort((a, b) => a.start - b.start);
  const parts: Safe[] = [];
  let at = 0;
  for (const claim of claims) {
    if (claim.start < at) continue;
    parts.push(
      html`${text.slice(at, claim.start)}`,
      html`<mark class="${toneOf(claim)}"><a href="#${prefix}${claim.id}">${text.slice(claim.start, claim.end)}</a></mark>`,
    );
    at = claim.end;
  }
  return html`<div class="text">${parts}${text.slice(at)}</div>`;
}
