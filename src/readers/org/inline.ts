import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { bracketPairs } from '../line-markup/bracket-pairs.ts';
import { InlineNotes } from '../line-markup/inline-notes.ts';
import type { LinePart, Passage } from '../line-markup/passage.ts';
import { writeKeys } from '../line-markup/write-keys.ts';
import { writeLink } from '../line-markup/write-link.ts';
import { SYMBOLS } from '../tex/tex-characters.ts';
import type { OrgDocument } from './document.ts';
import { targetOf } from './targets.ts';

const KEY = String.raw`[\p{L}\p{N}_](?:[:.+/\-\p{L}\p{N}_]{0,100}[\p{L}\p{N}_])?`;
/** org-ref: `cite:a,b`, `citep:&a;&b`. */
const ORG_REF = joinedLines`
  (?<![\p{L}\p{N}_])(?:cite(?:[pt]|al[pt]|author|year|num|title)?\*?|(?:auto|paren|text|foot|full|foot full)cite\*?):
  (&?${KEY}(?:[,;]\s?&?${KEY}){0,50})
`;
/** What may begin something. Every part is bounded. */
const TOKEN = patternLines('gu')`
  \[\[((?:[^[\]\\\n]|\\.){1,2000})\](?:\[((?:[^[\]]|\[[^[\]\n]{0,200}\]){1,1000}?)\])?\]|
  \[fn:([\p{L}\p{N}_-]{0,100})(:|\])|\[cite(?:\/[\p{L}\/-]{1,40})?:([^[\]]{1,2000})\]|
  <((?:https?|ftp|mailto|doi):[^\s<>]{1,4000})>|<{2,3}[^<>\n]{1,100}>{2,3}|(?:https?|ftp):\/\/[^\s<>[\]"]{1,4000}|
  \{\{\{([\p{L}][\p{L}\p{N}_-]{0,50})(?:\(([^{}]{0,300})\))?\}\}\}|@@[\w-]{1,20}:[^@]{0,500}@@|
  (?<![\p{L}\p{N}_])src_[\w-]{1,30}(?:\[[^[\]\n]{0,100}\])?\{[^{}\n]{0,500}\}|${ORG_REF}|
  \\([a-zA-Z]{1,30})(?:\{\}|(?![a-zA-Z]))|\\\\(?=\s*(?:\n|$))|(?<=\S)[\^_]\{[^{}\n]{1,100}\}|[*\/_+=~]
`;
/** What may stand before a mark, and what behind the one that closes it (Org manual, "Emphasis and Monospace"). */
const BEFORE = /[\s\-–—('"{“‘*/_+\u0000]/;
const BEHIND = /[\s\-–—.,;:!?'")}\\[“”’*/_+\u0000]/;
/** A picture is shown, and not its name. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp)$/i;
/** Words within words within words. */
const MAX_DEPTH = 12;

/** Writes the words of paragraphs with what they point at. */
export class OrgInline {
  /** Footnotes that have no paragraph of their own; they are to be written behind the text. */
  readonly notes = new InlineNotes();
  readonly #flow: FlowRecorder;
  readonly #document: OrgDocument;
  readonly #works: CitedWorks;
  readonly #labels = new Map<string, string>();

  constructor(flow: FlowRecorder, document: OrgDocument, works: CitedWorks) {
    this.#flow = flow;
    this.#document = document;
    this.#works = works;
  }

  write(passage: Passage): void {
    new PassageWriter(passage, this.#flow, this.#document, this).write(0, passage.text.length, 0);
  }

  /** Number of a note, in the order in which notes are met; one without a name is always new. */
  noteOf(name: string): { readonly id: string; readonly label: string } {
    const id = name === '' ? `unnamed:${this.#labels.size}` : `named:${name}`;
    const label = this.#labels.get(id) ?? String(this.#labels.size + 1);
    this.#labels.set(id, label);
    return { id, label };
  }

  /** `[fn:a]`, `[fn:a:words]`, `[fn::words]`. */
  footnote(passage: Passage, name: string, range: LinePart, inner: LinePart | null): void {
    const { id, label } = this.noteOf(name);
    this.#flow.refer([{ to: id, label: name === '' ? label : name }], () =>
      passage.writeFor(this.#flow, `[${label}]`, range.from, range.to),
    );
    if (inner !== null)
      this.notes.add({ id, label, source: passage.source, parts: passage.parts(inner.from, inner.to) });
  }

  citation(passage: Passage, range: LinePart, keys: readonly string[]): void {
    writeKeys(this.#flow, this.#works, passage, range, keys);
  }
}

/** Writes one passage. */
class PassageWriter {
  readonly #passage: Passage;
  readonly #flow: FlowRecorder;
  readonly #document: OrgDocument;
  readonly #sink: OrgInline;
  /** Marks whose other half was found. */
  readonly #closers = new Set<number>();
  /** Marks of which no end is left. */
  readonly #endless = new Set<string>();
  #brackets: ReadonlyMap<number, number> | undefined;

  constructor(passage: Passage, flow: FlowRecorder, document: OrgDocument, sink: OrgInline) {
    this.#passage = passage;
    this.#flow = flow;
    this.#document = document;
    this.#sink = sink;
  }

  write(from: number, to: number, depth: number): void {
    if (depth > MAX_DEPTH) {
      this.#plain(from, to);
      return;
    }
    const token = new RegExp(TOKEN);
    token.lastIndex = from;
    let written = from;
    for (
      let match = token.exec(this.#passage.text);
      match !== null && match.index < to;
      match = token.exec(this.#passage.text)
    ) {
      const at = match.index;
      const end = this.#closers.has(at) ? at : this.#token(match, to, depth, () => this.#plain(written, at));
      if (end === at) {
        this.#plain(written, at);
        this.#closers.delete(at);
      }
      if (end !== null) written = Math.max(end, at + 1);
      token.lastIndex = end === null ? this.#behindText(at, match[0]) : written;
    }
    this.#plain(written, to);
  }

  /** Where to look on behind a token that is text: an address takes signs in that end what was begun before it. */
  #behindText(at: number, whole: string): number {
    for (let index = at + 1; index < at + whole.length && this.#closers.size > 0; index++)
      if (this.#closers.has(index)) return index;
    return at + whole.length;
  }

  #plain(from: number, to: number): void {
    if (to > from) this.#passage.write(this.#flow, from, to);
  }

  /** Writes what begins at a token. @returns where it ends; null where it is text like all other */
  #token(match: RegExpExecArray, to: number, depth: number, before: () => void): number | null {
    const [whole, link, words, note, noteEnd, cited, angled, macro, args, keys, entity] = match;
    const from = match.index;
    const end = from + whole.length;
    if (note !== undefined) return this.#footnote(note, noteEnd === ']', from, end, to, before);
    if (end > to) return null;
    if (link !== undefined) {
      before();
      this.#link(link, words, from, depth);
    } else if (cited !== undefined) {
      const found = [...cited.matchAll(/@([\p{L}\p{N}_](?:[^\s;,[\]@]{0,100}[\p{L}\p{N}_/])?)/gu)].map(
        ([, key = '']) => key,
      );
      if (found.length === 0) return null;
      before();
      this.#sink.citation(this.#passage, { from, to: end }, found);
    } else if (keys !== undefined) {
      before();
      this.#sink.citation(
        this.#passage,
        { from, to: end },
        keys.split(/[,;]\s?/).map((key) => key.replace('&', '')),
      );
    } else if (angled !== undefined) {
      before();
      this.#address(angled, { from: from + 1, to: end - 1 }, () => this.#plain(from + 1, end - 1));
    } else if (macro !== undefined) {
      before();
      this.#passage.writeFor(this.#flow, this.#macro(macro, args ?? ''), from, end);
    } else if (entity !== undefined) {
      const character = SYMBOLS.get(entity) ?? (entity === 'nbsp' ? ' ' : undefined);
      if (character === undefined) return null;
      before();
      this.#passage.writeFor(this.#flow, character, from, end);
    } else {
      return this.#other(whole, from, end, to, before);
    }
    return end;
  }

  #other(whole: string, from: number, end: number, to: number, before: () => void): number | null {
    if (whole.length === 1) return this.#mark(whole, from, to, before);
    if (/^(?:https?|ftp):/.test(whole)) return null;
    before();
    if (/^[\^_]/.test(whole)) {
      this.#flow.isRaised = whole.startsWith('^');
      this.#plain(from + 2, end - 1);
      this.#flow.isRaised = false;
    } else if (whole.startsWith('src_')) {
      const start = from + whole.indexOf('{') + 1;
      this.#code(start, end - 1);
    } else if (whole.startsWith('<<<')) {
      this.#plain(from + 3, end - 3);
    }
    return end;
  }

  #code(from: number, to: number): void {
    const start = this.#flow.here();
    this.#plain(from, to);
    this.#flow.code(start);
  }

  #footnote(
    name: string,
    isReference: boolean,
    from: number,
    end: number,
    to: number,
    before: () => void,
  ): number | null {
    if (isReference) {
      if (name === '' || end > to) return null;
      before();
      this.#sink.footnote(this.#passage, name, { from, to: end }, null);
      return end;
    }
    this.#brackets ??= bracketPairs(this.#passage.text);
    const close = this.#brackets.get(from);
    if (close === undefined || close >= to) return null;
    before();
    this.#sink.footnote(this.#passage, name, { from, to: close + 1 }, { from: end, to: close });
    return close + 1;
  }

  #link(written: string, words: string | undefined, from: number, depth: number): void {
    const isOwnPicture = PICTURE.test(written) && targetOf(written, this.#document.abbreviations) === null;
    if (words === undefined && isOwnPicture) return;
    const address = { from: from + 2, to: from + 2 + written.length };
    const start = address.to + 2;
    this.#address(written, address, () => {
      if (words === undefined) this.#plain(address.from, address.to);
      else this.write(start, start + words.length, depth + 1);
    });
  }

  #address(written: string, { from, to }: LinePart, write: () => void): void {
    const url = written.replace(/\\([[\]\\])/g, '$1');
    const target = targetOf(url, this.#document.abbreviations);
    if (target === null) write();
    else writeLink(this.#flow, { url, target, origin: this.#passage.origin(from, to) }, write);
  }

  #macro(name: string, args: string): string {
    const value = this.#document.macros.get(name.toLowerCase());
    if (value === undefined) return '';
    const given = args.split(',').map((arg) => arg.trim());
    return value.replace(/\$(\d)/g, (_whole, index: string) => given[Number(index) - 1] ?? '');
  }

  /** `*bold*` and its like: the marks go, what is between them is read on; `=code=` and `~code~` are not. */
  #mark(mark: string, from: number, to: number, before: () => void): number | null {
    const { text } = this.#passage;
    const start = from + 1;
    if (!BEFORE.test(text[from - 1] ?? '\u0000') || !/\S/.test(text[start] ?? ' ')) return null;
    const close = this.#closeOf(mark, start, to);
    if (close === null) return null;
    before();
    if (mark !== '=' && mark !== '~') {
      this.#closers.add(close);
      return start;
    }
    this.#code(start, close);
    return close + 1;
  }

  #closeOf(mark: string, start: number, to: number): number | null {
    if (this.#endless.has(mark)) return null;
    const { text } = this.#passage;
    for (let at = text.indexOf(mark, start + 1); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) {
      const next = at + 1 < to ? (text[at + 1] ?? '\u0000') : '\u0000';
      const isEnd = /\S/.test(text[at - 1] ?? ' ') && next !== mark && BEHIND.test(next);
      if (isEnd && !this.#closers.has(at)) return at;
    }
    if (to === text.length) this.#endless.add(mark);
    return null;
  }
}
