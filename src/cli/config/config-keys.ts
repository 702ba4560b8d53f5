import type { OptionSpec } from '../options/option-spec.ts';
import { OPTION_TABLE } from '../options/option-table.ts';

/** What a config value may be; the JSON Schema and the checks are both made from it. */
export type KeyType = 'text' | 'texts' | 'whole' | 'duration' | 'file' | 'switch' | readonly string[];

export interface ConfigKey {
  readonly key: string;
  /** The name that commander gives the same option. */
  readonly flag: string;
  readonly type: KeyType;
  /** `false` is a value too: there is a `--no-` form beside the one with a value. */
  readonly canBeOff: boolean;
  readonly spec: OptionSpec;
}

/** Groups of options that are about how work is done here, and not about one call. */
const GROUPS: ReadonlySet<OptionSpec['group']> = new Set([
  'Report',
  'Gate',
  'Mending',
  'What to check',
  'Archives',
  'Politeness',
  'Network',
  'Reading',
  'Store',
]);

/** What makes sense for one call only, all the same. */
const CALL_ONLY: ReadonlySet<string> = new Set([
  'all',
  'changedSince',
  'config',
  'filesFrom',
  'inputFormat',
  'only',
  'output',
  'quiet',
  'verbose',
  'width',
  'write',
  'writeBaseline',
]);

/** Every key of the config file that stands for an option, in the order of the help. */
export function configKeys(): readonly ConfigKey[] {
  const keys = OPTION_TABLE.filter(({ group }) => GROUPS.has(group)).map(keyOf);
  const offs = new Set(OPTION_TABLE.map(({ flags }) => /^--no-([a-z-]+)$/.exec(flags)?.[1]));
  return keys
    .filter(({ key }, index) => !CALL_ONLY.has(key) && keys.findIndex((other) => other.key === key) === index)
    .map((key) => ({ ...key, canBeOff: key.type !== 'switch' && offs.has(dashed(key.key)) }));
}

/** `--host-interval <duration>` -> `hostInterval`; `--no-contact <host>` -> `noContact`; `--no-color` -> `color`. */
function keyOf(spec: OptionSpec): Omit<ConfigKey, 'canBeOff'> {
  const long = /--([a-z-]+)/.exec(spec.flags)?.[1] ?? '';
  const value = /<([^<>]+)>/.exec(spec.flags)?.[1];
  const flag = camel(long.replace(/^no-/, ''));
  const key = long.startsWith('no-') && value === undefined ? flag : camel(long);
  return { key, flag, type: typeOf(spec, value), spec };
}

function typeOf(spec: OptionSpec, value: string | undefined): KeyType {
  if (spec.choices !== undefined) return spec.choices;
  if (value === undefined) return 'switch';
  if (spec.repeat === true || value === 'list') return 'texts';
  if (value === 'n') return 'whole';
  return value === 'duration' || value === 'file' ? value : 'text';
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function dashed(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
