import { parametersOf } from '../../core/urls/parse-url.ts';
import { shapeOf } from '../made-up-address.ts';
import { isHome } from './home.ts';
import type { Answer, Signal } from './signal.ts';
import { isRouteWord, nameOfPath } from './slug.ts';
import { foldWords, wordsIn } from './words/fold.ts';
import { isWork } from './work.ts';

/** Shorter names and numbers stand in any page by chance. */
const MIN_NAME_CHARS = 3;

/** Links and characters of text a link from which a page leads to others, and is not read itself. */
const LIST_LINKS = 8;
const LIST_CHARS_A_LINK = 250;
/** Main text below which a page is no work that somebody would cite. */
const SHORT_CHARS = 300;

/** Of the text: what names itself does so early. */
const SEARCHED_CHARS = 20_000;

/** Nothing in the page tells of what the address leads to: asks for the control request, and never decides alone. */
export const unnamed: Signal = {
  id: 'unnamed',
  about:
    'an address of one word or a number that stands nowhere in a page of a few words or of links, which is of no kind and no date',
  speak(answer) {
    const { page, cited, status, slugWords } = answer;
    if (page === null || page.html === '' || status >= 300 || slugWords.length > 0 || isHome(cited)) return null;
    if (cited.search !== '' && cited.pathname === '/') return null;
    const isList = page.marks.links >= LIST_LINKS && answer.textLength < page.marks.links * LIST_CHARS_A_LINK;
    if (!(isList || answer.mainLength < SHORT_CHARS) || namesItself(answer)) return null;
    return { reason: 'soft-404', detail: 'nothing in the page tells what the address leads to', weight: 'hint' };
  },
};

function namesItself({ page, cited }: Answer): boolean {
  if (page === null) return false;
  if (isWork(page)) return true;
  const text = foldWords(`${page.title} ${page.headings.join(' ')} ${page.text.slice(0, SEARCHED_CHARS)}`);
  const seen = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}])${name}`, 'u').test(text);
  // Of a name of several words one stands in any page by chance: the longest of them is its own.
  return longestOf(wordsOf(cited)).some(seen) || numbersOf(cited).some(seen);
}

function longestOf(words: readonly string[]): readonly string[] {
  const length = Math.max(0, ...words.map((word) => word.length));
  return words.filter((word) => word.length === length);
}

/** The last word of the path, or what stands behind a program's name; none where a number stands for it. */
function wordsOf(url: URL): readonly string[] {
  const isNumbered = /\/\d+\/?$/.test(url.pathname);
  const values =
    shapeOf(url) === 'query' ? parametersOf(url).map(([, value]) => value) : isNumbered ? [] : [nameOfPath(url)];
  const words = wordsIn(foldWords(values.join(' ')));
  return words.filter((name) => name.length >= MIN_NAME_CHARS && !isRouteWord(name));
}

/** The numbers of an address that are long enough to be somebody's. */
function numbersOf({ pathname, search }: URL): readonly string[] {
  return (`${pathname}${search}`.match(/\d+/g) ?? []).filter((number) => number.length >= MIN_NAME_CHARS);
}
