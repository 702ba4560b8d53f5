import type { CitedWork } from '../cited-work.ts';
import { decodeInput } from '../decode-input.ts';
import type { SourceText } from '../source-text.ts';
import type { BibliographyWorks } from './bibliography-works.ts';
import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl-json.ts';
import { looksLikeJson } from './looks-like-json.ts';
import { taggedHead } from './scan-tagged.ts';
import { readTagged } from './tagged.ts';

/** One bibliography file. */
export interface Bibliography extends BibliographyWorks {
  readonly source: SourceText;
}

/** How much of a file says which kind of bibliography it is, in characters. */
const HEAD_CHARS = 8192;

/**
 * Reads a bibliography: BibTeX, BibLaTeX, CSL-JSON, RIS or PubMed's, told apart by what it begins with.
 * @param part name of a file that belongs to another article (`refs.bib`): the origins of its works carry it
 * @throws StetError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY
 */
export async function readBibliography(bytes: Uint8Array, path: string, part?: string): Promise<Bibliography> {
  const { source } = decodeInput(bytes, path, part);
  return { source, ...(await worksOf(source.text)) };
}

async function worksOf(text: string): Promise<BibliographyWorks> {
  if (looksLikeJson(text)) return await readCslJson(text);
  return taggedHead(text.slice(0, HEAD_CHARS)) !== null ? readTagged(text) : readBibtex(text);
}

/** Works by the key that a text cites them by; of two with one key the first counts. Keys are also found in another case. */
export function worksByKey(bibliographies: readonly Bibliography[]): (key: string) => ListedWork | undefined {
  const exact = new Map<string, ListedWork>();
  const folded = new Map<string, ListedWork>();
  for (const { source, works } of bibliographies) {
    for (const work of works) {
      const { key } = work;
      if (key === undefined) continue;
      // One object under both: a work that is cited by two spellings of its key is listed once.
      const listed = { source, work };
      if (!exact.has(key)) exact.set(key, listed);
      if (!folded.has(key.toLowerCase())) folded.set(key.toLowerCase(), listed);
    }
  }
  return (key) => exact.get(key) ?? folded.get(key.toLowerCase());
}

/** A work and the file that it stands in. */
export interface ListedWork {
  readonly source: SourceText;
  readonly work: CitedWork;
}
