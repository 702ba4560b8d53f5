import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Content what an executable carries
 * @property {string} id of this build: another build unpacks into another folder
 * @property {Readonly<Record<string, number>>} files their sizes in bytes, by path
 * @property {(path: string) => Uint8Array} read
 */

/** What an executable unpacked that was not started for so long goes when another one unpacks. */
const FORGOTTEN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The folder with the files of an executable: threads, libraries of the machine and the page of `stet serve` begin with files.
 * They are unpacked at the first start, and again where one is missing or has another size. Where the cache takes nothing they
 * go to a temporary folder, which is removed at the end.
 * @param {string | null} caches the user's cache folder, null for none
 * @param {Content} content
 * @returns {string}
 */
export function unpacked(caches, content) {
  return (caches === null ? null : keptIn(join(caches, 'executable'), content)) ?? temporary(content);
}

/** Rights of a folder that let others than its owner write in it. */
const WRITTEN_BY_OTHERS = 0o022;

/** Null where the folder cannot be made, is somebody else's, or others can write in it: what lies in it is run. */
function keptIn(parent, content) {
  const folder = join(parent, content.id);
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    if (process.getuid !== undefined && !isOwn(statSync(parent))) return null;
    if (isWhole(folder, content)) return folder;
    forget(parent);
    const fresh = mkdtempSync(join(parent, 'new-'));
    write(fresh, content);
    place(fresh, folder, content);
    return folder;
  } catch {
    return null; // no room, no right to write
  }
}

function isOwn({ uid, mode }) {
  return uid === process.getuid() && (mode & WRITTEN_BY_OTHERS) === 0;
}

/** Gives a folder its name, which another start may have been quicker to do, and may be running from. */
function place(fresh, folder, content) {
  try {
    renameSync(fresh, folder);
  } catch {
    if (isWhole(folder, content)) {
      rmSync(fresh, { recursive: true });
      return;
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  }
}

function temporary(content) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-'));
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Windows keeps a library that is in use.
    }
  });
  write(folder, content);
  return folder;
}

function isWhole(folder, { files }) {
  return Object.entries(files).every(
    ([path, bytes]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes,
  );
}

function write(folder, { files, read }) {
  for (const path of Object.keys(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), read(path), { mode: 0o600 });
  }
}

function forget(parent) {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (statSync(folder).mtimeMs < Date.now() - FORGOTTEN_DAYS * DAY_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
