import type { ReportArticle, ReportCitation, ReportClaim, ReportSource, ReportSupport } from '../../core/report.ts';
import { nameOf, sayWording } from '../table/rows.ts';
import { copyWords, linkWords, supportWords } from '../words.ts';
import { html, link, type Safe } from './markup.ts';
import { toneOf } from './text.ts';

/** What the filters can show; every claim has at least one of these kinds. */
export const FILTERS = [
  ['problem', 'needs a look'],
  ['accusation', 'accusations'],
  ['quotation', 'quotations'],
  ['author', 'tied by the author'],
  ['inferred', 'tied by stet (~)'],
  ['bare', 'no source'],
] as const;

const PROVENANCE_WORDS: Readonly<Record<ReportClaim['provenance'], string>> = {
  sourced: 'sourced',
  'partly-sourced': 'sourced in part',
  'archived-only': 'only a copy is left of the source',
  'not-reached': 'source could not be reached',
  'source-lost': 'source gone, no copy',
  differs: 'wording or figure differs from the source',
  'no-passage-found': 'no passage found in the source',
  'cited-offline': 'cites a source without an address',
  'no-source-matched': 'no listed source matched',
  unsourced: 'no source cited',
  'absence-claim': 'says that something is not there: a person must read',
  unchecked: 'not checked',
};

/** One claim with its sources, focusable with j and k. */
export function claimCard(claim: ReportClaim, article: ReportArticle, prefix: string): Safe {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const cites = claim.citations.map((citation) => citationRow(claim, citation, sources.get(citation.source), prefix));
  const reasons = claim.reasons.length === 0 ? '' : ` · ${claim.reasons.join(', ')}`;
  return html`<article class="claim" id="${prefix}${claim.id}" tabindex="-1" data-kinds="${kindsOf(claim).join(' ')}">
<p>${claim.text}</p>
<p class="soft">line ${claim.line}${reasons} · <span class="${toneOf(claim)}">${PROVENANCE_WORDS[claim.provenance]}</span></p>
${claim.context === undefined ? '' : html`<p class="soft">It leans on the sentence before: ${claim.context}</p>`}
${cites}
</article>`;
}

function kindsOf(claim: ReportClaim): string[] {
  const kinds = [];
  const tone = toneOf(claim);
  if (tone === 'bad' || tone === 'unsure') kinds.push('problem');
  if (claim.reasons.includes('accusation')) kinds.push('accusation');
  if (claim.quotations.length > 0) kinds.push('quotation');
  if (claim.citations.some(({ inferred }) => !inferred)) kinds.push('author');
  if (claim.citations.some(({ inferred }) => inferred)) kinds.push('inferred');
  if (claim.citations.length === 0) kinds.push('bare');
  return kinds;
}

function citationRow(
  claim: ReportClaim,
  citation: ReportCitation,
  source: ReportSource | undefined,
  prefix: string,
): Safe {
  const { support, inferred } = citation;
  const state = linkWords(source?.link);
  const found = supportWords(support);
  const copy = source?.archive?.best;
  const at = support?.passages[0]?.link;
  return html`<h3>${inferred ? '~ ' : ''}<a href="#${prefix}${citation.source}">${nameOf(source)}</a>${inferred ? html` <span class="soft">tie inferred by stet</span>` : ''}</h3>
<p><span class="${state.tone}">${sayWording(state)}</span> · copy: ${copy === undefined ? sayWording(copyWords(source?.archive)) : link(copy.url, copy.capturedAt.slice(0, 10))} · in the source: <span class="${found.tone}">${sayWording(found)}</span>${at === undefined ? '' : html` · ${link(at, 'open at the passage')}`}</p>
${support === undefined ? '' : evidence(claim, support)}`;
}

/** The claim's words beside the source's: cut words in grey, changes marked, context before and after. */
function evidence(claim: ReportClaim, support: ReportSupport): Safe {
  const { quote, passages } = support;
  const said = claim.quotations[0]?.text ?? claim.text;
  if (quote !== undefined) {
    const there = quote.diff !== undefined ? diffMarkup(quote.diff) : elided(quote.parts, quote.elidedText);
    return html`<div class="beside"><div><p class="soft">In the article</p><blockquote>${said}</blockquote></div><div><p class="soft">In the source</p><blockquote>${there}</blockquote></div></div>`;
  }
  return html`${passages.map(({ prefix, text, suffix }) => html`<blockquote><span class="soft">${prefix}</span>${text}<span class="soft">${suffix}</span></blockquote>`)}`;
}

function elided(parts: readonly string[], cut: string | undefined): Safe {
  const between = html` <span class="cut">[left out: ${cut ?? '…'}]</span> `;
  return html`${parts.flatMap((part, index) => (index === 0 ? [html`${part}`] : [between, html`${part}`]))}`;
}

function diffMarkup(diff: NonNullable<NonNullable<ReportSupport['quote']>['diff']>): Safe {
  return html`${diff.map(({ kind, text }) => (kind === 'same' ? html`${text}` : kind === 'cut' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`))}`;
}
