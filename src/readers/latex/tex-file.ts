import { spacedLines } from '../../core/text/over-lines.ts';
import type { SourceText } from '../source-text.ts';
import { TexScanner } from '../tex/tex-scanner.ts';

/** A half-open range of a file. */
export interface TexRange {
  readonly from: number;
  readonly to: number;
}

/** An argument: what stands between its braces or brackets, and the index behind them. */
export interface TexArgument extends TexRange {
  readonly end: number;
}

/** A part of a file that is no TeX: `verbatim` and its like, `\verb`. */
export interface TexRaw {
  readonly inner: TexRange;
  readonly to: number;
}

/** Another file that one names. */
export interface TexInclude {
  readonly kind: 'text' | 'bibliography';
  /** As written, without an extension where the author left it out. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A command, and the index behind its name. */
export interface TexNamed {
  readonly name: string;
  readonly at: number;
}

/** One file of a document, with what has to be known before it can be read from front to back. */
export interface TexFile {
  readonly source: SourceText;
  /** Closing brace by the opening one; braces that nothing closes are not in it. */
  readonly braces: ReadonlyMap<number, number>;
  /** By where the command or environment begins. */
  readonly raws: ReadonlyMap<number, TexRaw>;
  readonly includes: readonly TexInclude[];
  /** Commands that say something of the whole document, in order: `\title`, definitions, `\bibitem`. */
  readonly named: readonly TexNamed[];
  /** Index behind `\begin{document}`; null in a file that has none. */
  readonly bodyFrom: number | null;
  readonly bodyTo: number;
}

const NAMED = new Set(
  spacedLines`
    title author date bibitem newcommand renewcommand providecommand def gdef edef xdef usepackage documentclass
    setmainlanguage setdefaultlanguage selectlanguage babelprovide IEEEauthorblockN
  `.split(' '),
);
const VERBATIM =
  /^(?:verbatim|Verbatim|BVerbatim|LVerbatim|alltt|lstlisting|minted|comment|code|filecontents|CCSXML|luacode|sagesilent|pycode)\*?$/;
const RAW_ARGUMENT = new Set(['url', 'nolinkurl', 'path', 'burl', 'href']);
const TEXT_FILES = new Set(['input', 'include', 'subfile', 'subfileinclude', 'InputIfFileExists']);
const BIBLIOGRAPHIES = new Set(['bibliography', 'addbibresource', 'addglobalbib', 'addsectionbib']);
/** An address in braces is shorter. */
const MAX_ADDRESS = 4000;

/** Looks through a file once: braces, verbatim parts, other files. Linear. */
export function readTexFile(source: SourceText): TexFile {
  return new FilePass(source).read();
}

class FilePass {
  readonly #source: SourceText;
  readonly #scanner: TexScanner;
  readonly #open: number[] = [];
  readonly #braces = new Map<number, number>();
  readonly #raws = new Map<number, TexRaw>();
  readonly #includes: TexInclude[] = [];
  readonly #named: TexNamed[] = [];
  /** Environments of which no end is left. */
  readonly #endless = new Set<string>();
  #bodyFrom: number | null = null;
  #bodyTo: number | null = null;

  constructor(source: SourceText) {
    this.#source = source;
    this.#scanner = new TexScanner(source.text);
  }

  read(): TexFile {
    for (let token = this.#scanner.next(); token !== null && this.#bodyTo === null; token = this.#scanner.next()) {
      if (token.kind === 'command') this.#command(token.value, token.from);
      else if (token.kind === 'sign' && token.value === '{') this.#open.push(token.from);
      else if (token.kind === 'sign' && token.value === '}') this.#close(token.from);
    }
    return {
      source: this.#source,
      braces: this.#braces,
      raws: this.#raws,
      includes: this.#includes,
      named: this.#named,
      bodyFrom: this.#bodyFrom,
      bodyTo: this.#bodyTo ?? this.#source.text.length,
    };
  }

  #close(at: number): void {
    const open = this.#open.pop();
    if (open !== undefined) this.#braces.set(open, at);
  }

  #command(name: string, from: number): void {
    const bare = name.replace('*', '');
    if (NAMED.has(bare)) this.#named.push({ name: bare, at: this.#scanner.at });
    if (name === 'begin' || name === 'end') this.#environment(name, from);
    else if (/^(?:verb|lstinline|mintinline)\*?$/.test(name)) this.#inlineCode(name, from);
    else if (RAW_ARGUMENT.has(name)) this.#rawArgument();
    else if (TEXT_FILES.has(name) || name === 'import' || name === 'subimport') this.#textFile(name, from);
    else if (BIBLIOGRAPHIES.has(name)) this.#bibliography(from);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#scanner.at;
    return pattern.exec(this.#source.text);
  }

