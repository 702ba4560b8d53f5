import { plainValue } from '../../core/json.ts';

/** What a page's JSON-LD (schema.org) says about its article. */
export interface JsonLdFacts {
  readonly type?: string | undefined;
  readonly headline?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  readonly section?: string | undefined;
  readonly freeToRead?: boolean | undefined;
}

/** Types that describe the page's own work, best first; a page also describes its site, its breadcrumbs and its videos. */
const WORK_TYPES =
  /article|blogposting|report|scholarly|review|dataset|book|videoobject|podcastepisode|webpage|collectionpage|profilepage/i;
const MAX_NODES = 200;
const MAX_DEPTH = 6;

/** Collects JSON-LD blocks; broken ones are passed over, as search engines do. */
export class JsonLd {
  readonly #nodes: Record<string, unknown>[] = [];

  add(text: string): void {
    try {
      this.#walk(JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '')), 0);
    } catch {
      // Not JSON: pages have that, and it says nothing about the link.
    }
  }

  facts(): JsonLdFacts {
    const works = this.#nodes.filter((node) => WORK_TYPES.test(typeOf(node)));
    works.sort((a, b) => rank(a) - rank(b));
    const first = <T>(read: (node: Record<string, unknown>) => T | undefined) =>
      works.map(read).find((value) => value !== undefined);
    return {
      type: works[0] === undefined ? undefined : typeOf(works[0]),
      headline: first((node) => textOf(node['headline']) ?? textOf(node['name'])),
      authors: first((node) => namesOf(node['author'])),
      publisher: first((node) => namesOf(node['publisher'])?.[0]),
      publishedAt: first((node) => textOf(node['datePublished'])),
      modifiedAt: first((node) => textOf(node['dateModified'])),
      section: first((node) => textOf([node['articleSection']].flat()[0])),
      freeToRead: first((node) => flagOf(node['isAccessibleForFree'])),
    };
  }

  #walk(value: unknown, depth: number): void {
    if (depth > MAX_DEPTH || this.#nodes.length >= MAX_NODES || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const entry of value) this.#walk(entry, depth + 1);
      return;
    }
    const node = value as Record<string, unknown>; // an object that is no array
    if (node['@type'] !== undefined) this.#nodes.push(node);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) this.#walk(node[key], depth + 1);
  }
}

function typeOf(node: Record<string, unknown>): string {
  return [node['@type']].flat().map(plainValue).join(' ');
}

/** Articles before pages: a page's own node often says less. */
function rank(node: Record<string, unknown>): number {
  const type = typeOf(node);
  if (/webpage|collectionpage|profilepage/i.test(type)) return 2;
  return /article|blogposting|scholarly|report/i.test(type) ? 0 : 1;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function namesOf(value: unknown): readonly string[] | undefined {
  const names = [value].flat().flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return typeof entry === 'object' && entry !== null && 'name' in entry
      ? [entry.name].flat().filter((name) => typeof name === 'string')
      : [];
  });
  return names.length === 0 ? undefined : names;
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  return /^(?:true|https?:\/\/schema\.org\/true)$/i.test(value)
    ? true
    : /^(?:false|https?:\/\/schema\.org\/false)$/i.test(value)
      ? false
      : undefined;
}
