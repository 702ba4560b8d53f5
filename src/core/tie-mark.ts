import type { Citation } from './claim.ts';

/**
 * The mark of a tie wherever a report shows one: nothing for the author's, `~` for one that the tool surely inferred, `~?`
 * for a guess.
 */
export function tieMark({ inferred, sure }: Pick<Citation, 'inferred' | 'sure'>): '' | '~' | '~?' {
  if (!inferred) return '';
  return sure === true ? '~' : '~?';
}
