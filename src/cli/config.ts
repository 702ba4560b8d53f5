import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { type HostRules, type IgnoreRule, nearestOf, parseDuration, StetError, sha256 } from '../index.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';
import type { Io } from './io.ts';
import type { Flags } from './settings.ts';

/** Settings for some files only. */
export interface PathRules {
  readonly files: string;
  readonly failOn?: readonly string[];
  readonly depth?: 'links' | 'claims';
  readonly skip?: boolean;
}

/** A config file as read: options as flags, and the sections that have no option. */
export interface Config {
  readonly file: string | null;
  readonly sha256: string | null;
  readonly flags: Flags;
  readonly hosts: Readonly<Record<string, HostRules>>;
  readonly paths: readonly PathRules[];
  readonly remap: readonly { readonly from: string; readonly to: string }[];
  readonly ignore: readonly IgnoreRule[];
}

const NAMES = ['package.json', 'stet.config.json', 'stet.config.yaml', 'stet.config.yml', 'stet.config.toml'];
const SECTIONS = ['hosts', 'paths', 'remap', 'ignore'];
const EMPTY: Config = { file: null, sha256: null, flags: {}, hosts: {}, paths: [], remap: [], ignore: [] };

/**
 * Reads the config file named, or the nearest one from the working directory upwards to the repository's root. Only data
 * is read: no config file can run code.
 * @throws StetError BAD_CONFIG with file, key and what was expected
 */
export async function loadConfig(named: string | undefined, io: Io): Promise<Config> {
  const file = named === undefined ? await nearestConfig(io.cwd()) : resolve(io.cwd(), named);
  if (file === null) return EMPTY;
  const shown = relative(io.cwd(), file) || file;
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new StetError('BAD_CONFIG', `Cannot read \`${shown}\` (${cause.code})`, { cause });
  });
  const document = await parse(file, shown, text);
  const settings = file.endsWith('package.json') ? record(document)?.['stet'] : document;
  if (settings === undefined) return EMPTY;
  return { ...readSettings(settings, shown, io), file: shown, sha256: sha256(text) };
}

/** The nearest config from `start` upwards; never above the repository, where a config is somebody else's. */
async function nearestConfig(start: string): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of NAMES) {
      const file = resolve(folder, name);
      if (await holdsConfig(file)) return file;
    }
    const top = await stat(resolve(folder, '.git')).catch(() => null);
    if (top !== null || folder === dirname(folder)) return null;
  }
}

/** True for a config file, and for a package.json that has a `stet` table; a broken one is npm's to complain about. */
async function holdsConfig(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null || !file.endsWith('package.json')) return text !== null;
  try {
    return record(JSON.parse(text))?.['stet'] !== undefined;
  } catch {
    return false; // not JSON: no config in it
  }
}

async function parse(file: string, shown: string, text: string): Promise<unknown> {
  try {
    if (/\.ya?ml$/.test(file)) return (await import('yaml')).parse(text, { maxAliasCount: 100 });
    if (file.endsWith('.toml')) return (await import('smol-toml')).parse(text);
    return JSON.parse(text);
  } catch (cause) {
    throw new StetError(
      'BAD_CONFIG',
      `Cannot read \`${shown}\`: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'not readable'}`,
      { cause },
    );
  }
}

function readSettings(settings: unknown, file: string, io: Io): Omit<Config, 'file' | 'sha256'> {
  const table = record(settings);
  if (table === null) throw bad(file, '', 'a table of settings', settings);
  const keys = configKeys();
  const known = [...new Set(keys.map(({ key }) => key)), ...SECTIONS, '$schema'];
  const flags: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(table)) {
    if (SECTIONS.includes(name) || name === '$schema') continue;
    const key = keys.find((entry) => entry.key === name);
    if (key === undefined) {
      const near = nearestOf(name, known);
      throw new StetError('BAD_CONFIG', `Unexpected key \`${name}\` in ${file}`, {
        hint: near === undefined ? `known keys: ${known.join(', ')}` : `did you mean \`${near}\`?`,
      });
    }
    flags[key.flag] = readValue(key, value, file);
  }
  return {
    flags,
    hosts: readHosts(table['hosts'], file, io),
    paths: rows(table['paths'], 'paths', file).map((row) => readPath(row, file)),
    remap: rows(table['remap'], 'remap', file).map((row) => ({
      from: need(row, 'from', 'remap', file),
      to: need(row, 'to', 'remap', file),
    })),
    ignore: rows(table['ignore'], 'ignore', file).map((row) => readIgnore(row, file)),
  };
}

/** As commander would have given it: text for what is parsed later, lists for what repeats. */
function readValue({ key, type }: ConfigKey, value: unknown, file: string): unknown {
  if (key === 'archives' && value === false) return false;
  if (typeof type === 'object') {
    if (typeof value === 'string' && type.includes(value)) return value;
    throw bad(file, key, `one of ${type.join(', ')}`, value);
  }
  const texts =
    typeof value === 'string'
      ? [value]
      : Array.isArray(value) && value.every((entry) => typeof entry === 'string')
        ? value
        : null;
  switch (type) {
    case 'texts': {
      if (texts === null) throw bad(file, key, 'a list of texts', value);
      return ['failOn', 'archives'].includes(key) ? texts.join(',') : texts;
    }
    case 'whole':
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return String(value);
      throw bad(file, key, 'a whole number', value);
    case 'switch':
      if (typeof value === 'boolean') return value;
      throw bad(file, key, 'true or false', value);
    case 'duration':
      if (typeof value !== 'string') throw bad(file, key, 'a duration with its unit, such as "15s"', value);
      parseDuration(value, `${key} in ${file}`);
      return value;
    case 'text':
      if (typeof value === 'string') return value;
      throw bad(file, key, 'a text', value);
  }
}

