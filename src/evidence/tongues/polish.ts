import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Polish. */
export const POLISH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        joinedLines`
          dwa|dwie|dwóch|dwoma trzy|trzech|trzema cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu osiem|
          ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu dwanaście|dwunastu trzynaście|
          trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu siedemnaście|
          siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu dwadzieścia|dwudziestu
        `,
      ],
      [
        30,
        10,
        joinedLines`
          trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt|pięćdziesięciu sześćdziesiąt|
          sześćdziesięciu siedemdziesiąt|siedemdziesięciu osiemdziesiąt|osiemdziesięciu dziewięćdziesiąt|
          dziewięćdziesięciu sto|stu
        `,
      ],
      [
        200,
        100,
        joinedLines`
          dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset|sześciuset siedemset|
          siedmiuset osiemset|ośmiuset dziewięćset|dziewięciuset tysiąc|tysiące|tysięcy
        `,
      ],
    ),
    one: /^jed(?:en|na|no)$/,
    and: /(?!)/,
    half: /^pol$|^pół$/,
    andHalf: /(?!)/,
    notAfter: /(?!)/,
  },
  terms: {
    thousand: 'tys tys. tysiąc tysiące tysięcy tysiącach',
    million: 'mln mln. milion miliony milionów milionach milionem',
    billion: 'mld mld. miliard miliardy miliardów miliardach',
    trillion: 'bln bilion biliony bilionów',
    percent: 'proc procent procenta procentów procentach procentu',
    PLN: 'zł złoty złote złotych złotego',
    euro: 'euro',
    dollar: 'dolar dolary dolarów dolarach',
    cent: 'grosz grosze groszy groszach',
    metre: 'metr metry metrów metra',
    kilometre: 'kilometr kilometry kilometrów km',
    hectare: 'hektar hektary hektarów',
    tonne: 'tona tony ton',
    hour: 'godzina godziny godzin',
    day: 'dzień dni dniach',
    week: 'tydzień tygodnie tygodni',
    month: 'miesiąc miesiące miesięcy',
    year: 'rok lata lat latach roku',
  },
  months: joinedLines`
    stycznia|styczeń|styczniu lutego|luty|lutym marca|marzec|marcu kwietnia|kwiecień|kwietniu maja|maj|maju czerwca|
    czerwiec|czerwcu lipca|lipiec|lipcu sierpnia|sierpień|sierpniu września|wrzesień|wrześniu października|
    październik|październiku listopada|listopad|listopadzie grudnia|grudzień|grudniu
  `,
  from: 'z ze od',
  to: 'do na',
});
