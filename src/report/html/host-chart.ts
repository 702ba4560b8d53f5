import type { Liveness } from '../../core/link-state.ts';
import type { ReportArticle } from '../../core/report.ts';
import { byText } from '../../core/text/by-text.ts';
import { counted } from '../../core/text/counted.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { registrableDomain } from '../../core/urls/registrable-domain.ts';
import { badge, type Tone } from './badge.ts';
import { html, joined, type Safe } from './markup.ts';
import { percent } from './stacked-bar.ts';

/** Rows of the chart; the sources themselves come below it. */
const MAX_HOSTS = 24;

const STATES: readonly (readonly [Liveness, Tone, string, string])[] = [
  ['alive', 'good', '●', 'live'],
  ['dead', 'bad', '✗', 'gone'],
  ['unknown', 'unsure', '?', 'could not tell'],
];

type Counts = Readonly<Record<Liveness, number>>;

/** How many sources of each site are live, gone or could not be told: a table whose bars are for the eye. */
export function hostChart(article: ReportArticle): Safe | null {
  const hosts = countByHost(article);
  if (hosts.length === 0) return null;
  const most = hosts.reduce((max, [, counts]) => Math.max(max, totalOf(counts)), 1);
  const rows = hosts.slice(0, MAX_HOSTS).map(([host, counts]) => {
    const words = STATES.map(([state, tone, glyph, word]) =>
      counts[state] === 0 ? '' : badge(tone, glyph, `${counts[state]} ${word}`),
    );
    return html`<tr><th scope="row">${host}</th><td class="bar-cell">${bar(counts, most)}</td><td>${joined(words, ' ')}</td></tr>`;
  });
  const more =
    hosts.length > MAX_HOSTS ? html`<p class="soft">and ${counted(hosts.length - MAX_HOSTS, 'more site')}</p>` : '';
  return html`<div class="hosts"><table>
    <caption>States by site</caption>
    <thead><tr>
      <th scope="col">Site</th>
      <th scope="col" class="bar-cell">Sources</th>
      <th scope="col">Now</th>
    </tr></thead>
    <tbody>${rows}</tbody>
  </table>${more}</div>`;
}

/** Sites with the most sources first, then by name. */
function countByHost({ sources }: ReportArticle): (readonly [string, Counts])[] {
  const hosts = new Map<string, Record<Liveness, number>>();
  for (const { url, link } of sources) {
    const hostname = url === null ? undefined : parsedUrl(url)?.hostname;
    if (hostname === undefined || link === undefined) continue;
    const site = registrableDomain(hostname);
    const counts = hosts.get(site) ?? { alive: 0, dead: 0, unknown: 0, none: 0 };
    counts[link.liveness] += 1;
    hosts.set(site, counts);
  }
  return [...hosts].sort((a, b) => totalOf(b[1]) - totalOf(a[1]) || byText(a[0], b[0]));
}

function totalOf(counts: Counts): number {
  return counts.alive + counts.dead + counts.unknown + counts.none;
}

function bar(counts: Counts, most: number): Safe {
  let x = 0;
  const parts = STATES.map(([state, tone]) => {
    const width = (counts[state] / most) * 100;
    const rect = html`<rect class="fill ${tone}" x="${percent(x)}" width="${percent(width)}" height="10" rx="2"/>`;
    x += width;
    return width === 0 ? '' : rect;
  });
  return html`<svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">${parts}</svg>`;
}
