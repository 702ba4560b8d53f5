import { isHeaderName, isHeaderValue } from '../../core/header-field.ts';
import { recordOf } from '../../core/json.ts';
import { isReservedHeader } from '../../core/reserved-headers.ts';
import { isDay } from '../../core/text/written-date.ts';
import { hostNamed } from '../../core/urls/host-name.ts';
import {
  findingCodes,
  type HostRules,
  type IgnoreRule,
  nearestOf,
  parseDuration,
  type Remap,
  StetError,
} from '../../index.ts';
import { failOnCodes } from '../gate-settings.ts';
import { badValue, refuseUnknown, rowsOf, textIn } from './config-values.ts';

/** Parts of a config that have no option. */
export const SECTIONS: readonly string[] = ['hosts', 'paths', 'remap', 'ignore'];

/** Settings for some files only. */
export interface PathRules {
  /** A pattern as in `.gitignore`, from the config file's folder. */
  readonly files: string;
  readonly failOn?: readonly string[];
  readonly depth?: 'links' | 'claims';
  readonly skip?: boolean;
}

/** @throws StetError BAD_CONFIG, also for an environment variable that is not set */
export function readHosts(
  value: unknown,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, HostRules> {
  if (value === undefined) return {};
  const table = recordOf(value);
  if (table === null) throw badValue(file, 'hosts', 'a table by host name', value);
  return Object.fromEntries(
    Object.entries(table).map(([host, rules]) => [hostKey(host, file), readHost(host, rules, file, env)]),
  );
}

/** `site.test`, `site.test:8080`, `[::1]:80`, as addresses spell them: another spelling would match nothing. */
function hostKey(key: string, file: string): string {
  // An IPv6 address without brackets has no port: its colons are its own.
  const [, name = key, port = ''] = /^(\[.*\]|[^:]*)(:\d+)?$/.exec(key.trim()) ?? [];
  const host = hostNamed(name);
  if (host === null) throw badValue(file, 'hosts', 'host names such as site.test or site.test:8080', key);
  return host + port;
}

function readHost(
  host: string,
  value: unknown,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): HostRules {
  const name = `hosts.${host}`;
  const table = recordOf(value);
  if (table === null) throw badValue(file, name, 'a table', value);
  refuseUnknown(table, ['interval', 'concurrency', 'headers', 'cookie'], name, file);
  const { interval, concurrency, cookie } = table;
  if (concurrency !== undefined && !(Number.isInteger(concurrency) && Number(concurrency) >= 1))
    throw badValue(file, `${name}.concurrency`, 'a whole number from 1', concurrency);
  if (interval !== undefined && typeof interval !== 'string' && typeof interval !== 'number')
    throw badValue(file, `${name}.interval`, 'a time such as `2s`', interval);
  const headers = table['headers'] === undefined ? {} : recordOf(table['headers']);
  if (headers === null) throw badValue(file, `${name}.headers`, 'a table of texts', 'hidden');
  const secret = (text: unknown, where: string) => fromEnvironment(text, `${name}.${where}`, file, env);
  const sent = Object.entries(headers).map(([key, text]) => {
    if (!isHeaderName(key)) throw badValue(file, `${name}.headers`, 'names of headers', key);
    if (isReservedHeader(key))
      throw badValue(file, `${name}.headers`, 'no header that frames the request: stet sets those itself', key);
    return [key.toLowerCase(), secret(text, `headers.${key}`)];
  });
  return {
    ...(interval === undefined ? {} : { intervalMs: parseDuration(String(interval), `${name}.interval in ${file}`) }),
    ...(concurrency === undefined ? {} : { concurrency: Number(concurrency) }),
    ...(sent.length === 0 ? {} : { headers: Object.fromEntries(sent) }),
    ...(cookie === undefined ? {} : { cookie: secret(cookie, 'cookie') }),
  };
}

/** `${NAME}` from the environment, so that no secret has to stand in the file. The value is in no message. */
function fromEnvironment(
  text: unknown,
  where: string,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (typeof text !== 'string') throw badValue(file, where, 'a text', 'hidden');
  const sent = text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_match, name: string) => {
    const value = env[name];
    if (value === undefined)
      throw new StetError('BAD_CONFIG', `\`${where}\` in ${file} needs the environment variable ${name}`, {
        hint: `set it, in CI as a secret: ${name}=...`,
      });
    return value;
  });
  if (!isHeaderValue(sent)) throw badValue(file, where, 'one line of Latin-1', 'hidden');
  return sent;
}

/** @throws StetError BAD_CONFIG */
export function readPaths(value: unknown, file: string): readonly PathRules[] {
  return rowsOf(value, 'paths', file).map((row) => {
    refuseUnknown(row, ['files', 'failOn', 'depth', 'skip'], 'paths', file);
    const { failOn, depth, skip } = row;
    if (failOn !== undefined && !(Array.isArray(failOn) && failOn.every((entry) => typeof entry === 'string')))
      throw badValue(file, 'paths.failOn', 'a list of texts', failOn);
    if (depth !== undefined && depth !== 'links' && depth !== 'claims')
      throw badValue(file, 'paths.depth', 'links or claims', depth);
    if (skip !== undefined && typeof skip !== 'boolean') throw badValue(file, 'paths.skip', 'true or false', skip);
    return {
      files: textIn(row, 'files', 'paths', file),
      ...(failOn === undefined ? {} : { failOn: failOnCodes(failOn, `paths.failOn in ${file}`) }),
      ...(depth === undefined ? {} : { depth }),
      ...(skip === true ? { skip } : {}),
    };
  });
}

/** @throws StetError BAD_CONFIG */
export function readRemaps(value: unknown, file: string): readonly Remap[] {
  return rowsOf(value, 'remap', file).map((row) => {
    refuseUnknown(row, ['from', 'to'], 'remap', file);
    const remap = { from: textIn(row, 'from', 'remap', file), to: textIn(row, 'to', 'remap', file) };
    for (const key of ['from', 'to'] as const)
      if (!/^https?:\/\//i.test(remap[key]))
        throw badValue(file, `remap.${key}`, 'an http or https address', remap[key]);
    return remap;
  });
}

/** @throws StetError BAD_CONFIG */
export function readIgnores(value: unknown, file: string): readonly IgnoreRule[] {
  return rowsOf(value, 'ignore', file).map((row) => {
    refuseUnknown(row, ['url', 'code', 'reason', 'until'], 'ignore', file);
    const { url, code } = row;
    if (typeof url !== 'string' && typeof code !== 'string')
      throw badValue(file, 'ignore', 'an entry with `url` or `code`', row);
    if (typeof code === 'string' && !findingCodes.includes(code)) {
      const near = nearestOf(code, findingCodes);
      throw new StetError('BAD_CONFIG', `No such code in \`ignore\` of ${file}: \`${code}\``, {
        hint: near === undefined ? 'docs/findings.md lists the codes' : `did you mean \`${near}\`?`,
      });
    }
    const until = dayOf(row['until'], file);
    return {
      reason: textIn(row, 'reason', 'ignore', file),
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof code === 'string' ? { code } : {}),
      ...(until === undefined ? {} : { until }),
    };
  });
}

/** YAML and TOML have dates of their own. */
function dayOf(value: unknown, file: string): string | undefined {
  const day = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (day === undefined) return undefined;
  if (typeof day === 'string' && isDay(day)) return day;
  throw badValue(file, 'ignore.until', 'a day as YYYY-MM-DD', value);
}
