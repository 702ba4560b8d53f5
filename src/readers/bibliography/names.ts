import { plainTex } from '../tex/plain-tex.ts';

/** Names that are read of one field; a list of more is no list of authors. */
const MAX_NAMES = 1000;

/**
 * The names of a BibTeX field, given name first: `von Berg, Ida and Jo Smith`. `and` within braces belongs to a name
 * (`{World Health Organization and Partners}`); "and others" is left out.
 */
export function readNames(tex: string): string[] {
  return splitOutside(tex.replace(/\s+/g, ' '), / and /iy, MAX_NAMES)
    .map(nameOf)
    .filter((name) => name !== '' && name.toLowerCase() !== 'others');
}

function nameOf(tex: string): string {
  // BibLaTeX: `family=Berg, given=Ida, prefix=von`.
  if (/(?:^|,)\s*family\s*=/i.test(tex)) {
    const part = (name: string) => new RegExp(`(?:^|,)\\s*${name}\\s*=([^,]*)`, 'i').exec(tex)?.[1] ?? '';
    return plainTex([part('given'), part('prefix'), part('family')].join(' '));
  }
  const parts = splitOutside(tex, /,/y, 3).map((part) => plainTex(part));
  const [family = '', second = '', third] = parts;
  if (third !== undefined) return `${third} ${family} ${second}`.trim();
  return `${second} ${family}`.trim();
}

/** Splits where a sticky pattern matches outside braces. Linear. */
function splitOutside(text: string, separator: RegExp, limit: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length && parts.length < limit; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ',' || char === ' ')) {
      separator.lastIndex = at;
      const match = separator.exec(text);
      if (match === null) continue;
      parts.push(text.slice(start, at));
      at += match[0].length - 1;
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].slice(0, limit).map((part) => part.trim());
}
