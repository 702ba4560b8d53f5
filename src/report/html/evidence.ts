import type { ReportClaim, ReportSource, ReportSupport } from '../../core/report.ts';
import { counted } from '../../core/text/counted.ts';
import { directiveIn, textDirective, withTextDirective } from '../../core/urls/text-fragment.ts';
import { nameOf } from '../table/rows.ts';
import type { ArticleView } from './article-view.ts';
import { badge } from './badge.ts';
import { FOREIGN } from './foreign.ts';
import { html, joined, link, type Part, type Safe } from './markup.ts';

/** Words of the claim that were not seen in the source; more say nothing more. */
const MAX_UNBACKED = 12;

/** What was found in a source of a claim: both wordings side by side, the context, figures, and where to see it. */
export function evidence(
  claim: ReportClaim,
  support: ReportSupport,
  source: ReportSource | undefined,
  { sources, prefix, foreign }: ArticleView,
): Safe {
  const remarks = [
    support.foundIn === undefined
      ? ''
      : html`${claim.quotations.length > 0 ? 'The quotation' : 'A passage about it'} stands in another source:
          <a href="#${prefix}${support.foundIn}">${nameOf(sources.get(support.foundIn))}</a>.`,
    support.quote?.startsMidSentence === true
      ? html`The quotation begins in the middle of one of the source’s sentences.`
      : '',
    support.quote?.meaningChanges === undefined
      ? ''
      : html`These changes can turn the meaning: ${support.quote.meaningChanges.join('; ')}.`,
    support.lostHedge === undefined ? '' : html`The source hedges here: “${support.lostHedge}”.`,
  ].filter((remark) => remark !== '');
  const said = remarks.map((remark) => html`<p class="remark">${remark}</p>`);
  return html`${wordings(claim, support, source, foreign)}${figures(support)}${unbacked(support)}${said}`;
}

/** The article's words beside the source's. */
function wordings(
  claim: ReportClaim,
  support: ReportSupport,
  source: ReportSource | undefined,
  foreign: Safe,
): Safe | null {
  const { quote, passages } = support;
  if (quote !== undefined) {
    const { article, there } = quote.diff === undefined ? elided(claim, support) : compared(quote.diff);
    const both = beside(
      html`<blockquote${foreign}>${article}</blockquote>`,
      html`${contextBefore(support)}${there}${contextAfter(support)}`,
    );
    return html`${both}${openAt(passages[0], support, source)}`;
  }
  const [best, ...more] = passages.map((passage) => {
    const before = html`<span class="context">${lead(passage.prefix)}</span>`;
    const after = html`<span class="context">${trail(passage.suffix)}</span>`;
    const passed = html`<blockquote${FOREIGN}>${before}${passage.text}${after}</blockquote>`;
    return html`${passed}${openAt(passage, support, source)}`;
  });
  const rest =
    more.length === 0
      ? null
      : html`<details class="more"><summary>${counted(more.length, 'more passage')}</summary>${more}</details>`;
  return html`${best}${rest}`;
}

function beside(article: Safe, there: Safe): Safe {
  return html`<div class="beside">
    <figure><figcaption>In the article</figcaption>${article}</figure>
    <figure><figcaption>In the source</figcaption><blockquote${FOREIGN}>${there}</blockquote></figure>
  </div>`;
}

/** A quotation that is there word by word: what its cuts left out stands between its parts in grey. */
function elided(claim: ReportClaim, { quote }: ReportSupport): { readonly article: Safe; readonly there: Safe } {
  const parts = quote?.parts ?? [];
  const cuts = quote?.cuts ?? [];
  const there = parts.flatMap((part, index): Part[] => {
    const cut = cuts[index - 1] ?? (index === 1 ? quote?.elidedText : undefined);
    const gap =
      cut === undefined ? ' … ' : html` <span class="cut"><span class="unseen">left out: </span>${cut}</span> `;
    return index === 0 ? [part] : [gap, part];
  });
  return { article: html`${quotationOf(claim)}`, there: html`${there}` };
}

