import { placeMark } from '../../core/place-words.ts';
import type { ReportArticle, ReportCitation, ReportClaim, ReportSource } from '../../core/report.ts';
import type { View } from '../../core/reporter.ts';
import { sourceNumber } from '../../core/source-number.ts';
import { printable } from '../../core/text/printable.ts';
import { tieMark } from '../../core/tie-mark.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { changedSinceWords, signOffWords } from '../sign-off-words.ts';
import { copyWords, linkWords, supportWords, type Wording } from '../words.ts';
import type { Column } from './columns.ts';
import { type Cell, NO_BREAK } from './layout.ts';
import type { Paint } from './paint.ts';

/** Below this many rows everything is shown: a table that fits two screens needs no hiding. */
const SHOW_ALL_BELOW = 24;

/**
 * Characters of a claim that the table shows, wrapped; of a longer one (block quotations, mostly) the middle is left out
 * unless `--all` asks for everything. At 100 columns this is a dozen lines.
 */
const CLAIM_CHARS = 420;

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

/** What the rows of one article are made with. */
export interface RowSetup {
  readonly columns: readonly Column[];
  /** By id. */
  readonly sources: ReadonlyMap<string, ReportSource>;
  readonly paint: Paint;
  /** Claims whole, however long. */
  readonly whole: boolean;
}

/** The rows of a claim: one for each source it leans on, the claim itself on the first. */
export function claimRows(claim: ReportClaim, setup: RowSetup): Cell[][] {
  const { paint, columns } = setup;
  const line: Cell = { text: `${placeOf(claim)}${markOf(claim)}`, style: paint.dim };
  const words = setup.whole ? printable(claim.text, Number.MAX_SAFE_INTEGER) : shorten(claim.text);
  const text: Cell = { text: `${words}${signedLine(claim)}` };
  if (claim.citations.length === 0) return [columns.map(({ id }) => bareCell(id, claim, line, text, paint))];
  return claim.citations.map((citation, index) => {
    const source = setup.sources.get(citation.source);
    return columns.map(({ id }) => {
      if (id === 'line') return index === 0 ? line : { text: '' };
      if (id === 'claim') return index === 0 ? text : { text: '' };
      if (id === 'source') return sourceCell(citation, source, paint);
      return stateCell(id, citation, source, paint);
    });
  });
}

/** The checker's verdict under the claim, where there is one. */
function signedLine({ signOff }: ReportClaim): string {
  if (signOff === undefined) return '';
  const changed = changedSinceWords(signOff);
  return `\n[${sayWording(signOffWords(signOff))}]${changed === '' ? '' : `\n[${changed}]`}`;
}

function bareCell(id: Column['id'], claim: ReportClaim, line: Cell, text: Cell, paint: Paint): Cell {
  if (id === 'line') return line;
  if (id === 'claim') return text;
  if (id !== 'source') return { text: '—', style: paint.dim };
  return { text: `— ${claim.provenance === 'no-source-matched' ? 'none matched' : 'none cited'}`, style: paint.dim };
}

/** The line; in a paginated format the page and the paragraph. Of a chapter or a cell the table has the name above. */
function placeOf({ line, page }: ReportClaim): string {
  return page === undefined ? String(line) : placeMark({ line, page }).replace(' ', NO_BREAK);
}

function markOf(claim: ReportClaim): string {
  if (claim.reasons.includes('accusation')) return '!';
  return claim.quotations.length > 0 || claim.kind === 'quotation' ? '❝' : '';
}

/** A long claim with its middle left out, as an editor would quote it. */
function shorten(text: string): string {
  const clean = printable(text, 8000);
  if (clean.length <= CLAIM_CHARS) return clean;
  const head = clean.slice(0, CLAIM_CHARS * 0.6).replace(/(?<!\s)\s+\S*$/, '');
  const tail = clean.slice(-CLAIM_CHARS * 0.35).replace(/^\S*\s+/, '');
  return `${head} … ${tail}`;
}

/** The source's number and name, what it is, and how it was found where the author did not point at it. */
function sourceCell(citation: ReportCitation, source: ReportSource | undefined, paint: Paint): Cell {
  const genre = source?.about?.genre?.replace('-', ' ');
  const same = source?.about?.duplicateOf;
  const about = [
    [genre, citation.via === 'named' ? 'named' : undefined].filter((part) => part !== undefined).join(', '),
    same === undefined ? '' : `same text as ${sourceNumber(same)}`,
  ].filter((part) => part !== '');
  const name = `${tieMark(citation)}${sourceNumber(citation.source)}${NO_BREAK}${nameOf(source)}`;
  return {
    text: [name, ...about.map((line) => `  ${line}`)].join('\n'),
    style: (line, index) => (index === 0 ? paint.link(line, source?.url) : paint.dim(line)),
  };
}

/** What people call a source: its host, or how the article cites it. */
export function nameOf(source: ReportSource | undefined): string {
  if (source === undefined) return '?';
  if (source.ids.doi !== undefined) return `doi ${printable(source.ids.doi, 40)}`;
  const host = source.url === null ? undefined : parsedUrl(source.url)?.host;
  // A file of somebody's computer has an address and no host.
  return printable(host === undefined || host === '' ? source.citedAs : host.replace(/^www\./, ''), 60);
}

function stateCell(id: Column['id'], citation: ReportCitation, source: ReportSource | undefined, paint: Paint): Cell {
  const { wording, url } = stateOf(id, citation, source);
  const tone = paint.tone(wording.tone);
  return { text: sayWording(wording), style: (line) => paint.link(tone(line), url) };
}

function stateOf(
  id: Column['id'],
  citation: ReportCitation,
  source: ReportSource | undefined,
): { wording: Wording; url?: string | undefined } {
  if (id === 'link') return { wording: linkWords(source?.link), url: source?.link?.finalUrl };
  if (id === 'copy') return { wording: copyWords(source?.archive), url: source?.archive?.best?.url };
  return { wording: supportWords(citation.support), url: citation.support?.passages[0]?.link };
}

/** `✗ gone: no such host`. */
export function sayWording({ glyph, word, detail }: Wording): string {
  const head = glyph === '' ? word : `${glyph} ${word}`;
  return detail === '' ? head : `${head}: ${detail}`;
}
