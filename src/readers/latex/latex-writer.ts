import type { BlockKind } from '../../core/article.ts';
import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import { accented, plainAddress, plainTex } from '../tex/plain-tex.ts';
import { ACCENTS, ESCAPES, LIGATURES, ligatureOf, SYMBOLS } from '../tex/tex-characters.ts';
import type { TexToken } from '../tex/tex-scanner.ts';
import { groupAt, optionalAt, skipGroups, skipOptional, written } from './arguments.ts';
import { type Citation, readCitation, wordsOfCitation } from './citations.ts';
import {
  CITATION_STYLES,
  type CitationStyle,
  DROPPED,
  ENVIRONMENT_ARGUMENTS,
  LISTS,
  NOTES,
  QUOTATIONS,
  SECTIONS,
  SKIPPED,
  TABLES,
} from './commands.ts';
import { type DocumentFacts, skipDefinition } from './document-facts.ts';
import type { TexDocument } from './load-files.ts';
import { TexCursor } from './tex-cursor.ts';
import type { TexArgument, TexFile } from './tex-file.ts';

interface Environment {
  readonly name: string;
  readonly kind: BlockKind | null;
}

interface Note {
  readonly id: string;
  readonly label: string;
  readonly file: TexFile;
  readonly inner: TexArgument;
}

/** Environments that are open at a time; a file with more has lost its ends. */
const MAX_OPEN = 200;
/** Files within files; TeX itself stops at fifteen. */
const MAX_INCLUDED = 50;
/** Quotation marks of babel's German shorthands. */
const GERMAN: ReadonlyMap<string, string> = new Map([
  ['"a', 'ä'],
  ['"o', 'ö'],
  ['"u', 'ü'],
  ['"A', 'Ä'],
  ['"O', 'Ö'],
  ['"U', 'Ü'],
  ['"s', 'ß'],
  ['"`', '„'],
  ['"\'', '“'],
  ['"<', '«'],
  ['">', '»'],
  ['"=', '-'],
  ['"~', '-'],
  ['"-', ''],
  ['"|', ''],
  ['""', ''],
]);

/** Writes a document into a flow, front to back, with its notes behind it. */
export class LatexWriter {
  readonly #document: TexDocument;
  readonly #flow: FlowRecorder;
  readonly #works: CitedWorks;
  readonly #facts: DocumentFacts;
  readonly #cursors: TexCursor[] = [];
  readonly #environments: Environment[] = [];
  readonly #notes: Note[] = [];
  /** Files that were written; one that is included again says nothing new. */
  readonly #included = new Set<string>();
  /** Ends that no file has any more: `\end{align}`. */
  readonly #endless = new Set<string>();
  /** Characters that may be written as they stand, and are not yet. */
  #run: { from: number; to: number } | null = null;
  #note: Note | null = null;
  #noteCount = 0;
  readonly #replaced: RegExp;

  constructor(document: TexDocument, flow: FlowRecorder, works: CitedWorks, facts: DocumentFacts) {
    this.#document = document;
    this.#flow = flow;
    this.#works = works;
    this.#facts = facts;
    this.#replaced = facts.language === 'de' ? new RegExp(`"[aouAOUs\`'<>=~|"-]|${LIGATURES.source}`, 'g') : LIGATURES;
  }

  write(): void {
    const { main } = this.#document;
    this.#range(main, main.bodyFrom ?? 0, main.bodyTo);
  }

  /** Writes a file that the document does not name. */
  writeFile(file: TexFile): void {
    this.#range(file, file.bodyFrom ?? 0, file.bodyTo);
  }

  /** Writes the notes, which may have notes of their own. */
  writeNotes(): void {
    for (let index = 0; index < this.#notes.length; index++) {
      const note = this.#notes[index];
      if (note === undefined) continue;
      this.#note = note;
      this.#range(note.file, note.inner.from, note.inner.to);
    }
    this.#note = null;
  }

