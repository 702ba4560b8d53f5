import { jsonText } from '../../core/json.ts';
import type { Report } from '../../core/report.ts';
import { withoutUndefined } from '../../core/without-undefined.ts';
import { type Reference, type ReferenceType, referencesOf } from './references.ts';

/** Item types of CSL 1.0.2. */
const TYPES: Readonly<Record<ReferenceType, string>> = {
  web: 'webpage',
  news: 'article-newspaper',
  article: 'article-journal',
  preprint: 'article',
  book: 'book',
  report: 'report',
  dataset: 'dataset',
  video: 'motion_picture',
  other: 'document',
};

/** The sources as CSL-JSON, for reference managers and citation processors; a copy goes into `archive_location`. */
export function renderCslJson(report: Report): string {
  return `${jsonText(referencesOf(report).map(itemOf), 2)}\n`;
}

function itemOf(reference: Reference): object {
  const { id, type, title, authors, container, publisher, issued, url, doi, isbn, accessed, copy, note } = reference;
  const optional = {
    title,
    author: authors.length === 0 ? undefined : authors.map(nameOf),
    'container-title': container,
    publisher,
    issued: dateOf(issued),
    URL: url,
    DOI: doi,
    ISBN: isbn,
    accessed: dateOf(accessed),
    archive: copy?.archive,
    archive_location: copy?.url,
    note,
  };
  return {
    id,
    type: TYPES[type],
    ...withoutUndefined(optional),
  };
}

/** Only a comma tells a family name from a given one: without it a name may be that of a body. */
function nameOf(author: string): object {
  const [family = '', given = '', ...more] = author.split(',').map((part) => part.trim());
  return family !== '' && given !== '' && more.length === 0 ? { family, given } : { literal: author };
}

function dateOf(iso: string | undefined): object | undefined {
  return iso === undefined ? undefined : { 'date-parts': [iso.split('-').map(Number)] };
}
