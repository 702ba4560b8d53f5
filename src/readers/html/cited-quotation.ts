import type { FlowRecorder } from '../flow/flow.ts';
import type { SourceText } from '../source-text.ts';
import { type LinkingPage, roleOfElement } from './role-of-element.ts';
import { attributeOf, type HtmlElement } from './tree.ts';

/** `<blockquote cite="...">`, or the link of a post: the address is a source of the words, which begin with a block. */
export function writeCitedQuotation(
  flow: FlowRecorder,
  element: HtmlElement,
  name: 'cite' | 'href',
  block: number,
  { source, page }: { readonly source: SourceText; readonly page: LinkingPage },
): void {
  const cite = attributeOf(element, name);
  const attribute = element.attributes.get(name);
  const length = flow.blocks[block]?.length;
  if (cite === '' || attribute === undefined || length === undefined) return;
  const found = roleOfElement(element, { ...page, href: cite, words: 'quotation' });
  if (found?.role !== 'source') return;
  flow.links.push({
    url: cite.trim(),
    ...(found.target === undefined ? {} : { target: found.target }),
    role: 'source',
    origin: source.originOf(attribute.from, attribute.to),
    start: { block, offset: 0 },
    end: { block, offset: length },
  });
}
