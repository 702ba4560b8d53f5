import type { CheckedArticle, CheckedRow } from './check-whole.ts';

/** How the checks of some articles do. */
export interface WholeScore {
  /** Wanted things, and those that are told. */
  readonly wanted: number;
  readonly told: number;
  /** Findings that are wanted, and those that nobody wants. */
  readonly right: number;
  readonly noise: number;
  /** Of the noise, warnings and errors: accusations. */
  readonly alarms: number;
  /** Sentences with something harmless in them that looks like a difference, and those of them that get noise. */
  readonly tempting: number;
  readonly tempted: number;
  /** Sentences with a source, those tied to something, and those whose first tie is right. */
  readonly sourced: number;
  readonly tied: number;
  readonly tiedRight: number;
  /** Sentences without a source, those tied, and those tied by no guess. */
  readonly sourceless: number;
  readonly falselyTied: number;
  readonly falselySure: number;
  /** Sentences worth checking, and those whose provenance is one of the editor's. */
  readonly worthy: number;
  readonly provenanceRight: number;
}

const count = <T>(all: readonly T[], isOne: (one: T) => boolean) => all.filter(isOne).length;

/** Scores over articles that were checked. */
export function scoreWhole(articles: readonly CheckedArticle[]): WholeScore {
  const rows = articles.flatMap((article) => article.rows);
  const wanted = articles.flatMap((article) => article.wanted);
  const noise = articles.flatMap((article) => article.noise);
  const tempting = rows.filter(({ row }) => row.lures > 0);
  const sourced = rows.filter(({ row }) => row.letters.length > 0);
  const sourceless = rows.filter(({ row }) => row.letters.length === 0);
  const worthy = rows.filter(({ claim }) => claim?.checkWorthy === true);
  return {
    wanted: wanted.length,
    told: count(wanted, ({ told }) => told),
    right: articles.reduce((sum, { right }) => sum + right, 0),
    noise: noise.length,
    alarms: count(noise, ({ severity }) => severity !== 'note'),
    tempting: tempting.reduce((sum, { row }) => sum + row.lures, 0),
    tempted: count(tempting, (each) => each.noise.length > 0),
    sourced: sourced.length,
    tied: count(sourced, ({ ties }) => ties.length > 0),
    tiedRight: count(sourced, isTiedRight),
    sourceless: sourceless.length,
    falselyTied: count(sourceless, ({ ties }) => ties.length > 0),
    falselySure: count(sourceless, ({ ties }) => ties.some((tie) => !tie.endsWith('?'))),
    worthy: worthy.length,
    provenanceRight: count(worthy, isProvenanceRight),
  };
}

/** The first tie is to a source that the editor gives the sentence. */
export function isTiedRight({ row, ties }: CheckedRow): boolean {
  return row.letters.includes(ties[0]?.charAt(0) ?? '-');
}

export function isProvenanceRight({ row, claim }: CheckedRow): boolean {
  return claim !== undefined && row.provenance.includes(claim.provenance);
}
