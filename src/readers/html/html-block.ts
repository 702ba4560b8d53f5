import type { FlowRecorder } from '../flow/flow.ts';
import { type SourceText, SourceView } from '../source-text.ts';
import { parseHtml } from './parse-html.ts';
import { renderHtml } from './render.ts';
import { elementsBelow } from './tree.ts';

/** How such a block is read. */
export interface HtmlBlockOptions {
  /** What relative addresses are resolved against. */
  readonly base?: string | undefined;
  /** Takes out what is no HTML; as many characters must stay, for places count from the first. */
  readonly prepare?: (markup: string) => string;
}

/** Writes a block of HTML that stands in another markup, as the HTML reader does with a page that is all article. */
export function writeHtmlBlock(
  flow: FlowRecorder,
  source: SourceText,
  from: number,
  to: number,
  { base, prepare = (markup) => markup }: HtmlBlockOptions = {},
): void {
  const view = new SourceView(source, from, to);
  const { root } = parseHtml(prepare(view.text));
  renderHtml(root, flow, {
    source: view,
    kept: new Set([root.id, ...[...elementsBelow(root)].map(({ id }) => id)]),
    notes: { anchorsOf: new Map(), labels: new Map(), markers: new Map(), works: new Map(), backLinks: new Set() },
    without: new Set(),
    base,
    page: undefined,
  });
}
