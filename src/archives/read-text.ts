import { gunzipSync } from 'node:zlib';
import type { Exchange } from '../core/exchange.ts';

/** Unpacked size of an archive's own answer: an index page of 150,000 rows is below it. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** The text of an archive's own answer. Gzip is told by its magic number: archives label it twice, or not at all. */
export async function readText({ outcome }: Exchange): Promise<string> {
  if (outcome.kind !== 'response' || outcome.body === undefined) return '';
  const bytes = await outcome.body.read();
  try {
    const plain =
      bytes[0] === 0x1f && bytes[1] === 0x8b
        ? gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED })
        : Buffer.from(bytes);
    return plain.toString('utf8');
  } catch {
    return ''; // cut or damaged: read as no answer
  }
}
