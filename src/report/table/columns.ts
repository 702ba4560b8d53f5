import type { ReportArticle } from '../../core/report.ts';
import type { Cell, Layout } from './layout.ts';

/** A column of the table. */
export interface Column {
  readonly id: 'line' | 'claim' | 'source' | 'link' | 'copy' | 'support';
  readonly heading: string;
  /** Most of the free width that it may take; the claim gets what is left. */
  readonly share: number;
}

const COLUMNS: readonly Column[] = [
  { id: 'line', heading: 'LINE', share: 0 },
  { id: 'claim', heading: 'CLAIM', share: 1 },
  { id: 'source', heading: 'SOURCE', share: 0.23 },
  { id: 'link', heading: 'LINK NOW', share: 0.17 },
  { id: 'copy', heading: 'COPY', share: 0 },
  { id: 'support', heading: 'IN THE SOURCE', share: 0.25 },
];

/** Of the source where nothing stands behind it. */
const WIDE_SOURCE_SHARE = 0.35;
/** A date. */
const COPY_WIDTH = 10;

/** The columns that have something to say: where nobody was asked, there is nothing to say about links and copies. */
export function columnsOf(article: ReportArticle): readonly Column[] {
  const asked = article.sources.some(({ link }) => link !== undefined);
  const copies = article.sources.some(({ archive }) => archive !== undefined);
  const compared = article.claims.some(({ citations }) => citations.some(({ support }) => support !== undefined));
  const has: Partial<Record<Column['id'], boolean>> = { link: asked, copy: copies, support: compared };
  const paged = article.claims.some(({ page }) => page !== undefined);
  return COLUMNS.filter(({ id }) => has[id] ?? true).map((column) => {
    if (column.id === 'line' && paged) return { ...column, heading: 'PLACE' };
    return column.id === 'source' && !asked ? { ...column, share: WIDE_SOURCE_SHARE } : column;
  });
}

/**
 * Widths that sum up to the terminal's: every column as wide as its own lines where they fit in its share, the claim as
 * wide as what is left.
 */
export function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  layout: Layout,
): number[] {
  const line = widest(layout.widthOf(columns[0]?.heading ?? ''), rows, ([cell]) => layout.widthOf(cell?.text ?? ''));
  const fixed: Partial<Record<Column['id'], number>> = { line, copy: COPY_WIDTH };
  const gaps = columns.length - 1;
  const free = width - gaps - columns.reduce((sum, { id }) => sum + (fixed[id] ?? 0), 0);
  const widths = columns.map(({ id, share, heading }, index) => {
    if (id === 'claim') return 0;
    const wanted = widest(layout.widthOf(heading), rows, (row) =>
      Math.max(...(row[index]?.text ?? '').split('\n').map((text) => layout.widthOf(text))),
    );
    return fixed[id] ?? Math.min(wanted, Math.floor(free * share));
  });
  const rest = width - gaps - widths.reduce((sum, entry) => sum + entry, 0);
  return widths.map((entry, index) => (columns[index]?.id === 'claim' ? rest : entry));
}

/** The largest width of any row, and no less than `least`. Row by row: there may be more than a call takes arguments. */
function widest(least: number, rows: readonly (readonly Cell[])[], widthOf: (row: readonly Cell[]) => number): number {
  return rows.reduce((most, row) => Math.max(most, widthOf(row)), least);
}
