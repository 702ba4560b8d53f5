import { isHome } from './home.ts';
import type { Signal } from './signal.ts';
import { decodeSafely, isRouteWord, nameOfPath } from './slug.ts';
import { NOTHING_LISTED } from './words/empty-lists.ts';
import { foldWords, wordsIn } from './words/fold.ts';

/** Main text of a list in which nothing stands: its name, a sentence and perhaps a heading of another box. */
const EMPTY_CHARS = 300;
/** Words that the sentence may have beside those that say it. */
const SPARE_WORDS = 1;
/** Shorter names stand in any page by chance. */
const MIN_NAME_CHARS = 4;

/**
 * The list to which a work belonged, without it: `Publications`, and that there are none, where `/publications/detail/canal-survey`
 * was cited. An address of the list itself names nothing below it.
 */
export const emptyList: Signal = {
  id: 'empty-list',
  about: 'a page that is called after a section above the cited address, and says that nothing is in it',
  speak({ cited, page, status, mainLength, firstLines }) {
    if (page === null || page.html === '' || status >= 300 || mainLength > EMPTY_CHARS || isHome(cited)) return null;
    const name = nameOfPath(cited);
    const words = wordsIn(foldWords(name)).filter((word) => word.length >= MIN_NAME_CHARS && !isRouteWord(word));
    const all = foldWords(`${page.title} ${page.text}`);
    if (words.length === 0 || words.some((word) => all.includes(word))) return null;
    const section = sectionsAbove(cited, name).find((each) =>
      page.headings.some((heading) => foldWords(heading) === each),
    );
    const said = NOTHING_LISTED.firstIn(firstLines, SPARE_WORDS);
    return section === undefined || said === undefined
      ? null
      : { reason: 'soft-404', detail: `the list “${section}” says “${said}”`, weight: 'sure' };
  },
};

/** Names of the segments above the last, as headings write them. */
function sectionsAbove({ pathname }: URL, name: string): readonly string[] {
  const segments = decodeSafely(pathname)
    .split('/')
    .filter((part) => part !== '');
  return segments
    .filter((part) => part !== name)
    .map((part) => foldWords(part.replace(/[-_+]/g, ' ')))
    .filter((part) => part.length >= MIN_NAME_CHARS);
}
