import type { ReportArticle, ReportSource } from '../../core/report.ts';
import { html, type Safe } from './markup.ts';

const WIDTH = 520;
const DAY_MS = 86_400_000;
/** Hosts in the chart; more would be a list. */
const MAX_HOSTS = 20;

/** A line of time with the article, the captures and the check on it; nothing when there is only one date. */
export function timeline(source: ReportSource, article: ReportArticle): Safe | null {
  const { first, last, best } = source.archive ?? {};
  const points = [
    { at: article.publishedAt, kind: 'article', name: 'article' },
    { at: first, kind: 'capture', name: 'first copy' },
    { at: best?.capturedAt, kind: 'capture', name: 'best copy' },
    { at: last, kind: 'capture', name: 'last copy' },
    { at: source.link?.checkedAt, kind: 'check', name: 'asked' },
  ].flatMap(({ at, kind, name }) =>
    at !== null && at !== undefined && !Number.isNaN(Date.parse(at)) ? [{ time: Date.parse(at), kind, name }] : [],
  );
  if (points.length < 2) return null;
  const from = Math.min(...points.map(({ time }) => time));
  const span = Math.max(DAY_MS, Math.max(...points.map(({ time }) => time)) - from);
  const words = points.map(({ time, name }) => `${name} ${new Date(time).toISOString().slice(0, 10)}`).join(', ');
  const dots = points.map(({ time, kind, name }, index) => {
    const x = Math.round(20 + ((time - from) / span) * (WIDTH - 40));
    const anchor = x > WIDTH - 90 ? 'end' : x < 90 ? 'start' : 'middle';
    return html`<circle class="dot-${kind}" cx="${x}" cy="40" r="5"/><text x="${x}" y="${index % 2 === 0 ? 26 : 60}" text-anchor="${anchor}">${name}</text>`;
  });
  return html`<svg role="img" aria-label="${`Timeline: ${words}`}" viewBox="0 0 ${WIDTH} 70" width="${WIDTH}" height="70"><line class="axis" x1="20" x2="${WIDTH - 20}" y1="40" y2="40"/>${dots}</svg>`;
}

/** How many sources of each host are live, gone or could not be told, as bars. */
export function hostChart(article: ReportArticle): Safe | null {
  const hosts = new Map<string, Record<string, number>>();
  for (const { url, link } of article.sources) {
    if (url === null || link === undefined || !URL.canParse(url)) continue;
    const host = new URL(url).hostname;
    const counts = hosts.get(host) ?? {};
    counts[link.liveness] = (counts[link.liveness] ?? 0) + 1;
    hosts.set(host, counts);
  }
  const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows = [...hosts].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_HOSTS);
  if (rows.length === 0) return null;
  const unit = Math.min(40, 240 / Math.max(...rows.map(([, counts]) => total(counts))));
  const words = rows
    .map(
      ([host, counts]) =>
        `${host}: ${counts['alive'] ?? 0} live, ${counts['dead'] ?? 0} gone, ${counts['unknown'] ?? 0} could not tell`,
    )
    .join('; ');
  const bars = rows.map(([host, counts], row) => {
    let x = 250;
    const parts = ['alive', 'dead', 'unknown', 'none'].map((state) => {
      const width = (counts[state] ?? 0) * unit;
      const bar = html`<rect class="bar-${state}" x="${x}" y="${row * 20 + 3}" width="${width}" height="13"/>`;
      x += width;
      return width === 0 ? html`` : bar;
    });
    const say = ['alive', 'dead', 'unknown'].flatMap((state, index) =>
      counts[state] === undefined ? [] : [`${counts[state]} ${['live', 'gone', '?'][index]}`],
    );
    return html`<text x="240" y="${row * 20 + 14}" text-anchor="end">${host.length > 38 ? `${host.slice(0, 37)}…` : host}</text>${parts}<text x="${x + 6}" y="${row * 20 + 14}">${say.join(', ')}</text>`;
  });
  return html`<svg role="img" aria-label="${`States by host: ${words}`}" viewBox="0 0 620 ${rows.length * 20 + 4}" width="620" height="${rows.length * 20 + 4}">${bars}</svg>`;
}
