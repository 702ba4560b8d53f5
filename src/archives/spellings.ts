/** The address with the slash at its end taken away or added; null where that would say something else. */
export function otherSlash(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search } = new URL(url);
  if (pathname === '/' || search !== '' || /\.[a-z0-9]{2,5}$/i.test(pathname)) return null;
  return `${origin}${pathname.endsWith('/') ? pathname.replace(/(?<!\/)\/+$/, '') : `${pathname}/`}`;
}

/** The address without its scheme: indexes that miss one scheme find it this way. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}
