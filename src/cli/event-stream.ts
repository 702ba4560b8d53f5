import type { WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { cannotWrite } from '../core/files/file-error.ts';
import { type CheckEvent, isStetError, type Report, type ReportArticle, type View } from '../index.ts';
import { articleLines, eventLine, type NdjsonLine, numbered, summaryLine } from '../report/ndjson.ts';
import { type Io, writeAll } from './io.ts';
import { absolute, flagOf, type Place, placeFor, settlePlace } from './output.ts';
import type { Wanted } from './wanted-formats.ts';

interface NamedFile {
  readonly place: Place;
  /** As the user wrote it. */
  readonly shown: string;
}

/** Lines that are made and written together: the lines of a large article are more text than its report is objects. */
const BATCH_LINES = 256;
/** Lines that may wait for a slow reader before the check waits too. */
const MAX_WAITING_LINES = 4 * BATCH_LINES;

/** The ndjson report of a run, written as results come. A file gets its name when it is complete. */
export class EventStream {
  readonly #view: View;
  readonly #target: Io['stdout'] | WriteStream;
  readonly #file: NamedFile | null;
  #seq = 0;
  /** What is still to be written, oldest first: the line of an event, or those of an article. */
  readonly #waiting: Iterator<NdjsonLine>[] = [];
  #waitingLines = 0;
  /** Writes what waits, and what comes meanwhile; false once nobody reads any more. */
  #writing: Promise<boolean> | null = null;
  #over = false;

  private constructor(target: Io['stdout'] | WriteStream, file: NamedFile | null, view: View) {
    this.#target = target;
    this.#file = file;
    this.#view = view;
  }

  /** The stream for the ndjson format among those wanted; null when it is not. @throws StetError OUTPUT_FAILED */
  static async open(wanted: readonly Wanted[], view: View, io: Io): Promise<EventStream | null> {
    const entry = wanted.find(({ format }) => format === 'ndjson');
    if (entry === undefined) return null;
    const { file: shown } = entry;
    if (shown === undefined) return new EventStream(io.stdout, null, view);
    const place = await placeFor(absolute(shown, io));
    const handle = await open(place.path, flagOf(place), place.mode).catch((cause: unknown) => {
      throw cannotWrite(`\`${shown}\``, cause);
    });
    const target = handle.createWriteStream();
    target.on('error', () => undefined); // told to whoever writes
    return new EventStream(target, { place, shown }, view);
  }

  on(path: string, event: CheckEvent): void {
    const line = eventLine(path, event);
    if (line !== null) this.#write([line].values(), 1);
  }

  article(article: ReportArticle): void {
    const { sources, claims, findings } = article;
    this.#write(articleLines(article, this.#view), 1 + sources.length + claims.length + findings.length);
  }

  /** False once nobody reads any more. Waits for a reader who is slower than the check. @throws StetError OUTPUT_FAILED */
  async stillRead(): Promise<boolean> {
    return this.#over || this.#waitingLines > MAX_WAITING_LINES ? await this.#written() : true;
  }

  /** @throws StetError OUTPUT_FAILED */
  async end(report: Report): Promise<void> {
    this.#write([summaryLine(report)].values(), 1);
    try {
      await this.#written();
      if (this.#file === null) return;
      await new Promise<void>((done, fail) =>
        this.#target.end((error?: Error | null) => (error ? fail(error) : done())),
      );
      await settlePlace(this.#file.place, true);
    } catch (cause) {
      await this.drop();
      throw this.#failure(cause);
    }
  }

  /** Leaves no half-written file behind. */
  async drop(): Promise<void> {
    if (this.#file === null) return;
    this.#target.destroy();
    await settlePlace(this.#file.place, false);
  }

  async #written(): Promise<boolean> {
    return (await this.#writing) ?? true;
  }

  async #drain(): Promise<boolean> {
    for (let lines = this.#nextLines(); lines.length > 0; lines = this.#nextLines()) {
      const text = numbered(lines, this.#seq);
      this.#seq += lines.length;
      this.#waitingLines -= lines.length;
      if (!(await this.#send(text))) {
        this.#over = true;
        return false;
      }
    }
    this.#writing = null;
    return true;
  }

  /** The next batch; empty when nothing waits. */
  #nextLines(): readonly NdjsonLine[] {
    const lines: NdjsonLine[] = [];
    while (lines.length < BATCH_LINES) {
      const next = this.#waiting[0]?.next();
      if (next === undefined) break;
      if (next.done === true) this.#waiting.shift();
      else lines.push(next.value);
    }
    return lines;
  }

  async #send(text: string): Promise<boolean> {
    try {
      return await writeAll(this.#target, text);
    } catch (cause) {
      this.#over = true;
      throw this.#failure(cause);
    }
  }

  /** What failed, by the name of the file that it failed on. */
  #failure(cause: unknown): unknown {
    if (this.#file === null) return cause;
    return cannotWrite(
      `\`${this.#file.shown}\``,
      isStetError(cause) && cause.cause !== undefined ? cause.cause : cause,
    );
  }

  #write(lines: Iterator<NdjsonLine>, count: number): void {
    if (this.#over) return;
    this.#waiting.push(lines);
    this.#waitingLines += count;
    this.#writing ??= this.#drain();
    this.#writing.catch(() => undefined); // thrown to whoever asks next
  }
}
