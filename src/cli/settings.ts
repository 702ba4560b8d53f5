import { normalize } from 'node:path';
import { DAY_MS } from '../core/clock.ts';
import { hostNamed } from '../core/host-name.ts';
import { withoutUndefined } from '../core/without-undefined.ts';
import { isDay } from '../core/written-date.ts';
import {
  DEFAULTS,
  findingCodes,
  nearestOf,
  parseDuration,
  type RunOptions,
  reporters,
  StetError,
  storeFile,
} from '../index.ts';

/** What commander hands over: camel-case names, strings, string lists and flags. */
export type Flags = Readonly<Record<string, unknown>>;

/** A format to print, and where: standard output when there is no file. */
export interface Wanted {
  readonly format: string;
  readonly file?: string;
}

/** A text option, or undefined. */
export function text(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** A repeatable option. */
export function list(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** A whole number of at least `least`, and at most `most` where that is given. @throws StetError BAD_OPTION */
export function count(flags: Flags, name: string, least: number, most?: number): number | undefined {
  const value = text(flags, name);
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= (most ?? Number.MAX_SAFE_INTEGER))
    return Number(value);
  throw new StetError(
    'BAD_OPTION',
    `Unexpected value \`${value}\` for ${dashed(name)}, expected a whole number from ${least}${most === undefined ? '' : ` to ${most}`}`,
  );
}

/** RFC 9293 §3.1: sixteen bits. */
export const MAX_PORT = 65_535;

/** A duration in milliseconds. @throws StetError BAD_OPTION */
export function duration(flags: Flags, name: string): number | undefined {
  const value = text(flags, name);
  return value === undefined ? undefined : parseDuration(value, dashed(name));
}

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

/** `hostInterval` -> `--host-interval`. */
function dashed(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The format that is no report: a copy of the article with the findings in it. */
export const COPY = 'docx';

/** The formats to print. At most one goes to standard output. @throws StetError BAD_OPTION */
export function wantedFormats(flags: Flags): readonly Wanted[] {
  const wanted = list(flags, 'format').map((entry) => {
    const [format = '', ...file] = entry.split('=');
    if (file.length > 0 && file.join('=').trim() === '')
      throw new StetError('BAD_OPTION', `Unexpected format \`${entry}\`: a file is to follow the \`=\``, {
        hint: `--format ${format}=report.${format}, or without \`=\` for standard output`,
      });
    if (format === COPY && file.length > 0) return { format, file: file.join('=') };
    if (format === COPY)
      throw new StetError('BAD_OPTION', 'A copy of the article needs a file', { hint: '--format docx=checked.docx' });
    if (!reporters.some(({ id }) => id === format)) {
      const names = [...reporters.map(({ id }) => id), COPY];
      const near = nearestOf(format, names);
      throw new StetError('BAD_OPTION', `Unexpected format \`${format}\`, expected one of ${names.join(', ')}`, {
        ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
      });
    }
    return file.length === 0 ? { format } : { format, file: file.join('=') };
  });
  const output = text(flags, 'output');
  const loose = wanted.filter(({ file }) => file === undefined);
  if (loose.length > 1) {
    throw new StetError('BAD_OPTION', 'Only one --format can go to standard output', {
      hint: 'give the others a file: --format json=report.json',
    });
  }
  const formats =
    loose.length === 0 && (wanted.length === 0 || output !== undefined) ? [...wanted, { format: 'table' }] : wanted;
  return oneAFile(
    formats.map((entry) => (entry.file === undefined && output !== undefined ? { ...entry, file: output } : entry)),
  );
}

/** Of two reports in one file the first would be lost. @throws StetError BAD_OPTION */
function oneAFile(wanted: readonly Wanted[]): readonly Wanted[] {
  const files = wanted.flatMap(({ file }) => (file === undefined ? [] : [normalize(file)]));
  const twice = files.find((file, nth) => files.indexOf(file) !== nth);
  if (twice === undefined) return wanted;
  throw new StetError('BAD_OPTION', `Two formats cannot go to one file: \`${twice}\``, {
    hint: 'give each a file of its own: --format json=report.json --format csv=report.csv',
  });
}

/** True when a wanted format shows the article itself. @throws StetError BAD_OPTION */
export function needsText(flags: Flags): boolean {
  const wanted = new Set(wantedFormats(flags).map(({ format }) => format));
  return reporters.some(({ id, needsText }) => needsText === true && wanted.has(id));
}

/** A date that an article can have. @throws StetError BAD_OPTION */
function articleDate(flags: Flags): string | undefined {
  const value = text(flags, 'articleDate');
  if (value === undefined) return undefined;
  if (isDay(value)) return value;
  throw new StetError('BAD_OPTION', `Unexpected date \`${value}\` for --article-date, expected YYYY-MM-DD`);
}

/** The names in a comma list. */
function names(value: string | undefined): readonly string[] | undefined {
  return value
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const SEVERITIES = ['error', 'warning', 'note'];

/** Names that a gate can look for; `none` alone is an empty list. @throws StetError BAD_OPTION */
export function failOnCodes(wanted: readonly string[], where: string): readonly string[] {
  const known = [...findingCodes, ...SEVERITIES, 'none'];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const nearest = nearestOf(unknown, known);
    throw new StetError(
      'BAD_OPTION',
      `Unexpected \`${unknown}\` for ${where}, expected finding codes, ${SEVERITIES.join(', ')} or none`,
      { hint: nearest === undefined ? 'docs/findings.md lists the codes' : `did you mean \`${nearest}\`?` },
    );
  }
  return wanted.length === 1 && wanted[0] === 'none' ? [] : wanted;
}

/** What the gate looks for. @throws StetError BAD_OPTION */
export function gateOf(flags: Flags): { failOn: readonly string[]; maxUnknown: number | null } {
  const failOn = names(text(flags, 'failOn')) ?? DEFAULTS.failOn;
  // As in `--fail-on "$CODES"` where nobody set the variable.
  if (failOn.length === 0)
    throw new StetError(
      'BAD_OPTION',
      'Nothing is named for --fail-on, and a gate that looks for nothing always passes',
      {
        hint: 'name finding codes or severities, or none if that is meant',
      },
    );
  return { failOn: failOnCodes(failOn, '--fail-on'), maxUnknown: count(flags, 'maxUnknown', 0) ?? null };
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
    archives: flags['archives'] === false ? [] : names(text(flags, 'archives')),
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
