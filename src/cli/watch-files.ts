import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AsyncQueue } from '../core/async-queue.ts';
import { StetError } from '../index.ts';
import type { Io } from './io.ts';

/** An editor saves in several steps (a new file, a rename, a backup); shorter and one save is looked at twice. */
const SETTLE_MS = 150;

/** Names of files that were perhaps saved, until `close()`. */
export interface Saves extends AsyncIterable<string> {
  close(): void;
}

/**
 * Watches files by their folders: most editors put a new file in the place of the old one, which a watch of the file
 * itself would not see. A name comes some time after it was last touched, also when nothing in it changed.
 * @throws StetError INPUT_UNREADABLE here or from the loop, where the system watches no more folders or a folder is gone
 */
export function watchFiles(names: readonly string[], io: Pick<Io, 'cwd'>): Saves {
  const queue = new AsyncQueue<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const watchers: FSWatcher[] = [];
  const close = () => {
    for (const watcher of watchers) watcher.close();
    for (const timer of timers.values()) clearTimeout(timer);
    queue.end();
  };
  const touched = (name: string) => {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => queue.push(name), SETTLE_MS),
    );
  };
  for (const [folder, inside] of byFolder(names, io)) {
    try {
      // Some systems do not say which file it was.
      const watcher = watch(folder, (_event, file) => {
        for (const [name, base] of inside) if (file === null || folded(file) === folded(base)) touched(name);
      });
      watcher.on('error', (cause) => queue.fail(cannotWatch(folder, cause)));
      watchers.push(watcher);
    } catch (cause) {
      close();
      throw cannotWatch(folder, cause);
    }
  }
  return { close, [Symbol.asyncIterator]: () => queue[Symbol.asyncIterator]() };
}

/**
 * Systems that take names for one in capitals and small letters, or in both forms of an accent, say the name on the disk
 * (APFS, NTFS). A name too many costs a look at a file that is as it was.
 */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The files of each folder: as named, and without their folder. */
function byFolder(names: readonly string[], io: Pick<Io, 'cwd'>): Map<string, [name: string, base: string][]> {
  const folders = new Map<string, [string, string][]>();
  for (const name of names) {
    const path = resolve(io.cwd(), name);
    const folder = dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), [name, basename(path)]]);
  }
  return folders;
}

function cannotWatch(folder: string, cause: unknown): StetError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'error';
  return new StetError('INPUT_UNREADABLE', `Cannot watch the folder \`${folder}\` (${code})`, {
    cause,
    hint: 'name fewer files, or check again by hand: stet article.md',
  });
}
