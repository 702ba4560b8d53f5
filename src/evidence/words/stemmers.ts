import { stemmer as porter } from 'stemmer';
import { lookup } from '../../core/lookup.ts';
import { foldWord } from '../../core/text/plain-text.ts';
import type { Stemmer } from '../stems/stemmer.ts';

/** Of Latin words alone: the others stay as they are. */
const LATIN = /^[a-z'-]+$/;

/** Porter's own stemmer (1980), for English and for all languages without one. */
export const englishStemmer: Stemmer = ofFolded(porter);

function ofFolded(stem: (word: string) => string): Stemmer {
  return (word) => (LATIN.test(word) ? stem(word) : word);
}

/** Where accents make other letters, a stemmer has to see them. */
function ofWritten(stem: (word: string) => string, rounds = 1): Stemmer {
  return (_word, written) => {
    let left = written;
    for (let round = 0; round < rounds; round++) left = stem(left);
    return foldWord(left);
  };
}

/** What Snowball leaves of a word in one form and takes from it in another. */
function alsoWithout(stem: Stemmer, part: RegExp): Stemmer {
  return (word, written) => stem(word, written).replace(part, '');
}

/** Of "Иванова" "Иванов" is left, of "Иванов" "Иван"; and a vowel comes and goes before a last consonant: Павел, Павла. */
const RUSSIAN_REST = /(?<=\p{L}{3})(?:[ое]в$|е(?=[лкнцр]$)|о(?=[кл]$))/u;
/** "दवाएँ" of "दवा". */
const HINDI_PLURAL = /ाए[ँं]$/u;
/** Articles: "skolan", "biblioteket", of "universitetet" too. */
const SWEDISH_ARTICLE = /(?<=\p{L}{3})(?:an|(?:et){1,2})$/u;

/** The case of a name stands behind an apostrophe; what is somebody's has an s behind its vowel that Snowball leaves. */
function turkish(stem: (word: string) => string): Stemmer {
  return (_word, written) => {
    const [name = ''] = written.split(/['’]/u, 1);
    return foldWord(stem(stem(name).replace(/(?<=[aeıioöuü])s$/u, '')));
  };
}

/** Snowball leaves the plural "poduri" as "podur", and a stem's vowel is another one in its plural: "școală", "școli". */
function romanian(stem: (word: string) => string): Stemmer {
  return (_word, written) =>
    foldWord(stem(written))
      .replace(/(?<=\p{L}{3})ur$/u, '')
      .replace(/(?<=[oe])a(?=[^aeiou]{1,2}$)/u, '');
}

/**
 * How often a stemmer is asked of what it left: of "Budapesten" it leaves "Budapest", and of that "Budapes". In languages where
 * this is so, both end alike.
 */
const TWICE = 2;

/** By primary subtag; each is loaded where a text in its language is read. Snowball's (Porter 2001), and our own where it has none. */
const STEMMERS: Readonly<Record<string, () => Promise<Stemmer>>> = lookup({
  ar: async () => (await import('../stems/semitic.ts')).arabic,
  bg: async () => (await import('../stems/slavic.ts')).bulgarian,
  bs: croatian,
  cs: czech,
  da: danish,
  de: async () => ofFolded((await import('@orama/stemmers/german')).stemmer),
  el: async () => ofWritten((await import('@orama/stemmers/greek')).stemmer),
  es: async () => ofFolded((await import('@orama/stemmers/spanish')).stemmer),
  et: async () => (await import('../stems/estonian.ts')).estonian,
  fi: async () => ofWritten((await import('@orama/stemmers/finnish')).stemmer),
  fr: async () => ofFolded((await import('@orama/stemmers/french')).stemmer),
  he: async () => (await import('../stems/semitic.ts')).hebrew,
  hi: async () => alsoWithout(ofWritten((await import('@orama/stemmers/indian')).stemmer), HINDI_PLURAL),
  hr: croatian,
  hu: async () => ofWritten((await import('@orama/stemmers/hungarian')).stemmer, TWICE),
  it: async () => ofFolded((await import('@orama/stemmers/italian')).stemmer),
  lt: async () => ofWritten((await import('@orama/stemmers/lithuanian')).stemmer),
  nb: danish,
  nl: async () => ofFolded((await import('@orama/stemmers/dutch')).stemmer),
  nn: danish,
  no: danish,
  pl: async () => (await import('../stems/slavic.ts')).polish,
  pt: async () => ofFolded((await import('@orama/stemmers/portuguese')).stemmer),
  ro: async () => romanian((await import('@orama/stemmers/romanian')).stemmer),
  ru: async () => alsoWithout(ofWritten((await import('@orama/stemmers/russian')).stemmer), RUSSIAN_REST),
  sk: czech,
  sr: croatian,
  sv: async () => alsoWithout(ofWritten((await import('@orama/stemmers/swedish')).stemmer), SWEDISH_ARTICLE),
  tr: async () => turkish((await import('@orama/stemmers/turkish')).stemmer),
  uk: async () => (await import('../stems/slavic.ts')).ukrainian,
});

async function czech(): Promise<Stemmer> {
  return (await import('../stems/slavic.ts')).czech;
}

/** Of Norwegian too: the stemmer that there is for it leaves "fiskerne" and "fiskere" unlike. */
async function danish(): Promise<Stemmer> {
  return ofWritten((await import('@orama/stemmers/danish')).stemmer);
}

async function croatian(): Promise<Stemmer> {
  return (await import('../stems/slavic.ts')).croatian;
}

/** @param language primary subtag or a whole tag, in any case */
export async function stemmerOf(language = 'en'): Promise<Stemmer> {
  return (await STEMMERS[language.toLowerCase().split(/[-_]/)[0] ?? '']?.()) ?? englishStemmer;
}
