import type { JSONScanner } from 'jsonc-parser';
import type { CitedWork } from '../cited-work.ts';
import type { BibliographyWorks } from './bibliography-works.ts';
import { workOfCsl } from './csl-work.ts';

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

function workOf(value: Readonly<Record<string, unknown>>, item: Item): CitedWork {
  return workOfCsl(value, (name) => innerRange(value[name], item.members.get(name)), item);
}

/** Of a text, what stands between its quotation marks. */
function innerRange(value: unknown, range: { readonly from: number; readonly to: number } | undefined) {
  const quoted = typeof value === 'string' ? 1 : 0;
  return range === undefined ? undefined : { from: range.from + quoted, to: range.to - quoted };
}
