import type { ReportArticle, ReportSource } from '../../core/report.ts';
import { nameOf, sayWording } from '../table/rows.ts';
import { copyWords, linkWords } from '../words.ts';
import { html, link, type Safe } from './markup.ts';
import { timeline } from './pictures.ts';

/** Everything that is known of a source: what it is, when and how it was asked, what came of it, who has copies. */
export function sourceCard(source: ReportSource, number: number, article: ReportArticle, prefix: string): Safe {
  const { about, link: state, archive } = source;
  const words = linkWords(state);
  const rows: (Safe | '')[] = [
    row('address', source.url === null ? html`${source.citedAs}` : link(source.url, source.url)),
    row('note', source.note),
    row(
      'kind',
      [about?.genre?.replace('-', ' '), about?.publishedAt, about?.title]
        .filter((part) => part !== undefined)
        .join(' · '),
    ),
    row('same story as', about?.duplicateOf),
    row('link now', html`<span class="${words.tone}">${sayWording(words)}</span>`),
    row(
      'asked',
      state?.checkedAt === undefined
        ? ''
        : `${state.checkedAt} (UTC)${state.attempts === undefined ? '' : `, ${state.attempts} times`}`,
    ),
    row(
      'hops',
      state === undefined || state.redirects.length === 0
        ? ''
        : [...state.redirects.map(({ url, status }) => `${status ?? 'page'} ${url}`), state.finalUrl ?? ''].join(' → '),
    ),
    row('why', state?.evidence.map(({ signal, detail }) => `${signal}: ${detail}`).join('; ')),
    row('digest', state?.sha256 === undefined ? '' : `sha256 ${state.sha256}`),
    row(
      'copy',
      archive?.best === undefined
        ? sayWording(copyWords(archive))
        : link(archive.best.url, `${archive.best.archive} ${archive.best.capturedAt}`),
    ),
    row(
      'archives asked',
      archive?.asked
        .map(({ archive: name, outcome, detail }) => `${name}: ${outcome}${detail === undefined ? '' : ` (${detail})`}`)
        .join('; '),
    ),
    row('notices', about?.notices?.map(({ kind, text }) => `${kind}: ${text}`).join('; ')),
  ];
  return html`<article class="source" id="${prefix}${source.id}"><h3>${number} ${nameOf(source)}</h3><dl>${rows.filter((entry): entry is Safe => entry !== '')}</dl>${timeline(source, article)}</article>`;
}

function row(name: string, value: Safe | string | null | undefined): Safe | '' {
  if (value === null || value === undefined || value === '') return '';
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}
