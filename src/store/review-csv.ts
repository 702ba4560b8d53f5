import { anchorSignOffs, CONTEXT_CHARS, signOffAll } from '../core/anchor-sign-offs.ts';
import { csvRow, MAX_CELL } from '../core/files/csv-row.ts';
import type { ReportArticle, ReportClaim } from '../core/report.ts';
import { withSignOffs } from '../core/reports/report-review.ts';
import { type ReviewFile, SIGN_OFF_STATES, type SignOff, type Verdict } from '../core/review.ts';
import { printable } from '../core/text/printable.ts';
import { tieMark } from '../core/tie-mark.ts';
import { REVIEW_COLUMNS, type ReviewRow, readReviewRows } from './review-rows.ts';

/** In the state column: takes a sign-off away. An empty cell leaves everything as it is. */
const CLEAR = 'clear';

/** The claims to check, one a row, with their sign-offs; a checker fills in the last columns in a spreadsheet. */
export function reviewCsv(article: ReportArticle, file: ReviewFile): string {
  const { claims, sources } = withSignOffs(article, file);
  const addresses = new Map(sources.map(({ id, url, citedAs }) => [id, url ?? citedAs]));
  const rows = claims.flatMap((claim, index) => {
    if (!claim.checkWorthy && claim.signOff === undefined) return [];
    const { state = '', by = '', at = '', note = '', ownSource = '' } = claim.signOff ?? {};
    const cited = claim.citations.map((citation) =>
      `${tieMark(citation)} ${addresses.get(citation.source) ?? ''}`.trim(),
    );
    const around = [claims[index - 1]?.text ?? '', claims[index + 1]?.text ?? ''];
    return [[claim.id, String(claim.line), claim.text, ...around, cited.join(' ; '), state, by, at, note, ownSource]];
  });
  return [REVIEW_COLUMNS, ...rows].map(csvRow).join('');
}

/** What came of a CSV: the review with its rows in, and the rows that could not be taken. */
export interface ImportedReview {
  readonly file: ReviewFile;
  /** Sign-offs that are new, changed or taken away. */
  readonly taken: number;
  /** Rows (the head is row 1) that were left out, and why. */
  readonly refused: readonly { readonly row: number; readonly why: string }[];
}

/** Who signs rows that do not say it, and the time (ISO 8601 UTC) of what is new. */
export interface ImportOptions {
  readonly by?: string;
  readonly now: string;
}

/**
 * Takes the sign-offs of a CSV into a review. Rows find their claim by its words and its neighbours, so the article may
 * have been edited since. A claim that was signed off again after the CSV was made keeps what it has.
 * @throws StetError BAD_REVIEW when it is no such CSV
 */
export async function importReviewCsv(
  bytes: Uint8Array,
  name: string,
  article: ReportArticle,
  file: ReviewFile,
  options: ImportOptions,
): Promise<ImportedReview> {
  const rows = await readReviewRows(bytes, name);
  const claims = claimsOf(rows, article);
  const signed = new Map(anchorSignOffs(file, article).map(({ claim, signOff }) => [claim?.id, signOff]));
  const verdicts = new Map<string, Verdict | null>();
  const refused: { row: number; why: string }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.state === '') continue;
    const claim = claims[index];
    const decided =
      claim === undefined ? 'no claim of the article has these words' : decide(row, signed.get(claim.id), options);
    if (typeof decided === 'string') refused.push({ row: index + 2, why: decided });
    else if (decided.changes && claim !== undefined) verdicts.set(claim.id, decided.verdict);
  }
  return { file: signOffAll(file, article, verdicts), taken: verdicts.size, refused };
}

/** Each row's claim in the article as it is now. */
function claimsOf(rows: readonly ReviewRow[], article: ReportArticle): (ReportClaim | undefined)[] {
  // A cell is fit for printing, a claim is as the article has it.
  const asPrinted = new Map(article.claims.map(({ text }) => [printable(text, MAX_CELL).trim(), text]));
  const counts = new Map<string, number>();
  for (const { claim } of rows) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  const anchors = rows.map(
    ({ claim, before, after, line }): SignOff => ({
      exact: asPrinted.get(claim) ?? claim,
      prefix: before.slice(-CONTEXT_CHARS),
      suffix: after.slice(0, CONTEXT_CHARS),
      twins: counts.get(claim) ?? 1,
      ...(/^\d+$/.test(line) ? { line: Number(line) } : {}),
      state: 'query',
      by: '',
      at: '',
    }),
  );
  return anchorSignOffs({ stetReview: 1, article: article.path, signOffs: anchors }, article).map(({ claim }) => claim);
}

/** What a row does to its claim's sign-off, or why it cannot. */
function decide(
  row: ReviewRow,
  known: SignOff | undefined,
  options: ImportOptions,
): string | { readonly changes: boolean; readonly verdict: Verdict | null } {
  const wanted = row.state.toLowerCase();
  if (wanted === CLEAR) return { changes: known !== undefined, verdict: null };
  const state = SIGN_OFF_STATES.find((entry) => entry === wanted);
  if (state === undefined)
    return `unexpected state \`${printable(row.state, 40)}\`, expected one of ${SIGN_OFF_STATES.join(', ')}, ${CLEAR}`;
  const by = row.by === '' ? (options.by ?? '') : row.by;
  if (by === '') return 'nobody signed it: fill in the column `by`, or give --by';
  const said = {
    state,
    by,
    ...(row.note === '' ? {} : { note: row.note }),
    ...(row.ownSource === '' ? {} : { ownSource: row.ownSource }),
  };
  if (known === undefined) return { changes: true, verdict: { ...said, at: timeOf(row.at) ?? options.now } };
  const same = known.state === state && known.by === by && (known.note ?? '') === row.note;
  if (same && (known.ownSource ?? '') === row.ownSource) return { changes: false, verdict: known };
  const at = timeOf(row.at);
  if (at !== null && Date.parse(known.at) > Date.parse(at))
    return `signed off again by ${printable(known.by, 80)} since this CSV was made: export it anew`;
  return { changes: true, verdict: { ...said, at: at === null || at === known.at ? options.now : at } };
}

/** A time as a spreadsheet leaves it, in ISO 8601 UTC; null when it is none, or a date in somebody's own order. */
function timeOf(cell: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.test(cell) && !Number.isNaN(Date.parse(cell)) ? new Date(cell).toISOString() : null;
}
