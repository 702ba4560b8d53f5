import { csvRow } from '../core/files/csv-row.ts';
import type { Report } from '../core/report.ts';
import { type PlainRow, plainRows } from './plain-rows.ts';

const COLUMNS = [
  'article',
  'line',
  'claim',
  'reasons',
  'provenance',
  'source',
  'url',
  'tie',
  'inferred',
  'link_status',
  'link_reason',
  'http_status',
  'checked_at',
  'copy',
  'copy_date',
  'in_the_source',
  'passage',
  'sure',
  'page',
  'part',
] as const;

/** One row a claim and source (RFC 4180, UTF-8, CRLF); cells cannot start a formula in a spreadsheet. */
export function renderCsv(report: Report): string {
  const rows = report.articles.flatMap((article) => plainRows(article, true).map(valuesOf));
  return [COLUMNS, ...rows].map(csvRow).join('');
}

function valuesOf({ article, claim, citation, source }: PlainRow): readonly string[] {
  const link = source?.link;
  const best = source?.archive?.best;
  return [
    article.path,
    String(claim.line),
    claim.text,
    claim.reasons.join(' '),
    claim.provenance,
    source?.id ?? '',
    source?.url ?? source?.citedAs ?? '',
    citation?.via ?? '',
    citation === undefined ? '' : String(citation.inferred),
    link?.status ?? '',
    link?.reason ?? '',
    String(link?.httpStatus ?? ''),
    link?.checkedAt ?? '',
    best?.url ?? '',
    best?.capturedAt ?? '',
    citation?.support?.state ?? '',
    citation?.support?.passages[0]?.text ?? '',
    citation?.sure === undefined ? '' : String(citation.sure),
    String(claim.page ?? ''),
    claim.part ?? '',
  ];
}
