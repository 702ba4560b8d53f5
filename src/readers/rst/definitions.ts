import type { MarkupLine } from '../line-markup/lines.ts';
import { type LinePart, Passage } from '../line-markup/passage.ts';
import type { SourceText } from '../source-text.ts';
import { isVerbatim } from './directives.ts';
import { markWidth } from './item-marks.ts';

/** An address that names stand for, and where it is written. */
export interface RstTarget {
  readonly url: string;
  readonly parts: readonly LinePart[];
}

/** A footnote or a citation: `id` finds its block, `label` is what the text shows. */
export interface RstNote {
  readonly id: string;
  readonly label: string;
  readonly isCitation: boolean;
}

/** What a document defines anywhere and uses anywhere else. */
export interface RstDefinitions {
  /** By folded name; null for places within the document. */
  readonly targets: ReadonlyMap<string, RstTarget | null>;
  /** Targets without a name, in order (`__ https://...`); null for places within the document. */
  readonly anonymous: readonly (RstTarget | null)[];
  /** By the index of the line that begins them. */
  readonly notes: ReadonlyMap<number, RstNote>;
  /** By what a reference writes between its brackets: `1`, `#name`, `Vang2014`. */
  readonly named: ReadonlyMap<string, RstNote>;
  /** What `[#]_` means, reference by reference; the same for `[*]_`. */
  readonly numbered: readonly RstNote[];
  readonly signed: readonly RstNote[];
  /** What `|name|` stands for, by name. */
  readonly substitutions: ReadonlyMap<string, string>;
  readonly bibliographies: readonly string[];
}

