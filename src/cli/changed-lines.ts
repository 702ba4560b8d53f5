import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type LineRange, StetError } from '../index.ts';

const run = promisify(execFile);
/** A diff of an article is far smaller; what is larger is not an article. */
const MAX_DIFF_BYTES = 64 * 1024 * 1024;

/**
 * Lines of a file that are new or changed since a git revision, as ranges counted from 1, both ends included. A file that
 * git does not know yet is changed as a whole (null).
 * @throws StetError BAD_OPTION when there is no such revision or no repository
 */
export async function changedLines(file: string, ref: string, cwd: string): Promise<readonly LineRange[] | null> {
  const path = resolve(cwd, file);
  const git = (...args: string[]) => run('git', ['-C', dirname(path), ...args], { maxBuffer: MAX_DIFF_BYTES });
  await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((cause) => {
    throw new StetError('BAD_OPTION', `No git revision \`${ref}\` here for --changed-since`, {
      hint: 'in CI, fetch the base branch first: git fetch --depth=1 origin main',
      cause,
    });
  });
  const tracked = await git('ls-files', '--', basename(path)).then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );
  if (!tracked) return null;
  const { stdout } = await git(
    'diff',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    ref,
    '--',
    basename(path),
  );
  return parseHunks(stdout);
}

/** New-side ranges of a unified diff without context; a hunk that only removes lines has none. */
export function parseHunks(diff: string): LineRange[] {
  const hunks = diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
  return [...hunks].flatMap(([, start, count]) => {
    const lines = count === undefined ? 1 : Number(count);
    return lines === 0 ? [] : [{ from: Number(start), to: Number(start) + lines - 1 }];
  });
}
