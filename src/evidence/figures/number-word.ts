import { spacedLines } from '../../core/text/over-lines.ts';

function table(words: string, from: number, step = 1): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index * step]);
}

/** Words in the form that `foldWord()` gives them, here and below. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
);
export const TENS: ReadonlyMap<string, number> = new Map(
  table('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...table(
    spacedLines`
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
      fifteenth sixteenth seventeenth eighteenth nineteenth
    `,
    1,
  ),
  ...table('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
]);
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['millions', 1e6],
  ['billions', 1e9],
  ['crore', 1e7],
  ['lakh', 1e5],
  ['dozen', 12],
  ['dutzend', 12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  // The other languages' names; "billion" is the English one.
  ...'mil tausend tsd. mila'.split(' ').map((word): [string, number] => [word, 1e3]),
  ...'mio. mio millionen millon millones milhao milhoes milione milioni'
    .split(' ')
    .map((word): [string, number] => [word, 1e6]),
  ...'mrd. mrd milliarde milliarden milliard milliards bilhao bilhoes miliardo miliardi'
    .split(' ')
    .map((word): [string, number] => [word, 1e9]),
  ...'billionen billon billones biliao bilioes trilhao trilhoes'
    .split(' ')
    .map((word): [string, number] => [word, 1e12]),
]);

/** True for a word that is a number or a scale by itself. Folded form. */
export function isNumberWord(word: string): boolean {
  return UNITS.has(word) || TENS.has(word) || SCALES.has(word) || ORDINALS.has(word);
}

/** True for a word such as "million", in any of the languages that are read. Folded form. */
export function isScale(word: string): boolean {
  return SCALES.has(word);
}

/** `nineteenth` is 19; undefined for other words. Folded form. */
export function ordinalValue(word: string): number | undefined {
  return ORDINALS.get(word);
}

/** Can a number in words begin with this one? Folded form; hyphenated words count by their first part. */
export function beginsNumber(word: string): boolean {
  const hyphen = word.indexOf('-');
  const first = hyphen < 0 ? word : word.slice(0, hyphen);
  return (
    UNITS.has(first) || TENS.has(first) || ORDINALS.has(first) || first === 'a' || first === 'an' || first === 'half'
  );
}

/** `three` is 3, `twenty-three` 23, `third` 3; null for other words. Folded form. */
export function unitValue(word: string): number | null {
  const parts = word.split('-');
  if (parts.length === 1) return UNITS.get(word) ?? TENS.get(word) ?? ORDINALS.get(word) ?? null;
  const [ten, one] = parts;
  const tens = TENS.get(ten ?? '');
  const ones = UNITS.get(one ?? '') ?? ORDINALS.get(one ?? '');
  return parts.length === 2 && tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : null;
}

/** True for `third` and `twenty-third`. Folded form. */
export function isOrdinalWord(word: string): boolean {
  return ORDINALS.has(word.split('-').at(-1) ?? '');
}
