import type { JSONScanner } from 'jsonc-parser';
import { plainValue } from '../../core/json.ts';
import { type CitedWork, definedFields, type Written } from '../cited-work.ts';
import type { BibliographyWorks } from './bibliography-works.ts';

/** Reads CSL-JSON (citationstyles.org): a list of works, or an object that holds one under `items` or `references`. */
export async function readCslJson(text: string): Promise<BibliographyWorks> {
  const { createScanner } = await import('jsonc-parser');
  const items = new ItemFinder(createScanner(text, true)).find();
  const works: CitedWork[] = [];
  const damaged: number[] = [];
  for (const item of items) {
    const value = item.isWhole ? parsed(text.slice(item.from, item.to)) : null;
    if (value === null) damaged.push(item.from);
    else works.push(workOf(value, item));
  }
  return { works, damaged };
}

/** One work in the file: where it stands, and where the values of its members do. */
interface Item {
  readonly from: number;
  to: number;
  readonly members: Map<string, { readonly from: number; to: number }>;
  isWhole: boolean;
}

/** SyntaxKind of jsonc-parser: a const enum that is not there at run time. */
const KIND = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, string: 10, end: 17 };
const LISTS = new Set(['items', 'references']);

/** Finds the works of a file without building it: `JSON.parse` knows no positions. Linear. */
class ItemFinder {
  readonly #scanner: JSONScanner;
  readonly #items: Item[] = [];
  #depth = 0;
  /** Depth at which works stand: within a list, or that of the file's one object. */
  #itemDepth = 1;
  #item: Item | null = null;
  #member = '';
  #isName = true;

  constructor(scanner: JSONScanner) {
    this.#scanner = scanner;
  }

  find(): readonly Item[] {
    for (let kind = Number(this.#scanner.scan()); kind !== KIND.end; kind = Number(this.#scanner.scan()))
      this.#token(kind);
    return this.#items;
  }

  #token(kind: number): void {
    const scanner = this.#scanner;
    const from = scanner.getTokenOffset();
    const to = from + scanner.getTokenLength();
    if (kind === KIND.closeBrace || kind === KIND.closeBracket) this.#close(to);
    const isDirect = this.#item !== null && this.#depth === this.#itemDepth;
    if (isDirect && kind === KIND.string && this.#isName) this.#member = scanner.getTokenValue();
    else if (isDirect && kind === KIND.colon) this.#isName = false;
    else if (isDirect && kind === KIND.comma) this.#isName = true;
    else if (isDirect && !this.#isName && !this.#item?.members.has(this.#member))
      this.#item?.members.set(this.#member, { from, to });
    if (kind === KIND.openBrace || kind === KIND.openBracket) this.#open(kind, from);
  }

  #open(kind: number, from: number): void {
    const inWrapper = this.#depth === 1 && kind === KIND.openBracket && this.#item !== null && LISTS.has(this.#member);
    this.#depth += 1;
    if (this.#depth === 1) this.#itemDepth = kind === KIND.openBrace ? 1 : 2;
    if (inWrapper) {
      // The object was no work: its list holds them.
      this.#items.length = 0;
      this.#item = null;
      this.#itemDepth = 3;
    } else if (kind === KIND.openBrace && this.#depth === this.#itemDepth && this.#item === null) {
      this.#item = { from, to: from, members: new Map(), isWhole: false };
      this.#items.push(this.#item);
      this.#isName = true;
    }
  }

  #close(to: number): void {
    this.#depth = Math.max(0, this.#depth - 1);
    const item = this.#item;
    if (item === null) return;
    const member = item.members.get(this.#member);
    if (this.#depth === this.#itemDepth && member !== undefined) member.to = to;
    if (this.#depth >= this.#itemDepth) return;
    item.to = to;
    item.isWhole = true;
    this.#item = null;
  }
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null; // an object has named members
  } catch {
    // Said as `damaged`: one bad work loses no other.
    return null;
  }
}

function workOf(value: Readonly<Record<string, unknown>>, { from, to, members }: Item): CitedWork {
  const at = <T>(name: string, read: T | undefined): Written<T> | undefined => {
    const range = members.get(name);
    if (read === undefined || range === undefined) return undefined;
    const quoted = typeof value[name] === 'string' ? 1 : 0;
    return { value: read, from: range.from + quoted, to: range.to - quoted };
  };
  const words = (name: string) => at(name, wordsOf(value[name]));
  const url = words('URL');
  const pmid = words('PMID');
  const names = namesOf(value['author']);
  const key = wordsOf(value['id']) ?? wordsOf(value['citation-key']);
  return {
    ...(key === undefined ? {} : { key }),
    fields: definedFields({
      title: words('title'),
      authors: at(names.length > 0 ? 'author' : 'editor', names.length > 0 ? names : namesOf(value['editor'])),
      work: words('container-title'),
      date: at('issued', dateOf(value['issued'])),
      accessDate: at('accessed', dateOf(value['accessed'])),
      doi: words('DOI'),
      isbn: words('ISBN'),
      pages: words('page'),
      publisher: words('publisher'),
    }),
    ...(url === undefined ? {} : { url }),
    ...(pmid === undefined
      ? {}
      : { identifier: { ...pmid, target: `https://pubmed.ncbi.nlm.nih.gov/${pmid.value}/` } }),
    from,
    to,
  };
}

/** Text without the little markup that CSL allows in it. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/<\/?(?:i|b|sc|sup|sub|span)(?: [^<>]*)?>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown): string[] => {
    if (typeof name === 'string') return [name];
    if (typeof name !== 'object' || name === null) return [];
    const parts = name as Record<string, unknown>; // checked right above
    const order = ['literal', 'given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
    const words = order.flatMap((part) => wordsOf(parts[part]) ?? []);
    return words.length === 0 ? [] : [words.join(' ')];
  });
}

/** `{"date-parts": [[2019, 3, 4]]}`, `{"raw": "..."}` or a plain string. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return wordsOf(value);
  const date = value as Record<string, unknown>; // checked right above
  const parts: unknown = Array.isArray(date['date-parts']) ? date['date-parts'][0] : undefined;
  if (!Array.isArray(parts)) return wordsOf(date['raw']) ?? wordsOf(date['literal']);
  const numbers = parts.map((part) => Number(plainValue(part))).filter((part) => Number.isInteger(part) && part > 0);
  return numbers.length === 0
    ? undefined
    : numbers
        .slice(0, 3)
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
}
