import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Danish and in Norwegian, which write them alike. */
export const DANISH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        'to tre fire fem seks syv|sju otte|åtte ni ti elleve|elve tolv tretten fjorten femten seksten sytten atten nitten tyve|tjue',
      ],
      [
        30,
        10,
        'tredive|tretti fyrre|førti halvtreds|femti tres|seksti halvfjerds|sytti firs|åtti halvfems|nitti hundrede|hundre',
      ],
      [1000, 1, 'tusind|tusen'],
    ),
    one: /^e(?:n|t)$/,
    and: /^og$/,
    half: /^halv$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
    compound: {
      scales: [
        ['tusinde', 1000],
        ['tusind', 1000],
        ['tusen', 1000],
        ['hundrede', 100],
        ['hundre', 100],
      ],
      joiner: 'og',
      stems: valuesOf([
        20,
        10,
        'tyve|tjue tredive|tretti fyrre|førti halvtreds|femti tres|seksti halvfjerds|sytti firs|åtti halvfems|nitti',
      ]),
      ones: valuesOf([1, 1, 'en|et to tre fire fem seks syv|sju otte|åtte ni']),
    },
  },
  terms: {
    thousand: 'tusind tusinde tusen',
    million: 'mio mio. million millioner mill mill.',
    billion: 'mia mia. milliard milliarder mrd',
    trillion: 'billion billioner',
    percent: 'procent prosent pct pst',
    DKK: 'kr krone kroner',
    euro: 'euro',
    dollar: 'dollar dollars',
    cent: 'øre',
    metre: 'meter',
    kilometre: 'kilometer',
    hour: 'time timer',
    day: 'dag dage dager døgn',
    week: 'uge uger uke uker',
    month: 'måned måneder',
    year: 'år års',
  },
  months: 'januar februar marts|mars april maj|mai juni juli august september oktober november december|desember',
  from: 'fra',
  to: 'til',
});
