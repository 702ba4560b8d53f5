import { spacedLines } from '../../../core/text/over-lines.ts';

/** Cyrillic letters as foldWords leaves them, in the Latin ones with which addresses write them. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  spacedLines`
    а=a б=b в=v г=g ґ=g д=d е=e є=ie ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh
    щ=sh ъ= ы=i ь= э=e ю=iu я=ia ђ=d ј=i љ=l њ=n ћ=ch џ=d ў=u
  `
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);
const LETTER = /[а-яєіґђјљњћџў]/g;
/** A text that may be spelled otherwise in an address. */
const CYRILLIC_LETTER = /[\u0400-\u04ff]/;
/** How addresses write the letters of German and Danish that keyboards lack: `muehle` for `mühle`, `aaben` for `åben`. */
const WRITTEN_OUT = /[aou]e|aa/;

/**
 * True where a word of an address may stand in the text in other letters: Cyrillic, of which there are a dozen ways to
 * write it in Latin letters, or umlauts.
 */
export function maybeSpelledOtherwise(word: string, text: string): boolean {
  return WRITTEN_OUT.test(word) || (CYRILLIC_LETTER.test(text) && /^[a-z]+$/.test(word));
}

/**
 * A folded text in letters so rough that the ways of writing a word agree: `ploshchad`, `ploschad` and `площадь`. For
 * comparing with what went the same way only. What gets worse when it is rougher: other words agree, too.
 */
export function roughly(folded: string): string {
  const latin = CYRILLIC_LETTER.test(folded)
    ? folded.replace(LETTER, (letter) => CYRILLIC.get(letter) ?? letter)
    : folded;
  return latin
    .replace(/kh/g, 'h')
    .replace(/s(?:hch|ch|h)/g, 's')
    .replace(/zh/g, 'z')
    .replace(/t[sz]|ch/g, 'c')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/g/g, 'h')
    .replace(/i(?=[aeou])/g, '')
    .replace(/([aou])e/g, '$1')
    .replace(/([a-z])\1/g, '$1');
}
