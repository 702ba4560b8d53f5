import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { bracketPairs } from '../line-markup/bracket-pairs.ts';
import type { LinePart, Passage } from '../line-markup/passage.ts';
import { writeLink } from '../line-markup/write-link.ts';
import { type AsciidocDocument, withAttributes } from './document.ts';

/** A footnote that stands where it is referred to. */
export interface AsciidocNote {
  readonly id: string;
  readonly label: string;
  readonly source: Passage['source'];
  readonly parts: readonly LinePart[];
}

const MACROS =
  'link|mailto|xref|image|icon|anchor|kbd|btn|menu|pass|stem|latexmath|asciimath|indexterm2?|cite|citenp|fullcite';
const ADDRESS = String.raw`(?:(?:https?|ftp|irc):\/\/|\{[\p{L}\p{N}_][\p{L}\p{N}_-]{0,60}\}(?=[^\s[\]<>]{0,200}\[))[^\s[\]<>"]{0,4000}`;
/** What may begin something. Every part is bounded. */
const TOKEN = new RegExp(
  String.raw`\\(?=[*_\x60#+^~{<\[(\\]|(?:https?|ftp|irc|footnote(?:ref)?|${MACROS}):)|["']\x60(?=\S)|(?<=\S)\x60["']|\({2,3}|\){2,3}|<<|<(?=(?:https?|ftp|irc):\/\/)|\[\[{1,2}(?=[\p{L}_:])|((?<![\p{L}\p{N}_])(?:${MACROS})|footnote(?:ref)?):([^\s[\]]{0,2000})\[|(?<![\p{L}\p{N}_:;>])${ADDRESS}|\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,100})\}|\+\+\+|\[[^[\]\n]{1,100}\](?=[#*_\x60^~])|\*\*?|__?|\x60\x60?|##?|\+\+?|\^|~|--(?!-)`,
  'gu',
);
/** Words within words within words. */
const MAX_DEPTH = 12;
/** Quotation marks by their backquote. */
const CURLY: Readonly<Record<string, string>> = { '"`': '“', '`"': '”', "'`": '‘', "`'": '’' };
const WORD = /[\p{L}\p{N}_]/u;

/** Writes the words of paragraphs with what they point at. */
export class AsciidocInline {
  /** Footnotes in the order of their numbers; they are to be written behind the text. */
  readonly notes: AsciidocNote[] = [];
  readonly #flow: FlowRecorder;
  readonly #document: AsciidocDocument;
  readonly #works: CitedWorks;
  readonly #named = new Map<string, string>();
  #noteCount = 0;

  constructor(flow: FlowRecorder, document: AsciidocDocument, works: CitedWorks) {
    this.#flow = flow;
    this.#document = document;
    this.#works = works;
  }

  write(passage: Passage): void {
    new PassageWriter(passage, this).write(0, passage.text.length, 0);
  }

  get flow(): FlowRecorder {
    return this.#flow;
  }

  valueOf(name: string): string | undefined {
    return this.#document.attributes.get(name.toLowerCase());
  }

