import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cannotRead } from '../core/files/file-error.ts';
import {
  emptyReview,
  LIMITS,
  type ReportArticle,
  type ReviewFile,
  readReview,
  reviewDocument,
  reviewFileName,
  StetError,
  withSignOffs,
} from '../index.ts';
import { isUrl } from './inputs.ts';
import type { Io } from './io.ts';
import { writeWhole } from './output.ts';
import { statsOf } from './stats-of.ts';
import { whileLocked } from './while-locked.ts';

/** The review file of an article: the one named by `--review`, else the one beside it; null where there is no beside. */
export function reviewPath(article: string, named: string | undefined): string | null {
  if (named !== undefined) return named;
  return article === '-' || isUrl(article) ? null : reviewFileName(article);
}

/** Reads a review file; null when there is none. @throws StetError BAD_REVIEW, INPUT_UNREADABLE */
export async function loadReview(path: string, io: Io): Promise<ReviewFile | null> {
  const file = resolve(io.cwd(), path);
  const info = statsOf(file);
  if (info === null) return null;
  if (info.size > LIMITS.inputBytes)
    throw new StetError('BAD_REVIEW', `\`${path}\` has ${info.size} bytes, which is no review file`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw cannotRead(`\`${path}\``, cause);
  });
  return readReview(text, path);
}

/**
 * Changes a review file: read anew, changed and written as a whole each time, one process after the other, so that of two
 * people who go through one article each keeps what the other has signed meanwhile. @throws StetError BAD_REVIEW, OUTPUT_FAILED
 */
export async function updateReview(
  path: string,
  article: string,
  io: Io,
  change: (file: ReviewFile) => ReviewFile | Promise<ReviewFile>,
): Promise<ReviewFile> {
  const place = resolve(io.cwd(), path);
  return await whileLocked(place, path, async () => {
    const file = await change((await loadReview(path, io)) ?? emptyReview(article));
    await writeWhole(place, reviewDocument(file), path);
    return file;
  });
}

/**
 * The article's part of a report with the sign-offs of its review file, where it has one; one that was named has to be there.
 * @throws StetError BAD_REVIEW, INPUT_NOT_FOUND
 */
export async function addSignOffs(
  report: ReportArticle,
  name: string,
  named: string | undefined,
  io: Io,
): Promise<ReportArticle> {
  const path = reviewPath(name, named);
  const file = path === null ? null : await loadReview(path, io);
  if (file !== null) return withSignOffs(report, file);
  if (named === undefined) return report;
  throw new StetError('INPUT_NOT_FOUND', `No such review file: \`${named}\``, {
    hint: `stet review ${name} --review ${named} makes it`,
  });
}
