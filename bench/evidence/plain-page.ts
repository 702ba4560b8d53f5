import type { Page } from '../../src/core/page.ts';

/** A page of which only its text and its title are known. */
export function plainPage(text: string, title = ''): Page {
  const marks = { passwordFields: 0, asks: 0, frames: [], scripts: [], links: 0, outgoing: 0, noscript: '' };
  const nothing = { headings: [], meta: {}, anchors: new Set<string>(), marks, html: '', partial: false };
  return { url: '', contentType: 'text/html', title, text, mainText: text, ...nothing };
}
