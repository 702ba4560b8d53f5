import { spacedLines } from '../../core/text/over-lines.ts';
import { squeeze } from '../../core/text/squeeze.ts';
/** An attribute with the range of its value in the source, quotation marks left out. */
export interface HtmlAttribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Characters of the source, or one decoded entity (`exact` false). */
export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
}

export interface HtmlElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, HtmlAttribute>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | null;
  /** Running number in the order of start tags: its stamp. */
  readonly id: number;
  /** Index of the start tag in the source, and the end of what is known to belong to it. */
  readonly from: number;
  to: number;
}

export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlTree {
  readonly root: HtmlElement;
  /** Number of its last element. */
  readonly elements: number;
  /** Text of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** False when a limit cut the reading short. */
  readonly complete: boolean;
}

/** Value of an attribute, `''` when it is absent. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attributes.get(name)?.value ?? '';
}

/** Every element below, in document order, depth first. */
export function* elementsBelow(element: HtmlElement): Generator<HtmlElement> {
  const stack: HtmlElement[] = [];
  const push = ({ children }: HtmlElement): void => {
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child?.kind === 'element') stack.push(child);
    }
  };
  push(element);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    push(next);
  }
}

/** A block start ends an open paragraph (WHATWG HTML §13.2.6.4.7). */
export const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(
  spacedLines`
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt
  `.split(' '),
);

/** Elements that begin and end a line of their own. */
export const LINES: ReadonlySet<string> = new Set(
  spacedLines`
    address article aside blockquote body center details dialog dir div dl dt dd fieldset figure figcaption caption
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot
    th thead tr ul
  `.split(' '),
);

/** Elements whose text nobody reads. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style template svg math iframe object select noscript canvas audio video head textarea'.split(' '),
);

/** The text of an element with its white space folded, silent elements left out, cut at `max` characters. */
export function textOf(element: HtmlElement, max = 100_000): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: HtmlNode): void => {
    if (length > max) return;
    if (node.kind === 'text') {
      parts.push(node.text);
      length += node.text.length;
    } else if (node.tag === 'br') {
      parts.push(' ');
    } else if (!SILENT.has(node.tag)) {
      const block = ENDS_PARAGRAPH.has(node.tag) || node.tag === 'tr' || node.tag === 'td';
      if (block) parts.push(' ');
      for (const child of node.children) walk(child);
      if (block) parts.push(' ');
    }
  };
  for (const child of element.children) walk(child);
  return squeeze(parts.join('')).slice(0, max);
}

/** The texts below an element that are shown, in order. */
export function* textsIn(element: HtmlElement): Generator<HtmlText> {
  for (const child of element.children) {
    if (child.kind === 'text') yield child;
    else if (!SILENT.has(child.tag)) yield* textsIn(child);
  }
}
