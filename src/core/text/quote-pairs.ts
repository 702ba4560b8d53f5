/** An opening and a closing quotation mark that belong together; indices of the marks themselves. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
  readonly style: 'double' | 'single';
}

const MARKS = /["“”„‟«»「」『』‘’‚']/g;
const SPACE_OR_OPENING = /[\s([{—–\-/“„«‘‚"]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe and look like an opening single quotation mark. */
const APOSTROPHE_WORD = /^(?:em|til|tis|twas|cause|bout|n|round|s)\b|^\d/iu;

interface Pending {
  readonly at: number;
  readonly style: 'double' | 'single';
  /** The marks that can close it. */
  readonly closers: string;
}

/** Finds out which marks of a paragraph belong together. Straight marks are paired by the space around them. Linear. */
class Pairing {
  readonly pairs: QuotePair[] = [];
  readonly #text: string;
  #double: Pending | null = null;
  #single: Pending | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param next index of the next double mark, as `nextDoubles` has it */
  take(at: number, next: number): void {
    const mark = this.#text[at] ?? '';
    if (mark === '"') this.#straight(at, next);
    else if ("'‘’‚".includes(mark)) this.#singleMark(at, mark);
    else this.#curly(at, mark, next);
  }

  /** “ ” „ « » 「 」: each can open or close, by the language; what is pending decides, then the space around it. */
  #curly(at: number, mark: string, next: number): void {
    const pending = this.#double;
    // "Half by the keyboard, half by the program,” he wrote.
    const isMixed =
      mark === '”' &&
      pending?.closers === '"' &&
      this.#looksClosing(at) &&
      !(this.#text[next] === '"' && this.#looksClosing(next));
    if (pending !== null && (isMixed || pending.closers.includes(mark))) {
      this.#close(pending, at);
      return;
    }
    const opens = '“„«「『'.includes(mark) || (this.#looksOpening(at) && '”‟»'.includes(mark));
    if (!opens) return;
    // A second opening mark inside a quotation is a new start only when the first never closed: nested quotations of
    // one kind are rarer than a paragraph that repeats the mark without closing it.
    this.#double = { at, style: 'double', closers: closersOf(mark) };
  }

  #straight(at: number, next: number): void {
    const pending = this.#double;
    // The same the other way round: no curly mark closes it before another one opens.
    if (pending?.closers === '”' && this.#looksClosing(at) && this.#text[next] !== '”') {
      this.#close(pending, at);
      return;
    }
    const afterSpace = at === 0 || /\s/.test(this.#text[at - 1] ?? '');
    if (pending?.closers === '"' && (!afterSpace || !this.#looksOpening(at))) {
      this.#close(pending, at);
      return;
    }
    const free = pending === null || pending.closers === '"';
    if (free && this.#looksOpening(at)) this.#double = { at, style: 'double', closers: '"' };
  }

  #singleMark(at: number, mark: string): void {
    const next = this.#text[at + 1] ?? '';
    const before = this.#text[at - 1] ?? '';
    const pending = this.#single;
    const canClose = before !== '' && !/\s/.test(before) && !LETTER_OR_DIGIT.test(next);
    if (pending !== null && canClose && pending.closers.includes(mark)) {
      // "the victims' families": a plural's apostrophe closes nothing when a later mark can.
      const plural = before === 's' && this.#hasLaterClose(at + 1, pending.closers);
      if (!plural) this.#close(pending, at);
      return;
    }
    if (mark === '’' || !this.#looksOpening(at) || APOSTROPHE_WORD.test(this.#text.slice(at + 1, at + 8))) return;
    this.#single = { at, style: 'single', closers: mark === "'" ? "'" : '’‘' };
  }

  /** Another closing mark within the next words, before anything opens again. */
  #hasLaterClose(from: number, closers: string): boolean {
    const ahead = this.#text.slice(from, from + 200);
    const match = /(?<=[^\s])(['’])(?![\p{L}\p{N}])/u.exec(ahead);
    return match !== null && closers.includes(match[1] ?? '') && !/[‘“"]|\s['’]/.test(ahead.slice(0, match.index));
  }

  #looksOpening(at: number): boolean {
    const before = this.#text[at - 1];
    const next = this.#text[at + 1];
    if (next === undefined || /\s/.test(next)) return false;
    return before === undefined || SPACE_OR_OPENING.test(before);
  }

  /** Behind a word or what ends a sentence, and before none; a number is in inches. */
  #looksClosing(at: number): boolean {
    const before = this.#text[at - 1] ?? ' ';
    if (this.#text[at] === '"' && /\d/.test(before)) return false;
    return at >= 0 && !/[\s([{]/.test(before) && !LETTER_OR_DIGIT.test(this.#text[at + 1] ?? '');
  }

  #close(pending: Pending, at: number): void {
    this.pairs.push({ open: pending.at, close: at, style: pending.style });
    if (pending.style === 'double') this.#double = null;
    else this.#single = null;
    if (this.#single !== null && this.#single.at > pending.at) this.#single = null;
  }
}

function closersOf(mark: string): string {
  switch (mark) {
    case '„':
      return '“”"';
    case '«':
      return '»';
    case '»':
      return '«»';
    case '「':
      return '」';
    case '『':
      return '』';
    default:
      return '”';
  }
}

/** For each mark the index of the next double one: of a straight one the next that is curly, of a curly one any. */
function nextDoubles(marks: readonly RegExpExecArray[]): readonly number[] {
  const next: number[] = [];
  let any = -1;
  let curly = -1;
  for (const { 0: mark, index } of [...marks].reverse()) {
    next.push(mark === '"' ? curly : any);
    if (mark === '“' || mark === '”') curly = index;
    if (mark === '"' || mark === '“' || mark === '”') any = index;
  }
  return next.reverse();
}

/**
 * The quotation marks of one paragraph that belong together, by opening position. Unmatched marks (inches, plurals, a
 * paragraph that a quotation runs on from) are left out. Pairs may nest. Linear.
 */
export function pairQuotes(paragraph: string): readonly QuotePair[] {
  const pairing = new Pairing(paragraph);
  const marks = [...paragraph.matchAll(MARKS)];
  const nexts = nextDoubles(marks);
  for (const [nth, { index }] of marks.entries()) pairing.take(index, nexts[nth] ?? -1);
  return pairing.pairs.sort((a, b) => a.open - b.open);
}
