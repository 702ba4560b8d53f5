import type { LinkState } from '../core/link-state.ts';
import type { Page } from '../core/page.ts';
import { normaliseText } from '../core/plain-text.ts';

/** Fragments that applications and viewers use for themselves: nothing in the markup answers them. */
const APPLICATION = /^(?:[!/]|L\d+(?:-L?\d+)?$|gid=|slide=|t=\d|xywh=|page=.*&|:~:(?!text=))/;

/**
 * Looks a fragment up in the page as received: an id or a name (WHATWG HTML §7.4.6.4), a text directive in its four
 * forms (WICG Scroll to Text Fragment), `page=` of a PDF. `unknown` where scripts may make the target.
 */
export function findFragment(hash: string, page: Page | null): LinkState['fragment'] | undefined {
  const raw = hash.replace(/^#/, '');
  if (raw === '' || raw.toLowerCase() === 'top') return undefined;
  const value = decode(raw);
  if (page === null) return { value, found: 'unknown' };
  const [element = '', directive] = raw.split(':~:');
  if (directive?.startsWith('text=') === true) return { value, found: textFound(directive, page) };
  if (APPLICATION.test(raw)) return { value, found: 'unknown' };
  const names = [element, decode(element), `user-content-${decode(element)}`];
  if (names.some((name) => page.anchors.has(name))) return { value, found: true };
  const scripted = page.partial || page.html === '' || page.text.length < 500 || page.marks.scripts.length > 15;
  return { value, found: scripted ? 'unknown' : false };
}

/** Every directive of the fragment has to be there. A page cut short, or one that scripts fill, cannot tell. */
function textFound(directive: string, page: Page): boolean | 'unknown' {
  const text = normaliseText(page.text).text.toLowerCase();
  const all = directive
    .split('&')
    .filter((part) => part.startsWith('text='))
    .every((part) => isDirectiveIn(part.slice(5), text));
  return all ? true : page.partial || text.length < 500 ? 'unknown' : false;
}

/** `[prefix-,]start[,end][,-suffix]`. */
function isDirectiveIn(directive: string, text: string): boolean {
  const terms = directive.split(',').map((term) => term);
  const plain = (term: string) => normaliseText(decode(term)).text.toLowerCase();
  const prefix = terms[0]?.endsWith('-') === true ? plain((terms.shift() ?? '').slice(0, -1)) : '';
  const suffix = terms.at(-1)?.startsWith('-') === true ? plain((terms.pop() ?? '').slice(1)) : '';
  const [start = '', end = ''] = terms.map(plain);
  if (start === '') return false;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (prefix !== '' && !text.slice(0, at).trimEnd().endsWith(prefix)) continue;
    const stop = end === '' ? at + start.length : text.indexOf(end, at + start.length);
    if (stop < 0) return false;
    const after = end === '' ? stop : stop + end.length;
    if (suffix === '' || text.slice(after).trimStart().startsWith(suffix)) return true;
  }
  return false;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign
  }
}
