import { readXml, type XmlTag } from '../../core/files/xml.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { type CitedWork, definedFields } from '../cited-work.ts';
import type { FieldRange } from './field-range.ts';

/** The fields of one record, by the element that they stand in; a list has one of each. */
type Values = Map<string, string[]>;

/** Elements of a record that are read, whatever styled runs stand in them. */
const READ: ReadonlySet<string> = new Set([
  'author',
  'title',
  'secondary-title',
  'full-title',
  'year',
  'date',
  'pages',
  'publisher',
  'isbn',
  'url',
  'electronic-resource-num',
]);
/** Of a record, parts whose authors and titles are not its own. */
const PASSED_OVER =
  /^(?:secondary-authors|tertiary-authors|subsidiary-authors|translated-authors|alt-periodical|pdf-urls)$/;

/**
 * The works of EndNote's XML (`<EndNote><Cite><record>`), which stands in the field's code or, in base64, beside it. A
 * citation without its record says an author and a year, which its words say too: it gives none.
 */
export function worksOfEndNote(code: string, data: string, range: FieldRange): CitedWork[] {
  const at = code.indexOf('<EndNote');
  const xml = at >= 0 ? code.slice(at) : Buffer.from(data, 'base64').toString('utf8');
  const records = new Records();
  readXml(xml, records);
  return records.all.map((values) => workOf(values, range));
}

class Records {
  readonly all: Values[] = [];
  #record: Values | null = null;
  /** Element whose words are collected. */
  #reading = '';
  #words = '';
  #passedOver = 0;

  open({ name }: XmlTag): void {
    if (this.#passedOver > 0 || PASSED_OVER.test(name)) this.#passedOver += 1;
    else if (name === 'record') this.#record = new Map();
    else if (this.#record !== null && READ.has(name)) {
      this.#reading = name;
      this.#words = '';
    }
  }

  text(text: string): void {
    if (this.#reading !== '' && this.#passedOver === 0) this.#words += text;
  }

  close(name: string): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
    } else if (name === 'record' && this.#record !== null) {
      this.all.push(this.#record);
      this.#record = null;
    } else if (name === this.#reading) {
      const words = this.#words.replace(/\s+/g, ' ').trim();
      if (words !== '') this.#record?.set(name, [...(this.#record.get(name) ?? []), words].slice(0, MAX_VALUES));
      this.#reading = '';
    }
  }
}

/** Authors of one work: the largest collaborations have some thousands, and the list is copied for each. */
const MAX_VALUES = 200;

function workOf(values: Values, range: FieldRange): CitedWork {
  const first = (...names: readonly string[]) => {
    const value = names.map((name) => values.get(name)?.[0]).find((found) => found !== undefined);
    return value === undefined ? undefined : { value, ...range };
  };
  const authors = (values.get('author') ?? []).map(nameOf);
  const date = dateOf(first('year')?.value, first('date')?.value);
  const isbn = first('isbn');
  const url = first('url');
  return {
    fields: definedFields({
      title: first('title'),
      authors: { value: authors, ...range },
      work: first('secondary-title', 'full-title'),
      date: date === undefined ? undefined : { value: date, ...range },
      doi: first('electronic-resource-num'),
      // The ISSN of a journal stands there too.
      isbn: isbn !== undefined && isbn.value.replace(/[^\dX]/gi, '').length >= 10 ? isbn : undefined,
      pages: first('pages'),
      publisher: first('publisher'),
    }),
    ...(url === undefined || !/^https?:/i.test(url.value) ? {} : { url }),
    ...range,
  };
}

/** The day as people type it, where it names the year; else the year. */
function dateOf(year: string | undefined, day: string | undefined): string | undefined {
  const iso = day === undefined ? undefined : (isoDateOf(day) ?? undefined);
  return iso !== undefined && (year === undefined || iso.startsWith(year)) ? iso : year;
}

/** `Solheim, Ingrid` */
function nameOf(written: string): string {
  const [family = '', given = ''] = written.split(',', 2).map((part) => part.trim());
  return `${given} ${family}`.trim();
}
