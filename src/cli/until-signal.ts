import { ENDINGS, type Io } from './io.ts';

/** Resolves at the first Ctrl-C, SIGTERM or SIGHUP. */
export function untilSignal(io: Io): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of ENDINGS) io.off(signal, end);
      resolve();
    };
    for (const signal of ENDINGS) io.on(signal, end);
  });
}
