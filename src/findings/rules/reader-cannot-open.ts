import type { Source } from '../../core/source.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { parametersOf, parsedUrl } from '../../core/urls/parse-url.ts';
import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

const DOCUMENT_HOST = patternLines('i')`
  ^(?:docs|drive|sheets|slides|forms)\.google\.com$|
  (?:^|\.)(?:
    sharepoint\.com|dropboxusercontent\.com|1drv\.ms|onedrive\.live\.com|app\.box\.com|mail\.google\.com|
    outlook\.(?:live|office)\.com|web\.whatsapp\.com|app\.slack\.com
  )$
`;
const PRIVATE_NAME = /^(?:localhost|.*\.(?:local|localhost|internal|intranet|corp|lan|home|private))$/i;
const PRIVATE_ADDRESS =
  /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0$|\[(?:::1|f[cd][0-9a-f]{2}:|fe80:))/i;
const LIBRARY_PROXY =
  /(?:^|\.)(?:ezproxy|libproxy|proxy-?(?:um|lib)|idm\.oclc|remotexs|eproxy)\.|\.(?:ezproxy|libproxy|proxy)\.[^/]+\.edu$/i;
/** A name before a site's own: `dev.to` and `test.de` are sites, and `dev.site.test` is as often one for developers. */
const STAGING =
  /^(?:staging|preview|uat|preprod)[.-]|^(?:stage|test|draft|cms)\.(?=[^.]+\.)|^(?:stage|test|draft|cms|dev)-[^.]+\.(?=[^.]+\.)|\.(?:staging|preview)\./i;
const SHARED_DOCUMENT = 'it is a shared document that may ask readers for access';
const STAGING_SERVER = 'it looks like a staging server';
/** Barriers that only the server's own answer makes certain. */
const GUESSES: ReadonlySet<string> = new Set([SHARED_DOCUMENT, STAGING_SERVER]);
const PREVIEW_PARAMETERS = ['preview', 'preview_id', 'preview_nonce', 'is_preview', 'draft'];

/** Why readers cannot open an address that its author could, or nothing. */
function barrierOf(source: Source): string | undefined {
  const written = source.url ?? '';
  if (/^file:/i.test(written) || /^(?:[a-z]:\\|\\\\[^\\])/i.test(source.citedAs))
    return 'it is a file on somebody’s computer';
  const url = parsedUrl(written);
  if (url === null) return undefined;
  const host = url.hostname;
  if (PRIVATE_NAME.test(host) || (/^https?:$/.test(url.protocol) && !/[.:]/.test(host)))
    return 'its host exists only inside one network';
  if (PRIVATE_ADDRESS.test(host)) return 'it is an address inside a private network';
  if (LIBRARY_PROXY.test(host)) return 'it goes through a library’s proxy, which asks for a login';
  if (DOCUMENT_HOST.test(host)) {
    // A published document is for everybody: /pub, /pubhtml, an export link.
    const isPublished = /\/(?:pub|pubhtml|embed|viewform)\b/.test(url.pathname);
    return isPublished ? undefined : SHARED_DOCUMENT;
  }
  if (isPreview(url)) return 'it is a preview that only its editors see';
  return STAGING.test(host) ? STAGING_SERVER : undefined;
}

/** The first of several parameters of a name is the one that counts. */
function isPreview(url: URL): boolean {
  const parameters = parametersOf(url);
  return PREVIEW_PARAMETERS.some(
    (wanted) => (parameters.find(([name]) => name === wanted)?.[1] ?? 'false') !== 'false',
  );
}

/** An address that works for its author and for nobody else. */
export const readerCannotOpen: Rule = {
  code: 'reader-cannot-open',
  severity: 'error',
  *find(index: FactIndex): Generator<Hit> {
    for (const source of index.facts.sources) {
      const barrier = barrierOf(source);
      if (barrier === undefined) continue;
      // A document that answered everybody is open after all; a staging name is a guess.
      const state = index.facts.states.get(source.id);
      const guess = GUESSES.has(barrier);
      if (guess && state?.liveness === 'alive') continue;
      const certain = !guess || state?.reason === 'login-required' || state?.reason === 'forbidden';
      const uncertain = certain ? {} : { uncertain: 1 };
      yield { source, args: { url: nameOf(source), barrier, ...uncertain }, severity: certain ? 'error' : 'warning' };
    }
  },
};
