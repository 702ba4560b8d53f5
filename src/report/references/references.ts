import type { Report, ReportSource } from '../../core/report.ts';
import type { Genre, SourceKind } from '../../core/source.ts';
import { printable } from '../../core/text/printable.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { withoutUndefined } from '../../core/without-undefined.ts';
import { linkWords } from '../words.ts';

/** A source as a bibliography wants it: what the article says of it first, then what its page or a registry says. */
export interface Reference {
  /** The article's own key where it has one, else the source's id; unique in the report. */
  readonly id: string;
  readonly type: ReferenceType;
  readonly title?: string;
  /** As written: `Lindqvist, Mara`, `Mara Lindqvist`, `Reuters`. */
  readonly authors: readonly string[];
  readonly container?: string;
  readonly publisher?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly issued?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly isbn?: string;
  /** When stet asked: `YYYY-MM-DD`. */
  readonly accessed?: string;
  /** The best copy. */
  readonly copy?: { readonly archive: string; readonly url: string };
  /** What a reader should know of the link; absent where it is well. */
  readonly note?: string;
}

/** What a work is, for a reference manager. */
export type ReferenceType = 'web' | 'news' | 'article' | 'preprint' | 'book' | 'report' | 'dataset' | 'video' | 'other';

const BY_GENRE: Readonly<Partial<Record<Genre, ReferenceType>>> = {
  news: 'news',
  wire: 'news',
  opinion: 'news',
  paper: 'article',
  preprint: 'preprint',
  dataset: 'dataset',
  book: 'book',
  government: 'report',
  video: 'video',
};
const BY_KIND: Readonly<Partial<Record<SourceKind, ReferenceType>>> = {
  doi: 'article',
  pmid: 'article',
  arxiv: 'preprint',
  isbn: 'book',
  offline: 'other',
  personal: 'other',
};
/** Longer is no title of anything. */
const MAX_CHARS = 1000;

/** The sources of all articles, each once, in the order of first mention. Links within the site are no references. */
export function referencesOf(report: Report): readonly Reference[] {
  const seen = new Set<string>();
  const ids = new Set<string>();
  return report.articles.flatMap(({ sources }) =>
    sources.flatMap((source) => {
      if (source.kind === 'internal' || seen.has(source.key)) return [];
      seen.add(source.key);
      return [referenceOf(source, freeId(source, ids))];
    }),
  );
}

function freeId(source: ReportSource, taken: Set<string>): string {
  const own = said(source.fields?.['entryKey'])?.replace(/[^A-Za-z0-9:._-]/g, '') ?? '';
  const wanted = own === '' ? source.id : own;
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function referenceOf(source: ReportSource, id: string): Reference {
  const { fields = {}, about = {}, ids, link, url } = source;
  const written = said(fields['date']);
  const authors = Array.isArray(fields['authors']) ? fields['authors'] : (about.authors ?? []);
  return withoutUndefined({
    id,
    type: (about.genre === undefined ? undefined : BY_GENRE[about.genre]) ?? BY_KIND[source.kind] ?? 'web',
    title: said(fields['title']) ?? said(about.title) ?? (isAddress(source.citedAs) ? undefined : said(source.citedAs)),
    authors: authors.flatMap((author) => said(author) ?? []),
    container: said(fields['work']) ?? said(about.outlet),
    publisher: said(fields['publisher']),
    issued: (written === undefined ? null : isoDateOf(written)) ?? isoDateOf(about.publishedAt ?? '') ?? undefined,
    url: said(source.archiveOf?.original ?? url),
    doi: said(ids.doi),
    isbn: said(ids.isbn),
    accessed: isoDateOf(link?.checkedAt ?? '') ?? undefined,
    copy: copyOf(source),
    note: noteOf(source),
  });
}

function copyOf({ archive }: ReportSource): Reference['copy'] {
  const url = said(archive?.best?.url);
  return url === undefined ? undefined : { archive: said(archive?.best?.archive) ?? '', url };
}

/** Dead and moved links are worth a word; what could not be told is none. */
function noteOf({ link }: ReportSource): string | undefined {
  if (link === undefined || (link.status !== 'dead' && link.status !== 'moved')) return undefined;
  const { word, detail } = linkWords(link);
  return printable(`link: ${[word, detail].filter((part) => part !== '').join(', ')}`, MAX_CHARS);
}

function said(value: unknown): string | undefined {
  const text = typeof value === 'string' ? printable(value, MAX_CHARS).trim() : '';
  return text === '' ? undefined : text;
}

function isAddress(text: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:|www\.)\S*$/i.test(text);
}
