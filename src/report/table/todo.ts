import { placeMark } from '../../core/place-words.ts';
import type { ReportArticle, ReportClaim, ReportFinding, ReportSource, ReportSupport } from '../../core/report.ts';
import type { View } from '../../core/reporter.ts';
import { sourceNumber } from '../../core/source-number.ts';
import { counted } from '../../core/text/counted.ts';
import { printable } from '../../core/text/printable.ts';
import { todoOf } from '../todo-order.ts';
import { linkWords, supportWords } from '../words.ts';
import type { Layout } from './layout.ts';
import type { Paint } from './paint.ts';
import { nameOf, sayWording } from './rows.ts';

/**
 * Entries of the list: a title for a kind of finding, one for a place. With the counts below it stays on one screen of an
 * 80 by 40 terminal; more would push the first, which matter most, off it.
 */
const MAX_ENTRIES = 22;
const MAX_KINDS = 9;
/** Places of a kind that are named without a line of their own: two lines of the list. */
const MAX_NAMED = 24;
/** Columns of a claim's words that tell which one is meant, where more has to stand beside them. */
const CLAIM_COLUMNS = 56;

type Kind = readonly [ReportFinding, ...ReportFinding[]];

/**
 * The to-do list: what is certain first, one entry a kind of finding with what to do about it, and below it every place
 * in a line of its own that names what stands there.
 */
export function todoLines(article: ReportArticle, view: View, layout: Layout, paint: Paint): string[] {
  const kinds = kindsOf(todoOf(article));
  if (kinds.length === 0) return [];
  const shown = kinds.slice(0, MAX_KINDS);
  const places = placesOf(shown);
  const lines = shown.flatMap((kind, index) => {
    const [opening = '', ...rest] = layout.hang(`${String(index + 1).padStart(2)}  `, titleOf(kind, view), view.width);
    return [
      opening.replace(kind[0].code, paint.bold(kind[0].code)),
      ...rest,
      ...placeLines(kind, places[index] ?? 1, article, view.width, layout),
    ];
  });
  const left = kinds.slice(MAX_KINDS).flat().length;
  return [
    paint.bold('BEFORE YOU PUBLISH'),
    ...lines,
    ...(left > 0
      ? [`    … ${left} more, of ${counted(kinds.length - MAX_KINDS, 'other kind')} (--format markdown)`]
      : []),
  ];
}

/** Findings by code, in the order of the first of each. */
function kindsOf(findings: readonly ReportFinding[]): Kind[] {
  const kinds = new Map<string, [ReportFinding, ...ReportFinding[]]>();
  for (const finding of findings) {
    const known = kinds.get(finding.code);
    if (known === undefined) kinds.set(finding.code, [finding]);
    else known.push(finding);
  }
  return [...kinds.values()];
}

/** How many places of each kind are listed: one of every kind, and what is left over in the order of the kinds. */
function placesOf(kinds: readonly Kind[]): number[] {
  let left = MAX_ENTRIES - 2 * kinds.length;
  return kinds.map((kind) => {
    const extra = Math.max(0, Math.min(left, kind.length - 1));
    left -= extra;
    return 1 + extra;
  });
}

/** `dead-link ×3 · what to do`. */
function titleOf([first, ...others]: Kind, view: View): string {
  const sameHint = others.every(({ hint }) => hint === first.hint) ? first.hint : undefined;
  const advice = view.guide?.(first.code)?.advice ?? sameHint;
  const count = others.length === 0 ? '' : ` ×${others.length + 1}`;
  return `${printable(first.code, 60)}${count}${advice === undefined ? '' : ` · ${printable(advice, 300)}`}`;
}

function placeLines(kind: Kind, wanted: number, article: ReportArticle, width: number, layout: Layout): string[] {
  const places = kind
    .slice(0, wanted)
    .map((finding) => `${placeMark(finding)} ${wordsAt(finding, article, width - 14, layout)}`);
  const left = kind.slice(wanted);
  const named = left.slice(0, MAX_NAMED).map(placeMark).join(', ');
  const more = left.length > MAX_NAMED ? ` … ${left.length - MAX_NAMED} more` : '';
  return [...places, ...(left.length > 0 ? [`and ${named}${more}`] : [])].flatMap((words) =>
    layout.hang('    ', words, width),
  );
}

