import { parseHtml } from '../html/parse-html.ts';
import type { HtmlAttribute } from '../html/tree.ts';

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
