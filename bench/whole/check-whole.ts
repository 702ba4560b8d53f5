import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReportArticle, ReportClaim, ReportFinding } from '../../src/core/report.ts';
import { checkArticle } from '../../src/run.ts';
import { FolderTransport } from './folder-transport.ts';
import { type Gold, type GoldRow, readGold, type Wanted } from './read-gold.ts';

/** A sentence beside what the check made of it. */
export interface CheckedRow {
  readonly row: GoldRow;
  /** The first claim of the sentence; undefined where it was taken for none. */
  readonly claim?: ReportClaim;
  /** Letters of its ties, best first, a guess with a `?`; `*` is no source of the gold file. */
  readonly ties: readonly string[];
  /** Findings that nobody wants told of it. */
  readonly noise: readonly ReportFinding[];
}

/** An article, checked whole. */
export interface CheckedArticle {
  readonly name: string;
  readonly report: ReportArticle;
  readonly rows: readonly CheckedRow[];
  /** Wanted, and whether it was told. */
  readonly wanted: readonly { readonly wanted: Wanted; readonly told: boolean; readonly of: string }[];
  /** Findings that nobody wants, of sentences and of the whole. */
  readonly noise: readonly ReportFinding[];
  /** Findings that are wanted. */
  readonly right: number;
}

/** Checks an article of `fixtures/whole` against its pages and holds what is said against what an editor wants to know. */
export async function checkWhole(folder: string): Promise<CheckedArticle> {
  const gold = readGold(await readFile(join(folder, 'gold.txt'), 'utf8'));
  const path = (await readdir(folder)).find((name) => name.startsWith('article.')) ?? 'article.md';
  const report = await checkArticle(
    { bytes: await readFile(join(folder, path)), path },
    {
      archives: [],
      includeText: true,
      transport: new FolderTransport(folder, gold),
      web: { hostIntervalMs: 0 },
      random: () => 0.5,
    },
  );
  return { name: basename(folder), report, ...compare(gold, report) };
}

function compare(gold: Gold, report: ReportArticle): Omit<CheckedArticle, 'name' | 'report'> {
  const letters = lettersOf(gold, report);
  const starts = startsOf(gold.rows, report.text ?? '');
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const rowAt = (claim: ReportClaim | undefined) =>
    claim === undefined ? -1 : starts.findLastIndex((start) => start < claim.end);
  const told = report.findings.map((finding) => ({
    finding,
    row: rowAt(claims.get(finding.claim ?? '')),
    letter: letters.get(finding.source ?? ''),
  }));
  const answers = (wanted: Wanted, { finding, letter }: (typeof told)[number]) =>
    wanted.codes.includes(finding.code.replace(/-inferred$/, '')) &&
    (letter === undefined || wanted.letters.length === 0 || wanted.letters.includes(letter));
  const wantedAt = (row: number) => [...gold.ofSources, ...(gold.rows[row]?.wanted ?? [])];
  const isWanted = (each: (typeof told)[number]) => wantedAt(each.row).some((wanted) => answers(wanted, each));
  const noise = told.filter((each) => !isWanted(each));
  const must = [
    ...gold.ofSources.map((wanted) => ({ wanted, row: undefined, of: 'a source' })),
    ...gold.rows.flatMap(({ wanted, start }, row) => wanted.map((each) => ({ wanted: each, row, of: start }))),
  ].filter(({ wanted }) => !wanted.optional);
  return {
    rows: gold.rows.map((row, index) => {
      const own = report.claims.filter((claim) => rowAt(claim) === index);
      const claim = own.find(({ start, end }) => start <= (starts[index] ?? 0) && (starts[index] ?? 0) < end) ?? own[0];
      return {
        row,
        ...(claim === undefined ? {} : { claim }),
        ties: (claim?.citations ?? []).map(
          ({ source, inferred, sure }) => `${letters.get(source) ?? '*'}${inferred && sure !== true ? '?' : ''}`,
        ),
        noise: noise.filter((each) => each.row === index).map(({ finding }) => finding),
      };
    }),
    wanted: must.map(({ wanted, row, of }) => ({
      wanted,
      of,
      told: told.some((each) => (row === undefined || each.row === row) && answers(wanted, each)),
    })),
    noise: noise.map(({ finding }) => finding),
    right: told.filter((each) => wantedAt(each.row).some((wanted) => !wanted.optional && answers(wanted, each))).length,
  };
}

function lettersOf(gold: Gold, report: ReportArticle): ReadonlyMap<string, string> {
  return new Map(
    report.sources.flatMap(({ id, url }) => {
      const letter = gold.sources.find((source) => source.url === url || url?.startsWith(`${source.url}?`))?.letter;
      return letter === undefined ? [] : [[id, letter] as const];
    }),
  );
}

/** Where each sentence begins in the reading text. */
function startsOf(rows: readonly GoldRow[], text: string): readonly number[] {
  let from = 0;
  return rows.map(({ start }) => {
    const at = text.indexOf(start, from);
    if (at < 0) throw new Error(`The reading text lacks \`${start}\` in its place`);
    from = at + 1;
    return at;
  });
}
