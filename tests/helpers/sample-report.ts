import { linkState } from '../../src/core/link-state.ts';
import type { Report, ReportArticle, ReportClaim, ReportSource } from '../../src/core/report.ts';
import type { View } from '../../src/core/reporter.ts';
import { summarise } from '../../src/core/reports/summarise.ts';

/** A plain view: 100 columns, no colour. */
export const VIEW: View = {
  width: 100,
  color: false,
  hyperlinks: false,
  only: 'default',
  includeText: false,
  command: 'stet',
};

export function sampleSource(number: number, rest: Partial<ReportSource> = {}): ReportSource {
  const url = `https://site${number}.test/page`;
  return {
    id: `s${number}`,
    key: url,
    url,
    citedAs: url,
    kind: 'web',
    ids: {},
    note: null,
    line: 40 + number,
    column: 1,
    occurrences: [{ line: 40 + number, column: 1 }],
    link: linkState('ok', { httpStatus: 200, finalUrl: url, checkedAt: '2026-11-24T10:00:00.000Z' }),
    archive: { status: 'none', asked: [{ archive: 'wayback', outcome: 'none' }] },
    ...rest,
  };
}

export function sampleClaim(number: number, rest: Partial<ReportClaim> = {}): ReportClaim {
  return {
    id: `c${number}`,
    text: `The harbour counted ${number} boats on the first day of the season.`,
    kind: 'statement',
    section: null,
    line: number * 2,
    column: 1,
    start: number * 100,
    end: number * 100 + 60,
    checkWorthy: true,
    reasons: ['number'],
    stance: 'fact',
    quotations: [],
    provenance: 'sourced',
    citations: [],
    ...rest,
  };
}

/** Every kind of row that the table knows. */
export function sampleArticle(rest: Partial<ReportArticle> = {}): ReportArticle {
  const support = { score: 0.8, from: 'live' as const, passages: [], figures: [], unbacked: [] };
  const inferred = { via: 'inferred' as const, marker: null, confidence: 0.6, inferred: true };
  const marked = { via: 'numbered' as const, marker: '1', confidence: 1, inferred: false };
  return {
    path: 'article.txt',
    format: 'text',
    title: 'The boats of the first day',
    authors: ['Mara Lindqvist'],
    publication: 'Breakwater',
    publishedAt: '2022-03-14',
    language: 'en',
    textSha256: 'a'.repeat(64),
    complete: true,
    sources: [
      sampleSource(1, {
        archive: {
          status: 'found',
          best: {
            archive: 'wayback',
            url: 'https://archive.test/1',
            capturedAt: '2022-03-10T00:00:00Z',
            distanceDays: -4,
          },
          asked: [],
        },
      }),
      sampleSource(2, { link: linkState('http-404', { httpStatus: 404 }) }),
      sampleSource(3, {
        link: linkState('bot-challenge', { presumed: 'alive', lastSeen: '2026-11-20T00:00:00Z' }),
        about: { genre: 'opinion' },
      }),
      sampleSource(4, {
        url: null,
        kind: 'offline',
        citedAs: 'Ingrid Solheim, Ports of the North, 2014',
        link: linkState('no-link'),
      }),
      sampleSource(5, {
        link: linkState('timeout'),
        archive: { status: 'unknown', asked: [{ archive: 'wayback', outcome: 'unknown' }] },
      }),
    ],
    claims: [
      sampleClaim(1, {
        citations: [
          {
            source: 's1',
            ...marked,
            support: {
              ...support,
              state: 'passage-found',
              figures: [{ claim: '11', source: '14', agrees: true, kind: 'count' }],
            },
          },
        ],
      }),
      sampleClaim(2, {
        kind: 'quotation',
        text: '“The terminal was built for a traffic that no longer exists … until the work was done.”',
        quotations: [{ start: 200, end: 260, text: 'The terminal was built …' }],
        citations: [
          {
            source: 's1',
            ...inferred,
            sure: true,
            support: {
              ...support,
              state: 'verbatim-elided',
              quote: { parts: ['The terminal', 'until'], elidedWords: 147, elidedParagraphs: 4 },
            },
          },
        ],
      }),
      sampleClaim(3, {
        text: 'The director pocketed the money.',
        reasons: ['accusation'],
        provenance: 'no-source-matched',
      }),
      sampleClaim(4, {
        provenance: 'differs',
        citations: [
          {
            source: 's2',
            ...inferred,
            sure: false,
            support: {
              ...support,
              state: 'figure-differs',
              figures: [{ claim: '2.3 million', source: '1.9 million', agrees: false, kind: 'count' }],
            },
          },
        ],
      }),
      sampleClaim(5, {
        citations: [
          {
            source: 's3',
            ...marked,
            support: {
              ...support,
              from: 'capture',
              state: 'wording-differs',
              quote: {
                parts: [],
                diff: [
                  { kind: 'cut', text: 'year' },
                  { kind: 'added', text: 'decade' },
                ],
              },
            },
          },
          { source: 's4', ...marked },
        ],
      }),
    ],
    findings: [
      {
        code: 'dead-link',
        severity: 'error',
        message: 'site2.test/page is gone: the server says not found (404).',
        hint: 'Replace it or cite a copy.',
        args: {},
        line: 42,
        column: 1,
        source: 's2',
        fails: true,
      },
      {
        code: 'unsourced-accusation',
        severity: 'warning',
        message: 'Accuses somebody, and no listed source matched.',
        args: {},
        line: 6,
        column: 1,
        claim: 'c3',
      },
      {
        code: 'absence-claim',
        severity: 'note',
        message: 'Says that something is not there.',
        args: {},
        line: 8,
        column: 1,
      },
    ],
    ...rest,
  };
}

export function sampleReport(articles: readonly ReportArticle[] = [sampleArticle()]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'stet', version: '0.0.0' },
    startedAt: '2026-11-24T10:00:00.000Z',
    finishedAt: '2026-11-24T10:00:41.000Z',
    complete: true,
    run: { argv: [], configSha256: null },
    articles,
    summary: summarise(articles, 3),
    gate: {
      failOn: ['dead-link'],
      failed: [{ code: 'dead-link', count: 1 }],
      maxUnknown: null,
      unknown: 2,
      outcome: 'fail',
      why: '1 dead-link',
    },
  };
}