  /** Writes a stretch of a file and what it includes. */
  #range(file: TexFile, from: number, to: number): void {
    this.#cursors.push(new TexCursor(file, from, to));
    for (let cursor = this.#cursors.at(-1); cursor !== undefined; cursor = this.#cursors.at(-1)) {
      const token = cursor.scanner.next();
      if (token === null) {
        this.#flush();
        cursor.finish();
        this.#cursors.pop();
      } else {
        this.#token(token, cursor);
      }
    }
    this.#environments.length = 0;
    this.#flow.close();
  }

  get #cursor(): TexCursor {
    const cursor = this.#cursors.at(-1);
    if (cursor === undefined) throw new Error('Nothing is being written');
    return cursor;
  }

  #token(token: TexToken, cursor: TexCursor): void {
    if (token.kind === 'text' || token.kind === 'space') {
      if (this.#run !== null && this.#run.to === token.from) this.#run.to = token.to;
      else {
        this.#flush();
        this.#run = { from: token.from, to: token.to };
      }
      return;
    }
    this.#flush();
    switch (token.kind) {
      case 'break':
        this.#flow.close();
        return;
      case 'sign':
        this.#sign(token, cursor);
        return;
      case 'command':
        this.#command(token, cursor);
        return;
      default:
    }
  }

  // --- text

  #flush(): void {
    const run = this.#run;
    this.#run = null;
    if (run === null) return;
    const { source } = this.#cursor.file;
    const text = source.text.slice(run.from, run.to);
    let at = 0;
    for (const match of text.matchAll(this.#replaced)) {
      this.#exact(text.slice(at, match.index), run.from + at);
      at = match.index + match[0].length;
      this.#text(GERMAN.get(match[0]) ?? ligatureOf(match[0]), run.from + match.index, run.from + at);
    }
    this.#exact(text.slice(at), run.from + at);
  }

  #exact(text: string, from: number): void {
    if (text === '') return;
    this.#open();
    this.#flow.text(text, this.#cursor.file.source, from, from + text.length, true);
  }

  /** Text that stands for a range of the file. */
  #text(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#open();
    this.#flow.text(text, this.#cursor.file.source, from, to, false);
  }

  /** Opens a block of the kind that the environments make it, where none is open. */
  #open(): void {
    if (this.#flow.isOpen) return;
    const kind = this.#environments.findLast((environment) => environment.kind !== null)?.kind ?? 'paragraph';
    if (this.#note === null) this.#flow.open(kind);
    else this.#flow.open('note', { note: this.#note.id, label: this.#note.label });
  }

  // --- signs

  #sign({ value, from, to }: TexToken, cursor: TexCursor): void {
    switch (value) {
      case '}':
        cursor.closed(from);
        return;
      case '~':
        this.#text(' ', from, to);
        return;
      case '&':
        if (this.#isTable) this.#flow.close();
        else this.#text('&', from, to);
        return;
      case '$$':
        cursor.scanner.at = this.#endOf('$$', cursor.file, to);
        return;
      default:
    }
  }

  get #isTable(): boolean {
    return this.#environments.some(({ kind }) => kind === 'table-cell');
  }

  /** Behind the next occurrence of some characters; right here when there is none. */
  #endOf(closing: string, file: TexFile, at: number): number {
    const key = `${file.source.part ?? ''}\u0000${closing}`;
    if (this.#endless.has(key)) return at;
    const found = file.source.text.indexOf(closing, at);
    if (found >= 0) return found + closing.length;
    this.#endless.add(key);
    return at;
  }

  // --- commands

  #command(token: TexToken, cursor: TexCursor): void {
    const { file, scanner, includes } = cursor;
    const { from, to } = token;
    const raw = file.raws.get(from);
    const include = includes.get(from);
    if (raw !== undefined) {
      this.#raw(from, raw.inner, token.value);
      scanner.at = raw.to;
    } else if (include !== undefined) {
      scanner.at = include.to;
      if (include.kind === 'text') this.#include(include.name);
    } else if (ACCENTS.has(token.value)) {
      this.#accent(token, cursor);
    } else {
      this.#named(token.value.replace('*', ''), from, to, cursor);
    }
  }

  #named(name: string, from: number, to: number, cursor: TexCursor): void {
    const style = CITATION_STYLES.get(name);
    const level = SECTIONS.get(name);
    const dropped = DROPPED.get(name);
    if (style !== undefined) this.#citation(name, style, from, cursor);
    else if (level !== undefined) this.#heading(level, cursor);
    else if (NOTES.has(name)) this.#footnote(name, from, cursor);
    else if (
      this.#structure(name, from, to, cursor) ||
      this.#link(name, from, cursor) ||
      this.#quoted(name, from, cursor)
    )
      return;
    else if (dropped !== undefined) cursor.scanner.at = skipGroups(cursor.file, to, dropped);
    else if (/^(?:(?:re)?newcommand|providecommand|[gex]?def)$/.test(name))
      cursor.scanner.at = skipDefinition(cursor.file, to);
    else this.#character(name, from, to, cursor);
  }

  /** A sign, one of the author's own words, or a command that is not known: its arguments are read as text. */
  #character(name: string, from: number, to: number, cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const own = this.#facts.macros.get(name);
    const text = own ?? ESCAPES.get(name) ?? SYMBOLS.get(name);
    if (text !== undefined) this.#text(text, from, to);
    else if (file.source.text[to] === '[') scanner.at = skipOptional(file, to);
    if (/^[a-zA-Z]/.test(name)) scanner.at += cursor.match(/[ \t]*(?:\r?\n(?!\s*\n)[ \t]*)?/)?.[0].length ?? 0;
  }

  #accent({ value, from, to }: TexToken, cursor: TexCursor): void {
    const mark = ACCENTS.get(value) ?? '';
    const letter = cursor.match(/\s*(?:\{\s*(?:\\([ij])\s*|(\p{L}?))\}|\\([ij])(?![a-zA-Z])\s*|(\p{L}))/u);
    if (letter === null) return;
    const [whole, dotless, grouped, bareDotless, bare] = letter;
    const base = dotless ?? bareDotless ?? grouped ?? bare ?? '';
    cursor.scanner.at = to + whole.length;
    // `\~{}` is how a tilde by itself is written.
    this.#text(base === '' ? value : accented(base, mark), from, to + whole.length);
  }

  #raw(from: number, inner: { readonly from: number; readonly to: number }, command: string): void {
    const { source } = this.#cursor.file;
    const text = source.text.slice(inner.from, inner.to);
    if (command !== 'begin') {
      this.#open();
      const start = this.#flow.here();
      this.#flow.text(text, source, inner.from, inner.to, true);
      this.#flow.code(start);
      return;
    }
    if (/^\\begin\s*\{\s*(?:comment|filecontents|CCSXML)/.test(source.text.slice(from, from + 40))) return;
    const head = /^(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?/.exec(text)?.[0].length ?? 0;
    this.#flow.open('code');
    this.#flow.verbatim(text.slice(head), source, inner.from + head, inner.to, true);
    this.#flow.close();
  }

  #include(name: string): void {
    const file = this.#document.files.get(name);
    if (file === undefined || this.#included.has(name) || this.#cursors.length > MAX_INCLUDED) return;
    this.#included.add(name);
    this.#cursors.push(new TexCursor(file, file.bodyFrom ?? 0, file.bodyTo));
  }

  #heading(level: number, cursor: TexCursor): void {
    const group = groupAt(cursor.file, skipOptional(cursor.file, cursor.scanner.at));
    if (group === null) return;
    this.#flow.open('heading', { level });
    this.#inGroup(group, cursor, () => this.#flow.close());
  }

  /** Goes on inside a group, and does something when it ends. */
  #inGroup(group: TexArgument, cursor: TexCursor, atClose: () => void): void {
    cursor.scanner.at = group.from;
    cursor.atClose(group.to, atClose);
  }

  /** Environments, items and what else makes blocks. True when the command was one of these. */
  #structure(name: string, from: number, to: number, cursor: TexCursor): boolean {
    const { file, scanner } = cursor;
    switch (name) {
      case 'begin':
        this.#begin(cursor);
        return true;
      case 'end':
        this.#end(cursor);
        return true;
      case 'par':
        this.#flow.close();
        return true;
      case 'item':
        this.#item(cursor);
        return true;
      case 'bibitem':
        this.#bibitem(cursor);
        return true;
      case '\\':
      case 'newline':
      case 'tabularnewline':
        scanner.at = skipOptional(file, to);
        if (this.#isTable) this.#flow.close();
        else this.#text(' ', from, to);
        return true;
      case '[':
        scanner.at = this.#endOf('\\]', file, to);
        return true;
      case 'iffalse':
        scanner.at = this.#endOf('\\fi', file, to);
        return true;
      case 'caption':
      case 'captionof':
        this.#caption(name, cursor);
        return true;
      case 'bibliography':
      case 'printbibliography':
        scanner.at = skipGroups(file, to, name === 'bibliography' ? 1 : 0);
        return true;
      default:
        return false;
    }
  }

  #begin(cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const match = cursor.match(/\s*\{\s*([^{}\s]{1,60})\s*\}/);
    if (match === null) return;
    const name = match[1] ?? '';
    const at = scanner.at + match[0].length;
    if (SKIPPED.test(name)) {
      scanner.at = this.#endOf(`\\end{${name}}`, file, at);
      return;
    }
    const cells = TABLES.get(name);
    scanner.at = skipGroups(file, at, cells ?? ENVIRONMENT_ARGUMENTS.get(name) ?? 0);
    const kind = kindOf(name);
    if (kind !== null) this.#flow.close();
    if (this.#environments.length < MAX_OPEN) this.#environments.push({ name, kind });
    const title = name === 'frame' ? groupAt(file, scanner.at) : null;
    if (title === null) return;
    this.#flow.open('heading', { level: 2 });
    this.#inGroup(title, cursor, () => this.#flow.close());
  }

  #end(cursor: TexCursor): void {
    const match = cursor.match(/\s*\{\s*([^{}\s]{1,60})\s*\}/);
    if (match === null) return;
    cursor.scanner.at += match[0].length;
    const open = this.#environments.findLastIndex(({ name }) => name === match[1]);
    if (open < 0) return;
    if (this.#environments[open]?.kind !== null) this.#flow.close();
    this.#environments.length = open;
  }

  #item(cursor: TexCursor): void {
    const { file, scanner } = cursor;
    this.#flow.close();
    const label = optionalAt(file, scanner.at);
    if (label === null) return;
    this.#text(`${plainTex(written(file, label))} `, label.from, label.to);
    scanner.at = label.end;
  }

  #bibitem(cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const label = optionalAt(file, scanner.at);
    const group = groupAt(file, label?.end ?? scanner.at);
    if (group === null) return;
    scanner.at = group.end;
    const key = written(file, group).trim();
    const shown = this.#facts.labels.get(key);
    this.#flow.open('source-list', {
      note: noteOfItem(key),
      via: 'reference',
      ...(shown === undefined ? {} : { label: shown }),
    });
  }

  #caption(name: string, cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const at = name === 'captionof' ? skipGroups(file, scanner.at, 1) : skipOptional(file, scanner.at);
    const group = groupAt(file, at);
    if (group === null) return;
    this.#flow.open('caption');
    this.#inGroup(group, cursor, () => this.#flow.close());
  }

  // --- what points at sources

  #citation(name: string, style: CitationStyle, from: number, cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const citation = readCitation(file, scanner.at, /cit(?:es|etexts)$/.test(name));
    if (citation === null) return;
    scanner.at = citation.end;
    if (style === 'silent') {
      for (const key of citation.keys) {
        if (key === '*') this.#works.citeAll();
        else this.#works.noteOf(key);
      }
      return;
    }
    this.#cite(citation, style, from, citation.end);
  }

  #cite(citation: Citation, style: CitationStyle, from: number, to: number): void {
    this.#open();
    const start = this.#flow.here();
    this.#text(wordsOfCitation(citation, style, this.#works, this.#facts.labels), from, to);
    const end = this.#flow.end();
    for (const key of citation.keys) {
      const note = this.#facts.labels.has(key) ? noteOfItem(key) : (this.#works.noteOf(key) ?? noteOfItem(key));
      this.#flow.references.push({ to: note, label: key, isKey: true, start, end });
    }
  }

  #footnote(name: string, from: number, cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const number = optionalAt(file, scanner.at);
    const group = groupAt(file, number?.end ?? scanner.at);
    const isMark = name === 'footnotemark';
    if (group === null && !isMark) return;
    if (name !== 'footnotetext' && number === null) this.#noteCount += 1;
    const label = number === null ? String(this.#noteCount) : plainTex(written(file, number));
    const id = `footnote:${label}`;
    if (name !== 'footnotetext') {
      this.#open();
      const start = this.#flow.here();
      this.#text(`[${label}]`, from, group?.end ?? scanner.at);
      this.#flow.references.push({ to: id, label, start, end: this.#flow.end() });
    }
    const inner = isMark ? null : group;
    scanner.at = inner?.end ?? number?.end ?? scanner.at;
    if (inner !== null) this.#notes.push({ id, label, file, inner });
  }

  /** `\url{a}`, `\href{a}{words}`, `\doi{a}`. True when the command was one of these. */
  #link(name: string, from: number, cursor: TexCursor): boolean {
    if (!/^(?:url|nolinkurl|burl|href|doi|arxiv)$/.test(name)) return false;
    const { file, scanner } = cursor;
    const address = groupAt(file, skipOptional(file, scanner.at));
    if (address === null) return true;
    const url = plainAddress(written(file, address));
    const words = name === 'href' ? groupAt(file, address.end) : null;
    const target = targetOf(name, url);
    const seen = { href: target ?? url, rel: '', words: 'words', hasImage: false, base: undefined, page: undefined };
    const found = roleOfLink(seen);
    scanner.at = address.end;
    if (found === null) return true;
    const origin = file.source.originOf(address.from, address.to);
    this.#open();
    this.#flow.startLink({ url, role: found.role, origin, ...(target === undefined ? {} : { target }) });
    if (words === null) {
      this.#text(url, from, address.end);
      this.#flow.endLink();
    } else {
      this.#inGroup(words, cursor, () => this.#flow.endLink('keep'));
    }
    return true;
  }

  /** `\enquote{words}`, and csquotes' quotations with a source: `\textcquote[p. 3]{key}{words}`. */
  #quoted(name: string, from: number, cursor: TexCursor): boolean {
    const match = /^(?:foreign|hyphen)?(?:enquote|(?:text|block)(c)?quote)$/.exec(name);
    if (match === null) return false;
    const { file, scanner } = cursor;
    const at = /^(?:foreign|hyphen)/.test(name) ? (groupAt(file, scanner.at)?.end ?? scanner.at) : scanner.at;
    const citation = match[1] === undefined ? null : readCitation(file, at, false);
    const group = groupAt(file, skipOptional(file, citation?.end ?? at));
    if (group === null) return true;
    this.#text('“', from, group.from);
    this.#inGroup(group, cursor, () => {
      this.#flush();
      this.#text('”', group.to, group.end);
      if (citation !== null) this.#cite(citation, 'bracket', group.to, group.end);
    });
    return true;
  }
}

/** Id by which references find an entry of `thebibliography`. */
function noteOfItem(key: string): string {
  return `bibitem:${key}`;
}

function kindOf(environment: string): BlockKind | null {
  if (QUOTATIONS.test(environment)) return 'quotation';
  if (LISTS.test(environment)) return 'list-item';
  if (TABLES.has(environment)) return 'table-cell';
  return environment === 'thebibliography' ? 'source-list' : null;
}

/** Where a command leads whose argument is no address. */
function targetOf(name: string, url: string): string | undefined {
  if (name === 'doi' && /^10\./.test(url)) return `https://doi.org/${url}`;
  return name === 'arxiv' ? `https://arxiv.org/abs/${url.replace(/^arxiv:/i, '')}` : undefined;
}
