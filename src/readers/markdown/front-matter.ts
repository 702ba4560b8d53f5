import { isoDateOf } from '../../core/text/written-date.ts';
import type { FileProperties } from '../flow/build-article.ts';
import { labelledHead } from '../labelled-head.ts';

/** What stands before the text: between two lines of dashes (YAML) or plus signs (TOML), or fields up to an empty line. */
export interface FrontMatter {
  /** Index into the file where the text begins. */
  readonly to: number;
  readonly properties: FileProperties & { readonly canonical?: string };
  /** Names of bibliography files. */
  readonly bibliographies: readonly string[];
  /** Keys that are cited without standing in the text; `*` for all. */
  readonly alsoCited: readonly string[];
  /** False when it could not be read. */
  readonly readable: boolean;
}

/** Longer ones are no front matter. YAML takes its time over odd input. */
const MAX_LENGTH = 64 * 1024;
const NONE: FrontMatter = { to: 0, properties: {}, bibliographies: [], alsoCited: [], readable: true };

/** Reads the front matter of a file, if it has any. Code in it (R, Hugo templates) is never run. */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (fence === null) return ofFields(text);
  const end = new RegExp(fence[1] === '---' ? '^(?:---|\\.\\.\\.)[ \\t]*$' : '^\\+\\+\\+[ \\t]*$', 'm');
  const from = fence[0].length;
  const close = end.exec(text.slice(from, from + MAX_LENGTH));
  if (close === null) return NONE;
  const to = from + close.index + close[0].length;
  const values = await parse(text.slice(from, from + close.index), fence[1] === '---');
  return values === null ? { ...NONE, to, readable: false } : { ...factsOf(values), to, readable: true };
}

/** The metadata of MultiMarkdown and Pelican: fields at the top, without a fence. */
function ofFields(text: string): FrontMatter {
  const head = labelledHead(text);
  if (head === null) return NONE;
  const values = Object.fromEntries(head.fields.map(({ name, value }) => [name, value]).reverse());
  return { ...factsOf(values), to: head.to, readable: true };
}

export type Values = Readonly<Record<string, unknown>>;

async function parse(text: string, isYaml: boolean): Promise<Values | null> {
  try {
    const value: unknown = isYaml ? await parseYaml(text) : (await import('smol-toml')).parse(text);
    if (value === null || value === undefined) return {};
    return typeof value === 'object' && !Array.isArray(value) ? (value as Values) : null; // a mapping has named members
  } catch {
    // Said as `readable: false`: the text below is read all the same.
    return null;
  }
}

async function parseYaml(text: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  // Its warnings would be printed by Node, in the middle of the table.
  const document = parseDocument(text, { schema: 'core', logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return document.toJS({ maxAliasCount: 20 });
}

/** Members that say when a text came out, surest first. */
const DATES = ['date', 'published', 'published_at', 'publishedAt', 'publishDate', 'pubDate', 'pubdate', 'created'];

function firstOf(values: Values, names: readonly string[]): string | undefined {
  return names.map((name) => wordsOf(values[name])).find((words) => words !== '');
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** What members with the names that such data have say. */
export function factsOf(values: Values): Omit<FrontMatter, 'to' | 'readable'> {
  const first = (...names: readonly string[]) => firstOf(values, names);
  // Material for MkDocs has several days in one member.
  const date = first(...DATES) ?? (isValues(values['date']) ? firstOf(values['date'], DATES) : undefined);
  const canonical = first('canonical', 'canonical_url', 'canonicalUrl', 'canonicalURL');
  const authors = ['author', 'authors', 'by', 'byline']
    .map((name) => namesOf(values[name]))
    .find((names) => names.length > 0);
  return {
    properties: {
      title: first('title', 'headline'),
      authors: authors ?? [],
      publication: first('publication', 'site_name'),
      publishedAt: date === undefined ? undefined : (isoDateOf(date) ?? undefined),
      language: first('lang', 'language', 'locale'),
      ...(canonical !== undefined && /^https?:\/\//i.test(canonical) ? { canonical } : {}),
    },
    bibliographies: listOf(values['bibliography']),
    alsoCited: listOf(values['nocite']).flatMap((item) =>
      [...item.matchAll(/@([\w:.-]+|\*)/g)].map(([, key = '']) => key),
    ),
  };
}

/** A title without the marks of emphasis, of code and of a note’s name that it may be written with. */
function wordsOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value
    .replace(/(\*\*|__|`)([^*_`]+)\1/g, '$2')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Ines Brandt`, `[Ines Brandt, ...]`, `{name: Ines Brandt}`, `{name: {given: Ines, family: Brandt}}`. */
function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value !== 'object' || value === null) {
    const words = wordsOf(value);
    return words === '' ? [] : words.split(/(?:(?<!\s)\s+)?;\s*|(?<!\s)\s+and\s+|,\s+(?=\p{Lu}\S*\s+\p{Lu})/u);
  }
  const { name, literal, given, family, first, last } = value as Values; // members of an object are looked at one by one
  if (name !== undefined) return namesOf(name);
  const parts = [literal, given ?? first, family ?? last].map(wordsOf).filter((part) => part !== '');
  return parts.length === 0 ? [] : [parts.join(' ')];
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listOf);
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}
