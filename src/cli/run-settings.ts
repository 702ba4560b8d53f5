import { DAY_MS } from '../core/clock.ts';
import { isDay } from '../core/text/written-date.ts';
import { hostNamed } from '../core/urls/host-name.ts';
import { withoutUndefined } from '../core/without-undefined.ts';
import { type RunOptions, StetError, storeFile } from '../index.ts';
import { commaNames, count, dashed, duration, type Flags, list, text } from './flags.ts';
import { needsText } from './wanted-formats.ts';

/** A duration in which something can happen: in none at all every answer is late. @throws StetError BAD_OPTION */
function timeLimit(flags: Flags, name: string): number | undefined {
  const limit = duration(flags, name);
  if (limit !== 0) return limit;
  throw new StetError(
    'BAD_OPTION',
    `Unexpected value \`${text(flags, name)}\` for ${dashed(name)}: no answer comes in no time`,
    {
      hint: 'for example 15s',
    },
  );
}

/** A date that an article can have. @throws StetError BAD_OPTION */
function articleDate(flags: Flags): string | undefined {
  const value = text(flags, 'articleDate');
  if (value === undefined) return undefined;
  if (isDay(value)) return value;
  throw new StetError('BAD_OPTION', `Unexpected date \`${value}\` for --article-date, expected YYYY-MM-DD`);
}

/** Base addresses of services from `STET_ENDPOINT_WAYBACK` and its like; for tests and for mirrors. */
function endpointsOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const prefix = 'STET_ENDPOINT_';
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[0].startsWith(prefix) && entry[1] !== undefined,
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), value]),
  );
}

/** The store's file: named by option or `STET_STORE` (empty: none), else the usual one; null for none. */
export function storeOf(flags: Flags, env: Readonly<Record<string, string | undefined>>): string | null {
  if (flags['store'] === false) return null;
  const named = text(flags, 'store') ?? env['STET_STORE'] ?? storeFile(env);
  return named === '' ? null : named;
}

/** Addresses of hosts. Of what cannot be read the real host would be asked. @throws StetError BAD_OPTION */
function pins(flags: Flags): readonly string[] {
  const entries = list(flags, 'resolve');
  const wrong = entries.find((entry) => {
    const address = /^(?:\[[^\]]+\]|[^:]+):\d+:(.+)$/.exec(entry)?.[1] ?? '';
    return hostNamed(address) === null || !/:|^\s*\d+(?:\.\d+){3}\s*$/.test(address);
  });
  if (wrong === undefined) return entries;
  throw new StetError('BAD_OPTION', `Unexpected value \`${wrong}\` for --resolve, expected HOST:PORT:ADDRESS`, {
    hint: '--resolve site.test:443:192.0.2.7',
  });
}

/** Private places that may be asked. An entry that names none allows nothing, and nobody learns why. @throws StetError BAD_OPTION */
function allowed(flags: Flags): readonly string[] {
  const entries = list(flags, 'allowPrivate');
  const wrong = entries.find((entry) => {
    const [, address = '', bits] = /^\s*([\da-f:.]+)\/(\d{1,3})\s*$/i.exec(entry) ?? [];
    const isFour = /^\d+(?:\.\d+){3}$/.test(address);
    if (bits !== undefined)
      return hostNamed(address) === null || !(isFour || address.includes(':')) || Number(bits) > (isFour ? 32 : 128);
    // An IPv6 address without brackets has no port: its colons are its own.
    return hostNamed(/^(\[.*\]|[^:]*):\d{1,5}$/.exec(entry.trim())?.[1] ?? entry) === null;
  });
  if (wrong === undefined) return entries;
  throw new StetError(
    'BAD_OPTION',
    `Unexpected value \`${wrong}\` for --allow-private, expected HOST, HOST:PORT or a block`,
    {
      hint: '--allow-private wiki.test, --allow-private 127.0.0.1:8080 or --allow-private 10.0.0.0/8',
    },
  );
}

/** Plain run options from the command line and the environment. @throws StetError BAD_OPTION */
export function runOptions(flags: Flags, env: Readonly<Record<string, string | undefined>>, nowMs: number): RunOptions {
  const deadline = duration(flags, 'deadline');
  const witness = duration(flags, 'witnessAge');
  return withoutUndefined({
    depth: text(flags, 'depth') as RunOptions['depth'], // commander checked the choices
    articleDate: articleDate(flags),
    archivesFor: text(flags, 'archivesFor') as RunOptions['archivesFor'], // commander checked the choices
    archives: flags['archives'] === false ? [] : commaNames(flags, 'archives'),
    witnessAgeDays: witness === undefined ? undefined : witness / DAY_MS,
    includeText: flags['includeText'] === true || needsText(flags),
    allowArchiveToday: flags['allowArchiveToday'] === true,
    offline: flags['offline'] === true,
    deadlineAt: deadline === undefined ? undefined : nowMs + deadline,
    endpoints: endpointsOf(env),
    strikes: count(flags, 'strikes', 2),
    web: withoutUndefined({
      concurrency: count(flags, 'concurrency', 1),
      hostConcurrency: count(flags, 'hostConcurrency', 1),
      hostIntervalMs: duration(flags, 'hostInterval'),
      timeoutMs: timeLimit(flags, 'timeout'),
      maxWaitMs: duration(flags, 'maxWait'),
      retries: count(flags, 'retries', 0),
      allowPrivate: allowed(flags),
      resolve: pins(flags),
      noContact: list(flags, 'contact'),
      env,
    }),
  });
}
