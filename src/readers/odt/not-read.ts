import { attributeValue, type XmlTag } from '../../core/files/xml.ts';
import { spacedLines } from '../../core/text/over-lines.ts';

/** Elements whose contents are not read: deleted text, tables of contents, and what is no text of the document. */
const SKIPPED = new Set(
  spacedLines`
      text:tracked-changes text:table-of-content text:alphabetical-index text:illustration-index text:table-index
      text:object-index text:user-index text:bibliography-source text:ruby-text text:page-number text:page-count
      text:hidden-text text:sequence-decls text:variable-decls text:user-field-decls office:forms office:scripts
      office:settings office:styles office:automatic-styles office:master-styles office:font-face-decls office:meta
      office:binary-data draw:object svg:title svg:desc dc:creator dc:date meta:creator-initials meta:date-string
      loext:sender-initials
    `.split(' '),
);

/** True for an element that is passed over with all that is in it. */
export function isNotRead(tag: XmlTag): boolean {
  return SKIPPED.has(tag.name) || isHiddenSection(tag);
}

/** A section that is not shown. */
function isHiddenSection(tag: XmlTag): boolean {
  return (
    (tag.name === 'text:section' && attributeValue(tag, 'text:display') === 'none') ||
    (tag.name === 'text:hidden-paragraph' && attributeValue(tag, 'text:is-hidden') === 'true')
  );
}
