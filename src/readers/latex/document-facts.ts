import { isoDateOf } from '../../core/text/written-date.ts';
import { plainTex } from '../tex/plain-tex.ts';
import { groupAt, optionalAt, skipOptional, written } from './arguments.ts';
import { DROPPED, LANGUAGES } from './commands.ts';
import type { TexArgument, TexFile, TexNamed } from './tex-file.ts';

/** What the commands of a document say of the whole of it. */
export interface DocumentFacts {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publishedAt: string | undefined;
  readonly language: string | undefined;
  /** Commands of the author's own that take no argument, as the words that they stand for. */
  readonly macros: ReadonlyMap<string, string>;
  /** What `\bibitem`s are shown as, by their keys: their own label, else their number. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A longer definition is a layout and no words. */
const MAX_MACRO = 300;
/** A longer argument of `\title` or `\author` is not read. */
const MAX_FACT = 5000;
const DEFINITION = /\s*(?:\{\s*\\([a-zA-Z@]+)\s*\}|\\([a-zA-Z@]+))/y;

/** Looks through the commands of all files of a document. */
export function readFacts(files: readonly TexFile[]): DocumentFacts {
  const macros = new Map<string, string>();
  const labels = new Map<string, string>();
  const authors: string[] = [];
  let title: string | undefined;
  let publishedAt: string | undefined;
  let language: string | undefined;
  for (const file of files) {
    for (const command of file.named) {
      if (command.name === 'bibitem') addLabel(labels, file, command.at);
      else if (/(?:command|def)$/.test(command.name)) addMacro(macros, file, command.at);
      else if (/language|package|class|babelprovide/.test(command.name))
        language = languageOf(file, command) ?? language;
      else if (command.name === 'title') title ??= wordsOf(file, command.at);
      else if (command.name === 'date') publishedAt ??= isoDateOf(wordsOf(file, command.at) ?? '') ?? undefined;
      else authors.push(...authorsOf(file, command));
    }
  }
  return { title, authors: [...new Set(authors)], publishedAt, language, macros, labels };
}

function argumentOf(file: TexFile, at: number): TexArgument | null {
  const group = groupAt(file, skipOptional(file, at));
  return group !== null && group.to - group.from <= MAX_FACT ? group : null;
}

/** Words of an argument without the notes in it. */
function wordsOf(file: TexFile, at: number): string | undefined {
  const group = argumentOf(file, at);
  return group === null ? undefined : plainTex(withoutNotes(written(file, group))) || undefined;
}

function withoutNotes(tex: string): string {
  return tex
    .replace(/(?<!\\)%[^\n]*\n?/g, '')
    .replace(
      /\\(?:thanks|footnote|footnotemark|inst|email|orcid\w*|texttt)\s*(?:\[[^\]]*\])?\{(?:[^{}]|\{[^{}]*\})*\}/g,
      '',
    )
    .replace(/\\\\(?:\[[^\]]*\])?/g, ' ');
}

/** The first line of each author; addresses stand below it. `\author{A \and B}`, `\author[1]{A}`, `\IEEEauthorblockN{A}`. */
function authorsOf(file: TexFile, { name, at }: TexNamed): string[] {
  const group = argumentOf(file, at);
  if (group === null) return [];
  const tex = written(file, group);
  if (name === 'author' && tex.includes('\\IEEEauthorblockN')) return [];
  return tex
    .split(/\\(?:and|And|AND)(?![a-zA-Z])/)
    .map((author) => plainTex(withoutNotes(author.trim().split('\\\\', 1)[0] ?? '').replace(/\$[^$]*\$/g, '')))
    .flatMap(namesIn)
    .filter((author) => author !== '' && author.length < 100);
}

/** Two names at least of two words each: `Petra Lund, Harald Vik`. One with a comma may be `Lund, Petra`. */
function namesIn(author: string): string[] {
  const names = author.split(/, (?:and |und |& )?| (?:and|und|&) /);
  const areNames =
    names.length > 1 && names.every((name) => /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){1,4}$/u.test(name));
  return areNames ? names : [author];
}

/** The last language of a list is the document's own (babel). */
function languageOf(file: TexFile, { name, at }: TexNamed): string | undefined {
  const options = optionalAt(file, at);
  const group = groupAt(file, options?.end ?? at);
  if (group === null) return undefined;
  const isMain = name === 'babelprovide' && options !== null && /\bmain\b/.test(written(file, options));
  if (name.endsWith('language') || isMain) return LANGUAGES.get(written(file, group).trim());
  if (name === 'babelprovide') return undefined;
  if (name === 'usepackage' && written(file, group).trim() !== 'babel') return undefined;
  const words = options === null ? [] : written(file, options).split(/[\s,=]+/);
  return words.map((word) => LANGUAGES.get(word)).findLast((found) => found !== undefined);
}

function addLabel(labels: Map<string, string>, file: TexFile, at: number): void {
  const label = optionalAt(file, at);
  const group = groupAt(file, label?.end ?? at);
  if (group === null) return;
  const key = written(file, group).trim();
  const shown = label === null ? '' : plainTex(written(file, label));
  // natbib: `[Vang(2014)Vang and Berg]`
  if (!labels.has(key))
    labels.set(key, /^[^()]*\(\d{4}[a-z]?\)/.exec(shown)?.[0] ?? (shown || String(labels.size + 1)));
}

function addMacro(macros: Map<string, string>, file: TexFile, at: number): void {
  const defined = definedAt(file, at);
  const group = defined === null ? null : groupAt(file, defined.end);
  if (defined === null || group === null || group.to - group.from > MAX_MACRO) return;
  macros.set(defined.name, plainTex(withoutLayout(written(file, group))));
}

/** The body of a macro without comments and without what only sets lengths: `\tightlist` of Pandoc says nothing. */
function withoutLayout(tex: string): string {
  return tex
    .replace(/(?<!\\)%[^\n]*\n?/g, '')
    .replace(/\\([a-zA-Z]{1,40})\*?(?:\s*\{[^{}]*\}){1,3}/g, (whole, name: string) => (DROPPED.has(name) ? '' : whole));
}

/** The name of the command that is defined at an index, and the index behind it. */
function definedAt({ source: { text } }: TexFile, at: number): { readonly name: string; readonly end: number } | null {
  const pattern = new RegExp(DEFINITION);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const name = match?.[1] ?? match?.[2];
  return match === null || name === undefined ? null : { name, end: at + match[0].length };
}

/** Index behind a definition: its name, its parameters and its body. */
export function skipDefinition(file: TexFile, at: number): number {
  const { end } = definedAt(file, at) ?? { end: at };
  const parameters = /[^{}\n]*/y;
  parameters.lastIndex = end;
  const from = skipOptional(file, end);
  return groupAt(file, from === end ? end + (parameters.exec(file.source.text)?.[0].length ?? 0) : from)?.end ?? from;
}
