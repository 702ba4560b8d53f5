import { placeWords } from '../../core/place-words.ts';
import type { ReportCitation, ReportClaim } from '../../core/report.ts';
import { sourceNumber } from '../../core/source-number.ts';
import { tieMark } from '../../core/tie-mark.ts';
import { PROVENANCE_WORDS } from '../provenance-words.ts';
import { changedSinceWords, signOffWords } from '../sign-off-words.ts';
import { nameOf } from '../table/rows.ts';
import type { ArticleView } from './article-view.ts';
import { badge, copyBadge, linkBadge, provenanceBadge, supportBadge } from './badge.ts';
import { evidence } from './evidence.ts';
import { FOREIGN } from './foreign.ts';
import { html, joined, link, type Safe } from './markup.ts';
import { claimFindings } from './todo.ts';

const NONE_MATCHED = 'None of the listed sources matched.';
const NONE_CITED = 'The article cites no source here.';

/** One claim a row: its words and its standing on one side, each of its sources with what was found on the other. */
export function claimCard(claim: ReportClaim, view: ArticleView): Safe {
  const { article, prefix, foreign } = view;
  const place = placeWords(claim);
  const inText = article.text === undefined ? place : html`<a href="#${prefix}text-${claim.id}">${place}</a>`;
  const meta = joined([inText, ...claim.reasons], ' · ');
  const cites =
    claim.citations.length === 0
      ? html`<p class="soft">${claim.provenance === 'no-source-matched' ? NONE_MATCHED : NONE_CITED}</p>`
      : claim.citations.map((citation) => cited(claim, citation, view));
  const { tone } = PROVENANCE_WORDS[claim.provenance];
  const kinds = kindsOf(claim).join(' ');
  return html`<article class="claim ${tone}" id="${prefix}${claim.id}" tabindex="-1" data-kinds="${kinds}">
    <div class="claim-head"><p class="meta">${meta}</p>
    ${claim.context === undefined ? '' : html`<p class="leans">It leans on: <span${foreign}>${claim.context}</span></p>`}
    <h3${foreign}>${claim.text}</h3>
    <p>${provenanceBadge(claim.provenance)}</p>${signOffNote(claim)}${claimFindings(view.findings.get(claim.id) ?? [])}</div>
    <div class="claim-sources">${cites}</div>
  </article>`;
}

/** What the filters can show; the words after the number. Every claim is `all`. */
export const FILTERS = [
  ['all', 'all'],
  ['problem', 'need a look'],
  ['accusation', 'accusations'],
  ['quotation', 'quotations'],
  ['author', 'tied by the author'],
  ['inferred', 'tied by stet (~)'],
  ['guess', 'a guess of stet (~?)'],
  ['bare', 'without a source'],
  ['open', 'not signed off'],
] as const;

/** The filters that show a claim. */
export function kindsOf(claim: ReportClaim): (typeof FILTERS)[number][0][] {
  const { tone } = PROVENANCE_WORDS[claim.provenance];
  const kinds: [(typeof FILTERS)[number][0], boolean][] = [
    ['all', true],
    ['problem', tone === 'bad' || tone === 'unsure'],
    ['accusation', claim.reasons.includes('accusation')],
    ['quotation', claim.quotations.length > 0 || claim.kind === 'quotation'],
    ['author', claim.citations.some(({ inferred }) => !inferred)],
    ['inferred', claim.citations.some((citation) => tieMark(citation) === '~')],
    ['guess', claim.citations.some((citation) => tieMark(citation) === '~?')],
    ['bare', claim.citations.length === 0],
    ['open', claim.checkWorthy && claim.signOff === undefined],
  ];
  return kinds.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

/** One source of a claim: whose tie it is, the link, the copy, what was found. */
function cited(claim: ReportClaim, citation: ReportCitation, view: ArticleView): Safe {
  const { sources, prefix } = view;
  const source = sources.get(citation.source);
  const number = sourceNumber(citation.source);
  const about = joined([source?.about?.genre?.replace('-', ' '), source?.about?.publishedAt?.slice(0, 10)], ', ');
  const name = html`<a href="#${prefix}${citation.source}">${number} ${nameOf(source)}</a>`;
  const mark = citation.inferred ? html`<span aria-hidden="true">${tieMark(citation)} </span>` : '';
  return html`<section class="cited"><h4>${mark}${name} <span class="soft">${about}</span></h4>
    <p class="tie">${tieWords(citation)}</p>
    <dl class="states">
      <div><dt>Link now</dt><dd>${linkBadge(source?.link)}</dd></div>
      <div><dt>Copy</dt><dd>${copyBadge(source?.archive)}</dd></div>
      <div><dt>In the source</dt><dd>${supportBadge(citation.support)}</dd></div>
    </dl>
    ${citation.support === undefined ? '' : evidence(claim, citation.support, source, view)}</section>`;
}

const VIA_WORDS: Readonly<Record<ReportCitation['via'], string>> = {
  link: 'a link in the text',
  footnote: 'a footnote',
  reference: 'a reference',
  numbered: 'a numbered note',
  'author-date': 'author and date',
  template: 'a citation template',
  comment: 'a comment',
  named: 'its name in the text',
  inferred: 'words and names',
};

/** Whose tie it is: a tie of stet is marked everywhere, has a confidence and says whether it is a guess. */
function tieWords({ inferred, sure, via, confidence, marker }: ReportCitation): Safe {
  if (inferred) {
    const how = `${sure === true ? 'Tied by stet (~)' : 'A guess of stet (~?)'} from ${VIA_WORDS[via]}`;
    return html`${how}, confidence ${confidence.toFixed(2)}; the author did not say so.`;
  }
  return html`Tied by the author: ${VIA_WORDS[via]}${marker === null ? '' : ` [${marker}]`}`;
}

/** The checker's verdict, under the checker's name. */
function signOffNote({ signOff }: ReportClaim): Safe | null {
  if (signOff === undefined) return null;
  const { glyph, word, tone } = signOffWords(signOff);
  const changed = changedSinceWords(signOff);
  const own = signOff.ownSource;
  return html`<div class="signed"><p>${badge(tone, glyph, word)} ${signOff.by}, ${signOff.at.slice(0, 10)}</p>
    ${signOff.note === undefined ? '' : html`<p${FOREIGN}>“${signOff.note}”</p>`}
    ${own === undefined ? '' : html`<p>Own source: ${link(own, own)}</p>`}
    ${changed === '' ? '' : html`<p>${badge('unsure', '!', changed)}</p>`}</div>`;
}
