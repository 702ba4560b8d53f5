import type { Page } from '../../core/page.ts';
import { isHome } from './home.ts';

/** What a work's own page says that it is; a home page is a `website`. */
const LEAF_TYPE =
  /article|posting|report|video|book|profile|product|citation|event|recipe|dataset|work|episode|person|review/i;

/** True for a page that gives itself a date, a kind or an address of its own, as only works do. */
export function isWork({ meta, canonical }: Page): boolean {
  if (meta.publishedAt !== undefined || meta.doi !== undefined || LEAF_TYPE.test(meta.type ?? '')) return true;
  const own = [canonical, meta.ogUrl].filter((url) => url !== undefined && URL.canParse(url));
  return own.some((url) => !isHome(new URL(url ?? '')));
}
