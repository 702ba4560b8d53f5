import type { WikiTemplate, WikiValue } from '../../core/wikitext/template.ts';
import { type CitedWork, definedFields, type WorkFields, type Written } from '../cited-work.ts';
import { CITATION, IDENTIFIERS, PARAMETERS } from './cite-parameters.ts';
import { peopleOf } from './people.ts';

/** How a value reads without markup; addresses are kept as they are written but for entities and comments. */
export interface ValueReader {
  readonly text: string;
  plain(value: WikiValue): string;
  address(value: WikiValue): string;
}

/** Most authors that are read of one template; CS1 numbers them. */
const MAX_AUTHORS = 100;
const ADDRESS = /(?:https?|ftp):\/\/[^\s[\]<>"{}|]+/i;

/**
 * True for a template that cites a work with named fields. Inside a reference a template of any name counts that has a
 * title and an address or an author: every wiki has its own.
 */
export function isCitation(template: WikiTemplate, inReference: boolean): boolean {
  if (CITATION.test(template.name)) return true;
  const has = (names: string) => names.split('|').some((key) => template.values.has(key));
  return inReference && has(PARAMETERS.title) && (has(PARAMETERS.url) || peopleOf(template, 'author').length > 0);
}

/** What a citation template says of its work, with where each value stands. */
export function readCitation(template: WikiTemplate, reader: ValueReader, key?: string): CitedWork {
  const values = new Values(template, reader);
  const url = values.address(PARAMETERS.url) ?? values.addressWithin(PARAMETERS.title);
  const identifier = identifierOf(values);
  return {
    ...(key === undefined ? {} : { key }),
    fields: definedFields({
      title: values.words(PARAMETERS.title),
      authors: values.authors(),
      work: values.words(PARAMETERS.work),
      date: values.words(PARAMETERS.date),
      accessDate: values.words(PARAMETERS.accessDate),
      archiveUrl: values.address(PARAMETERS.archiveUrl),
      archiveDate: values.words(PARAMETERS.archiveDate),
      urlStatus: statusOf(values.words(PARAMETERS.urlStatus)),
      quote: values.words(PARAMETERS.quote),
      doi: values.address(PARAMETERS.doi),
      isbn: values.words(PARAMETERS.isbn),
      pages: values.words(PARAMETERS.pages),
      publisher: values.words(PARAMETERS.publisher),
    }),
    ...(url === undefined ? {} : { url }),
    ...(identifier === undefined ? {} : { identifier }),
    from: template.from,
    to: template.to,
  };
}

/** Looks values up under the names that they go by. */
class Values {
  readonly #template: WikiTemplate;
  readonly #reader: ValueReader;

  constructor(template: WikiTemplate, reader: ValueReader) {
    this.#template = template;
    this.#reader = reader;
  }

  find(names: string): WikiValue | undefined {
    for (const name of names.split('|')) {
      const value = this.#template.values.get(name);
      if (value !== undefined && value.to > value.from) return value;
    }
    return undefined;
  }

  words(names: string): Written | undefined {
    const value = this.find(names);
    return value === undefined ? undefined : { ...value, value: this.#reader.plain(value) };
  }

  address(names: string): Written | undefined {
    const value = this.find(names);
    if (value === undefined) return undefined;
    const address = this.#reader.address(value);
    // `online = [https://a.test Title]`
    return /[\s[\]{}]/.test(address) ? this.#within(value, address) : { ...value, value: address };
  }

  /** An address in a value that should have none: `title = [https://a.test Title]`. */
  addressWithin(names: string): Written | undefined {
    const value = this.find(names);
    return value === undefined ? undefined : this.#within(value, this.#reader.address(value));
  }

  #within({ from, to }: WikiValue, text: string): Written | undefined {
    const address = ADDRESS.exec(text)?.[0];
    if (address === undefined) return undefined;
    const at = this.#reader.text.slice(from, to).indexOf(address);
    return at < 0 ? { value: address, from, to } : { value: address, from: from + at, to: from + at + address.length };
  }

  authors(): Written<readonly string[]> | undefined {
    const authors = peopleOf(this.#template, 'author');
    const people = (authors.length > 0 ? authors : peopleOf(this.#template, 'editor')).slice(0, MAX_AUTHORS);
    const parts = people.map(({ whole, surname, given }) =>
      (surname === undefined ? [whole] : [given, surname]).filter((part) => part !== undefined),
    );
    if (parts.length === 0) return undefined;
    return {
      value: parts.map((name) => name.map((part) => this.#reader.plain(part)).join(' ')),
      from: Math.min(...parts.flat().map(({ from }) => from)),
      to: Math.max(...parts.flat().map(({ to }) => to)),
    };
  }
}

/** `dead-url=yes` is the older `url-status=dead`; everything else is kept as it is written. */
function statusOf(status: Written | undefined): WorkFields['urlStatus'] {
  if (status === undefined) return undefined;
  const value = status.value.toLowerCase();
  if (/^(?:yes|y|true|1|ja|sí|si|sim|oui|tak|dead)$/.test(value)) return { ...status, value: 'dead' };
  return /^(?:no|n|false|0|nein|não|non|nie|live)$/.test(value) ? { ...status, value: 'live' } : { ...status, value };
}

function identifierOf(values: Values): CitedWork['identifier'] {
  for (const [name, form, address] of IDENTIFIERS) {
    const id = values.words(name);
    if (id !== undefined && form.test(id.value)) return { ...id, target: address(id.value) };
  }
  return undefined;
}
