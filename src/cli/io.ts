import type { Readable, Writable } from 'node:stream';
import { cannotWrite } from '../core/files/file-error.ts';

/** Signals that ask a process to end: Ctrl-C, a service manager, a terminal that is closed. What is finished is still written. */
export const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The process as commands see it, so that tests can hand in another. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  on(event: (typeof ENDINGS)[number], listener: () => void): unknown;
  off(event: (typeof ENDINGS)[number], listener: () => void): unknown;
  /** Ends the process where it stands, for whom nothing else is quick enough. */
  exit(code: number): unknown;
}

/** Nobody reads any more: `| head` has what it wanted. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/**
 * Writes all of it, waiting for a slow reader. Gives false when nobody reads any more, which is no error.
 * @throws StetError OUTPUT_FAILED
 */
export async function writeAll(stream: Writable, data: string | Uint8Array): Promise<boolean> {
  return await new Promise<boolean>((resolve, reject) => {
    stream.write(data, (cause: NodeJS.ErrnoException | null | undefined) => {
      if (cause === null || cause === undefined) resolve(true);
      else if (CLOSED.has(cause.code ?? '')) resolve(false);
      else reject(cannotWrite('to standard output', cause));
    });
  });
}

/** Keeps a closed pipe from ending the process with a stack: what failed is told to whoever wrote it. */
export function watchPipes({ stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>): void {
  for (const stream of [stdout, stderr]) if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
}
