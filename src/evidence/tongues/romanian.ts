import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Romanian. */
export const ROMANIAN = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        joinedLines`
          doi|două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece|
          douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci
        `,
      ],
      [30, 10, 'treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci sute|sută'],
      [1000, 1, 'mie|mii'],
    ),
    one: /^(?:un[ua]?|o)$/,
    and: /^si$/,
    half: /^jumatate$/,
    andHalf: /^si jumatate$/,
    notAfter: /^la$/,
  },
  terms: {
    thousand: 'mie mii',
    million: 'mil mil. milion milioane mln',
    billion: 'mld mld. miliard miliarde',
    percent: 'procent procente',
    RON: 'leu lei ron',
    euro: 'euro',
    dollar: 'dolar dolari',
    cent: 'ban bani',
    metre: 'metru metri',
    kilometre: 'kilometru kilometri',
    hectare: 'hectar hectare',
    tonne: 'tonă tone',
    hour: 'oră ore',
    day: 'zi zile',
    week: 'săptămână săptămâni',
    month: 'lună luni',
    year: 'an ani',
  },
  months: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  from: 'de la',
  to: 'la',
});
