import type { Io } from './io.ts';
import { onEnding } from './on-ending.ts';

/**
 * Makes Ctrl-C and its like abort what is under way, so that what is finished is still written; a second one ends the
 * process. Gives the function that takes it back. `also` is called at the first signal too.
 * @param quiet says nothing at a terminal of what the signal does
 */
export function abortOnSignal(
  io: Pick<Io, 'on' | 'off' | 'exit' | 'stderr'>,
  stop: AbortController,
  { quiet, also = () => {} }: { readonly quiet: boolean; readonly also?: () => void },
): () => void {
  return onEnding(io, () => {
    stop.abort(new DOMException('Interrupted', 'AbortError'));
    also();
    if (!quiet && io.stderr.isTTY === true)
      io.stderr.write('\r\u001b[2Kstet: stopping; what is finished is written. Ctrl-C once more ends it at once\n');
  });
}
