import { ENDINGS, type Io } from './io.ts';

/**
 * npm and its like pass on a Ctrl-C that the terminal has sent to the whole group already: a signal that comes so soon after
 * the first is the first once more. Nobody who waited and wants the end presses so fast; larger keeps that one waiting.
 */
const ECHO_MS = 500;
/** The exit code of what was interrupted: 128 and the number of SIGINT, as shells count. */
const INTERRUPTED = 130;

/**
 * Calls `first` at the first Ctrl-C, SIGTERM or SIGHUP, so that what is finished can be written. The second ends the process
 * where it stands: whoever sends it has seen that the first takes too long. Gives the function that takes both back.
 * @param now milliseconds of a clock that never goes back
 */
export function onEnding(
  io: Pick<Io, 'on' | 'off' | 'exit'>,
  first: () => void,
  now: () => number = () => performance.now(),
): () => void {
  let since: number | null = null;
  const onSignal = () => {
    if (since === null) {
      since = now();
      first();
    } else if (now() - since >= ECHO_MS) io.exit(INTERRUPTED);
  };
  for (const signal of ENDINGS) io.on(signal, onSignal);
  return () => {
    for (const signal of ENDINGS) io.off(signal, onSignal);
  };
}
