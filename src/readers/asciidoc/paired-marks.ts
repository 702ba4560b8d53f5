import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';
import type { Passage } from '../line-markup/passage.ts';
import type { PassageEnds } from './passage-ends.ts';

/** What is to be done at the second half of a mark, and how many characters it has. */
interface Closer {
  readonly length: number;
  readonly close: () => void;
}

/**
 * Marks that come in pairs: `*bold*`, `^raised^`, ``` ``words'' ```. The first half is taken away where the second is found;
 * what is between them is read on, and the second half waits.
 */
export class PairedMarks {
  readonly #passage: Passage;
  readonly #flow: FlowRecorder;
  readonly #ends: PassageEnds;
  readonly #closers = new Map<number, Closer>();

  constructor(passage: Passage, flow: FlowRecorder, ends: PassageEnds) {
    this.#passage = passage;
    this.#flow = flow;
    this.#ends = ends;
  }

  /** The first place between two at which a second half waits. */
  firstBetween(from: number, to: number): number | undefined {
    for (let at = from; at < to && this.#closers.size > 0; at++) if (this.#closers.has(at)) return at;
    return undefined;
  }

  /** The second half that waits at a place and ends by `to`, taken off the list. */
  take(at: number, to: number): Closer | undefined {
    const closer = this.#closers.get(at);
    if (closer === undefined || at + closer.length > to) return undefined;
    this.#closers.delete(at);
    return closer;
  }

  /**
   * ``` ``words'' ```: quotation marks as AsciiDoc had them before Asciidoctor, and as pandoc writes them.
   * @param before writes what stands in front
   * @returns where the words begin; null where this is no such mark
   */
  quotation(from: number, to: number, before: () => void): number | null {
    const start = from + 2;
    const close = this.#ends.find("''", start, to);
    // Behind the mark of emphasis it may begin: _``words''_.
    const isWord = /[\p{L}\p{N}]/u.test(this.#passage.text[from - 1] ?? ' ');
    if (close === null || isWord || !/\S/.test(this.#passage.text[start] ?? ' ')) return null;
    const code = this.#endOf('``', start, to);
    // Behind white space it begins the next quotation.
    if (code !== null && (code < close || !/\s/.test(this.#passage.text[code - 1] ?? ''))) return null;
    before();
    this.#passage.writeFor(this.#flow, '“', from, start);
    this.#closers.set(close, { length: 2, close: () => this.#passage.writeFor(this.#flow, '”', close, close + 2) });
    return start;
  }

  /** `*bold*` and its like; the parameters are those of `quotation`. */
  mark(mark: string, from: number, to: number, before: () => void): number | null {
    const start = from + mark.length;
    const close = this.#closeOf(mark, from, start, to);
    if (close === null) return null;
    before();
    const point = this.#flow.here();
    if (mark === '^') this.#flow.isRaised = true;
    this.#closers.set(close, { length: mark.length, close: () => this.#closed(mark, point) });
    return start;
  }

  /** True where brackets are the role of a mark behind them (`[.lead]#so#`), and no words before its second half. */
  isRole(from: number, end: number, to: number): boolean {
    const [mark] = /^(?:\*\*?|__?|``?|##?|\^|~)/.exec(this.#passage.text.slice(end, end + 2)) ?? [];
    if (mark === undefined || this.#closers.has(end)) return false;
    return this.#closeOf(mark, from, end + mark.length, to) !== null;
  }

  /** Where the second half of a mark stands whose words begin at `start`; in front of `from` may stand no word. */
  #closeOf(mark: string, from: number, start: number, to: number): number | null {
    if (/^[*_`#]$/.test(mark) && !this.#ends.isConstrained(from, start)) return null;
    const close = this.#endOf(mark, start, to);
    const isBroken = close !== null && /^[\^~]$/.test(mark) && /\s/.test(this.#passage.text.slice(start, close));
    return isBroken ? null : close;
  }

  /** `+text+`, `++text++`, `+++text+++`: where the text ends in which nothing means anything; null for none. */
  endOfPassThrough(mark: string, from: number, to: number): number | null {
    const start = from + mark.length;
    const close = this.#endOf(mark, start, to);
    return mark === '+' && !this.#ends.isConstrained(from, start) ? null : close;
  }

  #endOf(mark: string, start: number, to: number): number | null {
    return this.#ends.mark(mark, start, to, (at) => this.#closers.has(at));
  }

  #closed(mark: string, start: FlowPoint): void {
    if (mark.startsWith('`')) this.#flow.code(start);
    if (mark === '^') this.#flow.isRaised = false;
  }
}
