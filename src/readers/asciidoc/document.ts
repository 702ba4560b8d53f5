import { type MarkupLine, markupLines } from '../line-markup/lines.ts';
import { titlesByReference } from './titles.ts';

/** Values of `:name: value`, by lower-case name. */
export type Attributes = ReadonlyMap<string, string>;

/** A document whose preprocessor has run: what it says of itself, and the lines that are left. */
export interface AsciidocDocument {
  readonly lines: readonly MarkupLine[];
  readonly title: MarkupLine | null;
  readonly authors: readonly string[];
  readonly revision: string | undefined;
  readonly attributes: Attributes;
  /** Files that `include::` names. */
  readonly includes: readonly string[];
  /** Entries of a bibliography (`[[[id,label]]]`): label by id. */
  readonly entries: ReadonlyMap<string, string>;
  /** What a reference without words shows, by what it names. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What `{name}` is in every document (Asciidoctor, "Character Replacement Attributes"). */
const BUILT_IN: readonly (readonly [string, string])[] = [
  ['blank', ''],
  ['empty', ''],
  ['sp', ' '],
  ['nbsp', ' '],
  ['zwsp', ''],
  ['wj', ''],
  ['apos', "'"],
  ['quot', '"'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['deg', '°'],
  ['plus', '+'],
  ['brvbar', '¦'],
  ['vbar', '|'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['startsb', '['],
  ['endsb', ']'],
  ['caret', '^'],
  ['asterisk', '*'],
  ['tilde', '~'],
  ['backslash', '\\'],
  ['backtick', '`'],
  ['two-colons', '::'],
  ['two-semicolons', ';;'],
  ['cpp', 'C++'],
  ['pp', '++'],
];
const ENTRY = /^:(!?)([\p{L}\p{N}_][\p{L}\p{N}_ -]{0,100})(!?):(?:\s+(\S.*|))?$/u;
const CONDITION = /^(ifdef|ifndef|ifeval|endif)::([^[\s]{0,200})\[(.*)\]$/;
const INCLUDE = /^include::([^[\s][^[]{0,400})\[[^\]]*\]$/;
const FENCE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```.*)$/;
const PERSON = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’._-]*(?: [\p{L}\p{N}'’._-]+){0,3}(?: <[^<>\s]{1,200}>)?`;
const AUTHORS = new RegExp(`^${PERSON}(?:; ${PERSON}){0,30}$`, 'u');
const REVISION = /^(?:v\d[^,]{0,30}(?:,\s*)?)?([^:]{0,60})(?::.*)?$/;
/** What is put in place of names in one text is no longer: values that repeat each other must not grow. */
const MAX_VALUE = 4000;

/** Replaces `{name}` by its value; values were resolved where they were defined. */
export function withAttributes(text: string, attributes: Attributes): string {
  if (!text.includes('{')) return text;
  let left = MAX_VALUE;
  return text.replace(/\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,100})\}/gu, (whole, name: string) => {
    const value = attributes.get(name.toLowerCase()) ?? whole;
    left -= value.length;
    return left < 0 ? '' : value;
  });
}

/** Runs the preprocessor over a text: attributes, conditions, and the header. Included files are named, not read. */
export function readDocument(text: string): AsciidocDocument {
  const attributes = new Map<string, string>(BUILT_IN);
  const kept: MarkupLine[] = [];
  const includes: string[] = [];
  const conditions: boolean[] = [];
  let fence = '';
  const all = markupLines(text);
  for (let at = 0; at < all.length; at++) {
    const line = all[at];
    if (line === undefined) break;
    const condition = CONDITION.exec(line.text);
    if (condition !== null) {
      const own = applyCondition(condition, line, attributes, conditions);
      if (own !== null) kept.push(own);
      continue;
    }
    if (conditions.includes(false)) continue;
    if (fence === '' ? FENCE.test(line.text) : line.text === fence) fence = fence === '' ? fenceEnd(line.text) : '';
    const include = INCLUDE.exec(line.text);
    if (include !== null && !fence.startsWith('/')) includes.push(withAttributes(include[1] ?? '', attributes));
    const entry = fence === '' && include === null ? ENTRY.exec(line.text) : null;
    if (entry !== null) at = setAttribute(attributes, entry, all, at);
    else if (include === null) kept.push(line);
  }
  const header = readHeader(kept, attributes);
  const { authors, title } = header;
  if (authors[0] !== undefined) setDefault(attributes, 'author', authors[0]);
  if (authors.length > 0) setDefault(attributes, 'authors', authors.join(', '));
  if (title !== null) setDefault(attributes, 'doctitle', title.text);
  return { ...header, attributes, includes, entries: readEntries(text), titles: titlesByReference(header.lines) };
}

function setDefault(attributes: Map<string, string>, name: string, value: string): void {
  if (!attributes.has(name)) attributes.set(name, value);
}

function fenceEnd(text: string): string {
  return text.startsWith('```') ? '```' : text;
}

/** `ifdef::a,b[]` opens a condition; with words between the brackets it is about them alone. @returns the words to keep */
function applyCondition(
  [, kind, names = '', inner = '']: RegExpExecArray,
  line: MarkupLine,
  attributes: Attributes,
  conditions: boolean[],
): MarkupLine | null {
  if (kind === 'endif') {
    conditions.pop();
    return null;
  }
  const all = names.split(/[,+]/).map((name) => attributes.has(name.toLowerCase()));
  const isDefined = names.includes('+') ? all.every(Boolean) : all.some(Boolean);
  // What `ifeval` compares is hardly ever known here: its lines are read.
  const holds = kind === 'ifeval' || (kind === 'ifdef') === isDefined;
  if (inner === '' || kind === 'ifeval') {
    conditions.push(holds);
    return null;
  }
  const from = line.to - 1 - inner.length;
  return holds && !conditions.includes(false) ? { from, to: line.to - 1, indent: 0, text: inner } : null;
}

/** @returns the last line of the entry: a backslash at the end of a line goes on in the next one */
function setAttribute(
  attributes: Map<string, string>,
  entry: RegExpExecArray,
  lines: readonly MarkupLine[],
  at: number,
): number {
  const [, before, name = '', after, written = ''] = entry;
  let value = written;
  let end = at;
  while (/\s\\$/.test(value) && end + 1 < lines.length && value.length < MAX_VALUE) {
    end += 1;
    value = `${value.slice(0, -1).trimEnd().replace(/\+$/, '')} ${lines[end]?.text ?? ''}`;
  }
  if (before === '!' || after === '!') attributes.delete(name.toLowerCase());
  else attributes.set(name.toLowerCase(), withAttributes(value, attributes));
  return end;
}

function readHeader(
  lines: MarkupLine[],
  attributes: Attributes,
): Pick<AsciidocDocument, 'lines' | 'title' | 'authors' | 'revision'> {
  const at = lines.findIndex(({ text }) => text !== '' && !/^\/\/(?!\/)/.test(text));
  const first = lines[at];
  const known = authorsIn(
    [attributes.get('author'), attributes.get('authors')].find((value) => value !== undefined) ?? '',
  );
  const date = attributes.get('revdate') ?? attributes.get('date');
  const match = /^(?:=|#)\s+(?=\S)/.exec(first?.text ?? '');
  if (first === undefined || match === null) return { lines, title: null, authors: known, revision: date };
  const title = { ...first, from: first.from + match[0].length, text: first.text.slice(match[0].length) };
  let next = at + 1;
  const second = lines[next]?.text ?? '';
  const authors = AUTHORS.test(second) ? authorsIn(second) : [];
  if (authors.length > 0) next += 1;
  const third = authors.length > 0 ? (lines[next]?.text ?? '') : '';
  const revision = /\d/.test(third) ? REVISION.exec(third) : null;
  if (revision !== null) next += 1;
  return {
    lines: lines.slice(next),
    title,
    authors: authors.length > 0 ? authors : known,
    revision: revision?.[1] ?? date,
  };
}

function authorsIn(text: string): string[] {
  return text
    .split(';')
    .map((name) =>
      name
        .replace(/<[^<>]*>/, '')
        .replaceAll('_', ' ')
        .trim(),
    )
    .filter((name) => name !== '');
}

function readEntries(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [, id = '', label = id] of text.matchAll(
    /\[\[\[([\p{L}_:][\p{L}\p{N}_.:-]{0,100})(?:, ?([^\]\n]{1,100}))?\]\]\]/gu,
  ))
    if (!entries.has(id)) entries.set(id, label);
  return entries;
}
