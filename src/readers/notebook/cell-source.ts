import type { Origin } from '../../core/article.ts';
import { SourceText } from '../source-text.ts';

/** A string of a JSON file by its indices there, the quotation marks left out. */
export interface JsonString {
  readonly from: number;
  readonly to: number;
}

/** A stretch of decoded text that stands in the file character for character, from an index of each. */
interface Run {
  readonly at: number;
  readonly from: number;
}

/** `\n`, `\u00e9`, and a backslash before anything else. */
const ESCAPE = /\\(?:u[\da-fA-F]{4}|[\s\S]?)/g;
const PLAIN: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The words of a cell, put together from the strings of the file, with the way back to its bytes. Lines count from the cell's first. */
export class CellSource extends SourceText {
  readonly #file: SourceText;
  readonly #runs: readonly Run[];

  private constructor(text: string, part: string, file: SourceText, runs: readonly Run[]) {
    super(text, { part });
    this.#file = file;
    this.#runs = runs;
  }

  /** @param part what people call the cell: `cell 3` */
  static of(file: SourceText, strings: readonly JsonString[], part: string): CellSource {
    let text = '';
    const runs: Run[] = [];
    for (const { from, to } of strings) {
      const raw = file.text.slice(from, to);
      runs.push({ at: text.length, from });
      let plain = 0;
      for (const match of raw.matchAll(ESCAPE)) {
        text += raw.slice(plain, match.index);
        runs.push({ at: text.length, from: from + match.index });
        text += unescaped(match[0]);
        plain = match.index + match[0].length;
        runs.push({ at: text.length, from: from + plain });
      }
      text += raw.slice(plain);
    }
    return new CellSource(text, part, file, runs);
  }

  override originOf(start: number, end: number): Origin {
    return this.#file.originOf(this.#indexOf(start), Math.max(this.#indexOf(start), this.#indexOf(end - 1) + 1));
  }

  #indexOf(index: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    return run === undefined ? 0 : run.from + Math.max(0, index - run.at);
  }
}

function unescaped(written: string): string {
  const kind = written[1] ?? '';
  if (kind === 'u' && written.length === 6) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  return PLAIN[kind] ?? kind;
}
