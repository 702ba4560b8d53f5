import type { Stemmer } from '../stems/stemmer.ts';
import { englishStemmer, stemmerOf } from './stemmers.ts';
import { stopWordsOf } from './stop-words.ts';
import { type LanguageForms, type WordForm, WRITTEN_WORD, wordForms } from './word-forms.ts';

/** Numbers for texts, from 0, in order of first sight. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  /** The text that has a number; empty for a number that was not given. */
  text(number: number): string {
    return this.#texts[number] ?? '';
  }
}

/** A form with the numbers that its key and its spelling go by. */
export interface NumberedForm extends WordForm {
  readonly keyId: number;
  readonly wordId: number;
}

/** A longer word is no word, or a paragraph of a script without spaces: it does not come again. */
const MAX_KEPT = 64;

/** Marks a written word that compares as nothing, and one that compares as several words. */
const NOTHING = -1;
const SEVERAL = -2;

/**
 * The words of the texts that are compared with each other. A text of fifty thousand words has some thousand different
 * ones: each is folded and stemmed once, and compared as a number from then on. Grows with the different words it is shown.
 */
export class Vocabulary {
  readonly #forms = new Map<string, readonly NumberedForm[]>();
  /** Number of the only form of a written word, or one of the marks. */
  readonly #single = new Map<string, number>();
  readonly #keys = new Numbering();
  readonly #words = new Numbering();
  /** Number of each word's key. */
  readonly #keyIds: number[] = [];
  readonly #language: LanguageForms;

  /** Primary subtag of the texts' language, as far as it is known. */
  readonly language: string | undefined;

  /**
   * @param language of the texts, whose function words tell nothing; see `stopWordsOf()`
   * @param stem what takes their endings off, see `vocabularyOf()`
   */
  constructor(language?: string, stem: Stemmer = englishStemmer) {
    this.language = language;
    this.#language = { stop: stopWordsOf(language), stem };
  }

  /** What a written word compares as. */
  formsOf(written: string): readonly NumberedForm[] {
    const known = this.#forms.get(written);
    if (known !== undefined) return known;
    const forms = wordForms(written, this.#language).map(({ key, word, from, to, isCapital, isNumber }) => {
      const [keyId, wordId] = [this.#keys.of(key), this.#words.of(word)];
      this.#keyIds[wordId] = keyId;
      return { key, word, from, to, isCapital, isNumber, keyId, wordId };
    });
    if (written.length <= MAX_KEPT) this.#forms.set(written, forms);
    return forms;
  }

  /** How a word is spelt, folded. */
  spelling(wordId: number): string {
    return this.#words.text(wordId);
  }

  /** The number of a word's key: words that differ only in their endings share it. */
  keyOf(wordId: number): number {
    return this.#keyIds[wordId] ?? 0;
  }

  /** The telling words of a text by number, in order. Linear. */
  read(text: string): number[] {
    const words: number[] = [];
    this.readInto(text, words);
    return words;
  }

  /** The same, added to what is there. */
  readInto(text: string, words: number[]): void {
    for (const written of text.match(WRITTEN_WORD) ?? []) {
      const single = this.#single.get(written) ?? this.#look(written);
      if (single >= 0) words.push(single);
      else if (single === SEVERAL) for (const { wordId } of this.formsOf(written)) words.push(wordId);
    }
  }

  #look(written: string): number {
    const [form, ...others] = this.formsOf(written);
    const single = form === undefined ? NOTHING : others.length > 0 ? SEVERAL : form.wordId;
    if (written.length <= MAX_KEPT) this.#single.set(written, single);
    return single;
  }
}

/** A vocabulary with the stemmer of its language, which is loaded. */
export async function vocabularyOf(language?: string): Promise<Vocabulary> {
  return new Vocabulary(language, await stemmerOf(language));
}
