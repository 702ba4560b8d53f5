import { parametersOf } from '../core/urls/parse-url.ts';
import { isTrackingParameter } from '../core/urls/source-key.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';

/** A new scheme, `www.`, a slash, an index file, upper case or a parameter of tracking is a note and no move. */
export function isAnotherPage(from: URL, to: URL): boolean {
  const plain = (url: URL) => `${url.host.replace(/^www\./, '')}${plainPath(url)}?${queryOf(url)}`;
  try {
    return plain(from) !== plain(to);
  } catch {
    return from.href !== to.href; // a stray percent sign: compared as it stands
  }
}

/** What a query asks for, without the parameters that only say who sent the reader. */
function queryOf(url: URL): string {
  return parametersOf(url)
    .filter(([name]) => !isTrackingParameter(name) && !/^(?:ref|src|source)$/.test(name))
    .join('&');
}

function plainPath(url: URL): string {
  const path = decodeURI(url.pathname).replace(/\/(?:index|default)\.\w{2,5}$/i, '/');
  return withoutEndSlashes(path).toLowerCase();
}
