import type { Page } from '../../core/page.ts';
import type { AboutSource, Source } from '../../core/source.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import { genreOf } from './genre/genre.ts';
import { noticesOf } from './notices.ts';

const MAX_TITLE = 300;
const MAX_OUTLET = 100;
const MAX_AUTHORS = 10;

/** What a source is, by its kind, its address and what its page says of itself. */
export function aboutSource(source: Source, page: Page | null): AboutSource {
  const genre = genreOfSource(source, page);
  if (page === null) return genre === undefined ? {} : { genre };
  const { publishedAt, siteName, authors } = page.meta;
  const date = publishedAt === undefined ? null : isoDateOf(publishedAt);
  const title = page.meta.title ?? page.title;
  const notices = noticesOf(page);
  return {
    ...(genre === undefined ? {} : { genre }),
    ...(date === null ? {} : { publishedAt: date }),
    ...(title === '' ? {} : { title: title.slice(0, MAX_TITLE) }),
    ...(siteName === undefined ? {} : { outlet: siteName.slice(0, MAX_OUTLET) }),
    ...(authors === undefined ? {} : { authors: authors.slice(0, MAX_AUTHORS) }),
    ...(notices.length === 0 ? {} : { notices }),
  };
}

function genreOfSource({ kind, url }: Source, page: Page | null): AboutSource['genre'] {
  if (kind === 'offline' || kind === 'isbn') return 'book';
  return url === undefined ? undefined : genreOf(url, page);
}