  #environment(command: string, from: number): void {
    const match = this.#match(/\s*\{\s*([^{}\s]{1,60})\s*\}/y);
    const name = match?.[1] ?? '';
    const end = this.#scanner.at + (match?.[0].length ?? 0);
    if (name === 'document') {
      // The group of the name is no group of the text.
      if (command === 'begin') {
        this.#bodyFrom ??= end;
        this.#open.length = 0;
      } else if (this.#bodyFrom !== null) this.#bodyTo = from;
      this.#scanner.at = end;
    } else if (command === 'begin' && VERBATIM.test(name) && !this.#endless.has(name)) {
      const closing = `\\end{${name}}`;
      const close = this.#source.text.indexOf(closing, end);
      if (close < 0) this.#endless.add(name);
      else this.#raw(from, { from: end, to: close }, close + closing.length);
    }
  }

  #raw(from: number, inner: TexRange, to: number): void {
    this.#raws.set(from, { inner, to });
    this.#scanner.at = to;
  }

  /** `\verb|x|`, `\lstinline[a]!x!`, `\mintinline{py}{x}`: all on one line. */
  #inlineCode(name: string, from: number): void {
    const options = this.#match(
      name.startsWith('mint') ? /(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{0,50}\}/y : /(?:\[[^\]\n]{0,200}\])?/y,
    );
    const at = this.#scanner.at + (options?.[0].length ?? 0);
    const opener = this.#source.text[at] ?? '';
    if (opener === '' || /[\sa-zA-Z]/.test(opener)) return;
    const line = this.#source.text.slice(at + 1, at + 1 + MAX_ADDRESS).split('\n', 1)[0] ?? '';
    const close = line.indexOf(opener === '{' ? '}' : opener);
    if (close >= 0) this.#raw(from, { from: at + 1, to: at + 1 + close }, at + close + 2);
  }

  /** An argument in which `%`, `#` and `_` are characters like all others. */
  #rawArgument(): void {
    const match = this.#match(/(?:\s*\[[^\]\n]{0,200}\])?\s*\{/y);
    if (match === null) return;
    const open = this.#scanner.at + match[0].length - 1;
    const { text } = this.#source;
    const limit = Math.min(text.length, open + MAX_ADDRESS);
    let depth = 0;
    for (let at = open; at < limit; at++) {
      const char = text[at];
      if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      else if (char === '\n' && text[at + 1] === '\n') return;
      if (depth === 0) {
        this.#braces.set(open, at);
        this.#scanner.at = at + 1;
        return;
      }
    }
  }

  #textFile(command: string, from: number): void {
    const group = /\s*(?:\{([^{}\n]{0,400})\}(?:\s*\{([^{}\n]{0,400})\})?|([^\s{}\\%[]{1,400}))/y;
    const match = this.#match(group);
    if (match === null) return;
    const [, first = '', second = '', bare] = match;
    const isImport = command.endsWith('import');
    const name = bare ?? (isImport ? `${first.replace(/\/?$/, '/')}${second}` : first);
    const length =
      isImport || second === '' ? match[0].length : match[0].length - match[0].slice(match[0].indexOf('}') + 1).length;
    if (name.trim() !== '') this.#include('text', name, from, this.#scanner.at + length);
  }

  /** `\bibliography{a,b}` and `\addbibresource[opts]{a.bib}`. */
  #bibliography(from: number): void {
    const match = this.#match(/(?:\s*\[[^\]\n]{0,200}\])?\s*\{([^{}]{0,2000})\}/y);
    if (match === null) return;
    const to = this.#scanner.at + match[0].length;
    for (const name of (match[1] ?? '').split(',')) {
      if (name.trim() !== '')
        this.#include('bibliography', /\.\w{2,5}$/.test(name.trim()) ? name : `${name.trim()}.bib`, from, to);
    }
  }

  #include(kind: TexInclude['kind'], name: string, from: number, to: number): void {
    this.#includes.push({ kind, name: name.trim().replace(/^"|"$/g, ''), from, to });
    this.#scanner.at = to;
  }
}
