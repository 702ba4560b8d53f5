import type { Article } from '../core/article.ts';
import { guessByWords } from '../core/text/guess-language.ts';

/** A language by its code (ISO 639), and not `und`, `mul` or `zxx`. Programs write `C` and `none` where they know none. */
const LANGUAGE = /^(?!und$|mul$|mis$|zxx$)[a-z]{2,3}$/;

/**
 * Primary language subtag of an article: what it says of itself, else a guess by its commonest words among the languages
 * that stet reads closely, else undefined.
 */
export function languageOf(article: Pick<Article, 'language' | 'text'>): string | undefined {
  const declared = article.language?.toLowerCase().split(/[-_]/)[0];
  return declared !== undefined && LANGUAGE.test(declared) ? declared : guessByWords(article.text);
}
