import { StetError } from '../../core/errors.ts';
import { configKeys } from './config-keys.ts';
import { type Effective, variableOf } from './effective.ts';

/**
 * An error about the value of an option, with where that value stands when nobody typed it: the message names the option
 * (`--timeout`), and the value may come from a variable or the config file. Any other error as it is.
 */
export function withOrigin(error: unknown, { flags, origins, config }: Effective): unknown {
  if (!(error instanceof StetError) || error.code !== 'BAD_OPTION') return error;
  const value = /`([^`]+)`/.exec(error.message)?.[1];
  const key = configKeys().find(({ flag }) => {
    const origin = origins.get(flag);
    return origin !== undefined && origin !== 'command line' && value !== undefined && holds(flags[flag], value);
  });
  if (key === undefined) return error;
  const origin = origins.get(key.flag) === 'environment' ? variableOf(key.key) : `${key.key} of ${config?.file}`;
  const hint = `${error.hint === undefined ? '' : `${error.hint}; `}it comes from ${origin}`;
  return new StetError(error.code, error.message, { hint, cause: error });
}

/** Is it the value of a setting, or one name of its list? */
function holds(setting: unknown, value: string): boolean {
  const entries = Array.isArray(setting) ? setting.map(String) : [String(setting)];
  return entries.some((entry) => entry === value || entry.split(',').some((name) => name.trim() === value));
}
