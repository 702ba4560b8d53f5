import { attributeOf, type HtmlElement } from './tree.ts';

/** Notes that stand within their sentence and are shown beside or above it: Modern Footnotes (WordPress), Tufte CSS. */
const NOTE = /(?:^|\s)(?:modern-footnotes-footnote__note|sidenote|marginnote)(?:\s|$)/;
/** The number that the first of these writes in front of such a note. */
const NUMBER = /(?:^|\s)modern-footnotes-footnote(?:\s|$)/;

/** A note whose words are kept back until its block is at its end. */
export interface InlineNote {
  readonly element: HtmlElement;
  readonly label: string;
  /** What its marker points at. */
  readonly anchor: string;
}

/** True for a note within a sentence. */
export function isInlineNote(element: HtmlElement): boolean {
  return (element.tag === 'span' || element.tag === 'small') && NOTE.test(attributeOf(element, 'class'));
}

/** True for the number of such a note: the note's own marker is written in its place. */
export function isInlineNoteNumber(element: HtmlElement): boolean {
  return element.tag === 'sup' && NUMBER.test(attributeOf(element, 'class'));
}

/** The notes within the sentences of a page, numbered as they come. */
export class InlineNotes {
  #count = 0;
  #waiting: InlineNote[] = [];

  add(element: HtmlElement): InlineNote {
    this.#count += 1;
    const note = { element, label: String(this.#count), anchor: `inline-note:${element.id}` };
    this.#waiting.push(note);
    return note;
  }

  /** Those that wait to be written, once. */
  take(): readonly InlineNote[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
