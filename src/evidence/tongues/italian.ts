import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Italian. */
export const ITALIAN = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        'due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
      ],
      [30, 10, 'trenta quaranta cinquanta sessanta settanta ottanta novanta cento'],
      [1000, 1, 'mille'],
    ),
    one: /^un[oa]?$/,
    and: /^e$/,
    half: /^mezzo$/,
    andHalf: /^e mezzo$/,
    notAfter: /^per$/,
    compound: {
      scales: [
        ['mila', 1000],
        ['mille', 1000],
        ['cento', 100],
      ],
      joiner: '',
      stems: valuesOf([
        20,
        10,
        'vent|venti trent|trenta quarant|quaranta cinquant|cinquanta sessant|sessanta settant|settanta ottant|ottanta novant|novanta',
      ]),
      ones: valuesOf([1, 1, 'uno|un due tre|tré quattro cinque sei sette otto nove']),
    },
  },
  terms: {
    thousand: 'mila migliaia',
    million: 'milione milioni mln',
    billion: 'miliardo miliardi mld',
    trillion: 'bilione bilioni',
    percent: 'percento',
    cent: 'centesimo centesimi',
    points: 'punti',
    metre: 'metro metri',
    kilometre: 'chilometro chilometri',
    hectare: 'ettaro ettari',
    tonne: 'tonnellata tonnellate',
    litre: 'litro litri',
    hour: 'ora ore',
    day: 'giorno giorni',
    week: 'settimana settimane',
    month: 'mese mesi',
    year: 'anno anni',
    uhr: 'ore',
  },
  months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  from: 'da dal dai dagli dalle',
  to: 'a al ai agli alle',
});
