/** The number words of a language, folded, and how it joins them. */
export interface NumberWords {
  /** Words of one value each. */
  readonly values: ReadonlyMap<string, number>;
  /** "One", which is an article too: it counts only inside a number and before a scale. */
  readonly one: RegExp;
  /** Between two parts of a number: `treinta y dos`. */
  readonly and: RegExp;
  /** Half of what follows (`medio millón`), and half of it more (`millón y medio`). */
  readonly half: RegExp;
  readonly andHalf: RegExp;
  /** Right before a word that is then none: `por ciento`. */
  readonly notAfter: RegExp;
}

function valuesOf(...lists: readonly (readonly [from: number, step: number, words: string])[]): Map<string, number> {
  return new Map(
    lists.flatMap(([from, step, words]) =>
      words.split(' ').flatMap((forms, index) => forms.split('|').map((word) => [word, from + index * step] as const)),
    ),
  );
}

const SPANISH: NumberWords = {
  values: valuesOf(
    [
      2,
      1,
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    ],
    [30, 10, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento'],
    [
      200,
      100,
      'doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas mil',
    ],
  ),
  one: /^un[oa]?$/,
  and: /^y$/,
  half: /^medi[oa]$/,
  andHalf: /^y medi[oa]$/,
  notAfter: /^(?:por|el)$/,
};
const PORTUGUESE: NumberWords = {
  values: valuesOf(
    [
      2,
      1,
      'dois|duas tres quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte',
    ],
    [30, 10, 'trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento'],
    [
      200,
      100,
      'duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas mil',
    ],
  ),
  one: /^uma?$/,
  and: /^e$/,
  half: /^mei[oa]$/,
  andHalf: /^e mei[oa]$/,
  notAfter: /^por$/,
};
const FRENCH: NumberWords = {
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
};
export const GERMAN: NumberWords = {
  values: valuesOf(
    [
      1,
      1,
      'ein zwei|zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    ],
    [30, 10, 'dreißig|dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert'],
    [1000, 1, 'tausend'],
  ),
  one: /^eine?[nrsm]?$/,
  and: /(?!)/,
  half: /^halbe[nr]?$/,
  andHalf: /(?!)/,
  notAfter: /(?!)/,
};
/** By primary subtag. */
export const LANGUAGES: ReadonlyMap<string, NumberWords> = new Map([
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['fr', FRENCH],
  ['de', GERMAN],
]);
