import { extractClaims } from '../../src/claims/index.ts';
import type { Weighed } from '../../src/core/facts.ts';
import { weigh } from '../../src/evidence/index.ts';
import { readArticle } from '../../src/readers/index.ts';
import { plainPage } from './plain-page.ts';

const ADDRESS = 'https://ledger.test/a';
/** Fewer characters are no page that anything is compared with; figures alone say nothing of a language. */
export const FILLER = '2024. '.repeat(30);

/** A sentence of an article, and the page that its author cites for it. */
export interface SentenceAndPage {
  readonly sentence: string;
  /** What the page says. */
  readonly text: string;
  /** Of the page: a primary subtag. */
  readonly language: string;
  /** The article's where it is declared; else it is guessed. */
  readonly articleLanguage?: string;
  /** A further paragraph of the article. */
  readonly also?: string;
}

/** What comes of an article of one sentence that cites one page. */
export async function weighSentence({
  sentence,
  text,
  language,
  articleLanguage,
  also = '',
}: SentenceAndPage): Promise<Weighed> {
  const body = sentence.replace(/[.?!。।]?$/, ' [1]$&');
  const paragraphs = ['Title 2024', body, also, `Sources:\n[1] ${ADDRESS}\n`].filter((part) => part !== '');
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  const read = await readArticle({ bytes, path: 'article.txt' });
  const article = articleLanguage === undefined ? read : { ...read, language: articleLanguage };
  const { claims, sources } = extractClaims(article);
  const page = { ...plainPage(text), url: ADDRESS, language };
  const textOf = () => Promise.resolve({ page, from: 'live' as const });
  return weigh({ article, claims, sources, textOf, abort: new AbortController().signal });
}
