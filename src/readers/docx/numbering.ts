import { attributeValue, readXml } from '../../core/files/xml.ts';
import type { PackageFile } from '../package-file.ts';
import { WORD_NAMESPACES } from './names.ts';

interface Level {
  format: string;
  start: number;
}

/** Numbers of list paragraphs, counted as Word counts them (ISO/IEC 29500-1 §17.9). */
export class Numbering {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(file: PackageFile, part: string | undefined) {
    const source = part === undefined ? null : file.text(part);
    if (source === null) return;
    let levels: Map<number, Level> | null = null;
    let level: Level | null = null;
    let num = '';
    readXml(
      source.text,
      {
        open: (tag) => {
          const value = attributeValue(tag, 'w:val') ?? '';
          switch (tag.name) {
            case 'w:abstractNum':
              levels = new Map();
              this.#abstract.set(attributeValue(tag, 'w:abstractNumId') ?? '', levels);
              break;
            case 'w:lvl':
              level = { format: 'decimal', start: 1 };
              levels?.set(Number(attributeValue(tag, 'w:ilvl') ?? 0), level);
              break;
            case 'w:start':
              if (level !== null) level.start = Number.parseInt(value, 10) || 0;
              break;
            case 'w:numFmt':
              if (level !== null) level.format = value;
              break;
            case 'w:num':
              num = attributeValue(tag, 'w:numId') ?? '';
              break;
            case 'w:abstractNumId':
              if (num !== '') this.#abstractOf.set(num, value);
              break;
          }
        },
        text: () => {},
        close: (name) => {
          if (name === 'w:lvl') level = null;
          if (name === 'w:abstractNum') levels = null;
          if (name === 'w:num') num = '';
        },
      },
      WORD_NAMESPACES,
    );
  }

  /** True for a list that the document defines; `0` takes a paragraph out of its list. */
  has(numId: string): boolean {
    return numId !== '0' && this.#abstractOf.has(numId);
  }

  /** Counts one paragraph; gives its number in Arabic figures, or undefined in a list without numbers. */
  next(numId: string, level: number): string | undefined {
    const abstract = this.#abstractOf.get(numId) ?? numId;
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    const { format, start } = this.#abstract.get(abstract)?.get(level) ?? { format: 'bullet', start: 1 };
    const count = (counters[level] ?? start - 1) + 1;
    counters[level] = count;
    counters.length = level + 1;
    return format === 'bullet' || format === 'none' ? undefined : String(count);
  }
}
