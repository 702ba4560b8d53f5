import { parseDuration, StetError } from '../index.ts';

/** What commander hands over: camel-case names, strings, string lists and flags. */
export type Flags = Readonly<Record<string, unknown>>;

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

/** The names in a comma list. */
export function commaList(value: string): readonly string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A comma list, or undefined where it is not given. */
export function commaNames(flags: Flags, name: string): readonly string[] | undefined {
  const value = text(flags, name);
  return value === undefined ? undefined : commaList(value);
}

/** `hostInterval` -> `--host-interval`. */
export function dashed(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
