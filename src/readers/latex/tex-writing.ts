import type { BlockKind } from '../../core/article.ts';
import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { LIGATURES, ligatureOf } from '../tex/tex-characters.ts';
import type { TexToken } from '../tex/tex-scanner.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { TexCursor } from './tex-cursor.ts';
import type { TexArgument, TexFile } from './tex-file.ts';

/** An environment that is open. */
interface Environment {
  readonly name: string;
  /** What its text is; null where it is what stands around it. */
  readonly kind: BlockKind | null;
}

/** A note whose text is written behind the document. */
interface Note {
  readonly id: string;
  readonly label: string;
  readonly file: TexFile;
  readonly inner: TexArgument;
}

/** Quotation marks of babel's German shorthands. */
const GERMAN: ReadonlyMap<string, string> = new Map([
  ['"a', 'ä'],
  ['"o', 'ö'],
  ['"u', 'ü'],
  ['"A', 'Ä'],
  ['"O', 'Ö'],
  ['"U', 'Ü'],
  ['"s', 'ß'],
  ['"`', '„'],
  ['"\'', '“'],
  ['"<', '«'],
  ['">', '»'],
  ['"=', '-'],
  ['"~', '-'],
  ['"-', ''],
  ['"|', ''],
  ['""', ''],
]);

/**
 * What the writing of a document goes through: the files that are being written, the environments and the note that the
 * text stands in, and the flow in which it ends.
 */
export class TexWriting {
  readonly flow: FlowRecorder;
  readonly works: CitedWorks;
  readonly facts: DocumentFacts;
  /** The files that are being written, each included by the one before. */
  readonly cursors: TexCursor[] = [];
  readonly environments: Environment[] = [];
  readonly notes: Note[] = [];
  /** Notes that were numbered so far. */
  noteCount = 0;
  /** The note that is being written; null in the document itself. */
  note: Note | null = null;
  /** Ends that no file has any more: `\end{align}`. */
  readonly #endless = new Set<string>();
  /** Characters that may be written as they stand, and are not yet. */
  #run: { from: number; to: number } | null = null;
  readonly #replaced: RegExp;

  constructor(flow: FlowRecorder, works: CitedWorks, facts: DocumentFacts) {
    this.flow = flow;
    this.works = works;
    this.facts = facts;
    this.#replaced = facts.language === 'de' ? new RegExp(`"[aouAOUs\`'<>=~|"-]|${LIGATURES.source}`, 'g') : LIGATURES;
  }

  get cursor(): TexCursor {
    const cursor = this.cursors.at(-1);
    if (cursor === undefined) throw new Error('Nothing is being written');
    return cursor;
  }

  get isTable(): boolean {
    return this.environments.some(({ kind }) => kind === 'table-cell');
  }

  /** Takes characters that are written as they stand, together with those right before them. */
  gather({ from, to }: TexToken): void {
    if (this.#run !== null && this.#run.to === from) this.#run.to = to;
    else {
      this.flush();
      this.#run = { from, to };
    }
  }

  /** Writes the characters that are gathered: before anything else is written. */
  flush(): void {
    const run = this.#run;
    this.#run = null;
    if (run === null) return;
    const { source } = this.cursor.file;
    const text = source.text.slice(run.from, run.to);
    let at = 0;
    for (const match of text.matchAll(this.#replaced)) {
      this.#exact(text.slice(at, match.index), run.from + at);
      at = match.index + match[0].length;
      this.text(GERMAN.get(match[0]) ?? ligatureOf(match[0]), run.from + match.index, run.from + at);
    }
    this.#exact(text.slice(at), run.from + at);
  }

  #exact(text: string, from: number): void {
    if (text === '') return;
    this.open();
    this.flow.text(text, this.cursor.file.source, from, from + text.length, true);
  }

  /** Text that stands for a range of the file. */
  text(text: string, from: number, to: number): void {
    if (text === '') return;
    this.open();
    this.flow.text(text, this.cursor.file.source, from, to, false);
  }

  /** Opens a block of the kind that the environments make it, where none is open. */
  open(): void {
    if (this.flow.isOpen) return;
    const kind = this.environments.findLast((environment) => environment.kind !== null)?.kind ?? 'paragraph';
    if (this.note === null) this.flow.open(kind);
    else this.flow.open('note', { note: this.note.id, label: this.note.label });
  }

  /** Behind the next occurrence of some characters; right here when there is none. */
  endOf(closing: string, file: TexFile, at: number): number {
    const key = `${file.source.part ?? ''}\u0000${closing}`;
    if (this.#endless.has(key)) return at;
    const found = file.source.text.indexOf(closing, at);
    if (found >= 0) return found + closing.length;
    this.#endless.add(key);
    return at;
  }

  /** Goes on inside a group, and does something when it ends. */
  inGroup(group: TexArgument, cursor: TexCursor, atClose: () => void): void {
    cursor.scanner.at = group.from;
    cursor.atClose(group.to, atClose);
  }
}
