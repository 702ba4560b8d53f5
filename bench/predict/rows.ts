import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The rows of a JSON Lines file of a corpus folder. */
export async function* rows(folder: string, name = 'gold.jsonl'): AsyncGenerator<Record<string, unknown>> {
  for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
    if (line.trim() !== '') yield JSON.parse(line) as Record<string, unknown>; // a corpus row is an object by its definition
  }
}

/** A text field of a row. */
export function text(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}
