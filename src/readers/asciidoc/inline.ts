import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { InlineNotes } from '../line-markup/inline-notes.ts';
import type { LinePart, Passage } from '../line-markup/passage.ts';
import { writeKeys } from '../line-markup/write-keys.ts';
import { type AsciidocDocument, withAttributes } from './document.ts';
import type { PassageSink } from './passage-sink.ts';
import { PassageWriter } from './passage-writer.ts';

/** Writes the words of paragraphs with what they point at. */
export class AsciidocInline implements PassageSink {
  /** Footnotes in the order of their numbers; they are to be written behind the text. */
  readonly notes = new InlineNotes();
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
    this.#flow.isRaised = false;
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
    this.#flow.refer([{ to: note, label }], () => passage.writeFor(this.#flow, `[${label}]`, range.from, range.to));
    if (isNew) this.notes.add({ id: note, label, source: passage.source, parts: passage.parts(inner.from, inner.to) });
  }

  /** `<<id,words>>`: an entry of the bibliography, or a place in the document, which its title names. */
  crossReference(passage: Passage, range: LinePart, written: string, words: LinePart | null, write: () => void): void {
    const id = written.replace(/^#/, '').trim();
    const label = this.#document.entries.get(id);
    if (label === undefined) {
      if (words !== null) write();
      else passage.writeFor(this.#flow, this.#titleOf(id), range.from, range.to);
      return;
    }
    this.#flow.refer([{ to: `entry:${id}`, label }], () => {
      if (words === null) passage.writeFor(this.#flow, `[${label}]`, range.from, range.to);
      else write();
    });
  }

  #titleOf(id: string): string {
    const title = this.#document.titles.get(id.replaceAll('`', ''));
    // What stands below a picture ends like a sentence; here it stands in one.
    return title === undefined ? `[${id}]` : this.resolved(title).replace(/(?<![.\s])\.$/, '');
  }

  /** asciidoctor-bibtex: `cite:[vang2014(7), berg]`. */
  citation(passage: Passage, range: LinePart, list: string): void {
    const keys = list
      .replace(/\([^()]*\)/g, '')
      .split(/[,;]/)
      .map((key) => key.trim())
      .filter((key) => key !== '');
    writeKeys(this.#flow, this.#works, passage, range, keys);
  }
}
