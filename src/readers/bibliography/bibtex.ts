import { isoDateOf } from '../../core/text/written-date.ts';
import { parseArchiveUrl } from '../../core/urls/archive-url.ts';
import { type CitedWork, definedFields, type Written } from '../cited-work.ts';
import { plainAddress, plainTex } from '../tex/plain-tex.ts';
import { findUrls } from '../urls.ts';
import type { BibliographyWorks } from './bibliography-works.ts';
import { inherit } from './crossref.ts';
import { readNames } from './names.ts';
import { type BibtexEntry, scanBibtex } from './scan-bibtex.ts';
import { BibtexStrings } from './strings.ts';

/** A field of an entry with its strings put in: TeX still, and the range of the file that it stands in. */
export type RawField = Written;

/** Reads a BibTeX or BibLaTeX file. An entry that is broken keeps what can be read of it, and never loses another one. */
export function readBibtex(text: string): BibliographyWorks {
  const { entries, damaged } = scanBibtex(text);
  const strings = new BibtexStrings(text);
  const read: { readonly entry: BibtexEntry; readonly fields: ReadonlyMap<string, RawField> }[] = [];
  for (const entry of entries) {
    if (entry.type === 'string') strings.define(entry);
    else read.push({ entry, fields: strings.fieldsOf(entry) });
  }
  const works = inherit(read).map(({ entry, fields }) => workOf(entry, new Fields(fields, text)));
  return { works, damaged };
}

/** Looks fields up under the names that people and programs give them. */
class Fields {
  readonly #fields: ReadonlyMap<string, RawField>;
  readonly #text: string;

  constructor(fields: ReadonlyMap<string, RawField>, text: string) {
    this.#fields = fields;
    this.#text = text;
  }

  raw(...names: readonly string[]): RawField | undefined {
    for (const name of names) {
      const field = this.#fields.get(name);
      if (field !== undefined && field.value.trim() !== '') return field;
    }
    return undefined;
  }

  words(...names: readonly string[]): Written | undefined {
    const field = this.raw(...names);
    return field === undefined ? undefined : { ...field, value: plainTex(field.value) };
  }

  address(...names: readonly string[]): Written | undefined {
    const field = this.raw(...names);
    return field === undefined ? undefined : this.#within(field, plainAddress(field.value));
  }

  /** Addresses that stand among other words (`howpublished = {\url{...}}`). */
  addressesIn(...names: readonly string[]): Written[] {
    return names.flatMap((name) => {
      const field = this.raw(name);
      if (field === undefined) return [];
      const bare = field.value.replace(/\\url\b/g, ' ').replace(/[{}]/g, ' ');
      return findUrls(plainAddress(bare)).map(({ url }) => this.#within(field, url));
    });
  }

  /** Where in a field a piece of it is written; the whole field when it is written with escapes. */
  #within({ from, to }: RawField, value: string): Written {
    const at = this.#text.slice(from, to).indexOf(value);
    return at < 0 || value === '' ? { value, from, to } : { value, from: from + at, to: from + at + value.length };
  }
}

function workOf(entry: BibtexEntry, fields: Fields): CitedWork {
  const others = fields.addressesIn('howpublished', 'note', 'addendum', 'annote');
  const archived = others.find(({ value }) => parseArchiveUrl(value) !== null);
  const url = fields.address('url', 'link', 'ee') ?? others.find((address) => address !== archived) ?? archived;
  const archiveUrl = fields.address('archiveurl', 'archive-url') ?? (archived === url ? undefined : archived);
  const identifier = identifierOf(fields);
  return {
    ...(entry.key === '' ? {} : { key: entry.key }),
    fields: definedFields({
      title: titleOf(fields),
      authors: namesOf(fields),
      work: fields.words('journaltitle', 'journal', 'booktitle', 'maintitle', 'organization'),
      date: dateOf(fields),
      accessDate: fields.words('urldate', 'lastchecked', 'lastaccessed', 'accessed'),
      archiveUrl,
      archiveDate: fields.words('archivedate', 'archive-date'),
      doi: fields.address('doi'),
      isbn: fields.words('isbn'),
      pages: fields.words('pages'),
      publisher: fields.words('publisher', 'institution', 'school'),
    }),
    ...(url === undefined ? {} : { url }),
    ...(identifier === undefined ? {} : { identifier }),
    from: entry.from,
    to: entry.to,
  };
}

function titleOf(fields: Fields): Written | undefined {
  const title = fields.words('title');
  const subtitle = fields.words('subtitle');
  return title === undefined || subtitle === undefined
    ? title
    : { ...title, value: `${title.value.replace(/:$/, '')}: ${subtitle.value}` };
}

function namesOf(fields: Fields): Written<readonly string[]> | undefined {
  const names = fields.raw('author', 'editor');
  if (names === undefined) return undefined;
  const value = readNames(names.value);
  return value.length === 0 ? undefined : { ...names, value };
}

/** BibLaTeX has `date`, BibTeX `year` and `month`; a range keeps its first day. */
function dateOf(fields: Fields): Written | undefined {
  const date = fields.words('date');
  if (date !== undefined) return { ...date, value: date.value.replace(/\/.*/s, '') };
  const year = fields.words('year');
  const month = fields.words('month');
  if (year === undefined || month === undefined) return year;
  const written = /^\d{1,2}$/.test(month.value)
    ? `${year.value}-${month.value.padStart(2, '0')}`
    : `${month.value} ${year.value}`;
  return { ...year, value: isoDateOf(written) ?? year.value };
}

/** `eprint` of a repository that has addresses of a known form. */
function identifierOf(fields: Fields): CitedWork['identifier'] {
  const eprint = fields.address('eprint', 'arxiv', 'arxivid');
  const kind = fields.words('eprinttype', 'archiveprefix')?.value.toLowerCase();
  const pmid = fields.address('pmid');
  if (eprint !== undefined) {
    const id = eprint.value.replace(/^arxiv:/i, '');
    const isArxiv = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(id);
    if (isArxiv && (kind === undefined || kind === 'arxiv'))
      return { ...eprint, target: `https://arxiv.org/abs/${id}` };
    if (kind === 'pubmed' && /^\d+$/.test(id)) return { ...eprint, target: pubmed(id) };
    if (kind === 'hdl') return { ...eprint, target: `https://hdl.handle.net/${id}` };
  }
  return pmid !== undefined && /^\d+$/.test(pmid.value) ? { ...pmid, target: pubmed(pmid.value) } : undefined;
}

function pubmed(id: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
}
