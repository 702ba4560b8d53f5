import { accessSync, constants, readFileSync, type Stats, statSync } from 'node:fs';
import { access, open, readFile, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { cannotRead, isNoText } from '../core/file-error.ts';
import { withoutEndSlashes } from '../core/without-end-slashes.ts';
import { LIMITS, type ReaderInput, readers, StetError } from '../index.ts';
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
function inputAt(path: string, name: string): Stats | null {
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

/** Reads one file (or standard input) for a reader, capped before it is in memory. */
export async function loadInput(name: string, io: Io, options: { allEntries: boolean }): Promise<ReaderInput> {
  if (name === '-') return { bytes: await readCapped(io.stdin, 'standard input'), path: '-', ...options };
  const path = resolve(io.cwd(), name);
  const info = inputAt(path, name);
  const size = info?.size ?? 0;
  if (size > LIMITS.inputBytes) throw tooLarge(name, size);
  const isSmall = info?.isFile() === true && size <= SMALL_BYTES;
  const bytes = await readCapped(isSmall ? readInPlace(path) : chunksOf(path), name);
  const folder = dirname(path);
  return { bytes, path: name, sibling: (wanted) => readSibling(folder, wanted), ...options };
}

/** Packages and recordings are larger than articles; one beyond this does not fit into memory. */
const MAX_RECORDING_BYTES = 2 * 1024 * 1024 * 1024 - 1;

/** Reads a recording or a package. @throws StetError INPUT_UNREADABLE, INPUT_TOO_LARGE */
export async function loadRecording(name: string, io: Io): Promise<Uint8Array> {
  const path = resolve(io.cwd(), name);
  const { size } = await stat(path).catch((cause: unknown) => {
    throw cannotRead(`\`${name}\``, cause);
  });
  if (size > MAX_RECORDING_BYTES)
    throw new StetError('INPUT_TOO_LARGE', `\`${name}\` has more than 2 GB`, { hint: 'save fewer articles at a time' });
  return await readFile(path).catch((cause: unknown) => {
    throw cannotRead(`\`${name}\``, cause);
  });
}

/** How much is read at once. */
const CHUNK_BYTES = 64 * 1024;

/** Files up to this size are read in place: for a smaller one, what a thread does for it takes longer than the reading. */
const SMALL_BYTES = 1024 * 1024;

function* readInPlace(path: string): Generator<Buffer> {
  yield readFileSync(path);
}

/** A file piece by piece; it may be a pipe, of which nobody knows the length. To set up a stream takes longer. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function readCapped(stream: AsyncIterable<unknown> | Iterable<unknown>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array | string); // streams here give bytes, or text when an encoding was set
      size += bytes.length;
      if (size > LIMITS.inputBytes) throw tooLarge(name, size);
      chunks.push(bytes);
    }
  } catch (cause) {
    if (cause instanceof StetError) throw cause;
    throw cannotRead(`\`${name}\``, cause);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, size: number): StetError {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return new StetError(
    'INPUT_TOO_LARGE',
    `\`${name}\` has ${megabytes(size)}, the limit is ${megabytes(LIMITS.inputBytes)}`,
    {
      hint: 'split it into chapters and check those',
    },
  );
}

/** A file beside the article; never outside its folder. */
async function readSibling(folder: string, wanted: string): Promise<Uint8Array | null> {
  const path = resolve(folder, wanted);
  const inside = relative(folder, path);
  if (inside.startsWith('..') || isAbsolute(inside)) return null;
  const info = statsOf(path);
  if (info === null || !info.isFile() || info.size > LIMITS.inputBytes) return null;
  return await readFile(path);
}
