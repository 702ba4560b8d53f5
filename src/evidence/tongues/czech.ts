import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Czech. */
export const CZECH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        joinedLines`
          dva|dvě|dvou|dvěma tři|tří|třem čtyři|čtyř pět|pěti šest|šesti sedm|sedmi osm|osmi devět|devíti deset|
          deseti jedenáct|jedenácti dvanáct|dvanácti třináct|třinácti čtrnáct|čtrnácti patnáct|patnácti šestnáct|
          šestnácti sedmnáct|sedmnácti osmnáct|osmnácti devatenáct|devatenácti dvacet|dvaceti
        `,
      ],
      [
        30,
        10,
        'třicet|třiceti čtyřicet|čtyřiceti padesát|padesáti šedesát|šedesáti sedmdesát|sedmdesáti osmdesát|osmdesáti devadesát|devadesáti sto|set|sta|stě',
      ],
      [200, 100, 'dvěstě třista čtyřista pětset šestset sedmset osmset devětset tisíc|tisíce'],
    ),
    one: /^jed(?:en|na|no)$/,
    and: /(?!)/,
    half: /^pul$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
  },
  terms: {
    thousand: 'tis tis. tisíc tisíce tisíců',
    million: 'mil mil. milion miliony milionů milionu milión milióny miliónů',
    billion: 'mld mld. miliarda miliardy miliard',
    trillion: 'bilion biliony bilionů bil',
    percent: 'procento procenta procent procentech',
    CZK: 'kč koruna koruny korun korunách',
    euro: 'euro eura eur',
    dollar: 'dolar dolary dolarů',
    cent: 'haléř haléře haléřů',
    metre: 'metr metry metrů metru',
    kilometre: 'kilometr kilometry kilometrů',
    hectare: 'hektar hektary hektarů',
    tonne: 'tuna tuny tun',
    uhr: 'hodin',
    day: 'den dny dní',
    week: 'týden týdny týdnů',
    month: 'měsíc měsíce měsíců',
    year: 'rok roky let roku',
  },
  months: joinedLines`
    ledna|leden|lednu února|únor|únoru března|březen|březnu dubna|duben|dubnu května|květen|květnu června|červen|
    červnu července|červenec|červenci srpna|srpen|srpnu září října|říjen|říjnu listopadu|listopad prosince|prosinec|
    prosinci
  `,
  from: 'z ze od',
  to: 'na do',
});
