import type { Span } from '../core/span.ts';

/** How exactly a figure is meant. */
export type Bound = 'exact' | 'at-least' | 'more' | 'at-most' | 'less' | 'nearly' | 'about';

/** Words before a figure that say how exactly it is meant; each pattern ends at the figure, the first that fits counts. */
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:\bat least|\b(?:no|not) (?:fewer|less|lower|younger|shorter) than|\ba minimum of|\bmindestens|\bnicht weniger als|\bal menos|\bno menos de|\bau moins|\bpas moins de|\bnão menos de|≥)\s*$/i,
    'at-least',
  ],
  // Before `more than`, which is its end.
  [
    /(?:\bat most|\bup to|\b(?:no|not) (?:more|greater|higher|longer|older) than|\ba maximum of|\bas (?:much|many|few) as|\bhöchstens|\bnicht mehr als|\bno m[áa]s de|\bpas plus de|\bnão mais de|≤)\s*$/i,
    'at-most',
  ],
  [
    /(?:\b(?:more|greater|higher|longer|older) than|\bover|\babove|\bexceed(?:s|ed|ing)?|\bupwards? of|\bnorth of|\bsurpass(?:ed|es|ing)?|\bpast|\bmehr als|\bm[áa]s de|\bplus de|\bmais de|>)\s*$/i,
    'more',
  ],
  [
    /(?:\b(?:less|fewer|lower|younger|shorter) than|\bunder|\bbelow|\bweniger als|\bmenos de|\bmoins de|<)\s*$/i,
    'less',
  ],
  [/(?:\bnearly|\balmost|\bclose to|\bapproaching|\bfast|\bcasi|\bpresque|\bquase)\s*$/i, 'nearly'],
  [
    /(?:\babout|\baround|\bapproximately|\broughly|\bsome|\bcirca|\bca?\.|\b(?:an )?estimated|\bapprox\.?|\bor so|\betwa|\brund|\bunos|\bunas|\bcerca de|\benviron|~)\s*$/i,
    'about',
  ],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^\s*(?:or more|or over|-?plus\b|\+)/i, 'at-least'],
  [/^\s*(?:or fewer|or less)\b/i, 'at-most'],
  [/^\s*or so\b/i, 'about'],
];
/** "Over eleven years, thousands died": so long it took, and no longer. */
const OPENS_WITH_OVER = /(?:^|[.!?,;:\n][^\S\n]*)over\s*$/i;
const OF_TIME = /^\s*(?:hours|days|weeks|months|years|decades)\b/i;
/** Characters before and behind a figure that are looked at. */
const REACH = 30;

/** How exactly a figure is meant, and where it stands together with the words that say so ("at least eight"). */
export interface Qualified {
  readonly bound: Bound;
  readonly span: Span;
}

/**
 * How exactly a figure is meant, by the words beside it.
 * @param start where the figure begins in the text
 * @param end where it ends
 */
export function qualified(text: string, start: number, end: number): Qualified {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start).replace(/\b(?:an?|the)\s+$/i, '');
  for (const [pattern, bound] of BEFORE) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const isSpan = bound === 'more' && OPENS_WITH_OVER.test(before) && OF_TIME.test(text.slice(end, end + REACH));
    return { bound: isSpan ? 'about' : bound, span: { start: from + match.index, end } };
  }
  const after = text.slice(end, end + 10);
  for (const [pattern, bound] of AFTER) {
    const match = pattern.exec(after);
    if (match !== null) return { bound, span: { start, end: end + match[0].length } };
  }
  return { bound: 'exact', span: { start, end } };
}
