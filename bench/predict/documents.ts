import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/core/article.ts';
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
        const targets = article.links.flatMap(({ url, target, role }) =>
          role === 'navigation' ? [] : [target ?? url ?? ''],
        );
        yield {
          id: row['id'],
          hrefs: [...new Set(targets.filter((url) => /^https?:/i.test(url)))],
          notes: countNotes(article),
        };
      } catch (error) {
        yield { id: row['id'], hrefs: [], notes: null, error: String(error) };
      }
    }
  },
};

/** The paragraphs of one note share its label, and follow each other. */
function countNotes({ blocks }: Article): number {
  const labels = blocks.flatMap(({ kind, label }) => (kind === 'note' ? [label] : []));
  return labels.filter((label, index) => label === undefined || label !== labels[index - 1]).length;
}
