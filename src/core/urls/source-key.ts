import type { SourceIds } from '../source.ts';
import { patternLines } from '../text/over-lines.ts';
import { identifiersOfUrl } from './identifiers.ts';
import { parsedUrl } from './parse-url.ts';
import { unwrapUrl } from './unwrap-url.ts';
import { withoutEndSlashes } from './without-end-slashes.ts';

/** Parameters that tell who sent the reader and nothing about the page. */
const TRACKING = patternLines()`
  ^(?:
    utm_[a-z_]+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|
    hsctatracking|mkt_tok|vero_id|oly_enc_id|oly_anon_id|_openstat|wt_mc|wickedid|
    at_(?:medium|campaign|custom\d|link_\w+)|ref_src|ref_url|cmpid|ncid|smid|smtyp|guccounter|guce_referrer(?:_sig)?|
    __twitter_impression|amp_js_v|usqp|s_cid|CMP
  )$
`;

/** True for a query parameter that does not count for what an address points at. */
export function isTrackingParameter(name: string): boolean {
  return TRACKING.test(name);
}

/** Percent codes of characters that need none, decoded; the rest in upper case (RFC 3986 §6.2.2). */
function normalPercent(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase();
  });
}

/** The path without what names a view of the same page: AMP, a directory's index, a slash at the end. */
function pathKey(path: string): string {
  const plain = normalPercent(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/amp\/?$|(?<=\.)amp\.(?=html?$)|\.amp$/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/');
  return withoutEndSlashes(plain);
}

function queryKey(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter(
      (pair) =>
        pair !== '' &&
        !TRACKING.test(decodedName(pair)) &&
        !/^amp(?:=1?|)$/i.test(pair) &&
        !/^outputType=amp$/i.test(pair),
    )
    .map(normalPercent)
    .sort();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function decodedName(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

/** A fragment counts only where a program on the page reads it as the address (`#!/thread/7`, `#/page`). */
function fragmentKey(hash: string): string {
  return /^#!?\//.test(hash) ? normalPercent(hash) : '';
}

/** Identity of an identifier, whatever dress it came in; undefined when there is none. */
export function idKey(ids: SourceIds): string | undefined {
  if (ids.doi !== undefined) return `doi:${ids.doi.toLowerCase()}`;
  if (ids.arxiv !== undefined) return `arxiv:${ids.arxiv.toLowerCase().replace(/v\d+$/, '')}`;
  if (ids.pmid !== undefined) return `pmid:${ids.pmid}`;
  if (ids.pmcid !== undefined) return `pmcid:${ids.pmcid}`;
  if (ids.handle !== undefined) return `hdl:${ids.handle.toLowerCase()}`;
  return ids.isbn === undefined ? undefined : `isbn:${ids.isbn}`;
}

/**
 * Identity of an address: two spellings with one key are one source. Scheme, `www.`, default port, tracking parameters,
 * AMP, a directory's index, order of parameters and (nearly all) fragments do not count; wrappers are opened; addresses of
 * a DOI and the like are their identifier. Idempotent on its own results; the address itself where it is none.
 */
export function sourceKey(address: string): string {
  const target = unwrapUrl(address.trim());
  const id = idKey(identifiersOfUrl(target));
  if (id !== undefined) return id;
  const url = /^https?:/i.test(target) ? parsedUrl(target) : null;
  if (url === null) return target;
  const host = url.hostname.replace(/\.$/, '').replace(/^(?:www\d?|amp)\.(?=[^.]+\.)/, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${host}${port}${pathKey(url.pathname)}${queryKey(url.search)}${fragmentKey(url.hash)}`;
}
