import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isRecord, parsedJson } from '../../core/json.ts';
import type { Io } from '../io.ts';
import { statsOf } from '../stats-of.ts';

/** In the order of preference, where one folder has several. */
const CONFIG_NAMES = [
  'stet.config.json',
  'stet.config.yaml',
  'stet.config.yml',
  'stet.config.toml',
  'package.json',
] as const;

/**
 * The config file named, or the nearest one from the working directory upwards to the repository's root: above it, a
 * config is somebody else's. Null where there is none.
 */
export function findConfig(named: string | undefined, io: Io): string | null {
  if (named !== undefined) return resolve(io.cwd(), named);
  for (let folder = io.cwd(); ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const file = resolve(folder, name);
      if (holdsConfig(file)) return file;
    }
    if (statsOf(resolve(folder, '.git')) !== null || folder === dirname(folder)) return null;
  }
}

/** True for a config file, and for a package.json that has a `stet` table; a broken one is npm's to complain about. */
function holdsConfig(file: string): boolean {
  if (statsOf(file)?.isFile() !== true) return false;
  if (!file.endsWith('package.json')) return true;
  const text = textOf(file);
  if (!text.includes('"stet"')) return false;
  const manifest = parsedJson(text);
  return isRecord(manifest) && 'stet' in manifest;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // not to be read: no config in it
  }
}
