import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as porter } from 'stemmer';
import { lookup } from '../core/lookup.ts';

/** What is left of a folded word without its endings. */
export type Stemmer = (word: string) => string;

/** Snowball's stemmers (Porter 2001) by primary subtag; Porter's own (1980) stands for English and for all other languages. */
const STEMMERS: Readonly<Record<string, Stemmer>> = lookup({
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
});
/** Of Latin words alone: the others stay as they are. */
const LATIN = /^[a-z'-]+$/;

/** @param language primary subtag or a whole tag, in any case */
export function stemmerOf(language = 'en'): Stemmer {
  const stem = STEMMERS[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? porter;
  return (word) => (LATIN.test(word) ? stem(word) : word);
}
