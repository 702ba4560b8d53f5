import type { Page } from '../../core/page.ts';
import { titlePartsOf } from './first-words.ts';
import { nameOfPath } from './slug.ts';
import { readsAs } from './words/pinyin.ts';

/** Headings below these are those of parts. */
const NAMING_HEADINGS = 3;

/** True where a part of the page's title, or a heading, is what the address spells in pinyin. */
export function isReadAsCited(cited: URL, page: Page | null): boolean {
  if (page === null) return false;
  const name = nameOfPath(cited);
  return [...titlePartsOf(page.title), ...page.headings.slice(0, NAMING_HEADINGS)].some((title) =>
    readsAs(name, title),
  );
}
