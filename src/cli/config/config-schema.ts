import { type ConfigKey, configKeys } from './config-keys.ts';

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;

/** The JSON Schema of the config file, for editors; `schema/config.schema.json` is this. */
export function configSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://stet-cli.dev/schema/config-1.json',
    title: 'stet configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: TEXT,
      ...Object.fromEntries(configKeys().map((key) => [key.key, { ...schemaOf(key), description: key.spec.about }])),
      ...sections(),
    },
  };
}

/** Parts of a config that have no option. */
function sections(): object {
  return {
    hosts: {
      description: `how single hosts are treated, by host name; $${'{NAME}'} in a header or cookie is taken from the environment`,
      type: 'object',
      additionalProperties: table({
        interval: { ...TEXT, description: 'between two requests, such as 5s' },
        concurrency: { type: 'integer', minimum: 1 },
        headers: { type: 'object', additionalProperties: TEXT },
        cookie: TEXT,
      }),
    },
    paths: {
      description: 'settings for some files only; the first entry that matches counts',
      type: 'array',
      items: table(
        {
          files: { ...TEXT, description: 'as in .gitignore, from the folder of this file: drafts/**, *.notes.md' },
          failOn: TEXTS,
          depth: { enum: ['links', 'claims'] },
          skip: { type: 'boolean', description: 'do not check them at all' },
        },
        ['files'],
      ),
    },
    remap: {
      description: 'ask another address instead: a page of your own that is not published yet, on a preview server',
      type: 'array',
      items: table(
        {
          from: { ...TEXT, description: 'how the address begins' },
          to: { ...TEXT, description: 'what it begins with instead' },
        },
        ['from', 'to'],
      ),
    },
    ignore: ignoreSchema(),
  };
}

function ignoreSchema(): object {
  const row = table(
    {
      url: { ...TEXT, description: 'an address; * stands for anything' },
      code: { ...TEXT, description: 'a finding, alone or about this address' },
      reason: TEXT,
      until: { ...TEXT, format: 'date', description: 'the last day on which this holds' },
    },
    ['reason'],
  );
  return {
    description: 'sources not to ask (url) or findings not to report (code), with a reason and perhaps a last day',
    type: 'array',
    items: { ...row, anyOf: [{ required: ['url'] }, { required: ['code'] }] },
  };
}

function table(properties: Readonly<Record<string, object>>, required: readonly string[] = []): object {
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) };
}

function schemaOf({ type, canBeOff }: ConfigKey): object {
  const schema = valueSchema(type);
  return canBeOff ? { anyOf: [schema, { const: false }] } : schema;
}

function valueSchema(type: ConfigKey['type']): object {
  if (typeof type === 'object') return { enum: type };
  if (type === 'texts') return { anyOf: [TEXTS, TEXT] };
  if (type === 'whole') return { type: 'integer', minimum: 0 };
  return type === 'switch' ? { type: 'boolean' } : TEXT;
}
