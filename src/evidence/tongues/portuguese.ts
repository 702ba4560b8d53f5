import { joinedLines } from '../../core/text/over-lines.ts';
import { valuesOf } from './number-grammar.ts';
import { tongue } from './tongue.ts';

/** Figures in Portuguese. What English has as well is read with it. */
export const PORTUGUESE = tongue({
  numbers: {
    values: valuesOf(
      [
        2,
        1,
        joinedLines`
          dois|duas tres quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|
          dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte
        `,
      ],
      [30, 10, 'trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento'],
      [
        200,
        100,
        joinedLines`
          duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|
          seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas mil
        `,
      ],
    ),
    one: /^uma?$/,
    and: /^e$/,
    half: /^mei[oa]$/,
    andHalf: /^e mei[oa]$/,
    notAfter: /^por$/,
  },
  terms: { cent: 'centavo centavos cêntimo cêntimos', brl: 'real reais' },
  from: 'de',
  to: 'para',
});
