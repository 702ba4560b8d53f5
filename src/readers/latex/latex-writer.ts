import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { accented } from '../tex/plain-tex.ts';
import { ACCENTS, ESCAPES, SYMBOLS } from '../tex/tex-characters.ts';
import type { TexToken } from '../tex/tex-scanner.ts';
import { skipGroups, skipOptional } from './arguments.ts';
import { writeBlockCommand, writeHeading } from './block-commands.ts';
import { DROPPED, SECTIONS } from './commands.ts';
import { type DocumentFacts, skipDefinition } from './document-facts.ts';
import type { TexDocument } from './load-files.ts';
import { writeSourceCommand } from './source-commands.ts';
import { TexCursor } from './tex-cursor.ts';
import type { TexArgument, TexFile } from './tex-file.ts';
import { TexWriting } from './tex-writing.ts';

/** Files within files; TeX itself stops at fifteen. */
const MAX_INCLUDED = 50;

/** Writes a document into a flow, front to back, with its notes behind it. */
export class LatexWriter {
  readonly #document: TexDocument;
  readonly #writing: TexWriting;
  /** Files that were written; one that is included again says nothing new. */
  readonly #included = new Set<string>();

  constructor(document: TexDocument, flow: FlowRecorder, works: CitedWorks, facts: DocumentFacts) {
    this.#document = document;
    this.#writing = new TexWriting(flow, works, facts);
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
    const writing = this.#writing;
    for (let index = 0; index < writing.notes.length; index++) {
      const note = writing.notes[index];
      if (note === undefined) continue;
      writing.note = note;
      this.#range(note.file, note.inner.from, note.inner.to);
    }
    writing.note = null;
  }

  /** Writes a stretch of a file and what it includes. */
  #range(file: TexFile, from: number, to: number): void {
    const writing = this.#writing;
    writing.cursors.push(new TexCursor(file, from, to));
    for (let cursor = writing.cursors.at(-1); cursor !== undefined; cursor = writing.cursors.at(-1)) {
      const token = cursor.scanner.next();
      if (token === null) {
        writing.flush();
        cursor.finish();
        writing.cursors.pop();
      } else {
        this.#token(token, cursor);
      }
    }
    writing.environments.length = 0;
    writing.flow.close();
  }

  #token(token: TexToken, cursor: TexCursor): void {
    if (token.kind === 'text' || token.kind === 'space') {
      this.#writing.gather(token);
      return;
    }
    this.#writing.flush();
    switch (token.kind) {
      case 'break':
        this.#writing.flow.close();
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

  #sign({ value, from, to }: TexToken, cursor: TexCursor): void {
    const writing = this.#writing;
    switch (value) {
      case '}':
        cursor.closed(from);
        return;
      case '~':
        writing.text(' ', from, to);
        return;
      case '&':
        if (writing.isTable) writing.flow.close();
        else writing.text('&', from, to);
        return;
      case '$$':
        cursor.scanner.at = writing.endOf('$$', cursor.file, to);
        return;
      default:
    }
  }

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
    const level = SECTIONS.get(name);
    const dropped = DROPPED.get(name);
    if (writeSourceCommand(this.#writing, name, from, cursor)) return;
    if (level !== undefined) writeHeading(this.#writing, level, cursor);
    else if (writeBlockCommand(this.#writing, name, from, to, cursor)) return;
    else if (dropped !== undefined) cursor.scanner.at = skipGroups(cursor.file, to, dropped);
    else if (/^(?:(?:re)?newcommand|providecommand|[gex]?def)$/.test(name))
      cursor.scanner.at = skipDefinition(cursor.file, to);
    else this.#character(name, from, to, cursor);
  }

  /** A sign, one of the author's own words, or a command that is not known: its arguments are read as text. */
  #character(name: string, from: number, to: number, cursor: TexCursor): void {
    const { file, scanner } = cursor;
    const own = this.#writing.facts.macros.get(name);
    const text = own ?? ESCAPES.get(name) ?? SYMBOLS.get(name);
    if (text !== undefined) this.#writing.text(text, from, to);
    else if (file.source.text[to] === '[') scanner.at = skipOptional(file, to);
    if (/^[a-zA-Z]/.test(name)) scanner.at += cursor.match(/[ \t]*(?:\r?\n(?!\s*\n)[ \t]*)?/)?.[0].length ?? 0;
  }

  #accent({ value, from, to }: TexToken, cursor: TexCursor): void {
    const mark = ACCENTS.get(value) ?? '';
    const letter = cursor.match(/\s*(?:\{\s*(?:\\([ij])\s*|(\p{L}?))\}|\\([ij])(?![a-zA-Z])\s*|(\p{L}))/uy);
    if (letter === null) return;
    const [whole, dotless, grouped, bareDotless, bare] = letter;
    const base = dotless ?? bareDotless ?? grouped ?? bare ?? '';
    cursor.scanner.at = to + whole.length;
    // `\~{}` is how a tilde by itself is written.
    this.#writing.text(base === '' ? value : accented(base, mark), from, to + whole.length);
  }

  #raw(from: number, inner: Pick<TexArgument, 'from' | 'to'>, command: string): void {
    const writing = this.#writing;
    const { source } = writing.cursor.file;
    const text = source.text.slice(inner.from, inner.to);
    if (command !== 'begin') {
      writing.open();
      const start = writing.flow.here();
      writing.flow.text(text, source, inner.from, inner.to, true);
      writing.flow.code(start);
      return;
    }
    if (/^\\begin\s*\{\s*(?:comment|filecontents|CCSXML)/.test(source.text.slice(from, from + 40))) return;
    const head = /^(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?/.exec(text)?.[0].length ?? 0;
    writing.flow.open('code');
    writing.flow.verbatim(text.slice(head), source, inner.from + head, inner.to, true);
    writing.flow.close();
  }

  #include(name: string): void {
    const file = this.#document.files.get(name);
    if (file === undefined || this.#included.has(name) || this.#writing.cursors.length > MAX_INCLUDED) return;
    this.#included.add(name);
    this.#writing.cursors.push(new TexCursor(file, file.bodyFrom ?? 0, file.bodyTo));
  }
}