/** Both wordings of a quotation that differs, each with its own words marked. */
function compared(diff: NonNullable<NonNullable<ReportSupport['quote']>['diff']>): {
  readonly article: Safe;
  readonly there: Safe;
} {
  const side = (own: 'cut' | 'added', tag: string) =>
    diff
      .filter(({ kind }) => kind === 'same' || kind === own)
      .flatMap(({ kind, text }, index): Part[] => {
        const space = index === 0 ? '' : ' ';
        return kind === 'same'
          ? [space, text]
          : [space, html`<span class="unseen">only here: </span><mark class="${tag}">${text}</mark>`];
      });
  return { article: html`${side('added', 'added')}`, there: html`${side('cut', 'differs')}` };
}

/** The quotation that is compared: the claim's only one, else the whole claim. */
function quotationOf({ quotations, text }: ReportClaim): string {
  return quotations.length === 1 ? (quotations[0]?.text ?? text) : text;
}

function contextBefore({ passages }: ReportSupport): Safe | null {
  const words = lead(passages[0]?.prefix ?? '');
  return words === '' ? null : html`<span class="context">${words}</span>`;
}

function contextAfter({ passages }: ReportSupport): Safe | null {
  const words = trail(passages.at(-1)?.suffix ?? '');
  return words === '' ? null : html`<span class="context">${words}</span>`;
}

/** Context before a passage, from a whole word on. */
function lead(prefix: string): string {
  if (prefix.trim() === '') return '';
  const cut = prefix.replace(/^\S*\s/, '');
  return `… ${cut.trimStart()}`;
}

/** Context after a passage, up to a whole word. */
function trail(suffix: string): string {
  if (suffix.trim() === '') return '';
  const cut = suffix.replace(/\s\S*$/, '');
  return `${cut.trimEnd()} …`;
}

/** The addresses that open the passage itself: on the page as it is now, and in the copy. */
function openAt(
  passage: ReportSupport['passages'][number] | undefined,
  { from }: ReportSupport,
  source: ReportSource | undefined,
): Safe | null {
  if (passage === undefined || source === undefined) return null;
  const directive = directiveIn(passage.link ?? '') || textDirective(passage);
  const at = (url: string | null | undefined) =>
    typeof url === 'string' ? withTextDirective(url, directive) : undefined;
  const live = at(source.link?.finalUrl ?? source.url);
  const best = source.archive?.best;
  const links = [
    live === undefined || source.link?.liveness === 'dead' ? '' : link(live, 'live page'),
    best === undefined ? '' : link(at(best.url), `copy of ${best.capturedAt.slice(0, 10)}`),
  ];
  if (links.every((entry) => entry === '')) return null;
  const read = from === 'capture' ? 'Read in the copy. ' : '';
  return html`<p class="open">${read}Open at the passage: ${joined(links, ' · ')}</p>`;
}

/** The claim's figures and the source's. */
function figures({ figures: compared }: ReportSupport): Safe | null {
  if (compared.length === 0) return null;
  const rows = compared.map(({ claim, source, agrees }) => {
    if (source === null) return html`<li>${badge('unsure', '∅', html`${claim}: not found`)}</li>`;
    if (agrees === null) return html`<li>${badge('unsure', '∅', html`${claim}: not found, there ${source}`)}</li>`;
    return agrees
      ? html`<li>${badge('good', '=', claim === source ? claim : html`${claim}, there ${source}`)}</li>`
      : html`<li>${badge('bad', '≠', html`${claim}, there ${source}`)}</li>`;
  });
  return html`<p class="list-name">Figures</p><ul class="figures">${rows}</ul>`;
}

function unbacked({ unbacked: words }: ReportSupport): Safe | null {
  if (words.length === 0) return null;
  const shown = words.slice(0, MAX_UNBACKED).map((word) => `“${word}”`);
  const more = words.length > MAX_UNBACKED ? ` and ${words.length - MAX_UNBACKED} more` : '';
  return html`<p class="remark">Not seen there: ${shown.join(', ')}${more}</p>`;
}
