import { type Stats, statSync } from 'node:fs';

/**
 * What the file system says of a path; null for what is not there or not to be seen. Asked in place: to hand the question
 * to a thread takes forty times as long, of which a start that looks for its config file would ask twenty.
 */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
