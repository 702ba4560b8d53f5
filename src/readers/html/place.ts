import type { BlockKind } from '../../core/article.ts';
import { lookup } from '../../core/lookup.ts';
import { isAttribution } from './attributions.ts';
import { isFullCitation, type Notes } from './notes.ts';
import { attributeOf, type HtmlElement } from './tree.ts';

/** What a block is because of the elements that it stands in. */
export interface Place {
  readonly kind: BlockKind;
  readonly label?: string;
  readonly anchors: readonly string[];
}

/** Elements that begin a block of their own, and what a block in them is. */
const BLOCK_KINDS: Readonly<Record<string, BlockKind>> = lookup({
  blockquote: 'quotation',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
  figcaption: 'caption',
  caption: 'caption',
  // What folds a box open names it.
  summary: 'caption',
});

/** The place inside an element that stands in another place. `style` is what its own style makes of it. */
export function placeIn(element: HtmlElement, place: Place, notes: Notes, style: BlockKind | undefined): Place {
  const own = notes.anchorsOf.get(element.id) ?? [];
  const label = notes.labels.get(element.id);
  const kind = kindOf(element) ?? style;
  return {
    ...place,
    ...(label === undefined ? {} : { label }),
    anchors: own.length === 0 ? place.anchors : [...place.anchors, ...own],
    kind: own.some((anchor) => !isFullCitation(anchor))
      ? 'note'
      : kind === undefined || place.kind === 'note'
        ? place.kind
        : kind,
  };
}

/** The numbers of the items of a list, in order. */
export class ItemNumbers {
  #next: number;

  constructor(list: HtmlElement) {
    const start = Number.parseInt(attributeOf(list, 'start'), 10);
    this.#next = Number.isNaN(start) ? 1 : start;
  }

  take(item: HtmlElement): string {
    const value = Number.parseInt(attributeOf(item, 'value'), 10);
    const own = Number.isNaN(value) ? this.#next : value;
    this.#next = own + 1;
    return String(own);
  }
}

function kindOf(element: HtmlElement): BlockKind | undefined {
  // The element names a table; anywhere else browsers pass over its tags (WHATWG HTML §13.2.6.4.7).
  if (element.tag === 'caption' && element.parent?.tag !== 'table') return undefined;
  return isAttribution(element) ? 'byline' : BLOCK_KINDS[element.tag];
}
