/** Links that only Emacs follows, or that lead to places in the same folder. */
const LOCAL =
  /^(?:file(?:\+\w+)?:(?!\/\/)|id:|\*|\(|info:|help:|elisp:|shell:|attachment:|denote:|roam:|mu4e:|gnus:|coderef:|bibliography:)/i;

/**
 * Where an Org link leads; null for a place in the document or on the author's machine.
 * @param abbreviations `#+LINK:` by name; `%s` in them, or their end, takes what stands behind the colon
 */
export function targetOf(url: string, abbreviations: ReadonlyMap<string, string>): string | null {
  const [, name = '', rest = ''] = /^([\w-]{1,50})::?([\s\S]*)$/.exec(url) ?? [];
  const long = abbreviations.get(name);
  if (long !== undefined) return expanded(long, rest);
  if (/^doi:10\.\d{4,9}\//i.test(url)) return `https://doi.org/${url.slice(4)}`;
  if (/^arxiv:[\w.-]+(?:\/\d+)?$/i.test(url)) return `https://arxiv.org/abs/${url.slice(6)}`;
  if (LOCAL.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url)) return null;
  return url;
}

function expanded(long: string, rest: string): string {
  if (long.includes('%s')) return long.replace('%s', () => rest);
  return long.includes('%h') ? long.replace('%h', () => encodeURIComponent(rest)) : `${long}${rest}`;
}
