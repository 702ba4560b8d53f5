import { formatDuration } from '../../core/duration.ts';
import type { Provenance } from '../../core/evidence.ts';
import type { Report, ReportArticle, ReportClaim } from '../../core/report.ts';
import { sourceNumber } from '../../core/source-number.ts';
import { byText } from '../../core/text/by-text.ts';
import { printable } from '../../core/text/printable.ts';
import { tieMark } from '../../core/tie-mark.ts';
import { gateWord } from '../gate-word.ts';
import { reviewLine, signOffWords } from '../sign-off-words.ts';
import { linkWords } from '../words.ts';
import { NO_BREAK } from './layout.ts';
import { nameOf, sayWording } from './rows.ts';

/** Names in the line of sources that no claim leans on. */
const UNUSED_NAMES = 8;

/** What the table left out, and why nothing is lost. */
export function hiddenLine(hidden: readonly ReportClaim[], notCounted: number): string[] {
  const parts = [];
  if (hidden.length > 0) {
    const kinds = [
      say(hidden.filter((claim) => surestTie(claim) === '').length, 'tied by the author'),
      say(hidden.filter((claim) => surestTie(claim) === '~').length, 'inferred (~)'),
      say(hidden.filter((claim) => surestTie(claim) === '~?').length, 'guessed (~?)'),
      say(hidden.filter(({ provenance }) => provenance === 'no-source-matched').length, 'no source matched'),
      say(hidden.filter(({ provenance }) => provenance === 'unsourced').length, 'no source cited'),
    ];
    parts.push(
      `… ${hidden.length} more: ${kinds.filter((part) => part !== '').join(', ') || 'nothing to see'} (--all)`,
    );
  }
  if (notCounted > 0) parts.push(`${notCounted} opinion, question or first person, not counted`);
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

/** The mark of a claim's surest tie; undefined where it has none. */
function surestTie({ citations }: ReportClaim): string | undefined {
  return citations.map(tieMark).sort()[0];
}

/** Sources that no claim leans on: they were asked all the same. */
export function unusedLine(article: ReportArticle): string[] {
  const used = new Set(article.claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const unused = article.sources.filter(({ id }) => !used.has(id));
  if (unused.length === 0) return [];
  const names = unused.map((source) => {
    const facts = [source.about?.genre?.replace('-', ' '), source.link && sayWording(linkWords(source.link))];
    const about = facts.filter((part) => part !== undefined && part !== '');
    return `${sourceNumber(source.id)} ${nameOf(source)}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  });
  const more = names.length > UNUSED_NAMES ? ` · ${names.length - UNUSED_NAMES} more` : '';
  return [`No claim leans on: ${names.slice(0, UNUSED_NAMES).join(' · ')}${more}`];
}

/** What claims have behind them, said of many; of one claim where the words are others. */
const PROVENANCE_WORDS: Readonly<Record<Provenance, readonly [many: string, one?: string]>> = {
  differs: ['differ from the source', 'differs from the source'],
  'source-lost': ['lost their source', 'lost its source'],
  'no-passage-found': ['not found in the source'],
  'not-reached': ['source not reached'],
  'archived-only': ['only a copy is left'],
  'no-source-matched': ['no source matched'],
  unsourced: ['no source cited'],
  'absence-claim': ['say that nothing is there', 'says that nothing is there'],
  'partly-sourced': ['found in part'],
  'cited-offline': ['cited offline'],
  sourced: ['found in the source'],
  unchecked: ['not compared'],
};

/**
 * `CLAIMS 24 of 31 worth checking: 2 differ from the source · 1 no source matched · 12 found in the source`; what needs a
 * look comes first. How many there are in all stands where the gate counts them too: two numbers for one word would puzzle.
 */
export function claimsLine(articles: readonly ReportArticle[]): string {
  const all = articles.flatMap(({ claims }) => claims);
  const worthy = all.filter(({ checkWorthy }) => checkWorthy);
  const parts = Object.entries(PROVENANCE_WORDS).map(([provenance, [many, one = many]]) => {
    const count = worthy.filter((claim) => claim.provenance === provenance).length;
    return say(count, count === 1 ? one : many);
  });
  const total = worthy.length === all.length ? `${all.length}` : `${worthy.length} of ${all.length} worth checking`;
  return line('CLAIMS', total, parts);
}

/** `LINKS 15: 9 live · 1 moved · 1 gone (1 with a copy) · 4 could not tell (3 blocked, 1 no answer)`. */
export function linksLine(...articles: readonly ReportArticle[]): string {
  const sources = articles.flatMap((article) => article.sources);
  const asked = sources.filter(({ link }) => link !== undefined);
  if (asked.length === 0) return unaskedLine(sources);
  const count = (status: string) => asked.filter(({ link }) => link?.status === status);
  const dead = count('dead');
  const copies = dead.filter(({ archive }) => archive?.status === 'found').length;
  const unknown = asked.filter(({ link }) => link?.liveness === 'unknown');
  const kinds = new Map<string, number>();
  for (const { link } of unknown) {
    const { word } = linkWords(link);
    kinds.set(word, (kinds.get(word) ?? 0) + 1);
  }
  const why = [...kinds].sort(([a], [b]) => byText(a, b)).map(([word, times]) => `${times} ${word}`);
  return line('LINKS', sources.length, [
    say(count('alive').length, 'live'),
    say(count('moved').length, 'moved'),
    say(count('drifted').length, 'changed'),
    dead.length === 0 ? '' : `${dead.length} gone${copies > 0 ? ` (${copies} with a copy)` : ''}`,
    unknown.length === 0 ? '' : `${unknown.length} could not tell (${why.join(', ')})`,
    say(count('no-link').length, 'without an address'),
  ]);
}

/** Where nobody was asked there is nothing to say but what the article cites. */
function unaskedLine(sources: ReportArticle['sources']): string {
  const bare = sources.filter(({ url }) => url === null).length;
  return line('SOURCES', sources.length, [
    say(sources.length - bare, 'with an address'),
    say(bare, 'without'),
    sources.length === 0 ? '' : 'nobody was asked',
  ]);
}

function line(name: string, total: number | string, parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  const whole = said.map((part) => part.replaceAll(' ', NO_BREAK));
  return said.length === 0 ? `${name} ${total}` : `${name} ${total}: ${whole.join(' · ')}`;
}

function say(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}`;
}

/** `REVIEW 12 of 41 signed off`, and every sign-off whose claim was changed since; nothing without a review file. */
export function reviewLines({ review }: ReportArticle): string[] {
  if (review === undefined) return [];
  const lost = review.lost.map((entry) => {
    const place = entry.line === undefined ? '' : ` (L${entry.line})`;
    const was = `“${printable(entry.text, 160)}” was ${sayWording(signOffWords(entry))}`;
    return `  lost${place}: ${was}; its words are others now, check it again`;
  });
  return [`REVIEW ${reviewLine(review)}`, ...lost];
}

/** `GATE passes: ...`, with how long the run took. */
export function gateWords(report: Report): { readonly head: string; readonly why: string } | null {
  if (report.gate === undefined) return null;
  const { outcome } = report.gate;
  const why = printable(report.gate.why);
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  return { head: `GATE ${gateWord(outcome)}:`, why: Number.isFinite(took) ? `${why} · ${formatDuration(took)}` : why };
}
