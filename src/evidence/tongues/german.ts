import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in German. What English has as well is read with it. */
export const GERMAN = tongue({
  numbers: {
    values: valuesOf(
      [
        1,
        1,
        'ein zwei|zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
      ],
      [30, 10, 'dreißig|dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert'],
      [1000, 1, 'tausend'],
      [1.5, 1, 'anderthalb'],
    ),
    one: /^eine?[nrsm]?$/,
    and: /(?!)/,
    half: /^halbe[nr]?$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
    compound: {
      scales: [
        ['tausend', 1000],
        ['hundert', 100],
      ],
      joiner: 'und',
      stems: valuesOf(
        [20, 10, 'zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig'],
        [30, 10, 'dreissig'],
      ),
      ones: valuesOf([1, 1, 'ein zwei|zwo drei vier funf sechs sieben acht neun']),
      half: 'einhalb',
    },
  },
  terms: { cent: 'cent cents' },
  from: 'von',
  to: 'auf',
});
