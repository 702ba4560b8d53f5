import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import type { LinePart, Passage } from '../line-markup/passage.ts';
import { type AsciidocDocument, withAttributes } from './document.ts';
import { PassageWriter } from './passage-writer.ts';

/** A footnote that stands where it is referred to. */
export interface AsciidocNote {
  readonly id: string;
  readonly label: string;
  readonly source: Passage['source'];
  readonly parts: readonly LinePart[];
}

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
