import type { Article } from '../core/article.ts';
import { guessByWords } from '../core/guess-language.ts';

/**
 * Primary language subtag of an article: what it says of itself, else a guess by its commonest words among the languages
 * that stet reads closely, else undefined.
 */
export function languageOf(article: Pick<Article, 'language' | 'text'>): string | undefined {
  const declared = article.language?.toLowerCase().split(/[-_]/)[0];
  return declared !== undefined && declared !== '' && declared !== 'und' ? declared : guessByWords(article.text);
}