/** Signs of footnotes in the order in which docutils takes them. */
const SIGNS = ['*', '†', '‡', '§', '¶', '#', '♠', '♥', '♦', '♣'];
/** A target that leads to a target that leads to a target: further it is a loop. */
const MAX_STEPS = 10;
const TARGET = /^\.\. +_(?!_)(?:`((?:[^`\\]|\\.){1,300})`|((?:[^:\\`]|\\.|:(?!\s|$)){1,300})):(?:\s+|$)/;
const NAMELESS = /^(?:\.\. +__:|__)(?:\s+|$)/;
const NOTE = /^\.\. +\[(#?[\p{L}\p{N}](?:[\p{L}\p{N}_.:+-]{0,100})|#|\*)\](?:\s+|$)/u;
const SUBSTITUTION = /^\.\. +\|([^|\s](?:[^|]{0,200}))\|\s+([\w-]{1,40})::\s*/;
const BIBLIOGRAPHY = /^\.\. +(?:foot)?bibliography::\s*(\S[^\n]{0,1000})?$/;

/** Names are compared without case, white space as one space (docutils, "Reference Names"). */
export function foldName(name: string): string {
  return name.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Finds what lines define. One pass, in which a literal block may define something too: nobody refers to it. */
export function readDefinitions(source: SourceText, lines: readonly MarkupLine[]): RstDefinitions {
  const notes = readNotes(lines);
  const targets = new Map<string, RstTarget | null>();
  const aliases = new Map<string, string>();
  const nameless: { readonly written: RstTarget | null; readonly alias: string | null }[] = [];
  const aliasAt = (index: number, length: number) => {
    const alias = /^(?:`([^`]+)`|([\w.+:-]*\w))_$/.exec(joined(source, lines, index, length));
    return alias === null ? null : foldName(alias[1] ?? alias[2] ?? '');
  };
  const substitutions = new Map<string, string>();
  const bibliographies: string[] = [];
  let chained: string[] = [];
  let literal = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.indent > literal) continue;
    literal = noTextBelow(line, lines[index + 1]);
    if (!/^(?:\.\.\s|__)/.test(line.text)) {
      chained = [];
      continue;
    }
    const target = TARGET.exec(line.text);
    const anonymous = target === null ? NAMELESS.exec(line.text) : null;
    const substitution = SUBSTITUTION.exec(line.text);
    if (target !== null) {
      const name = foldName(target[1] ?? target[2] ?? '');
      const written = addressBehind(source, lines, index, target[0].length);
      const alias = aliasAt(index, target[0].length);
      if (alias !== null) aliases.set(name, alias);
      else targets.set(name, written);
      for (const before of written === null ? [] : chained) targets.set(before, written);
      if (written === null) chained.push(name);
      else chained = [];
    } else if (anonymous !== null) {
      const [{ length }] = anonymous;
      nameless.push({ written: addressBehind(source, lines, index, length), alias: aliasAt(index, length) });
    } else if (substitution !== null) {
      const [whole, name = '', directive] = substitution;
      substitutions.set(foldName(name), directive === 'replace' ? joined(source, lines, index, whole.length) : '');
    } else {
      const names = BIBLIOGRAPHY.exec(line.text)?.[1] ?? '';
      for (const name of names.split(/\s+/)) if (/\.\w+$/.test(name)) bibliographies.push(name);
    }
  }
  for (const [name, alias] of aliases) targets.set(name, follow(alias, aliases, targets));
  const anonymous = nameless.map(({ written, alias }) => (alias === null ? written : follow(alias, aliases, targets)));
  return { targets, anonymous, substitutions, bibliographies, ...notes };
}

/** Column right of which the lines below one are no text: code that it announces, or the comment that it begins. */
function noTextBelow({ text, indent }: MarkupLine, next: MarkupLine | undefined): number {
  const directive = /^\.\. +([\w:-]+)::(?:\s|$)/.exec(text)?.[1];
  if (directive !== undefined) return isVerbatim(directive) ? indent : Number.POSITIVE_INFINITY;
  if (isComment(text, next)) return indent;
  return text.endsWith('::') && !text.startsWith('.. ') ? indent + markWidth(text) : Number.POSITIVE_INFINITY;
}

/** Two dots with nothing that is known behind them; alone above a blank line they comment nothing. */
function isComment(text: string, next: MarkupLine | undefined): boolean {
  if (text === '..') return next !== undefined && next.text !== '';
  return /^\.\.\s/.test(text) && !/^\.\. +(?:_|\[|\||[\p{L}\p{N}][\p{L}\p{N}_.:+-]*\s?::)/u.test(text);
}

function follow(
  name: string,
  aliases: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, RstTarget | null>,
): RstTarget | null {
  let at = name;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = aliases.get(at);
    if (next === undefined) return targets.get(at) ?? null;
    at = next;
  }
  return null;
}

/** The rest of a line and the lines below that are indented more: what an explicit markup says. */
function partsBehind(lines: readonly MarkupLine[], index: number, length: number): LinePart[] {
  const line = lines[index];
  if (line === undefined) return [];
  const parts = line.text.length > length ? [{ from: line.from + length, to: line.to }] : [];
  for (let next = index + 1; next < lines.length; next++) {
    const below = lines[next];
    if (below === undefined || below.text === '' || below.indent <= line.indent) break;
    parts.push({ from: below.from, to: below.to });
  }
  return parts;
}

function addressBehind(
  source: SourceText,
  lines: readonly MarkupLine[],
  index: number,
  length: number,
): RstTarget | null {
  const parts = partsBehind(lines, index, length);
  // An address may be broken across lines: white space in it counts for nothing.
  const written = parts.map(({ from, to }) => source.text.slice(from, to)).join('');
  const url = written.replace(/\\(?=\S)/g, '').replace(/\s+/g, '');
  return url === '' ? null : { url, parts };
}

function joined(source: SourceText, lines: readonly MarkupLine[], index: number, length: number): string {
  return new Passage(source, partsBehind(lines, index, length)).text.replace(/\s+/g, ' ');
}

function readNotes(lines: readonly MarkupLine[]): Pick<RstDefinitions, 'notes' | 'named' | 'numbered' | 'signed'> {
  const found = lines.flatMap(({ text }, line) => {
    const mark = text.startsWith('.. ') ? NOTE.exec(text)?.[1] : undefined;
    return mark === undefined ? [] : [{ line, mark }];
  });
  const taken = new Set(found.map(({ mark }) => mark));
  const notes = new Map<number, RstNote>();
  const named = new Map<string, RstNote>();
  const numbered: RstNote[] = [];
  const signed: RstNote[] = [];
  let count = 0;
  for (const { line, mark } of found) {
    if (mark.startsWith('#'))
      do count += 1;
      while (taken.has(String(count)));
    const sign = SIGNS[signed.length % SIGNS.length] ?? '*';
    const label = mark.startsWith('#') ? String(count) : mark === '*' ? sign : mark;
    const note = { id: `note:${line}`, label, isCitation: /^[^#*\d]/.test(mark) };
    notes.set(line, note);
    if (mark === '*') signed.push(note);
    else if (mark === '#') numbered.push(note);
    else if (!named.has(mark.toLowerCase())) named.set(mark.toLowerCase(), note);
  }
  return { notes, named, numbered, signed };
}
