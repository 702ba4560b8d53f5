import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { cannotRead, isNoText } from '../core/files/file-error.ts';
import { withoutEndSlashes } from '../core/urls/without-end-slashes.ts';
import { readers, StetError } from '../index.ts';
import type { Io } from './io.ts';

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
  const found = new Set<string>();
  for (const name of names) {
    for (const input of await expand(name, io)) found.add(input);
  }
  return [...found];
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
  const files = (await globFiles(['**/*'], root, { onlyFiles: false }))
    // A folder that may not be looked into is an input that cannot be read, and is said in its turn.
    .filter((path) => (path.endsWith('/') ? isClosed(root, path) : extensions.includes(extname(path).toLowerCase())))
    .map((path) => path.replace(/\/$/, ''))
    .map((path) => (folder === '.' ? path : `${withoutEndSlashes(folder)}/${path}`));
  if (files.length > 0) return files;
  throw new StetError('NO_ARTICLES', `No article in the directory \`${folder}\``, {
    hint: `stet looks there for files ending in ${[...new Set(extensions)].sort().join(' ')}; name a file to read another kind`,
  });
}

async function matching(pattern: string, io: Io): Promise<string[]> {
  const files = await globFiles([withSlashes(pattern)], io.cwd());
  if (files.length > 0) return files;
  throw new StetError('INPUT_NOT_FOUND', `No file matches \`${pattern}\``, {
    hint: 'quote the pattern if the shell should not expand it',
  });
}

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

/** Paths below a folder; with `onlyFiles: false` its folders too, which end in a slash. */
async function globFiles(patterns: readonly string[], cwd: string, kinds = { onlyFiles: true }): Promise<string[]> {
  const [{ glob }, { default: ignore }] = await Promise.all([import('tinyglobby'), import('ignore')]);
  const files = await glob([...patterns], {
    cwd,
    ...kinds,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
  });
  const rules = ignore().add(await readFile(resolve(cwd, '.gitignore'), 'utf8').catch(() => ''));
  // What is above the folder, or on another drive of Windows, no rule of it is about.
  return files.filter((path) => !ignore.isPathValid(path) || !rules.ignores(path)).sort();
}

/** A file of almost the same name, as a hint. */
async function nearestName(name: string, path: string): Promise<string> {
  const siblings = await globFiles(['*'], dirname(path)).catch(() => []);
  const wanted = relative(dirname(path), path).toLowerCase();
  const near = siblings.find((sibling) => sibling.toLowerCase().startsWith(wanted.replace(/\.[^.]*$/, '')));
  return near === undefined
    ? `give a file, a directory, a glob, a URL, or - for standard input`
    : `did you mean \`${join(dirname(name), near)}\`?`;
}
