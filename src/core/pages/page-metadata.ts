import { isAddress } from '../urls/parse-url.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { authorsOf } from './page-authors.ts';
import { publishedDateOf } from './page-dates.ts';
import { metaOf, type PageFacts } from './page-facts.ts';
import { titleOf } from './page-title.ts';

/** What a page is, by its own account. */
export interface PageMetadata {
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  readonly publication?: string | undefined;
  /** `YYYY-MM-DD`, or `YYYY-MM`, or `YYYY`. */
  readonly publishedAt?: string | undefined;
  readonly language?: string | undefined;
  readonly canonical?: string | undefined;
}

/**
 * Title, authors, publication, date, language and address of a page: each by a list of rules, the surest first. The same
 * facts give the same answer whichever parser found them.
 */
export function pageMetadata(facts: PageFacts): PageMetadata {
  const jsonLd = readJsonLd(facts.jsonLd);
  const publication = publicationOf(facts, jsonLd);
  return {
    title: titleOf(facts, jsonLd, publication),
    authors: authorsOf(facts, jsonLd, publication),
    publication,
    publishedAt: publishedDateOf(facts, jsonLd),
    language: languageOf(facts, jsonLd),
    canonical: facts.canonical ?? httpUrl(metaOf(facts, 'og:url', 'twitter:url')) ?? httpUrl(jsonLd?.url),
  };
}

function publicationOf(facts: PageFacts, jsonLd: JsonLdArticle | null): string | undefined {
  return (
    metaOf(facts, 'citation_journal_title', 'og:site_name', 'prism.publicationname') ??
    jsonLd?.publisher ??
    metaOf(facts, 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'apple-mobile-web-app-title')
  );
}

/** BCP 47, or undefined where nothing plausible is said. */
function languageOf(facts: PageFacts, jsonLd: JsonLdArticle | null): string | undefined {
  const said = [
    facts.language,
    metaOf(facts, 'content-language', 'dc.language', 'dcterms.language', 'citation_language', 'language'),
    jsonLd?.language,
    metaOf(facts, 'og:locale'),
  ];
  const tags = said.map((tag) =>
    tag
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replace('_', '-'),
  );
  return tags.find((tag) => tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag));
}

function httpUrl(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) && isAddress(text) ? text : undefined;
}
