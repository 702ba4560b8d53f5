import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Block, BlockKind } from '../../src/core/article.ts';
import { readArticle } from '../../src/readers/index.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** A web page's main text, title, author, date and the links in its body. */
export const article: Area = {
  id: 'article',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      const bytes = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
      const url = webAddress(text(row, 'url'));
      try {
        const read = await readArticle({ bytes, path: 'page.html', ...(url === undefined ? {} : { url }) }, 'html');
        yield prediction(row['id'], read);
      } catch (error) {
        yield { id: row['id'], text: '', title: null, author: null, date: null, links: [], error: String(error) };
      }
    }
  },
};

/** Some rows name a file where others have the page's address. */
function webAddress(said: string): string | undefined {
  return /^https?:\/\//i.test(said) ? said : undefined;
}

/** What stands above the text (title, byline) and beside it (captions) is left out: no claim is looked for there. */
const APART: ReadonlySet<BlockKind> = new Set(['byline', 'caption', 'footer']);

function prediction(id: unknown, read: Article): object {
  const [first] = read.blocks;
  const isTitle = (block: Block) => block === first && block.kind === 'heading' && block.level === 1;
  const body = read.blocks.filter((block) => !isTitle(block) && !APART.has(block.kind));
  return {
    id,
    text: body.map(({ span }) => read.text.slice(span.start, span.end)).join('\n\n'),
    title: read.title ?? null,
    author: read.authors.join(', ') || null,
    date: read.publishedAt ?? null,
    links: read.links.flatMap(({ url, target }) => (/^https?:/i.test(target ?? url ?? '') ? [target ?? url] : [])),
  };
}
