import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in French. What English has as well is read with it. */
export const FRENCH = tongue({
  numbers: {
    values: valuesOf(
      [2, 1, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'],
      [20, 10, 'vingt|vingts trente quarante cinquante soixante septante huitante nonante cent|cents'],
      [1000, 1, 'mille'],
    ),
    one: /^une?$/,
    and: /^et$/,
    half: /^demi$/,
    andHalf: /^et demie?$/,
    notAfter: /^(?:pour|le|du|sept|\d+)$/,
  },
  terms: { cent: 'centime centimes' },
});
