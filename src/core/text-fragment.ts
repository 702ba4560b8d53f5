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
  const words = passage.trim().split(/\s+/);
  if (words.length < 3) return url;
  const short = words.length <= END_WORDS * 2;
  const term = short
    ? encodeTerm(words.join(' '))
    : `${encodeTerm(words.slice(0, END_WORDS).join(' '))},${encodeTerm(words.slice(-END_WORDS).join(' '))}`;
  const [address = url, fragment = ''] = url.split('#', 2);
  const element = fragment.replace(/:~:.*$/s, '');
  return `${address}#${element}:~:text=${term}`;
}
