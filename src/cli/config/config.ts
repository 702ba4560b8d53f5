import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileReason } from '../../core/files/file-error.ts';
import { recordOf } from '../../core/json.ts';
import {
  type HostRules,
  type IgnoreRule,
  isDatabaseAddress,
  parseDuration,
  type Remap,
  StetError,
  sha256,
} from '../../index.ts';
import type { Flags } from '../flags.ts';
import type { Io } from '../io.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';
import { type PathRules, readHosts, readIgnores, readPaths, readRemaps, SECTIONS } from './config-sections.ts';
import { badValue, unexpectedKey } from './config-values.ts';

/** A config file as read: options as flags, and the sections that have no option. */
export interface Config {
  /** As shown to people: from the working directory. */
  readonly file: string;
  /** The folder that it stands in, absolute. */
  readonly folder: string;
  readonly sha256: string;
  readonly flags: Flags;
  readonly hosts: Readonly<Record<string, HostRules>>;
  readonly paths: readonly PathRules[];
  readonly remap: readonly Remap[];
  readonly ignore: readonly IgnoreRule[];
}

/** Larger is no configuration. */
const MAX_CONFIG_BYTES = 1024 * 1024;

/**
 * Reads a config file. Only data is read: no config file can run code.
 * @throws StetError BAD_CONFIG with file, key and what was expected
 */
export async function loadConfig(file: string, io: Io): Promise<Config> {
  const shown = relative(io.cwd(), file) || file;
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    const why = fileReason(cause, 'there is no such file');
    throw new StetError('BAD_CONFIG', `Cannot read \`${shown}\`: ${why}`, { cause });
  });
  const text = content.replace(/^\ufeff/, ''); // editors on Windows write a mark before it
  if (text.length > MAX_CONFIG_BYTES) throw new StetError('BAD_CONFIG', `\`${shown}\` is too large for a config file`);
  const document = await parse(file, shown, text);
  const settings = file.endsWith('package.json') ? recordOf(document)?.['stet'] : document;
  // An empty YAML or TOML file is an empty table.
  const table = recordOf(settings ?? {});
  if (table === null) throw badValue(shown, '', 'a table of settings', settings);
  const folder = dirname(file);
  return {
    file: shown,
    folder,
    sha256: sha256(text),
    flags: readFlags(table, shown, folder),
    hosts: readHosts(table['hosts'], shown, io.env),
    paths: readPaths(table['paths'], shown),
    remap: readRemaps(table['remap'], shown),
    ignore: readIgnores(table['ignore'], shown),
  };
}

async function parse(file: string, shown: string, text: string): Promise<unknown> {
  try {
    if (/\.ya?ml$/.test(file)) return (await import('yaml')).parse(text, { maxAliasCount: 100, logLevel: 'error' });
    if (file.endsWith('.toml')) return (await import('smol-toml')).parse(text);
    return JSON.parse(text);
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'not readable';
    const why = said
      .replace(/ at position (\d+)(?: \(.*\))?/, (_whole, at: string) => ` at ${placeIn(text, Number(at))}`)
      .replace(/:$/, ''); // the line itself would follow
    throw new StetError('BAD_CONFIG', `Cannot read \`${shown}\`: ${why}${placeBeside(cause)}`, { cause });
  }
}

/** The TOML parser says the place beside its message. */
function placeBeside(cause: unknown): string {
  const { line, column } = recordOf(cause) ?? {};
  return typeof line === 'number' && typeof column === 'number' ? ` at line ${line}, column ${column}` : '';
}

/** `line 3, column 5`: where `JSON.parse` counts characters. */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

function readFlags(table: Record<string, unknown>, file: string, folder: string): Flags {
  const keys = configKeys();
  const known = [...keys.map(({ key }) => key), ...SECTIONS, '$schema'];
  const flags: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(table)) {
    if (SECTIONS.includes(name) || name === '$schema') continue;
    const key = keys.find((entry) => entry.key === name);
    if (key === undefined) throw unexpectedKey(file, name, known);
    flags[key.flag] = readValue(key, value, file, folder);
  }
  return flags;
}

/** As commander would have given it: text for what is parsed later, lists for what repeats. */
function readValue({ key, type, canBeOff, spec }: ConfigKey, value: unknown, file: string, folder: string): unknown {
  if (canBeOff && value === false) return false;
  if (typeof type === 'object') {
    if (typeof value === 'string' && type.includes(value)) return value;
    throw badValue(file, key, `one of ${type.join(', ')}`, value);
  }
  switch (type) {
    case 'texts': {
      const texts = textsOf(value);
      if (texts === null) throw badValue(file, key, 'a list of texts', value);
      if (spec.repeat === true) return texts;
      // A list without an entry is meant as it stands there; as text it could be an empty variable.
      return key === 'failOn' && texts.length === 0 ? 'none' : texts.join(',');
    }
    case 'whole':
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return String(value);
      throw badValue(file, key, 'a whole number', value);
    case 'switch':
      if (typeof value === 'boolean') return value;
      throw badValue(file, key, 'true or false', value);
    case 'duration':
      if (typeof value !== 'string') throw badValue(file, key, 'a duration with its unit, such as "15s"', value);
      parseDuration(value, `${key} in ${file}`);
      return value;
    case 'file':
      // A file is looked for beside the config that names it, from wherever the command is called.
      if (typeof value === 'string' && value !== '') return isDatabaseAddress(value) ? value : resolve(folder, value);
      throw badValue(file, key, 'a file name', value);
    case 'text':
      if (typeof value === 'string') return value;
      throw badValue(file, key, 'a text', value);
  }
}

function textsOf(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : null;
}
