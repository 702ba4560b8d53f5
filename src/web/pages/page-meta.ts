import type { PageMeta } from '../../core/page.ts';
import { withoutUndefined } from '../../core/without-undefined.ts';
import type { JsonLd } from './page-json-ld.ts';

/** A `<meta>` element: its name in lower case, and its content. */
export type MetaEntry = readonly [name: string, content: string];

/**
 * What a page says of its work in `<meta>` and JSON-LD, the former first where both say it.
 * @param absolute makes an address of the page absolute
 */
export function pageMetaOf(
  metas: readonly MetaEntry[],
  ld: ReturnType<JsonLd['facts']>,
  absolute: (href: string) => string | undefined,
): PageMeta {
  const get = (...names: string[]) => names.map((name) => contentOf(metas, name)).find((value) => value !== '');
  const authors = metas
    .filter(([name]) => name === 'citation_author' || name === 'author' || name === 'article:author')
    .map(([, value]) => value)
    .filter((value) => !/^https?:/.test(value));
  return withoutUndefined({
    description: get('description', 'og:description', 'dc.description'),
    authors: authors.length > 0 ? [...new Set(authors)] : ld.authors,
    siteName: get('og:site_name', 'application-name') ?? ld.publisher,
    publishedAt:
      get(
        'article:published_time',
        'citation_publication_date',
        'citation_date',
        'dc.date',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.date',
        'date',
        'datepublished',
        'parsely-pub-date',
        'pubdate',
      ) ?? ld.publishedAt,
    modifiedAt: get('article:modified_time', 'og:updated_time', 'datemodified') ?? ld.modifiedAt,
    type: ld.type ?? get('og:type') ?? (get('citation_title') === undefined ? undefined : 'citation'),
    ogUrl: absolute(get('og:url') ?? ''),
    robots: get('robots'),
    doi: get('citation_doi', 'dc.identifier.doi', 'prism.doi'),
    freeToRead: ld.freeToRead ?? (get('isaccessibleforfree')?.toLowerCase() === 'false' ? false : undefined),
    section: get('article:section') ?? ld.section,
    title: get('og:title', 'citation_title', 'dc.title') ?? ld.headline,
  });
}

/** The content of the first entry of a name; empty without one. */
export function contentOf(metas: readonly MetaEntry[], name: string): string {
  return metas.find(([entry]) => entry === name)?.[1] ?? '';
}
