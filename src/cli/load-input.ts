import { readFileSync } from 'node:fs';
import { open, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { cannotRead } from '../core/files/file-error.ts';
import { LIMITS, type ReaderInput, StetError } from '../index.ts';
import { inputAt } from './inputs.ts';
import type { Io } from './io.ts';
import { statsOf } from './stats-of.ts';

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
  return { bytes, path: name, sibling: (wanted) => readSibling(folder, io.cwd(), wanted), ...options };
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

/**
 * A file beside the article, never outside its folder; null for one that is not there, or may not be read. A symbolic link
 * may lead to elsewhere in the working directory and no further: whoever wrote the article may have laid it, in a pull
 * request to a CI job that shows what it reads.
 */
async function readSibling(folder: string, cwd: string, wanted: string): Promise<Uint8Array | null> {
  const path = resolve(folder, wanted);
  if (!isInside(folder, path)) return null;
  const [target, ...roots] = await Promise.all([path, folder, cwd].map((each) => realpath(each).catch(() => null)));
  if (target == null || !roots.some((root) => root !== null && isInside(root, target))) return null;
  const info = statsOf(path);
  if (info === null || !info.isFile() || info.size > LIMITS.inputBytes) return null;
  return await readFile(path).catch(() => null);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
