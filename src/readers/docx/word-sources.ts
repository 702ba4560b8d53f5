import { readXml, type XmlTag } from '../../core/files/xml.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import type { ListedWork } from '../bibliography/bibliography.ts';
import { type CitedWork, definedFields, type Written } from '../cited-work.ts';
import { type PackageFile, resolvePart } from '../package-file.ts';
import type { SourceText } from '../source-text.ts';
import { WORD_NAMESPACES } from './names.ts';
import { relationshipsOf } from './relationships.ts';

/**
 * The works that Word keeps for its own citations (`b:Sources` among the custom XML of the document, ISO/IEC 29500-1
 * §22.6), by their tags in small letters. A document may have several such parts; the first with a tag counts.
 */
export function wordSources(file: PackageFile, main: string): ReadonlyMap<string, ListedWork> {
  const found = new Map<string, ListedWork>();
  for (const { type, target, external } of relationshipsOf(file, main).values()) {
    if (type !== 'customXml' || external) continue;
    const source = file.text(resolvePart(main, target));
    if (source === null || !source.text.slice(0, HEAD_CHARS).includes('Sources')) continue;
    for (const work of worksIn(source)) {
      const tag = work.key?.toLowerCase();
      if (tag !== undefined && !found.has(tag)) found.set(tag, { source, work });
    }
  }
  return found;
}

/** Where a part names its root element; forms and templates keep other things in such parts. */
const HEAD_CHARS = 2000;

function worksIn(source: SourceText): readonly CitedWork[] {
  const reader = new SourcesReader();
  readXml(source.text, reader, WORD_NAMESPACES);
  return reader.works;
}

interface Person {
  last: string;
  first: string;
}

class SourcesReader {
  readonly works: CitedWork[] = [];
  #from = -1;
  #values = new Map<string, Written>();
  #people: string[] = [];
  #authorsAt: { from: number; to: number } | null = null;
  #person: Person = { last: '', first: '' };
  /** Elements of people that are open: `b:Author` holds lists of all roles, and itself that of the authors. */
  readonly #roles: string[] = [];
  #words: Written | null = null;

  open({ name, from, to }: XmlTag): void {
    if (name === 'b:Source') {
      this.#from = from;
      this.#values = new Map();
      this.#people = [];
      this.#authorsAt = null;
    }
    if (ROLES.test(name)) this.#roles.push(name);
    if (name === 'b:Person') this.#person = { last: '', first: '' };
    this.#words = { value: '', from: to, to };
  }

  text(text: string, _from: number, to: number): void {
    if (this.#words !== null) this.#words = { ...this.#words, value: this.#words.value + text, to };
  }

  close(name: string, at: number): void {
    const words = this.#words;
    this.#words = null;
    if (name === 'b:Source') this.#end(at);
    else if (this.#roles.at(-1) === name) this.#roles.pop();
    else if (name === 'b:Person') this.#addAuthor(`${this.#person.first} ${this.#person.last}`, at);
    else if (words !== null && this.#from >= 0) this.#leaf(name, words, at);
  }

  #leaf(name: string, words: Written, at: number): void {
    const value = words.value.replace(/\s+/g, ' ').trim();
    if (value === '') return;
    if (name === 'b:Last') this.#person.last = value;
    else if (name === 'b:First' || name === 'b:Middle') this.#person.first = `${this.#person.first} ${value}`.trim();
    else if (name === 'b:Corporate') this.#addAuthor(value, at);
    else if (!this.#values.has(name)) this.#values.set(name, { ...words, value });
  }

  #addAuthor(name: string, at: number): void {
    if (this.#roles.at(-1) !== 'b:Author' || this.#people.length >= MAX_PEOPLE) return;
    this.#people.push(name.trim());
    this.#authorsAt = { from: this.#authorsAt?.from ?? at, to: at };
  }

  #end(to: number): void {
    const from = this.#from;
    this.#from = -1;
    if (from < 0) return;
    const first = (...names: readonly string[]) => names.map((name) => this.#values.get(name)).find(Boolean);
    const url = first('b:URL');
    const key = first('b:Tag')?.value;
    const range = this.#authorsAt ?? { from, to };
    this.works.push({
      ...(key === undefined ? {} : { key }),
      fields: definedFields({
        title: first('b:Title'),
        authors: { value: this.#people, ...range },
        work: first('b:JournalName', 'b:BookTitle', 'b:PeriodicalTitle', 'b:PublicationTitle', 'b:InternetSiteTitle'),
        date: this.#date('b:Year', 'b:Month', 'b:Day'),
        accessDate: this.#date('b:YearAccessed', 'b:MonthAccessed', 'b:DayAccessed'),
        doi: first('b:DOI'),
        isbn: first('b:StandardNumber'),
        pages: first('b:Pages'),
        publisher: first('b:Publisher'),
      }),
      ...(url === undefined ? {} : { url }),
      from,
      to,
    });
  }

  /** People type the month as they like: it counts where it is a number or its name. */
  #date(...names: readonly [string, string, string]): Written | undefined {
    const [year, month, day] = names.map((name) => this.#values.get(name));
    if (year === undefined || month === undefined) return year;
    const written = [day?.value, month.value, year.value].filter((part) => part !== undefined);
    const numbers = written.every((part) => /^\d{1,4}$/.test(part));
    const iso = numbers
      ? written
          .reverse()
          .map((part) => part.padStart(2, '0'))
          .join('-')
      : isoDateOf(written.join(' '));
    return { ...year, value: iso ?? year.value };
  }
}

/** Authors of one work that are kept. */
const MAX_PEOPLE = 200;
/** Lists of people of a source. */
const ROLES = patternLines()`
  ^b:(?:
    Author|Editor|Translator|BookAuthor|Compiler|Composer|Conductor|Counsel|Director|Interviewee|Interviewer|Inventor|
    Performer|ProducerName|Writer|Artist
  )$
`;
