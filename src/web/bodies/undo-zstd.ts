import type { DecodedBody } from './decoded-body.ts';

/** Largest window that a response may ask for (RFC 9659 §3). */
const MAX_WINDOW_BYTES = 8 * 1024 * 1024;
/** Bytes handed over at once: between two of these the limit on the output is looked at at the latest. */
const STEP_BYTES = 64 * 1024;

/** Thrown inside, to stop the decoder in the middle of its work. */
class Enough extends Error {}

/** Undoes zstd where the runtime cannot (Node before 22.15), giving at most `maxBytes`; what came before damage is kept. */
export async function undoZstd(input: Uint8Array, maxBytes: number): Promise<DecodedBody> {
  if (windowOf(input) > MAX_WINDOW_BYTES) return { bytes: new Uint8Array(), partial: true };
  const { Decompress } = await import('fzstd');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const decoder = new Decompress((chunk) => {
    chunks.push(chunk.slice()); // its buffer is used again
    size += chunk.length;
    if (size > maxBytes) throw new Enough();
  });
  let partial = false;
  try {
    for (let from = 0; from < input.length; from += STEP_BYTES)
      decoder.push(input.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= input.length);
  } catch {
    partial = true; // damaged, cut, or more than anybody wants
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), partial };
}

/** The window that the first frame asks for (RFC 8878 §3.1.1.1.2); 0 where it names none. */
function windowOf(input: Uint8Array): number {
  const [descriptor = 0, window = 0] = input.subarray(4, 6);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  if (isSingleSegment) return 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}
