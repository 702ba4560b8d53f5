import type { Reader } from '../../core/reader.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { looksLikeJson } from './looks-like-json.ts';
import { taggedHead } from './scan-tagged.ts';

/** A BibTeX or BibLaTeX file by itself: every entry is a source. */
export const bibtex: Reader = {
  id: 'bibtex',
  name: 'BibTeX or BibLaTeX file',
  extensions: ['.bib', '.bibtex'],
  sniff: (bytes) => (BIBTEX_HEAD.test(headOf(bytes)) ? 0.8 : 0),
  read: async (input) => (await import('./read-works.ts')).readWorks(input, 'bibtex'),
};

/** A CSL-JSON file, as reference managers export it. */
export const cslJson: Reader = {
  id: 'csl-json',
  name: 'CSL-JSON bibliography',
  extensions: ['.csl.json', '.csl'],
  sniff: sniffCslJson,
  read: async (input) => (await import('./read-works.ts')).readWorks(input, 'csl-json'),
};

/** A RIS file, or a list of PubMed's, which has the same shape: as libraries, publishers and reference managers give them out. */
export const ris: Reader = {
  id: 'ris',
  name: 'RIS or PubMed references',
  extensions: ['.ris', '.nbib'],
  sniff: sniffTagged,
  read: async (input) => (await import('./read-works.ts')).readWorks(input, 'ris'),
};

const BIBTEX_HEAD = /^\ufeff?(?:\s*%[^\n]{0,500}\n){0,50}\s*@[ \t]*[a-z]{2,40}[ \t]*[{(]/i;
/** Members that nothing but CSL-JSON has, and types of its works. */
const CSL_MEMBERS = patternLines()`
  "(?:container-title|date-parts|citation-key)"\s*:|
  "type"\s*:\s*"(?:
    article-(?:journal|magazine|newspaper)|paper-conference|webpage|chapter|book|report|thesis|post-weblog|
    motion_picture
  )"
`;

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8192)).toString('utf8');
}

function sniffCslJson(bytes: Uint8Array): number {
  const head = headOf(bytes).replace(/^\ufeff/, '');
  return looksLikeJson(head) && CSL_MEMBERS.test(head) ? 0.9 : 0;
}

/** PubMed and libraries call such files `.txt` as well. */
function sniffTagged(bytes: Uint8Array): number {
  const head = taggedHead(headOf(bytes));
  if (head === null) return 0;
  return head === 'begins' ? 1 : 0.9;
}
