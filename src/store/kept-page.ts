import type { Page } from '../core/page.ts';

/** Larger pages are not kept: they are asked again where their text is needed. */
const MAX_CHARS = 512 * 1024;

/** A page as it is kept: without its markup, which only signals look at; null when it is too large. */
export function packPage(page: Page): object | null {
  const chars = page.text.length + (page.mainText?.length ?? 0);
  return chars > MAX_CHARS ? null : { ...page, html: '', anchors: [...page.anchors] };
}

/** The page of a kept value, or null when it is none. */
export function unpackPage(value: unknown): Page | null {
  if (typeof value !== 'object' || value === null) return null;
  const { anchors, ...page } = value as Omit<Page, 'anchors'> & { readonly anchors: unknown }; // looked at below, as far as a damaged file could hurt
  const whole =
    typeof page.url === 'string' &&
    typeof page.title === 'string' &&
    typeof page.text === 'string' &&
    Array.isArray(page.headings) &&
    typeof page.meta === 'object' &&
    typeof page.marks === 'object';
  return whole && Array.isArray(anchors) ? { ...page, anchors: new Set(anchors.map(String)) } : null;
}
