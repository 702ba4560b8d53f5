import { isoDateOf } from '../../core/text/written-date.ts';
import { parseArchiveUrl } from '../../core/urls/archive-url.ts';
import { type CitedWork, definedFields, type Written } from '../cited-work.ts';
import { findUrls } from '../urls.ts';
import type { BibliographyWorks } from './bibliography-works.ts';
import { scanTagged, type TaggedEntry } from './scan-tagged.ts';

/** Reads a RIS file, or a list in PubMed's format (`.nbib`, MEDLINE): one work for each entry. */
export function readTagged(text: string): BibliographyWorks {
  const entries = scanTagged(text);
  return {
    works: entries.map((entry) =>
      entry.dialect === 'ris' ? workOfRis(new Tags(entry)) : workOfMedline(new Tags(entry)),
    ),
    damaged: entries.filter(({ isWhole }) => !isWhole).map(({ from }) => from),
  };
}

/** Looks tags up under the names that databases give them. */
class Tags {
  readonly entry: TaggedEntry;

  constructor(entry: TaggedEntry) {
    this.entry = entry;
  }

  /** All values of the first of these tags that says anything. */
  all(...names: readonly string[]): readonly Written[] {
    for (const name of names) {
      const values = (this.entry.tags.get(name) ?? []).filter(({ value }) => value !== '');
      if (values.length > 0) return values;
    }
    return [];
  }

  words(...names: readonly string[]): Written | undefined {
    return this.all(...names)[0];
  }

  date(...names: readonly string[]): Written | undefined {
    const date = this.words(...names);
    return date === undefined ? undefined : { ...date, value: dateOf(date.value) };
  }

  people(...names: readonly string[]): Written<readonly string[]> | undefined {
    const people = this.all(...names);
    const [first] = people;
    if (first === undefined) return undefined;
    return { value: people.map(({ value }) => nameOf(value)), from: first.from, to: people.at(-1)?.to ?? first.to };
  }
}

/** Addresses of the page, of the full text, of a PDF; the rest are pictures and files on the author's own disk. */
const ADDRESS_TAGS = ['UR', 'LK', 'L2', 'L1'];

/** Tags by the RIS specification of 2011, and by what reference managers write. */
function workOfRis(tags: Tags): CitedWork {
  const addresses =
    ADDRESS_TAGS.map((tag) => tags.all(tag).flatMap(addressesIn)).find(({ length }) => length > 0) ?? [];
  const archived = addresses.find(({ value }) => parseArchiveUrl(value) !== null);
  const url = addresses.find((address) => address !== archived) ?? archived;
  const others = addresses.filter((address) => address !== url && address !== archived);
  const doi = tags.words('DO', 'DI') ?? tags.all('M3').find(({ value }) => /^(?:doi:\s*)?10\.\d{4,9}\//i.test(value));
  const key = tags.words('ID')?.value;
  return {
    ...(key === undefined ? {} : { key }),
    fields: definedFields({
      title: tags.words('TI', 'T1', 'CT', 'BT'),
      authors: tags.people('AU', 'A1', 'A2', 'ED'),
      work: tags.words('T2', 'JO', 'JF', 'JA', 'J2', 'J1'),
      date: tags.date('DA') ?? tags.date('PY', 'Y1'),
      accessDate: tags.date('Y2'),
      archiveUrl: archived === url ? undefined : archived,
      doi,
      isbn: tags.all('SN').find(({ value }) => value.replace(/[^\dX]/gi, '').length >= 10),
      pages: pagesOf(tags),
      publisher: tags.words('PB'),
    }),
    ...(url === undefined ? {} : { url }),
    ...(others.length === 0 ? {} : { others: others.filter(({ value }) => !namesDoi(value, doi?.value)) }),
    ...rangeOf(tags),
  };
}

/** The resolver's address of a DOI that the entry has anyway. */
function namesDoi(url: string, doi: string | undefined): boolean {
  return doi !== undefined && url.toLowerCase().endsWith(doi.toLowerCase());
}

/** Tags as the NLM's "MEDLINE/PubMed data element descriptions" have them. */
function workOfMedline(tags: Tags): CitedWork {
  const pmid = tags.all('PMID').find(({ value }) => /^\d{1,9}$/.test(value));
  return {
    ...(pmid === undefined ? {} : { key: pmid.value }),
    fields: definedFields({
      title: tags.words('TI', 'BTI', 'TT'),
      authors: tags.people('FAU', 'AU', 'CN', 'FED', 'ED'),
      work: tags.words('JT', 'TA'),
      date: tags.date('DP'),
      doi: withoutKind([...tags.all('LID'), ...tags.all('AID')], '[doi]'),
      isbn: tags.words('ISBN'),
      pages: tags.words('PG'),
      publisher: tags.words('PB'),
    }),
    ...(pmid === undefined
      ? {}
      : { identifier: { ...pmid, target: `https://pubmed.ncbi.nlm.nih.gov/${pmid.value}/` } }),
    ...rangeOf(tags),
  };
}

function rangeOf({ entry: { from, to } }: Tags): { readonly from: number; readonly to: number } {
  return { from, to };
}

/** Managers put several addresses into one value, with `;` between them, and names of local files beside them. */
function addressesIn({ value, from, to }: Written): Written[] {
  return findUrls(value).map(({ url, start, end }) =>
    // A value over several lines has its pieces elsewhere.
    to - from === value.length ? { value: url, from: from + start, to: from + end } : { value: url, from, to },
  );
}

/** `2012/01/03/`, `2012///Spring`, `2020 Feb 20`; what is no date stays as it is written. */
function dateOf(written: string): string {
  const [, year, month, day] = /^(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?(?:\/.*)?)?)?$/s.exec(written) ?? [];
  // `2012 Jul-Aug`: of several months the first.
  if (year === undefined) return isoDateOf(written.replace(/^(\d{4}) ([A-Z][a-z]{2})(?:-.*)?$/, '$2 $1')) ?? written;
  const parts = [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined);
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

/** `Solheim, Ingrid, Jr.` */
function nameOf(written: string): string {
  const [family = '', given = '', suffix = ''] = written.split(',', 3).map((part) => part.trim());
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

function pagesOf(tags: Tags): Written | undefined {
  const first = tags.words('SP');
  const last = tags.words('EP');
  if (first === undefined || last === undefined || first.value === last.value) return first;
  // Some write the whole range into the first.
  return /\d[-–]/.test(first.value) ? first : { ...first, value: `${first.value}–${last.value}` };
}

/** The first value of a kind that is named behind it: `10.5555/iron.2014.7 [doi]`. */
function withoutKind(values: readonly Written[], kind: string): Written | undefined {
  const found = values.find(({ value }) => value.endsWith(kind));
  if (found === undefined) return undefined;
  const value = found.value.slice(0, -kind.length).trimEnd();
  return { value, from: found.from, to: found.from + value.length };
}
