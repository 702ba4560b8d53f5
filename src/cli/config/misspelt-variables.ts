import { nearestOf } from '../../core/text/nearest.ts';
import { configKeys } from './config-keys.ts';
import { variableOf } from './effective.ts';

const PREFIX = 'STET_';
/** Variables that stand for no key of the config file. */
const OTHERS = ['STET_BY', 'STET_CONFIG', 'STET_QUEUE'] as const;
/** Of these there is one for each archive and registry. */
const ENDPOINTS = 'STET_ENDPOINT_';

/** Variables that begin as stet's own do and are none, with the one that was meant: a setting that nobody hears of would do nothing. */
export function misspeltVariables(
  env: Readonly<Record<string, string | undefined>>,
): readonly { readonly name: string; readonly meant: string }[] {
  const known = [...configKeys().map(({ key }) => variableOf(key)), ...OTHERS];
  const bare = known.map((name) => name.slice(PREFIX.length));
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name) && !name.startsWith(ENDPOINTS))
    .flatMap((name) => {
      const near = nearestOf(name.slice(PREFIX.length), bare);
      return near === undefined ? [] : [{ name, meant: PREFIX + near }];
    });
}
