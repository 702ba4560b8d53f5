import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Texts one after the other in one temporary file of this run, which nobody else can read and `close()` takes away: a file
 * for each would cost several times what writing it does.
 */
export class Spill {
  readonly #name: string;
  readonly #places = new Map<string, { readonly at: number; readonly bytes: number }>();
  #file: Promise<{ readonly folder: string; readonly handle: FileHandle }> | null = null;
  #end = 0;

  /** @param name what is in it, for the name of its folder */
  constructor(name: string) {
    this.#name = name;
  }

  /** Written together. A text put under the same id replaces the one before; its place in the file is not used again. */
  async put(texts: Iterable<readonly [id: string, text: string]>): Promise<void> {
    const entries = [...texts].map(([id, text]) => ({ id, bytes: Buffer.from(text) }));
    const all = Buffer.concat(entries.map(({ bytes }) => bytes));
    let at = this.#end;
    this.#end += all.length;
    this.#file ??= openFile(this.#name);
    const { handle } = await this.#file;
    for (let done = 0; done < all.length; )
      done += (await handle.write(all, done, all.length - done, at + done)).bytesWritten;
    for (const { id, bytes } of entries) {
      this.#places.set(id, { at, bytes: bytes.length });
      at += bytes.length;
    }
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  async get(id: string): Promise<string | undefined> {
    const place = this.#places.get(id);
    if (place === undefined || this.#file === null) return undefined;
    const { handle } = await this.#file;
    const { buffer } = await handle.read(Buffer.alloc(place.bytes), 0, place.bytes, place.at);
    return buffer.toString('utf8');
  }

  async close(): Promise<void> {
    const file = await this.#file?.catch(() => null); // who wanted to write was told
    if (file === null || file === undefined) return;
    await file.handle.close();
    await rm(file.folder, { recursive: true, force: true });
  }
}

async function openFile(name: string): Promise<{ readonly folder: string; readonly handle: FileHandle }> {
  const folder = await mkdtemp(join(tmpdir(), `stet-${name}-`));
  const handle = await open(join(folder, name), 'wx+', 0o600);
  // What has no name any more is gone with the process, however that ends; where an open file keeps its name, `close()` does it.
  await rm(folder, { recursive: true }).catch(() => undefined);
  return { folder, handle };
}
