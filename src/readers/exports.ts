import { StetError } from '../core/errors.ts';

/** An export that holds an article, or many, in a dress that stet does not read. */
interface Export {
  /** Name of its root element; null for JSON. */
  readonly root: RegExp | null;
  /** What the root element's tag, or the beginning of the JSON, says further. */
  readonly says: RegExp;
  readonly what: string;
  readonly hint: string;
}

const AS_PAGE = 'save the article’s page, or the preview of its draft, as a web page (.html)';

/** The surest first: an export of WordPress is a feed as well. */
const EXPORTS: readonly Export[] = [
  { root: /^rss$/, says: /wordpress\.org\/export\//, what: 'an export of a WordPress site (WXR)', hint: AS_PAGE },
  { root: null, says: /^\{\s*"db"\s*:\s*\[\s*\{\s*"meta"\s*:/, what: 'an export of a Ghost site', hint: AS_PAGE },
  {
    root: /^en-export$/,
    says: /(?:)/,
    what: 'notes of Evernote (ENEX)',
    hint: 'export the note as a web page (.html)',
  },
  {
    root: /^rdf:RDF$/,
    says: /zotero\.org\/namespaces/,
    what: 'a library in Zotero’s RDF',
    hint: 'export it as BibTeX, CSL JSON or RIS',
  },
  {
    root: /^(?:rss|feed)$/,
    says: /(?:)/,
    what: 'a news feed',
    hint: 'give the address or the file of the article itself',
  },
];

/** XML declarations, comments and document types in front of the root element. */
const PROLOG = /^\s*(?:<\?[^>]{0,2000}>|<![^>]{0,2000}>)/;
const MAX_PROLOGS = 20;
const ROOT = /^\s*<([A-Za-z][\w:.-]{0,60})([^>]{0,4000})>/;

/**
 * The error for an export that stet does not read: as text it would claim its own markup. Null for everything else.
 */
export function exportError(head: Uint8Array, path: string): StetError | null {
  let text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  for (let nth = 0; nth < MAX_PROLOGS; nth++) {
    const length = PROLOG.exec(text)?.[0].length ?? 0;
    if (length === 0) break;
    text = text.slice(length);
  }
  const [, name = '', rest = ''] = ROOT.exec(text) ?? [];
  const found = EXPORTS.find(({ root, says }) =>
    root === null ? says.test(text.trimStart()) : root.test(name) && says.test(rest),
  );
  if (found === undefined) return null;
  return new StetError('INPUT_FORMAT_UNKNOWN', `\`${path}\` is ${found.what}, which stet does not read`, {
    hint: found.hint,
  });
}
