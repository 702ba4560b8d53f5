import { joinedLines, spacedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Spanish. What English has as well is read with it. */
export const SPANISH = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        spacedLines`
          dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
          dieciocho diecinueve veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco
          veintiseis veintisiete veintiocho veintinueve
        `,
      ],
      [30, 10, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento'],
      [
        200,
        100,
        joinedLines`
          doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|
          seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas mil
        `,
      ],
    ),
    one: /^un[oa]?$/,
    and: /^y$/,
    half: /^medi[oa]$/,
    andHalf: /^y medi[oa]$/,
    notAfter: /^(?:por|el)$/,
  },
  terms: { cent: 'céntimo céntimos centavo centavos' },
});
