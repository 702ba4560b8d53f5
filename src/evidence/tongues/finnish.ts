import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Finnish. */
export const FINNISH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        joinedLines`
          kaksi|kahden|kahta kolme|kolmen|kolmea neljä|neljän|neljää viisi|viiden|viittä kuusi|kuuden|
          kuutta seitsemän|seitsemää kahdeksan|kahdeksaa yhdeksän|yhdeksää kymmenen|kymmentä yksitoista|
          yhdentoista kaksitoista|kahdentoista kolmetoista|kolmentoista neljätoista|neljäntoista viisitoista|
          viidentoista kuusitoista|kuudentoista seitsemäntoista kahdeksantoista yhdeksäntoista
        `,
      ],
      [100, 1, 'sata|sataa|sadan'],
      [1000, 1, 'tuhat|tuhatta|tuhannen'],
    ),
    one: /^yksi$|^yhden$/,
    and: /(?!)/,
    half: /^puoli$|^puolen$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
    compound: {
      scales: [
        ['tuhatta', 1000],
        ['tuhat', 1000],
        ['sataa', 100],
        ['sata', 100],
        ['kymmenta', 10],
      ],
      joiner: '',
      stems: new Map(),
      ones: valuesOf([1, 1, 'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän']),
    },
  },
  terms: {
    thousand: 'tuhat tuhatta tuhannen tuhansia',
    million: 'milj milj. miljoona miljoonaa miljoonan miljoonasta miljoonaan',
    billion: 'mrd mrd. miljardi miljardia miljardin miljardista miljardiin',
    percent: 'prosentti prosenttia prosentin prosentista prosenttiin',
    euro: 'euro* e',
    dollar: 'dollari*',
    cent: 'sentti senttiä sentistä senttiin',
    metre: 'metri metriä metrin',
    kilometre: 'kilometri kilometriä kilometrin',
    hectare: 'hehtaari hehtaaria',
    tonne: 'tonni tonnia',
    hour: 'tunti tuntia tunnin tunnissa',
    day: 'päivä päivää päivän päivässä',
    week: 'viikko viikkoa viikon viikossa',
    month: 'kuukausi kuukautta kuukauden kuukaudessa',
    year: 'vuosi vuotta vuoden vuodessa',
  },
  months: joinedLines`
    tammikuuta|tammikuussa helmikuuta|helmikuussa maaliskuuta|maaliskuussa huhtikuuta|huhtikuussa toukokuuta|
    toukokuussa kesäkuuta|kesäkuussa heinäkuuta|heinäkuussa elokuuta|elokuussa syyskuuta|syyskuussa lokakuuta|
    lokakuussa marraskuuta|marraskuussa joulukuuta|joulukuussa
  `,
});
