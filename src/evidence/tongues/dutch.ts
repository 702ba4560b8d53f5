import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Dutch. */
export const DUTCH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
      ],
      [30, 10, 'dertig veertig vijftig zestig zeventig tachtig negentig honderd'],
      [1000, 1, 'duizend'],
    ),
    one: /^(?:een|één)$/,
    and: /(?!)/,
    half: /^halve?$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
    compound: {
      scales: [
        ['duizend', 1000],
        ['honderd', 100],
      ],
      joiner: 'en',
      stems: valuesOf([20, 10, 'twintig dertig veertig vijftig zestig zeventig tachtig negentig']),
      ones: valuesOf([1, 1, 'een twee drie vier vijf zes zeven acht negen']),
    },
  },
  terms: {
    thousand: 'duizend',
    million: 'miljoen miljoenen mln',
    billion: 'miljard miljarden mld',
    trillion: 'biljoen',
    percent: 'procent',
    cent: 'cent',
    metre: 'meter meters',
    kilometre: 'kilometer kilometers',
    hour: 'uren',
    day: 'dag dagen',
    week: 'week weken',
    month: 'maand maanden',
    year: 'jaar jaren',
    uhr: 'uur',
  },
  months: 'januari februari maart april mei juni juli augustus september oktober november december',
  from: 'van',
  to: 'naar tot',
});
