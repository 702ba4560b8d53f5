import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../../src/readers/index.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Link targets and the number of notes of DOCX, ODT, EPUB, RTF and PDF files. */
export const documents: Area = {
  id: 'documents',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      const file = text(row, 'file');
      const bytes = new Uint8Array(await readFile(join(folder, file)));
      try {
        const article = await readArticle({ bytes, path: file });
        const targets = article.links.flatMap(({ url, target }) => [target ?? url ?? '']);
        yield {
          id: row['id'],
          hrefs: [...new Set(targets.filter((url) => /^https?:/i.test(url)))],
          notes: new Set(article.blocks.flatMap(({ kind, label }) => (kind === 'note' ? [label] : []))).size,
        };
      } catch (error) {
        yield { id: row['id'], hrefs: [], notes: null, error: String(error) };
      }
    }
  },
};