/** Findings whose row in the table says it all: the state of a link, a comparison, or the claim's own words. */
const SHOWN_AS: Readonly<Record<string, 'link' | 'comparison' | 'claim'>> = {
  'dead-link': 'link',
  'no-trace': 'link',
  'moved-link': 'link',
  'blocked-link': 'link',
  'failing-link': 'link',
  'certificate-problem': 'link',
  'paywalled-source': 'link',
  drifted: 'link',
  'wording-differs': 'comparison',
  'wording-differs-inferred': 'comparison',
  'figure-differs': 'comparison',
  'figure-differs-inferred': 'comparison',
  'unsourced-accusation': 'claim',
  'unsourced-quotation': 'claim',
  'absence-claim': 'claim',
};

/** @param columns what a claim's words may fill when they stand alone */
function wordsAt(finding: ReportFinding, article: ReportArticle, columns: number, layout: Layout): string {
  const source = article.sources.find(({ id }) => id === finding.source);
  const claim = article.claims.find(({ id }) => id === finding.claim);
  const style = SHOWN_AS[finding.code];
  if (style === 'link' && source !== undefined) return linkPlace(source, article);
  if (claim !== undefined && style === 'claim') return quoted(claim, columns, layout);
  if (claim !== undefined && source !== undefined && style === 'comparison') {
    const support = claim.citations.find((citation) => citation.source === source.id)?.support;
    const { detail } = supportWords(support === undefined ? undefined : whatDiffers(support));
    if (detail !== '') return `${quoted(claim, CLAIM_COLUMNS, layout)} ${nameOf(source)}: ${detail}`;
  }
  // Of a malformed address the name is what is wrong with it.
  const message =
    finding.code === 'malformed-url' ? printable(finding.message, 600) : withShortNames(finding.message, article);
  return claim === undefined || message.includes('“') ? message : `${quoted(claim, CLAIM_COLUMNS, layout)} ${message}`;
}

/** Of the figures those to mend: what agrees, and what was not found, stands in the row. */
function whatDiffers(support: ReportSupport): ReportSupport {
  const differing = support.figures.filter(({ agrees }) => agrees === false);
  return support.state === 'figure-differs' && differing.length > 0 ? { ...support, figures: differing } : support;
}

function linkPlace(source: ReportSource, article: ReportArticle): string {
  const copy = source.archive?.best?.capturedAt.slice(0, 10);
  const said = copy !== undefined ? ` · copy of ${copy}` : source.archive?.status === 'none' ? ' · no copy' : '';
  return `${sourceNumber(source.id)} ${nameWithin(article, source)} ${sayWording(linkWords(source.link))}${said}`;
}

/** A source by its name, and by its address where several of the article have that name: in a log nobody can follow a link. */
function nameWithin({ sources }: ReportArticle, source: ReportSource): string {
  const name = nameOf(source);
  const isAlone = sources.every((other) => other === source || nameOf(other) !== name);
  return isAlone || source.url === null ? name : printable(source.url, 600);
}

/** The claim's words, or those between its quotation marks: they are what is compared. */
function quoted(claim: ReportClaim, columns: number, layout: Layout): string {
  const [quotation] = claim.quotations;
  const words = printable(quotation?.text ?? claim.text, 400).replace(/^[“"«„]|[”"»“]$/g, '');
  return `“${layout.clip(words, columns)}”`;
}

/** Addresses of the article's sources by the names that the table calls them, where each has one: the rows have the links. */
function withShortNames(text: string, article: ReportArticle): string {
  const names = article.sources.flatMap((source): [string, string][] => {
    const copy = source.archive?.best;
    const said: [string, string][] = [];
    if (source.url !== null && text.includes(source.url)) said.push([source.url, nameWithin(article, source)]);
    if (copy !== undefined) said.push([copy.url, copy.archive]);
    return said;
  });
  names.sort(([a], [b]) => b.length - a.length);
  return names.reduce((short, [url, name]) => short.replaceAll(url, name), printable(text, 600));
}
