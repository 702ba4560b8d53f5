import { sourceNumber } from '../../core/source-number.ts';
import { printable } from '../../core/text/printable.ts';

/** What a finding carries; unknown ones read as nothing. */
export type Args = Readonly<Record<string, string | number>>;

/** A finding in words for an editor. Words may change between versions; codes do not. */
export interface Wording {
  /** What it is, without a case at hand. */
  readonly means: string;
  /** Why an editor should care. */
  readonly why: string;
  readonly advice: string;
  /** What, with the case's own values. */
  message(args: Args): string;
  /** What to do in this case; `advice` where there is nothing more exact to say. */
  hint?(args: Args): string;
}

/** Longest foreign text inside a message, in UTF-16 units: it must fit beside the rest of a line. */
const MAX_VALUE = 160;

/** A value from an article or a page, safe to print and short enough to read. */
export function say(args: Args, name: string): string {
  return printable(String(args[name] ?? ''), MAX_VALUE);
}

/** `source 14`, of the id of a source: nobody but programs knows ids. */
export function saySource(args: Args, name: string): string {
  return `source ${sourceNumber(say(args, name))}`;
}

/** A value between quotation marks at the end of a sentence, which its own full stop ends too. */
export function quoted(args: Args, name: string): string {
  const value = say(args, name);
  return /[.!?…]$/u.test(value) ? `“${value}”` : `“${value}”.`;
}

/** Is a value there at all? */
export function has(args: Args, name: string): boolean {
  return args[name] !== undefined && args[name] !== '' && args[name] !== 0;
}
