import type { ReportArticle } from '../../core/report.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { html, type Safe } from './markup.ts';

/** Language tags as articles have them (BCP 47); anything else is no language that a screen reader could speak. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

/** Attributes of an element that holds words of a person's: it runs in their direction, whatever that of the page. */
export const FOREIGN = html` dir="auto"`;

/** The same for words of the article's, which also have its language (WCAG 3.1.2). */
export function foreignOf({ language, text = '' }: ReportArticle): Safe {
  const tag = languageTag(language ?? undefined, text);
  return tag === undefined ? FOREIGN : html` lang="${tag}"${FOREIGN}`;
}

/** The language of an article as a page may say it: as the article says, else by its text; undefined where neither tells. */
export function languageTag(said: string | undefined, text: string): string | undefined {
  return said !== undefined && LANGUAGE.test(said) ? said : guessLanguage(text);
}
