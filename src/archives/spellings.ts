import { parsedUrl } from '../core/urls/parse-url.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';

/** The address with the slash at its end taken away or added; null where that would say something else. */
export function otherSlash(url: string): string | null {
  const address = parsedUrl(url);
  if (address === null) return null;
  const { origin, pathname, search } = address;
  if (pathname === '/' || search !== '' || /\.[a-z0-9]{2,5}$/i.test(pathname)) return null;
  return `${origin}${pathname.endsWith('/') ? withoutEndSlashes(pathname) : `${pathname}/`}`;
}

/** The address without its scheme: indexes that miss one scheme find it this way. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}
