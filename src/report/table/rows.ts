import { printable } from '../../core/printable.ts';
import type { ReportArticle, ReportCitation, ReportClaim, ReportSource } from '../../core/report.ts';
import type { View } from '../../core/reporter.ts';
import { changedSinceWords, signOffWords } from '../sign-off-words.ts';
import { copyWords, linkWords, supportWords, type Wording } from '../words.ts';
import type { Cell } from './layout.ts';
import type { Paint } from './paint.ts';

/** Below this many rows everything is shown: a table that fits two screens needs no hiding. */
const SHOW_ALL_BELOW = 24;

/** Characters of a claim that the table shows; the report has the whole. */
const CLAIM_CHARS = 220;

/** The claims to show, and those left for `--all`. */
export function chooseClaims(article: ReportArticle, view: View): { shown: ReportClaim[]; hidden: ReportClaim[] } {
  const worthy = article.claims.filter((claim) => claim.checkWorthy || claim.citations.length > 0);
  if (view.only === 'all') return { shown: [...article.claims], hidden: [] };
  if (view.only === 'default' && worthy.length <= SHOW_ALL_BELOW) return { shown: worthy, hidden: [] };
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const looksWrong = (claim: ReportClaim) => isProblem(claim, sources);
  const wanted = view.only === 'problems' ? looksWrong : (claim: ReportClaim) => isTelling(claim) || looksWrong(claim);
  return { shown: worthy.filter(wanted), hidden: worthy.filter((claim) => !wanted(claim)) };
}

/** Worth a row by itself: the author tied it, it quotes, it accuses, or a figure was compared. */
function isTelling(claim: ReportClaim): boolean {
  if (claim.reasons.includes('accusation') || claim.quotations.length > 0) return true;
  return claim.citations.some(({ inferred, support }) => !inferred || (support?.figures.length ?? 0) > 0);
}

const PROBLEM_STATES: ReadonlySet<string> = new Set([
  'wording-differs',
  'figure-differs',
  'verbatim-reordered',
  'no-passage-found',
]);
const PROBLEM_PROVENANCE: ReadonlySet<string> = new Set([
  'source-lost',
  'differs',
  'unsourced',
  'archived-only',
  'absence-claim',
]);

function isProblem(claim: ReportClaim, sources: ReadonlyMap<string, ReportSource>): boolean {
  if (PROBLEM_PROVENANCE.has(claim.provenance)) return true;
  if (claim.reasons.includes('accusation') && claim.citations.length === 0) return true;
  return claim.citations.some(({ source, inferred, support }) => {
    if (support !== undefined && PROBLEM_STATES.has(support.state)) return true;
    const liveness = sources.get(source)?.link?.liveness;
    return !inferred && (liveness === 'dead' || liveness === 'unknown');
  });
}

/** The rows of a claim: one for each source it leans on, the claim itself on the first. */
export function claimRows(claim: ReportClaim, article: ReportArticle, paint: Paint): Cell[][] {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const numbers = new Map(article.sources.map((source, index) => [source.id, index + 1]));
  const first: Cell[] = [
    { text: `${claim.line}${markOf(claim)}`, style: paint.dim },
    { text: `${shorten(claim.text)}${signedLine(claim)}` },
  ];
  if (claim.citations.length === 0) {
    return [
      [
        ...first,
        { text: `— ${claim.provenance === 'no-source-matched' ? 'none matched' : 'none cited'}`, style: paint.dim },
        ...empties(3),
      ],
    ];
  }
  return claim.citations.map((citation, index) => {
    const source = sources.get(citation.source);
    const head = index === 0 ? first : [{ text: '' }, { text: '' }];
    return [
      ...head,
      sourceCell(citation, source, numbers.get(citation.source) ?? 0),
      ...stateCells(citation, source, paint),
    ];
  });
}

/** The checker's verdict under the claim, where there is one. */
function signedLine({ signOff }: ReportClaim): string {
  if (signOff === undefined) return '';
  const changed = changedSinceWords(signOff);
  return `\n[${sayWording(signOffWords(signOff))}]${changed === '' ? '' : `\n[${changed}]`}`;
}

function empties(count: number): Cell[] {
  return Array.from({ length: count }, () => ({ text: '—' }));
}

function markOf(claim: ReportClaim): string {
  if (claim.reasons.includes('accusation')) return '!';
  return claim.quotations.length > 0 || claim.kind === 'quotation' ? '❝' : '';
}

/** A long claim with its middle left out, as an editor would quote it. */
function shorten(text: string): string {
  const clean = printable(text, 4000);
  if (clean.length <= CLAIM_CHARS) return clean;
  const head = clean.slice(0, CLAIM_CHARS * 0.6).replace(/\s+\S*$/, '');
  const tail = clean.slice(-CLAIM_CHARS * 0.35).replace(/^\S*\s+/, '');
  return `${head} … ${tail}`;
}

function sourceCell(citation: ReportCitation, source: ReportSource | undefined, number: number): Cell {
  const tilde = citation.inferred ? '~' : '';
  const lines = [`${tilde}${number} ${nameOf(source)}`];
  const genre = source?.about?.genre;
  if (genre !== undefined) lines.push(` ${genre.replace('-', ' ')}`);
  if (citation.via === 'named') lines.push(' named in the text');
  return { text: lines.join('\n') };
}

/** What people call a source: its host, or how the article cites it. */
export function nameOf(source: ReportSource | undefined): string {
  if (source === undefined) return '?';
  if (source.url === null || !URL.canParse(source.url)) return printable(source.citedAs, 60);
  if (source.ids.doi !== undefined) return `doi ${printable(source.ids.doi, 40)}`;
  return printable(new URL(source.url).hostname.replace(/^www\./, ''), 60);
}

function stateCells(citation: ReportCitation, source: ReportSource | undefined, paint: Paint): Cell[] {
  const words = [linkWords(source?.link), copyWords(source?.archive), supportWords(citation.support)];
  return words.map((wording) => ({ text: sayWording(wording), style: paint.tone(wording.tone) }));
}

/** `✗ gone: no such host`. */
export function sayWording({ glyph, word, detail }: Wording): string {
  const head = glyph === '' ? word : `${glyph} ${word}`;
  return detail === '' ? head : `${head}: ${detail}`;
}
