import { parsedUrl } from '../../core/urls/parse-url.ts';

/** Parameters that hold a session and no page (the list of the Internet Archive's canonicalizer). */
const SESSION = /^(?:jsessionid|phpsessid|sid|aspsessionid\w{8}|cfid|cftoken)=/;

/**
 * The sort-friendly form of an address under which archives keep it (SURT): host names from the top down, no scheme, no
 * `www.`, no default port, lower case, query in order, no slash at the end. `https://www.Site.test/A/?b=2&a=1` is
 * `test,site)/a?a=1&b=2`. An address that is none is its own key.
 */
export function surtOf(address: string): string {
  const url = /^https?:/i.test(address) ? parsedUrl(address) : null;
  if (url === null) return address;
  const { hostname, port, pathname, search } = url;
  const host = hostname
    .replace(/\.$/, '')
    .replace(/^www\d*\./, '')
    .split('.');
  const isNumeric = /^[\d.]+$|^\[/.test(hostname);
  const key = isNumeric ? hostname : host.reverse().join(',');
  const path = pathname.replace(/;jsessionid=[^/?]*/i, '').replace(/(?<=[^/]|^\/)\/+$/, '');
  const query = search
    .slice(1)
    .toLowerCase()
    .split('&')
    .filter((part) => part !== '' && !SESSION.test(part))
    .sort();
  return `${key}${port === '' ? '' : `:${port}`})${path.toLowerCase()}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
