import type { Page } from '../../core/page.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { isHome } from './home.ts';

/** What a work's own page says that it is; a home page is a `website`. */
const LEAF_TYPE =
  /article|posting|report|video|book|profile|product|citation|event|recipe|dataset|work|episode|person|review/i;

/** True for a page that gives itself a date, a kind or an address of its own, as only works do. */
export function isWork({ meta, canonical }: Page): boolean {
  if (meta.publishedAt !== undefined || meta.doi !== undefined || LEAF_TYPE.test(meta.type ?? '')) return true;
  return [canonical, meta.ogUrl].some((address) => {
    const url = parsedUrl(address ?? '');
    return url !== null && !isHome(url);
  });
}
