import { attributeValue, type XmlTag } from '../../core/files/xml.ts';
import type { OdfStyles } from './styles.ts';

interface OpenList {
  readonly style: string;
  count: number;
  readonly first: number | undefined;
}

/** Numbers the items of lists as the program shows them (ISO/IEC 26300-1 §5.3). */
export class Lists {
  readonly #styles: OdfStyles;
  readonly #open: OpenList[] = [];
  /** How far the last list of a style came at a level: the next may go on from there. */
  readonly #last = new Map<string, number>();
  #label: string | undefined;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  get isInside(): boolean {
    return this.#open.length > 0;
  }

  /** The number of the item that has just begun, for its first paragraph only. */
  takeLabel(): string | undefined {
    const label = this.#label;
    this.#label = undefined;
    return label;
  }

  open(tag: XmlTag): void {
    const style = attributeValue(tag, 'text:style-name') ?? this.#open.at(-1)?.style ?? '';
    const first = this.#styles.firstNumber(style, this.#open.length + 1);
    const goesOn =
      attributeValue(tag, 'text:continue-numbering') === 'true' ||
      attributeValue(tag, 'text:continue-list') !== undefined;
    const before = goesOn ? this.#last.get(this.#key(style)) : undefined;
    this.#open.push({ style, first, count: before ?? (first ?? 1) - 1 });
  }

  item(tag: XmlTag): void {
    const list = this.#open.at(-1);
    this.#label = undefined;
    if (list === undefined || list.first === undefined) return;
    const start = Number.parseInt(attributeValue(tag, 'text:start-value') ?? '', 10);
    list.count = Number.isNaN(start) ? list.count + 1 : start;
    this.#label = String(list.count);
  }

  close(): void {
    const list = this.#open.pop();
    this.#label = undefined;
    if (list !== undefined) this.#last.set(this.#key(list.style), list.count);
  }

  #key(style: string): string {
    return `${this.#open.length} ${style}`;
  }
}
