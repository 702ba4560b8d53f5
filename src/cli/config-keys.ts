import { OPTION_TABLE, type OptionSpec } from './option-table.ts';

/** What a config value may be; the JSON Schema and the checks are both made from it. */
export type KeyType = 'text' | 'texts' | 'whole' | 'duration' | 'switch' | readonly string[];

export interface ConfigKey {
  readonly key: string;
  /** The name that commander gives the same option. */
  readonly flag: string;
  readonly type: KeyType;
  readonly about: string;
}

/** Options that make sense for one call only. */
const CALL_ONLY = new Set([
  'output',
  'record',
  'replay',
  'filesFrom',
  'config',
  'width',
  'all',
  'only',
  'quiet',
  'writeBaseline',
  'verbose',
  'changedSince',
  'inputFormat',
  'review',
  'confirm',
  'change',
  'query',
  'clear',
  'by',
  'note',
  'ownSource',
  'from',
  'exportCsv',
  'importCsv',
  'port',
  'open',
]);

/** Every key of the config file that stands for an option, in the order of the help. */
export function configKeys(): readonly ConfigKey[] {
  return OPTION_TABLE.map(keyOf).filter(({ key }) => !CALL_ONLY.has(key));
}

/** `--host-interval <duration>` -> `hostInterval`; `--no-contact <host>` -> `noContact`; `--no-archives` -> none of its own. */
function keyOf(spec: OptionSpec): ConfigKey {
  const long = /--([a-z-]+)/.exec(spec.flags)?.[1] ?? '';
  const value = /<([^>]+)>/.exec(spec.flags)?.[1];
  const flag = camel(long.replace(/^no-/, ''));
  const key = long.startsWith('no-') && value === undefined ? flag : camel(long);
  return { key, flag, type: typeOf(spec, value), about: spec.about };
}

function typeOf(spec: OptionSpec, value: string | undefined): KeyType {
  if (spec.choices !== undefined) return spec.choices;
  if (value === undefined) return 'switch';
  if (spec.repeat === true || value === 'list') return 'texts';
  if (value === 'n') return 'whole';
  return value === 'duration' ? 'duration' : 'text';
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The JSON Schema of the config file, for editors. */
export function configSchema(): object {
  const keys = dedupe(configKeys());
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://stet-cli.dev/schema/config-1.json',
    title: 'stet configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(keys.map(({ key, type, about }) => [key, { ...schemaOf(type, key), description: about }])),
      hosts: {
        description:
          'how single hosts are treated, by host name; ${NAME} in a header or cookie is taken from the environment',
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: {
            interval: { type: 'string' },
            concurrency: { type: 'integer', minimum: 1 },
            headers: { type: 'object', additionalProperties: { type: 'string' } },
            cookie: { type: 'string' },
          },
        },
      },
      paths: {
        description: 'settings for some files only; the first entry that matches counts',
        type: 'array',
        items: {
          type: 'object',
          required: ['files'],
          additionalProperties: false,
          properties: {
            files: { type: 'string' },
            failOn: { type: 'array', items: { type: 'string' } },
            depth: { enum: ['links', 'claims'] },
            skip: { type: 'boolean' },
          },
        },
      },
      remap: {
        description: 'ask another address instead: a page that is not published yet, on a preview server',
        type: 'array',
        items: {
          type: 'object',
          required: ['from', 'to'],
          additionalProperties: false,
          properties: { from: { type: 'string' }, to: { type: 'string' } },
        },
      },
      ignore: {
        description: 'sources not to ask (url) or findings not to report (code), with a reason and perhaps a last day',
        type: 'array',
        items: {
          type: 'object',
          required: ['reason'],
          additionalProperties: false,
          properties: {
            url: { type: 'string' },
            code: { type: 'string' },
            reason: { type: 'string' },
            until: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          },
        },
      },
    },
  };
}

/** `--archives <list>` and `--no-archives` are one key: a list, or false. */
function dedupe(keys: readonly ConfigKey[]): readonly ConfigKey[] {
  return keys.filter(({ key }, index) => keys.findIndex((other) => other.key === key) === index);
}

function schemaOf(type: KeyType, key: string): object {
  if (typeof type === 'object') return { enum: type };
  if (key === 'archives') return { anyOf: [{ type: 'array', items: { type: 'string' } }, { const: false }] };
  if (type === 'texts') return { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }] };
  if (type === 'whole') return { type: 'integer', minimum: 0 };
  return { type: type === 'switch' ? 'boolean' : 'string' };
}
