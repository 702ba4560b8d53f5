import type { SourceIds } from '../source.ts';
import { parsedUrl } from './parse-url.ts';

const DOI = /\b10\.\d{4,9}\/[^\s"<>{}\\^|`]{1,300}/iu;
const ARXIV_ID = '(?:\\d{4}\\.\\d{4,5}|[a-z-]{2,16}(?:\\.[A-Z]{2})?\\/\\d{7})(?:v\\d{1,2})?';
const ARXIV = new RegExp(`\\barxiv\\s?[:/]\\s?(${ARXIV_ID})(?![\\d.])`, 'iu');
const PMCID = /\b(PMC\d{3,9})\b/i;
const PMID = /\bPMID\s?:?\s?(\d{4,9})\b/i;
const HANDLE = /\bhdl\s?:\s?(\d{1,9}(?:\.\d{1,9}){0,4}\/[^\s"<>]{1,200})/i;
const ISBN = /\bISBN(?:-1[03])?\s?:?\s?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])(?![\dXx])/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8 behind the percent signs: the slash is all that an identifier needs.
    return text.replace(/%2f/gi, '/');
  }
}

/** Cuts what closes a sentence or a bracket that was opened before the identifier. */
function trimmed(id: string): string {
  let end = id.length;
  for (;;) {
    const last = id[end - 1] ?? '';
    const opener = ({ ')': '(', ']': '[', '>': '<' } as Readonly<Record<string, string>>)[last];
    const head = id.slice(0, end);
    const unopened = opener !== undefined && head.split(last).length > head.split(opener).length;
    if (!unopened && !/[.,;:!?'"’”…*]/u.test(last)) return head;
    end -= 1;
  }
}

/** The first DOI in a text or an address, in any dress (`doi:`, `https://dx.doi.org/`, bare); as written, decoded. */
export function doiIn(text: string): string | undefined {
  const found = DOI.exec(decoded(text.slice(0, MAX_TEXT)));
  return found === null ? undefined : trimmed(found[0]);
}

/** True for ten or thirteen figures whose check figure is right (ISO 2108). Hyphens and spaces do not matter. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) {
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
    return sum % 10 === 0;
  }
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
    0,
  );
  return sum % 11 === 0;
}

/** An ISBN as thirteen figures, so that both forms of one book are one; undefined when the check figure is wrong. */
export function isbn13(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  if (!isIsbn(digits)) return undefined;
  if (digits.length === 13) return digits;
  const stem = `978${digits.slice(0, 9)}`;
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
}

/** Longest text that is searched for identifiers, in UTF-16 units: an entry of a list is shorter. */
const MAX_TEXT = 4000;

/** Every identifier that the words of an entry name: `doi:10.1/x`, `arXiv:2107.05580`, `PMID 1234`, `ISBN 978-...`. */
export function identifiersIn(text: string): SourceIds {
  const head = text.slice(0, MAX_TEXT);
  const doi = doiIn(head);
  const arxiv = ARXIV.exec(head)?.[1];
  const pmid = PMID.exec(head)?.[1];
  const pmcid = PMCID.exec(head)?.[1]?.toUpperCase();
  const handle = HANDLE.exec(head)?.[1];
  const isbn = isbn13(ISBN.exec(head)?.[1] ?? '');
  return definedIds({ doi, arxiv, pmid, pmcid, handle: handle === undefined ? undefined : trimmed(handle), isbn });
}

/** What an address of a registry or of a repository identifies; empty for every other address. */
export function identifiersOfUrl(address: string): SourceIds {
  const url = parsedUrl(address);
  if (url === null) return identifiersIn(address);
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const path = decoded(url.pathname);
  if (/^doi:$/i.test(url.protocol)) return definedIds({ doi: doiIn(address) });
  if (host === 'doi.org' || host === 'dx.doi.org') return definedIds({ doi: doiIn(`${path}${decoded(url.search)}`) });
  if (host === 'arxiv.org' || host.endsWith('.arxiv.org')) {
    const arxiv = new RegExp(`^/(?:abs|pdf|html|ps)/(${ARXIV_ID})(?:\\.pdf)?/?$`, 'i').exec(path)?.[1];
    return definedIds({ arxiv });
  }
  if (host === 'pubmed.ncbi.nlm.nih.gov') return definedIds({ pmid: /^\/(\d{4,9})\/?$/.exec(path)?.[1] });
  if (host === 'pmc.ncbi.nlm.nih.gov' || host === 'ncbi.nlm.nih.gov' || host === 'europepmc.org') {
    const pmid = /\/(?:pubmed|med)\/(\d{4,9})\/?$/i.exec(path)?.[1];
    return definedIds({ pmid, pmcid: /\/(PMC\d{3,9})\b/i.exec(path)?.[1]?.toUpperCase() });
  }
  if (host === 'hdl.handle.net') return definedIds({ handle: /^\/(\d[\d.]*\/\S+)$/.exec(path)?.[1] });
  return definedIds({ doi: publisherDoi(path) });
}

/** The DOI in a publisher's own address (`/doi/full/10.1/x`), without the name of the view behind it. */
function publisherDoi(path: string): string | undefined {
  const found =
    /\/doi\/(?:(?:abs|full|pdf|epdf|epub|book|abstract|reader|pdfdirect|figure|suppl|ref)\/)?(10\.\d{4,9}\/\S+)$/i.exec(
      path,
    )?.[1];
  return found === undefined
    ? undefined
    : trimmed(found.replace(/\/(?:full|abstract|pdf|epdf|meta|references|summary)\/?$|\/$/i, ''));
}

function definedIds(ids: { readonly [K in keyof SourceIds]: SourceIds[K] | undefined }): SourceIds {
  const defined = Object.entries(ids).filter(([, value]) => value !== undefined);
  return defined.length === 0 ? NO_IDS : Object.fromEntries(defined);
}

/** One for all the addresses that name none: an article may cite a hundred thousand. */
const NO_IDS: SourceIds = {};

/** The address at which an identifier can be asked; undefined for a book and where there is none. */
export function resolverOf(ids: SourceIds): string | undefined {
  const coded = (id: string) => encodeURI(id).replace(/[#?]/g, encodeURIComponent);
  if (ids.doi !== undefined) return `https://doi.org/${coded(ids.doi)}`;
  if (ids.arxiv !== undefined) return `https://arxiv.org/abs/${ids.arxiv}`;
  if (ids.pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/`;
  if (ids.pmcid !== undefined) return `https://pmc.ncbi.nlm.nih.gov/articles/${ids.pmcid}/`;
  return ids.handle === undefined ? undefined : `https://hdl.handle.net/${coded(ids.handle)}`;
}