function readHosts(value: unknown, file: string, io: Io): Record<string, HostRules> {
  if (value === undefined) return {};
  const table = record(value);
  if (table === null) throw bad(file, 'hosts', 'a table by host name', value);
  return Object.fromEntries(
    Object.entries(table).map(([host, rules]) => [host.toLowerCase(), readHost(host, rules, file, io)]),
  );
}

function readHost(host: string, value: unknown, file: string, io: Io): HostRules {
  const name = `hosts.${host}`;
  const table = record(value);
  if (table === null) throw bad(file, name, 'a table', value);
  refuseUnknown(table, ['interval', 'concurrency', 'headers', 'cookie'], name, file);
  const headers = table['headers'] === undefined ? undefined : record(table['headers']);
  if (headers === null) throw bad(file, `${name}.headers`, 'a table of texts', table['headers']);
  const { interval, concurrency, cookie } = table;
  if (concurrency !== undefined && !(Number.isInteger(concurrency) && Number(concurrency) >= 1))
    throw bad(file, `${name}.concurrency`, 'a whole number from 1', concurrency);
  return {
    ...(interval === undefined ? {} : { intervalMs: parseDuration(String(interval), `${name}.interval in ${file}`) }),
    ...(concurrency === undefined ? {} : { concurrency: Number(concurrency) }),
    ...(headers === undefined
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(headers).map(([key, text]) => [
              key.toLowerCase(),
              fromEnvironment(String(text), `${name}.headers.${key}`, file, io),
            ]),
          ),
        }),
    ...(cookie === undefined ? {} : { cookie: fromEnvironment(String(cookie), `${name}.cookie`, file, io) }),
  };
}

/** `${NAME}` from the environment, so that no secret has to stand in the file. */
function fromEnvironment(text: string, where: string, file: string, io: Io): string {
  return text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_match, name: string) => {
    const value = io.env[name];
    if (value === undefined)
      throw new StetError(
        'BAD_CONFIG',
        `\`${where}\` in ${file} needs the environment variable ${name}, which is not set`,
      );
    return value;
  });
}

function readPath(row: Record<string, unknown>, file: string): PathRules {
  refuseUnknown(row, ['files', 'failOn', 'depth', 'skip'], 'paths', file);
  const { failOn, depth, skip } = row;
  if (failOn !== undefined && !(Array.isArray(failOn) && failOn.every((entry) => typeof entry === 'string')))
    throw bad(file, 'paths.failOn', 'a list of texts', failOn);
  if (depth !== undefined && depth !== 'links' && depth !== 'claims')
    throw bad(file, 'paths.depth', 'links or claims', depth);
  return {
    files: need(row, 'files', 'paths', file),
    ...(failOn === undefined ? {} : { failOn }),
    ...(depth === undefined ? {} : { depth }),
    ...(skip === true ? { skip: true } : {}),
  };
}

function readIgnore(row: Record<string, unknown>, file: string): IgnoreRule {
  refuseUnknown(row, ['url', 'code', 'reason', 'until'], 'ignore', file);
  const { url, code, until } = row;
  if (typeof url !== 'string' && typeof code !== 'string')
    throw bad(file, 'ignore', 'an entry with `url` or `code`', row);
  const day = until instanceof Date ? until.toISOString().slice(0, 10) : until;
  if (day !== undefined && !(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)))
    throw bad(file, 'ignore.until', 'a day as YYYY-MM-DD', until);
  return {
    reason: need(row, 'reason', 'ignore', file),
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof day === 'string' ? { until: day } : {}),
  };
}

function rows(value: unknown, key: string, file: string): Record<string, unknown>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw bad(file, key, 'a list', value);
  return value.map((entry) => record(entry) ?? fail(bad(file, key, 'a list of tables', entry)));
}

function need(row: Record<string, unknown>, key: string, section: string, file: string): string {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : fail(bad(file, `${section}.${key}`, 'a text', value));
}

function refuseUnknown(row: Record<string, unknown>, known: readonly string[], section: string, file: string): void {
  const unknown = Object.keys(row).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const near = nearestOf(unknown, known);
  throw new StetError('BAD_CONFIG', `Unexpected key \`${section}.${unknown}\` in ${file}`, {
    hint: near === undefined ? `known there: ${known.join(', ')}` : `did you mean \`${near}\`?`,
  });
}

function bad(file: string, key: string, expected: string, value: unknown): StetError {
  const got = value === undefined ? 'nothing' : `\`${JSON.stringify(value)?.slice(0, 80)}\``;
  return new StetError(
    'BAD_CONFIG',
    `Unexpected ${key === '' ? 'content' : `value for \`${key}\``} in ${file}: expected ${expected}, got ${got}`,
  );
}

function fail(error: StetError): never {
  throw error;
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null; // checked on the left
}
