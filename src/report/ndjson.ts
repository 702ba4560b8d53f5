import type { CheckEvent } from '../core/events.ts';
import type { Report } from '../core/report.ts';

/**
 * One JSON object a line, as results come: `{"seq", "type", "path", ...}` with type `article`, `source`, `claim`,
 * `finding`, and at the end one `summary`. Lines of a source come in the order of the answers; `seq` counts from 1.
 */
export function renderNdjson(report: Report): string {
  const lines = report.articles.flatMap((article) => {
    const { sources, claims, findings, text: _text, blocks: _blocks, ...head } = article;
    const { path } = article;
    return [
      { type: 'article', ...head },
      ...sources.map((source) => ({ type: 'source', path, source })),
      ...claims.map((claim) => ({ type: 'claim', path, claim })),
      ...findings.map((finding) => ({ type: 'finding', path, finding })),
    ];
  });
  const { summary, gate, complete, startedAt, finishedAt, tool, schemaVersion } = report;
  const end = { type: 'summary', schemaVersion, tool, startedAt, finishedAt, complete, summary, gate };
  return [...lines, end].map((line, index) => `${JSON.stringify({ seq: index + 1, ...line })}\n`).join('');
}

/** The line of an event while the run goes on, or null for events that have none. Shapes as above. */
export function ndjsonLine(path: string, event: CheckEvent): object | null {
  switch (event.type) {
    case 'settled':
      return { type: 'link', path, source: event.source.id, url: event.source.url ?? null, link: event.state };
    case 'archive':
      return { type: 'archive', path, source: event.source.id, status: event.answer.status, asked: event.answer.asked };
    case 'article':
    case 'asking':
    case 'waiting':
    case 'link':
    case 'weighing':
    case 'report':
      return null;
  }
}
