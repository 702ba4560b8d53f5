import { decodeHTMLStrict } from 'entities';
import type { FlowRecorder } from '../flow/flow.ts';
import type { LinePart, Passage } from '../line-markup/passage.ts';
import { writeLink } from '../line-markup/write-link.ts';
import { addressOfMacro, linkOfImage, noteOfMacro, wordsOfMacro } from './macro-arguments.ts';
import { PairedMarks } from './paired-marks.ts';
import { PassageEnds } from './passage-ends.ts';
import type { PassageSink } from './passage-sink.ts';
import { writeRawWords } from './raw-words.ts';
import { TOKEN } from './tokens.ts';

/** Words within words within words. */
const MAX_DEPTH = 12;
/** What is shown for some signs. */
const SIGNS: Readonly<Record<string, string>> = { '"`': '“', '`"': '”', "'`": '‘', "`'": '’', '--': '—' };

/** Writes one passage. */
export class PassageWriter {
  readonly #passage: Passage;
  readonly #sink: PassageSink;
  readonly #flow: FlowRecorder;
  readonly #ends: PassageEnds;
  readonly #marks: PairedMarks;

  constructor(passage: Passage, sink: PassageSink) {
    this.#passage = passage;
    this.#sink = sink;
    this.#flow = sink.flow;
    this.#ends = new PassageEnds(passage.text);
    this.#marks = new PairedMarks(passage, sink.flow, this.#ends);
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
      const closer = this.#marks.take(at, to);
      let end: number | null;
      if (closer !== undefined) {
        this.#plain(written, at);
        closer.close();
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
    if (/^[*_`#+[]/.test(whole)) return at + 1;
    // An address takes signs in that end what was begun before it.
    return this.#marks.firstBetween(at + 1, at + whole.length) ?? at + whole.length;
  }

  #plain(from: number, to: number): void {
    if (to > from) this.#passage.write(this.#flow, from, to);
  }

  #replaced(characters: string, from: number, to: number): void {
    this.#passage.writeFor(this.#flow, characters, from, to);
  }

  /** Writes what begins at a token. @returns where it ends; null where it is text like all other */
  #token(match: RegExpExecArray, to: number, depth: number, before: () => void): number | null {
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
      if (!this.#marks.isRole(from, end, to)) return null;
      before();
      return end;
    }
    if (whole === "''" || (whole === '--' && this.#ends.isWord(from - 1) !== this.#ends.isWord(end))) return null;
    const sign = whole.startsWith('&') ? decodeHTMLStrict(whole) : SIGNS[whole];
    if (sign !== undefined) {
      before();
      this.#replaced(sign, from, end);
      return end;
    }
    if (whole === '``') return this.#marks.quotation(from, to, before) ?? this.#marks.mark(whole, from, to, before);
    if (whole === '+' && this.#isLineBreak(from, end)) {
      before();
      return end;
    }
    if (whole.startsWith('+') || whole === '$$') return this.#passThrough(whole, from, to, before);
    return this.#marks.mark(whole, from, to, before);
  }

  /** ` +` at the end of a line. */
  #isLineBreak(from: number, end: number): boolean {
    const { text } = this.#passage;
    return text[from - 1] === ' ' && /^(?:\n|$)/.test(text.slice(end, end + 1));
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

  #macro(
    name: string,
    target: string,
    from: number,
    open: number,
    to: number,
    depth: number,
    before: () => void,
  ): number | null {
    const close = this.#ends.bracket(open - 1, to);
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
        const { id, words } = noteOfMacro(this.#passage.text, inner);
        this.#sink.footnote(this.#passage, id, range, words);
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
      case 'pass':
        writeRawWords(this.#passage, this.#flow, inner.from, inner.to);
        break;
      default:
        this.#plain(inner.from, inner.to);
    }
    return end;
  }

  #image(inner: LinePart): void {
    const written = linkOfImage(this.#passage.text, inner);
    if (written === null) return;
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
    const close = text[end] === '[' ? this.#ends.bracket(end, to) : null;
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
    const url = addressOfMacro(written);
    const target = this.#sink.resolved(url);
    const words = wordsOfMacro(this.#passage.text, inner);
    const lead = written.indexOf(url);
    const [from, until] =
      lead < 0 ? [address.from, address.to] : [address.from + lead, address.from + lead + url.length];
    const origin = this.#passage.origin(from, until);
    writeLink(this.#flow, { url, target, origin }, () => {
      if (words.to > words.from) this.write(words.from, words.to, depth + 1);
      else this.#replaced(target.replace(/^mailto:/, ''), address.from, address.to);
    });
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
    const close = this.#ends.find(closing, start, to);
    if (close === null) return null;
    before();
    if (whole.length === 2) this.#plain(start, close);
    return close + closing.length;
  }

  #skipTo(closing: string, from: number, start: number, to: number, before: () => void): number | null {
    const close = this.#ends.find(closing, start, to);
    if (close === null || close - from > 300) return null;
    before();
    return close + closing.length;
  }

  /** `+text+`, `++text++`, `$$text$$`: nothing in it means anything; `+++text+++`: it is HTML. */
  #passThrough(mark: string, from: number, to: number, before: () => void): number | null {
    const close = this.#marks.endOfPassThrough(mark, from, to);
    if (close === null) return null;
    before();
    if (mark === '+++') writeRawWords(this.#passage, this.#flow, from + 3, close);
    else this.#plain(from + mark.length, close);
    return close + mark.length;
  }
}
