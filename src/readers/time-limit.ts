import { LIMITS } from '../core/options.ts';
import type { ReaderInput } from '../core/reader.ts';

/** Gives a test whether the time for reading an input is over; it begins now. */
export function timeLimit({ timeLimitMs = LIMITS.readMs }: ReaderInput): () => boolean {
  const end = performance.now() + timeLimitMs;
  return () => performance.now() > end;
}
