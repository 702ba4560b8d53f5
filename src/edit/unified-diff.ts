import { printable } from '../core/text/printable.ts';

/**
 * The change as a unified diff (POSIX `diff -u`) that `patch -p1` and `git apply` take, byte for byte; empty where nothing
 * changed. Bytes are compared as bytes, whatever the encoding.
 */
export async function unifiedDiff(path: string, before: Uint8Array, after: Uint8Array): Promise<Uint8Array> {
  if (Buffer.compare(before, after) === 0) return new Uint8Array();
  const { createTwoFilesPatch } = await import('diff');
  const [from, to] = [before, after].map((bytes) => Buffer.from(bytes).toString('latin1'));
  const name = Buffer.from(printable(path.replace(/^\/+/, ''), 1000), 'utf8').toString('latin1');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, from ?? '', to ?? '', undefined, undefined, {
    context: 3,
  });
  // The library puts a line of its own first and leaves the last line open.
  return Buffer.from(`${patch.replace(/^=+\n/, '').replace(/\n$/, '')}\n`, 'latin1');
}
