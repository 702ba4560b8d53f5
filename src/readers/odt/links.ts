import type { XmlTag } from '../../core/files/xml.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { beginLink, wordlessLink } from '../office/links.ts';
import type { SourceText } from '../source-text.ts';

/** `text:a`. False where it leads to a place in the document, or nowhere. */
export function beginAnchor(flow: FlowRecorder, source: SourceText, tag: XmlTag): boolean {
  const href = tag.attributes.get('xlink:href');
  const url = href?.value.trim() ?? '';
  if (href === undefined || url.startsWith('#')) return false;
  return beginLink(flow, url, source.originOf(href.from, href.to));
}

/** `draw:a`: a picture that leads somewhere. */
export function pictureLink(flow: FlowRecorder, source: SourceText, tag: XmlTag): void {
  const href = tag.attributes.get('xlink:href');
  if (href === undefined || href.value.startsWith('#')) return;
  wordlessLink(flow, href.value.trim(), 'image', source.originOf(href.from, href.to));
}
