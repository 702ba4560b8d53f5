import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, PageStore } from '../core/page.ts';

/** Characters of page text kept in memory before pages go to disk. Larger is faster and takes twice as many bytes. */
const MEMORY_CHARS = 32 * 1024 * 1024;

/** Keeps what comparisons read of a page: not the markup, which only signals look at. */
function lean(page: Page): Page {
  return { ...page, html: '' };
}

/** The texts of pages in memory, and in a temporary file of this run when they grow beyond `memoryChars`. */
export function openPageStore(memoryChars: number = MEMORY_CHARS): PageStore {
  const kept = new Map<string, Page>();
  const spill = new Spill();
  let chars = 0;
  return {
    async put(id, page) {
      const size = page.text.length + (page.mainText?.length ?? 0);
      if (chars + size <= memoryChars) {
        chars += size;
        kept.set(id, lean(page));
        return;
      }
      await spill.put(id, JSON.stringify({ ...lean(page), anchors: [...page.anchors] }));
      kept.delete(id);
    },
    async get(id) {
      const page = kept.get(id);
      if (page !== undefined) return page;
      const text = await spill.get(id);
      if (text === undefined) return undefined;
      const stored = JSON.parse(text) as Omit<Page, 'anchors'> & { anchors: string[] }; // written above
      return { ...stored, anchors: new Set(stored.anchors) };
    },
    async close() {
      kept.clear();
      await spill.close();
    },
  };
}

/** Texts one after the other in one temporary file: a file for each would cost several times what writing it does. */
class Spill {
  readonly #places = new Map<string, { readonly at: number; readonly bytes: number }>();
  #file: Promise<{ readonly folder: string; readonly handle: FileHandle }> | null = null;
  #end = 0;

  /** A text put under the same id replaces the one before; its place in the file is not used again. */
  async put(id: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const at = this.#end;
    this.#end += bytes.length;
    this.#file ??= openSpillFile();
    const { handle } = await this.#file;
    for (let done = 0; done < bytes.length; )
      done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
    this.#places.set(id, { at, bytes: bytes.length });
  }

  async get(id: string): Promise<string | undefined> {
    const place = this.#places.get(id);
    if (place === undefined || this.#file === null) return undefined;
    const { handle } = await this.#file;
    const { buffer } = await handle.read(Buffer.alloc(place.bytes), 0, place.bytes, place.at);
    return buffer.toString('utf8');
  }

  async close(): Promise<void> {
    if (this.#file === null) return;
    const { folder, handle } = await this.#file;
    await handle.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openSpillFile(): Promise<{ readonly folder: string; readonly handle: FileHandle }> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-pages-'));
  return { folder, handle: await open(join(folder, 'pages'), 'wx+', 0o600) };
}
