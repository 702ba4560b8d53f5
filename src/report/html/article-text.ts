import type { ReportBlock, ReportClaim } from '../../core/report.ts';
import { sourceNumber } from '../../core/source-number.ts';
import { tieMark } from '../../core/tie-mark.ts';
import { PROVENANCE_WORDS } from '../provenance-words.ts';
import { nameOf } from '../table/rows.ts';
import type { ArticleView } from './article-view.ts';
import { html, type Part, type Safe } from './markup.ts';

/** The article with each claim marked and linked to its card; nothing when the report has no text. */
export function articleText(view: ArticleView): Safe | null {
  const { article } = view;
  const { text, blocks } = article;
  if (text === undefined) return null;
  const claims = article.claims.filter(isShown).sort((a, b) => a.start - b.start);
  const all = blocks ?? [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  let next = 0;
  const parts = all.map((block) => {
    while (next < claims.length && (claims[next]?.end ?? 0) <= block.start) next += 1;
    const inside: ReportClaim[] = [];
    for (let at = next; at < claims.length && (claims[at]?.start ?? 0) < block.end; at += 1) {
      const claim = claims[at];
      if (claim !== undefined) inside.push(claim);
    }
    return blockMarkup(block, marked(text, block, inside, view), view);
  });
  return html`<div class="text">${parts}</div>`;
}

/** True for the claims that have a card: those worth checking and those that lean on a source. */
export function isShown(claim: ReportClaim): boolean {
  return claim.checkWorthy || claim.citations.length > 0 || claim.signOff !== undefined;
}

function blockMarkup({ kind }: ReportBlock, content: Safe, { foreign }: ArticleView): Safe {
  switch (kind) {
    case 'heading':
      return html`<p class="block-heading"${foreign}>${content}</p>`;
    case 'quotation':
      return html`<blockquote${foreign}>${content}</blockquote>`;
    case 'code':
      return html`<pre dir="ltr">${content}</pre>`;
    default:
      return html`<p class="block-${kind}"${foreign}>${content}</p>`;
  }
}

/** The text of a block with its claims marked. A claim that reaches over two blocks is marked in both. */
function marked(text: string, block: ReportBlock, claims: readonly ReportClaim[], view: ArticleView): Safe {
  const parts: Safe[] = [];
  let at = block.start;
  for (const claim of claims) {
    const start = Math.max(claim.start, at);
    const end = Math.min(claim.end, block.end);
    if (end <= start) continue;
    const first = claim.start >= block.start;
    parts.push(html`${text.slice(at, start)}`, mark(claim, text.slice(start, end), first, view));
    at = end;
  }
  return html`${parts}${text.slice(at, block.end)}`;
}

/** What stands in the margin on a wide screen: for the eye, the card has it all. */
function sourceNames({ citations }: ReportClaim, { sources }: ArticleView): Part {
  return citations.map(
    (citation) =>
      html`<span class="by">${[tieMark(citation), sourceNumber(citation.source), nameOf(sources.get(citation.source))].join(' ').trim()}</span>`,
  );
}

function mark(claim: ReportClaim, words: string, first: boolean, view: ArticleView): Safe {
  const { prefix } = view;
  const { glyph, word, tone } = PROVENANCE_WORDS[claim.provenance];
  const id = first ? html` id="${prefix}text-${claim.id}"` : '';
  const side = first
    ? html`<span class="side ${tone}" aria-hidden="true"><b><span class="glyph">${glyph}</span>${word}</b>${sourceNames(claim, view)}</span>`
    : '';
  const state = html`<span class="sup" aria-hidden="true">${glyph}</span><span class="unseen"> (${word})</span>`;
  return html`<a class="mark ${tone}"${id} href="#${prefix}${claim.id}">${words}${state}</a>${side}`;
}
