import type { Support } from '../core/evidence.ts';
import { textDirective } from '../core/urls/text-fragment.ts';
import { lowerCase } from './quotations/indexed-text.ts';
import type { ReadSource } from './read-source.ts';

/** A support whose passages can be found in their page, where the same words may stand more than once. */
export function withDirectives<T extends Pick<Support, 'passages'>>(support: T, page: Pick<ReadSource, 'lower'>): T {
  if (support.passages.length === 0) return support;
  const passages = support.passages.map((passage) => {
    const isBefore = (words: string) => {
      const at = page.lower.indexOf(lowerCase(words));
      return at >= 0 && at < passage.start;
    };
    return { ...passage, directive: textDirective(passage, isBefore) };
  });
  return { ...support, passages };
}
