/** An address in running text. */
export interface FoundUrl {
  /** Exactly as written. */
  readonly url: string;
  /** Half-open, into the text given. */
  readonly start: number;
  readonly end: number;
  /** True when it has its scheme; `www.site.test/x` has none. */
  readonly explicit: boolean;
}

/**
 * Scheme, perhaps a user, a host (name, IPv4 or bracketed IPv6), perhaps a port, then anything up to white space or a
 * character that no address has as it is written (RFC 3986 §2, RFC 3987 §2.2). Linkifiers of the field end a host at the
 * user's `@` or refuse an underscore in it, and cut at dashes that Wikipedia's addresses have; hence our own.
 */
const EXPLICIT =
  /https?:\/\/(?:[\p{L}\p{N}._~%!$&'*+,;=:-]{1,200}@)?(?:\[[\da-f:.]{2,45}\]|[\p{L}\p{N}\p{So}](?:[\p{L}\p{N}\p{So}_-]{0,62})(?:\.[\p{L}\p{N}\p{So}_-]{1,63}){0,10}\.?)(?::\d{1,5})?(?:[/?#][^\s<>"`\\\u0000-\u001f\u007f]*)?/giu;
/** Without a scheme only what begins with `www.` counts: other names with dots are as often files. */
const WWW =
  /(?<![\p{L}\p{N}@/.:_-])www\.[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}(?::\d{1,5})?(?:[/?#][^\s<>"`\\\u0000-\u001f\u007f]*)?/giu;

/** Characters that end an address although RFC 3987 lets them in: typographic quotes and CJK punctuation stand after it. */
const ENDERS =
  /[\u201c-\u201f\u2039\u203a\u00ab\u00bb\u3000-\u3003\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff3b\uff3d\uff5b\uff5d\uff62-\uff64\u2026]|[\u2018\u2019](?![\p{L}\p{N}]{2,})|\uff1f(?![\p{L}\p{N}.])/u;

/** Finds addresses with a scheme, and those that begin with `www.`, in order, without overlaps. */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  const explicit = new RegExp(EXPLICIT);
  for (let match = explicit.exec(text); match !== null; match = explicit.exec(text)) {
    const before = text[match.index - 1] ?? '';
    // Inside a longer word (`xhttp://`) it is no address; an underscore or a star before it is emphasis.
    if (/[\p{L}\p{N}]/u.test(before) && !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(before)) continue;
    const url = trimmed(match[0], before);
    if (!/^https?:\/\/[^/?#]+/i.test(url)) continue;
    found.push({ url, start: match.index, end: match.index + url.length, explicit: true });
    // What was cut off may hold the next address: `[a](b)`.
    explicit.lastIndex = match.index + url.length;
  }
  for (const match of text.matchAll(WWW)) {
    const url = trimmed(match[0], text[match.index - 1] ?? '');
    const end = match.index + url.length;
    if (!found.some((other) => other.start < end && match.index < other.end))
      found.push({ url, start: match.index, end, explicit: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Cuts at a character that ends an address, and what closes at its end without having opened in it. */
function trimmed(raw: string, before: string): string {
  const ender = ENDERS.exec(raw);
  let url = ender === null ? raw : raw.slice(0, ender.index);
  // Emphasis around the address closes behind it.
  if ((before === '*' || before === '~') && url.endsWith(before)) url = url.replace(/[*~]+$/, '');
  url = untilUnopened(url);
  for (let last = ''; last !== url; ) {
    last = url;
    url = url.replace(/[.,;:!?'’*–—]+$/, '').replace(/\[\d{1,3}\]?$/, '');
    if (/[([{]$/.test(url)) url = url.slice(0, -1);
  }
  return url;
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Up to the first bracket that closes without having opened in the address: it closes one around it. */
function untilUnopened(url: string): string {
  const open: string[] = [];
  for (const [index, char] of [...url].entries()) {
    if (char === '(' || char === '[' || char === '{') open.push(char);
    else if (char in OPENERS && open.pop() !== OPENERS[char]) return [...url].slice(0, index).join('');
  }
  return url;
}
