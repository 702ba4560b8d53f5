import type { XmlAttribute, XmlTag } from '../../core/files/xml.ts';
import type { ListedWork } from '../bibliography/bibliography.ts';
import { definedFields } from '../cited-work.ts';
import type { SourceText } from '../source-text.ts';

/**
 * The work of a `text:bibliography-mark`, whose attributes are those of a BibTeX entry (ISO/IEC 26300-1 §7.6.11); one with
 * its short name alone cites what an earlier mark said. Undefined for one that says nothing.
 * @param known works by short name; the mark's own is added
 */
export function workOfMark(tag: XmlTag, source: SourceText, known: Map<string, ListedWork>): ListedWork | undefined {
  const first = (...names: readonly string[]): XmlAttribute | undefined =>
    names.map((name) => tag.attributes.get(`text:${name}`)).find((found) => found !== undefined && found.value !== '');
  const key = first('identifier')?.value;
  const title = first('title');
  const url = first('url');
  if (title === undefined && url === undefined) return key === undefined ? undefined : known.get(key);
  const authors = first('author', 'editor');
  const work = {
    ...(key === undefined ? {} : { key }),
    fields: definedFields({
      title,
      authors: authors === undefined ? undefined : { ...authors, value: namesIn(authors.value) },
      work: first('journal', 'booktitle', 'organizations', 'institution', 'school'),
      date: first('year'),
      isbn: first('isbn'),
      pages: first('pages'),
      publisher: first('publisher'),
    }),
    ...(url === undefined || !/^https?:/i.test(url.value.trim()) ? {} : { url: { ...url, value: url.value.trim() } }),
    from: tag.from,
    to: tag.to,
  };
  const listed = { source, work };
  if (key !== undefined && !known.has(key)) known.set(key, listed);
  return listed;
}

/** `Vang, Per; Solheim, Ingrid` */
function namesIn(written: string): string[] {
  return written.split(';').flatMap((name) => {
    const [family = '', given = ''] = name.split(',', 2).map((part) => part.trim());
    const whole = `${given} ${family}`.trim();
    return whole === '' ? [] : [whole];
  });
}
