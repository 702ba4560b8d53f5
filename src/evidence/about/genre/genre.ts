import type { Page } from '../../../core/page.ts';
import type { Genre } from '../../../core/source.ts';
import { parsedUrl } from '../../../core/urls/parse-url.ts';
import { genreOfHost } from './hosts.ts';
import { genreOfItself } from './own-words.ts';
import { genreOfPath, looksLikeNews } from './paths.ts';

/** Hosts of these are what they are, whatever a page there says of itself: a preprint has a DOI too. */
const SURE_OF_HOST: ReadonlySet<Genre> = new Set([
  'encyclopedia',
  'preprint',
  'dataset',
  'social',
  'video',
  'photo',
  'press-release',
]);
/**
 * Of these a page's own word goes before its address. "News" is the least that it can say, and a story that calls itself a
 * video has one at its head.
 */
const SURE_OF_PAGE: ReadonlySet<Genre> = new Set(['opinion', 'press-release', 'paper', 'dataset']);

/**
 * The kind of publication, by what the page says of itself and by its address. Undefined where neither says: a guess
 * would be worse than nothing.
 */
export function genreOf(url: string, page: Page | null): Genre | undefined {
  const own = page === null ? undefined : genreOfItself(page);
  const address = parsedUrl(url);
  if (address === null) return own;
  const { hostname, pathname } = address;
  const byHost = genreOfHost(hostname);
  if (byHost !== undefined && SURE_OF_HOST.has(byHost)) return byHost;
  const byPath = genreOfPath(pathname);
  // The opinions of a court are no opinion pieces.
  if (byHost === 'government') return byPath === 'press-release' || own === 'press-release' ? 'press-release' : byHost;
  if (own !== undefined && SURE_OF_PAGE.has(own)) return own;
  if (byPath === 'opinion' || byPath === 'press-release') return byPath;
  if (byHost === 'paper' || byHost === 'wire') return byHost;
  if (own === 'wire') return own;
  return byPath ?? byHost ?? own ?? (looksLikeNews(hostname, pathname) ? 'news' : undefined);
}
