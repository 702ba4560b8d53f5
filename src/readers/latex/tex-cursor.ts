import { TexScanner } from '../tex/tex-scanner.ts';
import type { TexFile, TexInclude } from './tex-file.ts';

/** A stretch of a file that is being written, and what is to be done when groups in it end. */
export class TexCursor {
  readonly file: TexFile;
  readonly scanner: TexScanner;
  readonly includes: ReadonlyMap<number, TexInclude>;
  readonly #atClose = new Map<number, () => void>();

  constructor(file: TexFile, from: number, to: number) {
    this.file = file;
    this.scanner = new TexScanner(file.source.text, from, to);
    this.includes = new Map(file.includes.map((include) => [include.from, include]));
  }

  /** What to do when the writing comes to the brace that ends a group. */
  atClose(index: number, action: () => void): void {
    this.#atClose.set(index, action);
  }

  closed(index: number): void {
    this.#atClose.get(index)?.();
    this.#atClose.delete(index);
  }

  /** Does what waits for braces that lie beyond the stretch: nothing stays open. */
  finish(): void {
    for (const action of this.#atClose.values()) action();
    this.#atClose.clear();
  }

  /** What a sticky pattern finds here. */
  match(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern.source, pattern.flags.includes('y') ? pattern.flags : `${pattern.flags}y`);
    sticky.lastIndex = this.scanner.at;
    return sticky.exec(this.file.source.text);
  }
}
