import type { BlockKind } from '../../core/article.ts';
import { blockText, type FlowRecorder } from '../flow/flow.ts';

/** The first line of a box (`> [!quote] Ann Pilot, [speech](...)`): a block of its own above the others. */
export class BoxTitle {
  /** Index into the source behind the line. */
  readonly to: number;
  readonly #flow: FlowRecorder;
  /** What the lines below it are. */
  readonly #kind: BlockKind;
  /** The links of the flow that stand in it. */
  readonly #firstLink: number;
  #lastLink = -1;

  constructor(flow: FlowRecorder, to: number, kind: BlockKind) {
    this.to = to;
    this.#flow = flow;
    this.#kind = kind;
    this.#firstLink = flow.links.length;
  }

  get isOpen(): boolean {
    return this.#lastLink < 0;
  }

  /** The title is written: what comes now stands below it. */
  end(): void {
    this.#lastLink = this.#flow.links.length;
    this.#flow.open(this.#kind);
  }

  /** The block below is written. Above a quotation the title says whose words they are: its links are the quotation's. */
  tie(): void {
    if (this.#kind !== 'quotation') return;
    const point = this.#flow.end();
    for (let index = this.#firstLink; index < this.#lastLink; index++) {
      const link = this.#flow.links[index];
      const block = link === undefined ? undefined : this.#flow.blocks[link.start.block];
      if (link === undefined || block === undefined) continue;
      const citedAs = link.citedAs ?? blockText(block).slice(link.start.offset, link.end.offset);
      this.#flow.links[index] = { ...link, citedAs, start: point, end: point };
    }
  }
}
