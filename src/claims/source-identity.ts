import type { Link } from '../core/article.ts';
import { foldWord } from '../core/plain-text.ts';
import type { ArchivedReference, SourceIds, SourceKind } from '../core/source.ts';

/** What makes a mention the same source as another one. */
export interface Identity {
  readonly key: string;
  /** The address to ask, absolute; absent where nobody can be asked. */
  readonly url?: string;
  readonly kind: SourceKind;
  readonly ids: SourceIds;
  readonly archiveOf?: ArchivedReference;
}

const PERSONAL =
  /\b(?:interview(?:ed|s)?|personal (?:communication|correspondence|interview|conversation)|pers\. ?comm|in conversation with|conversation with the author|email to the author|letter to the author|persönliche (?:mitteilung|kommunikation)|entrevista|entretien)\b/iu;
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/;

/** A source without an address: an interview, or something printed. Its words are its identity. */
function offlineIdentity(link: Link): Identity {
  const words = [link.fields?.title, link.citedAs].find((text) => text !== undefined && text.trim() !== '') ?? '';
  const isbn = link.fields?.isbn?.replace(/[^\dXx]/g, '').toUpperCase();
  const key =
    link.fields?.entryKey ??
    foldWord(words)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (isbn !== undefined && /^(?:\d{9}[\dX]|\d{13})$/.test(isbn)) {
    return { key: `isbn:${isbn}`, kind: 'isbn', ids: { isbn } };
  }
  const kind: SourceKind = PERSONAL.test(link.citedAs) ? 'personal' : 'offline';
  return { key: `${kind}:${key}`, kind, ids: {} };
}

/** The address in the form in which two spellings of it are equal. */
function keyOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  return `${host}${url.port === '' ? '' : `:${url.port}`}${path}${url.search}`;
}

/** Identity of a mention, from its address or, without one, from its words. */
export function identify(link: Link): Identity {
  const address = link.target ?? link.url;
  if (address === undefined) return offlineIdentity(link);
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/\S+)$/i.exec(address)?.[1];
  if (doi !== undefined)
    return { key: `doi:${doi.toLowerCase()}`, url: `https://doi.org/${doi}`, kind: 'doi', ids: { doi } };
  return { key: keyOf(address), url: address, kind: 'web', ids: {} };
}
