import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Hungarian. */
export const HUNGARIAN = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        joinedLines`
          kettő|két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő|
          tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz
        `,
      ],
      [30, 10, 'harminc negyven ötven hatvan hetven nyolcvan kilencven száz'],
      [1000, 1, 'ezer'],
    ),
    one: /^egy$/,
    and: /(?!)/,
    half: /^fel$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
    compound: {
      scales: [
        ['ezer', 1000],
        ['szaz', 100],
      ],
      joiner: '',
      stems: valuesOf([20, 10, 'huszon harminc negyven ötven hatvan hetven nyolcvan kilencven']),
      ones: valuesOf([1, 1, 'egy kettő|két három négy öt hat hét nyolc kilenc']),
    },
  },
  terms: {
    thousand: 'ezer ezren ezret',
    million: 'millió milliót millióan millióval',
    billion: 'milliárd milliárdot milliárdos mrd',
    percent: 'százalék százaléka százalékos százalékot százalékkal százalékra százalékról',
    HUF: 'forint forintot forintba forintra forintról forintos forintnyi ft',
    euro: 'euró eurót euróba euróra euróról eurós',
    dollar: 'dollár dollárt dollárba dolláros',
    metre: 'méter métert méterrel',
    kilometre: 'kilométer kilométert kilométerre',
    hectare: 'hektár hektárt hektáron',
    tonne: 'tonna tonnát',
    hour: 'óra órát óráig',
    uhr: 'órakor kor',
    day: 'nap napot napig',
    week: 'hét hetet hétig',
    month: 'hónap hónapot hónapig',
    year: 'év évet évig éve',
  },
  months: joinedLines`
    január|januárban február|februárban március|márciusban április|áprilisban május|májusban június|júniusban július|
    júliusban augusztus|augusztusban szeptember|szeptemberben október|októberben november|novemberben december|
    decemberben
  `,
});
