import type { CitedWork } from '../cited-work.ts';
import { worksOfCslCitation } from './csl-citation.ts';
import { worksOfEndNote } from './endnote-citation.ts';
import type { FieldRange } from './field-range.ts';

/** What a reference manager has put into a document: a citation with the works that it cites, or the list of all. */
export type CitationCode =
  | { readonly kind: 'citation'; readonly works: readonly CitedWork[] }
  /** Word's own: the works stand elsewhere in the document, under these tags. */
  | { readonly kind: 'tagged'; readonly tags: readonly string[] }
  | { readonly kind: 'list' };

/** A longer code is no honest citation: a hundred works with their abstracts are a tenth of it. In UTF-16 units. */
const MAX_CODE = 4 * 1024 * 1024;
/** Where the word or two stands that tells what a code is. */
const MAX_NAME = 200;

const CSL = /^\s*(?:ADDIN\s+)?(?:ZOTERO_ITEM\s+|Mendeley Citation\{[\w-]{1,60}\}\s+)?CSL_CITATION\s*\{/;
const LIST =
  /^\s*(?:(?:ADDIN\s+)?(?:ZOTERO_BIBL\b|Mendeley Bibliography\b|CSL_BIBLIOGRAPHY\b|EN\.REFLIST\b)|BIBLIOGRAPHY\b)/;
const ENDNOTE = /^\s*ADDIN\s+EN\.CITE(?:\s|$)/;
const WORD = /^\s*CITATION\s/i;

/**
 * What the code of a field (Word) or the name of a mark (LibreOffice) says of what is cited there: Zotero, Mendeley,
 * EndNote and Word's own citations. Null for other fields, and where the data is missing or broken: then only the words
 * of the citation tell.
 * @param data of a Word field: EndNote keeps its works there in base64 (`w:fldData`)
 */
export function citationOfCode(code: string, { from, to }: FieldRange, data = ''): CitationCode | null {
  const range = { from, to };
  if (code.length > MAX_CODE || data.length > MAX_CODE) return null;
  const name = code.slice(0, MAX_NAME);
  if (LIST.test(name)) return { kind: 'list' };
  if (WORD.test(name)) return { kind: 'tagged', tags: tagsIn(code.slice(0, MAX_TAGS_CHARS)) };
  if (CSL.test(name)) return citation(worksOfCslCitation(code, range));
  if (ENDNOTE.test(name)) return citation(worksOfEndNote(code, data, range));
  return null;
}

/** Mendeley Cite's content controls: the citation stands in base64 in the control's tag. */
export function citationOfTag(tag: string, { from, to }: FieldRange): CitationCode | null {
  if (tag.startsWith('MENDELEY_BIBLIOGRAPHY')) return { kind: 'list' };
  const coded = /^MENDELEY_CITATION_v\d{1,3}_/.exec(tag)?.[0];
  if (coded === undefined || tag.length > MAX_CODE) return null;
  return citation(worksOfCslCitation(Buffer.from(tag.slice(coded.length), 'base64').toString('utf8'), { from, to }));
}

function citation(works: readonly CitedWork[]): CitationCode | null {
  return works.length === 0 ? null : { kind: 'citation', works };
}

/** Switches of CITATION with a value behind them (ISO/IEC 29500-1 §17.16.5.5): a language, words before and behind, pages. */
const WITH_VALUE = /^\\[lfspv]$/i;
/** More works in one citation would be a list. */
const MAX_TAGS = 100;
const MAX_TAGS_CHARS = 8192;

/** `CITATION Sol14 \l 1033 \p 12 \m Vang15` */
function tagsIn(code: string): string[] {
  const tags: string[] = [];
  let before = '';
  for (const [, quoted, bare = ''] of code.matchAll(/"([^"]{0,500})"|(\S+)/g)) {
    const word = quoted ?? bare;
    const isTag = quoted !== undefined || (!bare.startsWith('\\') && !/^CITATION$/i.test(bare));
    if (isTag && !WITH_VALUE.test(before)) tags.push(word);
    if (tags.length >= MAX_TAGS) break;
    before = word;
  }
  return tags;
}
