/** One link of a Link header or a link-format document: its target and parameters; `rel` is a set. */
export interface WebLink {
  readonly target: string;
  readonly rels: ReadonlySet<string>;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Reads RFC 8288 links as headers and TimeMaps (application/link-format, RFC 6690) have them: commas and semicolons inside
 * `<…>` and inside quotes, unquoted values, escapes, a trailing comma, any line ends. Stops at `maxLinks`; a broken rest is
 * left out. One pass, linear.
 */
export function parseLinks(text: string, maxLinks = 250_000): WebLink[] {
  const links: WebLink[] = [];
  let at = 0;
  while (links.length < maxLinks) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const close = text.indexOf('>', open + 1);
    if (close < 0) break;
    const { params, end } = readParams(text, close + 1);
    const rels = new Set(
      (params['rel'] ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter((rel) => rel !== ''),
    );
    links.push({ target: text.slice(open + 1, close).trim(), rels, params });
    at = end;
  }
  return links;
}

/** Parameters from behind a target up to the comma that ends the link. The first value of a repeated name counts. */
function readParams(text: string, start: number): { readonly params: Record<string, string>; readonly end: number } {
  const params: Record<string, string> = {};
  let at = start;
  for (;;) {
    while (/[\s;]/.test(text[at] ?? 'x')) at += 1;
    const char = text[at];
    if (char === undefined || char === ',' || char === '<') return { params, end: at + (char === ',' ? 1 : 0) };
    const nameEnd = indexOfAny(text, '=;,<', at);
    const name = text.slice(at, nameEnd).trim().toLowerCase();
    if (text[nameEnd] !== '=') {
      at = Math.max(nameEnd, at + 1);
      continue;
    }
    const value = readValue(text, nameEnd + 1);
    if (name !== '' && !(name in params)) params[name] = value.value;
    at = value.end;
  }
}

function readValue(text: string, start: number): { readonly value: string; readonly end: number } {
  let at = start;
  while (/\s/.test(text[at] ?? 'x')) at += 1;
  if (text[at] !== '"') {
    const end = indexOfAny(text, ';,', at);
    return { value: text.slice(at, end).trim(), end };
  }
  let value = '';
  for (at += 1; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === '\\') at += 1;
    value += text[at] ?? '';
  }
  return { value, end: at + 1 };
}

function indexOfAny(text: string, chars: string, from: number): number {
  for (let at = from; at < text.length; at++) if (chars.includes(text[at] ?? '')) return at;
  return text.length;
}
