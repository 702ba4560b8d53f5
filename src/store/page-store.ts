import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, PageStore } from '../core/page.ts';
import { sha256 } from '../core/sha256.ts';

/** Characters of page text kept in memory before pages go to disk. Larger is faster and takes twice as many bytes. */
const MEMORY_CHARS = 32 * 1024 * 1024;

/** Keeps what comparisons read of a page: not the markup, which only signals look at. */
function lean(page: Page): Page {
  return { ...page, html: '' };
}

/** The texts of pages in memory, and in a temporary folder of this run when they grow beyond `memoryChars`. */
export function openPageStore(memoryChars: number = MEMORY_CHARS): PageStore {
  const kept = new Map<string, Page>();
  const spilled = new Set<string>();
  let chars = 0;
  let folder: Promise<string> | null = null;
  const fileOf = async (id: string) => {
    folder ??= mkdtemp(join(tmpdir(), 'stet-pages-'));
    return join(await folder, `${sha256(id)}.json`);
  };
  return {
    async put(id, page) {
      const size = page.text.length + (page.mainText?.length ?? 0);
      if (chars + size <= memoryChars) {
        chars += size;
        kept.set(id, lean(page));
        return;
      }
      await writeFile(await fileOf(id), JSON.stringify({ ...lean(page), anchors: [...page.anchors] }));
      kept.delete(id);
      spilled.add(id);
    },
    async get(id) {
      const page = kept.get(id);
      if (page !== undefined || !spilled.has(id)) return page;
      const stored = JSON.parse(await readFile(await fileOf(id), 'utf8')) as Omit<Page, 'anchors'> & {
        anchors: string[];
      }; // written above
      return { ...stored, anchors: new Set(stored.anchors) };
    },
    async close() {
      kept.clear();
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
    },
  };
}
