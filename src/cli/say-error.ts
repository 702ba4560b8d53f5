import type { StetError } from '../core/errors.ts';
import { printable } from '../core/text/printable.ts';
import type { Io } from './io.ts';

/** Says what went wrong and what to do next, in two lines on stderr. */
export function sayError(error: StetError, io: Pick<Io, 'stderr'>): void {
  const hint = error.hint === undefined ? '' : `\n      ${printable(error.hint, 1000)}`;
  io.stderr.write(`stet: ${printable(error.message, 1000)}${hint}\n`);
}
