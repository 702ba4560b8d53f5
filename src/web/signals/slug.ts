import { normalised } from '../../core/text/normalised.ts';
import { patternLines, spacedLines } from '../../core/text/over-lines.ts';
import { BEYOND_ASCII, foldWords, wordsIn } from './words/fold.ts';
import { readsAs } from './words/pinyin.ts';
import { maybeSpelledOtherwise, roughly } from './words/spelling.ts';

/** Words of an address that stand in every second one and name nothing. */
const ROUTE_WORDS = new Set(
  spacedLines`
    index html article articles news story stories post posts page pages blog content node view item detail details
    default home main archive archives category categories tag tags section media file files download docs document
    documents publication publications press release releases en us uk the and for with from that this into over after
    www http https amp print php aspx jsp
  `.split(' '),
);
/** True for a word that stands in every second address. */
export function isRouteWord(word: string): boolean {
  return ROUTE_WORDS.has(word);
}

/** Letters by which a word is recognised: `elections` and `election` are one. */
const STEM_CHARS = 6;
/** Share of a segment's words that a title must have to be the name of what is cited. Lower takes a section's title for it. */
const NAMED_SHARE = 0.6;

/** Words that addresses often leave out: `the`, `of`, `a`. */
const MAX_JOINING_CHARS = 3;

