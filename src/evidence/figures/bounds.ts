import { joinedLines } from '../../core/text/over-lines.ts';
import type { Span } from '../../core/text/span.ts';

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
    'almeno|non meno di|minimo|minstens|ten minste|minimaal|cel puțin|minimum',
    'co najmniej|przynajmniej|nie mniej niż|nejméně|alespoň|minimálně|najmenej|aspoň',
    'minst|åtminstone|mindst|i det mindste|vähintään|ainakin|legalább|en az',
    'τουλάχιστον|не менее|по меньшей мере|минимум|щонайменше|не менше|принаймні|ما لا يقل عن|على الأقل|לפחות|कम से कम',
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
    'al massimo|non più di|fino a|hoogstens|maximaal|niet meer dan|cel mult|nu mai mult de',
    'co najwyżej|najwyżej|nie więcej niż|nejvýše|maximálně|najviac',
    'högst|som mest|maximalt|højst|maksimalt|enintään|korkeintaan|legfeljebb|en fazla|en çok',
    'το πολύ|μέχρι|не более|не больше|максимум|не більше|щонайбільше|لا يزيد عن|לכל היותר|अधिकतम',
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
    'oltre|più di|meer dan|ruim|peste|mai mult de',
    'ponad|powyżej|więcej niż|przeszło|přes|více než|víc než|viac ako|viac než',
    'mer än|fler än|över|mere end|flere end|mer enn|yli|enemmän kuin|több mint|több, mint',
    'πάνω από|περισσότερ(?:α|οι|ες|ους) από|более|больше|свыше|понад|більше|більш як|أكثر من|ما يزيد على|יותר מ[-־]?|מעל ל?[-־]?',
  ],
  [
    'less',
    '<',
    '(?:less|fewer|lower|younger|shorter) than|under|below',
    'weniger als|unter',
    "menos de|moins d[e\u2019']",
    joinedLines`
      meno di|minder dan|mai puțin de|mniej niż|poniżej|méně než|menej ako|mindre än|färre än|mindre end|færre end|
      vähemmän kuin|kevesebb mint|λιγότερ(?:α|οι|ες) από|κάτω από|менее|меньше|менше|أقل من|פחות מ[-־]?
    `,
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
    "circa|quasi|all'incirca|una? (?:ventina|trentina) di|ongeveer|zo'n|bijna|aproximativ|vreo",
    'około|blisko|mniej więcej|asi|zhruba|přibližně|okolo|približne',
    'omkring|ungefär|cirka|omtrent|noin|suunnilleen|körülbelül|mintegy|kb\\\\.|yaklaşık|aşağı yukarı',
    'περίπου|около|примерно|приблизительно|порядка|близько|приблизно|майже|почти|نحو|حوالي|כ[-־]|לערך|लगभग|करीब',
  ],
];
/** The same in Chinese, Japanese and Korean, where no space parts words. */
const UNPARTED_BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:少なくとも|最低でも|至少|起码|不少于|적어도|최소)\s*$/u, 'at-least'],
  [/(?:最大で?|多くとも|至多|最多|不超过|많아야|최대)\s*$/u, 'at-most'],
  [/(?:超过|超過|多于)\s*$/u, 'more'],
  [/(?:不到|不足|少于)\s*$/u, 'less'],
  [/(?:約|约|およそ|大约|大約|近|将近|약|대략)\s*$/u, 'about'],
];
/** Words of a unit or of people may stand between a figure and these: `2500人以上`, `2500명 이상`. */
const UNPARTED_AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^[^\p{P}\p{N}]{0,8}?(?:以上|이상)/u, 'at-least'],
  [/^[^\p{P}\p{N}]{0,8}?(?:以下|以内|이하|이내)/u, 'at-most'],
  [/^(?:[^\p{P}\p{N}]{0,8}?(?:を超え|を上回|余り|넘는|넘게|가 넘)|[多余餘])/u, 'more'],
  [/^[^\p{P}\p{N}]{0,8}?(?:未満|未满|を下回|미만)/u, 'less'],
  [/^(?:左右|前後|前后|ほど|程度|정도|가량)/u, 'about'],
  [
    /^['’]?(?:d[ae]n|t[ae]n|nden|ndan)\s(?:fazla|çok)(?!\p{L})|^\s\p{L}{0,8}d[ae]n\s(?:fazla|çok)(?!\p{L})|^\sसे (?:अधिक|ज्यादा|ज़्यादा)/u,
    'more',
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
  for (const [pattern, bound] of UNPARTED_BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return { bound, span: { start: from + match.index, end } };
  }
  for (const [pattern, bound] of [...AFTER, ...UNPARTED_AFTER]) {
    const match = pattern.exec(after);
    if (match !== null) return { bound, span: { start, end: end + match[0].length } };
  }
  return { bound: 'exact', span: { start, end } };
}

function ofTime(before: string): Bound {
  if (OPENS_WITH_OVER.test(before)) return 'about';
  return LONGER.test(before) ? 'more' : 'at-least';
}
