import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CheckEvent, Report, ReportArticle, View } from '../index.ts';
import { articleLines, eventLine, type NdjsonLine, numbered, summaryLine } from '../report/ndjson.ts';
import { type Io, writeAll } from './io.ts';
import { outputFailed } from './output.ts';
import type { Wanted } from './settings.ts';

interface NamedFile {
  /** Absolute. */
  readonly path: string;
  /** As the user wrote it. */
  readonly shown: string;
}

/** The ndjson report of a run, written as results come. A file gets its name when it is complete. */
export class EventStream {
  readonly #view: View;
  readonly #target: Io['stdout'] | WriteStream;
  readonly #file: NamedFile | null;
  #seq = 0;
  #tail: Promise<boolean> = Promise.resolve(true);

  private constructor(target: Io['stdout'] | WriteStream, file: NamedFile | null, view: View) {
    this.#target = target;
    this.#file = file;
    this.#view = view;
  }

  /** The stream for the ndjson format among those wanted; null when it is not. */
  static open(wanted: readonly Wanted[], view: View, io: Io): EventStream | null {
    const entry = wanted.find(({ format }) => format === 'ndjson');
    if (entry === undefined) return null;
    if (entry.file === undefined) return new EventStream(io.stdout, null, view);
    const path = resolve(io.cwd(), entry.file);
    const target = createWriteStream(temporaryOf(path));
    target.on('error', () => undefined); // told to whoever writes
    return new EventStream(target, { path, shown: entry.file }, view);
  }

  on(path: string, event: CheckEvent): void {
    const line = eventLine(path, event);
    if (line !== null) this.#write([line]);
  }

  article(article: ReportArticle): void {
    this.#write(articleLines(article, this.#view));
  }

  /** False once nobody reads any more. */
  async stillRead(): Promise<boolean> {
    return await this.#tail;
  }

  /** @throws StetError OUTPUT_FAILED */
  async end(report: Report): Promise<void> {
    this.#write([summaryLine(report)]);
    try {
      await this.#tail;
      if (this.#file === null) return;
      await new Promise<void>((done, fail) =>
        this.#target.end((error?: Error | null) => (error ? fail(error) : done())),
      );
      await rename(temporaryOf(this.#file.path), this.#file.path);
    } catch (cause) {
      await this.drop();
      throw this.#file === null ? cause : outputFailed(this.#file.shown, cause);
    }
  }

  /** Leaves no half-written file behind. */
  async drop(): Promise<void> {
    if (this.#file === null) return;
    this.#target.destroy();
    await rm(temporaryOf(this.#file.path), { force: true });
  }

  #write(lines: readonly NdjsonLine[]): void {
    const text = numbered(lines, this.#seq);
    this.#seq += lines.length;
    this.#tail = this.#tail.then((read) => (read ? writeAll(this.#target, text) : false));
    this.#tail.catch(() => undefined); // thrown by end()
  }
}

function temporaryOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
