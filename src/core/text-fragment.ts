import { wellFormed } from './printable.ts';

/** Words at either end of a passage that a text directive quotes; the standard lets a long passage be named by its ends. */
const END_WORDS = 4;

/** Percent-encodes what the directive's own syntax uses: `&`, `-` and `,` (WICG Scroll to Text Fragment §3.3). */
function encodeTerm(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/-/g, '%2D');
}

/**
 * The page's address with a text directive that opens it at `passage`; the address as it is when the passage has fewer
 * than three words. An element id in the address is kept in front of the directive.
 */
export function textFragmentUrl(url: string, passage: string): string {
  const lines = passage.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]));
  const [first = [], last = []] = [lines[0], lines.at(-1)];
  const count = lines.reduce((sum, words) => sum + words.length, 0);
  if (count < 3) return url;
  // No term runs over the end of a block.
  const isShort = lines.length === 1 && count <= END_WORDS * 2;
  const term = isShort
    ? encodeTerm(first.join(' '))
    : `${encodeTerm(first.slice(0, END_WORDS).join(' '))},${encodeTerm(last.slice(-END_WORDS).join(' '))}`;
  const [address = url, fragment = ''] = url.split('#', 2);
  const element = fragment.replace(/:~:.*$/s, '');
  return `${address}#${element}:~:text=${term}`;
}
