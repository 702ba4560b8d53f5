import type { StetError } from '../core/errors.ts';
import { printable } from '../core/text/printable.ts';
import type { Io } from './io.ts';

/** Longest line that is said: the name of a file has at most 4,096 bytes, and an address is cut before. */
const MAX_CHARS = 5000;

/** Says a line on stderr that may hold names and words of others (a file of a pull request, a row of a table): none of them acts in a terminal. */
export function sayLine(text: string, io: Pick<Io, 'stderr'>): void {
  io.stderr.write(`${printable(text, MAX_CHARS)}\n`);
}

/** Says what went wrong and what to do next, in two lines on stderr. */
export function sayError(error: StetError, io: Pick<Io, 'stderr'>): void {
  const hint = error.hint === undefined ? '' : `\n      ${printable(error.hint, 1000)}`;
  io.stderr.write(`stet: ${printable(error.message, 1000)}${hint}\n`);
}
