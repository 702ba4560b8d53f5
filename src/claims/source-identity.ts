import type { Link } from '../core/article.ts';
import type { ArchivedReference, SourceIds, SourceKind } from '../core/source.ts';
import { patternLines } from '../core/text/over-lines.ts';
import { foldWord } from '../core/text/plain-text.ts';
import { parseArchiveUrl } from '../core/urls/archive-url.ts';
import { identifiersIn, identifiersOfUrl, isbn13, resolverOf } from '../core/urls/identifiers.ts';
import { idKey, sourceKey } from '../core/urls/source-key.ts';
import { unwrapUrl } from '../core/urls/unwrap-url.ts';

/** What makes a mention the same source as another one. */
export interface Identity {
  readonly key: string;
  /** The address to ask, absolute; absent where nobody can be asked. */
  readonly url?: string;
  readonly kind: SourceKind;
  readonly ids: SourceIds;
  readonly archiveOf?: ArchivedReference;
}

const PERSONAL = patternLines('iu')`
  \b(?:
    interview(?:ed|s)?|personal (?:communication|correspondence|interview|conversation)|pers\. ?comm|
    in conversation with|conversation with the author|email to the author|letter to the author|
    persönliche (?:mitteilung|kommunikation|auskunft)|gespräch mit|telefonat mit|entrevista|entretien|entrevue|
    communication personnelle|comunicación personal|comunicação pessoal|intervista|comunicazione personale
  )\b
`;

/** The kind that an identifier gives its source; `web` for an address without one. */
function kindOf(ids: SourceIds): SourceKind {
  if (ids.doi !== undefined) return 'doi';
  if (ids.arxiv !== undefined) return 'arxiv';
  if (ids.pmid !== undefined || ids.pmcid !== undefined) return 'pmid';
  if (ids.handle !== undefined) return 'handle';
  return ids.isbn === undefined ? 'web' : 'isbn';
}

/** Identifiers in the words and fields of an entry without an address. */
function idsOfEntry({ citedAs, fields }: Link): SourceIds {
  const isbn = isbn13(fields?.isbn ?? '');
  const doi = fields?.doi === undefined ? undefined : identifiersIn(fields.doi).doi;
  return { ...identifiersIn(citedAs), ...(isbn === undefined ? {} : { isbn }), ...(doi === undefined ? {} : { doi }) };
}

/** A source without an address: a work with an identifier, an interview, or something printed that its words identify. */
function offlineIdentity(link: Link): Identity {
  const ids = idsOfEntry(link);
  const key = idKey(ids);
  const url = resolverOf(ids);
  if (key !== undefined) return { key, kind: kindOf(ids), ids, ...(url === undefined ? {} : { url }) };
  const kind: SourceKind = PERSONAL.test(link.citedAs) ? 'personal' : 'offline';
  const words = [link.fields?.title, link.citedAs].find((text) => text !== undefined && text.trim() !== '') ?? '';
  const plain = foldWord(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { key: `${kind}:${link.fields?.entryKey ?? plain}`, kind, ids: {} };
}

/** The key of an address; as a piece of it where it is one, which takes a quarter of the memory of a string of its own. */
function keyOf(url: string): string {
  const key = sourceKey(url);
  return url.endsWith(key) ? url.slice(url.length - key.length) : key;
}

/** A copy in an archive: the original is what is checked; without a known original, the copy itself. */
function archivedIdentity(copy: ArchivedReference): Identity {
  if (copy.original === undefined)
    return { key: keyOf(copy.url), url: copy.url, kind: 'archive', ids: {}, archiveOf: copy };
  const ids = identifiersOfUrl(copy.original);
  return { key: keyOf(copy.original), url: copy.original, kind: 'archive', ids, archiveOf: copy };
}

/** Identity of a mention, from its address or, without one, from its words. */
export function identify(link: Link): Identity {
  const written = link.target ?? link.url;
  if (written === undefined) return offlineIdentity(link);
  const address = unwrapUrl(written);
  const copy = parseArchiveUrl(address);
  if (copy !== null) return archivedIdentity(copy);
  const ids = identifiersOfUrl(address);
  const isWeb = /^https?:/i.test(address);
  const url = isWeb ? address : (resolverOf(ids) ?? address);
  const template = link.fields?.archiveUrl === undefined ? null : parseArchiveUrl(link.fields.archiveUrl);
  return { key: keyOf(url), url, kind: kindOf(ids), ids, ...(template === null ? {} : { archiveOf: template }) };
}
