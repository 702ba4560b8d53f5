import { type WordForm, WRITTEN_WORD, wordForms } from './word-forms.ts';

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

/** The telling words of a text by number, in order: what they compare as, and how they are spelt. */
export interface WordIds {
  readonly keys: readonly number[];
  readonly words: readonly number[];
}

/** A longer word is no word, or a paragraph of a script without spaces: it does not come again. */
const MAX_KEPT = 64;

/**
 * The words of the texts that are compared with each other. A text of fifty thousand words has some thousand different
 * ones: each is folded and stemmed once, and compared as a number from then on. Grows with the different words it is shown.
 */
export class Vocabulary {
  readonly #forms = new Map<string, readonly NumberedForm[]>();
  readonly #keys = new Numbering();
  readonly #words = new Numbering();

  /** What a written word compares as. */
  formsOf(written: string): readonly NumberedForm[] {
    const known = this.#forms.get(written);
    if (known !== undefined) return known;
    const forms = wordForms(written).map(({ key, word, from, to, isCapital, isNumber }) => {
      const [keyId, wordId] = [this.#keys.of(key), this.#words.of(word)];
      return { key, word, from, to, isCapital, isNumber, keyId, wordId };
    });
    if (written.length <= MAX_KEPT) this.#forms.set(written, forms);
    return forms;
  }

  /** How a word is spelt, folded. */
  spelling(wordId: number): string {
    return this.#words.text(wordId);
  }

  /** The telling words of a text. Linear. */
  read(text: string): WordIds {
    const ids = { keys: [], words: [] };
    this.readInto(text, ids);
    return ids;
  }

  /** The same, added to what is there. */
  readInto(text: string, { keys, words }: { readonly keys: number[]; readonly words: number[] }): void {
    for (const written of text.match(WRITTEN_WORD) ?? []) {
      for (const { keyId, wordId } of this.formsOf(written)) {
        keys.push(keyId);
        words.push(wordId);
      }
    }
  }
}
