/** The address with the slash at its end taken away or added; null where that would say something else. */
export function otherSlash(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search } = new URL(url);
  if (pathname === '/' || search !== '' || /\.[a-z0-9]{2,5}$/i.test(pathname)) return null;
  return `${origin}${pathname.endsWith('/') ? pathname.replace(/\/+$/, '') : `${pathname}/`}`;
}

/** The address with or without `www.`, whichever it is not. */
export function otherWww(url: string): string | null {
  const match = /^(https?:\/\/)(www\.)?([^/?#]+\.[^/?#]+.*)$/i.exec(url);
  if (match === null) return null;
  const [, scheme = '', www, rest = ''] = match;
  return www === undefined ? `${scheme}www.${rest}` : `${scheme}${rest}`;
}

/** The address without its scheme: indexes that miss one scheme find it this way. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}