  resolved(text: string): string {
    return withAttributes(text, this.#document.attributes);
  }

  /** `footnote:[words]`, `footnote:id[words]`, `footnote:id[]`. */
  footnote(passage: Passage, id: string, range: LinePart, inner: LinePart): void {
    const known = id === '' ? undefined : this.#named.get(id);
    const isNew = known === undefined && inner.to > inner.from;
    if (isNew) this.#noteCount += 1;
    const label = known ?? (isNew ? String(this.#noteCount) : id);
    if (isNew && id !== '') this.#named.set(id, label);
    const note = `footnote:${label}`;
    const start = this.#flow.here();
    passage.writeFor(this.#flow, `[${label}]`, range.from, range.to);
    this.#flow.references.push({ to: note, label, start, end: this.#flow.end() });
    if (isNew) this.notes.push({ id: note, label, source: passage.source, parts: passage.parts(inner.from, inner.to) });
  }

  /** `<<id,words>>`: an entry of the bibliography, or a place in the document. */
  crossReference(passage: Passage, range: LinePart, written: string, words: LinePart | null, write: () => void): void {
    const id = written.replace(/^#/, '').trim();
    const label = this.#document.entries.get(id);
    if (label === undefined) {
      if (words !== null) write();
      return;
    }
    const start = this.#flow.here();
    if (words === null) passage.writeFor(this.#flow, `[${label}]`, range.from, range.to);
    else write();
    this.#flow.references.push({ to: `entry:${id}`, label, start, end: this.#flow.end() });
  }

  /** asciidoctor-bibtex: `cite:[vang2014(7), berg]`. */
  citation(passage: Passage, range: LinePart, list: string): void {
    const keys = list
      .replace(/\([^()]*\)/g, '')
      .split(/[,;]/)
      .map((key) => key.trim())
      .filter((key) => key !== '');
    const start = this.#flow.here();
    passage.writeFor(this.#flow, `[${keys.join('; ')}]`, range.from, range.to);
    const end = this.#flow.end();
    for (const key of keys)
      this.#flow.references.push({ to: this.#works.noteOf(key) ?? `key:${key}`, label: key, isKey: true, start, end });
  }
}

/** Writes one passage. */
class PassageWriter {
  readonly #passage: Passage;
  readonly #sink: AsciidocInline;
  readonly #flow: FlowRecorder;
  /** Marks whose other half was found: what is to be done there, and how many characters it has. */
  readonly #closers = new Map<number, { readonly length: number; readonly close: () => void }>();
  /** Kinds of marks of which no end is left. */
  readonly #endless = new Set<string>();
  /** Where the last search for some characters began, and where it found them. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  #brackets: ReadonlyMap<number, number> | undefined;

  constructor(passage: Passage, sink: AsciidocInline) {
    this.#passage = passage;
    this.#sink = sink;
    this.#flow = sink.flow;
  }

  write(from: number, to: number, depth: number): void {
    if (depth > MAX_DEPTH) {
      this.#plain(from, to);
      return;
    }
    const { text } = this.#passage;
    const token = new RegExp(TOKEN);
    token.lastIndex = from;
    let written = from;
    for (let match = token.exec(text); match !== null && match.index < to; match = token.exec(text)) {
      const at = match.index;
      const closer = this.#closers.get(at);
      let end: number | null;
      if (closer !== undefined && at + closer.length <= to) {
        this.#plain(written, at);
        closer.close();
        this.#closers.delete(at);
        end = at + closer.length;
      } else {
        end = this.#token(match, to, depth, () => this.#plain(written, at));
      }
      if (end !== null) written = end;
      token.lastIndex = end ?? this.#behindText(at, match[0]);
    }
    this.#plain(written, to);
  }

  /** Where to look on behind a token that is text. */
  #behindText(at: number, whole: string): number {
    // Two signs that begin nothing may still be one that does.
    if (/^[*_`#+]/.test(whole)) return at + 1;
    // An address takes signs in that end what was begun before it.
    for (let index = at + 1; index < at + whole.length && this.#closers.size > 0; index++)
      if (this.#closers.has(index)) return index;
    return at + whole.length;
  }

  #plain(from: number, to: number): void {
    if (to > from) this.#passage.write(this.#flow, from, to);
  }

  #replaced(characters: string, from: number, to: number): void {
    this.#passage.writeFor(this.#flow, characters, from, to);
  }

  /** Writes what begins at a token. @returns where it ends; null where it is text like all other */
  #token(match: RegExpExecArray, to: number, depth: number, before: () => void): number | null {
    const { text } = this.#passage;
    const [whole, macro, target, attribute] = match;
    const from = match.index;
    const end = from + whole.length;
    if (whole === '\\') return this.#escape(from, to, before);
    if (macro !== undefined) return this.#macro(macro, target ?? '', from, end, to, depth, before);
    if (attribute !== undefined) return this.#attribute(attribute, from, end, before);
    if (/^(?:https?|ftp|irc):|^\{/.test(whole)) return this.#address(whole, from, to, depth, before);
    if (whole === '<') return this.#angled(from, to, before);
    if (whole === '<<') return this.#crossReference(from, to, depth, before);
    if (whole.startsWith('((')) return this.#indexTerm(whole, from, to, before);
    if (whole.startsWith('))')) return null;
    if (whole.startsWith('[[')) return this.#skipTo(']'.repeat(whole.length), from, end, to, before);
    if (whole.startsWith('[')) {
      before();
      return end;
    }
    if (whole === '--') {
      if (WORD.test(text[from - 1] ?? ' ') !== WORD.test(text[end] ?? ' ')) return null;
      before();
      this.#replaced('—', from, end);
      return end;
    }
    if (/^["'`]["'`]$/.test(whole) && whole !== '``') {
      before();
      this.#replaced(CURLY[whole] ?? whole, from, end);
      return end;
    }
    if (whole.startsWith('+')) return this.#passThrough(whole, from, to, before);
    return this.#mark(whole, from, to, before);
  }

  /** A backslash takes the meaning from what follows it: that is text. */
  #escape(from: number, to: number, before: () => void): number {
    before();
    const rest = this.#passage.text.slice(from + 1, Math.min(to, from + 400));
    const length =
      /^(?:[\p{L}\p{N}]+:\S{0,300}|\{[\p{L}\p{N}_-]{0,100}\}|<<|\({2,3}|(.)\1?)/u.exec(rest)?.[0].length ?? 1;
    this.#plain(from + 1, Math.min(to, from + 1 + length));
    return Math.min(to, from + 1 + length);
  }

  #attribute(name: string, from: number, end: number, before: () => void): number | null {
    const value = this.#sink.valueOf(name);
    if (value === undefined) return null;
    before();
    this.#replaced(value, from, end);
    return end;
  }

  /** Index of the bracket that closes one; brackets nest. */
  #bracketEnd(open: number, to: number): number | null {
    this.#brackets ??= bracketPairs(this.#passage.text);
    const close = this.#brackets.get(open);
    return close !== undefined && close < to ? close : null;
  }

  #macro(
    name: string,
    target: string,
    from: number,
    open: number,
    to: number,
    depth: number,
    before: () => void,
  ): number | null {
    const close = this.#bracketEnd(open - 1, to);
    if (close === null) return null;
    const inner = { from: open, to: close };
    const end = close + 1;
    const range = { from, to: end };
    before();
    switch (name) {
      case 'link':
        this.#link(target, { from: from + 5, to: open - 1 }, inner, depth);
        break;
      case 'mailto':
        this.#link(`mailto:${target}`, { from, to: open - 1 }, inner, depth);
        break;
      case 'image':
        this.#image(inner);
        break;
      case 'footnote':
        this.#sink.footnote(this.#passage, target, range, inner);
        break;
      case 'footnoteref': {
        const comma = this.#passage.text.slice(open, close).indexOf(',');
        const id = this.#passage.text.slice(open, comma < 0 ? close : open + comma).trim();
        this.#sink.footnote(
          this.#passage,
          id,
          range,
          comma < 0 ? { from: close, to: close } : { from: open + comma + 1, to: close },
        );
        break;
      }
      case 'xref': {
        const words = inner.to > inner.from ? inner : null;
        this.#sink.crossReference(this.#passage, range, target, words, () =>
          this.write(inner.from, inner.to, depth + 1),
        );
        break;
      }
      case 'cite':
      case 'citenp':
      case 'fullcite':
        this.#sink.citation(this.#passage, range, this.#passage.text.slice(open, close));
        break;
      case 'indexterm':
      case 'icon':
      case 'anchor':
        break;
      default:
        this.#plain(inner.from, inner.to);
    }
    return end;
  }

  #image({ from, to }: LinePart): void {
    const match = /(?:^|,)\s*link=("?)([^",]+)\1/.exec(this.#passage.text.slice(from, to));
    if (match === null) return;
    const start = from + match.index + match[0].lastIndexOf(match[2] ?? '');
    const written = { from: start, to: start + (match[2]?.length ?? 0) };
    const url = this.#passage.text.slice(written.from, written.to);
    writeLink(
      this.#flow,
      { url, target: this.#sink.resolved(url), origin: this.#passage.origin(written.from, written.to), hasImage: true },
      () => {},
    );
  }

  /** `https://a.test[words]`, or an address by itself, which is found by what it looks like. */
  #address(whole: string, from: number, to: number, depth: number, before: () => void): number | null {
    const { text } = this.#passage;
    const end = from + whole.length;
    const close = text[end] === '[' ? this.#bracketEnd(end, to) : null;
    if (!/^(?:https?|ftp|irc):\/\//.test(this.#sink.resolved(whole))) return null;
    if (close === null) {
      if (!whole.includes('{')) return null;
      before();
      this.#addressWithoutWords(whole, from, end);
      return end;
    }
    before();
    this.#link(whole, { from, to: end }, { from: end + 1, to: close }, depth);
    return close + 1;
  }

  #addressWithoutWords(whole: string, from: number, end: number): void {
    const url = whole.replace(/(?<![).,;:!?])[).,;:!?]+$/, '');
    const until = end - (whole.length - url.length);
    const target = this.#sink.resolved(url);
    writeLink(this.#flow, { url, target, origin: this.#passage.origin(from, until) }, () =>
      this.#replaced(target, from, until),
    );
    this.#plain(until, end);
  }

  #link(written: string, address: LinePart, inner: LinePart, depth: number): void {
    const url = written.replace(/^\+\+|\+\+$/g, '');
    const target = this.#sink.resolved(url);
    const words = this.#wordsOf(inner);
    const origin = this.#passage.origin(address.from, address.to);
    writeLink(this.#flow, { url, target, origin }, () => {
      if (words.to > words.from) this.write(words.from, words.to, depth + 1);
      else this.#replaced(target.replace(/^mailto:/, ''), address.from, address.to);
    });
  }

  /** The words of a macro: up to its attributes (`,window=_blank`), without `^`, out of quotation marks. */
  #wordsOf({ from, to }: LinePart): LinePart {
    const inner = this.#passage.text.slice(from, to);
    const quoted = /^\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/.exec(inner);
    if (quoted !== null) {
      const start = from + inner.indexOf('"') + 1;
      return { from: start, to: start + (quoted[1]?.length ?? 0) };
    }
    const named = /(?:^|,)\s*(?:window|role|opts|options|rel|title|id|subject)\s*=/.exec(inner);
    const end = named === null ? to : from + named.index;
    const bare = this.#passage.text.slice(from, end).replace(/\^\s*$/, '');
    return { from, to: from + bare.trimEnd().length };
  }

  /** `<https://a.test>` is an address without its brackets. */
  #angled(from: number, to: number, before: () => void): number | null {
    const match = /^<([^\s<>]{1,4000})>/.exec(this.#passage.text.slice(from, Math.min(to, from + 4002)));
    if (match === null) return null;
    before();
    const url = match[1] ?? '';
    const end = from + match[0].length;
    const origin = this.#passage.origin(from + 1, end - 1);
    writeLink(this.#flow, { url, target: this.#sink.resolved(url), origin }, () => this.#plain(from + 1, end - 1));
    return end;
  }

  #crossReference(from: number, to: number, depth: number, before: () => void): number | null {
    const match = /^<<([^<>\n,]{1,200})(?:,([^<>]{0,500}))?>>/.exec(
      this.#passage.text.slice(from, Math.min(to, from + 710)),
    );
    if (match === null) return null;
    before();
    const [whole, id = '', words] = match;
    const end = from + whole.length;
    const inner = words === undefined ? null : { from: end - 2 - words.length, to: end - 2 };
    this.#sink.crossReference(this.#passage, { from, to: end }, id, inner, () => {
      if (inner !== null) this.write(inner.from, inner.to, depth + 1);
    });
    return end;
  }

  /** `(((a, b)))` stands in the index alone, `((a))` in the text too. */
  #indexTerm(whole: string, from: number, to: number, before: () => void): number | null {
    const closing = ')'.repeat(whole.length);
    const start = from + whole.length;
    const close = this.#find(closing, start, to);
    if (close === null) return null;
    before();
    if (whole.length === 2) this.#plain(start, close);
    return close + closing.length;
  }

  #skipTo(closing: string, from: number, start: number, to: number, before: () => void): number | null {
    const close = this.#find(closing, start, to);
    if (close === null || close - from > 300) return null;
    before();
    return close + closing.length;
  }

  #find(closing: string, start: number, to: number): number | null {
    if (this.#endless.has(closing)) return null;
    const known = this.#found.get(closing);
    const isKnown = known !== undefined && known.from <= start && start <= known.at;
    const at = isKnown ? known.at : this.#passage.text.indexOf(closing, start);
    if (at < 0) this.#endless.add(closing);
    else if (!isKnown) this.#found.set(closing, { from: start, at });
    return at < 0 || at >= to ? null : at;
  }

  /** `+text+`, `++text++`, `+++text+++`: nothing in it means anything. */
  #passThrough(mark: string, from: number, to: number, before: () => void): number | null {
    const start = from + mark.length;
    const close = this.#closeOf(mark, start, to);
    if (close === null || (mark === '+' && !this.#isConstrained(from, start))) return null;
    before();
    this.#plain(start, close);
    return close + mark.length;
  }

  /** `*bold*` and its like: the marks go, what is between them is read on. */
  #mark(mark: string, from: number, to: number, before: () => void): number | null {
    const start = from + mark.length;
    const isSingle = /^[*_`#]$/.test(mark);
    if (isSingle && !this.#isConstrained(from, start)) return null;
    const close = this.#closeOf(mark, start, to);
    if (close === null || (/^[\^~]$/.test(mark) && /\s/.test(this.#passage.text.slice(start, close)))) return null;
    before();
    const point = this.#flow.here();
    const isCode = mark.startsWith('`');
    this.#closers.set(close, { length: mark.length, close: () => (isCode ? this.#flow.code(point) : undefined) });
    return start;
  }

  /** One sign alone marks words, not parts of words. */
  #isConstrained(from: number, start: number): boolean {
    const { text } = this.#passage;
    return !/[\p{L}\p{N}_\\;:}]/u.test(text[from - 1] ?? ' ') && /\S/.test(text[start] ?? ' ');
  }

  #closeOf(mark: string, start: number, to: number): number | null {
    const { text } = this.#passage;
    const isConstrained = mark.length === 1 && !/[\^~]/.test(mark);
    const kind = `end of ${mark}`;
    if (this.#endless.has(kind)) return null;
    for (
      let at = this.#find(mark, start + (isConstrained ? 1 : 0), to);
      at !== null;
      at = this.#find(mark, at + 1, to)
    ) {
      if (at === start) continue;
      if (!isConstrained) return at;
      const isEnd = /\S/.test(text[at - 1] ?? ' ') && !WORD.test(text[at + 1] ?? ' ');
      if (isEnd && !this.#closers.has(at)) return at;
    }
    if (to === text.length) this.#endless.add(kind);
    return null;
  }
}
