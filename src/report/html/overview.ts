import type { Report, ReportArticle } from '../../core/report.ts';
import { incompleteWords } from '../../core/reports/incomplete.ts';
import { gateWord } from '../gate-word.ts';
import { PROVENANCE_WORDS } from '../provenance-words.ts';
import { badge, type Tone } from './badge.ts';
import { html, type Safe } from './markup.ts';
import { stackedBar } from './stacked-bar.ts';

/** How many of something are in a state, with the state's own look. */
interface Share {
  readonly tone: Tone;
  readonly glyph: string;
  readonly word: string;
  readonly count: number;
}

/** The report on one screen: links, claims and sign-offs, each as a bar with its numbers beside it. */
export function overview(article: ReportArticle): Safe {
  return html`<div class="tiles">
${tile('Links', linkShares(article), article.sources.length)}
${tile('Claims to check', claimShares(article), article.claims.filter(({ checkWorthy }) => checkWorthy).length)}
${signOffTile(article)}
</div>`;
}

function tile(name: string, shares: readonly Share[], total: number): Safe {
  const shown = shares.filter(({ count }) => count > 0);
  const rows = shown.map(
    ({ tone, glyph, word, count }) => html`<li>${badge(tone, glyph, word)} <span class="count">${count}</span></li>`,
  );
  return html`<section class="tile"><h3>${name} <span class="count">${total}</span></h3>${stackedBar(shown)}<ul class="legend">${rows}</ul></section>`;
}

function linkShares({ sources }: ReportArticle): Share[] {
  const count = (wanted: (status: string, liveness: string) => boolean) =>
    sources.filter(({ link }) => link !== undefined && wanted(link.status, link.liveness)).length;
  return [
    { tone: 'good', glyph: '●', word: 'live', count: count((status) => status === 'alive') },
    { tone: 'unsure', glyph: '→', word: 'moved', count: count((status) => status === 'moved') },
    { tone: 'unsure', glyph: '≠', word: 'changed', count: count((status) => status === 'drifted') },
    { tone: 'bad', glyph: '✗', word: 'gone', count: count((status) => status === 'dead') },
    { tone: 'unsure', glyph: '?', word: 'could not tell', count: count((_status, liveness) => liveness === 'unknown') },
    { tone: 'quiet', glyph: '–', word: 'not on the web', count: count((status) => status === 'no-link') },
    { tone: 'quiet', glyph: '–', word: 'not asked', count: sources.filter(({ link }) => link === undefined).length },
  ];
}

const TONE_ORDER: readonly Tone[] = ['good', 'unsure', 'bad', 'quiet'];

function claimShares({ claims }: ReportArticle): Share[] {
  const counts = new Map<ReportArticle['claims'][number]['provenance'], number>();
  for (const { checkWorthy, provenance } of claims)
    if (checkWorthy) counts.set(provenance, (counts.get(provenance) ?? 0) + 1);
  return [...counts]
    .map(([provenance, count]) => ({ ...PROVENANCE_WORDS[provenance], count }))
    .sort((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone) || b.count - a.count);
}

function signOffTile({ review, claims }: ReportArticle): Safe {
  if (review === undefined)
    return html`<section class="tile"><h3>Signed off</h3><p class="soft">Nobody has signed a claim off yet.</p></section>`;
  const count = (state: string) => claims.filter(({ signOff }) => signOff?.state === state).length;
  const shares: Share[] = [
    { tone: 'good', glyph: '✓', word: 'confirmed', count: count('confirmed') },
    { tone: 'good', glyph: '✎', word: 'changed', count: count('changed') },
    { tone: 'unsure', glyph: '?', word: 'query to the author', count: count('query') },
    { tone: 'quiet', glyph: '–', word: 'open', count: review.of - review.signedOff },
    { tone: 'bad', glyph: '✗', word: 'lost: claim changed since', count: review.lost.length },
  ];
  const bar = stackedBar(shares.filter(({ count: parts, tone }) => parts > 0 && tone !== 'bad'));
  const rows = shares
    .filter(({ count: parts }) => parts > 0)
    .map(
      ({ tone, glyph, word, count: parts }) =>
        html`<li>${badge(tone, glyph, word)} <span class="count">${parts}</span></li>`,
    );
  return html`<section class="tile"><h3>${review.signedOff} of ${review.of} signed off</h3>${bar}<ul class="legend">${rows}</ul></section>`;
}

/** What the gate decided and why; nothing where no gate was asked for. */
export function gateLine(report: Report): Safe {
  const { gate, unread = [] } = report;
  const list = html`<ul>${unread.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
  const words = incompleteWords(report);
  const cut =
    words.length === 0
      ? ''
      : html`<div class="notice">${badge('bad', '!', 'incomplete')} ${words.join(' ')}${unread.length === 0 ? '' : list}</div>`;
  if (gate === undefined) return html`${cut}`;
  const look = { pass: ['good', '✓'], fail: ['bad', '✗'], 'too-much-unknown': ['unsure', '?'] } as const;
  const [tone, glyph] = look[gate.outcome];
  return html`${cut}<p class="notice">${badge(tone, glyph, `gate ${gateWord(gate.outcome)}`)} ${gate.why}</p>`;
}
