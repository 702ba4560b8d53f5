import { counted } from '../core/text/counted.ts';
import { type Report, remarkArticle, StetError } from '../index.ts';
import type { Io } from './io.ts';
import { loadInput } from './load-input.ts';
import { absolute, writeWhole } from './output.ts';
import { COPY, type Wanted } from './wanted-formats.ts';

/**
 * Writes the copies of the article that `--format docx=FILE` wants, with the findings as comments; what could not be
 * placed is said.
 * @throws StetError BAD_OPTION for more than one article and for other formats than Word; OUTPUT_FAILED
 */
export async function writeCopies(report: Report, wanted: readonly Wanted[], quiet: boolean, io: Io): Promise<void> {
  for (const { format, file } of wanted) {
    if (format !== COPY || file === undefined) continue;
    const [article, ...more] = report.articles;
    if (article === undefined || more.length > 0)
      throw new StetError(
        'BAD_OPTION',
        `--format ${COPY} is the copy of one article, and there are ${report.articles.length}`,
        {
          hint: 'check them one by one, or take another format for all',
        },
      );
    const input = await loadInput(article.path, io, { allEntries: false });
    const { bytes, left } = await remarkArticle(input, article, report.finishedAt);
    await writeWhole(absolute(file, io), bytes, file);
    if (left > 0 && !quiet)
      io.stderr.write(
        `stet: ${counted(left, 'comment')} without a place in ${file}; the other formats have all findings\n`,
      );
  }
}
