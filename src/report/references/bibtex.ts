import type { Report } from '../../core/report.ts';
import { type Reference, type ReferenceType, referencesOf } from './references.ts';

/** Entry types of biblatex; classic BibTeX styles take those that they do not know for `misc`. */
const TYPES: Readonly<Record<ReferenceType, string>> = {
  web: 'online',
  news: 'article',
  article: 'article',
  preprint: 'online',
  book: 'book',
  report: 'report',
  dataset: 'dataset',
  video: 'online',
  other: 'misc',
};

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** The sources as BibTeX (UTF-8, fields of biblatex); a copy goes into `note`. */
export function renderBibtex(report: Report): string {
  const entries = referencesOf(report).map(entryOf);
  return entries.length === 0 ? '% no sources\n' : entries.join('\n');
}

function entryOf(reference: Reference): string {
  const { id, type, title, authors, container, publisher, issued, url, doi, isbn, accessed, copy, note } = reference;
  const notes = [note, copy === undefined ? undefined : `copy: ${copy.url}`].filter((part) => part !== undefined);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : authors.map(authorOf).join(' and ')],
    ['title', text(title)],
    [type === 'article' || type === 'news' ? 'journaltitle' : 'organization', text(container)],
    ['publisher', text(publisher)],
    ['date', issued],
    ['doi', verbatim(doi)],
    ['isbn', text(isbn)],
    ['url', verbatim(url)],
    ['urldate', accessed],
    ['note', notes.length === 0 ? undefined : text(notes.join('; '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${TYPES[type]}{${id},\n${lines.join('')}}\n`;
}

/** A name without a comma is kept in one piece: it may be that of a body. */
function authorOf(author: string): string {
  const name = text(author) ?? '';
  return author.includes(',') && !/\band\b/i.test(author) ? name : `{${name}}`;
}

/** What TeX would set as one character together with what follows it: `--` is a dash. */
const LIGATURE_START = /([-,'`])(?=\1)|[!?](?=`)/g;

function text(value: string | undefined): string | undefined {
  return value
    ?.replace(/[\\{}^~]/g, (char) => ESCAPED[char] ?? char)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(LIGATURE_START, '$&{}');
}

/** Addresses are not read as TeX, but their braces have to balance. */
function verbatim(value: string | undefined): string | undefined {
  return value?.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}
