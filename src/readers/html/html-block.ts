import type { FlowRecorder } from '../flow/flow.ts';
import { type SourceText, SourceView } from '../source-text.ts';
import { parseHtml } from './parse-html.ts';
import { renderHtml } from './render.ts';
import { elementsBelow } from './tree.ts';

/** Writes a block of HTML that stands in another markup, as the HTML reader does with a page that is all article. */
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
