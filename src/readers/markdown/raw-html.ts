import type { FlowRecorder } from '../flow/flow.ts';
import { parseHtml } from '../html/parse-html.ts';
import { renderHtml } from '../html/render.ts';
import { elementsBelow, type HtmlAttribute } from '../html/tree.ts';
import { type SourceText, SourceView } from '../source-text.ts';

/** One tag in a paragraph. Positions of attribute values count from the tag's first character. */
export interface InlineTag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, HtmlAttribute>;
}

/** Reads a tag; null for what is none. */
export function readTag(markup: string): InlineTag | null {
  const closing = /^<\/([a-z][a-z0-9-]*)/i.exec(markup)?.[1];
  if (closing !== undefined) return { name: closing.toLowerCase(), closes: true, attributes: new Map() };
  const [element] = parseHtml(markup).root.children;
  return element?.kind === 'element' ? { name: element.tag, closes: false, attributes: element.attributes } : null;
}

/** Writes a block of HTML that stands between Markdown, as the HTML reader does with a page that is all article. */
export function writeHtmlBlock(flow: FlowRecorder, source: SourceText, from: number, to: number, base?: string): void {
  const view = new SourceView(source, from, to);
  const { root } = parseHtml(view.text);
  renderHtml(root, flow, {
    source: view,
    kept: new Set([root.id, ...[...elementsBelow(root)].map(({ id }) => id)]),
    notes: { anchorsOf: new Map(), labels: new Map(), markers: new Map(), works: new Map(), backLinks: new Set() },
    without: new Set(),
    base,
    page: undefined,
  });
}
