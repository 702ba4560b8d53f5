import { patternLines } from '../../core/text/over-lines.ts';
import type { WikiTemplate, WikiValue } from '../../core/wikitext/template.ts';

/** A piece of what a template sets: one of its values, or characters of its own. */
export type TemplatePiece = WikiValue | string;

/** Templates that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '!': '|',
    '=': '=',
    "'": '’',
    '\' "': '’ ”',
    '"': '”',
    ndash: '–',
    'en dash': '–',
    '--': '–',
    snd: ' – ',
    spnd: ' – ',
    'spaced ndash': ' – ',
    'spaced en dash': ' – ',
    mdash: '—',
    'em dash': '—',
    '---': '—',
    snds: ' – ',
    nbsp: ' ',
    space: ' ',
    'thin space': ' ',
    thinsp: ' ',
    '·': ' · ',
    dot: ' · ',
    bull: ' • ',
    '•': ' • ',
    '*': ' • ',
    'r-arrow': '→',
    euro: '€',
    gbp: '£',
    'pound sterling': '£',
    ellipsis: '…',
    sic: '[sic]',
    minus: '−',
    times: '×',
  }),
);

/** Templates that set one value and nothing else: the first of these that is there. */
const ONE_VALUE: readonly (readonly [names: RegExp, values: readonly string[]])[] = [
  [
    patternLines()`
      ^(?:
        lang-[\w-]+|nowrap|nobr|nwr|small(?:er)?|big(?:ger)?|larger|abbr|tooltip|sup|sub|sc|smallcaps|em|strong|
        nihongo|illm?|interlanguage link(?: multi)?|flag|flagu|flagcountry|no ?ital(?:ic)?s?|noitalic|
        italics correction|not a typo|typo|as written|nts|ntsh|hlink|section link|visible anchor|center|centre|left|
        right|raise|keypress|key press|code|mono|var|pre2|ship|uss|hms|script|wikt-lang|linktext|proper name|zh|
        formatnum|unicode|ipa|bracket|' *
      )$
    `,
    ['1', 't', 's', 'p'],
  ],
  [
    /^(?:lang|langx|transl(?:iteration)?|rtl-lang|color|font color|colou?r text|bgcolor|resize|font|huge|xt|wikt-lang|script\/\w+|tl)$/,
    ['2', 'text', 't', '1'],
  ],
  [
    /^(?:quote|quotation|blockquote|cquote|quote box|quotebox|centered pull quote|pull quote|rquote|poemquote|zitat|citation bloc|cita|citaat|aquote|bq)$/,
    ['1', 'text', 'quote', 'content'],
  ],
];

/** Templates that set their values in a row. */
const ROWS: readonly (readonly [names: RegExp, between: string])[] = [
  [
    patternLines()`
      ^(?:
        hlist|ublist|unbulleted list|plainlist|plain list|flatlist|bulleted list|ordered list|collapsible list|
        tree list|br separated entries|comma separated entries
      )$
    `,
    ', ',
  ],
  [
    patternLines()`
      ^(?:
        (?:birth|death|start|end|film|release)[ -]?(?:date|year)(?: and age| and years ago)?|date|dts|bya|
        birth-date(?: and age)?|date of birth|birth date and age2
      )$
    `,
    '-',
  ],
  [/^(?:frac(?:tion)?|sfrac)$/, '/'],
];

/** Between two numbers of `{{convert|5|to|10|km}}`. */
const RANGE = /^(?:to|and|or|by|x|×|-|–|to\(-\)|\+\/-|±|,)$/;

/** Templates that set some words of their own before their values. */
const PREFIXED: readonly (readonly [names: RegExp, prefix: string])[] = [
  [/^as of$/, 'As of '],
  [/^(?:circa|c\.|ca\.?|approx)$/, 'c. '],
  [/^(?:floruit|fl\.)$/, 'fl. '],
  [/^(?:isbn|isbnt|catalog lookup link)$/, 'ISBN '],
  [/^issn$/, 'ISSN '],
  [/^(?:us\$|usd|us dollar)$/, 'US$'],
  [/^(?:inr|indian rupee|indianrupee|indian rupees)$/, '₹'],
  [/^(?:€|eur)$/, '€'],
  [/^(?:£|gbp)$/, '£'],
  [/^(?:¥|jpy)$/, '¥'],
  [/^a\$|aud$/, 'A$'],
];

/**
 * What a template sets in running text, for those that set words: how many there are of all others nobody can know, and
 * what they set is not on the page. Null for those.
 */
export function piecesOf({ name, values }: WikiTemplate, text: string): readonly TemplatePiece[] | null {
  const characters = CHARACTERS.get(name);
  if (characters !== undefined) return [characters];
  if (/^(?:convert|cvt)$/.test(name)) return measure(values, text);
  for (const [names, keys] of ONE_VALUE) {
    if (!names.test(name)) continue;
    const key = keys.find((candidate) => values.has(candidate));
    return [key === undefined ? '' : (values.get(key) ?? '')];
  }
  for (const [names, between] of ROWS) if (names.test(name)) return joined(positional(values), between);
  for (const [names, prefix] of PREFIXED) if (names.test(name)) return [prefix, ...joined(positional(values), ' ')];
  return null;
}

/** A number and its unit, or a range of numbers; what they are in other units is not on the page. */
function measure(values: WikiTemplate['values'], text: string): TemplatePiece[] {
  const word = values.get('2');
  const isRange = word !== undefined && RANGE.test(text.slice(word.from, word.to));
  return joined(
    ['1', '2', '3', '4'].slice(0, isRange ? 4 : 2).flatMap((key) => values.get(key) ?? []),
    ' ',
  );
}

function positional(values: WikiTemplate['values']): WikiValue[] {
  return [...values].flatMap(([key, value]) => (/^\d{1,3}$/.test(key) ? [value] : []));
}

function joined(values: readonly WikiValue[], between: string): TemplatePiece[] {
  return values.flatMap((value, index) => (index === 0 ? [value] : [between, value]));
}
