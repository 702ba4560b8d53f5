import { plainValue } from '../json.ts';
import { patternLines } from '../text/over-lines.ts';

/** What a page's JSON-LD (schema.org) says about its article; texts as written. */
export interface JsonLdArticle {
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly url?: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Nodes beyond these say nothing more about one article, and bound the work on hostile data. */
const MAX_NODES = 400;
const MAX_DEPTH = 8;
const MAX_AUTHORS = 40;

/** Types of a page's own work, best first; other nodes (site, breadcrumbs, comments) are passed over. */
const RANKS: readonly RegExp[] = [
  patternLines('i')`
    (?:
      News|Opinion|Analysis|Reportage|Review|Background|AskPublic|Scholarly|Medical\w*|Tech|Satirical|Advertiser\w*|
      Social\w*
    )?Article|
    BlogPosting|LiveBlogPosting|Report
  `,
  /Posting|Recipe|Review|HowTo|Book|Dataset|CreativeWork$|VideoObject|PodcastEpisode|Event/i,
  /WebPage|ItemPage|AboutPage|QAPage/i,
];

/** Reads the blocks of a page; broken ones are mended where only control characters broke them, else passed over. */
export function readJsonLd(blocks: readonly string[]): JsonLdArticle | null {
  const nodes: Node[] = [];
  for (const block of blocks) collect(parse(block), nodes, 0);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const works = nodes.filter((node) => rankOf(node) < RANKS.length).sort((a, b) => rankOf(a) - rankOf(b));
  if (works.length === 0) return null;
  const first = <T>(read: (node: Node) => T | undefined): T | undefined =>
    works.map(read).find((value) => value !== undefined);
  const authors = first((node) => {
    const names = namesOf(node['author'] ?? node['creator'], byId);
    return names.length === 0 ? undefined : names;
  });
  const facts = {
    headline: first((node) => textOf(node['headline']) ?? (rankOf(node) < 2 ? textOf(node['name']) : undefined)),
    publisher: first((node) => namesOf(node['publisher'], byId)[0]),
    publishedAt: first((node) => textOf(node['datePublished']) ?? textOf(node['dateCreated'])),
    modifiedAt: first((node) => textOf(node['dateModified'])),
    language: first((node) => textOf(node['inLanguage'])),
    url: first((node) => textOf(node['url'])),
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { authors: (authors ?? []).slice(0, MAX_AUTHORS), ...Object.fromEntries(known) };
}

function parse(block: string): unknown {
  const text = block.replace(
    /^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)\s*$/g,
    '',
  );
  try {
    return JSON.parse(text);
  } catch {
    // Raw line breaks in strings and a comma too many are what content systems get wrong.
    try {
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return null; // not JSON: the page's other metadata has to do
    }
  }
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, nodes, depth + 1);
    return;
  }
  const node = value as Node; // an object that is no array
  if (node['@type'] !== undefined) nodes.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'itemListElement', 'item', 'hasPart'])
    collect(node[key], nodes, depth + 1);
}

function rankOf(node: Node): number {
  const type = [node['@type']].flat().map(plainValue).join(' ');
  const rank = RANKS.findIndex((pattern) => pattern.test(type));
  return rank < 0 ? RANKS.length : rank;
}

function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  return [value].flat(2).flatMap((entry) => {
    if (typeof entry === 'string') return /^https?:/.test(entry) ? nameOfNode(byId.get(entry)) : [entry.trim()];
    if (typeof entry !== 'object' || entry === null) return [];
    const node = entry as Node; // an object, by the line above
    const id = node['@id'];
    return nameOfNode(node['name'] === undefined && typeof id === 'string' ? byId.get(id) : node);
  });
}

function nameOfNode(node: Node | undefined): string[] {
  const name = node?.['name'];
  return [name]
    .flat()
    .filter((entry) => typeof entry === 'string' && entry.trim() !== '')
    .map((entry) => String(entry).trim());
}
