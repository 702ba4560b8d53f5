import { execFile } from 'node:child_process';
import { basename, dirname, posix, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isStetError, type LineRange, StetError } from '../index.ts';

const run = promisify(execFile);
/** A diff of an article is far smaller; what is larger is not an article. */
const MAX_DIFF_BYTES = 64 * 1024 * 1024;

/**
 * Lines of a file that are new or changed since this branch left a git revision, as ranges counted from 1, both ends
 * included. Null when the whole file counts: git does not know it yet, or it has no lines (a Word document).
 * @throws StetError BAD_OPTION when there is no such revision, no repository or no git
 */
export async function changedLines(file: string, ref: string, cwd: string): Promise<readonly LineRange[] | null> {
  const path = resolve(cwd, file);
  const name = basename(path);
  const git = gitIn(dirname(path));
  const base = await baseOf(ref, git);
  const whole = await git('ls-files', '-z', '--full-name', '--', name).then(({ stdout }) => stdout.replace(/\0$/, ''));
  if (whole === '') return null;
  const own = await git('diff', ...DIFF, '--no-renames', base, '--', name);
  const before = /^new file mode /m.test(own.stdout) ? await nameBefore(whole, base, git) : null;
  const { stdout } = before === null ? own : await git('diff', ...DIFF, RENAMES, base, '--', before, name);
  return /^Binary files /m.test(stdout) ? null : parseHunks(stdout);
}

const DIFF = ['--unified=0', '--inter-hunk-context=0', '--no-color', '--no-ext-diff', '--no-textconv'] as const;
/** Of a file that has another name now: as much of it is the same (git's own half). */
const RENAMES = '--find-renames=50%';

/**
 * What a file that the revision does not have by its name was called there, from the folder that it is in now; null where it
 * is new. In one that was only moved nothing has changed.
 * @param whole its path from the top of the repository
 */
async function nameBefore(whole: string, base: string, git: Git): Promise<string | null> {
  const { stdout } = await git('diff', '--name-status', '-z', '--diff-filter=R', '--no-ext-diff', RENAMES, base);
  const entries = stdout.split('\0');
  const at = entries.findIndex((entry, index) => index % 3 === 2 && entry === whole);
  const before = at < 0 ? undefined : entries[at - 1];
  return before === undefined ? null : posix.relative(posix.dirname(whole), before);
}

type Git = (...args: string[]) => Promise<{ readonly stdout: string }>;

/** Git in a folder. A name with `[` or `*` in it is a name and no pattern. @throws StetError BAD_OPTION where there is none */
function gitIn(folder: string): Git {
  return async (...args) => {
    try {
      return await run('git', ['-C', folder, '--literal-pathspecs', ...args], { maxBuffer: MAX_DIFF_BYTES });
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
      throw new StetError('BAD_OPTION', '--changed-since asks git, and git is not installed here', { cause });
    }
  };
}

/** Where this branch left the revision; the revision itself in a shallow clone that does not reach back so far. */
async function baseOf(ref: string, git: Git): Promise<string> {
  const named = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((cause) => {
    if (isStetError(cause)) throw cause;
    throw new StetError('BAD_OPTION', `No git revision \`${ref}\` here for --changed-since`, {
      hint: 'in CI, fetch the base branch first: git fetch --depth=1 origin main',
      cause,
    });
  });
  const revision = named.stdout.trim();
  const merged = await git('merge-base', revision, 'HEAD').catch(() => null); // no common ancestor in sight
  return merged?.stdout.trim() || revision;
}

/** New-side ranges of a unified diff without context; a hunk that only removes lines has none. */
export function parseHunks(diff: string): LineRange[] {
  const hunks = diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
  return [...hunks].flatMap(([, start, count]) => {
    const lines = count === undefined ? 1 : Number(count);
    return lines === 0 ? [] : [{ from: Number(start), to: Number(start) + lines - 1 }];
  });
}
