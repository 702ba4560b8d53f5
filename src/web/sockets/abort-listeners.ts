/**
 * Many listeners behind one of each signal's own: a signal looks through all its listeners whenever one is added or
 * removed, which makes a few hundred requests at once under one signal expensive.
 */
export class AbortListeners {
  readonly #bySignal = new WeakMap<AbortSignal, Set<() => void>>();

  /** Calls `listener` when the signal aborts. The result takes it away again. */
  add(signal: AbortSignal, listener: () => void): () => void {
    const listeners = this.#of(signal);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #of(signal: AbortSignal): Set<() => void> {
    const known = this.#bySignal.get(signal);
    if (known !== undefined) return known;
    const listeners = new Set<() => void>();
    this.#bySignal.set(signal, listeners);
    const tellAll = () => {
      for (const listener of listeners) listener();
    };
    signal.addEventListener('abort', tellAll, { once: true });
    return listeners;
  }
}
