/** Namespaces of both editions of ISO/IEC 29500: a document keeps to its own. */
export const EDITIONS = {
  transitional: {
    word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

/** Prefixes for the namespaces of WordprocessingML and of relationships, in both editions. */
export const WORD_NAMESPACES: Readonly<Record<string, string>> = {
  [EDITIONS.transitional.word]: 'w',
  [EDITIONS.strict.word]: 'w',
  [EDITIONS.transitional.relationships]: 'r',
  [EDITIONS.strict.relationships]: 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** For text and for attribute values. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** `word/document.xml` -> `word/_rels/document.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part whose relationships these are; undefined for another part. */
export function partOfRelationships(name: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(name);
  return match === null ? undefined : `${match[1] ?? ''}${match[2]}`;
}

/** A part of a document as text; null without it, and for UTF-16, which Word reads and never writes. */
export function partText(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // no UTF-8: that is the answer
  }
}
