/** Namespace names of WordprocessingML and relationships, both editions of ISO/IEC 29500. */
export const WORD_NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
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
