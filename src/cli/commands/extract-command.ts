import {
  extractArticle,
  foldReport,
  isoTime,
  isStetError,
  type ReportUnread,
  StetError,
  systemClock,
} from '../../index.ts';
import { writeCopies } from '../article-copy.ts';
import { unreadOf } from '../check-articles.ts';
import type { Call } from '../command.ts';
import { text } from '../flags.ts';
import { isUrl } from '../inputs.ts';
import { inputsOf } from '../named-inputs.ts';
import { viewFor, writeReport } from '../output.ts';
import { readNamed } from '../read-named.ts';
import { addSignOffs } from '../review-file.ts';
import { sayError } from '../say-error.ts';
import { packageVersion } from '../version.ts';
import { needsText, wantedFormats } from '../wanted-formats.ts';

/** `stet extract <article...>`: claims and sources only, nobody is asked. 0 or 2. */
export async function extractCommand({ names, flags, io, argv }: Call): Promise<number> {
  const wanted = wantedFormats(flags);
  const startedAt = isoTime(systemClock.now());
  const articles = [];
  let notCounted = 0;
  let reviewsFailed = 0;
  const unread: ReportUnread[] = [];
  for (const name of await inputsOf(names, flags, io)) {
    try {
      if (isUrl(name)) {
        throw new StetError('INPUT_UNREADABLE', `\`${name}\` is an address, and extract asks nobody`, {
          hint: 'save the page and name the file, or run stet check',
        });
      }
      const article = await readNamed(name, { flags, io });
      const extracted = extractArticle(article, { includeText: flags['includeText'] === true || needsText(flags) });
      // A broken review file is said, and costs the article nothing.
      const signed = addSignOffs(extracted.report, name, text(flags, 'review'), io).catch((error: unknown) => {
        if (!isStetError(error)) throw error;
        sayError(error, io);
        reviewsFailed += 1;
        return extracted.report;
      });
      articles.push(await signed);
      notCounted += extracted.notCounted;
    } catch (error) {
      if (!isStetError(error)) throw error;
      unread.push(unreadOf(name, error));
      sayError(error, io);
    }
  }
  if (articles.length > 0 || unread.length === 0) {
    const report = foldReport(articles, {
      version: packageVersion(),
      startedAt,
      finishedAt: isoTime(systemClock.now()),
      complete: true,
      unread,
      notCounted,
      argv,
    });
    await writeReport(report, wanted, viewFor(flags, io), io);
    await writeCopies(report, wanted, flags['quiet'] === true, io);
  }
  return unread.length + reviewsFailed === 0 ? 0 : 2;
}
