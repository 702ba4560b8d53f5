import type { Io } from './io.ts';
import { onEnding } from './on-ending.ts';

/** Resolves at the first Ctrl-C, SIGTERM or SIGHUP; a second one, while what it began is ended, ends the process. */
export function untilSignal(io: Pick<Io, 'on' | 'off' | 'exit'>): Promise<void> {
  return new Promise((resolve) => {
    onEnding(io, resolve);
  });
}
