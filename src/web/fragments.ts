import type { LinkState } from '../core/link-state.ts';
import type { Page } from '../core/page.ts';
import { normaliseText } from '../core/text/plain-text.ts';

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
  return { value, found: scripted || isInTemplate(names, page.html) ? 'unknown' : false };
}

/** The id stands in the markup, and not in the page: a script may copy the template that has it. */
function isInTemplate(names: readonly string[], html: string): boolean {
  if (!/<template\b/i.test(html) || !/<script\b/i.test(html)) return false;
  return names.some((name) => [`"${name}"`, `'${name}'`].some((quoted) => html.includes(`id=${quoted}`)));
}

/** Every directive of the fragment has to be there. A page cut short, or one that scripts fill, cannot tell. */
function textFound(directive: string, page: Page): boolean | 'unknown' {
  const text = plain(page.text);
  const parts = directive.split('&').filter((part) => part.startsWith('text='));
  const missing = parts.map((part) => directiveOf(part.slice(5))).filter((each) => !isDirectiveIn(each, text));
  if (missing.length === 0) return true;
  if (page.partial || text.length < 500 || RUBY.test(page.html)) return 'unknown';
  const words = wordsOf(text);
  return missing.every((each) => isScatteredIn(each, words)) ? 'unknown' : false;
}

/** Browsers find the small readings among the words (Chromium 156 does), and we leave them out. */
const RUBY = /<rt[\s>]/i;

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** `[prefix-,]start[,end][,-suffix]`, each as plain text, or empty. */
function directiveOf(text: string): Directive {
  const terms = text.split(',');
  const prefix = terms[0]?.endsWith('-') === true ? (terms.shift() ?? '').slice(0, -1) : '';
  const suffix = terms.at(-1)?.startsWith('-') === true ? (terms.pop() ?? '').slice(1) : '';
  const [start = '', end = ''] = terms.map((term) => plain(decode(term)));
  return { prefix: plain(decode(prefix)), start, end, suffix: plain(decode(suffix)) };
}

function plain(text: string): string {
  return normaliseText(text).text.toLowerCase();
}

function isDirectiveIn({ prefix, start, end, suffix }: Directive, text: string): boolean {
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

/** Words, and single letters of scripts that set no spaces between them. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;
/** Words of a tip or a note, hidden from readers, between two words of a sentence. More: what was rewritten is not called missing. */
const MAX_BETWEEN = 40;
/** The same for each word that is looked for: two that stand anywhere near each other prove nothing. */
const MAX_BETWEEN_EACH = 4;
/** Words looked at before nobody can tell: an article of 100,000 words takes fewer, a page made to waste time more. */
const MAX_STEPS = 2_000_000;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/**
 * All its words stand in order in a short stretch, with others between them. These may be hidden (by styles that are not
 * read here), and then browsers find the place, for they leave out what is hidden.
 */
function isScatteredIn({ prefix, start, end, suffix }: Directive, words: readonly string[]): boolean {
  const first = wordsOf(end === '' ? `${prefix} ${start} ${suffix}` : `${prefix} ${start}`);
  const behind = endOfScattered(first, words, 0);
  return behind !== null && (end === '' || endOfScattered(wordsOf(`${end} ${suffix}`), words, behind) !== null);
}

/** The place behind the first such stretch; null for none. */
function endOfScattered(wanted: readonly string[], words: readonly string[], from: number): number | null {
  const [first] = wanted;
  if (first === undefined) return null;
  const reach = wanted.length + Math.min(MAX_BETWEEN, wanted.length * MAX_BETWEEN_EACH);
  let steps = 0;
  for (let start = words.indexOf(first, from); start >= 0; start = words.indexOf(first, start + 1)) {
    let met = 0;
    let at = start;
    for (; met < wanted.length && at < start + reach && at < words.length; at++) if (words[at] === wanted[met]) met++;
    if (met === wanted.length) return at;
    steps += at - start;
    if (steps > MAX_STEPS) return start;
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign
  }
}
