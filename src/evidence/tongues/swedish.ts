import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Swedish. */
export const SWEDISH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
      ],
      [30, 10, 'trettio fyrtio femtio sextio sjuttio åttio nittio hundra'],
      [1000, 1, 'tusen'],
    ),
    one: /^e(?:n|tt)$/,
    and: /(?!)/,
    half: /^halv$/,
    andHalf: /^och en$/,
    notAfter: /(?!)/,
    compound: {
      scales: [
        ['tusen', 1000],
        ['hundra', 100],
      ],
      joiner: '',
      stems: valuesOf([20, 10, 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio']),
      ones: valuesOf([1, 1, 'en|ett två tre fyra fem sex sju åtta nio']),
    },
  },
  terms: {
    thousand: 'tusen tusentals',
    million: 'miljon miljoner milj milj. mn mnkr',
    billion: 'miljard miljarder md mdr mdr. mdkr',
    trillion: 'biljon biljoner',
    percent: 'procent proc',
    SEK: 'kr krona kronor kronorna',
    euro: 'euro',
    dollar: 'dollar',
    cent: 'öre',
    metre: 'meter',
    kilometre: 'kilometer',
    hour: 'timme timmar timmars',
    day: 'dag dagar dagars dygn',
    week: 'vecka veckor veckors',
    month: 'månad månader månaders',
    year: 'år års',
  },
  months: 'januari februari mars april maj juni juli augusti september oktober november december',
  from: 'från',
  to: 'till',
});
