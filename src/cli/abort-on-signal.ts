import { ENDINGS, type Io } from './io.ts';

/**
 * Makes Ctrl-C and its like abort what is under way, so that what is finished is still written. Gives the function that
 * takes it back. `also` is called at the signal too.
 */
export function abortOnSignal(io: Pick<Io, 'on' | 'off'>, stop: AbortController, also = () => {}): () => void {
  const onSignal = () => {
    stop.abort(new DOMException('Interrupted', 'AbortError'));
    also();
  };
  for (const signal of ENDINGS) io.on(signal, onSignal);
  return () => {
    for (const signal of ENDINGS) io.off(signal, onSignal);
  };
}
