import type { CitedFields, Link, Origin } from '../../core/article.ts';
import type { Span } from '../../core/text/span.ts';
import { findUrls } from '../urls.ts';
import { labelOf } from './entry-label.ts';
import type { SourceEntry } from './source-list.ts';
import { startsWithAddress } from './source-list.ts';
import { isRestInBrackets } from './wrapped-url.ts';

/** Longer entries and notes do not say how one work is cited, and each of their sources would have all of them. */
export const MAX_CITED_CHARS = 4000;
/** A printed work needs at least this much to be told from a stray line. */
const MIN_OFFLINE_CHARS = 8;

/**
 * The links of one entry of a source list: one for each address, or one without address for a printed source. `span` is
 * the entry in the reading text.
 */
export function readEntry(
  entry: SourceEntry,
  span: Span,
  originOf: (offset: number, length: number) => Origin,
  whole: Origin,
): Link[] {
  const joined = entry.lines.map((line) => line.text).join(' ');
  const bullet = /^[-*•‣–—]\s+/.exec(joined)?.[0].length ?? 0;
  const skip = entry.label === undefined ? bullet : (labelOf(joined)?.length ?? 0);
  const text = joined.slice(skip);
  const urls = findWrapped(joined, entry);
  // `https://a..test/x` alone on its line is meant as one address, though it stops being one in the middle.
  const isCutAddress = urls.length === 1 && !/\s/.test(text) && /^\.{2}[^/]*\//.test(text.slice(urls[0]?.url.length));
  if (urls.length === 0 || isCutAddress) {
    const identifier = /\b(?:doi:\s*)?(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]])/i.exec(text)?.[1];
    if (identifier !== undefined)
      return [
        {
          url: `doi:${identifier}`,
          target: `https://doi.org/${identifier}`,
          citedAs: text,
          via: 'reference',
          role: 'source',
          span,
          origin: whole,
          marks: [],
          fields: { ...fieldsOf(text), doi: identifier },
        },
      ];
    if (startsWithAddress(text) && !/\s/.test(text))
      return [{ url: text, citedAs: text, via: 'reference', role: 'source', span, origin: whole, marks: [] }];
    return text.length < MIN_OFFLINE_CHARS
      ? []
      : [{ citedAs: text, via: 'reference', role: 'source', span, origin: whole, marks: [], fields: fieldsOf(text) }];
  }
  const rest = withoutAddresses(joined, skip, urls);
  const note = noteOf(rest, urls.length === 1 && text.startsWith(urls[0]?.written ?? ' '));
  const fields = note.title === undefined ? undefined : fieldsOf(note.title);
  return urls.map(({ url, written, at, explicit }) => ({
    url,
    ...(explicit ? {} : { target: `http://${url}` }),
    citedAs: rest.trim() === '' || text.length > MAX_CITED_CHARS ? url : text,
    via: 'reference',
    role: 'source',
    span: { start: span.start + at, end: span.start + at + written.length },
    origin: originOf(at, written.length),
    marks: [],
    ...(note.note === undefined ? {} : { note: note.note }),
    ...(fields === undefined ? {} : { fields: { ...fields } }),
  }));
}

/** A space for each address. */
function withoutAddresses(joined: string, from: number, urls: readonly EntryUrl[]): string {
  const parts: string[] = [];
  let at = from;
  for (const url of urls) {
    parts.push(joined.slice(at, Math.max(at, url.at)));
    at = Math.max(at, url.at + url.written.length);
  }
  return [...parts, joined.slice(at)].join(' ');
}

interface EntryUrl {
  readonly url: string;
  /** As it stands in the joined lines, with the space of a line break in it. */
  readonly written: string;
  readonly at: number;
  readonly explicit: boolean;
}

