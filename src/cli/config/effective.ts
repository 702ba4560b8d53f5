import { StetError } from '../../core/errors.ts';
import { printable } from '../../core/text/printable.ts';
import type { Flags } from '../flags.ts';
import type { Io } from '../io.ts';
import type { CommandName } from '../options/option-spec.ts';
import { optionsOf } from '../options/option-table.ts';
import type { Config } from './config.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';

/** Where a setting comes from; the first of these that has it counts. */
export type Origin = 'command line' | 'environment' | 'config file';

/** What is in force for one call. */
export interface Effective {
  readonly flags: Flags;
  /** By flag; what is missing has its default. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Null for commands that take no settings. */
  readonly config: Config | null;
}

/**
 * The options of a call: the command line over the environment (`STET_FAIL_ON` for `failOn`) over the config file.
 * A command that takes no `--config` reads neither.
 * @throws StetError BAD_CONFIG; BAD_OPTION for a variable with another value than its option takes
 */
export async function effectiveOptions(given: Flags, command: CommandName, io: Io): Promise<Effective> {
  const origins = new Map<string, Origin>(Object.keys(given).map((flag) => [flag, 'command line']));
  const options = optionsOf(command);
  if (!options.some(({ flags }) => flags.startsWith('--config'))) return { flags: given, origins, config: null };
  // An empty variable counts as none.
  const named = typeof given['config'] === 'string' ? given['config'] : io.env['STET_CONFIG'] || undefined;
  const config = await readConfig(named, io);
  const flags: Record<string, unknown> = { ...given };
  // `stet config` shows what a check would use.
  const wanted = command === 'config' ? optionsOf('check') : options;
  const keys = configKeys().filter(({ spec }) => wanted.includes(spec));
  for (const key of keys) {
    if (origins.has(key.flag)) continue;
    const own = fromEnvironment(key, io);
    const value = own ?? config?.flags[key.flag];
    if (value === undefined) continue;
    origins.set(key.flag, own === undefined ? 'config file' : 'environment');
    flags[key.flag] = value;
  }
  return { flags, origins, config };
}

/** The environment variable of a config key: `failOn` -> `STET_FAIL_ON`. */
export function variableOf(key: string): string {
  return `STET_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** A value from the environment in the form that commander gives; an empty variable counts as none. */
function fromEnvironment({ key, type, spec }: ConfigKey, { env }: Io): unknown {
  const text = env[variableOf(key)];
  if (text === undefined || text === '') return undefined;
  if (typeof type === 'object' && !type.includes(text))
    throw new StetError(
      'BAD_OPTION',
      `Unexpected value \`${printable(text, 80)}\` for ${variableOf(key)}, expected ${type.join(' or ')}`,
    );
  if (type === 'switch') return !/^(?:0|false|no|off)$/i.test(text);
  if (spec.repeat === true) return text.split(',').map((entry) => entry.trim());
  return key === 'archives' && /^(?:none|false)$/i.test(text) ? false : text;
}

/** The config file's code is loaded only where there is a file. */
async function readConfig(named: string | undefined, io: Io): Promise<Config | null> {
  const { findConfig } = await import('./find-config.ts');
  const file = findConfig(named, io);
  if (file === null) return null;
  const { loadConfig } = await import('./config.ts');
  return await loadConfig(file, io);
}