/** An address as people read it; a stray percent sign is left as it is. */
export function decodeSafely(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Last segments that lead to another view of the page before them. */
const VIEW = patternLines('i')`
  ^(?:
    amp|print(?:able|er|er-friendly)?|full(?:-?text)?|abs(?:tract)?|comments?|comment-page-\d+|feed|rss|embed|share|
    mobile|single-?page|view|html?|pdf|epub|text|preview|trackback|overview|summary|(?:index|default)(?:\.\w{2,5})?
  )$
`;

/** True for the last segment of a path that leads to another view of the page before it: `/amp`, `/print`, `/index.html`. */
export function isView(segment: string): boolean {
  return VIEW.test(segment);
}

/** `?id=118:minutes-of-march`: a number and the name of what it stands for, as the program Joomla writes them. */
const NUMBERED_NAME = /^\d+:(\p{L}[\p{L}\p{N}-]{2,})$/u;

/**
 * The last segment of a path that is no mere number and no view, without its extension, or the name that a program's
 * parameter gives beside a number; empty for a home page.
 */
export function nameOfPath(url: URL): string {
  const numbered = NUMBERED_NAME.exec(url.searchParams.get('id') ?? '')?.[1];
  if (numbered !== undefined) return numbered;
  const all = decodeSafely(url.pathname)
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  const named = all.filter((part) => !VIEW.test(part));
  const segments = named.length > 0 ? named : all;
  return (segments.at(-1) ?? '').replace(/\.[a-z]{2,5}\d?$/i, '');
}

/** Words of the path that name the work: letters of any script, four or more of them, not a date, an id or a route. */
export function slugWordsOf(url: URL): string[] {
  const words = wordsIn(normalised(nameOfPath(url), 'NFKC').toLowerCase()).filter(
    (word) => isOfLetters(word) && !ROUTE_WORDS.has(word) && !looksRandom(word),
  );
  return words.length >= 2 ? [...new Set(words)] : [];
}

/** Four letters or more, and nothing else. */
function isOfLetters(word: string): boolean {
  return BEYOND_ASCII.test(word) ? /^\p{L}{4,}$/u.test(word) : /^[a-z]{4,}$/.test(word);
}

/** A run of letters without vowels, or of mixed hex, is an id. */
function looksRandom(word: string): boolean {
  return /^[a-z]+$/.test(word) && (!/[aeiouy]/.test(word) || /[bcdfghjklmnpqrstvwxz]{6}/.test(word));
}

/** Share of the words that stand in the text, 0..1; 1 when there are none to look for. */
export function shareSeen(words: readonly string[], text: string): number {
  return shareSeenIn(words, [() => text]);
}

/** A short word stands within others by chance (`lama` in `halaman`): it must begin one. */
function standsIn(plain: string, stem: string): boolean {
  if (!plain.includes(stem)) return false;
  return stem.length > MAX_SHORT_CHARS || !/^[a-z]+$/.test(stem) || new RegExp(`(?<![a-z])${stem}`).test(plain);
}

const MAX_SHORT_CHARS = 4;

/** The words that do not stand in the text in other letters either. */
function withoutSpelledOtherwise(words: readonly string[], plain: string): string[] {
  let rough: string | null = null;
  return words.filter((word) => {
    if (!maybeSpelledOtherwise(word, plain)) return true;
    const stem = roughly(word).slice(0, STEM_CHARS);
    if (stem.length < MAX_SHORT_CHARS) return true;
    rough ??= roughly(plain);
    return !standsIn(rough, stem);
  });
}

/** The same over several texts, each made only while a word is still unseen. */
export function shareSeenIn(words: readonly string[], texts: readonly (() => string)[]): number {
  let unseen = words.map((word) => foldWords(word));
  for (const text of texts) {
    if (unseen.length === 0) break;
    const plain = foldWords(text());
    unseen = withoutSpelledOtherwise(
      unseen.filter((word) => !standsIn(plain, word.slice(0, STEM_CHARS))),
      plain,
    );
  }
  return words.length === 0 ? 1 : (words.length - unseen.length) / words.length;
}

/** What catalogues put behind the name of a film or a book: `Access Denied (2019)`. */
const YEAR_BEHIND = /\((?:1[89]|20)\d\d\)/;

/**
 * Tells of titles (or parts of them) whether they are the name that the address gives to what it leads to: `HTTP 404` at
 * `/wiki/HTTP_404`, `Forbidden` at `/films/forbidden`. Such a title describes the work and not the answer.
 */
export function namedBy(url: URL): (title: string) => boolean {
  const name = nameOfPath(url);
  const named = new Set(wordsIn(foldWords(name)));
  return (title) => {
    if (readsAs(name, title)) return true;
    const folded = foldWords(title.replace(YEAR_BEHIND, ''));
    if (!hasOne(named, folded)) return false;
    const words = wordsIn(folded);
    if (words.length === 0 || /^\d+$/.test(words.join(''))) return false;
    return (
      words.every((word) => named.has(word) || word.length <= MAX_JOINING_CHARS) &&
      words.filter((word) => named.has(word)).length / named.size >= NAMED_SHARE
    );
  };
}

function hasOne(words: ReadonlySet<string>, text: string): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/**
 * A text without the address that it repeats, as "not found" pages show what was asked for: path, and last segment where
 * it is written as no text is. `inWords` takes the segment out with spaces between its words too, which would be the
 * title of a page that is there: for comparing two pages only.
 */
export function withoutEcho(text: string, url: URL, inWords = false): string {
  const path = decodeSafely(url.pathname);
  const segment =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const bare = segment.replace(/\.[a-z]{2,5}\d?$/i, '');
  const echoes = [decodeSafely(url.href), path, ...[segment, bare].filter((part) => /[-_.+]/.test(part))];
  const words = inWords ? [bare, bare.replace(/[-_+.]+/g, ' ')] : [];
  const wanted = [...echoes, ...words].filter((echo) => echo.length >= MIN_ECHO_CHARS);
  const lower = text.toLowerCase(); // once: most pages repeat none of these
  return wanted.some((echo) => lower.includes(echo.toLowerCase()))
    ? wanted.reduce((rest, echo) => withoutPart(rest, echo), text)
    : text;
}

/** Shorter runs stand in any text by chance. */
const MIN_ECHO_CHARS = 6;

/** Case apart, in linear time. */
function withoutPart(text: string, part: string): string {
  const lower = text.toLowerCase();
  const wanted = part.toLowerCase();
  // A change of length in lower case would shift positions: such texts (a few Turkish letters) are left as they are.
  if (lower.length !== text.length) return text;
  let rest = '';
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    rest += `${text.slice(from, at)} `;
    from = at + wanted.length;
  }
  return rest + text.slice(from);
}
