import type { Io } from './io.ts';

/**
 * Makes Ctrl-C and SIGTERM abort what is under way, so that what is finished is still written. Gives the function that
 * takes it back. `also` is called at the signal too.
 */
export function abortOnSignal(io: Pick<Io, 'on' | 'off'>, stop: AbortController, also = () => {}): () => void {
  const onSignal = () => {
    stop.abort(new DOMException('Interrupted', 'AbortError'));
    also();
  };
  io.on('SIGINT', onSignal);
  io.on('SIGTERM', onSignal);
  return () => {
    io.off('SIGINT', onSignal);
    io.off('SIGTERM', onSignal);
  };
}
