import type { Span } from '../core/span.ts';

/** How exactly a figure is meant. */
export type Bound = 'exact' | 'at-least' | 'more' | 'at-most' | 'less' | 'nearly' | 'about';

/** Words before a figure that say how exactly it is meant, by language; the first that fits counts. */
const WORDS_BEFORE: readonly (readonly [bound: Bound, sign: string, ...words: string[]])[] = [
  [
    'at-least',
    '≥',
    'at least|(?:no|not) (?:fewer|less|lower|younger|shorter) than|a minimum of',
    'mindestens|wenigstens|zumindest|nicht weniger als',
    'al menos|por lo menos|no menos de|como mínimo',
    "au moins|pas moins d[e\u2019']|au minimum",
    'pelo menos|ao menos|não menos de|no mínimo',
  ],
  // Before `more than`, which is its end.
  [
    'at-most',
    '≤',
    'at most|up to|(?:no|not) (?:more|greater|higher|longer|older) than|a maximum of|as (?:much|many|few) as',
    'höchstens|maximal|bis zu|nicht mehr als',
    'no m[áa]s de|hasta|como máximo|a lo sumo',
    "pas plus d[e\u2019']|jusqu[\u2019']à|au plus|au maximum|maximum",
    'não mais de|até|no máximo',
  ],
  [
    'more',
    '>',
    '(?:more|greater|higher|longer|older) than|over|above|exceed(?:s|ed|ing)?|upwards? of|north of|surpass(?:ed|es|ing)?',
    '(?<!the |this )past',
    'mehr als|über|gut',
    'm[áa]s de|superior(?:es)?(?: a)?',
    "plus d[e\u2019']|supérieure?s? à",
    'mais de|acima de',
  ],
  [
    'less',
    '<',
    '(?:less|fewer|lower|younger|shorter) than|under|below',
    'weniger als|unter',
    "menos de|moins d[e\u2019']",
  ],
  ['nearly', '', "nearly|almost|close to|approaching|fast|knapp|beinahe|nahezu|casi|presque|près d[e\u2019']|quase"],
  [
    'about',
    '~',
    'about|around|approximately|roughly|some|circa|ca?\\.|(?:an )?estimated|approx\\.?|or so',
    'etwa|rund|ungefähr|zirka|schätzungsweise',
    'unos|unas|cerca de|alrededor de|aproximadamente|en torno(?: a)?|sobre',
    'environ|quelque|autour de|à peu près|approximativement',
    'por volta de|em torno de',
  ],
];
const BEFORE = WORDS_BEFORE.map(
  ([bound, sign, ...words]) =>
    [
      new RegExp(`(?:${sign === '' ? '(?!)' : sign}|(?<![\\p{L}\\p{N}])(?:${words.join('|')}))\\s*$`, 'iu'),
      bound,
    ] as const,
);
/** Behind "plus": what comes on top of an amount, and makes it no larger ("£38,500 plus VAT"). */
const ON_TOP = '(?:an?|the|another|[$€£¥\\d]|vat|gst|tax(?:es)?|costs?|expenses|fees?|interest|postage|shipping|tips?)';
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [new RegExp(`^\\s*(?:or more|or over|o más|oder mehr|ou plus|ou mais|-?plus\\b(?! ${ON_TOP})|\\+)`, 'i'), 'at-least'],
  [/^\s*(?:or fewer|or less)\b/i, 'at-most'],
  [/^\s*or so\b/i, 'about'],
];
/** "Over eleven years, thousands died": so long it took, and no longer. */
const OPENS_WITH_OVER = /(?:^|[.!?,;:\n][^\S\n]*)over\s*$/i;
/** "For over eleven years" is longer; "spread over eleven years" may be either. */
const LONGER = /\b(?:for|of|took|takes|lasted|lasts|after|well|just)\s+over\s*$/i;
const OF_TIME = /^[\s-]*(?:hour|day|week|month|year|decade)s?\b/i;
/** "Under 24-hour guard" is no less than 24 hours. */
const IN_COMPOUND = /^-\p{L}/u;
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
    const behind = text.slice(end, end + REACH);
    if (bound === 'less' && IN_COMPOUND.test(behind)) break;
    const isOver = /over\s*$/i.test(before) && OF_TIME.test(behind);
    return { bound: isOver ? ofTime(before) : bound, span: { start: from + match.index, end } };
  }
  const after = text.slice(end, end + REACH);
  for (const [pattern, bound] of AFTER) {
    const match = pattern.exec(after);
    if (match !== null) return { bound, span: { start, end: end + match[0].length } };
  }
  return { bound: 'exact', span: { start, end } };
}

function ofTime(before: string): Bound {
  if (OPENS_WITH_OVER.test(before)) return 'about';
  return LONGER.test(before) ? 'more' : 'at-least';
}
