import type { Origin } from '../../core/article.ts';
import type { SourceText } from '../source-text.ts';

/** The address of a HYPERLINK field; null for another field or a link inside the document. */
export function hyperlinkOf(instruction: string): { readonly url: string } | null {
  const match = /^\s*HYPERLINK\s+(?!\\)(?:"((?:[^"\\]|\\[\s\S]){0,8192})"|“([^”]{0,8192})”|([^\s"]{1,8192}))/i.exec(
    instruction,
  );
  if (match === null) return null;
  // Word doubles a backslash within an instruction.
  const url = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1').trim();
  const anchor = /\\l\s+"([^"]{1,1024})"/i.exec(instruction.slice(match[0].length))?.[1];
  if (url === '') return null;
  return { url: anchor === undefined || url.includes('#') ? url : `${url}#${anchor}` };
}

/** True for fields whose result is no text of the article. */
export function isSkippedField(instruction: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA|PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

/** Where an address stands in its instruction; the whole instruction when it is written in pieces or with escapes. */
export function addressOrigin(
  source: SourceText,
  { from, to }: { readonly from: number; readonly to: number },
  url: string,
): Origin {
  const at = source.text.slice(from, to).indexOf(url);
  return at < 0 ? source.originOf(from, to) : source.originOf(from + at, from + at + url.length);
}
