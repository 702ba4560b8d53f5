import { ARTICLE_WORDS } from './words/article-words.ts';
import { CLAIM_WORDS } from './words/claim-words.ts';
import { LINK_WORDS } from './words/link-words.ts';
import type { Wording } from './words/wording.ts';

/** The words of every finding, by code. */
export const WORDS: ReadonlyMap<string, Wording> = new Map<string, Wording>(
  Object.entries({ ...LINK_WORDS, ...CLAIM_WORDS, ...ARTICLE_WORDS }),
);
