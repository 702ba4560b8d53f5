import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { cannotRead, isNoText } from '../core/files/file-error.ts';
import { nearestOf } from '../core/text/nearest.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';
import { readers, StetError } from '../index.ts';
import type { withoutIgnored } from './git-ignored.ts';
import type { Io } from './io.ts';
import { statsOf } from './stats-of.ts';

/** Inputs named on the command line that are addresses and not files. */
export function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/**
 * The inputs that the arguments name: files, globs, directories (every file of a known extension, `.gitignore` obeyed),
 * URLs and `-`. In the order given, each once; a directory's files by name.
 * @throws StetError INPUT_NOT_FOUND, NO_ARTICLES
 */
export async function listInputs(names: readonly string[], io: Io): Promise<string[]> {
  const found = new Map<string, string>();
  for (const name of names) {
    for (const input of await expand(plainName(name), io)) {
      const key = input === '-' || isUrl(input) ? input : resolve(io.cwd(), input);
      if (!found.has(key)) found.set(key, input);
    }
  }
  return [...found.values()];
}

/** `./articles//a.md` is `articles/a.md`: reports and baselines know an article by its path, however it was typed. */
function plainName(name: string): string {
  return isUrl(name) ? name : name.replace(/^(?:\.\/+)+(?=[^/])/, '').replace(/(?<=[^/])\/{2,}/g, '/');
}

async function expand(name: string, io: Io): Promise<string[]> {
  if (name === '-' || isUrl(name)) return [name];
  const path = resolve(io.cwd(), name);
  const info = inputAt(path, name);
  if (info?.isDirectory()) return await articlesBelow(name, io);
  if (info !== null) return [name];
  if (/[*?[\]{}]/.test(name)) return await matching(name, io);
  throw new StetError('INPUT_NOT_FOUND', `No such file: \`${name}\``, { hint: await nearestName(name, path) });
}

/** What the file system says of an input; asked in place, see `statsOf`. @throws StetError INPUT_UNREADABLE */
export function inputAt(path: string, name: string): Stats | null {
  try {
    return statSync(path);
  } catch (cause) {
    if (isMissing(cause) && !isNoText(name)) return null;
    throw cannotRead(`\`${name}\``, cause);
  }
}

/** Nothing of that name: it may be a glob, or misspelt. */
function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^(?:ENOENT|ENOTDIR|ENAMETOOLONG)$/.test(String(cause.code));
}

/** Files below a directory that a reader knows by name, without what git ignores. */
async function articlesBelow(folder: string, io: Io): Promise<string[]> {
  const extensions = readers.flatMap((reader) => reader.extensions);
  const root = resolve(io.cwd(), folder);
  await access(root, LISTED).catch((cause: unknown) => {
    throw cannotRead(`\`${folder}\``, cause);
  });
  const { files: all, someIgnored } = await globFiles(
    ['**/*'],
    { root, named: root, here: io.cwd() },
    { onlyFiles: false },
  );
  const files = all
    // A folder that may not be looked into is an input that cannot be read, and is said in its turn.
    .filter((path) => (path.endsWith('/') ? isClosed(root, path) : extensions.includes(extname(path).toLowerCase())))
    .map((path) => path.replace(/\/$/, ''))
    .map((path) => (folder === '.' ? path : `${withoutEndSlashes(folder)}/${path}`));
  if (files.length > 0) return files;
  const endings = [...new Set(extensions)].sort().join(' ');
  const git = someIgnored ? `${LEFT_TO_GIT}; ` : '';
  throw new StetError('NO_ARTICLES', `No article in the directory \`${folder}\``, {
    hint: `${git}stet looks there for files ending in ${endings}; name a file to read another kind`,
  });
}

async function matching(pattern: string, io: Io): Promise<string[]> {
  const slashed = withSlashes(pattern);
  const here = io.cwd();
  const { files, someIgnored } = await globFiles([slashed], {
    root: here,
    named: resolve(here, folderOf(slashed)),
    here,
  });
  if (files.length > 0) return files;
  throw new StetError('INPUT_NOT_FOUND', `No file matches \`${pattern}\``, {
    hint: someIgnored ? `${LEFT_TO_GIT}: name the folder` : 'quote the pattern if the shell should not expand it',
  });
}

/** The folder before the first part of a pattern that is no name. */
function folderOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return parts.slice(0, first < 0 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

const LEFT_TO_GIT = 'files are left out by .gitignore';

/** A pattern as it is read: where folders are parted by backslashes (Windows, whose shells leave patterns to us), these are none of it. */
export function withSlashes(pattern: string, separator: string = sep): string {
  return separator === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}

/** What may be done with a folder whose files are found. */
const LISTED = constants.R_OK | constants.X_OK;

function isClosed(root: string, path: string): boolean {
  try {
    accessSync(resolve(root, path), LISTED);
    return false;
  } catch {
    return true;
  }
}

/** What a pattern found, and whether there is more of it that git ignores. */
interface Found {
  readonly files: string[];
  readonly someIgnored: boolean;
}

/** Paths below a folder; with `onlyFiles: false` its folders too, which end in a slash. What has no byte is no article. */
async function globFiles(
  patterns: readonly string[],
  folders: Parameters<typeof withoutIgnored>[1],
  kinds = { onlyFiles: true },
): Promise<Found> {
  const [{ glob }, { withoutIgnored }] = await Promise.all([import('tinyglobby'), import('./git-ignored.ts')]);
  const { root } = folders;
  const found = await glob([...patterns], {
    cwd: root,
    ...kinds,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
  });
  const kept = withoutIgnored(found, folders);
  const files = kept.filter((path) => path.endsWith('/') || statsOf(resolve(root, path))?.size !== 0).sort();
  return { files, someIgnored: found.length > kept.length };
}

/** A shorter beginning of a name is that of many files. */
const MIN_STEM = 4;

/** A file of almost the same name, as a hint. */
async function nearestName(name: string, path: string): Promise<string> {
  const folder = dirname(path);
  const siblings = await globFiles(['*'], { root: folder, named: folder, here: folder }).then(
    ({ files }) => files,
    () => [],
  );
  const wanted = relative(folder, path).toLowerCase();
  const stem = wanted.replace(/\.[^.]*$/, '');
  const near =
    siblings.find((sibling) => sibling.toLowerCase().replace(/\.[^.]*$/, '') === stem) ??
    nearestOf(wanted, siblings) ??
    siblings.find((sibling) => stem.length >= MIN_STEM && sibling.toLowerCase().startsWith(stem));
  return near === undefined
    ? `give a file, a directory, a glob, a URL, or - for standard input`
    : `did you mean \`${join(dirname(name), near)}\`?`;
}
