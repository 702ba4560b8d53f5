import type { CitedFields, Link, Origin } from '../core/article.ts';
import { doiIn } from '../core/urls/identifiers.ts';
import type { FlowLink, FlowRecorder } from './flow/flow.ts';
import { roleOfLink } from './link-role.ts';
import type { SourceText } from './source-text.ts';

/** A value as it reads, and where it is written: half-open indices into the file. */
export interface Written<T = string> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Fields that an edit may touch; those that are put together from several values have no one place. */
export type WorkFields = { readonly [K in keyof Omit<CitedFields, 'entryKey'>]: Written<NonNullable<CitedFields[K]>> };

/**
 * A work as a form says it whose fields have names: an entry of a bibliography, a citation template. `key` is what the
 * text calls it by.
 */
export interface CitedWork {
  readonly key?: string;
  readonly fields: WorkFields;
  /** The address as written; a work without one is asked by its identifier, or not at all. */
  readonly url?: Written;
  /** Further addresses of its page, each to be asked too. */
  readonly others?: readonly Written[];
  /** Where an identifier leads that is no DOI (`arXiv:2101.00001`), with the words that name it. */
  readonly identifier?: Written & { readonly target: string };
  /** The whole entry or template. */
  readonly from: number;
  readonly to: number;
}

/** Without the fields that an entry does not have, or that say nothing. */
export function definedFields(fields: { readonly [K in keyof WorkFields]?: WorkFields[K] | undefined }): WorkFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, written]) => written !== undefined && written.value.length > 0),
  );
}

/** What the work says of itself, without the way back to the file. */
export function fieldsOfWork({ key, fields }: CitedWork): CitedFields {
  const values = Object.entries(fields).map(([name, written]) => [name, written.value]);
  return { ...Object.fromEntries(values), ...(key === undefined ? {} : { entryKey: key }) };
}

/** The address that a work is asked at, as written, with its absolute form where that is another one. */
export function addressOfWork({ url, identifier, fields: { doi } }: CitedWork): Address | null {
  if (url !== undefined) {
    const naked = /^[a-z][a-z0-9+.-]*:/i.test(url.value) ? {} : nakedTarget(url.value);
    return { ...url, ...naked };
  }
  // Older DOIs have `<` and `>` in them, and short ones (`10/cn2h9c`, shortdoi.org) look like nothing: no text search can
  // follow either, but a field has nothing else in it.
  const id = doi === undefined || /^10(?:\.\d{4,9})?\/\S{1,300}$/.test(doi.value) ? doi?.value : doiIn(doi.value);
  if (doi !== undefined && id !== undefined) return { ...doi, target: `https://doi.org/${encodeURI(id)}` };
  return identifier ?? null;
}

interface Address extends Written {
  readonly target?: string;
}

/** `www.paper.test/a` and `//paper.test/a` are addresses without their scheme; anything else is left as it is. */
function nakedTarget(url: string): { readonly target?: string } {
  if (url.startsWith('//')) return { target: `https:${url}` };
  return /^[^\s/?#]+\.[^\s/?#.]{2,}(?:[/?#]|$)/.test(url) ? { target: `http://${url}` } : {};
}

/**
 * The link of a work, wherever it is then shown. A work without an address is a link without one: a source that nobody
 * can ask.
 */
export function linkOfWork(source: SourceText, work: CitedWork, via?: Link['via']): Omit<FlowLink, 'start' | 'end'> {
  const { fields } = work;
  const address = addressOfWork(work);
  const role = address === null ? 'source' : roleOf(address);
  return {
    ...(address === null ? {} : { url: address.value }),
    ...(address?.target === undefined ? {} : { target: address.target }),
    role,
    origin: source.originOf(address?.from ?? work.from, address?.to ?? work.to),
    fields: fieldsOfWork(work),
    fieldOrigins: originsOf(fields, source),
    container: source.originOf(work.from, work.to),
    ...(via === undefined ? {} : { via }),
  };
}

/** Writes a work into the open block as a reference list has it, and records its link over those words. */
export function writeWork(flow: FlowRecorder, source: SourceText, work: CitedWork, via?: Link['via']): void {
  flow.startLink(linkOfWork(source, work, via));
  // Its fields stand in any order: all of its words come from the whole, or places would go back and forth.
  flow.text(wordsOfWork(work), source, work.from, work.to, false);
  flow.endLink();
  for (const other of work.others ?? []) {
    flow.text(' ', source, work.from, work.to, false);
    flow.startLink({
      url: other.value,
      role: roleOf(other),
      origin: source.originOf(other.from, other.to),
      ...(via === undefined ? {} : { via }),
    });
    flow.text(other.value, source, work.from, work.to, false);
    flow.endLink();
  }
}

function roleOf({ value, target = value }: Address): Link['role'] {
  const seen = { href: target, rel: '', words: value, hasImage: false, base: undefined, page: undefined };
  return roleOfLink(seen)?.role ?? 'source';
}

function originsOf(fields: WorkFields, source: SourceText): Partial<Record<keyof CitedFields, Origin>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { from, to }]) => [name, source.originOf(from, to)] as const),
  );
}

/** Authors more than this are "et al." in the words of an entry; the fields have them all. */
const SHOWN_AUTHORS = 3;

/** How a reference list has a work: `Authors (date): Title. Work. Publisher. p. 1–9. address`. */
export function wordsOfWork(entry: CitedWork): string {
  const { fields, key } = entry;
  const address = addressOfWork(entry);
  const { title, authors, work, date, publisher, pages } = fields;
  const who = authors === undefined ? '' : namesOf(authors.value);
  const head = [who, date === undefined ? '' : who === '' ? date.value : `(${date.value})`].filter(
    (part) => part !== '',
  );
  const rest = [title?.value, work?.value, publisher?.value, pages === undefined ? undefined : `p. ${pages.value}`];
  const sentences = rest.flatMap((part) => (part === undefined ? [] : [/[.?!]$/.test(part) ? part : `${part}.`]));
  const lead = head.length === 0 ? [] : [`${head.join(' ')}${sentences.length > 0 && who !== '' ? ':' : '.'}`];
  const words = [...lead, ...sentences, ...(address === null ? [] : [address.value])];
  return words.length > 0 ? words.join(' ') : (key ?? '?');
}

function namesOf(authors: readonly string[]): string {
  const shown = authors.slice(0, SHOWN_AUTHORS).join(', ');
  return authors.length > SHOWN_AUTHORS ? `${shown} et al.` : shown;
}