/** Addresses of an entry; one that broke at the end of a line is put together again. */
function findWrapped(joined: string, entry: SourceEntry): EntryUrl[] {
  const breaks = new Set<number>();
  let length = 0;
  for (const line of entry.lines.slice(0, -1)) {
    length += line.text.length;
    breaks.add(length);
    length += 1;
  }
  const found: EntryUrl[] = [];
  let taken = 0;
  for (const { url, start, end, explicit } of findUrls(joined)) {
    let whole = url;
    let stop = end;
    const isBracketed = joined[start - 1] === '<';
    while (breaks.has(stop)) {
      const rest = joined.slice(stop + 1);
      if (!(isBracketed ? isRestInBrackets(rest) : goesOn(whole, rest))) break;
      const word = (isBracketed ? /^[^\s<>]+/ : /^\S+/).exec(rest)?.[0] ?? '';
      const next = isBracketed ? word : word.replace(/(?<![.,;)\]])[.,;)\]]+$/, '');
      whole += next;
      stop += 1 + next.length;
    }
    // They stand in order: what the one before goes on over is no address of its own.
    if (start < taken) continue;
    taken = stop;
    found.push({ url: whole, written: joined.slice(start, stop), at: start, explicit });
  }
  return found;
}

/** The next line is the rest of an address when the break is where addresses break and it looks like a piece of one. */
function goesOn(url: string, rest: string): boolean {
  const next = /^\S+/.exec(rest)?.[0] ?? '';
  if (next === '' || startsWithAddress(next) || /^[[(]/.test(next)) return false;
  const brokeThere = /[/\-_=&?%+.]$/.test(url);
  const looksLike =
    /[/=&?%_-]/.test(next) ||
    /\.(?:html?|php|pdf|aspx?)\W?$/i.test(next) ||
    (/\d/.test(next) && !/^\p{Lu}/u.test(next));
  return looksLike || (brokeThere && /^[a-z0-9]/.test(next) && rest.trim() === next);
}

/** What stays of "(archived 2021-02-19: https://...)" when the address is taken out: it is about the copy, not about the source. */
const ARCHIVED_REMARK = /\(\s*(?:archived|archiviert|archivado|archivée?|arquivado)\b[^()]{0,60}\)/giu;

/** Free text beside an address: a remark in parentheses or behind the address is a note, words before it are a title. */
function noteOf(rest: string, urlFirst: boolean): { note?: string; title?: string } {
  const text = rest
    .replace(ARCHIVED_REMARK, ' ')
    .replace(/^[\s:–—.,;-]+|(?<![\s:–—,;-])[\s:–—,;-]+$/g, '')
    .replace(/\s+/g, ' ');
  if (text === '' || /^(?:retrieved|accessed|available|abgerufen|consulté|consultado)?(?: from| at| on)?$/i.test(text))
    return {};
  const inParentheses = /^\((.*)\)$/s.exec(text)?.[1];
  if (inParentheses !== undefined) return { note: inParentheses };
  return urlFirst ? { note: text } : { title: text };
}

/** What an entry says of its work, as far as punctuation tells: title in quotation marks, year, pages, ISBN. */
function fieldsOf(text: string): CitedFields {
  const title = /[“"«„]([^”"»“]{4,300})[”"»“]/.exec(text)?.[1];
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1];
  const isbn = /ISBN[:\s-]*((?:97[89][- ]?)?\d[\d -]{8,15}[\dX])/i.exec(text)?.[1];
  const pages = /\b(?:pp?|S)\.\s?(\d[\d–-]*)/.exec(text)?.[1];
  const access =
    /(?:accessed|retrieved|abgerufen am|consulté le|consultado el)\s+(?:on\s+)?((?=\S)[^.,)]{0,60}\d{4}|\d{4}-\d{2}-\d{2})/i.exec(
      text,
    )?.[1];
  return {
    ...(title === undefined ? {} : { title: title.replace(/[.,]$/, '') }),
    ...(year === undefined ? {} : { date: year }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(pages === undefined ? {} : { pages }),
    ...(access === undefined ? {} : { accessDate: access.trim() }),
  };
}
