import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isRecord, parsedJson } from '../core/json.ts';
import type { Io } from './io.ts';

/** In the order of preference, where one folder has several. */
export const CONFIG_NAMES = [
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
export async function findConfig(named: string | undefined, io: Io): Promise<string | null> {
  if (named !== undefined) return resolve(io.cwd(), named);
  for (let folder = io.cwd(); ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const file = resolve(folder, name);
      if (await holdsConfig(file)) return file;
    }
    const top = await stat(resolve(folder, '.git')).catch(() => null);
    if (top !== null || folder === dirname(folder)) return null;
  }
}

/** True for a config file, and for a package.json that has a `stet` table; a broken one is npm's to complain about. */
async function holdsConfig(file: string): Promise<boolean> {
  if (!file.endsWith('package.json')) return (await stat(file).catch(() => null))?.isFile() === true;
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.includes('"stet"')) return false;
  const manifest = parsedJson(text);
  return isRecord(manifest) && 'stet' in manifest;
}
