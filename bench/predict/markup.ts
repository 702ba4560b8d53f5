import type { Link } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Which reader is for a format of the rows. */
const READERS: Readonly<Record<string, string>> = {
  commonmark: 'markdown',
  gfm: 'markdown',
  html: 'html',
  rst: 'rst',
  asciidoc: 'asciidoc',
};

/** Link targets of a piece of markup, in order, relative ones too. */
export const markup: Area = {
  id: 'markup',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      const reader = READERS[text(row, 'format')];
      if (reader === undefined) continue;
      const input = { bytes: new TextEncoder().encode(text(row, 'text')), path: `row.${reader}` };
      try {
        const { links } = await readArticle(input, reader);
        const hrefs = links.filter(({ role }) => role !== 'image').map(hrefOf);
        yield { id: row['id'], hrefs: reader === 'markdown' ? hrefs.map(rendered) : hrefs };
      } catch (error) {
        yield { id: row['id'], hrefs: [], error: String(error) };
      }
    }
  },
};

/** As CommonMark's own renderers put it into an attribute. */
function rendered(href: string): string {
  return encodeURI(href)
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/^(https?:\/\/)%5B([\da-f:.]+)%5D/i, '$1[$2]');
}

/** As written; an address without its scheme, and a number that stands for one (`:rfc:`), as a browser would open it. */
function hrefOf({ url = '', target = url, role }: Link): string {
  return role === 'contact' || /^(?:www\.|[\d#]+$)/i.test(url) ? target : url;
}
