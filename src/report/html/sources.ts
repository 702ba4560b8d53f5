import type { LinkState } from '../../core/link-state.ts';
import { placeWords } from '../../core/place-words.ts';
import type { ReportArchive, ReportSource } from '../../core/report.ts';
import { sourceNumber } from '../../core/source-number.ts';
import { counted } from '../../core/text/counted.ts';
import { tieMark } from '../../core/tie-mark.ts';
import { nameOf } from '../table/rows.ts';
import type { ArticleView } from './article-view.ts';
import { badge, copyBadge, linkBadge } from './badge.ts';
import { FOREIGN } from './foreign.ts';
import { html, joined, link, moment, type Part, type Safe, time } from './markup.ts';
import { copyRange, timeline } from './timeline.ts';

/** Everything that is known of a source: what it is, when and how it was asked, what came of it, who has copies. */
export function sourceCard(source: ReportSource, view: ArticleView): Safe {
  const { about, link: state, archive } = source;
  const { article, prefix, sources, range } = view;
  const duplicate = about?.duplicateOf;
  const rows: readonly (readonly [string, Part])[] = [
    source.url === null ? ['Cited as', source.citedAs] : ['Address', link(source.url, source.url)],
    ['Title', about?.title],
    ['Kind', joined([about?.genre?.replace('-', ' '), about?.outlet, about?.authors?.join(', ')], ' · ')],
    ['Published', about?.publishedAt === undefined ? '' : time(about.publishedAt.slice(0, 10))],
    [
      'Same story as',
      duplicate === undefined ? '' : html`<a href="#${prefix}${duplicate}">${nameOf(sources.get(duplicate))}</a>`,
    ],
    ['Notices', about?.notices?.map(({ kind, text }) => `${kind}: ${text}`).join('; ')],
    ['Note in the article', source.note],
    ['Cited for', citedFor(source, view)],
    ...(state === undefined ? [] : askedRows(state)),
    ...(archive === undefined ? [] : archiveRows(archive, state?.sha256)),
  ];
  const shown = rows.filter(([, value]) => value !== '' && value !== null && value !== undefined && !isEmpty(value));
  const facts = shown.map(([name, value]) => html`<div><dt>${name}</dt><dd${FOREIGN}>${value}</dd></div>`);
  return html`<article class="source" id="${prefix}${source.id}" tabindex="-1"><h3>${sourceNumber(source.id)} ${nameOf(source)}</h3>
<p class="badges">${state === undefined ? '' : linkBadge(state)} ${archive === undefined ? '' : html`<span class="soft">copy</span> ${copyBadge(archive)}`}</p>
${timeline(source, article, range)}<dl class="facts">${facts}</dl></article>`;
}

function isEmpty(value: Part): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The claims that lean on the source, by line. */
function citedFor(source: ReportSource, { citing, prefix }: ArticleView): Part {
  const claims = citing.get(source.id) ?? [];
  if (claims.length === 0) return 'no claim leans on it';
  const links = claims.map((claim) => {
    const own = claim.citations.find((citation) => citation.source === source.id);
    const mark = own === undefined ? '' : tieMark(own);
    return html`<a href="#${prefix}${claim.id}">${mark === '' ? '' : `${mark} `}${placeWords(claim)}</a>`;
  });
  return joined(links, ', ');
}

/** When and how it was asked, and every hop on the way. */
function askedRows(state: LinkState): (readonly [string, Part])[] {
  const times = state.attempts === undefined || state.attempts < 2 ? '' : `, ${state.attempts} times`;
  const hops = state.redirects.map(({ url, status }) => html`<li>${status ?? 'in the page'} ${link(url, url)}</li>`);
  const end =
    state.finalUrl === undefined
      ? ''
      : html`<li>${state.httpStatus ?? ''} ${link(state.finalUrl, state.finalUrl)}</li>`;
  return [
    [
      'Asked',
      state.checkedAt === undefined
        ? ''
        : html`${moment(state.checkedAt)}${times}${state.fromCache === true ? ' (from the store)' : ''}`,
    ],
    ['Answer', joined([state.httpStatus, state.contentType], ' · ')],
    ['Hops', hops.length === 0 ? '' : html`<ol class="hops">${hops}${end}</ol>`],
    [
      'Why',
      state.evidence.length === 0
        ? ''
        : html`<ul class="why">${state.evidence.map(({ signal, detail }) => html`<li>${signal}: ${detail}</li>`)}</ul>`,
    ],
    ['May be asked again', state.retryAfter === undefined ? '' : moment(state.retryAfter)],
    ['Digest', state.sha256 === undefined ? '' : html`<code>sha256 ${state.sha256}</code>`],
  ];
}

const OUTCOMES: Readonly<Record<ReportArchive['status'], Safe>> = {
  found: badge('good', '●', 'has a copy'),
  none: badge('quiet', '∅', 'has none'),
  unknown: badge('unsure', '?', 'did not answer'),
  excluded: badge('unsure', '–', 'shows nothing of this site'),
  skipped: badge('quiet', '–', 'was not asked'),
};

/** The best copy, the range of all, and what every archive said that was asked. */
function archiveRows(
  { best, asked, first, last }: ReportArchive,
  pageSha256: string | undefined,
): (readonly [string, Part])[] {
  return [
    [
      'Best copy',
      best === undefined
        ? ''
        : html`${link(best.url, `${best.archive}, ${best.capturedAt.slice(0, 10)}`)}${distance(best.distanceDays)}`,
    ],
    ['Digest of the copy', digestOf(best?.sha256, pageSha256)],
    ['Copies', copyRange(first, last)],
    [
      'Who was asked',
      asked.length === 0
        ? ''
        : html`<ul class="why">${asked.map(({ archive, outcome, detail }) => html`<li>${archive} ${OUTCOMES[outcome]} ${detail}</li>`)}</ul>`,
    ],
  ];
}

function digestOf(sha256: string | undefined, pageSha256: string | undefined): Part {
  if (sha256 === undefined) return '';
  return sha256 === pageSha256 ? 'the same as of the page now' : html`<code>sha256 ${sha256}</code>`;
}

function distance(days: number | undefined): string {
  if (days === undefined) return '';
  if (days === 0) return ', of the article’s day';
  const count = counted(Math.abs(days), 'day');
  return `, ${count} ${days < 0 ? 'before' : 'after'} the article`;
}
